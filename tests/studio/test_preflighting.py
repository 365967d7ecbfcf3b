"""A finished film is checked alone, or with the project whose titles it shows."""

from pathlib import Path

import pytest

from storyboard.model.sequences import Item
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.studio.delivering import deliver
from storyboard.studio.finding import NotFound
from storyboard.studio.preflighting import check_film
from tests.fakes.places import made
from tests.fakes.tiny import tiny


def test_with_its_project_a_film_is_told_of_its_titles_by_name(tmp_path: Path) -> None:
    board = tiny()
    main = board.sequences[0]
    card = Item(id="t", source=TitleSource(text="Nobody can read this in so little time"), frames=12)
    folder = made(tmp_path, replace(board, sequences=(replace(main, items=(*main.items, card)),)))
    (film,) = deliver(folder, ["tall"], tmp_path / "out", allow_gaps=True)["films"]
    path = Path(film["film"])
    named = [flaw["what"] for flaw in check_film(path, "tall", project=folder) if flaw["rule"] == "title time"]
    assert len(named) == 1
    assert named[0].startswith("The title “Nobody can read this in so little time” shows for 0.50 s")
    assert not [flaw for flaw in check_film(path, "tall") if flaw["rule"] == "title time"]


def test_an_unknown_preset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no preset"):
        check_film(tmp_path / "film.mp4", "moon")
