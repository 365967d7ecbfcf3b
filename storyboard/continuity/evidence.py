"""Evidence judged: numbers that were measured become readings, and those over their limit findings."""

from collections.abc import Iterable, Iterator, Mapping

from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Reading, Verdict
from storyboard.model.findings import Finding, Fix, Severity

WHY: Mapping[Measure, str] = {
    Measure.PALETTE: "Colours jump inside one place and time; the eye reads it as another place.",
    Measure.LIGHT: "The light jumps inside one place and time.",
    Measure.WARMTH: "The colour of the light changes inside one place and time.",
    Measure.CONTRAST: "Contrast changes as if another camera or lens were used.",
    Measure.GRAIN: "One picture is much noisier than the other; the change of texture shows.",
    Measure.MOTION_TURN: "The picture moves the other way after the cut.",
    Measure.MOTION_STEP: "The camera's speed jumps at the cut.",
    Measure.MATCH: "The shot should go on from the last frame, and shows something else.",
    Measure.PATCHES: "The same places have other colours after the join.",
    Measure.EXPOSURE: "The same picture is lighter or darker after the join.",
    Measure.WHITE_BALANCE: "The same picture is warmer or cooler after the join.",
    Measure.HUE: "All hues turn at the join.",
    Measure.SATURATION: "Colours become stronger or weaker at the join.",
    Measure.ZOOM: "The picture grows or shrinks at the join.",
    Measure.JUMP: "The picture jumps aside at the join.",
    Measure.PACE: "Time is lost or repeated at the join; movement hiccups.",
    Measure.MIRROR: "The picture is the other way round after the join.",
    Measure.HIDDEN_CUT: "One take of one shot holds a cut.",
    Measure.FREEZE: "The picture stands still as if playback had stopped.",
    Measure.BLACK: "The picture is black.",
    Measure.FLICKER: "The light flickers from frame to frame.",
    Measure.LETTERBOX: "Black bars are part of the picture and will be cropped or doubled.",
    Measure.DAMAGE: "The file is damaged: the decoder complained, so what is shown may be wrong.",
    Measure.SHORT: "The take ends before the item does; its last frame would be held.",
    Measure.WARDROBE: "The colours where the subject stands are not those it is known by.",
    Measure.DRIFT: "Along the chain the picture has drifted from where it began.",
    Measure.FACE: "The face is not that of the same person.",
    Measure.TEXT: "There is writing in the picture that the shot does not ask for.",
    Measure.EMBEDDING: "The picture is unlike the one it should resemble.",
}
"""Why each measure matters, in one line."""

ERRORS = frozenset({Measure.DAMAGE, Measure.SHORT})
"""What cannot be shown to anybody."""


CUTS = (EvidenceKind.CUT, EvidenceKind.CONTINUE)
ORDER = (EvidenceKind.TAKE, EvidenceKind.CHAIN, EvidenceKind.SUBJECT)


def findings_of(evidence: Evidence) -> tuple[Finding, ...]:
    """A finding for every reading that is over its limit; what is not available gives none, and is no pass either."""
    return tuple(_finding(evidence, r) for r in evidence.readings if r.verdict == Verdict.OVER)


def about_cut(evidence: Iterable[Evidence], first_id: str, second_id: str) -> tuple[Evidence, ...]:
    """What concerns the cut into a shot: the cut itself first, then the shot's take, its chain and its subjects."""
    cut = [e for e in evidence if e.shot_ids == (first_id, second_id) and e.kind in CUTS]
    alone = [e for e in evidence if e.shot_ids[-1:] == (second_id,) and e.kind not in CUTS]
    return (*cut, *sorted(alone, key=lambda e: ORDER.index(e.kind)))


def _finding(evidence: Evidence, reading: Reading) -> Finding:
    return Finding(
        rule=rule_of(reading.measure),
        severity=_severity(evidence, reading),
        shot_ids=evidence.shot_ids,
        subject_id=evidence.subject_id,
        field=str(reading.measure),
        before=f"limit {reading.limit:g} {reading.unit}",
        after=f"{reading.value:g} {reading.unit} at frame {reading.frame}"
        if reading.frame >= 0
        else f"{reading.value:g} {reading.unit}",
        why=WHY[reading.measure],
        fixes=tuple(_fixes(evidence, reading)),
    )


def rule_of(measure: Measure) -> str:
    """The rule by which a board switches a measure's findings off, or waives them."""
    return f"evidence_{str(measure).replace(' ', '_')}"


def _severity(evidence: Evidence, reading: Reading) -> Severity:
    if evidence.is_draft:
        return Severity.NOTE
    return Severity.ERROR if reading.measure in ERRORS else Severity.WARNING


def _fixes(evidence: Evidence, reading: Reading) -> Iterator[Fix]:
    """The pure edits that may mend it; those that need pixels are offered by the studio's mending."""
    if evidence.kind == EvidenceKind.CHAIN:
        yield Fix(
            label="Begin again from the references",
            edit="set_link",
            arguments={"shot_id": evidence.shot_ids[-1], "kind": "cut"},
        )
    elif evidence.kind == EvidenceKind.CONTINUE and reading.measure == Measure.MATCH:
        yield Fix(label="Join by a cut", edit="set_link", arguments={"shot_id": evidence.shot_ids[-1], "kind": "cut"})
