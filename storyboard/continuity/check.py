"""The check: every registered rule over one board, waivers counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from storyboard.continuity.mentions import names_of
from storyboard.continuity.rules import links, names, pace, state
from storyboard.continuity.thread import Rule, thread_of
from storyboard.model.board import Board
from storyboard.model.findings import Finding

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.__name__: rule
        for rule in (
            links.continue_from_nowhere,
            links.continue_across_places,
            links.chain_too_deep,
            state.change_without_cause,
            state.travel_flipped,
            state.light_jump,
            names.unknown_name,
            names.named_but_absent,
            names.speaking_while_absent,
            pace.over_length,
            pace.title_too_short,
        )
    }
)
"""Every rule by name; a board switches one off by listing it in `rules_off`."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, and what of it the author has waived."""

    open: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def check(board: Board) -> Report:
    """Run every rule that is on. Findings come rule by rule, within a rule in board order."""
    thread = thread_of(board, names_of(board))
    found = [f for name, rule in RULES.items() if name not in board.rules_off for f in rule(thread)]
    waived = [f for f in found if any(w.covers(f) for w in board.waivers)]
    return Report(open=tuple(f for f in found if f not in waived), waived=tuple(waived))
