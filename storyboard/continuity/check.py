"""The check: every registered rule over one board, waivers counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from storyboard.continuity.ledger import ShotState
from storyboard.continuity.mentions import names_of
from storyboard.continuity.rules import (
    axis,
    eyelines,
    identity,
    light,
    links,
    names,
    pace,
    posture,
    presence,
    props,
    references,
    rights,
    story,
    wardrobe,
)
from storyboard.continuity.thread import Rule, thread_of
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.giving_way import GiveWay, go_on, in_turns

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.__name__: rule
        for rule in (
            wardrobe.change_without_cause,
            wardrobe.change_unseen,
            wardrobe.contradicting_changes,
            props.prop_in_two_hands,
            props.hand_off_missing,
            props.prop_from_nowhere,
            axis.axis_crossed,
            axis.side_swapped,
            axis.travel_flipped,
            axis.jump_cut,
            axis.thirty_degrees,
            eyelines.eyeline_mismatch,
            light.light_jump,
            posture.posture_jump,
            presence.present_while_absent,
            presence.speaking_while_absent,
            names.unknown_name,
            names.unknown_subject,
            names.named_but_absent,
            names.arrow_not_understood,
            story.no_establishing_shot,
            story.reveal_too_early,
            story.planted_never_paid_off,
            story.paid_off_unplanted,
            identity.identity_differs,
            identity.identity_taken_literally,
            links.continue_from_nowhere,
            links.continue_across_places,
            links.continue_across_sizes,
            links.frame_of_another_shape,
            links.chain_too_deep,
            links.stale_upstream,
            references.reference_disagrees,
            references.frame_disagrees,
            pace.over_length,
            pace.title_too_short,
            pace.three_equal_lengths,
            rights.rights_missing,
            rights.consent_missing,
        )
    }
)
"""Every rule by name; a board switches one off by listing it in `rules_off`."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, and what of it the author has waived."""

    open: tuple[Finding, ...]
    waived: tuple[Finding, ...]


def check(
    board: Board,
    *,
    today: date | None = None,
    stale: Iterable[str] = (),
    beside: Iterable[Finding] = (),
    states: Mapping[str, ShotState] | None = None,
    give_way: GiveWay = go_on,
) -> Report:
    """Run every rule that is on. Findings come rule by rule, within a rule in board order.

    `today` lets rights run out, `stale` names shots whose playing take is out of date, and `beside` are findings made
    elsewhere (a model's limits, evidence), which are switched off and waived like all others. `states` is the board's
    ledger where it is at hand. `give_way` is called every few shots and findings.
    """
    thread = thread_of(board, names_of(board), today=today, stale=stale, states=states, give_way=give_way)
    found: list[Finding] = []
    if board.sequences:
        for rule in (rule for name, rule in RULES.items() if name not in board.rules_off):
            give_way()
            found += in_turns(rule(thread), give_way)
    found += [f for f in beside if f.rule not in board.rules_off]
    given = {(w.rule, w.shot_ids, w.fingerprint) for w in board.waivers}
    waived = [(f.rule, f.shot_ids, f.fingerprint) in given for f in found] if given else [False] * len(found)
    return Report(
        open=tuple(f for f, is_waived in zip(found, waived, strict=True) if not is_waived),
        waived=tuple(f for f, is_waived in zip(found, waived, strict=True) if is_waived),
    )
