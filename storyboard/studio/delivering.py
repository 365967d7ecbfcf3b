"""One film for several places: each in the shape, at the quality and as loud as its preset asks."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.errors import StoryboardError
from storyboard.model.presets import ExportPreset
from storyboard.stitch.cache import Cache
from storyboard.stitch.coding import lacking, nearest
from storyboard.stitch.film import export
from storyboard.stitch.preflight import preflight
from storyboard.stitch.profile import Profile
from storyboard.store.atomic import storage_error
from storyboard.studio.context import Context, open_context
from storyboard.studio.delivery_queue import Delivery, DeliveryQueue, DeliveryState, Watch
from storyboard.studio.filming import as_data, version_named
from storyboard.studio.orders import Order, order_for, paths_for, preset_named
from storyboard.studio.receipts import lay_receipts
from storyboard.studio.session import Session, open_session
from storyboard.studio.writing import NOTHING_WRITTEN, Writing, lay_captions

POLL_S = 0.2
"""How soon a cancel is noticed."""


@dataclass(frozen=True, slots=True)
class Kiln:
    """What every film of one project is made with; holds no open project, so that it may be used from any thread."""

    folder: Path
    media: Callable[[str], Path]
    cache: Path

    def make(self, order: Order, *, strict: bool, watch: Watch, stop: threading.Event) -> dict[str, Any]:
        """Write the film and what lies beside it, hold it against its preset, and report.

        Raises as `stitch.film.export` does, and StoryboardError with the order's own problem.
        """
        preset = order.preset
        if order.problem or order.coding is None:
            raise StoryboardError(order.problem)
        report = export(
            order.cut,
            order.path,
            media=self.media,
            cache=self.cache,
            profile=Profile(preset.id, crf=order.coding.crf, audio_kbps=preset.audio_kbps),
            burn_in=order.burn_in,
            strict=strict,
            loudness_lufs=preset.loudness_lufs,
            true_peak_db=preset.true_peak_db,
            imprint=order.imprint,
            coding=order.coding,
            on_progress=watch,
            cancel=stop,
        )
        beside = lay_receipts(order.receipts, report.path, self.folder)
        files = lay_captions(order.captions, report.path, self.folder)
        is_file = report.path.is_file()
        flaws = preflight(report.path, preset, cut=order.cut, cancel=stop) if is_file else ()
        return {
            **as_data(report),
            "receipts": str(beside),
            **({"captions": files} if files else {}),
            "findings": [flaw.data() for flaw in flaws],
        }


def kiln_of(session: Session) -> Kiln:
    """What the films of the project are made with."""
    return Kiln(session.project.folder, session.media.path_of, session.context.folders.cache)


def enqueue(queue: DeliveryQueue, kiln: Kiln, order: Order, *, strict: bool = True) -> str:
    """Put a film into the queue; its id there. What is edited later does not change it."""

    def work(watch: Watch, stop: threading.Event) -> Mapping[str, Any]:
        return kiln.make(order, strict=strict, watch=watch, stop=stop)

    return queue.add(order.preset.label, work)


def deliver(
    folder: Path,
    presets: Sequence[str],
    out_dir: Path,
    *,
    version: str = "",
    writing: Writing = NOTHING_WRITTEN,
    allow_gaps: bool = False,
    on_progress: Watch | None = None,
    cancel: threading.Event | None = None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Make one film for each preset in `out_dir`, which is made if it is not there; the report as data.

    With one preset `out_dir` may be the film's own name. The board stays as it is: for each shape the author's own
    version in it is taken, else one is made for the occasion, cropped about what each shot must keep. Films of one
    geometry share what is rendered. One that cannot be made, or fails, tells its `problem` and the others go on.
    Beside each film lie its receipts, and each is held against its preset (`findings`). Raises NotFound for an
    unknown preset or version and BadOutput for a bad target before anything is made.
    """
    context = context or open_context()
    chosen = list({p.id: p for p in (preset_named(context, name) for name in presets)}.values())
    paths = paths_for(folder, chosen, out_dir)
    _make_folder(paths[0].parent)
    with open_session(folder, context, read_only=True) as session:
        original = version_named(session, version)
        orders = [
            order_for(session, preset, original, path, writing) for preset, path in zip(chosen, paths, strict=True)
        ]
        kiln = kiln_of(session)
    told = _made(orders, kiln, allow_gaps, on_progress, cancel)
    films = [_film(order, delivery) for order, delivery in zip(orders, told, strict=True)]
    return {"folder": str(paths[0].parent), "films": films}


