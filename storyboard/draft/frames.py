"""A panel filmed: frame after frame as raw video, beginning and ending on given pictures where there are any."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageStat

from storyboard.draft.camera import Camera, Path, eased
from storyboard.draft.canvas import Canvas, blurred
from storyboard.draft.geometry import Window
from storyboard.draft.panel import Lens, Panel
from storyboard.draft.planes import Plane, Yuv, plane_of
from storyboard.model.rate import Rate

PIXEL_FORMAT = "yuv420p"
"""What `frames` gives: planar 4:2:0, BT.709, limited range; ffmpeg's name for it."""

_AROUND = 0.36
"""How much of a given picture's surroundings is made up on each side, for a camera that moves beyond it."""

_ALIKE = 9.0
"""Mean difference, in code values, below which a given picture is taken for the panel's own."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A given picture: its exact bytes' picture, and a plane the camera can move on."""

    exact: Yuv
    plane: Plane
    is_alike: bool


def frames(
    panel: Panel,
    count: int,
    rate: Rate,
    *,
    first: Image.Image | None = None,
    last: Image.Image | None = None,
    first_carries: bool = False,
    move_frames: int | None = None,
) -> Iterator[bytes]:
    """The `count` frames of a clip as yuv420p, BT.709, limited range, `panel.size` pixels each.

    The move takes `move_frames` (all of them unless told) and then holds. With `first`, frame 0 is that picture; the
    camera goes on from it into the panel, or stays on it for good where `first_carries` (the picture is the shot).
    With `last`, the move ends on that picture. The same input gives the same bytes.
    """
    lens = Lens(panel)
    moves = max(2, min(move_frames or count, count)) if count > 1 else 2
    opening = _given(first, panel, lens, 0.0)
    ending = _given(last, panel, lens, 1.0)
    held = lens.at(0.0).data() if panel.is_still and opening is None and ending is None else None
    for index in range(count):
        if held is not None:
            yield held
            continue
        part = min(1.0, index / (moves - 1))
        yield _frame(panel, lens, index, part, rate, opening, ending, first_carries)


def _frame(
    panel: Panel,
    lens: Lens,
    index: int,
    part: float,
    rate: Rate,
    opening: _Given | None,
    ending: _Given | None,
    first_carries: bool,
) -> bytes:
    if opening is not None and index == 0:
        return opening.exact.data()
    if ending is not None and part >= 1.0:
        return ending.exact.data()
    time_s = float(rate.seconds(index))
    carries = opening is not None and first_carries
    own = 1.0 if opening is None else 0.0 if carries else _smooth(part / (0.2 if opening.is_alike else 0.5))
    end = (
        0.0
        if ending is None
        else _smooth((part - (0.8 if ending.is_alike else 0.5)) / (0.2 if ending.is_alike else 0.5))
    )
    picture: Yuv | None = lens.at(part, time_s, index, float(rate.fraction)) if own > 0 and end < 1 else None
    if opening is not None and own < 1:
        view = _inward(panel.camera, eased(part)) if carries else _since(panel.camera, eased(part), 0.0)
        start = _shown(opening.plane, view, panel.size)
        picture = start if picture is None else start.blend(picture, own)
    if ending is not None and end > 0:
        arrival = _shown(ending.plane, _since(panel.camera, eased(part), 1.0), panel.size)
        picture = arrival if picture is None else picture.blend(arrival, end)
    return (picture or lens.at(part, time_s, index, float(rate.fraction))).data()


def _shown(plane: Plane, view: Window, size: tuple[int, int]) -> Yuv:
    picture = Yuv.blank(size)
    plane.lay(view, picture, size[1])
    return picture


def _given(image: Image.Image | None, panel: Panel, lens: Lens, part: float) -> _Given | None:
    if image is None:
        return None
    size = panel.size
    fitted = _covering(image.convert("RGB"), size)
    own = lens.at(part).image()
    small = (48, 27)
    apart = ImageChops.difference(fitted.resize(small, Image.Resampling.BOX), own.resize(small, Image.Resampling.BOX))
    return _Given(Yuv.of(fitted), _surrounded(fitted), sum(ImageStat.Stat(apart).mean) / 3 < _ALIKE)


