"""Fields of shots, set from words."""

from collections.abc import Callable, Mapping
from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.edits import framing, links, subjects, words
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.shots import enable_shots
from storyboard.model.errors import EditError
from storyboard.model.mentions import key_of
from storyboard.model.picture import Reference, ReferenceRole
from storyboard.model.shots import DialogueLine, Subject
from storyboard.studio.amounts import frames, yes
from storyboard.studio.finding import entry_named, shot_named
from storyboard.studio.pictures import with_picture
from storyboard.studio.session import Session

Shots = tuple[str, ...]
Setter = Callable[[Session, Board, str], Edit]


def setters(shot_ids: Shots) -> Mapping[str, Setter]:
    """What can be set on these shots; a field of one shot is set on each of them."""
    bulk: dict[str, Callable[[Board, str], Edit]] = {
        "size": lambda board, value: framing.set_size(board, shot_ids, value.strip().upper()),
        "angle": lambda board, value: framing.set_angle(board, shot_ids, value.strip().lower()),
        "move": lambda board, value: framing.set_move(board, shot_ids, value.strip().lower()),
        "lens": lambda board, value: framing.set_lens(board, shot_ids, _whole(value)),
        "seconds": lambda board, value: framing.set_shot_frames(board, shot_ids, frames(value, board.master.rate)),
        "place": lambda board, value: framing.set_location(board, shot_ids, entry_named(board, value).id),
        "beat": lambda board, value: words.set_beat(board, shot_ids, value.strip().lower() or None),
        "seed": lambda board, value: _seed(board, shot_ids, value),
        "fit": lambda board, value: _choice(board, shot_ids, fit=value.strip().lower()),
        "keep": lambda board, value: _choice(board, shot_ids, keep=value.strip().lower() or None),
        "model": lambda board, value: _choice(board, shot_ids, model_id=value.strip()),
        "enabled": lambda board, value: enable_shots(board, shot_ids, enabled=yes(value)),
    }
    single: dict[str, Callable[[Session, Board, str, str], Edit]] = {
        "title": lambda _, board, shot, value: words.set_title(board, shot, value),
        "action": lambda _, board, shot, value: words.set_action(board, shot, value),
        "dialogue": lambda _, board, shot, value: words.set_dialogue(board, shot, _lines(board, value)),
        "sound": lambda _, board, shot, value: words.set_sound(board, shot, value),
        "notes": lambda _, board, shot, value: words.set_notes(board, shot, value),
        "prompt": lambda _, board, shot, value: words.set_prompt(board, shot, value),
        "avoid": lambda _, board, shot, value: words.set_avoid(board, shot, value),
        "cast": lambda _, board, shot, value: _cast(board, shot, value),
        "target": _target,
        "link": _link,
        "reference": lambda session, board, shot, value: _picture(session, board, shot, value, "composition"),
        "first_frame": lambda session, board, shot, value: _picture(session, board, shot, value, "first_frame"),
        "last_frame": lambda session, board, shot, value: _picture(session, board, shot, value, "last_frame"),
    }
    return {
        **{name: _ignoring_session(edit) for name, edit in bulk.items()},
        **{name: _on_each(shot_ids, edit) for name, edit in single.items()},
    }


def _ignoring_session(edit: Callable[[Board, str], Edit]) -> Setter:
    return lambda _, board, value: edit(board, value)


def _on_each(shot_ids: Shots, edit: Callable[[Session, Board, str, str], Edit]) -> Setter:
    def edit_all(session: Session, board: Board, value: str) -> Edit:
        if not shot_ids:
            raise EditError("No shot is named.")
        made = edit(session, board, shot_ids[0], value)
        for shot_id in shot_ids[1:]:
            made = edit(session, made.board, shot_id, value)
        return made

    return edit_all


def _whole(text: str) -> int:
    try:
        return int(text.strip().removesuffix("mm").strip())
    except ValueError:
        raise EditError(f"{text!r} is no whole number.") from None


def _seed(board: Board, shot_ids: Shots, value: str) -> Edit:
    return _choice(board, shot_ids, seed=_whole(value) if value.strip() else None)


def _choice(board: Board, shot_ids: Shots, **changes: object) -> Edit:
    if not shot_ids:
        raise EditError("No shot is named.")
    return framing.set_on_shots(board, shot_ids, changes)


def _target(session: Session, board: Board, shot_id: str, value: str) -> Edit:
    """What generates this shot; empty is the board's own choice. Raises SettingsError for an unknown target."""
    target_id = value.strip()
    if target_id:
        session.context.settings.target(target_id)
    return _choice(board, (shot_id,), target_id=target_id)


def _lines(board: Board, text: str) -> tuple[DialogueLine, ...]:
    """Lines as `Mara: Not tonight.`, one a row; who is not in the bible is part of the text."""
    lines: list[DialogueLine] = []
    for row in (r.strip() for r in text.splitlines()):
        name, colon, said = row.partition(":")
        who = key_of(name.strip().lstrip("@"))
        speaker = next((e for e in board.cast if colon and key_of(e.name) == who), None)
        if speaker is not None:
            lines.append(DialogueLine(speaker_id=speaker.id, text=said.strip()))
        elif row:
            lines.append(DialogueLine(text=row))
    return tuple(lines)


def _cast(board: Board, shot_id: str, value: str) -> Edit:
    wanted = [entry_named(board, name).id for name in value.split(",") if name.strip()]
    edit = Edit("Edit who is seen", board)
    for subject in board.shot(shot_id).subjects:
        if subject.ref_id not in wanted:
            edit = subjects.remove_subject(edit.board, shot_id, subject.ref_id)
    shown = {s.ref_id for s in board.shot(shot_id).subjects}
    for ref_id in wanted:
        if ref_id not in shown:
            edit = subjects.set_subject(edit.board, shot_id, Subject(ref_id=ref_id))
    return edit


def _link(session: Session, board: Board, shot_id: str, value: str) -> Edit:
    kind, _, rest = value.partition(":")
    match kind.strip().lower():
        case "cut":
            return links.cut_from_before(board, shot_id)
        case "continue" if rest.strip():
            return links.continue_from(board, shot_id, shot_named(board, rest))
        case "continue":
            return links.continue_from(board, shot_id, _shot_before(board, shot_id))
        case "match":
            board, asset = with_picture(board, session.media, Path(rest))
            return links.match_on(board, shot_id, asset.id)
        case _:
            raise EditError(f"{value!r} is no link; write cut, continue, continue:1B or match:picture.png.")


def _shot_before(board: Board, shot_id: str) -> str:
    order = [shot.id for _, shot in board.story()]
    at = order.index(shot_id) if shot_id in order else 0
    if at == 0:
        raise EditError("The first shot has nothing to continue from.")
    return order[at - 1]


def _picture(session: Session, board: Board, shot_id: str, value: str, role: str) -> Edit:
    board, asset = with_picture(board, session.media, Path(value))
    return subjects.add_reference(board, shot_id, Reference(asset_id=asset.id, role=ReferenceRole(role)))
