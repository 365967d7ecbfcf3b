"""Segments rendered: straight ones by one ffmpeg graph, anything else conformed first and composed by the child."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.probe import packets
from storyboard.media.process import DISK_FULL
from storyboard.model.values import replace
from storyboard.stitch.child import RenderChild
from storyboard.stitch.conform import TO_VIDEO, still_chain, still_input, video_chain, video_input
from storyboard.stitch.fonts import is_usable
from storyboard.stitch.grade import graded_chain
from storyboard.stitch.job import LayerJob, RenderJob
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.mp4_index import track_of
from storyboard.stitch.profile import Picture
from storyboard.stitch.recipe import Ground, LayerRecipe, Recipe
from storyboard.stitch.slate import draw_slate
from storyboard.stitch.sources import SourceError, Sources
from storyboard.stitch.workspace import Workspace

SECONDS_A_FRAME = 3.0
"""No frame takes longer than this to render, on the slowest machine we serve."""

LEAST_TIMEOUT_S = 120.0


@dataclass(frozen=True, slots=True)
class Kitchen:
    """What every lane of one export shares."""

    ffmpeg: Ffmpeg
    picture: Picture
    sources: Sources
    workspace: Workspace
    cancel: threading.Event


class Lane:
    """Renders one segment after another; has a child of its own once something must be composed."""

    def __init__(self, kitchen: Kitchen, name: str) -> None:
        self._kitchen = kitchen
        self._name = name
        self._child: RenderChild | None = None
        self._count = 0

    def render(self, recipes: Sequence[Recipe], on_frames: Callable[[int], None]) -> list[tuple[Path, str]]:
        """The finished segments in the work folder, each with its decoder's set-up; `on_frames` hears of the first.

        Several recipes are made in one go, so that their source is decoded once: all straight, all of one source.
        Raises MediaError naming the shot where the source ends too soon or anything else goes wrong, and Stopped.
        """
        self._count += 1
        outs = [self._path(f"{index}-segment.mp4") for index in range(len(recipes))]
        if recipes[0].is_straight:
            self._straight(list(zip(recipes, outs, strict=True)), on_frames)
        else:
            self._composed(recipes[0], outs[0], on_frames)
        self._check_sources(recipes[0])
        return [(out, self._checked(recipe, out)) for recipe, out in zip(recipes, outs, strict=True)]

    def conformed(self, recipe: Recipe) -> LayerJob:
        """The recipe's last layer with its picture conformed in the work folder. Raises as `render` does."""
        self._count += 1
        layer = self._layer(recipe.layers[-1], recipe, 0)
        self._check_sources(recipe)
        return layer

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def _path(self, name: str) -> Path:
        return self._kitchen.workspace.path(f"{self._name}{self._count}-{name}")

    def _straight(self, wanted: Sequence[tuple[Recipe, Path]], on_frames: Callable[[int], None]) -> None:
        """All in one process where their graphs can share an input, else one after another."""
        graphs = [self._graph(r.layers[0], r, TO_VIDEO, index) for index, (r, _) in enumerate(wanted)]
        # A chain with labels of its own could not stand beside another.
        shared = all(inputs == graphs[0][0] and "[" not in chain for inputs, chain in graphs)
        if len(wanted) > 1 and not shared:
            for entry in wanted:
                self._straight([entry], on_frames)
            return
        first = wanted[0][0]
        chains = [f"{chain},{self._kitchen.picture.writer_filter}" for _, chain in graphs]
        args = ["-v", "error", *graphs[0][0], "-an", "-sn", "-dn"]
        if len(wanted) > 1:
            args += ["-filter_complex", _fan(chains)]
        for index, (recipe, out) in enumerate(wanted):
            source = ["-map", f"[o{index}]"] if len(wanted) > 1 else ["-map", "0:v:0", "-vf", chains[0]]
            args += [*source, *self._writing(recipe, out)]
        self._run(args, sum(recipe.frames for recipe, _ in wanted), first.layers[0], on_frames)

    def _writing(self, recipe: Recipe, out: Path) -> list[str]:
        picture = self._kitchen.picture
        return [*picture.codec, *picture.encoder(recipe.frames), "-map_metadata", "-1", "-y", f"file:{out}"]

    def _composed(self, recipe: Recipe, out: Path, on_frames: Callable[[int], None]) -> None:
        picture = self._kitchen.picture
        job = RenderJob(
            out=str(out),
            width=picture.width,
            height=picture.height,
            frames=recipe.frames,
            rate=picture.rate,
            margin=recipe.margin,
            preset=picture.profile.preset,
            writer=("-vf", f"scale={TO_VIDEO},{picture.writer_filter}", *picture.encoder(recipe.frames)),
            layers=tuple(self._layer(layer, recipe, index) for index, layer in enumerate(recipe.layers)),
            transition=recipe.transition,
            transition_at=recipe.transition_at,
            burn_in=recipe.burn_in,
        )
        if self._child is None:
            self._child = RenderChild(self._kitchen.workspace, self._kitchen.ffmpeg)
        label = recipe.layers[-1].label
        cancel = self._kitchen.cancel
        self._child.render(job, self._path("job.json"), on_frames=on_frames, cancel=cancel, what=label)
        for layer in job.layers:
            for path in filter(None, (layer.video, layer.image)):
                Path(path).unlink(missing_ok=True)

    def _fonts(self, layer: LayerRecipe) -> Iterator[tuple[str, Path]]:
        """The fonts of the layer's texts that can be used; the others are told of once for the film."""
        for name, sha256 in layer.fonts.items():
            path = self._kitchen.sources.file(sha256)
            if path is not None and is_usable(path):
                yield name, path

    def _layer(self, layer: LayerRecipe, recipe: Recipe, index: int) -> LayerJob:
        """The layer with its picture conformed to lossless RGB, which no later step can read in two ways."""
        ground = layer.ground
        made = LayerJob(
            title=ground.title,
            logo=str(self._kitchen.sources.get(ground.logo_sha256, layer.label).path) if ground.logo_sha256 else "",
            offset=layer.offset,
            piece_frames=layer.piece_frames,
            ramps=layer.ramps,
            supers=layer.supers,
            fonts={name: str(path) for name, path in self._fonts(layer)},
        )
        if ground.kind == "title":
            return made
        is_video = ground.moves
        inputs, chain = self._graph(layer, recipe, "", index)
        out = self._path(f"layer{index}.mkv" if is_video else f"layer{index}.png")
        frames = recipe.frames if is_video else 1
        # The child counts frames at 25 a second; see render_child.CLOCK.
        clock = f"format=rgb24,setsar=1,settb=1/25,setpts=N,{self._writes_rgb()}"
        how = [*self._lossless(), "-r", "25", "-f", "matroska"] if is_video else ["-c:v", "png", "-f", "image2"]
        args = [
            *("-v", "error", *inputs, "-map", "0:v:0", "-vf", f"{chain},{clock}", "-an", "-sn", "-dn"),
            *(*how, "-fps_mode", "cfr" if is_video else "passthrough", "-frames:v", str(frames), "-y", f"file:{out}"),
        ]
        self._run(args, recipe.frames, layer, None)
        found = packets(out, ffmpeg=self._kitchen.ffmpeg).count if is_video else 1
        if found != frames:
            raise _too_short(self._kitchen.sources, layer, found, frames)
        return replace(made, video=str(out)) if is_video else replace(made, image=str(out))

    def _writes_rgb(self) -> str:
        return "format=bgr24" if "libx264rgb" in self._kitchen.ffmpeg.encoders else "format=gbrp"

    def _lossless(self) -> list[str]:
        if "libx264rgb" in self._kitchen.ffmpeg.encoders:
            return ["-c:v", "libx264rgb", "-preset", "ultrafast", "-qp", "0", "-g", "24", "-threads", "1"]
        return ["-c:v", "ffv1", "-level", "3", "-threads", "1"]

    def _graph(self, layer: LayerRecipe, recipe: Recipe, write: str, index: int) -> tuple[list[str], str]:
        """Inputs and filters that give the layer's ground at the film's size, graded."""
        grade = layer.ground.grade
        if grade is None:
            return self._ground_graph(layer, recipe, write, index)
        inputs, chain = self._ground_graph(layer, recipe, "", index)
        return inputs, ",".join([chain, *graded_chain(grade, self._kitchen.workspace.folder, write)])

    def _ground_graph(self, layer: LayerRecipe, recipe: Recipe, write: str, index: int) -> tuple[list[str], str]:
        """Inputs and filters that give the layer's ground as it is."""
        ground, picture = layer.ground, self._kitchen.picture
        if ground.kind in {"colour", "slate"}:
            path = self._path(f"still{index}.png")
            self._drawn(ground, recipe.margin).save(path, format="PNG", compress_level=1)
            return still_input(path), still_chain(Ground(kind="still"), None, picture, write)
        source = self._kitchen.sources.get(ground.sha256, layer.label)
        if ground.kind == "still" or source.info.kind.is_picture:
            return still_input(source.path), still_chain(ground, source.info, picture, write)
        if not source.info.has_video:
            raise SourceError(f"{layer.label}: the file has no picture.", ground.sha256, where=str(source.path))
        return video_input(source), video_chain(ground, source.info, picture, recipe.frames, write)

    def _drawn(self, ground: Ground, margin: float) -> Image.Image:
        picture = self._kitchen.picture
        if ground.kind == "slate":
            return draw_slate(ground.words, picture.width, picture.height, margin)
        return Image.new("RGB", (picture.width, picture.height), colour_of(ground.colour))

    def _run(self, args: list[str], frames: int, layer: LayerRecipe, on_frames: Callable[[int], None] | None) -> None:
        kitchen = self._kitchen
        try:
            kitchen.workspace.run(
                kitchen.ffmpeg,
                args,
                timeout_s=max(LEAST_TIMEOUT_S, frames * SECONDS_A_FRAME),
                cancel=kitchen.cancel,
                on_progress=on_frames,
                what=layer.label,
            )
        except MediaError as error:
            if error.what == DISK_FULL or not layer.ground.sha256:
                raise
            raise SourceError(f"{layer.label}: {error.what}", layer.ground.sha256) from error

    def _check_sources(self, recipe: Recipe) -> None:
        sources = self._kitchen.sources
        for layer in recipe.layers:
            if layer.ground.sha256:
                sources.check(sources.get(layer.ground.sha256, layer.label), layer.label)

    def _checked(self, recipe: Recipe, out: Path) -> str:
        """The set-up of the finished segment; raises where it has other than the wanted frames."""
        layer = recipe.layers[-1]
        try:
            found = track_of(out, "vide")
        except MediaError as error:
            raise _too_short(self._kitchen.sources, layer, 0, recipe.frames) from error
        if found.samples != recipe.frames:
            raise _too_short(self._kitchen.sources, layer, found.samples, recipe.frames)
        return found.setup


def _fan(chains: Sequence[str]) -> str:
    """One decoded picture led through several chains, to `[o0]`, `[o1]` and so on."""
    legs = "".join(f"[i{index}]" for index in range(len(chains)))
    return ";".join(
        [f"[0:v:0]split={len(chains)}{legs}", *(f"[i{index}]{chain}[o{index}]" for index, chain in enumerate(chains))]
    )


def _too_short(sources: Sources, layer: LayerRecipe, found: int, wanted: int) -> SourceError:
    where = str(sources.get(layer.ground.sha256, layer.label).path) if layer.ground.sha256 else layer.label
    first = layer.ground.first
    return SourceError(
        f"{layer.label}: from frame {first} on only {found} of {wanted} frames can be played; the file is shorter"
        " than it says or damaged.",
        layer.ground.sha256,
        where=where,
        fix="Generate or import the take again, or trim the item.",
    )
