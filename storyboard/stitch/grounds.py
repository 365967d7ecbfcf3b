"""What a layer shows before anything is laid over it, as inputs and filters of ffmpeg."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from storyboard.model.cut import Margins
from storyboard.stitch.card import card
from storyboard.stitch.conform import still_chain, still_input, video_chain, video_input
from storyboard.stitch.fonts import is_usable
from storyboard.stitch.grade import graded_chain
from storyboard.stitch.job import LayerJob
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.recipe import Ground, LayerRecipe, Recipe
from storyboard.stitch.slate import draw_slate
from storyboard.stitch.sources import SourceError
from storyboard.stitch.stage import Stage


class Grounds:
    """Grounds of one lane; `path` gives a new file of the work folder for a name."""

    def __init__(self, kitchen: Kitchen, path: Callable[[str], Path]) -> None:
        self._kitchen = kitchen
        self._path = path

    def graph(self, layer: LayerRecipe, recipe: Recipe, write: str, index: int = 0) -> tuple[list[str], str]:
        """One input and the filters that give the layer's ground at the film's size, graded.

        `write` is how the scaler writes colours; without it the picture is RGB. Raises SourceError naming the shot
        where its file cannot be played.
        """
        grade = layer.ground.grade
        if grade is None:
            return self._plain(layer, recipe, write, index)
        picture, folder = self._kitchen.picture, self._kitchen.workspace.folder
        is_deep = picture.bits > 8
        inputs, chain = self._plain(layer, recipe, write if is_deep else "", index)
        table = graded_chain(grade, folder, write, picture.pixels)
        return inputs, ",".join([chain, f"format={picture.pixels}", *table] if is_deep else [chain, *table])

    def job(self, layer: LayerRecipe) -> LayerJob:
        """Everything drawn on the layer, with the files it is drawn from."""
        ground, sources = layer.ground, self._kitchen.sources
        return LayerJob(
            title=ground.title,
            logo=str(sources.get(ground.logo_sha256, layer.label).path) if ground.logo_sha256 else "",
            offset=layer.offset,
            piece_frames=layer.piece_frames,
            ramps=layer.ramps,
            supers=layer.supers,
            fonts={name: str(path) for name, path in self._fonts(layer)},
        )

    def _fonts(self, layer: LayerRecipe) -> Iterator[tuple[str, Path]]:
        """The fonts of the layer's texts that can be used; the others are told of once for the film."""
        for name, sha256 in layer.fonts.items():
            path = self._kitchen.sources.file(sha256)
            if path is not None and is_usable(path):
                yield name, path

    def _plain(self, layer: LayerRecipe, recipe: Recipe, write: str, index: int) -> tuple[list[str], str]:
        """Inputs and filters that give the layer's ground as it is."""
        ground, picture = layer.ground, self._kitchen.picture
        if ground.kind == "title":
            stage = Stage(picture.width, picture.height, recipe.margins)
            raw = self._path(f"card{index}.raw")
            return card(self.job(layer), stage, picture.rate, recipe.frames, raw).graph(write, picture.pixels)
        if ground.kind in {"colour", "slate"}:
            path = self._path(f"still{index}.png")
            self._drawn(ground, recipe.margins).save(path, format="PNG", compress_level=1)
            return still_input(path), still_chain(Ground(kind="still"), None, picture, write)
        source = self._kitchen.sources.get(ground.sha256, layer.label)
        if ground.kind == "still" or source.info.kind.is_picture:
            return still_input(source.path), still_chain(ground, source.info, picture, write)
        if not source.info.has_video:
            raise SourceError(f"{layer.label}: the file has no picture.", ground.sha256, where=str(source.path))
        return video_input(source), video_chain(ground, source.info, picture, recipe.frames, write)

    def _drawn(self, ground: Ground, margins: Margins) -> Image.Image:
        picture = self._kitchen.picture
        if ground.kind == "slate":
            return draw_slate(ground.words, picture.width, picture.height, margins)
        return Image.new("RGB", (picture.width, picture.height), colour_of(ground.colour))
