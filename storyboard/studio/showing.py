"""The demo: from a sample board to a trailer in one go, offline and free."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from storyboard.studio.context import Context
from storyboard.studio.creating import project_from_sample
from storyboard.studio.filming import export_project
from storyboard.studio.generating import Order, generate_shots
from storyboard.studio.outputs import check_output
from storyboard.studio.planning import CannotGenerate

Watch = Callable[[float, float, str], None]
"""Hears how much is done, of how much, and in words."""


def show(
    out: Path,
    *,
    board: Path | None = None,
    sample: str = "coffee",
    keep: Path | None = None,
    on_progress: Watch = lambda done, total, words: None,
    context: Context | None = None,
) -> dict[str, Any]:
    """Draft what is missing of a board with the embedded generator and export it; the report as data.

    Without `board` the sample is copied to `keep`, or beside `out`; one that is there already is gone on with.
    Raises CannotGenerate when a shot does not come.
    """
    project = board or keep or out.absolute().with_name(f"{sample}.storyboard")
    check_output(project, out)
    if board is None and not (project / "board.json").exists():
        project_from_sample(sample, project)
    outcome = generate_shots(project, Order(target_id="draft"), on_progress=on_progress, context=context)
    lost = next((job for job in outcome.jobs if job.state != "done"), None)
    if outcome.obstacles or lost is not None:
        why = outcome.obstacles[0] if outcome.obstacles else f"Shot {lost.number}: {lost.words}" if lost else ""
        raise CannotGenerate(why, where=str(project))
    report = export_project(
        project, out, on_progress=lambda done, total: on_progress(done, total, "Stitching"), context=context
    )
    return {**report, "project": str(project)}
