"""What else makes a film of the same clips: moviepy, one ffmpeg graph, melt, and the least that any join can be.

`python -m tests.benchmarks.stitch_rivals chain|compose ORDER.json` renders by moviepy alone, in a process of its own.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from storyboard.stitch.profile import EXPORT, Picture
from storyboard.store.paths import resource
from tests.fakes.clips import ffmpeg

TITLE_S = 2.0


@dataclass(frozen=True, slots=True)
class Order:
    """The film that every rival makes: clips at 24 frames a second, music under them, titles before some of them."""

    clips: tuple[str, ...]
    music: str
    out: str
    width: int
    height: int
    titles: tuple[str, ...] = ()
    dissolve_s: float = 0.0


def encoder(picture: Picture) -> list[str]:
    """Our own encoder settings, but with as many threads as the encoder likes."""
    wanted = picture.encoder(0)
    thread = wanted.index("-threads")
    settings = [*wanted[:thread], *wanted[thread + 2 : wanted.index("-r")]]
    return [*picture.codec, *settings]


def graph(order: Order, picture: Picture) -> None:
    """Everything decoded, joined and encoded by one ffmpeg graph."""
    inputs = [part for path in order.clips for part in ("-i", path)]
    count = len(order.clips)
    joined = "".join(f"[{n}:v]" for n in range(count)) + f"concat=n={count}:v=1[v]"
    maps = ["-filter_complex", joined, "-map", "[v]", "-map", f"{count}:a"]
    ffmpeg(*inputs, "-i", order.music, *maps, *encoder(picture), "-c:a", "aac", "-b:a", "192k", order.out)


def bare_join(segments: Sequence[Path], music: Path, folder: Path) -> None:
    """The least a join can be: packets copied, the sound encoded."""
    rows = "".join(f"file 'file:{path}'\n" for path in segments)
    (folder / "bare.txt").write_text(f"ffconcat version 1.0\n{rows}")
    joined = ["-f", "concat", "-safe", "0", "-i", str(folder / "bare.txt")]
    sound = ["-i", str(music), "-c:v", "copy", "-c:a", "aac", "-b:a", f"{EXPORT.audio_kbps}k"]
    ffmpeg(*joined, *sound, "-movflags", "+faststart", str(folder / "bare.mp4"))


def has_melt() -> bool:
    """Whether MLT's own program is installed."""
    return shutil.which("melt") is not None


def melt(order: Order) -> None:
    """The clips one after another by MLT at the same preset and quality."""
    profile = ["-profile", "atsc_720p_24"] if order.height == 720 else []
    settings = [f"vcodec=libx264 preset={EXPORT.preset} crf={EXPORT.crf} acodec=aac ab=192k".split()]
    argv = ["melt", "-silent", *profile, *order.clips, "-consumer", f"avformat:{order.out}", *settings[0]]
    subprocess.run(argv, check=True, capture_output=True)


def moviepy(order: Order, method: str) -> None:
    """The clips through moviepy's own concatenation, `chain` or `compose`."""
    path = Path(order.out).with_suffix(".json")
    path.write_text(json.dumps(asdict(order)), "utf-8")
    argv = [sys.executable, "-m", "tests.benchmarks.stitch_rivals", method, str(path)]
    subprocess.run(argv, check=True, capture_output=True)


def main(arguments: list[str]) -> None:
    """Render the order by moviepy."""
    from moviepy import AudioFileClip, VideoFileClip, concatenate_videoclips  # pyright: ignore[reportMissingTypeStubs]

    order: dict[str, Any] = json.loads(Path(arguments[1]).read_text("utf-8"))
    pictures: list[Any] = [VideoFileClip(path, audio=False) for path in order["clips"]]
    if order["dissolve_s"]:
        pictures = _dissolved(order, pictures)
    film: Any = concatenate_videoclips(pictures, method=arguments[0], padding=-order["dissolve_s"])
    film = film.with_audio(AudioFileClip(order["music"]).with_duration(film.duration))
    settings = ["-crf", str(EXPORT.crf)]
    film.write_videofile(
        order["out"],
        fps=24,
        codec="libx264",
        preset=EXPORT.preset,
        audio_codec="aac",
        audio_bitrate="192k",
        ffmpeg_params=settings,
        logger=None,
    )


def _dissolved(order: dict[str, Any], pictures: list[Any]) -> list[Any]:
    """Each but the first fades in over the one before; the titles stand before every third clip."""
    from moviepy import ColorClip, CompositeVideoClip, TextClip  # pyright: ignore[reportMissingTypeStubs]
    from moviepy.video.fx import CrossFadeIn  # pyright: ignore[reportMissingTypeStubs]

    size = (order["width"], order["height"])
    font = str(resource("fonts", "Inter-SemiBold.ttf"))
    found: list[Any] = []
    for index, picture in enumerate(pictures):
        if index % 3 == 0 and index // 3 < len(order["titles"]):
            words: Any = TextClip(font, text=order["titles"][index // 3], font_size=90, color="#f4efe6")
            ground: Any = ColorClip(size, (11, 12, 14), duration=TITLE_S)
            found.append(CompositeVideoClip([ground, words.with_position("center").with_duration(TITLE_S)], size=size))
        found.append(picture)
    fade = [CrossFadeIn(order["dissolve_s"])]
    return [found[0], *(picture.with_effects(fade) for picture in found[1:])]


if __name__ == "__main__":
    main(sys.argv[1:])
