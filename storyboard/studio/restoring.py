"""Putting the newest good snapshot in the place of a board that cannot be opened."""

from pathlib import Path

from storyboard.model.errors import StoryboardError
from storyboard.store.project import DamagedProject, open_project, restore_snapshot
from storyboard.studio.context import Context, open_context


class NothingToRestore(StoryboardError):
    """The board opens as it is, so that nothing is put in its place."""

    exit_code = 2


def restore_project(folder: Path, context: Context | None = None) -> str:
    """Restore a damaged project; what was done, in words. The damaged file is kept in versions/.

    Raises NothingToRestore when the board opens, DamagedProject when there is no snapshot to go back to.
    """
    context = context or open_context()
    try:
        open_project(folder, folders=context.folders, read_only=True).close()
    except DamagedProject as error:
        if error.snapshot is None:
            raise
        restore_snapshot(folder, error.snapshot)
        return f"Restored {folder} from versions/{error.snapshot.path.name}; the damaged board is kept beside it."
    raise NothingToRestore("The board opens, so there is nothing to restore.", where=str(folder))
