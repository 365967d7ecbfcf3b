"""Shot lists whose columns and words are French."""

from itertools import count

import pytest

from storyboard.exchange.shot_list import ShotListImport, import_shot_list
from storyboard.exchange.shot_list_out import export_shot_list
from storyboard.model.board import CustomField
from storyboard.model.edits.document import add_field
from tests.fakes.plain_board import plain_board

FRENCH = """Séquence;N° de plan;Valeur de plan;Mouvement;Durée;Action;Personnages;Décor;Moment
1;1A;GP;Travelling avant;2,5;La mer frappe.;Mara;Phare;Nuit
2;2A;Plan d’ensemble;à l'épaule;72 images;La lampe tourne.;;Salle;Crépuscule
"""


def read(text: str) -> ShotListImport:
    ids = map(str, count())
    return import_shot_list(plain_board(scenes=""), text.encode(), "liste.csv", lambda: next(ids))


def test_a_french_shot_list_is_read_as_an_english_one() -> None:
    done = read(FRENCH)
    board = done.edit.board
    first, second = (board.shots[shot_id] for shot_id in done.shot_ids)
    assert (first.framing.size, first.framing.move, first.frames) == ("CU", "push", 60)
    assert (second.framing.size, second.framing.move, second.frames) == ("LS", "handheld", 72)
    assert [entry.name for entry in board.entries()] == ["Mara", "Phare", "Salle"]
    assert [(len(scene.shot_ids), scene.time_of_day) for scene in board.scenes] == [(1, "night"), (1, "dusk")]
    assert (board.fields, done.remarks) == ((), ())


@pytest.mark.parametrize("said", ["gp", "Gros plan", "GROS-PLAN", "gros plan (lampe)"])
def test_signs_do_not_matter_in_french_words_of_the_field(said: str) -> None:
    done = read(f"Action;Échelle\nPluie.;{said}\n")
    assert done.edit.board.shots[done.shot_ids[0]].framing.size == "CU"


def test_a_column_of_ones_own_with_a_french_name_is_kept_apart() -> None:
    board = add_field(plain_board(scenes="a", shots=1), CustomField(id="f", name="Durée")).board
    assert ",Durée (own)\r\n".encode() in export_shot_list(board)
