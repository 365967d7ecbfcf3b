"""A film's file says what the film is: who made it, its chapters, and truly what is in it."""

import dataclasses
from pathlib import Path

import pytest

from storyboard.media.probe import probe
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.rate import Rate
from storyboard.model.requests import Grade
from storyboard.model.sequences import Item
from storyboard.model.shots import Scene
from storyboard.model.titles import Super, TitleSource
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.imprint import Chapter, chapter_file, chapters, disclosure, imprint, origins, source_type
from tests.fakes.clips import Shoot, ffmpeg
from tests.stitch.test_plan import shoot_of

TITLE = Item(id="t", source=TitleSource(text="Soon"), frames=12)


def two_scenes(shoot: Shoot, items: list[Item]) -> tuple[Board, Cut]:
    """The board with a scene for each of its first two shots, and the cut of the items."""
    board = shoot.board(items)
    names = list(board.shots)
    scenes = (Scene(id="s", heading="INT. HALL", shot_ids=(names[0],)), Scene(id="z", shot_ids=tuple(names[1:])))
    return replace(board, scenes=scenes, author="Ana"), shoot.cut(items)


def held(*grades: str, supers: tuple[Super, ...] = (), extra: tuple[Item, ...] = (), sound: bool = False) -> str:
    """The disclosure of a film of one take for each grade."""
    shoot, items = shoot_of(*"abcd"[: len(grades)])
    shoot.takes = [replace(take, grade=grade) for take, grade in zip(shoot.takes, grades, strict=True)]
    items[0] = replace(items[0], supers=supers)
    tracks = [AudioTrack(id="m", clips=(AudioClip(id="c", asset_id="x"),))] if sound else []
    return disclosure(shoot.cut([*items, *extra], tracks), shoot.takes)


def test_chapters_are_the_scenes_and_titles_belong_to_what_they_follow() -> None:
    shoot, items = shoot_of("a", "b", "c")
    board, cut = two_scenes(shoot, [TITLE, items[0], replace(TITLE, id="u"), items[1], items[2]])
    assert chapters(board, cut) == (Chapter("INT. HALL", 0, 48), Chapter("Scene 2", 48, 96))


def test_a_film_of_one_scene_has_no_chapters() -> None:
    shoot, items = shoot_of("a", "b")
    assert chapters(shoot.board(items), shoot.cut(items)) == ()


def test_chapters_of_a_part_of_the_film_are_on_its_own_clock() -> None:
    parts = (Chapter("a=b;c", 0, 24), Chapter("d", 24, 48), Chapter("e", 48, 60))
    text = chapter_file(parts, Rate.of("24000/1001"), 12, 40)
    assert text.count("TIMEBASE=1001/24000") == 2
    assert "START=0\nEND=12\ntitle=a\\=b\\;c\n" in text
    assert "START=12\nEND=28\ntitle=d\n" in text


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (held(Grade.FINAL), "trainedAlgorithmicMedia"),
        (held(Grade.FINAL, supers=(Super(text="Now"),)), "compositeWithTrainedAlgorithmicMedia"),
        (held(Grade.FINAL, extra=(TITLE,)), "compositeWithTrainedAlgorithmicMedia"),
        (held(Grade.FINAL, sound=True), "compositeWithTrainedAlgorithmicMedia"),
        (held("dream"), "trainedAlgorithmicMedia"),
        (held(Grade.DRAFT, extra=(TITLE,)), "algorithmicMedia"),
        (held(Grade.IMPORTED), "composite"),
    ],
)
def test_the_source_type_is_true_to_what_is_in_the_film(said: str, kind: str) -> None:
    assert said.endswith(f"Digital source type: {kind}.")
    assert said.startswith("Contains AI-generated content") == ("rained" in kind)


def test_what_nobody_knows_is_not_claimed() -> None:
    assert "how imported clips were made is not known" in held(Grade.DRAFT, Grade.IMPORTED)


def test_a_missing_take_is_a_slate(shoot: Shoot) -> None:
    cut = shoot.cut([shoot.missing("a")])
    assert {str(origin): count for origin, count in origins(cut, ()).items()} == {"slates": 1}
    assert source_type(origins(cut, ())) == "algorithmicMedia"


def test_the_file_holds_its_tags_and_chapters_and_plays_as_before(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "red.mp4")]
    board, cut = two_scenes(shoot, items)
    film = shoot.folder / "film.mp4"
    export(cut, film, media=shoot.media, cache=shoot.folder / "cache", imprint=imprint(board, cut, shoot.takes))
    text = ffmpeg("-i", str(film), "-f", "ffmetadata", "-").decode()
    assert "artist=Ana" in text
    assert "comment=Made with Storyboard. Contains AI-generated content: 2 AI-generated clips" in text
    assert text.count("[CHAPTER]") == 2
    assert "title=INT. HALL" in text
    assert probe(film, decode=True).frames == 48


def test_captions_are_a_track_of_the_whole_film_and_of_no_part(shoot: Shoot, clips: Path) -> None:
    board, cut = two_scenes(shoot, [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "red.mp4")])
    said = dataclasses.replace(
        imprint(board, cut, shoot.takes), captions="1\n00:00:00,500 --> 00:00:01,500\nWho is there?\n"
    )
    film, part = shoot.folder / "film.mp4", shoot.folder / "part.mp4"
    export(cut, film, media=shoot.media, cache=shoot.folder / "cache", imprint=said)
    export(cut, part, media=shoot.media, cache=shoot.folder / "cache", imprint=said, only=(0, 30))
    assert b"00:00:00,500 --> 00:00:01,500\nWho is there?" in ffmpeg("-i", str(film), "-map", "0:s:0", "-f", "srt", "-")
    assert probe(film, decode=True).frames == 48
    assert b"Who" not in part.read_bytes()
