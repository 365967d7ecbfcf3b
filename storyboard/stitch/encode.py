"""A film encoded in one pass from its masters: lossless segments that every codec, quality and rate is made from."""

import shutil
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.probe import packets
from storyboard.model.rate import Rate
from storyboard.stitch.cache import Piece
from storyboard.stitch.coding import Coding
from storyboard.stitch.join import list_of
from storyboard.stitch.profile import SAMPLE_RATE, Picture
from storyboard.stitch.workspace import Workspace

SECONDS_A_FRAME = 6.0
LEAST_TIMEOUT_S = 600.0

GIF_STEP = 0.8
"""How much narrower the next try is where a GIF came out too large."""

LEAST_GIF_WIDTH = 96

PICTURE_NAMES = "%06d.png"
SOUND_NAME = "sound.wav"

FRAME_SAMPLES = 2048
"""By how much the last frame of a lossy sound may be short or long."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a film came out as."""

    width: int
    height: int
    rate: Rate
    frames: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """All that an encoding is made of: masters and mix of one film, and who does the work.

    `inputs` and `options` are extra arguments: chapters, captions, tags.
    """

    masters: Sequence[Piece]
    audio: Path
    picture: Picture
    frames: int
    workspace: Workspace
    ffmpeg: Ffmpeg
    cancel: threading.Event
    inputs: Sequence[str] = ()
    options: Sequence[str] = ()
    hear: Callable[[int], None] | None = None

    def run(self, args: Sequence[str], *, is_heard: bool = True) -> None:
        """Run ffmpeg; raises MediaError and Stopped."""
        self.workspace.run(
            self.ffmpeg,
            ["-v", "error", *args],
            timeout_s=max(LEAST_TIMEOUT_S, self.frames * SECONDS_A_FRAME),
            cancel=self.cancel,
            on_progress=self.hear if is_heard else None,
            what="The film",
        )

    @property
    def film(self) -> list[str]:
        """The masters as one input."""
        path = list_of(self.masters, self.workspace)
        return ["-protocol_whitelist", "file,pipe", "-f", "concat", "-safe", "0", "-i", f"file:{path}"]

    @property
    def sound(self) -> list[str]:
        """The mix as an input."""
        return ["-protocol_whitelist", "file,pipe", "-f", "mov", "-i", f"file:{self.audio}"]


def encode(coding: Coding, bench: Bench, out: Path) -> Written:
    """Write the film to `out` (a folder, for pictures); exactly as long as the masters.

    Raises MediaError where it came out other than asked, and Stopped.
    """
    written = _planned(coding, bench)
    if coding.container == "gif":
        return _gif(coding, bench, written, out)
    if coding.container == "png":
        _pictures(coding, bench, written, out)
    else:
        _film(coding, bench, written, out)
    return written


def _planned(coding: Coding, bench: Bench) -> Written:
    picture, rate = bench.picture, coding.rate or bench.picture.rate
    width, height = picture.width, picture.height
    if coding.max_width and width > coding.max_width:
        width, height = coding.max_width // 2 * 2, max(2, round(height * coding.max_width / width / 2) * 2)
    frames, notes = bench.frames, tuple[str, ...]()
    if coding.rate is not None:
        frames = max(1, round(picture.rate.seconds(bench.frames) * rate.fraction))
        notes = (_resampled(picture.rate, rate, has_sound=bool(coding.audio)),)
    if not coding.audio:
        notes = (*notes, "A GIF holds no sound.")
    return Written(width, height, rate, frames, notes)


def _resampled(old: Rate, new: Rate, *, has_sound: bool) -> str:
    every = Fraction(1) / abs(1 - old.fraction / new.fraction)
    what = "shown twice" if new.fraction > old.fraction else "left out"
    whole = (
        f"about one in {max(1, round(every if new.fraction > old.fraction else every * old.fraction / new.fraction))}"
    )
    return f"From {old} to {new} frames a second: {whole} is {what}{'; the sound is untouched' if has_sound else ''}."


def _chain(coding: Coding, bench: Bench, written: Written) -> str:
    """Every master frame on the exact clock, at the wanted rate and size."""
    clock, step = bench.picture.ticks
    steps = [f"settb=1/{clock}", f"setpts=N*{step}"]
    if coding.rate is not None:
        steps += [f"fps=fps={written.rate}:round=near", "tpad=stop=2:stop_mode=clone"]
    steps.append(f"trim=end_frame={written.frames}")
    if (written.width, written.height) != (bench.picture.width, bench.picture.height):
        steps.append(f"scale={written.width}:{written.height}:flags=lanczos+accurate_rnd+full_chroma_int")
    return ",".join(steps)


