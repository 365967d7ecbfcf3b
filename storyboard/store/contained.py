"""Paths that stay inside their folder, whatever names and symbolic links say."""

from pathlib import Path

from storyboard.model.errors import StoryboardError


class OutsideFolder(StoryboardError):
    """A path or a symbolic link leads out of the project folder."""


def inside(root: Path, path: Path) -> Path:
    """`path` with every link resolved, if it lies in `root`; it need not exist. Raises OutsideFolder naming it."""
    try:
        real, home = path.resolve(), root.resolve()
    except (OSError, RuntimeError):  # a loop of links is a RuntimeError before Python 3.13
        raise OutsideFolder(
            "its symbolic links go round in a circle.", where=str(path), fix="Replace the link with the file itself."
        ) from None
    if real == home or home in real.parents:
        return real
    via = next((p for p in (path, *path.parents) if p.is_symlink()), None)
    what = f"the symbolic link {via.name!r} leads" if via else "this path leads"
    raise OutsideFolder(
        f"{what} outside the project folder, to {real}.",
        where=str(path),
        fix="Replace it with the file itself, inside the folder.",
    )
