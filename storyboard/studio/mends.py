"""What would mend the film where the evidence shows a break: listed shot by shot, and carried out by number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import Evidence
from storyboard.model.numbering import numbers
from storyboard.studio.context import Context
from storyboard.studio.evidence import Measured, gather, measured
from storyboard.studio.finding import shot_named
from storyboard.studio.mending import Offer, match_colours, offers
from storyboard.studio.replanning import Suggestion, replan
from storyboard.studio.session import Session, open_session


class NoMend(StoryboardError):
    """There is no such way to mend it."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Mend:
    """One offer with its number, and the cut or shot that it is about."""

    number: int
    where: str
    offer: Offer


def list_mends(folder: Path, shot: str = "", context: Context | None = None) -> dict[str, Any]:
    """Every way to mend what is over its limit (at the shot, where one is named), cheapest first, as data.

    A shot of which three takes were put away also has what to do in place of a fourth. Measures pixels.
    """
    with open_session(folder, context, read_only=True) as session:
        shot_id = shot_named(session.board, shot) if shot else ""
        found, ways_out = _found(session, shot_id)
        return {
            "mends": [
                {"number": m.number, "where": m.where, "way": str(m.offer.way), "what": m.offer.label} for m in found
            ],
            "instead": [{"rung": str(s.rung), "what": s.what, "costs_a_take": s.costs_a_take} for s in ways_out],
        }


def apply_mend(folder: Path, number: int, shot: str = "", context: Context | None = None) -> str:
    """Carry one of the listed offers out; what was done, in words. Raises NoMend."""
    with open_session(folder, context) as session:
        shot_id = shot_named(session.board, shot) if shot else ""
        found, _ = _found(session, shot_id)
        chosen = next((mend for mend in found if mend.number == number), None)
        if chosen is None:
            known = f"There are 1 to {len(found)}." if found else "There is nothing to mend."
            raise NoMend(f"There is no mend {number}.", fix=known)
        return _done(session, chosen.offer.edit, f"{chosen.where}: {chosen.offer.label}")


def match_shot(folder: Path, shot: str, anchor: str, strength: float = 1.0, context: Context | None = None) -> str:
    """Match the colours of the item that plays a shot first to another shot; what was done, in words.

    Raises NotMended where one of them does not play.
    """
    if not 0 <= strength <= 1:
        raise NoMend(f"{strength:g} is no strength.", fix="Give a number from 0 to 1.")
    with open_session(folder, context) as session:
        board = session.board
        shot_id, anchor_id = shot_named(board, shot), shot_named(board, anchor)
        seen = measured(session)
        items = [piece.piece.item_id for piece in seen.pieces if seen.shot_of(piece.piece) == shot_id]
        if not items:
            raise NoMend(f"Shot {shot} does not play in the film.", fix="Generate or import a take first.")
        edit = match_colours(seen, items[0], anchor_id, strength)
        return _done(session, edit, f"{shot}: colours matched to {anchor} at {strength:.0%}")


def _done(session: Session, edit: Edit, words: str) -> str:
    session.project.save(edit.board)
    return words


def _found(session: Session, shot_id: str) -> tuple[list[Mend], tuple[Suggestion, ...]]:
    seen = measured(session)
    report = gather(seen)
    names = numbers(session.board)
    about = tuple(entry for entry in report.evidence if not shot_id or shot_id in entry.shot_ids)
    found = [Mend(at, where, offer) for at, (where, offer) in enumerate(_offers(seen, about, names), start=1)]
    ways_out = replan(session.board, session.takes(), shot_id, about) if shot_id else ()
    return found, ways_out


def _offers(seen: Measured, about: tuple[Evidence, ...], names: Mapping[str, str]) -> Iterator[tuple[str, Offer]]:
    for entry in about:
        where = " \N{RIGHTWARDS ARROW} ".join(names.get(i, i) for i in entry.shot_ids)
        for offer in offers(seen, entry):
            yield where, offer
