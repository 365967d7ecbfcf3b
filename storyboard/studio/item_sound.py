"""How the running order's items sound, set from words: level, fades, J and L cuts."""

import re
from collections.abc import Callable, Mapping

from storyboard.model.board import Board
from storyboard.model.edits.attributes import set_sound_edges
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.items import mute_items, set_fades, set_gain
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import rate_of
from storyboard.model.errors import EditError
from storyboard.model.sequences import Item
from storyboard.model.values import replace
from storyboard.studio.amounts import yes
from storyboard.studio.item_words import moment_of

ItemEdit = Callable[[Board, str, str], Edit]
"""Makes the edit on a board, in a running order, from one value."""

_GAIN = re.compile(r"([+-]?\d{1,3}(?:\.\d{1,4})?)\s*(?:db)?", re.IGNORECASE)


def sound_setters(item_ids: tuple[str, ...]) -> Mapping[str, ItemEdit]:
    """What can be set of these items' sound; lengths as seconds or frames."""
    return {
        "gain": lambda board, order, value: set_gain(board, order, item_ids, gain_of(value)),
        "mute": lambda board, order, value: mute_items(board, order, item_ids, muted=yes(value)),
        "early_sound": _edge(item_ids, "early_sound"),
        "late_sound": _edge(item_ids, "late_sound"),
        "fade_in": _fade(item_ids, "picture_in"),
        "fade_out": _fade(item_ids, "picture_out"),
        "sound_fade_in": _fade(item_ids, "sound_in"),
        "sound_fade_out": _fade(item_ids, "sound_out"),
    }


def gain_of(text: str) -> float:
    """A gain in decibels from words: -6, +3, -4.5 dB. Raises EditError."""
    found = _GAIN.fullmatch(text.strip())
    if found is None:
        raise EditError(f"{text!r} is no gain.", fix="Write it in decibels: -6 or +3.5.")
    return float(found[1])


def _edge(item_ids: tuple[str, ...], name: str) -> ItemEdit:
    def edit(board: Board, order: str, value: str, item: Item) -> Edit:
        edges = {"early_sound": item.early_sound, "late_sound": item.late_sound, name: _frames(board, value)}
        return set_sound_edges(board, order, item.id, edges["early_sound"], edges["late_sound"])

    return _for_each(item_ids, edit)


def _fade(item_ids: tuple[str, ...], name: str) -> ItemEdit:
    def edit(board: Board, order: str, value: str, item: Item) -> Edit:
        return set_fades(board, order, (item.id,), replace(item.fades, **{name: _frames(board, value)}))

    return _for_each(item_ids, edit)


def _for_each(item_ids: tuple[str, ...], edit: Callable[[Board, str, str, Item], Edit]) -> ItemEdit:
    def made(board: Board, order: str, value: str) -> Edit:
        done: Edit | None = None
        for item_id in item_ids:
            now = done.board if done else board
            done = edit(now, order, value, one(now.main_sequence.items, item_id, "item"))
        if done is None:
            raise EditError("There is no item to change.", fix="Name one as #1.")
        return done

    return made


def _frames(board: Board, value: str) -> int:
    return moment_of(value, rate_of(board, board.main_sequence))
