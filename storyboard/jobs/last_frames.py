"""The last frame of a clip as the provider itself gives it: sharper than any that is decoded from the clip."""

import asyncio
import contextlib
import logging
from pathlib import Path

from storyboard.jobs.errand import Errand
from storyboard.model.errors import StoryboardError
from storyboard.providers.base import GivesLastFrame, Progress
from storyboard.store.pictures import open_picture

_LOG = logging.getLogger(__name__)


async def last_frame(errand: Errand, progress: Progress) -> str:
    """Bring the provider's own last frame into media/; its SHA-256, "" where there is none that can be used.

    It is asked for once and never waited for: the same frame can be decoded from the clip.
    """
    if not isinstance(errand.provider, GivesLastFrame):
        return ""
    temp = errand.seams.media.temporary(".png")
    try:
        if not await errand.provider.fetch_last_frame(progress, temp):
            return ""
        await asyncio.to_thread(open_picture, temp)
        return await asyncio.to_thread(errand.seams.media.adopt, temp, await asyncio.to_thread(_suffix, temp))
    except (StoryboardError, OSError) as error:
        _LOG.info("The provider's own last frame cannot be used: %s", error)
        return ""
    finally:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)


def _suffix(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(12)
    return ".jpg" if head.startswith(b"\xff\xd8") else ".webp" if head[8:] == b"WEBP" else ".png"
