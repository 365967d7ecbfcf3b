"""Bringing what pasted shots need into the project: files by hash, and takes as facts of their own."""

from collections.abc import Callable, Mapping
from pathlib import Path

from storyboard.model.edits.pasting import ShotClip
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import Grade
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session


def copy_media(media: MediaFolder, clip: ShotClip) -> tuple[str, ...]:
    """Copy the clip's files in, each checked against its hash; the names of what could not be copied.

    Reads and writes files: not for the window's thread.
    """
    source = MediaFolder(Path(clip.media), is_read_only=True) if clip.media else None
    lost: list[str] = []
    wanted = {asset.sha256: asset.name or asset.sha256[:12] for asset in clip.assets}
    wanted |= {take.sha256: f"take {take.id[:8]}" for take in clip.takes}
    for sha256, name in wanted.items():
        if media.has(sha256):
            continue
        try:
            if source is None or media.add_file(source.path_of(sha256)) != sha256:
                lost.append(name)
        except (StoryboardError, OSError):
            lost.append(name)
    return tuple(lost)


def adopt_takes(session: Session, clip: ShotClip, shot_ids: Mapping[str, str]) -> tuple[str, ...]:
    """Give every shot that has another id now its own copy of each take whose file is here; their ids.

    A copy is an imported take: what it cost and who made it stays with the one it was copied from.
    """
    made: list[Take] = []
    for take in clip.takes:
        shot_id = shot_ids.get(take.shot_id, "")
        if shot_id and shot_id != take.shot_id and session.media.has(take.sha256):
            made.append(_copied(session, take, shot_id, new_id))
    if made:
        session.journal.append(*(session.scribe.take(take) for take in made))
    return tuple(take.id for take in made)


def _copied(session: Session, take: Take, shot_id: str, make_id: Callable[[], str]) -> Take:
    scribe = session.scribe
    is_draft = take.grade == Grade.DRAFT
    return replace(
        take,
        id=make_id(),
        shot_id=shot_id,
        grade=Grade.DRAFT if is_draft else Grade.IMPORTED,
        # What it was made for is another shot's request; an imported take is never stale.
        request_hash="",
        author_id=scribe.author_id,
        install_id=scribe.install_id,
        made_at_utc=scribe.now_utc(),
    )
