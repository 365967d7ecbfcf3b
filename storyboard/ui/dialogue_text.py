"""Dialogue as one writes it: a line for each voice, `NAME: words`, or only words where nobody is named.

A voice that is not seen speaking is `NAME (V.O.): words` or `NAME (O.S.): words`.
"""

from collections.abc import Mapping

from storyboard.model.board import Board
from storyboard.model.mentions import key_of
from storyboard.model.shots import DialogueLine, SpeechKind
from storyboard.model.values import replace
from storyboard.studio.table_columns import VOICES


def text_of(lines: tuple[DialogueLine, ...], board: Board) -> str:
    """The lines as text."""
    names = {member.id: member.name for member in board.cast}
    return "\n".join(
        f"{names[line.speaker_id].upper()}{VOICES.get(line.kind, '')}: {line.text}"
        if line.speaker_id in names
        else line.text
        for line in lines
    )


def lines_of(text: str, board: Board, held: tuple[DialogueLine, ...]) -> tuple[DialogueLine, ...]:
    """The text as lines; what `held` says of a line beside its words (its timing) stays at its place."""
    speakers = {key_of(name): member.id for member in board.cast for name in (member.name, *member.aliases)}
    found: list[DialogueLine] = []
    for written in text.split("\n") if text.strip() else ():
        before = held[len(found)] if len(found) < len(held) else DialogueLine(text="")
        name, colon, words = written.partition(":")
        speaker_id, kind = _voice(name, speakers, before) if colon else ("", before.kind)
        spoken = words.removeprefix(" ") if speaker_id else written
        found.append(replace(before, speaker_id=speaker_id, text=spoken, kind=kind))
    return tuple(found)


def _voice(written: str, speakers: Mapping[str, str], before: DialogueLine) -> tuple[str, str]:
    """Whose voice is named, and where it comes from; an @ before the name is how the list of names is called up."""
    name = key_of(written.strip().removeprefix("@"))
    for kind, mark in VOICES.items():
        if name.endswith(mark.casefold()) and name.removesuffix(mark.casefold()).strip() in speakers:
            return speakers[name.removesuffix(mark.casefold()).strip()], kind
    # A kind that has no mark to be written by stays what it was.
    return speakers.get(name, ""), SpeechKind.SPOKEN if before.kind in VOICES else before.kind
