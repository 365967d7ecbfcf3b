"""A whole film by moviepy alone, to hold the fast path to: its own clips, layers, masks and clock.

The pieces come conformed and the sound mixed. Everything from there is worked out again from the Cut: order, overlaps,
fades, dips, dissolves, wipes, pushes, slides and whips here in floating point. Zooms, and the light of a film burn, are
drawn as the fast path draws them, since they have no other definition, and only their place and progress are proved;
the light falls on RGB of bytes here. Pictures are codes (see `codes`). Runs in the render child.
"""

from collections.abc import Callable
from math import cos, pi, sin
from typing import Any

import numpy as np
from moviepy import AudioFileClip, CompositeVideoClip, VideoClip, VideoFileClip  # pyright: ignore[reportMissingTypeStubs]
from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter  # pyright: ignore[reportMissingTypeStubs]
from numpy.typing import NDArray

from storyboard.model.transitions import DipToColour, Dissolve, FilmBurn, Push, Slide, Transition, Whip, Wipe
from storyboard.stitch.codes import code_of, codes_of, drawn_on, rgb_of
from storyboard.stitch.compose import letterings_of, still_frame
from storyboard.stitch.job import LayerJob, ReferenceJob, ReferencePiece
from storyboard.stitch.lettering import colour_of
from storyboard.stitch.stage import Stage
from storyboard.stitch.transitions import BLUR_MOMENTS, BLUR_STEP_PX, between

CLOCK = 25
"""As in the render child, a frame is always 1/25 s for moviepy; the writer puts the true rate back."""

SOUND_RATE = 48_000

Pixels = NDArray[np.floating[Any]]
Picture = Callable[[float], NDArray[Any]]
Ramp = tuple[tuple[int, int, int], Callable[[int], float]]
"""A colour and how much of each frame it takes."""


def render_reference(job: ReferenceJob, heard: Callable[[int], None]) -> None:
    """Write picture and sound of the film; `heard` hears the frames done. Raises OSError with the encoder's words."""
    readers: list[_Take] = []
    try:
        _write_sound(job)
        _write_picture(job, film_of(job, readers), heard)
    finally:
        for reader in readers:
            reader.close()


def film_of(job: ReferenceJob, readers: "list[_Take]") -> Any:
    """The film as one moviepy clip; what must be closed is added to `readers`."""
    stage = Stage(job.width, job.height, job.margins)
    clips = [_piece(job, index, stage, readers) for index in range(len(job.pieces))]
    layers: list[Any] = []
    for index, (piece, clip) in enumerate(zip(job.pieces, clips, strict=True)):
        seconds = piece.lead_frames / CLOCK
        placed = clip.with_start(piece.start_frame / CLOCK)
        if not piece.lead_frames or not index:
            layers.append(placed)
            continue
        mask = _mask(piece, (job.height, job.width))
        if mask is not None:
            layers.append(placed.with_mask(mask))
            continue
        before, late = clips[index - 1], (piece.start_frame - job.pieces[index - 1].start_frame) / CLOCK
        joint = VideoClip(frame_function=_joint(piece, before.get_frame, late, clip.get_frame), duration=seconds)
        layers += [placed, joint.with_start(piece.start_frame / CLOCK)]
    film = CompositeVideoClip(layers, size=(job.width, job.height), bg_color=code_of((0, 0, 0)))
    return film.with_duration(max(p.start_frame + p.frames for p in job.pieces) / CLOCK)


def _write_sound(job: ReferenceJob) -> None:
    # moviepy knows a sound's length to a hundredth of a second; the film's is exact.
    exact = f"apad=whole_len={job.samples},atrim=end_sample={job.samples}"
    sound: Any = AudioFileClip(job.sound_in)
    try:
        sound.write_audiofile(
            job.sound_out,
            fps=SOUND_RATE,
            codec="aac",
            bitrate=f"{job.audio_kbps}k",
            ffmpeg_params=["-af", exact, "-map_metadata", "-1", "-fflags", "+bitexact"],
            logger=None,
        )
    finally:
        sound.close()


def _write_picture(job: ReferenceJob, film: Any, heard: Callable[[int], None]) -> None:
    size = (job.width, job.height)
    writer: Any = FFMPEG_VideoWriter(
        job.out, size, CLOCK, codec="libx264", preset=job.preset, ffmpeg_params=list(job.writer)
    )
    with writer:
        for frame in range(job.first, job.end):
            # The middle of a frame's time: no rounding takes it for a neighbour.
            writer.write_frame(film.get_frame((frame + 0.5) / CLOCK))
            heard(frame + 1 - job.first)


