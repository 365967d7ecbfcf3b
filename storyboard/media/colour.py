"""How colours are read and tagged, so that no two ways of making a picture disagree.

Everything we write is BT.709, limited range, and says so. A source that does not say is read as BT.709 from 720 lines
up and as BT.601 below: the same decision in every path.
"""

from dataclasses import dataclass

HD_LINES = 720
"""From this height on an untagged picture is taken for BT.709."""

TAG_FILTER = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709"
"""Tags every frame; x264 takes its colour description from the frames."""

TAG_OPTIONS = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv")
"""Tags the stream and its container."""

_MATRICES = {"bt709": "bt709", "bt470bg": "bt601", "smpte170m": "bt601", "bt2020nc": "bt2020", "fcc": "fcc"}

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
        return self.transfer in {"smpte2084", "arib-std-b67"}


UNTAGGED = ColourTags()
"""What a stream that says nothing says."""


def read_matrix(tags: ColourTags, height: int) -> str:
    """The matrix by which the scaler must read the picture."""
    untagged = "bt709" if height >= HD_LINES else "bt601"
    return _MATRICES.get(tags.matrix, untagged)


def read_options(tags: ColourTags, height: int) -> str:
    """Options of the scale filter that say how the source is to be read; for YUV sources only."""
    full = "full" if tags.full_range else "tv"
    return f"in_color_matrix={read_matrix(tags, height)}:in_range={full}"
