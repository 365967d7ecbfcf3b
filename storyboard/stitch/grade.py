"""The colours of a piece changed where it plays: a table in the work folder, and the filters that apply it."""

import re
import secrets
from pathlib import Path

from storyboard.media.colour import SCALER
from storyboard.media.grading import write_cube
from storyboard.model.canon import content_hash
from storyboard.model.grading import ColourGrade

FROM_VIDEO = "in_color_matrix=bt709:in_range=tv"
"""How the scaler must read a film's codes."""


def graded_chain(grade: ColourGrade, folder: Path, write: str, pixels: str = "yuv420p") -> list[str]:
    """Filters that take RGB and give the graded picture: RGB too, or with `write` what the scaler makes of it.

    Where `pixels` have more bits than eight, they take a film's codes in place of RGB, which has too few.
    """
    cube = folder / f"grade-{content_hash(grade)[:24]}.cube"
    if not cube.exists():
        # Lanes write the same table side by side; whichever ends last, it is whole.
        half = cube.with_name(f"{cube.name}.{secrets.token_hex(4)}")
        write_cube(grade, half)
        half.replace(cube)
    back = [f"scale=flags={SCALER}:{write}", f"format={pixels}"] if write else []
    rgb = ["format=gbrp"] if "10" not in pixels else [f"scale=flags={SCALER}:{FROM_VIDEO}", "format=gbrp16le"]
    return [*rgb, f"lut3d=file={quoted(str(cube))}:interp=tetrahedral", *back]


def quoted(path: str) -> str:
    """A path as the value of a filter's option: escaped once as an option, once more as part of a graph."""
    option = re.sub(r"([\\':])", r"\\\1", path)
    return re.sub(r"([\\'\[\],;])", r"\\\1", option)