def _piece(job: ReferenceJob, index: int, stage: Stage, readers: "list[_Take]") -> Any:
    """The piece as a clip of its own: its picture, its texts, its fades."""
    piece, after = job.pieces[index], job.pieces[index + 1 : index + 2]
    ground = _ground(piece.layer, stage, readers)
    texts = letterings_of(piece.layer, stage, job.rate)
    ramps = _ramps(piece, after[0].transition if after else None)

    def picture(seconds: float) -> NDArray[Any]:
        frame = int(seconds * CLOCK)
        shown = np.array(ground(seconds), copy=True)
        for text in texts:
            drawn_on(shown, text.box, lambda whole, text=text: text.over(whole, frame))
        for colour, amount in ramps:
            part = amount(frame)
            if part > 0:
                shown = shown * (1 - part) + np.array(colour) * part
        return np.rint(shown).astype(np.uint8)

    return VideoClip(frame_function=picture, duration=piece.frames / CLOCK)


def _ground(layer: LayerJob, stage: Stage, readers: "list[_Take]") -> Picture:
    if layer.video:
        take = _Take(layer.video)
        readers.append(take)
        return take
    still = still_frame(layer.image, stage.width, stage.height) if layer.image else None
    if still is None:
        still = np.empty((stage.height, stage.width, 3), dtype=np.uint8)
        still[:] = code_of(colour_of(layer.title.background if layer.title else ""))
    return lambda _: still


def _ramps(piece: ReferencePiece, going: Transition | None) -> list[Ramp]:
    """Colours that lie over the piece, and how much of each frame they take."""
    found: list[Ramp] = []
    black, last = code_of((0, 0, 0)), piece.frames - 1
    if piece.fade_in:
        found.append((black, lambda frame: max(0.0, 1 - frame / piece.fade_in)))
    if piece.fade_out:
        found.append((black, lambda frame: max(0.0, 1 - (last - frame) / piece.fade_out)))
    coming = piece.transition
    if isinstance(coming, DipToColour):
        length = coming.frames - coming.frames // 2
        found.append((code_of(colour_of(coming.colour)), lambda f: 1 - _curved(min(1.0, f / length), coming.curve)))
    if isinstance(going, DipToColour):
        half = going.frames // 2
        found.append(
            (code_of(colour_of(going.colour)), lambda f: _curved(max(0.0, 1 - (last - f) / half), going.curve))
        )
    return found


def _mask(piece: ReferencePiece, size: tuple[int, int]) -> Any:
    """What is seen of a piece that comes by a dissolve or a wipe: none of the picture before moves."""
    change, lead = piece.transition, piece.lead_frames
    if not isinstance(change, Dissolve | Wipe):
        return None
    where = None if isinstance(change, Dissolve) else _along(size, change.angle_deg)

    def seen(seconds: float) -> Pixels:
        frame = int(seconds * CLOCK)
        if frame >= lead:
            return np.ones(size)
        done = _curved((frame + 1) / (lead + 1), change.curve)
        if where is None or isinstance(change, Dissolve):
            return np.full(size, done)
        soft = max(change.softness, 1e-4)
        return np.clip(((1 + soft) * done - where) / soft, 0, 1)

    return VideoClip(frame_function=seen, is_mask=True, duration=piece.frames / CLOCK)


def _joint(piece: ReferencePiece, before: Picture, late: float, after: Picture) -> Picture:
    """The pictures of both sides while they move."""
    change, lead = piece.transition, piece.lead_frames

    def picture(seconds: float) -> NDArray[Any]:
        frame = int(seconds * CLOCK)
        old, new = before(late + seconds), after(seconds)
        if isinstance(change, Whip):
            moments = [_pushed(old, new, part, change.angle_deg) for part in _shutter(change, frame, lead, old.shape)]
            return np.rint(np.mean(np.stack(moments), axis=0)).astype(np.uint8)
        if isinstance(change, Push):
            return _pushed(old, new, _done(frame, lead, change.curve), change.angle_deg)
        if isinstance(change, Slide):
            return _slid(old, new, _done(frame, lead, change.curve), change.angle_deg)
        if isinstance(change, FilmBurn):
            return codes_of(between(rgb_of(old), rgb_of(new), change, frame))
        return between(old, new, change, frame)

    return picture


