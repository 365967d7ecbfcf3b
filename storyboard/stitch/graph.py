"""One ffmpeg graph for several segments: straight ones, and grounds blended by dissolves, wipes, dips and fades.

What plays in more than one of them is decoded once. Every weight of a blend is exact to a 255th, in a film of ten bits
to a 1023rd.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from storyboard.media.colour import SCALER, TAG_FILTER
from storyboard.media.fitting import STRAIGHT
from storyboard.stitch.compose import covered
from storyboard.stitch.conform import TO_VIDEO
from storyboard.stitch.job import RampJob
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.light_table import seen_through
from storyboard.stitch.profile import Picture
from storyboard.stitch.recipe import LayerRecipe, Recipe
from storyboard.stitch.transitions import masks

OPAQUE, DEEP_OPAQUE = 255, 1023
"""A weight that shows the upper picture alone: of eight bits, and of ten."""

Ground = tuple[list[str], str]
"""One input, and the filters that give a layer's ground from it."""

Masks = NDArray[np.unsignedinteger[Any]]
"""How much of the upper picture is seen: frames × rows × columns, one row or column standing for all that are alike."""

MaskFile = Callable[[bytes], str]
"""Keeps a mask; gives the path of its file."""


class Graph:
    """The graph as it grows, segment by segment."""

    def __init__(self, picture: Picture, keep: MaskFile) -> None:
        self._picture = picture
        self._keep = keep
        self._inputs: list[list[str]] = []
        self._uses: list[int] = []
        self._filters: list[str] = []
        self._latest = self._ending = -1

    def add(self, recipe: Recipe, grounds: Sequence[Ground]) -> str:
        """Have the recipe's segment come out; by what name it does.

        What is blended ends with the shortest part, so that its length tells whether a source was too short. Raises
        OSError where a mask cannot be kept.
        """
        frames = recipe.frames
        # Only what goes on where the segment before ended is shared: of all else frames would wait in memory.
        read = [self._read(*grounds[0], again=self._ending), *(self._read(*ground) for ground in grounds[1:])]
        self._ending = self._latest
        if recipe.is_straight:
            return self._named(f"{read[0]},{self._picture.writer_filter}")
        layers = zip(read, recipe.layers, strict=True)
        shown = [self._ramped(self._steady(filters, frames), layer, frames) for filters, layer in layers]
        whole = shown[0]
        if len(shown) == 2:
            size = (self._picture.height, self._picture.width)
            moments = masks(recipe.transition, recipe.transition_at, frames)
            seen = np.stack([seen_through(mask, size) for mask in moments])
            whole = self._laid(shown[0], shown[1], self._weights(seen))
        return self._named(f"[{whole}]{self._picture.writer_filter}")

    def arguments(self) -> list[str]:
        """Inputs and filters for ffmpeg."""
        inputs = [part for given in self._inputs for part in given]
        return [*inputs, "-filter_complex", ";".join([*self._splits(), *self._filters])]

    def _splits(self) -> Iterator[str]:
        """Each input led to all that read it."""
        for number, count in enumerate(self._uses):
            legs = "".join(f"[i{number}x{use}]" for use in range(count))
            yield f"[{number}:v:0]{f'split={count}' if count > 1 else 'null'}{legs}"

    def _read(self, inputs: list[str], chain: str, again: int = -1) -> str:
        """The chain, reading from its input, which may be there already under the number `again`.

        Names of its own are made unlike those of the others.
        """
        number = again
        if again < 0 or self._inputs[again] != inputs:
            number = len(self._inputs)
            self._inputs.append(inputs)
            self._uses.append(0)
        self._latest = number
        leg = f"i{number}x{self._uses[number]}"
        self._uses[number] += 1
        return f"[{leg}]" + re.sub(r"\[(\w+)\]", rf"[\g<1>{leg}]", chain)

    def _steady(self, filters: str, frames: int) -> str:
        """Frames that are told apart by their numbers alone, and told of alike: else colours would be converted."""
        clock, step = self._picture.ticks
        alike = f"format={self._picture.pixels},{TAG_FILTER},setsar=1"
        return self._named(f"{filters},trim=end_frame={frames},{alike},settb=1/{clock},setpts=N*{step}")

    def _ramped(self, shown: str, layer: LayerRecipe, frames: int) -> str:
        for ramp in layer.ramps:
            seen = np.array([1 - covered(ramp, layer.offset + index) for index in range(frames)])
            shown = self._laid(self._coloured(ramp, frames), shown, self._weights(seen)[:, None, None])
        return shown

    def _coloured(self, ramp: RampJob, frames: int) -> str:
        """The ramp's colour for as long as it takes, turned into a film's colours once."""
        said = "0x" + "".join(f"{part:02x}" for part in colour_of(ramp.colour))
        source = f"color=c={said}:s={self._picture.width}x{self._picture.height},trim=end_frame=1,format=gbrp"
        held = f"scale=flags={SCALER}:{TO_VIDEO},format={self._picture.pixels},loop=loop={frames}:size=1:start=0"
        return self._steady(f"{source},{held}", frames)

    def _laid(self, under: str, over: str, seen: Masks) -> str:
        """The second picture laid over the first, as much of it as is seen."""
        for axis in (1, 2):
            # The scaler takes no picture of one row or column.
            seen = np.repeat(seen, 2 if seen.shape[axis] == 1 else 1, axis=axis)
        pixels = "gray" if self._picture.bits == 8 else "gray10le"
        how = ["-f", "rawvideo", "-pixel_format", pixels, "-video_size", f"{seen.shape[2]}x{seen.shape[1]}"]
        mask = self._read([*how, "-i", f"file:{self._keep(seen.tobytes())}"], "setparams=range=pc")
        clock, step = self._picture.ticks
        size = f"scale={self._picture.width}:{self._picture.height}:flags=neighbor"
        if self._picture.bits > 8:
            # The mask goes from 0 to the highest code; yet planes are merged only where all say the same of that.
            size += f":in_range=pc:out_range=pc,setsar=1,{TAG_FILTER}"
        mask = self._named(f"{mask},{size},settb=1/{clock},setpts=N*{step}")
        if self._picture.bits == 8:
            glass = self._named(f"[{over}][{mask}]alphamerge=shortest=1")
            return self._named(f"[{under}][{glass}]overlay=format=yuv420:{STRAIGHT}:shortest=1")
        # The mask comes first, so that nothing is remembered of how transparent the take itself was.
        planes = "map0s=1:map0p=0:map1s=1:map1p=1:map2s=1:map2p=2:map3s=0:map3p=0:format=yuva422p10le"
        glass = self._named(f"[{mask}][{over}]mergeplanes={planes}")
        return self._named(f"[{under}][{glass}]overlay=format=yuv422p10:{STRAIGHT}:shortest=1")

    def _weights(self, seen: NDArray[np.floating[Any]]) -> Masks:
        """How much is seen, 0 to 1, as the codes of a mask."""
        if self._picture.bits == 8:
            return np.rint(seen * OPAQUE).astype(np.uint8)
        return np.rint(seen * DEEP_OPAQUE).astype(np.uint16)

    def _named(self, filters: str) -> str:
        """Add filters; the name of what they give."""
        name = f"n{len(self._filters)}"
        self._filters.append(f"{filters}[{name}]")
        return name
