"""Titles and lettering held against what a place lays over the picture, and against the time they can be read in."""

from collections.abc import Iterator

from storyboard.media.probe import MediaInfo
from storyboard.model.cut import Cut
from storyboard.model.findings import Severity
from storyboard.model.picture import Box
from storyboard.model.presets import ExportPreset
from storyboard.stitch.flaw import Flaw, span_of
from storyboard.stitch.overprint import Looks, bars, lettering
from storyboard.stitch.title_areas import title_areas
from storyboard.stitch.watching import LOOK_RATE

READ_LETTERS_A_SECOND = 20.0
"""Faster than this nobody reads a title (subtitling practice: 17 for adults, 20 at most)."""

READ_LEAST_S = 0.5
"""Nor is anything read in less."""

SLACK = 0.004
"""A part of the picture that may be crossed: a pixel or two."""

LEAST_ZONE = 0.05
"""A margin as narrow as this is every screen's own; nothing is looked for in it by pixels."""

LEAST_LOOK = 320
"""In pictures smaller than this letters cannot be told from texture."""


def area_flaws(looks: Looks | None, preset: ExportPreset, info: MediaInfo, cut: Cut | None) -> Iterator[Flaw]:
    """Titles of the cut by their names; without a cut, what looks like lettering."""
    if cut is not None:
        yield from _titles(cut, preset)
    elif looks is not None and max(looks.shape[1:]) >= LEAST_LOOK:
        yield from _lettering(looks, preset, info)


def bar_flaws(looks: Looks | None, preset: ExportPreset, info: MediaInfo) -> Iterator[Flaw]:
    """Black bars where a place forbids them."""
    if not preset.forbids_bars or looks is None:
        return
    down, across = bars(looks)
    for part, where in ((down, "above and below"), (across, "on both sides")):
        if part:
            what = f"Black bars stand {where} ({part * 100:.0f} % each); none are taken."
            yield Flaw("bars", Severity.ERROR, what, "Let the picture fill the frame (fit: crop).")


def _titles(cut: Cut, preset: ExportPreset) -> Iterator[Flaw]:
    rate = cut.format.rate
    for area in title_areas(cut):
        where = span_of(rate, float(rate.seconds(area.first_frame)), float(rate.seconds(area.end_frame)))
        named = f"“{area.text[:60]}”"
        for side, part in _crossed(area.box, preset):
            what = f"The title {named} reaches into the {side} {part * 100:g} % that {preset.label} covers."
            yield Flaw("safe area", Severity.WARNING, what, "Choose another style or a shorter text there.", where)
        shown_s = float(rate.seconds(area.end_frame - area.first_frame))
        needed_s = max(READ_LEAST_S, len(area.text) / READ_LETTERS_A_SECOND)
        if shown_s < needed_s:
            what = f"The title {named} shows for {shown_s:.2f} s; reading it takes {needed_s:.1f} s."
            yield Flaw("title time", Severity.WARNING, what, "Hold it longer, or say less.", where)


def _lettering(looks: Looks, preset: ExportPreset, info: MediaInfo) -> Iterator[Flaw]:
    told: dict[str, tuple[float, float]] = {}
    parts = dict(_zones(preset))
    for line in lettering(looks):
        for side, _ in _crossed(line.box, preset):
            start, end = told.get(side, (line.first / LOOK_RATE, 0.0))
            told[side] = (min(start, line.first / LOOK_RATE), max(end, line.end / LOOK_RATE))
    for side, (start, end) in told.items():
        if parts[side] > LEAST_ZONE:
            what = f"Lettering seems to stand in the {side} {parts[side] * 100:g} % that {preset.label} covers."
            where = span_of(info.rate, start, min(end, info.duration_s))
            yield Flaw("safe area", Severity.WARNING, what, "Look there; move what must be read.", where)


def _zones(preset: ExportPreset) -> Iterator[tuple[str, float]]:
    yield "top", preset.safe_top
    yield "bottom", preset.safe_bottom
    yield "left", preset.safe_left
    yield "right", preset.safe_right


def _crossed(box: Box, preset: ExportPreset) -> Iterator[tuple[str, float]]:
    """The zones that the box reaches into."""
    reach = {
        "top": box.y,
        "bottom": 1 - box.y - box.height,
        "left": box.x,
        "right": 1 - box.x - box.width,
    }
    for side, part in _zones(preset):
        if part and reach[side] < part - SLACK:
            yield side, part