def _shutter(whip: Whip, frame: int, lead: int, shape: tuple[int, ...]) -> list[float]:
    """How far the whip has come at each moment that the frame is the mean of: the more, the farther it goes."""
    x, y = abs(cos(whip.angle_deg * pi / 180)), abs(sin(whip.angle_deg * pi / 180))
    length = (x * shape[1] + y * shape[0]) / max(x, y)
    way = (_done(frame + 0.5, lead, whip.curve) - _done(frame - 0.5, lead, whip.curve)) * length
    count = min(max(round(way / BLUR_STEP_PX), BLUR_MOMENTS[0]), BLUR_MOMENTS[-1])
    return [_done(frame - 0.5 + (number + 0.5) / count, lead, whip.curve) for number in range(count)]


def _pushed(old: NDArray[Any], new: NDArray[Any], done: float, angle_deg: int) -> NDArray[Any]:
    """A window that travels from one picture to the other, which lie side by side."""
    x, y = cos(angle_deg * pi / 180), sin(angle_deg * pi / 180)
    if abs(y) > abs(x) + 1e-9:
        turned = _pushed(old.swapaxes(0, 1), new.swapaxes(0, 1), done, 90 - angle_deg)
        return turned.swapaxes(0, 1)
    width, slope = old.shape[1], y / abs(x)
    way = min(max(round(done * width), 1), width - 1)
    done = min(max(done, 1 / min(old.shape[:2])), 1 - 1 / min(old.shape[:2]))
    left, right = _lowered(old, slope * done), _lowered(new, slope * (done - 1))
    side = np.concatenate([right, left] if x > 0 else [left, right], axis=1)
    first = width - way if x > 0 else way
    return side[:, first : first + width]


def _lowered(picture: NDArray[Any], part: float) -> NDArray[Any]:
    """The picture so much of its height lower, its mirror image above and below it."""
    height = picture.shape[0]
    tall = np.pad(picture, ((height, height), (0, 0), (0, 0)), mode="symmetric")
    first = height - round(part * height)
    return tall[first : first + height]


def _slid(old: NDArray[Any], new: NDArray[Any], done: float, angle_deg: int) -> NDArray[Any]:
    """The new picture comes in over the old one, which stays."""
    turn = angle_deg * pi / 180
    reach = max(abs(cos(turn)), abs(sin(turn)))
    height, width = old.shape[:2]
    left = 1 - min(max(done, 1 / min(height, width)), 1 - 1 / min(height, width))
    x, y = round(-cos(turn) / reach * left * width), round(-sin(turn) / reach * left * height)
    shown = np.array(old, copy=True)
    shown[max(0, y) : height + min(0, y), max(0, x) : width + min(0, x)] = new[
        max(0, -y) : height - max(0, y), max(0, -x) : width - max(0, x)
    ]
    return shown


def _done(frame: float, lead: int, curve: str) -> float:
    return _curved(min(max((frame + 1) / (lead + 1), 0.0), 1.0), curve)


def _curved(part: float, curve: str) -> float:
    """How far a change has come: by the curve's definition, not by the fast path's code."""
    curves: dict[str, float] = {"ease": 3 * part**2 - 2 * part**3, "ease in": part**2, "ease out": 2 * part - part**2}
    return curves.get(curve, part)


def _along(size: tuple[int, int], angle_deg: int) -> Pixels:
    """How far along the angle each pixel lies, from 0 in one corner to 1 in the other."""
    turn = angle_deg * pi / 180
    down, across = np.mgrid[-0.5 : 0.5 : size[0] * 1j, -0.5 : 0.5 : size[1] * 1j]
    found: Pixels = (across * cos(turn) + down * sin(turn)) / (abs(cos(turn)) + abs(sin(turn))) + 0.5
    return found


class _Take:
    """A conformed video, opened when it is first seen."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._clip: Any = None

    def __call__(self, seconds: float, /) -> NDArray[Any]:
        if self._clip is None:
            self._clip = VideoFileClip(self._path, audio=False)
        found: NDArray[Any] = self._clip.get_frame(int(seconds * CLOCK) / CLOCK)
        return found

    def close(self) -> None:
        """Let go of the decoder."""
        if self._clip is not None:
            self._clip.close()
