"""Files whose accents are taken apart speak of the same people, places and columns."""

import unicodedata
from itertools import count

from storyboard.exchange.shot_list import import_shot_list
from storyboard.model.bible import CastMember
from storyboard.model.board import CustomField
from storyboard.model.edits.bible import add_entry
from storyboard.model.edits.document import add_field
from storyboard.model.shots import Subject
from tests.fakes.plain_board import plain_board


def test_a_shot_list_names_the_boards_own_people_and_columns() -> None:
    board = add_entry(plain_board(scenes=""), CastMember(id="zoe", name="Zoé")).board
    board = add_field(board, CustomField(id="crew", name="Équipe")).board
    text = unicodedata.normalize("NFD", "action,cast,dialogue,ÉQUIPE\n@Zoé entre.,Zoé,zoé: Bonsoir.,B\n")
    ids = count()
    found = import_shot_list(board, text.encode(), "a.csv", lambda: f"id{next(ids)}")
    shot = found.edit.board.shots[found.shot_ids[0]]
    assert found.edit.board.cast == board.cast
    assert shot.subjects == (Subject(ref_id="zoe"),)
    assert [line.speaker_id for line in shot.dialogue] == ["zoe"]
    assert shot.fields == {"crew": "B"}
