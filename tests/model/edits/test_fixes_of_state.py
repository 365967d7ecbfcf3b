"""Fixes of who is in a shot and what is true of them are refused in words where they cannot be made."""

import pytest

from storyboard.model.edits.fixes import FIXES, apply_fix
from storyboard.model.errors import EditError
from storyboard.model.findings import Fix
from storyboard.model.picture import Box
from storyboard.model.shots import Subject
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse, shots

PATH = shots()[2]


def fix(edit: str, **arguments: str) -> Fix:
    return Fix(label="Mend", edit=edit, arguments=arguments)


def test_a_mirrored_shot_turns_sides_looks_and_the_cameras_move() -> None:
    seen = Subject(ref_id="mara", box=Box(x=0.1, y=0, width=0.2, height=1), looks="right", travels="left")
    framing = replace(PATH.framing, move="pan left")
    board = lighthouse([replace(PATH, subjects=(seen,), framing=framing)])
    turned = apply_fix(board, fix("mirror_shot", shot_id="path")).board.shots["path"]
    (mara,) = turned.subjects
    assert mara.box is not None
    assert (round(mara.box.x, 6), mara.looks, mara.travels) == (0.7, "left", "right")
    assert turned.framing.move == "pan right"
    again = apply_fix(board, fix("mirror_shot", shot_id="path")).board
    assert apply_fix(again, fix("mirror_shot", shot_id="path")).board.shots["path"].framing == framing


@pytest.mark.parametrize(
    ("edit", "arguments", "message"),
    [
        ("set_side", {"shot_id": "path", "subject_id": "mara", "value": "top"}, "no side"),
        ("set_looks", {"shot_id": "path", "subject_id": "mara", "value": "west"}, "no direction"),
        ("set_text", {"shot_id": "path", "field": "notes", "value": "x"}, "cannot write into"),
        ("set_target", {"frames": "soon"}, "no number of frames"),
        ("remove_clip", {"clip_id": "none"}, "no sound"),
        ("remove_entry_reference", {"entry_id": "none", "asset_id": "a", "role": "look"}, "nobody and nothing"),
        ("mirror_shot", {}, "does not say its shot_id"),
    ],
)
def test_a_fix_that_cannot_be_made_says_why(edit: str, arguments: dict[str, str], message: str) -> None:
    with pytest.raises(EditError, match=message):
        apply_fix(lighthouse(), fix(edit, **arguments))


@pytest.mark.parametrize("edit", sorted(FIXES))
def test_a_fix_without_its_words_is_refused(edit: str) -> None:
    with pytest.raises(EditError):
        apply_fix(lighthouse(), fix(edit))
