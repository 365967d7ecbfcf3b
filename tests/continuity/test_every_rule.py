"""Each rule finds and names its break, keeps quiet where it nearly is one, and is mended, waived and switched off."""

import inspect
from pathlib import Path

import pytest

from storyboard.continuity.check import RULES, check
from storyboard.continuity.noticing import SEVERITIES, severity_of
from storyboard.model.board import Board
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.findings import Finding, Severity, Waiver
from storyboard.model.values import replace
from storyboard.prompting.model_limits import MODEL_RULES
from tests.continuity.cases import STATE_CASES, Case
from tests.continuity.cases_of_story import STORY_CASES

CASES = (*STATE_CASES, *STORY_CASES)
KNOWN_FROM_TAKES = {"stale_upstream"}
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)


def found(board: Board, rule: str) -> list[Finding]:
    return [f for f in check(board).open if f.rule == rule]


def test_every_rule_has_a_case_and_says_what_it_looks_for() -> None:
    assert {case.rule for case in CASES} | KNOWN_FROM_TAKES == set(RULES)
    assert all((rule.__doc__ or "").strip() for rule in RULES.values())


def test_severities_are_given_to_rules_that_there_are() -> None:
    assert set(SEVERITIES) <= set(RULES)


@each
def test_a_break_is_found_with_its_shots_its_field_and_both_values(case: Case) -> None:
    given = found(case.broken(), case.rule)
    assert [(f.shot_ids, f.field) for f in given] == [(case.shots, case.field)]
    if case.before or case.after:
        assert (given[0].before, given[0].after) == (case.before, case.after)


@each
def test_what_nearly_is_a_break_is_none(case: Case) -> None:
    assert found(case.near(), case.rule) == []


@each
def test_a_finding_says_why_and_offers_to_mend_it(case: Case) -> None:
    finding = found(case.broken(), case.rule)[0]
    assert finding.why.endswith(".")
    assert finding.fixes
    assert all(fix.label for fix in finding.fixes)
    assert finding.severity == severity_of(case.rule)


@each
def test_every_fix_mends_what_was_found(case: Case) -> None:
    for fix in found(case.broken(), case.rule)[0].fixes:
        mended = apply_fix(case.broken(), fix).board
        assert found(mended, case.rule) == [], fix.label


@each
def test_no_fix_breaks_anything_else(case: Case) -> None:
    board = case.broken()
    known = {(f.rule, f.subject_id, f.field) for f in check(board).open}
    for fix in found(board, case.rule)[0].fixes:
        new = [f for f in check(apply_fix(board, fix).board).open if (f.rule, f.subject_id, f.field) not in known]
        assert new == [], fix.label


@each
def test_a_waiver_silences_a_finding_until_its_values_change(case: Case) -> None:
    finding = found(case.broken(), case.rule)[0]
    waiver = Waiver(rule=finding.rule, shot_ids=finding.shot_ids, fingerprint=finding.fingerprint)
    assert found(replace(case.broken(), waivers=(waiver,)), case.rule) == []
    other = replace(finding, after=f"{finding.after} and more")
    void = replace(waiver, fingerprint=other.fingerprint)
    assert found(replace(case.broken(), waivers=(void,)), case.rule) == [finding]


@each
def test_a_rule_that_is_off_finds_nothing(case: Case) -> None:
    assert found(replace(case.broken(), rules_off=(case.rule,)), case.rule) == []


def test_only_what_could_not_be_made_or_must_not_be_stops_spending() -> None:
    errors = {rule for rule in RULES if severity_of(rule) == Severity.ERROR}
    assert errors == {
        "continue_from_nowhere",
        "unknown_name",
        "unknown_subject",
        "consent_missing",
        "prop_in_two_hands",
    }


def test_the_page_about_the_rules_names_each_with_its_severity() -> None:
    page = (Path(inspect.getfile(check)).parent / "README.md").read_text(encoding="utf-8")
    assert [rule for rule in RULES if f"| `{rule}` | {severity_of(rule)} |" not in page] == []
    assert [rule for rule in MODEL_RULES if f"| `{rule}` |" not in page] == []
