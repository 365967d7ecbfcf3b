"""Segments encoded from lossless ones that are there already: what is rendered for one film serves all of its size."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import safe_input
from storyboard.media.probe import packets
from storyboard.stitch.batch import LANES, Batch, await_all
from storyboard.stitch.cache import Piece
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.profile import MASTERS
from storyboard.stitch.recipe import Recipe, key_of
from storyboard.stitch.segments import LEAST_TIMEOUT_S, SECONDS_A_FRAME


def take_from_masters(batch: Batch) -> None:
    """Put into the batch every segment that is missing and can be encoded from its master, two at a time.

    A master holds exactly the pictures that the encoder would be given, so the bytes are the same as by rendering.
    Raises MediaError and Stopped.
    """
    if batch.kitchen.picture.profile == MASTERS:
        return
    todo: dict[str, tuple[Recipe, Piece]] = {}
    for made in batch.recipes:
        found = _missing(batch, made)
        if found is not None:
            todo[found[0]] = (made, found[1])
    if not todo:
        return
    with ThreadPoolExecutor(LANES, thread_name_prefix="masters") as pool:
        jobs = [pool.submit(_take, batch, key, made, master) for key, (made, master) in todo.items()]
        await_all(jobs, batch.kitchen.cancel)


def _missing(batch: Batch, made: Recipe) -> tuple[str, Piece] | None:
    """The key of a segment that is not there and the master that it can be encoded from."""
    picture, build = batch.kitchen.picture, batch.kitchen.ffmpeg.build_id
    key = key_of(made, picture, build)
    if batch.store.get(key, ".mp4") is not None:
        return None
    master = batch.store.get(key_of(made, replace(picture, profile=MASTERS), build), ".mp4")
    return None if master is None else (key, master)


def _take(batch: Batch, key: str, made: Recipe, master: Piece) -> None:
    kitchen = batch.kitchen
    out = kitchen.workspace.path(f"from-{key[:24]}.mp4")
    _encode(kitchen, made, master, out_name=str(out))
    found = packets(out, ffmpeg=kitchen.ffmpeg)
    if found.count != made.frames:
        raise MediaError(f"A segment came out with {found.count} frames in place of {made.frames}; try again.")
    batch.store.put(key, out, ".mp4", found.extradata)


def _encode(kitchen: Kitchen, made: Recipe, master: Piece, out_name: str) -> None:
    picture = kitchen.picture
    kitchen.workspace.run(
        kitchen.ffmpeg,
        [
            *("-v", "error", "-threads", "1", *safe_input(master.path), "-map", "0:v:0"),
            *("-vf", picture.writer_filter, *picture.codec, *picture.encoder(made.frames)),
            *("-map_metadata", "-1", "-y", f"file:{out_name}"),
        ],
        timeout_s=max(LEAST_TIMEOUT_S, made.frames * SECONDS_A_FRAME),
        cancel=kitchen.cancel,
        what=made.layers[-1].label,
    )