def _covering(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The middle of a picture, filling the frame."""
    if image.size == size:
        return image
    scale = max(size[0] / image.width, size[1] / image.height)
    wide, high = size[0] / scale, size[1] / scale
    left, top = (image.width - wide) / 2, (image.height - high) / 2
    how = Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.LANCZOS
    return image.resize(
        size, how, box=(max(left, 0.0), max(top, 0.0), min(left + wide, image.width), min(top + high, image.height))
    )


def _surrounded(image: Image.Image) -> Plane:
    """The picture with made-up, out-of-focus surroundings: its own mirror."""
    wide, high = image.size
    around_x, around_y = int(wide * _AROUND / 2) * 2, int(high * _AROUND / 2) * 2
    whole = Image.new("RGB", (wide + 2 * around_x, high + 2 * around_y))
    for column, flipped_x in ((-1, True), (0, False), (1, True)):
        for row, flipped_y in ((-1, True), (0, False), (1, True)):
            tile = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if flipped_x else image
            tile = tile.transpose(Image.Transpose.FLIP_TOP_BOTTOM) if flipped_y else tile
            whole.paste(tile, (around_x + column * wide, around_y + row * high))
    soft = blurred(whole, high * 0.02)
    soft.paste(image, (around_x, around_y))
    aspect = wide / high
    window = Window(-around_x / high, -around_y / high, aspect + around_x / high, 1 + around_y / high, float(high))
    canvas = Canvas(window, (0.0, 0.0, 0.0))
    canvas.colour.paste(soft, (0, 0))
    return plane_of(canvas, 1.0, "")


def _since(camera: Camera, progress: float, origin: float) -> Window:
    """The camera's view at the subject, told from where it stood at `origin`: there it is exactly the frame."""
    path = camera.path
    steady = Camera(_without_shake(path), camera.aspect, camera.focus)
    start, now = steady.view(origin, 0.0, 1.0), steady.view(progress, 0.0, 1.0)
    by = camera.aspect / start.width
    left, top = (now.left - start.left) * by, (now.top - start.top) * by
    return _bounded(Window(left, top, left + now.width * by, top + now.height * by, 1.0), camera.aspect)


def _bounded(view: Window, aspect: float) -> Window:
    """A view kept on a picture and its surroundings."""
    room_x, room_y = _AROUND * aspect * 0.98, _AROUND * 0.98
    wide, high = min(view.width, aspect + 2 * room_x), min(view.height, 1 + 2 * room_y)
    left = min(max(view.left, -room_x), aspect + room_x - wide)
    top = min(max(view.top, -room_y), 1 + room_y - high)
    return Window(left, top, left + wide, top + high, 1.0)


def _inward(camera: Camera, progress: float) -> Window:
    """A move that stays within a picture: it closes in a little and leans to where the camera would go."""
    path = camera.path
    steady = Camera(_without_shake(path), camera.aspect, camera.focus)
    start, end = steady.view(0.0, 0.0, 1.0), steady.view(1.0, 0.0, 1.0)
    closer = start.width / end.width
    reach = max(closer, 1.0) if path != Path() else 1.0
    lean_x, lean_y = path.turn_x + path.shift_x, path.turn_y + path.shift_y
    if lean_x or lean_y:
        reach = 1.22
    elif closer < 1:
        reach = 1 / 1.10
    zoom = 1 + (reach - 1) * progress
    room_x, room_y = camera.aspect * (1 - 1 / zoom), 1 - 1 / zoom
    at_x = camera.focus[0] / camera.aspect if not lean_x else 0.5 + (0.5 if lean_x > 0 else -0.5)
    at_y = camera.focus[1] if not lean_y else 0.5 + (0.5 if lean_y > 0 else -0.5)
    left, top = room_x * at_x, room_y * at_y
    return Window(left, top, left + camera.aspect / zoom, top + 1 / zoom, 1.0)


def _without_shake(path: Path) -> Path:
    return Path(path.turn_x, path.turn_y, path.shift_x, path.shift_y, path.zoom, path.dolly)


def _smooth(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)
