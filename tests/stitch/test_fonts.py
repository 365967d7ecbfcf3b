"""What a person is told of the film's texts: letters without a font, fonts that cannot be used, texts cut short."""

from pathlib import Path

import pytest

from storyboard.model.captions import Caption, Watermark
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Asset, AssetKind, Format
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition
from storyboard.stitch.fonts import fonts_of, is_usable, lettering_notes, strangers
from storyboard.stitch.profile import EXPORT, NO_BURN_IN, BurnIn, picture_of
from storyboard.stitch.recipe import key_of, recipe
from storyboard.stitch.spans import spans
from storyboard.store.paths import resource

LOST = "\U00012000"
THAI = Asset(id="own", sha256="a" * 64, mime="font/otf", kind=AssetKind.FONT, name="House Sans")


def cut_of(*titles: TitleSource, supers: tuple[Super, ...] = (), assets: tuple[Asset, ...] = ()) -> Cut:
    pieces = tuple(
        CutPiece(
            item_id=f"i{n}",
            label=f"Title {n}",
            source=title,
            media_kind="title",
            start_frame=24 * n,
            frames=24,
            transition=CutTransition(),
            supers=supers,
        )
        for n, title in enumerate(titles)
    )
    return Cut(
        sequence_id="s",
        format=Format(id="f"),
        pieces=pieces,
        frames=24 * len(pieces),
        assets={asset.id: asset for asset in assets},
    )


def notes(cut: Cut, path: Path | None = None, burn_in: BurnIn = NO_BURN_IN, *, strict: bool = False) -> list[str]:
    def path_of(_: str) -> Path:
        if path is None:
            raise FileNotFoundError("gone")
        return path

    return lettering_notes(cut, burn_in, path_of, strict=strict)


def test_of_an_ordinary_title_nothing_is_told() -> None:
    assert notes(cut_of(TitleSource(text="The Last Light", subtitle="\u706f \u05d0 \u0645 \U0001f3ac"))) == []


@pytest.mark.parametrize("field", ["text", "subtitle", "call_to_action"])
def test_a_letter_that_no_font_has_is_named_wherever_it_stands(field: str) -> None:
    (note,) = notes(cut_of(TitleSource.model_validate({"text": "Old", field: f"a{LOST}a{LOST}"})))
    assert f"{LOST} (U+12000); a box stands for it" in note


def test_letters_of_supers_captions_and_watermarks_are_told_of_too() -> None:
    burn_in = BurnIn(
        captions=(Caption(first_frame=0, end_frame=9, text=f"said {LOST}"),), watermark=Watermark(text=LOST)
    )
    told = notes(cut_of(TitleSource(text="a"), supers=(Super(text=LOST),)), burn_in=burn_in)
    assert [note.split(" ")[0].rstrip(":") for note in told] == ["Super", "Caption", "Watermark"]


def test_a_font_that_nobody_knows_is_told_of() -> None:
    assert "there is no font 'Comic'; it is set in Inter" in notes(cut_of(TitleSource(text="a", font="Comic")))[0]


@pytest.mark.parametrize("name", ["own", "House Sans", "house sans"])
def test_a_font_of_the_board_is_found_by_id_and_by_name(name: str) -> None:
    title = TitleSource(text="a", font=name)
    cut = cut_of(title, assets=(THAI,))
    assert notes(cut, resource("fonts", "NotoSansThai-Regular.ttf")) == []
    assert fonts_of(cut, [title]) == {name: "a" * 64}


def test_a_font_file_that_is_gone_or_none_is_told_of_and_refused_where_the_film_must_be_whole(tmp_path: Path) -> None:
    (tmp_path / "f.ttf").write_text("no font")
    cut = cut_of(TitleSource(text="a", font="own"), assets=(THAI,))
    assert "is missing" in notes(cut)[0]
    assert "cannot be read" in notes(cut, tmp_path / "f.ttf")[0]
    with pytest.raises(StoryboardError, match=r'Title "a"'):
        notes(cut, strict=True)


def test_a_font_file_is_tried_before_it_is_used(tmp_path: Path) -> None:
    whole = resource("fonts", "NotoSansThai-Regular.ttf").read_bytes()
    (tmp_path / "half.ttf").write_bytes(whole[: len(whole) // 3])
    assert is_usable(resource("fonts", "Inter-Regular.ttf"))
    assert not is_usable(tmp_path / "half.ttf")
    assert not is_usable(tmp_path / "none.ttf")


def test_a_text_that_cannot_be_shown_whole_is_told_of() -> None:
    assert "ends with an ellipsis" in notes(cut_of(TitleSource(text="many words " * 400)))[0]
    assert notes(cut_of(TitleSource(text=("many words " * 50)[:500]))) == []


def test_letters_from_the_systems_fonts_are_part_of_a_segments_name() -> None:
    assert strangers(["plain", "\u706f\u5854 \u05d0"]) == ()
    (named,) = strangers([f"{LOST}a{LOST}"])
    assert named.startswith(f"{LOST}=")


def keys(cut: Cut, burn_in: BurnIn = NO_BURN_IN) -> list[str]:
    picture = picture_of(cut.format, EXPORT)
    return [key_of(recipe(cut, span), picture, "build") for span in spans(cut, burn_in)]


def test_other_bytes_under_a_fonts_name_are_another_segment() -> None:
    title = TitleSource(text="a", font="House Sans")
    other = THAI.model_validate({**THAI.model_dump(), "sha256": "b" * 64})
    assert keys(cut_of(title, assets=(THAI,))) != keys(cut_of(title, assets=(other,)))


def test_a_caption_changes_only_the_segments_it_is_shown_in() -> None:
    cut = cut_of(TitleSource(text="a"), TitleSource(text="b"))
    plain = keys(cut)
    said = keys(cut, BurnIn(captions=(Caption(first_frame=30, end_frame=40, text="Hi"),)))
    assert said[0] == plain[0]
    assert len(said) == 4
    assert set(said[1:]).isdisjoint(plain)
