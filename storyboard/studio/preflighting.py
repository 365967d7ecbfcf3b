"""A finished film held against a preset, with or without the project that it was made of."""

from pathlib import Path
from typing import Any

from storyboard.stitch.preflight import preflight
from storyboard.studio.context import Context, open_context
from storyboard.studio.filming import version_named
from storyboard.studio.orders import cut_for, preset_named
from storyboard.studio.session import open_session


def check_film(
    path: Path, preset: str, context: Context | None = None, *, project: Path | None = None, version: str = ""
) -> list[dict[str, Any]]:
    """What the place would not take or is likely a mistake, by playing the file; the worst first.

    With the `project` it was made of its titles are told by name. Raises NotFound for an unknown preset or version and
    MediaError for a file that cannot be played.
    """
    context = context or open_context()
    chosen = preset_named(context, preset)
    cut = None
    if project is not None:
        with open_session(project, context, read_only=True) as session:
            cut = cut_for(session, version_named(session, version), chosen)
    return [flaw.data() for flaw in preflight(path, chosen, cut=cut)]
