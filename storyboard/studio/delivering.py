"""One film for several places: each in the shape, at the quality and as loud as its preset asks."""

import threading
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import Rate
from storyboard.model.values import replace
from storyboard.stitch.cache import Cache
from storyboard.stitch.preflight import preflight
from storyboard.stitch.profile import NO_BURN_IN, Profile
from storyboard.store.atomic import storage_error
from storyboard.studio.context import Context, open_context
from storyboard.studio.filming import BURN_IN, Watch, as_data, cut_of, make_film, version_named
from storyboard.studio.finding import NotFound
from storyboard.studio.ids import new_id
from storyboard.studio.outputs import check_output
from storyboard.studio.receipts import imprint_of, write_receipts
from storyboard.studio.session import Session, open_session
from storyboard.variants.formats import same_geometry, version_in_format

WRITTEN = ("mp4", "h264", "aac")
"""Container and codecs that a film can be written in."""

NAME_LETTERS = 100
"""How much of the project's name goes into a film's name: the whole stays within what file systems take."""


def deliver(
    folder: Path,
    presets: Sequence[str],
    out_dir: Path,
    *,
    version: str = "",
    burn_in: bool = False,
    allow_gaps: bool = False,
    captions: bool = False,
    on_progress: Watch | None = None,
    cancel: threading.Event | None = None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Make one film for each preset in `out_dir`, which is made if it is not there; the report as data.

    The board stays as it is: for each shape the author's own version in it is taken, else one is made for the
    occasion, cropped about what each shot must keep. Films of the same shape and quality share what is rendered. A
    film too long for its preset is not made; its `problem` says so. Beside each film lie its receipts. Raises NotFound
    for an unknown preset or version before anything is made, and else as an export does.
    """
    context = context or open_context()
    chosen = [preset_named(context, name) for name in dict.fromkeys(presets)]
    _make_folder(out_dir)
    for preset in chosen:
        check_output(folder, _path_of(folder, out_dir, preset))
    with open_session(folder, context, read_only=True) as session:
        original = version_named(session, version)
        cuts = [_cut_for(session, original, preset) for preset in chosen]
        heard = _Heard(sum(cut.frames for cut in cuts), on_progress)
        films: list[dict[str, Any]] = []
        for preset, cut in zip(chosen, cuts, strict=True):
            films.append(_film(session, preset, cut, out_dir, heard, burn_in, allow_gaps, captions, cancel))
            heard.passed += cut.frames
    return {"folder": str(out_dir), "films": films}


def list_presets(context: Context | None = None) -> list[dict[str, Any]]:
    """Every preset with all it asks for, and in words: size, longest length and loudness."""
    return [_described(preset) for preset in (context or open_context()).presets.values()]


def check_film(path: Path, preset: str, context: Context | None = None) -> list[dict[str, Any]]:
    """What the place would not take or is likely a mistake, by playing the file; the worst first.

    Raises NotFound for an unknown preset and MediaError for a file that cannot be played.
    """
    return [asdict(flaw) for flaw in preflight(path, preset_named(context or open_context(), preset))]


def tend_cache(*, keep_bytes: int | None = None, context: Context | None = None) -> dict[str, Any]:
    """How much the rendered pieces of films take; with `keep_bytes` the longest unused go until no more is left."""
    store = Cache((context or open_context()).segments)
    freed = 0 if keep_bytes is None else store.prune(keep_bytes)
    return {"folder": str(store.folder), "bytes": store.size_bytes(), "freed_bytes": freed}


def preset_named(context: Context, name: str) -> ExportPreset:
    """The preset of that id; raises NotFound."""
    try:
        return context.presets[name]
    except KeyError:
        raise NotFound(f"There is no preset {name!r}.", fix=f"There are: {', '.join(context.presets)}.") from None


class _Heard:
    """Progress over several films in a row."""

    def __init__(self, frames: int, watch: Watch | None) -> None:
        self.frames = frames
        self.passed = 0
        self._watch = watch

    def __call__(self, done: float, of: float) -> None:
        del of
        if self._watch is not None:
            self._watch(self.passed + done, self.frames)


def _film(
    session: Session,
    preset: ExportPreset,
    cut: Cut,
    out_dir: Path,
    heard: _Heard,
    burn_in: bool,
    allow_gaps: bool,
    captions: bool,
    cancel: threading.Event | None,
) -> dict[str, Any]:
    told: dict[str, Any] = {"preset": preset.id, "label": preset.label, "disclosure": preset.disclosure}
    problem = _problem(preset, cut)
    if problem:
        return {**told, "problem": problem, "notes": []}
    report = make_film(
        session,
        cut,
        _path_of(session.project.folder, out_dir, preset),
        profile=Profile(preset.id, crf=preset.crf, audio_kbps=preset.audio_kbps),
        burn_in=BURN_IN if burn_in else NO_BURN_IN,
        strict=not allow_gaps,
        loudness_lufs=preset.loudness_lufs,
        true_peak_db=preset.true_peak_db,
        imprint=imprint_of(session, cut, captions=captions),
        on_progress=heard,
        cancel=cancel,
    )
    data = {**as_data(report), "receipts": str(write_receipts(session, cut, report.path))}
    return {**told, "problem": "", **data, "notes": [*data["notes"], *_notes(preset, cut)]}


def _path_of(folder: Path, out_dir: Path, preset: ExportPreset) -> Path:
    name = folder.absolute().name.removesuffix(".storyboard")[:NAME_LETTERS]
    return out_dir / f"{name}-{preset.id}.mp4"


def _problem(preset: ExportPreset, cut: Cut) -> str:
    if (preset.container, preset.video_codec, preset.audio_codec) != WRITTEN:
        wanted = f"{preset.container} with {preset.video_codec} and {preset.audio_codec}"
        return f"it asks for {wanted}; films are written as mp4 with h264 and aac."
    if preset.max_s and cut.duration_s > preset.max_s:
        return (
            f"the film lasts {cut.duration_s:g} s, and at most {preset.max_s:g} s are allowed; make a shorter version."
        )
    return ""


def _notes(preset: ExportPreset, cut: Cut) -> list[str]:
    notes: list[str] = []
    if cut.duration_s < preset.min_s:
        notes.append(f"The film lasts {cut.duration_s:g} s; at least {preset.min_s:g} s are asked for.")
    if preset.rate and Rate.of(preset.rate) != cut.format.rate:
        notes.append(f"{preset.rate} frames a second are asked for; the film keeps its {cut.format.rate}.")
    return notes


def _cut_for(session: Session, original: str, preset: ExportPreset) -> Cut:
    board, sequence_id = _board_for(session.board, original, preset)
    return cut_of(session, board, sequence_id)


def _board_for(board: Board, original: str, preset: ExportPreset) -> tuple[Board, str]:
    """A board with a running order in the preset's shape, and that order's id."""
    shape = board.format(next(s.format_id for s in board.sequences if s.id == original))
    size = (preset.width, preset.height)
    if not all(size) or size == (shape.width, shape.height):
        return board, original
    if original == board.main_sequence.id:
        for sequence in board.sequences:
            own = board.format(sequence.format_id)
            if size == (own.width, own.height):
                return board, sequence.id
    fresh = replace(Format(id=new_id(), name=preset.label, width=preset.width, height=preset.height), rate=shape.rate)
    wanted = same_geometry(board, *size) or fresh
    new = new_id()
    return version_in_format(board, original, wanted, new_sequence_id=new, name=new).board, new


def _described(preset: ExportPreset) -> dict[str, Any]:
    return {
        **preset.model_dump(mode="json"),
        "size": f"{preset.width}x{preset.height}" if preset.width and preset.height else "any",
        "longest": f"{preset.max_s:g} s" if preset.max_s else "any",
        "loudness": "as mixed" if preset.loudness_lufs is None else f"{preset.loudness_lufs:g} LUFS",
    }


def _make_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoryboardError("this is a file.", where=str(folder), fix="With --preset, --out names a folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
