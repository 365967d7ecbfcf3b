"""A staging drawn once as planes that a camera can move through."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PIL import Image, ImageChops

from storyboard.draft.air import Drift, Flame, drifts_of
from storyboard.draft.camera import Camera, eased, path_of
from storyboard.draft.french import in_english
from storyboard.draft.geometry import Window
from storyboard.draft.layout import Actor, actors_of, box_of
from storyboard.draft.motion import REST
from storyboard.draft.planes import Plane, Yuv, planes_of
from storyboard.draft.subjects import Layer, paint_layers
from storyboard.model.picture import Box
from storyboard.model.requests import Staging
from storyboard.model.words import Angle, Move

NO_ART: Mapping[str, Image.Image] = MappingProxyType({})
"""No reference pictures."""

TILT = math.radians(7.5)
"""How far a dutch angle leans."""

MAX_SIDE_PX = 8192
"""No panel is drawn larger."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A drawn shot, ready to be filmed. `size` is even each way; `width_px` and `height_px` are what was asked for.

    `boxes` says where in the frame each figure stands at the composition (parts of the frame, beyond 0-1 where it is
    cut off).
    """

    width_px: int
    height_px: int
    size: tuple[int, int]
    camera: Camera
    planes: tuple[Plane, ...]
    flames: tuple[Flame, ...]
    drifts: tuple[Drift, ...]
    vignette: Image.Image
    boxes: Mapping[str, Box]

    @property
    def is_still(self) -> bool:
        """Whether every frame is the same."""
        return (
            self.camera.is_still
            and not self.drifts
            and not self.flames
            and not any(p.motion != REST for p in self.planes)
        )


def draw_panel(staging: Staging, width: int, height: int, art: Mapping[str, Image.Image] = NO_ART) -> Panel:
    """Draw a staging for frames of `width` × `height` pixels; `art` holds reference pictures by SHA-256.

    The same input gives the same panel. Words of a vocabulary that nobody knows are drawn as the plainest choice.
    """
    staging = in_english(staging)
    width, height = min(max(width, 1), MAX_SIDE_PX), min(max(height, 1), MAX_SIDE_PX)
    size = (max(2, width + width % 2), max(2, height + height % 2))
    aspect = size[0] / size[1]
    actors = actors_of(staging, aspect)
    camera = Camera(
        path_of(str(staging.move)), aspect, _focus(staging, actors, aspect), staging.shot_id or staging.place_id
    )
    tilt = TILT if staging.angle == Angle.DUTCH else 0.0
    windows = _Windows(camera, size, tilt)
    layers, light = paint_layers(staging, aspect, actors, art, windows.of)
    if tilt:
        for layer in layers:
            layer.canvas.tilted((aspect / 2, 0.5), tilt)
    return Panel(
        width,
        height,
        size,
        camera,
        _planes(layers, camera, staging),
        tuple(Flame(*glow, layer.nearness, layer.motion) for layer in layers for glow in layer.glows),
        drifts_of(light, staging.place_id, size),
        _vignette(size),
        MappingProxyType({actor.figure.subject_id: box_of(actor, aspect) for actor in actors if not actor.is_shoulder}),
    )


class Lens:
    """Takes pictures of a panel; what stands still before a standing camera is taken once."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        fixed = 0
        if panel.camera.is_still:
            fixed = next((i for i, plane in enumerate(panel.planes) if plane.motion != REST), len(panel.planes))
        self._rest = panel.planes[fixed:]
        self._base: Yuv | None = None
        if fixed:
            self._base = Yuv.blank(panel.size)
            self._lay(panel.planes[:fixed], 0.0, 0.0, 0.0, self._base)

    def at(self, part: float, time_s: float = 0.0, frame: int = 0, rate: float = 24.0) -> Yuv:
        """The panel at a moment: `part` is 0 at the clip's first frame and 1 at its last."""
        panel, progress = self._panel, eased(part)
        picture = self._base.copy() if self._base is not None else Yuv.blank(panel.size)
        self._lay(self._rest, progress, part, time_s, picture)
        for flame in panel.flames:
            flame.over(picture.y, self._view(flame, progress, part, time_s), time_s)
        y = picture.y
        for drift in panel.drifts:
            y = drift.over(y, frame, rate)
        return Yuv(ImageChops.multiply(y, panel.vignette), picture.u, picture.v)

    def _lay(self, planes: Sequence[Plane], progress: float, part: float, time_s: float, onto: Yuv) -> None:
        size = self._panel.size
        views = [self._view(plane, progress, part, time_s) for plane in planes]
        bottoms: list[int] = []
        hidden = size[1]
        for plane, view in zip(reversed(planes), reversed(views), strict=True):
            bottoms.append(hidden)
            if plane.clear is None:
                left, top, right, low = plane.area(view, size)
                if left == 0 and right == size[0] and low == size[1]:
                    hidden = min(hidden, top)
        for plane, view, bottom in zip(planes, views, reversed(bottoms), strict=True):
            plane.lay(view, onto, bottom)

    def _view(self, thing: Plane | Flame, progress: float, part: float, time_s: float) -> Window:
        return thing.motion.seen(self._panel.camera.view(progress, time_s, thing.nearness), part, time_s)


