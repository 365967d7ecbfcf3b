"""The colours of a piece changed where it plays: a table in the work folder, and the filters that apply it."""

import re
import secrets
from pathlib import Path

from storyboard.media.colour import SCALER
from storyboard.media.grading import write_cube
from storyboard.model.canon import content_hash
from storyboard.model.grading import ColourGrade


def graded_chain(grade: ColourGrade, folder: Path, write: str) -> list[str]:
    """Filters that take RGB and give the graded picture: RGB too, or with `write` what the scaler makes of it."""
    cube = folder / f"grade-{content_hash(grade)[:24]}.cube"
    if not cube.exists():
        # Lanes write the same table side by side; whichever ends last, it is whole.
        half = cube.with_name(f"{cube.name}.{secrets.token_hex(4)}")
        write_cube(grade, half)
        half.replace(cube)
    back = [f"scale=flags={SCALER}:{write}", "format=yuv420p"] if write else []
    return ["format=gbrp", f"lut3d=file={quoted(str(cube))}:interp=tetrahedral", *back]


def quoted(path: str) -> str:
    """A path as the value of a filter's option: escaped once as an option, once more as part of a graph."""
    option = re.sub(r"([\\':])", r"\\\1", path)
    return re.sub(r"([\\'\[\],;])", r"\\\1", option)
