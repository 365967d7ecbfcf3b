"""Picture and sound of one film, made beside each other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from storyboard.stitch.batch import Batch, Either, await_all
from storyboard.stitch.cache import Piece
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.masters import is_from_masters, pieces_from_masters, take_from_masters
from storyboard.stitch.mix import Mix
from storyboard.stitch.reference import Reference

Mixing = Callable[[Kitchen], Mix]
"""Makes the sound; stops when its kitchen says so."""


def make_both(batch: Batch, mixing: Mixing) -> tuple[list[Piece], Mix]:
    """Every segment in order, and the mix; where one fails the other is stopped and that failure is raised."""
    stop = Either(batch.kitchen.cancel)
    batch.kitchen = replace(batch.kitchen, cancel=stop)
    with ThreadPoolExecutor(2, thread_name_prefix="film") as pool:
        sound = pool.submit(mixing, batch.kitchen)
        picture = pool.submit(_pieces, batch)
        await_all([picture, sound], stop)
        return picture.result(), sound.result()


def _pieces(batch: Batch) -> list[Piece]:
    if is_from_masters(batch.kitchen.picture):
        return pieces_from_masters(batch)
    take_from_masters(batch)
    return batch.pieces()


def make_reference(batch: Batch, mixing: Mixing, reference: Reference) -> tuple[list[Piece], Mix]:
    """The same film by moviepy alone, one after the other."""
    mix = mixing(batch.kitchen)
    piece, sound = reference.render(batch, mix.path)
    return [piece], replace(mix, path=sound)
