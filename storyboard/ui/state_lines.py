"""A shot's line of the state ledger in words: what is carried in, what changes, what goes on."""

from PySide6.QtCore import QCoreApplication

from storyboard.continuity.ledger import ledger
from storyboard.model.board import Board
from storyboard.model.words import StateField

TOLD = (StateField.WARDROBE, StateField.HAIR, StateField.MARKS, StateField.HOLDS, StateField.CONDITION)
"""What the inspector tells; the thread view shows the rest."""


def state_lines(board: Board, shot_id: str) -> tuple[str, ...]:
    """A line for each person and thing in the shot that has a state, and one for each change."""
    state = ledger(board).get(shot_id)
    if state is None:
        return ()
    shot = board.shots[shot_id]
    lines = [_in(board, ref_id, dict(state.before.get(ref_id, {}))) for ref_id in _seen(board, shot_id)]
    for change in shot.changes:
        entry = board.entry(change.subject_id)
        because = f" ({change.because})" if change.because else ""
        name = entry.name if entry else change.subject_id
        lines.append(
            QCoreApplication.translate("State", "Changes: {name} {field} to {value}{because}").format(
                name=name, field=change.field, value=change.value, because=because
            )
        )
    return tuple(line for line in lines if line)


def _seen(board: Board, shot_id: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(subject.ref_id for subject in board.shots[shot_id].subjects))


def _in(board: Board, ref_id: str, values: dict[str, str]) -> str:
    entry = board.entry(ref_id)
    told = [values[field] for field in TOLD if values.get(field)]
    return f"{entry.name}: {' · '.join(told)}" if entry and told else ""
