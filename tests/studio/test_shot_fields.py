"""What a shot's fields make of the words they are given."""

from pathlib import Path

import pytest

from storyboard.model.errors import EditError
from storyboard.model.shots import Shot
from storyboard.studio.changing import change
from storyboard.studio.session import open_session


def after(project: Path, *changes: str) -> Shot:
    """The second shot, in which Mara is seen, after these changes."""
    change(project, "1A", list(changes))
    with open_session(project, read_only=True) as session:
        return session.board.shots["match"]


def test_a_lens_may_say_its_unit(project: Path) -> None:
    assert after(project, "lens=85 mm").framing.lens_mm == 85


def test_a_lens_in_words_is_refused(project: Path) -> None:
    with pytest.raises(EditError, match="'long' is no whole number"):
        change(project, "1A", ["lens=long"])


def test_a_seed_of_nothing_leaves_it_to_the_model(project: Path) -> None:
    assert after(project, "seed=7").model.seed == 7
    assert after(project, "seed=").model.seed is None


def test_a_line_is_spoken_by_whoever_the_bible_knows(project: Path) -> None:
    lines = after(project, "dialogue=Mara: Not tonight.\n\n@ilya: Row!\nNobody: Hush.").dialogue
    assert [(line.speaker_id, line.text) for line in lines] == [
        ("mara", "Not tonight."),
        ("ilya", "Row!"),
        ("", "Nobody: Hush."),
    ]


def test_a_new_cast_leaves_out_who_is_not_named_and_keeps_who_is(project: Path) -> None:
    assert [s.ref_id for s in after(project, "cast=Mara, Ilya").subjects] == ["mara", "ilya"]
    assert [s.ref_id for s in after(project, "cast=Ilya").subjects] == ["ilya"]


def test_without_a_name_a_shot_continues_from_the_one_before(project: Path) -> None:
    assert after(project, "link=continue").link.kind == "continue"


def test_a_link_of_another_kind_is_refused_with_those_there_are(project: Path) -> None:
    with pytest.raises(EditError, match="write cut, continue, continue:1B or match"):
        change(project, "1A", ["link=dissolve"])