def poster(staging: Staging, width: int, height: int, art: Mapping[str, Image.Image] = NO_ART) -> Image.Image:
    """The shot as one picture: the middle of its move, where the composition is as asked."""
    settled = {Move.PUSH: 0.15, Move.PULL: 0.85, Move.ZOOM_IN: 0.0, Move.ZOOM_OUT: 1.0}
    panel = draw_panel(staging, width, height, art)
    part = settled.get(staging.move, 0.5) if isinstance(staging.move, Move) else 0.5
    return Lens(panel).at(part, 1.0, 24).image().crop((0, 0, panel.width_px, panel.height_px))


def _focus(staging: Staging, actors: Sequence[Actor], aspect: float) -> tuple[float, float]:
    """The point that a push or zoom goes to."""
    if staging.focus is not None:
        return staging.focus.centre[0] * aspect, staging.focus.centre[1]
    faces = [actor.place((0.0, 0.9)) for actor in actors if not actor.is_shoulder]
    if not faces:
        return aspect / 2, 0.5
    x = sum(face[0] for face in faces) / len(faces)
    y = sum(face[1] for face in faces) / len(faces)
    return min(max(x, 0.25 * aspect), 0.75 * aspect), min(max(y, 0.28), 0.72)


class _Windows:
    """The part of each plane that must be drawn, so that the camera never sees an edge."""

    def __init__(self, camera: Camera, size: tuple[int, int], tilt: float) -> None:
        self._camera = camera
        self._size = size
        self._tilt = tilt

    def of(self, nearness: float, blur: float = 0.0) -> Window:
        """The window of a plane: the frame where nothing moves; coarser where it will be out of focus anyway."""
        height = self._size[1]
        if self._camera.is_still and not self._tilt:
            return Window(0.0, 0.0, self._camera.aspect, 1.0, float(height))
        reach = self._camera.reach(nearness)
        finer = 1.0 if self._camera.is_still else min(max(reach.scale, 1.06), 1.14)
        if self._camera.has_parallax and blur * height > 3:
            finer *= 0.6
        pad = 6 / height + abs(math.sin(self._tilt)) * 0.62 * self._camera.aspect
        return Window(
            reach.left - pad,
            reach.top - pad,
            reach.right + pad,
            reach.bottom + pad,
            height * finer,
        )


def _planes(layers: Sequence[Layer], camera: Camera, staging: Staging) -> tuple[Plane, ...]:
    """Layers as planes; those that never move against each other are laid together first."""
    groups: list[Layer] = []
    for layer in layers:
        last = groups[-1] if groups else None
        if (
            last is not None
            and last.is_fixed
            and layer.is_fixed
            and (not camera.has_parallax or last.nearness == layer.nearness)
        ):
            last.canvas.over(layer.canvas)
        else:
            groups.append(layer)
    seed = staging.place_id or "panel"
    return tuple(
        replace(plane, motion=layer.motion)
        for layer in groups
        for plane in planes_of(layer.canvas, layer.nearness, seed)
    )


def _vignette(size: tuple[int, int]) -> Image.Image:
    """The lens's own falloff: gone in the middle, a fifth of a stop in the corners."""
    disc = Image.radial_gradient("L").point([round(255 - 40 * (v / 255) ** 2.4) for v in range(256)])
    return disc.resize(size, Image.Resampling.BILINEAR)
