"""Dialogue as one writes it: a line for each voice, `NAME: words`, or only words where nobody is named."""

from storyboard.model.board import Board
from storyboard.model.shots import DialogueLine
from storyboard.model.values import replace


def text_of(lines: tuple[DialogueLine, ...], board: Board) -> str:
    """The lines as text."""
    names = {member.id: member.name for member in board.cast}
    return "\n".join(
        f"{names[line.speaker_id].upper()}: {line.text}" if line.speaker_id in names else line.text for line in lines
    )


def lines_of(text: str, board: Board, held: tuple[DialogueLine, ...]) -> tuple[DialogueLine, ...]:
    """The text as lines; what `held` says of a line beside its words (kind, timing) stays at its place."""
    speakers = {name.casefold(): member.id for member in board.cast for name in (member.name, *member.aliases)}
    found: list[DialogueLine] = []
    for written in text.split("\n") if text.strip() else ():
        name, colon, words = written.partition(":")
        speaker_id = speakers.get(name.strip().casefold(), "") if colon else ""
        spoken = words.removeprefix(" ") if speaker_id else written
        before = held[len(found)] if len(found) < len(held) else DialogueLine(text="")
        found.append(replace(before, speaker_id=speaker_id, text=spoken))
    return tuple(found)
