"""Proving a project against its own hashes and receipts, offline."""

from pathlib import Path
from typing import Any

from storyboard.model.numbering import numbers
from storyboard.studio.context import Context
from storyboard.studio.locking import lock_problems
from storyboard.studio.session import open_session


def verify_project(folder: Path, context: Context | None = None) -> dict[str, Any]:
    """Check every media file against its hash, every take against its file and receipt, every asset against both."""
    with open_session(folder, context, read_only=True) as session:
        checked = list(session.media.verify())
        problems = [f"{c.path.name}: {c.trouble}" for c in checked if c.trouble]
        names = numbers(session.board)
        for take in session.takes():
            where = f"Shot {names.get(take.shot_id, 'gone')}, take {take.id[:8]}"
            if not session.media.has(take.sha256):
                problems.append(f"{where}: its file {take.sha256[:12]}… is not in media/.")
            receipt = session.journal.receipt(take.id)
            if take.job_id and receipt is None:
                problems.append(f"{where}: it was generated but has no receipt.")
            elif receipt is not None and receipt.output_sha256 != take.sha256:
                problems.append(f"{where}: its receipt is for other bytes.")
        for asset in session.board.assets:
            if not session.media.has(asset.sha256):
                problems.append(f"Asset {asset.name or asset.id}: its file {asset.sha256[:12]}… is not in media/.")
        problems += lock_problems(session)
        return {"checked": len(checked), "problems": problems}
