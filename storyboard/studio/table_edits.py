"""Editing the shot list: a cell's text put on one shot or on many, as one undo step."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.edits import framing, links, subjects, words
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.scenes import set_scene
from storyboard.model.edits.shots import enable_shots
from storyboard.model.errors import EditError
from storyboard.model.mentions import key_of
from storyboard.model.shots import DialogueLine, SpeechKind, Subject
from storyboard.studio.amounts import frames, yes
from storyboard.studio.finding import entry_named, shot_named
from storyboard.studio.table_columns import OWN, VOICES, said

Shots = tuple[str, ...]

_TEXTS: Mapping[str, Callable[[Board, str, str], Edit]] = {
    "title": words.set_title,
    "action": words.set_action,
    "sound": words.set_sound,
    "prompt": words.set_prompt,
    "avoid": words.set_avoid,
    "notes": words.set_notes,
}


def set_cell(board: Board, shot_ids: Shots, column_id: str, text: str) -> Edit:
    """Put a text into a column of these shots. Raises StoryboardError for what the field cannot hold.

    The step never melts into the one before: filling in a cell is a change of its own.
    """
    edit = _edit(board, shot_ids, column_id, text)
    return Edit("Edit shots" if len(shot_ids) > 1 else edit.label, edit.board)


def _edit(board: Board, shot_ids: Shots, column_id: str, text: str) -> Edit:
    value = text.strip()
    if column_id in _TEXTS:
        return _each(board, shot_ids, lambda b, shot_id: _TEXTS[column_id](b, shot_id, text))
    if column_id.startswith(OWN):
        return words.set_field(board, shot_ids, column_id.removeprefix(OWN), value)
    match column_id:
        case "dialogue":
            return _each(board, shot_ids, lambda b, i: words.set_dialogue(b, i, lines_of(b, i, text)))
        case "cast" | "props":
            return _each(board, shot_ids, lambda b, i: _show(b, i, value, cast=column_id == "cast"))
        case "enabled":
            return enable_shots(board, shot_ids, enabled=yes(value))
        case "tags":
            return words.set_tags(board, shot_ids, tuple(value.split(",")))
        case _:
            return _framing(board, shot_ids, column_id, value)


def set_cells(board: Board, cells: Iterable[tuple[str, str, str]]) -> Edit:
    """Put texts into cells, each a shot's id, a column's id and the text, as one step; all of them or none."""
    edit = Edit("Paste cells", board)
    for shot_id, column_id, text in cells:
        edit = Edit("Paste cells", _edit(edit.board, (shot_id,), column_id, text).board)
    return edit


def _scene(board: Board, shot_ids: Shots, changes: Mapping[str, str | None]) -> Edit:
    """What a scene says is said of all its shots."""
    if not shot_ids:
        raise EditError("No shot is named.")
    edit = Edit("Edit scene", board)
    for scene_id in {scene.id: None for shot_id in shot_ids if (scene := board.scene_of(shot_id)) is not None}:
        edit = set_scene(edit.board, scene_id, changes)
    return edit


def _framing(board: Board, shot_ids: Shots, column_id: str, value: str) -> Edit:
    make = _CAMERA.get(column_id)
    if make is not None:
        return make(board, shot_ids, value)
    if column_id == "link":
        return _each(board, shot_ids, lambda b, shot_id: _link(b, shot_id, value))
    raise EditError("That column cannot be written in.")


def lines_of(board: Board, shot_id: str, text: str) -> tuple[DialogueLine, ...]:
    """Dialogue as `Mara (V.O.): Not tonight.`, one line a row; a line that stays as it was keeps its timing."""
    old = {said(board, line): line for line in board.shot(shot_id).dialogue}
    voices = {mark.strip().casefold(): SpeechKind(kind) for kind, mark in VOICES.items()}
    cast = {key_of(member.name): member for member in board.cast}
    lines: list[DialogueLine] = []
    for row in (r.strip() for r in text.splitlines() if r.strip()):
        if row in old:
            lines.append(old[row])
            continue
        who, colon, what = row.partition(":")
        name, _, mark = who.strip().lstrip("@").partition("(")
        speaker = cast.get(key_of(name)) if colon else None
        kind = voices.get(f"({mark}".casefold(), SpeechKind.SPOKEN)
        if speaker is None:
            lines.append(DialogueLine(text=row))
        else:
            lines.append(DialogueLine(speaker_id=speaker.id, text=what.strip(), kind=kind))
    return tuple(lines)


def _each(board: Board, shot_ids: Shots, make: Callable[[Board, str], Edit]) -> Edit:
    if not shot_ids:
        raise EditError("No shot is named.")
    edit = Edit("", board)
    for shot_id in shot_ids:
        edit = make(edit.board, shot_id)
    return edit


def _link(board: Board, shot_id: str, value: str) -> Edit:
    """cut, continue (from the shot before) or continue:2A."""
    kind, _, rest = value.lower().partition(":")
    if kind.strip() == "cut":
        return links.cut_from_before(board, shot_id)
    if kind.strip() != "continue":
        raise EditError(f"{value!r} is no link to write here; write cut, continue or continue:2A.")
    if rest.strip():
        return links.continue_from(board, shot_id, shot_named(board, rest))
    order = [shot.id for _, shot in board.story()]
    if order.index(shot_id) == 0:
        raise EditError("The first shot has nothing to continue from.")
    return links.continue_from(board, shot_id, order[order.index(shot_id) - 1])


def _location(board: Board, value: str) -> str:
    if not value:
        return ""
    entry = entry_named(board, value)
    if all(place.id != entry.id for place in board.locations):
        raise EditError(f"{value!r} is no place of the bible.")
    return entry.id


def _show(board: Board, shot_id: str, value: str, *, cast: bool) -> Edit:
    """Show exactly these cast members (or props); the others of the shot stay."""
    wanted = {entry_named(board, name).id: name for name in _names_in(board, value)}
    for ref_id, name in wanted.items():
        if isinstance(board.entry(ref_id), CastMember) is not cast:
            raise EditError(f"{name.strip()!r} is no {'cast member' if cast else 'prop'} of the bible.")
    edit = Edit("Edit who is seen", board)
    shown = {s.ref_id for s in board.shot(shot_id).subjects if isinstance(board.entry(s.ref_id), CastMember) is cast}
    for ref_id in shown - wanted.keys():
        edit = subjects.remove_subject(edit.board, shot_id, ref_id)
    for ref_id in wanted:
        if ref_id not in shown:
            edit = subjects.set_subject(edit.board, shot_id, Subject(ref_id=ref_id))
    return edit


def _names_in(board: Board, value: str) -> Iterator[str]:
    """The names that are written with commas between them; a name of the bible may hold a comma itself."""
    with_commas = [entry.name for entry in board.entries() if "," in entry.name]
    rest = value.strip()
    while rest:
        whole = next((name for name in with_commas if _begins(rest, name)), "")
        name = rest[: len(whole)] if whole else rest.partition(",")[0]
        if name.strip():
            yield name.strip()
        rest = rest[len(name) :].strip().removeprefix(",").strip()


def _begins(text: str, name: str) -> bool:
    return text.casefold().startswith(name.casefold()) and text[len(name) :].strip()[:1] in ("", ",")


def _whole(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        raise EditError(f"{text!r} is no whole number.") from None


_CAMERA: Mapping[str, Callable[[Board, Shots, str], Edit]] = {
    "size": lambda board, shot_ids, value: framing.set_size(board, shot_ids, value.upper()),
    "angle": lambda board, shot_ids, value: framing.set_angle(board, shot_ids, value.lower()),
    "move": lambda board, shot_ids, value: framing.set_move(board, shot_ids, value.lower()),
    "lens": lambda board, shot_ids, value: framing.set_lens(board, shot_ids, _whole(value.removesuffix("mm"))),
    "seconds": lambda board, shot_ids, value: framing.set_shot_frames(
        board, shot_ids, frames(value, board.master.rate)
    ),
    "place": lambda board, shot_ids, value: framing.set_location(board, shot_ids, _location(board, value)),
    "beat": lambda board, shot_ids, value: words.set_beat(board, shot_ids, value.lower() or None),
    "scene": lambda board, shot_ids, value: _scene(board, shot_ids, {"heading": value}),
    "time_of_day": lambda board, shot_ids, value: _scene(board, shot_ids, {"time_of_day": value.lower() or None}),
    "weather": lambda board, shot_ids, value: _scene(board, shot_ids, {"weather": value}),
    "target": lambda board, shot_ids, value: framing.set_on_shots(board, shot_ids, {"target_id": value}),
    "model": lambda board, shot_ids, value: framing.set_on_shots(board, shot_ids, {"model_id": value}),
    "colour": lambda board, shot_ids, value: words.set_colour(board, shot_ids, value),
    "seed": lambda board, shot_ids, value: framing.set_on_shots(
        board, shot_ids, {"seed": _whole(value) if value else None}
    ),
}
