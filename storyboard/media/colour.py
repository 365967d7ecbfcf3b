"""How colours are read and tagged, so that no two ways of making a picture disagree.

Everything we write is BT.709, limited range, and says so. A source that does not say is read as BT.709 from 720 lines
or 1280 columns up (wide films have few lines) and as BT.601 below: by its own size, whatever it is shown at, and the
same in every path. HDR (PQ and HLG) and wide colours are brought to BT.709 by
filters that every ffmpeg has, so that no build shows them differently.
"""

from collections.abc import Mapping
from dataclasses import dataclass

HD_LINES, HD_COLUMNS = 720, 1280
"""From this height or this width on an untagged picture is taken for BT.709."""

TAG_FILTER = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
"""Tags every frame; x264 takes its colour description from the frames."""

TAG_OPTIONS = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv")
"""Tags the stream and its container."""

_MATRICES = {
    "bt709": "bt709",
    "bt470bg": "bt601",
    "smpte170m": "bt601",
    "smpte240m": "smpte240m",
    "bt2020nc": "bt2020",
    "bt2020c": "bt2020",
    "fcc": "fcc",
}

SCALER = "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"
"""The scaler's flags in every path: rounding errors stay below one code."""


@dataclass(frozen=True, slots=True)
class ColourTags:
    """What a stream says of itself; empty strings where it says nothing."""

    matrix: str = ""
    primaries: str = ""
    transfer: str = ""
    full_range: bool | None = None

    @property
    def is_hdr(self) -> bool:
        """True for PQ and HLG transfers."""
        return self.transfer in _TO_LIGHT

    @property
    def is_wide(self) -> bool:
        """True where colours lie outside BT.709, be it by their light or by their primaries."""
        return self.is_hdr or self.primaries in _TO_BT709


REFERENCE_NITS = 203
"""Diffuse white in HDR (ITU-R BT.2408)."""

PEAK_NITS = 1000
"""What is brighter than this becomes white."""

KNEE = 0.5
"""Light up to this part of diffuse white keeps its brightness; what is brighter is drawn together below white."""

DISPLAY_GAMMA = 2.4
"""How a BT.709 display turns codes into light (ITU-R BT.1886)."""

_WHITE = 65280
"""White in the 16-bit RGB that ffmpeg's scaler writes from any YUV."""

_PQ = "10000*pow(max(st(1,pow(ld(0),0.0126833135157))-0.8359375,0)/(18.8515625-18.6875*ld(1)),6.2773946360153)"
_HLG = "1000*pow(if(lte(ld(0),0.5),ld(0)*ld(0)/3,(exp((ld(0)-0.55991073)/0.17883277)+0.28466892)/12),1.2)"

_TO_LIGHT: Mapping[str, str] = {"smpte2084": _PQ, "arib-std-b67": _HLG}
"""Nits on the reference display for a signal in ld(0): ITU-R BT.2100, HLG for a display of 1000 nits by channel."""

_BT2020 = ((1.660491, -0.587641, -0.072850), (-0.124550, 1.132900, -0.008349), (-0.018151, -0.100579, 1.118730))
_P3 = ((1.224940, -0.224940, 0.0), (-0.042057, 1.042057, 0.0), (-0.019638, -0.078636, 1.098274))

_TO_BT709: Mapping[str, tuple[tuple[float, float, float], ...]] = {"bt2020": _BT2020, "smpte432": _P3}
"""Linear light in other primaries of the same white, by rows, to BT.709's."""

UNTAGGED = ColourTags()
"""What a stream that says nothing says."""


def read_matrix(tags: ColourTags, size: tuple[int, int]) -> str:
    """The matrix by which the scaler must read the picture; `size` is the file's own, as it is stored."""
    is_large = size[0] >= HD_COLUMNS or size[1] >= HD_LINES
    untagged = "bt2020" if tags.is_hdr else "bt709" if is_large else "bt601"
    return _MATRICES.get(tags.matrix, untagged)


def read_options(tags: ColourTags, size: tuple[int, int]) -> str:
    """Options of the scale filter that say how a source of that size is to be read; for YUV sources only."""
    full = "full" if tags.full_range else "tv"
    return f"in_color_matrix={read_matrix(tags, size)}:in_range={full}"


def to_bt709(tags: ColourTags) -> list[str]:
    """Filters that bring HDR or wide colours to BT.709; they take any RGB and give 16-bit RGB. None where none need.

    Light is drawn together channel by channel, then turned to BT.709's primaries; what lies outside is cut off.
    """
    if not tags.is_wide:
        return []
    return [
        "format=gbrp16le",
        _lut(_display_light(tags.transfer)),
        *_turned(tags.primaries or "bt2020"),
        _lut(f"pow(ld(0),1/{DISPLAY_GAMMA})"),
    ]


def _lut(expression: str) -> str:
    """The expression of the signal in ld(0), 0 to 1, for each channel."""
    whole = f"'st(0,min(val/{_WHITE},1));{_WHITE}*({expression})+0.5'"
    return f"lutrgb=r={whole}:g={whole}:b={whole}"


def _display_light(transfer: str) -> str:
    """Light for a signal, 1 for diffuse white; HDR's highlights already drawn together."""
    nits = _TO_LIGHT.get(transfer)
    if nits is None:
        return f"pow(ld(0),{DISPLAY_GAMMA})"
    peak, knee = PEAK_NITS / REFERENCE_NITS, KNEE
    # A curve that leaves the knee with the slope of 1 and reaches 1 at the peak.
    lift = (knee * knee - 2 * knee * peak + peak) / (peak - 1)
    shift = -knee * knee * (peak - 1) / (knee * knee - 2 * knee + peak)
    gain = (lift * lift + 2 * lift * knee + knee * knee) / (lift - shift)
    above = f"{gain:.9f}*(ld(2)+{shift:.9f})/(ld(2)+{lift:.9f})"
    return f"st(2,min(({nits})/{REFERENCE_NITS},{peak:.9f}));if(lte(ld(2),{knee}),ld(2),{above})"


def _turned(primaries: str) -> list[str]:
    rows = _TO_BT709.get(primaries)
    if rows is None:
        return []
    cells = (
        f"{to}{of}={part}" for to, row in zip("rgb", rows, strict=True) for of, part in zip("rgb", row, strict=True)
    )
    return [f"colorchannelmixer={':'.join(cells)}"]
