"""What is known of a shot's takes beside the clips: stars, notes and receipts; and writing them down. Any thread."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import EventKind, Receipt
from storyboard.store.media import MediaFolder
from storyboard.studio.session import Session

if TYPE_CHECKING:
    from PIL import Image

    from storyboard.media.ffmpeg import find_ffmpeg, safe_input
    from storyboard.media.fitting import tone_of
    from storyboard.media.probe import probe
else:
    Image = later("PIL", "Image")
    find_ffmpeg = later("storyboard.media.ffmpeg", "find_ffmpeg")
    safe_input = later("storyboard.media.ffmpeg", "safe_input")
    tone_of = later("storyboard.media.fitting", "tone_of")
    probe = later("storyboard.media.probe", "probe")

STRIP_FRAMES = 10
MOST_STARS = 5


@dataclass(frozen=True, slots=True)
class TakeStory:
    """One take: this user's stars (0 for none), the newest note, its receipt where it was bought, who accepted it."""

    stars: int = 0
    note: str = ""
    receipt: Receipt | None = None
    chosen_by: str = ""


def stories_of(session: Session, take_ids: tuple[str, ...]) -> Mapping[str, TakeStory]:
    """What is known of these takes."""
    ratings = session.journal.ratings()
    notes: dict[str, str] = {}
    for event in session.journal.events(kinds={EventKind.COMMENT}):
        if event.subject in take_ids:
            notes[event.subject] = str(event.body.get("text", ""))
    me = session.scribe.author_id
    chosen = {approval.take_id: approval.author_id for approval in session.journal.approvals().values()}
    return {
        take_id: TakeStory(
            stars=ratings.get(take_id, {}).get(me, 0),
            note=notes.get(take_id, ""),
            receipt=session.journal.receipt(take_id),
            chosen_by=chosen.get(take_id, ""),
        )
        for take_id in take_ids
    }


def rate_take(session: Session, take_id: str, stars: int) -> None:
    """Give a take 1 to 5 stars; 0 takes them back."""
    if not 0 <= stars <= MOST_STARS:
        raise StoryboardError(f"A take has 0 to {MOST_STARS} stars.", where=f"take {take_id[:8]}")
    session.journal.append(session.scribe.rating(take_id, stars or None))


def note_take(session: Session, take_id: str, text: str) -> None:
    """Write a note on a take; an empty one stands for none."""
    session.journal.append(session.scribe.event(EventKind.COMMENT, take_id, session.project.rev, text=text.strip()))


def retire_take(session: Session, take_id: str, *, retired: bool) -> None:
    """Put a take away, so that it plays nowhere by itself, or bring it back; its file stays either way."""
    session.journal.append(session.scribe.retired(take_id, retired=retired))


def poster_strip(media: MediaFolder, sha256: str, frames: int, height_px: int) -> Image.Image:
    """`STRIP_FRAMES` pictures of a take, evenly over its time, side by side. Raises StoryboardError."""
    path = media.path_of(sha256)
    step, info = max(1, frames // STRIP_FRAMES), probe(path)
    width_px = max(2, round(height_px * info.shown_width / max(1, info.shown_height) / 2) * 2)
    small = ",".join([*tone_of(info, "gbrp").scaled(width_px, height_px), "format=rgb24,setsar=1"])
    chain = f"select=not(mod(n\\,{step})),{small},tile={STRIP_FRAMES}x1"
    png = find_ffmpeg().output(
        [
            *("-v", "error", *safe_input(path), "-map", "0:v:0", "-vf", chain, "-fps_mode", "passthrough"),
            *("-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"),
        ],
        what=str(path),
    )
    if not png:
        raise StoryboardError("There are no pictures in it.", where=str(path))
    return Image.open(io.BytesIO(png), formats=("PNG",)).convert("RGB")
