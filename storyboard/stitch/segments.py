"""Segments rendered: straight and blended ones by one ffmpeg graph, others conformed first, composed by the child."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.probe import packets
from storyboard.media.process import DISK_FULL
from storyboard.model.values import replace
from storyboard.stitch.child import RenderChild
from storyboard.stitch.codes import disguised, revealed
from storyboard.stitch.conform import TO_VIDEO
from storyboard.stitch.deep import unstacked
from storyboard.stitch.graph import Graph
from storyboard.stitch.grounds import Grounds
from storyboard.stitch.job import LayerJob, RenderJob
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.mp4_index import track_of
from storyboard.stitch.recipe import LayerRecipe, Recipe
from storyboard.stitch.sources import SourceError, Sources

SECONDS_A_FRAME = 3.0
"""No frame takes longer than this to render, on the slowest machine we serve."""

LEAST_TIMEOUT_S = 120.0


class Lane:
    """Renders one segment after another; has a child of its own once something must be composed."""

    def __init__(self, kitchen: Kitchen, name: str) -> None:
        self._kitchen = kitchen
        self._name = name
        self._child: RenderChild | None = None
        self._count = 0
        self._grounds = Grounds(kitchen, self._path)

    def render(self, recipes: Sequence[Recipe], on_frames: Callable[[int], None]) -> list[tuple[Path, str]]:
        """The finished segments in the work folder, each with its decoder's set-up; `on_frames` hears of the first.

        Several recipes are made in one go, so that what plays in them is decoded once; none of them is composed.
        Raises MediaError naming the shot where the source ends too soon or anything else goes wrong, and Stopped.
        """
        self._count += 1
        outs = [self._path(f"{index}-segment.mp4") for index in range(len(recipes))]
        first = recipes[0]
        if first.is_composed:
            self._composed(first, outs[0], on_frames)
        elif len(recipes) == 1 and len(first.layers) == 2:
            self._blended(first, outs[0], on_frames)
        else:
            self._graphed(list(zip(recipes, outs, strict=True)), on_frames)
        for recipe in recipes:
            self._check_sources(recipe)
        made = [(out, self._checked(recipe, out)) for recipe, out in zip(recipes, outs, strict=True)]
        for path in self._kitchen.workspace.folder.glob(f"{self._name}{self._count}-*"):
            if path not in outs:
                path.unlink(missing_ok=True)
        return made

    def conformed(self, recipe: Recipe) -> LayerJob:
        """The recipe's last layer with its picture's codes in the work folder. Raises as `render` does."""
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

    def _graphed(self, wanted: Sequence[tuple[Recipe, Path]], on_frames: Callable[[int], None]) -> None:
        """All by one graph."""
        masks = count()

        def keep(mask: bytes) -> str:
            path = self._path(f"mask{next(masks)}.raw")
            path.write_bytes(mask)
            return str(path)

        graph, outs = Graph(self._kitchen.picture, keep), list[str]()
        for index, (recipe, out) in enumerate(wanted):
            layers = enumerate(recipe.layers)
            grounds = [self._grounds.graph(layer, recipe, TO_VIDEO, index * 2 + n) for n, layer in layers]
            outs += ["-map", f"[{graph.add(recipe, grounds)}]", *self._writing(recipe, out)]
        args = ["-v", "error", *graph.arguments(), *outs]
        self._run(args, sum(recipe.frames for recipe, _ in wanted), wanted[0][0].layers[-1], on_frames)

    def _blended(self, recipe: Recipe, out: Path, on_frames: Callable[[int], None]) -> None:
        """Two pictures by one graph; where that fails one after the other, so that the one at fault is told of."""
        try:
            self._graphed([(recipe, out)], on_frames)
            self._checked(recipe, out)
        except SourceError:
            self._composed(recipe, out, on_frames)

    def _writing(self, recipe: Recipe, out: Path) -> list[str]:
        picture = self._kitchen.picture
        return [*picture.codec, *picture.encoder(recipe.frames), "-map_metadata", "-1", "-y", f"file:{out}"]

    def _composed(self, recipe: Recipe, out: Path, on_frames: Callable[[int], None]) -> None:
        picture = self._kitchen.picture
        back = ",".join([*unstacked(picture.width, picture.height, picture.bits), revealed(picture.bits)])
        job = RenderJob(
            out=str(out),
            width=picture.width,
            height=picture.height,
            frames=recipe.frames,
            rate=picture.rate,
            margins=recipe.margins,
            codec=picture.codec[1],
            preset=picture.profile.preset,
            writer=(
                *picture.profile.encoder[1:],
                "-vf",
                f"{back},{picture.writer_filter}",
                *picture.encoder(recipe.frames),
            ),
            layers=tuple(self._layer(layer, recipe, index) for index, layer in enumerate(recipe.layers)),
            transition=recipe.transition,
            transition_at=recipe.transition_at,
            burn_in=recipe.burn_in,
            bits=picture.bits,
        )
        if self._child is None:
            self._child = RenderChild(self._kitchen.workspace, self._kitchen.ffmpeg)
        label = recipe.layers[-1].label
        cancel = self._kitchen.cancel
        self._child.render(job, self._path("job.json"), on_frames=on_frames, cancel=cancel, what=label)

    def _layer(self, layer: LayerRecipe, recipe: Recipe, index: int) -> LayerJob:
        """The layer with its picture conformed without loss: codes that pass for RGB."""
        ground, bits = layer.ground, self._kitchen.picture.bits
        made = self._grounds.job(layer)
        if ground.kind == "title":
            return made
        # A still of more bits than eight is shown as a video, too: the child reads no such pictures.
        is_video = ground.moves or bits > 8
        inputs, chain = self._grounds.graph(layer, recipe, TO_VIDEO, index)
        out = self._path(f"layer{index}.mkv" if is_video else f"layer{index}.png")
        frames = recipe.frames if is_video else 1
        # The child counts frames at 25 a second; see render_child.CLOCK.
        pixels = f"{disguised()},format=rgb24" if bits == 8 else disguised(bits)
        clock = f"{pixels},setsar=1,settb=1/25,setpts=N,{self._writes_rgb(bits)}"
        how = [*self._lossless(bits), "-r", "25", "-f", "matroska"] if is_video else ["-c:v", "png", "-f", "image2"]
        args = [
            *("-v", "error", *inputs, "-map", "0:v:0", "-vf", f"{chain},{clock}", "-an", "-sn", "-dn"),
            *(*how, "-fps_mode", "cfr" if is_video else "passthrough", "-frames:v", str(frames), "-y", f"file:{out}"),
        ]
        self._run(args, recipe.frames, layer, None)
        found = self._count_of(out) if is_video else 1
        if found != frames:
            raise _too_short(self._kitchen.sources, layer, found, frames)
        return replace(made, video=str(out)) if is_video else replace(made, image=str(out))

    def _count_of(self, made: Path) -> int:
        """How many frames a file of our own making has; 0 where nothing came into it."""
        try:
            return packets(made, ffmpeg=self._kitchen.ffmpeg).count
        except MediaError:
            return 0

    def _writes_rgb(self, bits: int) -> str:
        if bits > 8:
            return f"format=gbrp{bits}le"
        return "format=bgr24" if "libx264rgb" in self._kitchen.ffmpeg.encoders else "format=gbrp"

    def _lossless(self, bits: int) -> list[str]:
        if bits == 8 and "libx264rgb" in self._kitchen.ffmpeg.encoders:
            return ["-c:v", "libx264rgb", "-preset", "ultrafast", "-qp", "0", "-g", "24", "-threads", "1"]
        return ["-c:v", "ffv1", "-level", "3", "-threads", "1"]

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