def _film(coding: Coding, bench: Bench, written: Written, out: Path) -> None:
    picture = replace(bench.picture, rate=written.rate)
    clock, step = picture.ticks
    exact = f"settb=1/{clock},setpts=N*{step}"
    moves = ["-movflags", "+faststart"] if coding.container in {"mp4", "mov"} else []
    ticks = ["-video_track_timescale", str(clock)] if moves else []
    bench.run(
        [
            *(*bench.film, *bench.sound, *bench.inputs, "-map", "0:v:0", "-map", "1:a:0"),
            *("-vf", f"{_chain(coding, bench, written)},{coding.pixels},setsar=1,{exact}"),
            *coding.video_arguments(picture.gop_frames),
            # The chain ends after the last frame; said to the encoder too, the sound would end with it.
            *("-r", str(written.rate), "-fps_mode", "cfr"),
            *(*coding.audio_arguments, *bench.options, *ticks, *moves, "-fflags", "+bitexact"),
            *("-f", coding.container, "-y", f"file:{out}"),
        ]
    )
    check_streams(out, written.frames, bench.picture.first_sample(bench.frames), bench.ffmpeg)


def check_streams(film: Path, frames: int, samples: int, ffmpeg: Ffmpeg) -> None:
    """Raise MediaError where a film of any container is not as long as it should be, in picture or in sound."""
    found = packets(film, ffmpeg=ffmpeg)
    if found.count != frames:
        raise MediaError(f"The film came out with {found.count} frames in place of {frames}; it was not kept.")
    heard = packets(film, "a:0", ffmpeg=ffmpeg).duration * SAMPLE_RATE
    if abs(heard - samples) > FRAME_SAMPLES:
        raise MediaError(f"The sound came out {round(heard)} samples long in place of {samples}; it was not kept.")


def _pictures(coding: Coding, bench: Bench, written: Written, out: Path) -> None:
    out.mkdir()
    read = "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int"
    bench.run(
        [
            *(*bench.film, *bench.sound, "-map", "0:v:0"),
            *("-vf", f"{_chain(coding, bench, written)},{read},format=rgb24"),
            *("-c:v", "png", "-pred", "mixed", "-compression_level", "4", "-fps_mode", "passthrough"),
            *("-fflags", "+bitexact", "-f", "image2", "-start_number", "1"),
            *("-y", f"file:{out / PICTURE_NAMES}"),
            *("-map", "1:a:0", *coding.audio_arguments, "-fflags", "+bitexact", "-f", "wav"),
            *("-y", f"file:{out / SOUND_NAME}"),
        ]
    )
    found = sum(1 for _ in out.glob("*.png"))
    if found != written.frames:
        raise MediaError(f"{found} pictures were written in place of {written.frames}; they were not kept.")


def _gif(coding: Coding, bench: Bench, written: Written, out: Path) -> Written:
    """One palette for the whole film, ordered dither; narrower until it is small enough."""
    while True:
        _write_gif(coding, bench, written, out)
        size = out.stat().st_size
        if not coding.max_bytes or size <= coding.max_bytes:
            return written
        width = round(written.width * max(0.4, min(GIF_STEP, (coding.max_bytes / size) ** 0.5)) / 2) * 2
        if width < LEAST_GIF_WIDTH:
            raise MediaError(
                f"The GIF has {size / 1e6:.1f} MB at {written.width} pixels; {coding.max_bytes / 1e6:g} MB are taken.",
                fix="Make a shorter version.",
            )
        height = max(2, round(bench.picture.height * width / bench.picture.width / 2) * 2)
        note = f"Made {width} pixels wide to stay below {coding.max_bytes / 1e6:g} MB."
        written = replace(written, width=width, height=height, notes=(*_without_widths(written.notes), note))


def _without_widths(notes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(note for note in notes if not note.startswith("Made "))


def _write_gif(coding: Coding, bench: Bench, written: Written, out: Path) -> None:
    chain, palette = _chain(coding, bench, written), bench.workspace.path("palette.png")
    read = "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd,format=rgb24"
    made = f"{chain},{read},palettegen=stats_mode=full:reserve_transparent=0"
    # Two passes: in one, the whole film would wait in memory for its palette.
    bench.run([*bench.film, "-map", "0:v:0", "-vf", made, "-frames:v", "1", "-y", f"file:{palette}"], is_heard=False)
    used = "paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle"
    bench.run(
        [
            *(*bench.film, "-f", "png_pipe", "-i", f"file:{palette}"),
            *("-filter_complex", f"[0:v]{chain},{read}[a];[a][1:v]{used}[v]", "-map", "[v]", "-c:v", "gif"),
            *("-fps_mode", "passthrough", "-fflags", "+bitexact", "-loop", "0", "-f", "gif", "-y", f"file:{out}"),
        ]
    )
    found = packets(out, ffmpeg=bench.ffmpeg).count
    if found != written.frames:
        raise MediaError(f"The film came out with {found} frames in place of {written.frames}; it was not kept.")


def put_in_place(made: Path, target: Path) -> None:
    """Put a finished folder where it belongs; one made earlier (see `is_sequence`) gives way. Raises OSError."""
    if not target.exists():
        made.rename(target)
        return
    aside = made.with_name(f"{made.name}.old")
    target.rename(aside)
    try:
        made.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def is_sequence(folder: Path) -> bool:
    """True for an empty folder and for one that holds only pictures and sound as they are written here."""
    return folder.is_dir() and all(
        (path.suffix == ".png" and path.stem.isdigit()) or path.name == SOUND_NAME for path in folder.iterdir()
    )
