"""Lines that were written for somebody who was not in the bible yet: `MARA: Not tonight.` becomes Mara's own line."""

import re
from collections.abc import Iterator, Mapping

from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.edits.edit import changed
from storyboard.model.mentions import key_of
from storyboard.model.shots import DialogueLine, Shot, SpeechKind

MARKS: Mapping[str, SpeechKind | None] = {
    **dict.fromkeys(("vo", "voiceover", "voixoff", "off"), SpeechKind.VOICE_OVER),
    **dict.fromkeys(("os", "oc", "offscreen", "horschamp", "hc"), SpeechKind.OFF_SCREEN),
    **dict.fromkeys(("contd", "suite"), None),
}
"""What may stand in brackets behind a name, by its letters alone; None says nothing of where the voice comes from."""

_MARKED = re.compile(r"(?P<name>.*?)\s*\((?P<mark>[^()]*)\)", re.DOTALL)


def with_voice(board: Board, entry_id: str) -> Board:
    """The board with every line of nobody's that begins with a name of this cast member as a line of theirs.

    The very same board where there is none. A name of somebody else's own is theirs, and no place or prop speaks.
    """
    member = next((one for one in board.cast if one.id == entry_id), None)
    if member is None:
        return board
    keys = frozenset(_keys(board, member))
    shots = {key: now for key, shot in board.shots.items() if (now := _shot(shot, entry_id, keys)) is not shot}
    return changed(board, shots={**board.shots, **shots}) if shots else board


def _keys(board: Board, member: CastMember) -> Iterator[str]:
    """What the member is called by, and nobody else in the first place."""
    yield key_of(member.name)
    others = {key_of(entry.name) for entry in board.entries() if entry.id != member.id}
    yield from (key for alias in member.aliases if (key := key_of(alias)) and key not in others)


def _shot(shot: Shot, entry_id: str, keys: frozenset[str]) -> Shot:
    lines = tuple(_line(line, entry_id, keys) for line in shot.dialogue)
    is_same = all(now is was for now, was in zip(lines, shot.dialogue, strict=True))
    return shot if is_same else changed(shot, dialogue=lines)


def _line(line: DialogueLine, entry_id: str, keys: frozenset[str]) -> DialogueLine:
    name, colon, words = line.text.partition(":")
    if line.speaker_id or not colon:
        return line
    name, mark, words = name.strip().removeprefix("@"), "", words.lstrip(" \t\u00a0\u202f")
    marked = _MARKED.fullmatch(name)
    if key_of(name) not in keys and marked is not None:
        name, mark = marked["name"], marked["mark"].strip()
    if key_of(name) not in keys:
        return line
    letters = "".join(sign for sign in mark.casefold() if sign.isalpha())
    if letters and letters not in MARKS:
        # How it is said stays with the words, where directions stand.
        return changed(line, speaker_id=entry_id, text=f"({mark}) {words}")
    return changed(line, speaker_id=entry_id, text=words, kind=MARKS.get(letters) or line.kind)
