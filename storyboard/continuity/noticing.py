"""How a rule says what it found, and the fixes that it offers; how much each rule matters is decided here."""

from collections.abc import Mapping

from storyboard.model.findings import Finding, Fix, Severity
from storyboard.model.shots import Shot

SEVERITIES: Mapping[str, Severity] = {
    # What could not be generated, or would be generated as something else: it stops spending.
    "continue_from_nowhere": Severity.ERROR,
    "unknown_name": Severity.ERROR,
    "unknown_subject": Severity.ERROR,
    "consent_missing": Severity.ERROR,
    "prop_in_two_hands": Severity.ERROR,
    # What a director may well mean.
    "arrow_not_understood": Severity.NOTE,
    "no_establishing_shot": Severity.NOTE,
    "planted_never_paid_off": Severity.NOTE,
    "paid_off_unplanted": Severity.NOTE,
    "three_equal_lengths": Severity.NOTE,
    "identity_taken_literally": Severity.NOTE,
}
"""How much the findings of a rule matter; those not listed are warnings."""


def severity_of(rule: str) -> Severity:
    """How much the findings of this rule matter."""
    return SEVERITIES.get(rule, Severity.WARNING)


def noticed(
    rule: str,
    *shots: Shot | str,
    subject_id: str = "",
    field: str = "",
    before: str = "",
    after: str = "",
    why: str = "",
    fixes: tuple[Fix, ...] = (),
) -> Finding:
    """A finding of this rule in these shots, with the rule's severity."""
    return Finding(
        rule=rule,
        severity=severity_of(rule),
        shot_ids=tuple(shot if isinstance(shot, str) else shot.id for shot in shots),
        subject_id=subject_id,
        field=str(field),
        before=before,
        after=after,
        why=why,
        fixes=fixes,
    )


def mend(label: str, edit: str, **arguments: str) -> Fix:
    """A fix: what it is called, the edit it makes and its words."""
    return Fix(label=label, edit=edit, arguments={name: str(value) for name, value in arguments.items()})


def keep_state(shot: Shot, subject_id: str, field: str, value: str, said: str = "") -> Fix:
    """Make the shot say the value that was true before; `said` is the value as people read it."""
    return mend(
        f"Keep {said or value}", "set_state", shot_id=shot.id, subject_id=subject_id, field=str(field), value=value
    )


def explain(shot: Shot, subject_id: str, field: str, value: str, because: str, label: str = "") -> Fix:
    """Say that this is so from this shot on, and why; unless labelled, that it is seen changing there."""
    return mend(
        label or "Show it changing in this shot",
        "set_state",
        shot_id=shot.id,
        subject_id=subject_id,
        field=str(field),
        value=value,
        because=because,
    )
