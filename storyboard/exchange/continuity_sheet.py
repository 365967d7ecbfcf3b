"""The continuity sheet: pages as a script supervisor keeps them, one scene after the other, on A4 paper."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

from storyboard.continuity.check import Report
from storyboard.continuity.hands import State
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.exchange.continuity_page import (
    FOOT,
    HEAD,
    HEIGHT,
    MARGIN,
    PICTURE_PX,
    Change,
    Kept,
    Page,
    ShotLine,
    line_height,
)
from storyboard.model.board import Board
from storyboard.model.findings import Finding, Waiver
from storyboard.model.headings import scene_heading
from storyboard.model.numbering import numbers
from storyboard.model.shots import Scene

_NOTHING: Mapping[str, str] = {}

EndPictures = Callable[[str, int, int], tuple[Image.Image | None, Image.Image | None]]
"""Gives the first and last picture of a shot at a size in pixels; None where there is none."""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page: its scene's number, the page within the scene, and the picture."""

    scene_number: int
    page: int
    image: Image.Image


def continuity_sheet(board: Board, report: Report, pictures: EndPictures) -> Iterator[SheetPage]:
    """The pages of every scene that has shots, in story order; a long scene has several. One page without any."""
    states = ledger(board)
    is_empty = True
    for number, scene in enumerate(board.scenes, start=1):
        told = [shot_id for shot_id in scene.shot_ids if shot_id in board.shots]
        if not told:
            continue
        is_empty = False
        lines = [_line(board, states[shot_id], report, pictures) for shot_id in told]
        split = list(_split(lines))
        for page, held in enumerate(split, start=1):
            drawn = Page(board.title, _heading(board, scene, number), _facts(board, scene, told))
            drawn.lines(held)
            drawn.footer(f"{number}" if len(split) == 1 else f"{number} · {page} / {len(split)}")
            yield SheetPage(number, page, drawn.image)
    if is_empty:
        drawn = Page(board.title, "No shots", "There are no shots on this board yet.")
        drawn.footer("")
        yield SheetPage(0, 1, drawn.image)


def _split(lines: Sequence[ShotLine]) -> Iterator[list[ShotLine]]:
    """As many lines on a page as fit, one at least."""
    room = HEIGHT - HEAD - FOOT - MARGIN
    held: list[ShotLine] = []
    used = 0
    for line in lines:
        height = line_height(line)
        if held and used + height > room:
            yield held
            held, used = [], 0
        held.append(line)
        used += height
    if held:
        yield held


def _heading(board: Board, scene: Scene, number: int) -> str:
    return f"{number}  {scene_heading(board, scene).upper() or 'SCENE'}"


def _facts(board: Board, scene: Scene, told: Sequence[str]) -> str:
    frames = sum(board.shots[shot_id].frames for shot_id in told)
    seconds = float(board.master.rate.seconds(frames))
    parts = [f"{len(told)} shot{'' if len(told) == 1 else 's'}", f"{seconds:.1f} s"]
    parts += [str(part) for part in (scene.weather, scene.beat) if part]
    return " · ".join(parts)


def _line(board: Board, state: ShotState, report: Report, pictures: EndPictures) -> ShotLine:
    shot = board.shots[state.shot_id]
    names = numbers(board)
    height = max(2, round(PICTURE_PX / board.master.aspect))
    first, last = pictures(shot.id, PICTURE_PX, min(height, PICTURE_PX))
    framing = shot.framing
    seconds = float(board.master.rate.seconds(shot.frames))
    return ShotLine(
        number=names.get(shot.id, ""),
        about=f"{framing.size} · {framing.move} · {framing.lens_mm} mm · {seconds:.1f} s",
        action=shot.action or shot.title,
        first=first,
        last=last,
        states=tuple(_states(board, state)),
        findings=tuple(_found(report.open, shot.id, names)),
        waived=tuple(_waived(board.waivers, report.waived, shot.id, names)),
    )


SHOWN_BY_FRAMING = frozenset({"side", "depth", "looks", "travels"})
"""What the framing shows from the first frame on: no change within the shot."""


def _states(board: Board, state: ShotState) -> Iterator[Kept]:
    """Everyone and everything that the shot shows, and its place: what stays, and what changes from in to out."""
    shot = board.shots[state.shot_id]
    names = {entry.id: entry.name for entry in board.entries()}
    causes = {(c.subject_id, str(c.field)): c.because for c in state.changes}
    for ref_id in dict.fromkeys([*(s.ref_id for s in shot.subjects), state.location_id]):
        before, after = _line_of(state.before, ref_id), _line_of(state.after, ref_id)
        opens = _line_of(state.opens, ref_id)
        same: list[str] = []
        changes: list[Change] = []
        for field in dict.fromkeys([*before, *after]):
            was = (opens if field in SHOWN_BY_FRAMING else before).get(field, "")
            now = after.get(field, "")
            if was == now:
                same += [_value(field, names.get(now, now))] if now else []
            else:
                cause = causes.get((ref_id, field), "")
                changes.append(Change(field, names.get(was, was), names.get(now, now), cause))
        if ref_id and (same or changes):
            yield Kept(names.get(ref_id, ref_id), " · ".join(same), tuple(changes))


def _line_of(state: State, ref_id: str) -> Mapping[str, str]:
    return state.get(ref_id, _NOTHING)


def _value(field: str, value: str) -> str:
    """A value that speaks for itself, else with its field before it."""
    return (
        value if field in {"wardrobe", "hair", "marks", "posture", "condition", "time of day"} else f"{field} {value}"
    )


def _found(findings: Sequence[Finding], shot_id: str, names: Mapping[str, str]) -> Iterator[str]:
    for finding in findings:
        if finding.shot_ids and finding.shot_ids[-1] == shot_id:
            yield f"{str(finding.severity).upper()}  {_told(finding, names)}. {finding.why}"


def _waived(
    waivers: Sequence[Waiver], findings: Sequence[Finding], shot_id: str, names: Mapping[str, str]
) -> Iterator[str]:
    for finding in findings:
        if finding.shot_ids and finding.shot_ids[-1] == shot_id:
            reason = next((w.reason for w in waivers if w.covers(finding)), "")
            yield f"WAIVED  {_told(finding, names)}" + (f": {reason}" if reason else "")


def _told(finding: Finding, names: Mapping[str, str]) -> str:
    shots = " → ".join(names.get(shot_id, shot_id) for shot_id in finding.shot_ids)
    values = " → ".join(value for value in (finding.before, finding.after) if value)
    rule = finding.rule.replace("_", " ").capitalize()
    return f"{rule} ({shots})" + (f", {finding.field}: {values}" if values else "")
