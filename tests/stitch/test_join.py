"""A join is checked before and after."""

import io
import threading
from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.picture import Format
from storyboard.stitch.cache import Piece
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import export
from storyboard.stitch.guard import watch
from storyboard.stitch.join import check_film, join
from storyboard.stitch.profile import EXPORT, picture_of
from storyboard.stitch.recipe import Ground, LayerRecipe, Recipe, key_of, without
from storyboard.stitch.sources import Sources
from storyboard.stitch.workspace import Workspace
from tests.fakes.clips import Shoot


def test_segments_that_were_not_encoded_alike_are_not_joined(tmp_path: Path) -> None:
    pieces = [Piece(tmp_path / "a.mp4", "45,0x1"), Piece(tmp_path / "b.mp4", "46,0x2")]
    picture = picture_of(Format(id="f"), EXPORT)
    shared = {"picture": picture, "tags": {}, "ffmpeg": find_ffmpeg(), "coding": Coding(), "cancel": threading.Event()}
    with Workspace(tmp_path) as workspace, pytest.raises(MediaError, match="not encoded alike"):
        join(pieces, tmp_path / "a.m4a", tmp_path / "o", workspace=workspace, **shared)


def test_a_film_of_another_length_is_not_kept(clips: Path) -> None:
    with pytest.raises(MediaError, match="24 frames in place of 25"):
        check_film(clips / "beep.mp4", 25, 48_000)
    with pytest.raises(MediaError, match="samples long in place of 10"):
        check_film(clips / "beep.mp4", 24, 10)


def test_a_file_replaced_during_the_export_is_named(tmp_path: Path, clips: Path) -> None:
    path = tmp_path / "take.mp4"
    path.write_bytes((clips / "red.mp4").read_bytes())
    sources = Sources(lambda _: path, find_ffmpeg())
    source = sources.get("x", "1A")
    sources.check(source, "1A")
    path.write_bytes(b"other")
    with pytest.raises(MediaError, match="1A: its file was changed during the export"):
        sources.check(source, "1A")
    path.unlink()
    with pytest.raises(MediaError, match="1A: its file vanished during the export"):
        sources.check(source, "1A")


def test_a_file_is_looked_at_once(clips: Path) -> None:
    asked: list[str] = []

    def find(sha256: str) -> Path:
        asked.append(sha256)
        return clips / "red.mp4"

    sources = Sources(find, find_ffmpeg())
    assert sources.get("x", "1A") is sources.get("x", "2B")
    assert asked == ["x"]


def recipe_of(**changes: object) -> Recipe:
    ground = Ground.model_validate({"kind": "video", "sha256": "a", **changes})
    return Recipe(frames=24, layers=(LayerRecipe(ground=ground, label="1A"),))


def test_a_key_is_of_the_pixels_and_not_of_the_name() -> None:
    picture, renamed = picture_of(Format(id="f"), EXPORT), recipe_of().layers[0]
    same = Recipe(frames=24, layers=(LayerRecipe(ground=renamed.ground, label="other"),))
    assert key_of(recipe_of(), picture, "b") == key_of(same, picture, "b")
    others = [(recipe_of(first=1), "b"), (recipe_of(sha256="c"), "b"), (recipe_of(), "other build")]
    keys = {key_of(made, picture, build) for made, build in others}
    assert len(keys | {key_of(recipe_of(), picture, "b")}) == 4


def test_a_file_that_fails_is_held_then_replaced_by_its_slate() -> None:
    held = without(recipe_of(), "a")
    slate = without(held, "a")
    assert held.layers[0].ground.holds
    assert slate.layers[0].ground.kind == "slate"
    assert without(slate, "a") == slate


def test_the_guard_clears_up_unless_it_is_told_done(tmp_path: Path) -> None:
    for last, remains in ((b"done\0", True), (b"", False)):
        file = tmp_path / "file"
        file.touch()
        watch(io.BytesIO(f"own {file}\0start 1\0end 1\0".encode() + last))
        assert file.exists() is remains


def test_a_join_that_decodes_nothing_gives_the_same_bytes(
    shoot: Shoot, clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = shoot.cut([shoot.add(name, clips / f"{name}.mp4") for name in ("red", "beep")])
    films = [shoot.folder / "unseen.mp4", shoot.folder / "seen.mp4"]
    for film in films:
        export(cut, film, media=shoot.media, cache=shoot.folder / "cache")
        monkeypatch.setattr("storyboard.stitch.join.UNSEEN", ())
    assert films[0].read_bytes() == films[1].read_bytes()


def test_a_damaged_segment_is_told_of_for_itself_and_not_for_being_unseen(clips: Path, tmp_path: Path) -> None:
    bad, out = tmp_path / "bad.mp4", tmp_path / "o"
    bad.write_bytes((clips / "red.mp4").read_bytes()[:40])
    picture = picture_of(Format(id="f"), EXPORT)
    shared = {"picture": picture, "tags": {}, "ffmpeg": find_ffmpeg(), "coding": Coding(), "cancel": threading.Event()}
    with Workspace(tmp_path) as workspace, pytest.raises(MediaError) as told:
        join([Piece(bad, "s")], clips / "beep.mp4", out, workspace=workspace, **shared)
    assert "whitelist" not in str(told.value)
