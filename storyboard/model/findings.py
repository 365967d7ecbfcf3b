"""Findings: what a rule or a measurement saw, where, and how to mend it."""

from collections.abc import Mapping
from enum import StrEnum

from storyboard.model.values import Open, Value


class Severity(StrEnum):
    """How much a finding matters; only `error` stops spending."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Fix(Value):
    """An edit that would mend a finding: the name of the edit function and its arguments after the board."""

    label: str
    edit: str
    arguments: Mapping[str, str] = {}


class Finding(Value):
    """One thing that does not hold together: the rule, the shots, the field and both values."""

    rule: str
    severity: Open[Severity] = Severity.WARNING
    shot_ids: tuple[str, ...] = ()
    subject_id: str = ""
    field: str = ""
    before: str = ""
    after: str = ""
    why: str = ""
    fixes: tuple[Fix, ...] = ()

    @property
    def fingerprint(self) -> str:
        """What a waiver covers: the values that were found; other values are another finding."""
        return "|".join((self.subject_id, self.field, self.before, self.after))


class Waiver(Value):
    """The author's word that a finding is meant; void when the values change."""

    rule: str
    shot_ids: tuple[str, ...]
    fingerprint: str
    reason: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver was given for exactly this finding."""
        return (self.rule, self.shot_ids, self.fingerprint) == (finding.rule, finding.shot_ids, finding.fingerprint)
