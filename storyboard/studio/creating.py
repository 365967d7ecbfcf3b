"""Making projects: an empty one, or one from a sample board with its media."""

import re
import shutil
from fractions import Fraction
from pathlib import Path

from storyboard.model.board import Board, Generation
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.sequences import Sequence
from storyboard.model.shots import Scene
from storyboard.model.values import replace
from storyboard.store.paths import resource
from storyboard.store.project import create_project
from storyboard.store.schema import load_board
from storyboard.studio.context import Context, open_context
from storyboard.studio.ids import new_id

_SIZE = re.compile(r"(\d{2,5})[x×](\d{2,5})")
_RATE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9}|/[0-9]{1,9})?")


class BadChoice(StoryboardError):
    """A value that a project cannot have."""

    exit_code = 2


def empty_board(title: str, *, size: str = "1280x720", rate: str = "24") -> Board:
    """A board with one empty scene. Raises BadChoice for a size or rate that cannot be."""
    width, height = parse_size(size)
    master = Format(id=new_id(), name=size, width=width, height=height, rate=parse_rate(rate))
    return Board(
        id=new_id(),
        title=title,
        formats=(master,),
        master_format_id=master.id,
        scenes=(Scene(id=new_id()),),
        sequences=(Sequence(id=new_id(), name=title, format_id=master.id),),
    )


def parse_size(text: str) -> tuple[int, int]:
    """Width and height of a picture as 1280x720: even, 16 to 16384 pixels. Raises BadChoice."""
    found = _SIZE.fullmatch(text.strip().lower())
    if not found:
        raise BadChoice(f"The size {text!r} is not WIDTHxHEIGHT.", fix="Try 1280x720.")
    width, height = int(found[1]), int(found[2])
    if not (16 <= width <= 16384 and 16 <= height <= 16384):
        raise BadChoice(f"The size {text!r} is out of range.", fix="Each side is 16 to 16384 pixels.")
    if width % 2 or height % 2:
        raise BadChoice(f"The size {text!r} is odd; video wants even sides.", fix="Try one pixel more.")
    return width, height


def parse_rate(text: str) -> Rate:
    """A rate as 24, 25, 30000/1001 or a common decimal (23.976, 29.97, 59.94), made exact."""
    decimals = {"23.976": "24000/1001", "23.98": "24000/1001", "29.97": "30000/1001", "59.94": "60000/1001"}
    try:
        wanted = decimals.get(text.strip(), text.strip())
        # An exponent would be worked out in full before anybody could say that it is too large.
        exact = Fraction(wanted if _RATE.fullmatch(wanted) else 0)
        if not 1 <= exact <= 240:
            raise ValueError
        return Rate.of(exact)
    except (ValueError, ZeroDivisionError):
        raise BadChoice(f"The rate {text!r} cannot be.", fix="Try 24, 25, 30 or 24000/1001.") from None


def new_project(
    folder: Path, *, title: str, size: str = "1280x720", rate: str = "24", context: Context | None = None
) -> None:
    """Make a project folder with an empty board, with the caps and the target that the user's settings begin with.

    Raises NoProject when there is something already.
    """
    settings = (context or open_context()).settings
    generation = Generation(
        target_id=settings.default_target_id, cap_microusd=settings.cap_microusd, max_takes=settings.max_takes
    )
    create_project(folder, replace(empty_board(title, size=size, rate=rate), generation=generation))


def sample_names() -> tuple[str, ...]:
    """The sample boards that come with the product."""
    return tuple(sorted(p.name.removesuffix(".storyboard") for p in resource("samples").glob("*.storyboard")))


def project_from_sample(name: str, folder: Path) -> None:
    """Make a project folder from a sample: its board under an id of its own, its media copied."""
    source = resource("samples", f"{name}.storyboard")
    if name not in sample_names():
        raise BadChoice(f"There is no sample {name!r}.", fix=f"There are: {', '.join(sample_names())}.")
    path = source / "board.json"
    board = load_board(path.read_bytes(), str(path)).board
    create_project(folder, replace(board, id=new_id()))
    shutil.copytree(source / "media", folder / "media", dirs_exist_ok=True, copy_function=shutil.copyfile)
