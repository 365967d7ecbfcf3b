"""Pan and scan: from boxes at frames of an item to the part of the source that fills the frame, moment by moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyboard.media.fitting import Tone
from storyboard.media.probe import MediaInfo
from storyboard.model.sequences import ReframeKey
from storyboard.model.transitions import Curve
from storyboard.model.values import replace

LEAST_PART = 0.02
"""No smaller part of a picture's side is shown: there would be nothing to see."""

MOST_PIXELS = 2
"""Pictures are worked at, at most, this many times the film's width."""


@dataclass(frozen=True, slots=True)
class Region:
    """What fills the frame at `frame`, in parts of the source; always inside it and of the frame's shape."""

    frame: int
    x: float
    y: float
    width: float
    height: float
    curve: str


def keys_within(keys: Sequence[ReframeKey], first: int, frames: int) -> tuple[ReframeKey, ...]:
    """The keys that decide `frames` frames from `first` on, counted from there; the same wherever nothing moves."""
    ordered = sorted(keys, key=lambda key: key.frame)
    before = [key for key in ordered if key.frame <= first][-1:]
    inside = [key for key in ordered if first < key.frame < first + frames - 1]
    behind = [key for key in ordered if key.frame >= max(first + frames - 1, first + 1)][:1]
    kept = [replace(key, frame=key.frame - first) for key in (*before, *inside, *behind)]
    if kept and all(key.box == kept[0].box for key in kept):
        return (replace(kept[0], frame=0, curve=Curve.LINEAR),)
    return (*kept[:-1], replace(kept[-1], curve=Curve.LINEAR)) if kept else ()


def regions(keys: Sequence[ReframeKey], source_aspect: float, film_aspect: float) -> list[Region]:
    """The smallest part of the frame's shape around each box, moved and shrunk until it lies inside the picture."""
    return [_region(key, film_aspect / source_aspect) for key in keys]


def _region(key: ReframeKey, ratio: float) -> Region:
    box = key.box
    height = max(box.height, box.width / ratio, LEAST_PART)
    height *= min(1.0, 1 / height, 1 / (height * ratio))
    width = height * ratio
    middle_x, middle_y = box.centre
    x = min(max(middle_x - width / 2, 0.0), 1 - width)
    y = min(max(middle_y - height / 2, 0.0), 1 - height)
    return Region(key.frame, x, y, width, height, key.curve)


def panned(
    size: tuple[int, int], tone: Tone, keys: Sequence[ReframeKey], info: MediaInfo, between: Sequence[str] = ()
) -> list[str]:
    """Filters that show what the keys ask for, at `size`; `between` come before anything moves."""
    seen = regions(keys, info.shown_width / info.shown_height, size[0] / size[1])
    tightest = min(region.width for region in seen)
    width = min(info.shown_width, round(size[0] / tightest), size[0] * MOST_PIXELS)
    height = max(2, round(width * info.shown_height / info.shown_width))
    if "10" in tone.pixels and len(seen) == 1:
        return _enlarged(size, tone, seen[0], between)
    pixels = "yuv444p" if tone.pixels.startswith("yuv") else tone.pixels
    return [
        *tone.scaled(max(2, width), height),
        f"format={pixels}",
        *between,
        _view(seen),
        f"scale={size[0]}:{size[1]}:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp",
        "setsar=1",
    ]


def _enlarged(size: tuple[int, int], tone: Tone, seen: Region, between: Sequence[str]) -> list[str]:
    """One part, to a pixel of the film, by cutting and scaling alone: these keep all bits of each code."""
    x, y = f"round(iw*{seen.x:.8f}/2)*2", f"round(ih*{seen.y:.8f}/2)*2"
    part = f"crop=max(2\\,round(iw*{seen.width:.8f})):max(2\\,round(ih*{seen.height:.8f})):{x}:{y}"
    return [*tone.scaled("iw", "ih"), f"format={tone.pixels}", part, *_to(size), *between]


def _to(size: tuple[int, int]) -> list[str]:
    flags = "flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"
    return [f"scale={size[0]}:{size[1]}:{flags}", "setsar=1"]


def _view(seen: Sequence[Region]) -> str:
    """One filter that enlarges the region of each frame to the whole picture, exact to parts of a pixel."""
    left, top = _along(seen, [r.x for r in seen]), _along(seen, [r.y for r in seen])
    wide, high = _along(seen, [r.width for r in seen]), _along(seen, [r.height for r in seen])
    # The filter places corners on the middles of pixels; half a pixel of either picture lies outside them.
    x, right = f"(W*({left})+({wide}-1)/2)", f"(W*({left}+{wide})+({wide}-1)/2)"
    y, bottom = f"(H*({top})+({high}-1)/2)", f"(H*({top}+{high})+({high}-1)/2)"
    corners = {"x0": x, "y0": y, "x1": right, "y1": y, "x2": x, "y2": bottom, "x3": right, "y3": bottom}
    places = ":".join(f"{name}='{place}'" for name, place in corners.items())
    when = "frame" if len(seen) > 1 else "init"
    return f"perspective={places}:interpolation=cubic:sense=source:eval={when}"


def _along(seen: Sequence[Region], values: Sequence[float]) -> str:
    """The value over time, as an expression: the first and what each way from key to key adds to it."""
    terms = [f"{values[0]:.8f}"]
    for index in range(len(seen) - 1):
        step = values[index + 1] - values[index]
        if step:
            terms.append(f"{step:+.8f}*{_progress(seen[index], seen[index + 1])}")
    return "(" + "".join(term if n == 0 or term[0] in "+-" else f"+{term}" for n, term in enumerate(terms)) + ")"


def _progress(start: Region, end: Region) -> str:
    """How far the way from one key to the next is gone, 0 to 1, along the first one's curve; `in` counts from 1."""
    gone = f"st(0,clip((in-1-({start.frame}))/{end.frame - start.frame},0,1))"
    match start.curve:
        case Curve.EASE:
            return f"({gone}*ld(0)*(3-2*ld(0)))"
        case Curve.EASE_IN:
            return f"({gone}*ld(0))"
        case Curve.EASE_OUT:
            return f"({gone}*(2-ld(0)))"
        case _:
            return gone
