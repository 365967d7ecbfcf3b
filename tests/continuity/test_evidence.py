"""Evidence judged: limits, what they are learned from, and the findings that follow."""

import pytest

from storyboard.continuity.evidence import findings_of
from storyboard.continuity.evidence_limits import DEFAULTS, ENOUGH, default_limits, judged, learned_limits
from storyboard.model.evidence import UNITS, Evidence, EvidenceKind, Measure, Verdict
from storyboard.model.findings import Severity


def test_every_measure_has_a_unit_and_a_limit():
    assert set(UNITS) == set(DEFAULTS) == set(Measure)


def test_a_value_above_its_limit_is_over():
    assert judged(Measure.EXPOSURE, 0.33, default_limits()).verdict == Verdict.OVER


def test_a_value_at_its_limit_is_within():
    assert judged(Measure.EXPOSURE, DEFAULTS[Measure.EXPOSURE], default_limits()).verdict == Verdict.WITHIN


def test_a_match_below_its_limit_is_over():
    assert judged(Measure.MATCH, 0.4, default_limits()).verdict == Verdict.OVER


def test_what_was_not_measured_is_not_available_and_says_why():
    reading = judged(Measure.FACE, None, default_limits(), why="the face is smaller than 60 pixels")
    assert (reading.verdict, reading.why) == (Verdict.NOT_AVAILABLE, "the face is smaller than 60 pixels")


def test_what_was_not_measured_is_no_finding_and_no_pass():
    reading = judged(Measure.FACE, None, default_limits())
    evidence = Evidence(kind=EvidenceKind.SUBJECT, shot_ids=("a",), readings=(reading,))
    assert findings_of(evidence) == ()
    assert reading.verdict != Verdict.WITHIN


def test_a_limit_is_learned_from_approved_cuts_and_says_so():
    limits = learned_limits({Measure.PALETTE: [5.0, 6.0, 7.0, 7.5, 8.0, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 9.0]})
    reading = judged(Measure.PALETTE, 9.0, limits)
    assert reading.learned_from == 12
    assert reading.source == f"12 approved, your limit is {limits[Measure.PALETTE].value:g}"


def test_few_approvals_leave_the_usual_limit():
    limits = learned_limits({Measure.PALETTE: [1.0] * (ENOUGH - 1)})
    assert limits[Measure.PALETTE].value == DEFAULTS[Measure.PALETTE]


@pytest.mark.parametrize("values", [[0.0] * 20, [500.0] * 20])
def test_a_learned_limit_stays_near_the_usual_one(values: list[float]):
    limit = learned_limits({Measure.PALETTE: values})[Measure.PALETTE].value
    assert DEFAULTS[Measure.PALETTE] / 2 <= limit <= DEFAULTS[Measure.PALETTE] * 2.5


def test_a_learned_match_stays_a_floor():
    limit = learned_limits({Measure.MATCH: [0.95] * 10})[Measure.MATCH].value
    assert DEFAULTS[Measure.MATCH] < limit < 0.95


def test_no_number_of_approvals_makes_a_hidden_cut_usual():
    limits = learned_limits({Measure.HIDDEN_CUT: [0.9] * 40})
    assert limits[Measure.HIDDEN_CUT].value == DEFAULTS[Measure.HIDDEN_CUT]


def test_a_finding_names_both_shots_the_field_and_both_values():
    reading = judged(Measure.LIGHT, 20.0, default_limits())
    found = findings_of(Evidence(kind=EvidenceKind.CUT, shot_ids=("a", "b"), readings=(reading,)))[0]
    assert (found.rule, found.shot_ids, found.field) == ("evidence_light", ("a", "b"), "light")
    assert (found.before, found.after) == ("limit 12 L*", "20 L*")


def test_a_draft_is_only_noted():
    reading = judged(Measure.DAMAGE, 3.0, default_limits())
    evidence = Evidence(kind=EvidenceKind.TAKE, shot_ids=("a",), readings=(reading,), is_draft=True)
    assert findings_of(evidence)[0].severity == Severity.NOTE


def test_a_damaged_take_is_an_error():
    reading = judged(Measure.DAMAGE, 3.0, default_limits())
    evidence = Evidence(kind=EvidenceKind.TAKE, shot_ids=("a",), readings=(reading,))
    assert findings_of(evidence)[0].severity == Severity.ERROR


def test_a_drifting_chain_can_begin_again():
    reading = judged(Measure.DRIFT, 30.0, default_limits())
    found = findings_of(Evidence(kind=EvidenceKind.CHAIN, shot_ids=("a", "d"), readings=(reading,)))[0]
    assert found.fixes[0].arguments == {"shot_id": "d", "kind": "cut"}
