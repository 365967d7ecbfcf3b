"""Segments encoded from lossless ones: what is rendered for one film serves all others of its size."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import safe_input
from storyboard.model.giving_way import in_turns
from storyboard.stitch.batch import LANES, Batch, await_all
from storyboard.stitch.cache import Piece
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.mp4_index import track_of
from storyboard.stitch.naming import key_of as named
from storyboard.stitch.profile import MASTERS, RENDER_VERSION, Picture
from storyboard.stitch.recipe import Recipe, key_of
from storyboard.stitch.segments import LEAST_TIMEOUT_S, SECONDS_A_FRAME


def is_from_masters(picture: Picture) -> bool:
    """True where segments are always encoded from masters: by slow encoders, of the very codes that masters hold."""
    return bool(picture.profile.encoder) and picture.pixels == MASTERS.pixels


def take_from_masters(batch: Batch) -> None:
    """Put into the batch every segment that is missing and can be encoded from its master, two at a time.

    A master holds exactly the pictures that the encoder would be given, so the bytes are the same as by rendering.
    Raises MediaError and Stopped.
    """
    picture = batch.kitchen.picture
    if picture.profile == MASTERS or picture.pixels != MASTERS.pixels:
        return
    todo: dict[str, tuple[Recipe, Piece]] = {}
    for made in in_turns(batch.recipes, batch.check):
        found = _missing(batch, made)
        if found is not None:
            todo[found[0]] = (made, found[1])
    _take_all(batch, todo)


def pieces_from_masters(batch: Batch) -> list[Piece]:
    """Every segment in order, each encoded from its master; masters are rendered for those that are not there alone.

    Raises MediaError and Stopped.
    """
    kitchen, store = batch.kitchen, batch.store
    lossless = replace(kitchen, picture=replace(kitchen.picture, profile=MASTERS))
    masters = [key_of(made, lossless.picture, kitchen.ffmpeg.build_id) for made in batch.recipes]
    names = {master: _name(master, made, kitchen) for master, made in zip(masters, batch.recipes, strict=True)}
    found = {master: store.get(name, ".mp4") for master, name in names.items()}
    missing = [at for at, master in enumerate(masters) if found[master] is None]
    for at, made in enumerate(batch.recipes):
        if found[masters[at]] is not None:
            batch.progress.at(-1 - at, made.frames * 2)
    if missing:
        wanted = replace(batch, kitchen=lossless, recipes=[batch.recipes[at] for at in missing], found={}, rendered=0)
        rendered = wanted.pieces()
        batch.rendered += wanted.rendered
        _encode_masters(batch, rendered, missing, found, masters)
    return [piece for master in masters if (piece := found[master]) is not None]


def _encode_masters(
    batch: Batch, made: Sequence[Piece], missing: Sequence[int], found: dict[str, Piece | None], masters: Sequence[str]
) -> None:
    """Encode the masters of what is missing and tell `found` of it; a master may be another than was asked for."""
    todo: dict[str, tuple[Recipe, Piece]] = {}
    keys: dict[str, str] = {}
    for at, master in zip(missing, made, strict=True):
        keys[masters[at]] = key = _name(master.path.stem, batch.recipes[at], batch.kitchen)
        if batch.store.get(key, ".mp4") is None:
            todo[key] = (batch.recipes[at], master)
    _take_all(batch, todo)
    for master, key in keys.items():
        found[master] = batch.store.get(key, ".mp4")
        if found[master] is None:
            raise MediaError("A segment vanished from the cache.", where=str(batch.store.folder), fix="Try again.")
    for at in missing:
        batch.progress.at(-1 - at, batch.recipes[at].frames)


def _name(master: str, made: Recipe, kitchen: Kitchen) -> str:
    """The name in the cache of the segment encoded from the master of that name."""
    picture = kitchen.picture
    how = [*picture.codec, picture.writer_filter, *picture.encoder(made.frames)]
    return named({"master": master, "writer": how, "build": kitchen.ffmpeg.build_id, "version": RENDER_VERSION})


def _missing(batch: Batch, made: Recipe) -> tuple[str, Piece] | None:
    """The key of a segment that is not there and the master that it can be encoded from."""
    picture, build = batch.kitchen.picture, batch.kitchen.ffmpeg.build_id
    key = key_of(made, picture, build)
    if batch.store.get(key, ".mp4") is not None:
        return None
    master = batch.store.get(key_of(made, replace(picture, profile=MASTERS), build), ".mp4")
    return None if master is None else (key, master)


def _take_all(batch: Batch, todo: dict[str, tuple[Recipe, Piece]]) -> None:
    if not todo:
        return
    with ThreadPoolExecutor(LANES, thread_name_prefix="masters") as pool:
        jobs = [pool.submit(_take, batch, key, made, master) for key, (made, master) in todo.items()]
        await_all(jobs, batch.kitchen.cancel)


def _take(batch: Batch, key: str, made: Recipe, master: Piece) -> None:
    kitchen = batch.kitchen
    out = kitchen.workspace.path(f"from-{key[:24]}.mp4")
    _encode(kitchen, made, master, out_name=str(out))
    found = track_of(out, "vide")
    if found.samples != made.frames:
        raise MediaError(f"A segment came out with {found.samples} frames in place of {made.frames}; try again.")
    batch.store.put(key, out, ".mp4", found.setup)


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
