"""The running order of a script: its shots, and between and over them the texts and joins that it asks for. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from storyboard.continuity.rules.pace import WORDS_PER_SECOND
from storyboard.exchange.script_labels import Label, fades_in, fades_out, join_in
from storyboard.model.board import Board
from storyboard.model.edits.edit import changed
from storyboard.model.edits.running_order import item_for
from storyboard.model.rate import Rate
from storyboard.model.sequences import Fades, Item
from storyboard.model.shots import Shot
from storyboard.model.titles import Super, TitleSource, TitleStyle
from storyboard.model.transitions import CutTransition, Transition

CARD_S = 2.0
"""How long a card stands at the least; more words get more."""

FADE_S = 0.5

_CUT = CutTransition()


@dataclass
class _Entry:
    """A shot, or a card, and how it comes and goes."""

    shot_id: str = ""
    card: TitleSource | None = None
    join: Transition = _CUT
    supers: tuple[Super, ...] = ()
    is_faded_in: bool = False
    is_faded_out: bool = False


class Running:
    """Takes shots, cards and joins in the script's order; `items` are what plays."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._join: Transition = _CUT
        self._is_faded_in = False

    def play(self, shot_id: str) -> None:
        """A shot comes next."""
        self._come(_Entry(shot_id=shot_id))

    def show(self, label: Label, words: str) -> bool:
        """A text on the screen: a card of its own, or over the shot before, where there is one; True for the latter."""
        is_card = label in {Label.CARD, Label.END_CARD}
        if not is_card and self._entries and self._entries[-1].shot_id:
            style = TitleStyle.LOWER_THIRD if label == Label.LOWER_THIRD else TitleStyle.SUPER
            self._entries[-1].supers += (Super(text=words, style=style),)
            return True
        style = TitleStyle.END_CARD if label == Label.END_CARD else TitleStyle.CARD
        self._come(_Entry(card=TitleSource(text=words, style=style)))
        return False

    def join(self, text: str) -> None:
        """How what stands before gives way to what comes next."""
        if fades_in(text):
            self._is_faded_in = True
        elif fades_out(text):
            if self._entries:
                self._entries[-1].is_faded_out = True
        else:
            self._join = join_in(text)

    def _come(self, entry: _Entry) -> None:
        if self._entries:
            entry.join = self._join
        entry.is_faded_in = self._is_faded_in
        self._entries.append(entry)
        self._join, self._is_faded_in = _CUT, False

    def items(self, board: Board, shots: dict[str, Shot], new_id: Callable[[], str]) -> Iterator[Item]:
        """An item of the main sequence for each entry."""
        rate = board.format(board.main_sequence.format_id).rate
        for entry in self._entries:
            if entry.card is None:
                item = item_for(board, shots[entry.shot_id], new_id())
            else:
                item = Item(id=new_id(), source=entry.card, frames=_card_frames(entry.card.text, rate))
            fades = _fades(entry, item.frames, rate)
            yield changed(item, transition_in=entry.join, supers=entry.supers, fades=fades)


def _card_frames(text: str, rate: Rate) -> int:
    seconds = max(CARD_S, round(2 * (len(text.split()) / WORDS_PER_SECOND + 1)) / 2)
    return rate.frames(str(seconds))


def _fades(entry: _Entry, frames: int, rate: Rate) -> Fades:
    long = min(rate.frames(str(FADE_S)), frames // 2)
    return Fades(picture_in=long if entry.is_faded_in else 0, picture_out=long if entry.is_faded_out else 0)