def _made(
    orders: Sequence[Order],
    kiln: Kiln,
    allow_gaps: bool,
    on_progress: Watch | None,
    cancel: threading.Event | None,
) -> tuple[Delivery, ...]:
    """Make all; a cancel or an exception here (Ctrl-C) stops what is not over."""
    frames = sum(order.cut.frames for order in orders)
    turns = _by_need(orders)
    with DeliveryQueue() as queue:
        places = {index: enqueue(queue, kiln, orders[index], strict=not allow_gaps) for index in turns}

        def told() -> tuple[Delivery, ...]:
            known = {delivery.id: delivery for delivery in queue.deliveries()}
            return tuple(known[places[index]] for index in range(len(orders)))

        is_over = False
        while not is_over:
            if cancel is not None and cancel.is_set():
                queue.cancel_all()
            is_over = queue.wait(POLL_S)
            if on_progress is not None:
                on_progress(_done(orders, told()), frames)
        return told()


def _by_need(orders: Sequence[Order]) -> list[int]:
    """The orders' places in the order they are made: those that need lossless segments first.

    From these the others of their size are encoded, so that nothing is rendered twice.
    """
    return sorted(range(len(orders)), key=lambda index: not _needs_masters(orders[index]))


def _needs_masters(order: Order) -> bool:
    return order.coding is not None and order.coding.needs_masters


def _done(orders: Sequence[Order], told: Sequence[Delivery]) -> float:
    """Frames done over all films; one that is over counts whole."""
    parts = (1.0 if delivery.is_over else delivery.part for delivery in told)
    return sum(order.cut.frames * part for order, part in zip(orders, parts, strict=True))


def _film(order: Order, delivery: Delivery) -> dict[str, Any]:
    """What became of an order."""
    preset = order.preset
    told: dict[str, Any] = {
        "preset": preset.id,
        "label": preset.label,
        "state": str(delivery.state),
        "disclosure": preset.disclosure,
        "elapsed_s": round(delivery.elapsed_s, 3),
        "nearest": order.nearest,
    }
    if delivery.report is None:
        stopped = "it was cancelled." if delivery.state == DeliveryState.CANCELLED else ""
        return {**told, "problem": delivery.problem or stopped, "notes": [], "findings": []}
    return {**told, "problem": "", **delivery.report}


def list_presets(context: Context | None = None) -> list[dict[str, Any]]:
    """Every preset with all it asks for, in words too, and whether this machine can write it.

    `problem` says what is missing, `nearest` names the preset that comes nearest.
    """
    context = context or open_context()
    encoders = find_ffmpeg().encoders
    return [_described(preset, context, encoders) for preset in context.presets.values()]


def tend_cache(*, keep_bytes: int | None = None, context: Context | None = None) -> dict[str, Any]:
    """How much the rendered pieces of films take; with `keep_bytes` the longest unused go until no more is left."""
    store = Cache((context or open_context()).segments)
    freed = 0 if keep_bytes is None else store.prune(keep_bytes)
    return {"folder": str(store.folder), "bytes": store.size_bytes(), "freed_bytes": freed}


def _described(preset: ExportPreset, context: Context, encoders: frozenset[str]) -> dict[str, Any]:
    lack = lacking(preset, encoders)
    other = nearest(preset, context.presets.values(), encoders) if lack else None
    return {
        **preset.model_dump(mode="json"),
        "size": f"{preset.width}x{preset.height}" if preset.width and preset.height else "any",
        "longest": f"{preset.max_s:g} s" if preset.max_s else "any",
        "loudness": "as mixed" if preset.loudness_lufs is None else f"{preset.loudness_lufs:g} LUFS",
        "problem": f"This ffmpeg has no encoder for {lack}." if lack else "",
        "nearest": other.id if other else "",
    }


def _make_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoryboardError("this is a file.", where=str(folder), fix="With --preset, --out names a folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
