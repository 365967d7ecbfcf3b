"""Edits of a shot's words: action, dialogue, sound, notes, prompt, tags and the user's own columns."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from storyboard.model.board import Board, FieldKind
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.errors import EditError
from storyboard.model.shots import DialogueLine, Shot, SourceSpan
from storyboard.model.words import Angle, Beat, FrameFit, Keep, Move, ShotSize, TimeOfDay

Shots = str | tuple[str, ...]
"""One shot, or several that are to say the same."""

VOCABULARIES: Mapping[str, type[StrEnum]] = {
    "size": ShotSize,
    "angle": Angle,
    "move": Move,
    "beat": Beat,
    "time_of_day": TimeOfDay,
    "fit": FrameFit,
    "keep": Keep,
}
"""The fields that take a word of a vocabulary."""


def with_shot(board: Board, shot: Shot) -> Board:
    """The board with the shot of the same id replaced."""
    return changed(board, shots={**board.shots, shot.id: shot})


def set_title(board: Board, shot_id: str, text: str) -> Edit:
    """Name the shot."""
    return Edit("Rename shot", _worded(board, shot_id, "title", text), f"title:{shot_id}")


def set_action(board: Board, shot_ids: Shots, text: str) -> Edit:
    """Say what is seen, in one shot or alike in several."""
    return Edit("Edit action", _worded(board, shot_ids, "action", text), _key("action", shot_ids))


def set_sound(board: Board, shot_ids: Shots, text: str) -> Edit:
    """Say what is heard beside dialogue."""
    return Edit("Edit sound", _worded(board, shot_ids, "sound", text), _key("sound", shot_ids))


def set_notes(board: Board, shot_ids: Shots, text: str) -> Edit:
    """Write notes that no model reads."""
    return Edit("Edit notes", _worded(board, shot_ids, "notes", text), _key("notes", shot_ids))


def set_prompt(board: Board, shot_ids: Shots, text: str) -> Edit:
    """Override the compiled prompt; empty goes back to it."""
    return Edit("Edit prompt", _worded(board, shot_ids, "prompt_override", text), _key("prompt", shot_ids))


def set_avoid(board: Board, shot_ids: Shots, text: str) -> Edit:
    """Say what must not be seen."""
    return Edit("Edit what to avoid", _worded(board, shot_ids, "avoid", text), _key("avoid", shot_ids))


def set_dialogue(board: Board, shot_id: str, lines: tuple[DialogueLine, ...]) -> Edit:
    """Replace the dialogue; speakers are cast members, or empty where nobody is named."""
    return set_dialogues(board, {shot_id: lines})


def set_dialogues(board: Board, lines: Mapping[str, tuple[DialogueLine, ...]]) -> Edit:
    """Replace the dialogue of these shots, as `set_dialogue` does of one."""
    cast = {"", *(member.id for member in board.cast)}
    for line in (line for said in lines.values() for line in said):
        if line.speaker_id not in cast:
            raise EditError(f"There is no cast member {line.speaker_id!r} to say that line.")
        if min(line.start_frame or 0, line.frames or 0) < 0:
            raise EditError("A line of dialogue starts and lasts 0 frames or more.")
    new = {shot_id: changed(board.shot(shot_id), dialogue=said) for shot_id, said in lines.items()}
    return Edit("Edit dialogue", changed(board, shots={**board.shots, **new}), _key("dialogue", tuple(lines)))


def set_beat(board: Board, shot_ids: tuple[str, ...], beat: Beat | str | None) -> Edit:
    """Say which part of the trailer the shots are; None takes it back."""
    check_words({"beat": beat})
    return Edit("Set beat", _each(board, shot_ids, "beat", beat))


def set_colour(board: Board, shot_ids: tuple[str, ...], colour: str) -> Edit:
    """Give the cards a colour (#rrggbb), or none when empty."""
    check_colour(colour)
    return Edit("Set colour", _each(board, shot_ids, "colour", colour))


def set_tags(board: Board, shot_ids: tuple[str, ...], tags: tuple[str, ...]) -> Edit:
    """Replace the tags; blanks and repeats are dropped."""
    kept = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    return Edit("Edit tags", _each(board, shot_ids, "tags", kept))


def set_source(board: Board, shot_id: str, span: SourceSpan | None) -> Edit:
    """Point the shot to the part of a document that it comes from."""
    if span is not None:
        one(board.documents, span.document_id, "document")
        if not 0 <= span.start <= span.end:
            raise EditError("A part of a document ends where it starts or later.")
    return Edit("Set source", with_shot(board, changed(board.shot(shot_id), source=span)))


def set_field(board: Board, shot_ids: tuple[str, ...], field_id: str, value: str) -> Edit:
    """Fill in one of the board's own columns; an empty value clears it."""
    field = one(board.fields, field_id, "custom field")
    if field.kind == FieldKind.CHOICE and value and value not in field.choices:
        raise EditError(f"{value!r} is not one of the choices of {field.name!r}: {', '.join(field.choices)}.")
    if field.kind == FieldKind.NUMBER and value and not _is_number(value):
        raise EditError(f"{field.name!r} takes a number, not {value!r}.")
    shots = dict(board.shots)
    for shot_id in shot_ids:
        shot = board.shot(shot_id)
        kept = {key: old for key, old in shot.fields.items() if key != field_id}
        shots[shot_id] = changed(shot, fields=kept | ({field_id: value} if value else {}))
    return Edit("Edit custom field", changed(board, shots=shots), f"field {field_id}:{' '.join(shot_ids)}")


def check_colour(colour: str) -> None:
    """Refuse what is neither empty nor #rrggbb."""
    digits = colour.removeprefix("#").lower()
    if colour and not (len(colour) == 7 and colour[0] == "#" and set(digits) <= set("0123456789abcdef")):
        raise EditError(f"{colour!r} is not a colour; write it as #rrggbb.")


def check_words(changes: Mapping[str, Any]) -> None:
    """Refuse a word that is not in its field's vocabulary, naming the words that are."""
    for field, vocabulary in VOCABULARIES.items():
        word = changes.get(field)
        if word is not None and word not in {str(known) for known in vocabulary}:
            raise EditError(f"{word!r} is no {field.replace('_', ' ')}; there are {', '.join(vocabulary)}.")


def _worded(board: Board, shot_ids: Shots, field: str, text: str) -> Board:
    return _each(board, _ids(shot_ids), field, text)


def _ids(shot_ids: Shots) -> tuple[str, ...]:
    return (shot_ids,) if isinstance(shot_ids, str) else shot_ids


def _key(field: str, shot_ids: Shots) -> str:
    return f"{field}:{' '.join(_ids(shot_ids))}"


def _each(board: Board, shot_ids: tuple[str, ...], field: str, value: object) -> Board:
    new = {shot_id: changed(board.shot(shot_id), **{field: value}) for shot_id in shot_ids}
    return changed(board, shots={**board.shots, **new})


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
