"""A picture, film or sound from an address of the web, because somebody dropped the address and said to fetch it."""

import asyncio
import re
import secrets
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from storyboard.media.errors import Stopped
from storyboard.model.errors import StoryboardError
from storyboard.providers.base import ProviderError
from storyboard.providers.http import HttpClient, Limits

LIMITS = Limits(download_s=120, most_clip_bytes=512 * 1024**2)
TICK_S = 0.1
LONGEST_NAME = 80
_ODD = re.compile(r"[^\w.() -]+")


class FetchError(StoryboardError):
    """An address gave nothing that can be used."""


def host_of(address: str) -> str:
    """The server that an address names."""
    return urlsplit(address.strip()).hostname or ""


def fetch(address: str, folder: Path, cancel: threading.Event) -> Path:
    """Fetch what is at an address into a new file below `folder`, named as the address ends; any thread.

    No key and no cookie is sent, redirects into private networks are refused, half a file is never left. Raises
    FetchError in one sentence, Stopped when `cancel` is set.
    """
    url = address.strip()
    into = folder / secrets.token_hex(8) / _name_of(url)
    into.parent.mkdir(parents=True, exist_ok=True)
    try:
        asyncio.run(_fetched(url, into, cancel))
    except ProviderError as error:
        _tidy(into)
        words = f"{host_of(url)} gave no picture, film or sound. {error.what}"
        raise FetchError(words, fix="Save the file yourself and drop it here.") from None
    except BaseException:
        _tidy(into)
        raise
    return into


async def _fetched(url: str, into: Path, cancel: threading.Event) -> None:
    parts = urlsplit(url)
    client = HttpClient(f"{parts.scheme.lower()}://{parts.netloc}", limits=LIMITS)
    work = asyncio.ensure_future(client.download(url, into, lambda _count: None))
    try:
        while not work.done():
            await asyncio.wait((work,), timeout=TICK_S)
            if cancel.is_set():
                raise Stopped
        await work
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await client.aclose()


def _name_of(url: str) -> str:
    name = _ODD.sub("_", unquote(urlsplit(url).path.rsplit("/", 1)[-1])).strip(" .")
    return name[-LONGEST_NAME:] or "fetched"


def _tidy(into: Path) -> None:
    into.unlink(missing_ok=True)
    into.parent.rmdir()
