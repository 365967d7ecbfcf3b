"""How a picture is read and brought to a frame's size: filters of ffmpeg, never stretched."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyboard.media.colour import SCALER, read_options, to_bt709
from storyboard.media.probe import MediaInfo
from storyboard.model.sequences import Fit

BLUR_PART = 8
"""A blurred ground is made at this part of the frame's size: it shows nothing fine."""

BLUR_SIGMA = 1 / 14
"""How far the ground is blurred, as a part of its shorter side."""

STRAIGHT = "alpha=straight"
"""Said to whatever lays pictures over each other: ffmpeg remembers of a take that was transparent that its colours were
multiplied by that, and would else take any weight we give it for done."""

_OVERLAY_FORMATS = {"yuv420p": "yuv420", "yuv444p": "yuv444", "gbrp": "gbrp", "yuv422p10le": "yuv422p10"}


@dataclass(frozen=True, slots=True)
class Tone:
    """How the scaler reads a source's colours and what it makes of them.

    `read` and `write` are options of the scale filter, `before` filters that come first, `light` those that bring HDR
    to BT.709, `pixels` the format that is worked in.
    """

    read: str = ""
    write: str = ""
    before: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    pixels: str = "gbrp"

    def scaled(self, width: int | str, height: int | str) -> list[str]:
        """Filters that bring a picture as it was decoded to a size and to the wanted colours."""
        options = ":".join(part for part in (self.read, "" if self.light else self.write) if part)
        steps = [*self.before, f"scale=w={width}:h={height}:{_how(options)}", *self.light]
        return [*steps, f"scale={_how(self.write)}"] if self.light and self.write else steps


PLAIN = Tone()
"""For pictures of our own making, RGB as they are."""


def tone_of(info: MediaInfo, pixels: str, write: str = "") -> Tone:
    """How this source is read; transparent parts become black."""
    read = reading(info)
    before: tuple[str, ...] = ()
    if has_alpha(info.pixel_format):
        before, read = _solid(read) if "10" not in pixels else _solid_deep(read)
    return Tone(read, write, before, tuple(to_bt709(info.colours)), pixels)


def _solid(read: str) -> tuple[tuple[str, ...], str]:
    """Filters that make transparent parts black, and how what they give must be read."""
    return (f"scale={_how(read)}", "format=gbrap", "premultiply=inplace=1", "format=gbrp"), ""


def _solid_deep(read: str) -> tuple[tuple[str, ...], str]:
    """The same of ten bits: laid over black, since of so many bits the other filter leaves out rows."""
    turned = ":".join(part for part in (read, "out_color_matrix=bt709:out_range=tv") if part)
    dark = "[dark]lutyuv=y=64:u=512:v=512,format=yuv444p10le[under]"
    laid = f"[under][clear]overlay=format=yuv444p10:{STRAIGHT}"
    steps = (f"scale={_how(turned)}", f"format=yuva444p10le,split[clear][dark];{dark};{laid}", "format=yuv444p10le")
    return steps, "in_color_matrix=bt709:in_range=tv"


def reading(info: MediaInfo) -> str:
    """How the scaler must read this source; empty for RGB, which needs no saying."""
    if info.pixel_format.startswith(("rgb", "bgr", "gbr", "pal", "gray", "argb", "abgr", "mono", "ya", "0rgb", "0bgr")):
        return ""
    return read_options(info.colours, (info.width, info.height))


def has_alpha(pixel_format: str) -> bool:
    """True where the picture may be transparent in parts, by ffmpeg's name of its pixels."""
    return pixel_format.startswith(("yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16", "pal8", "ayuv"))


def fitted(
    size: tuple[int, int], tone: Tone, fit: Fit | str = Fit.CROP, *, centre: tuple[float, float] = (0.5, 0.5)
) -> list[str]:
    """Filters that bring any picture to `size` in square pixels.

    `centre` is what a crop keeps in the middle as far as it can.
    """
    match fit:
        case Fit.LETTERBOX:
            return [
                *_whole(size, tone),
                f"pad={size[0]}:{size[1]}:{_middle('ow', 'iw')}:{_middle('oh', 'ih')}:black",
                "setsar=1",
            ]
        case Fit.BLUR:
            return [*_whole(size, tone), _on_blur(size, tone.pixels), "setsar=1"]
        case _:
            return _cropped(size, tone, centre)


def _how(options: str) -> str:
    return f"flags={SCALER}:{options}" if options else f"flags={SCALER}"


def _cropped(size: tuple[int, int], tone: Tone, centre: Sequence[float]) -> list[str]:
    width, height = size
    ratio = f"max({width}/(iw*sar)\\,{height}/ih)"
    steps = tone.scaled(f"max({width}\\,round(iw*sar*{ratio}))", f"max({height}\\,round(ih*{ratio}))")
    x, y = (
        f"clip(in_{side}*{at:.6f}-out_{side}/2\\,0\\,in_{side}-out_{side})"
        for side, at in zip("wh", centre, strict=True)
    )
    return [*steps, f"crop={width}:{height}:{x}:{y}:exact=1", "setsar=1"]


def _whole(size: tuple[int, int], tone: Tone) -> list[str]:
    """The whole picture as large as the frame allows, both sides even."""
    width, height = size
    ratio = f"min({width}/(iw*sar)\\,{height}/ih)"
    wide = f"min({width}\\,max(2\\,round(iw*sar*{ratio}/2)*2))"
    high = f"min({height}\\,max(2\\,round(ih*{ratio}/2)*2))"
    return [*tone.scaled(wide, high), f"format={tone.pixels}", "setsar=1"]


def _middle(whole: str, part: str) -> str:
    """Where a part begins that stands in the middle: on an even pixel, where every kind of picture can have it."""
    return f"floor(({whole}-{part})/4)*2"


def _on_blur(size: tuple[int, int], pixels: str) -> str:
    """The picture laid over itself, filling the frame and blurred."""
    width, height = size
    small = (max(16, width // BLUR_PART // 2 * 2), max(16, height // BLUR_PART // 2 * 2))
    fill = f"scale={small[0]}:{small[1]}:force_original_aspect_ratio=increase:flags=area,crop={small[0]}:{small[1]}"
    blur = f"gblur=sigma={min(small) * BLUR_SIGMA:.3f}:steps=2"
    ground = f"[fill]{fill},setsar=1,{blur},scale={width}:{height}:flags=bicubic,setsar=1[ground]"
    laid = (
        f"[ground][whole]overlay={_middle('W', 'w')}:{_middle('H', 'h')}:format={_OVERLAY_FORMATS[pixels]}:{STRAIGHT}"
    )
    return f"split[whole][fill];{ground};{laid}"
