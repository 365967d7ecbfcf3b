"""Titles are held against what a place covers: by name where the cut is known, else by the pixels."""

from pathlib import Path

import pytest

from storyboard.model.cut import Cut
from storyboard.model.presets import ExportPreset
from storyboard.model.sequences import Item
from storyboard.model.titles import Super, TitleSource
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.flaw import Flaw
from storyboard.stitch.preflight import preflight
from tests.fakes.clips import Shoot, clip

COVERED = ExportPreset(
    id="reels", label="Reels", as_of="2026-11-21", source="a test", safe_top=0.14, safe_bottom=0.35, min_kbps=0
)
WORDS = "Only this Friday night"


def told(flaws: tuple[Flaw, ...], rule: str) -> list[tuple[str, str]]:
    return [(flaw.what, flaw.where) for flaw in flaws if flaw.rule == rule]


@pytest.fixture(scope="module")
def tall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a tall picture full of detail."""
    return clip(tmp_path_factory.mktemp("tall") / "tall.mp4", "mandelbrot", size="360x640", frames=48)


def made(folder: Path, tall: Path, supers: tuple[Super, ...], *more: Item) -> tuple[Cut, Path]:
    """A film of the clip with these words over it."""
    shoot = Shoot(folder, width=360, height=640)
    cut = shoot.cut([replace(shoot.add("a", tall, 48), supers=supers), *more])
    out = folder / "film.mp4"
    export(cut, out, media=shoot.media, cache=folder / "cache")
    return cut, out


def test_a_super_where_the_place_covers_it_is_told_by_its_words(tmp_path: Path, tall: Path) -> None:
    cut, film = made(tmp_path, tall, (Super(text=WORDS, start_frame=6, frames=36),))
    (found,) = told(preflight(film, COVERED, cut=cut), "safe area")
    assert found == (
        f"The title “{WORDS}” reaches into the bottom 35 % that Reels covers.",
        "00:00:00:06-00:00:01:18",
    )


def test_the_same_film_without_its_cut_is_told_by_its_pixels(tmp_path: Path, tall: Path) -> None:
    _, film = made(tmp_path, tall, (Super(text=WORDS, start_frame=6, frames=36),))
    ((what, where),) = told(preflight(film, COVERED), "safe area")
    assert what == "Lettering seems to stand in the bottom 35 % that Reels covers."
    assert where.startswith("00:00:00:")


def test_a_card_in_the_middle_and_a_film_without_titles_are_clean(tmp_path: Path, tall: Path) -> None:
    card = Item(id="t", source=TitleSource(text="Soon"), frames=24)
    cut, film = made(tmp_path, tall, (), card)
    assert told(preflight(film, COVERED, cut=cut), "safe area") == []
    assert told(preflight(film, COVERED), "safe area") == []


def test_a_title_too_short_to_be_read_is_told(tmp_path: Path, tall: Path) -> None:
    card = Item(id="t", source=TitleSource(text="A very long title that nobody can read"), frames=12)
    cut, film = made(tmp_path, tall, (Super(text="Soon", frames=24),), card)
    ((what, where),) = told(preflight(film, COVERED, cut=cut), "title time")
    assert "shows for 0.50 s; reading it takes 1.9 s" in what
    assert where == "00:00:02:00-00:00:02:12"
