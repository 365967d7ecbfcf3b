"""What stands above a script names the film or is shown in it; nothing of it is lost without a word."""

from itertools import count

import pytest

from storyboard.exchange.script_breakdown import Breakdown, ScriptForm, break_down
from storyboard.model.board import Board
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.studio.creating import empty_board
from tests.fakes.lighthouse import lighthouse

SCENE = "INT. KITCHEN - NIGHT\n\nMara pours tea.\n"


def blank() -> Board:
    return replace(empty_board("My film"), scenes=())


def cut(above: str, board: Board | None = None, form: ScriptForm = ScriptForm.PLAIN) -> Breakdown:
    ids = count()
    return break_down(board or blank(), above + SCENE, "a.txt", lambda: f"new-{next(ids)}", form=form)


def cards(found: Breakdown) -> list[str]:
    items = found.edit.board.main_sequence.items
    return [item.source.text for item in items if item.id in found.item_ids and isinstance(item.source, TitleSource)]


def actions(found: Breakdown) -> list[str]:
    return [found.edit.board.shots[shot_id].action for shot_id in found.shot_ids]


@pytest.mark.parametrize(
    ("above", "shown"),
    [
        ("TITLE: THE LAST LIGHT\n\n", ["THE LAST LIGHT"]),
        ("\n  TITLE: THE LAST LIGHT\n\n", ["THE LAST LIGHT"]),
        ("TITLE: THE LAST LIGHT\r\n\r\n", ["THE LAST LIGHT"]),
        ("TITLE: THE LAST LIGHT\n", ["THE LAST LIGHT"]),
        ("TITRE : LA LANTERNE\n\n", ["LA LANTERNE"]),
        ("TITLE: ONE\n\nTITLE: TWO\n\n", ["ONE", "TWO"]),
        ("TITLE: ONE\nTITLE: TWO\n\n", ["ONE", "TWO"]),
        ("TITLE CARD: THIS WINTER\n\n", ["THIS WINTER"]),
    ],
)
def test_a_title_alone_in_capitals_is_a_card_of_the_film(above: str, shown: list[str]) -> None:
    found = cut(above)
    assert (cards(found), actions(found)) == (shown, ["Mara pours tea."])
    assert (found.edit.board.title, found.remarks) == ("My film", ())


@pytest.mark.parametrize(
    ("above", "title", "others"),
    [
        ("Title: The Lamp\n\n", "The Lamp", ""),
        ("Title: The Lamp\nAuthor: Jane Roe\n\n", "The Lamp", "Author: Jane Roe"),
        ("TITLE: THE LAMP\nAUTHOR: J. ROE\n\n", "THE LAMP", "AUTHOR: J. ROE"),
        ("Title: The Lamp\n\nCredit: Written by\n\nAuthor: Jane\n\n", "The Lamp", "Credit: Written by; Author: Jane"),
        ("TITLE: THE LAMP\n\nAuthor: Jane\n\n", "THE LAMP", "Author: Jane"),
        ("TITLE: THE LAMP\nby Jane Roe\n\n", "THE LAMP", "by Jane Roe"),
        ("Title:\n\t_**THE\n\tLAMP**_\nContact:\n    1 Quay Rd.\n\n", "THE LAMP", "Contact: 1 Quay Rd"),
        ("Titre : La lanterne\r\nAuteur : Zoé\r\n\r\n", "La lanterne", "Auteur: Zoé"),
        ("Author: Jane Roe\nTitle: The Lamp\n", "The Lamp", "Author: Jane Roe"),
    ],
)
@pytest.mark.parametrize("form", [ScriptForm.PLAIN, ScriptForm.FOUNTAIN])
def test_a_title_page_names_the_film_and_is_told(above: str, title: str, others: str, form: ScriptForm) -> None:
    found = cut(above, form=form)
    assert (found.edit.board.title, cards(found), actions(found)) == (title, [], ["Mara pours tea."])
    told = (f"No shot was made of what else the title page says: {others}.",) if others else ()
    assert found.remarks == (f"The board is called {title!r} now, as the title page says.", *told)


def test_in_fountain_a_title_names_the_film_and_the_next_is_a_card() -> None:
    found = cut("TITLE: ONE\n\nTITLE: TWO\n\n", form=ScriptForm.FOUNTAIN)
    assert (found.edit.board.title, cards(found)) == ("ONE", ["TWO"])


def test_a_board_with_shots_keeps_its_title_and_says_so() -> None:
    found = cut("Title: The Lamp\n\n", lighthouse())
    assert found.edit.board.title == lighthouse().title
    assert found.remarks == (f"The title page says 'The Lamp'; the board keeps its title {lighthouse().title!r}.",)


@pytest.mark.parametrize("above", ["Mara: hello\n\n", "Titled: nothing\n\n", "By Jane Roe\n\n", "Title:Fight\n\n"])
def test_other_lines_with_a_colon_are_of_the_script(above: str) -> None:
    found = cut(above)
    assert (actions(found)[0], found.edit.board.title) == (above.strip(), "My film")


@pytest.mark.parametrize("line", ["Mara runs.", "By morning the sea is calm.", "    Mara runs on.", "INT. BARN - DAY"])
def test_a_script_without_blank_lines_is_not_taken_for_its_title_page(line: str) -> None:
    found = cut(f"TITLE: THE LAMP\n{line}\nA cow looks up.\n\n")
    assert cards(found) == ["THE LAMP"]
    assert "A cow looks up." in "\n".join(actions(found))
    assert line.strip() in [*actions(found)[0].split("\n"), *(s.heading for s in found.edit.board.scenes)]


def test_shots_below_a_title_page_still_point_into_the_text() -> None:
    above = "Title: The Lamp\nAuthor: Jane\n\n"
    found = cut(above)
    source = found.edit.board.shots[found.shot_ids[0]].source
    assert source is not None
    assert (above + SCENE)[source.start : source.end] == "Mara pours tea."
