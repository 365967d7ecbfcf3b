"""The one place that speaks HTTP: creates that are sent once, reads that may be repeated, downloads with bounds.

A create follows no redirect, uses a fresh connection (a kept one may die under it, which would leave a doubt) and ends
in a reply, NotSent, MaybeSent or Refused. Reads follow redirects by hand; the key goes only to the target's own scheme,
host and port, and is not taken up again after a detour. No cookie is kept: providers know us by the key.

Proxies: for a target at https, the environment's proxy and certificate settings are honoured; a target at plain http
(a server at home) is always reached directly, so that its key never passes a proxy.
"""

import asyncio
import re
import time
import urllib.request
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx

from storyboard.model.facts import FailureKind
from storyboard.model.values import replace
from storyboard.providers.addresses import (
    Gate,
    Origin,
    Resolve,
    check_base_url,
    follow_link,
    is_public,
    look_up,
    private_refusal,
)
from storyboard.providers.base import CutOff, MaybeSent, NoRoute, ProviderError, Refused, Unreachable
from storyboard.providers.bodies import BodyError, Reply, TooLargeError, unpacker
from storyboard.providers.complaints import make_failure
from storyboard.providers.downloads import Sink, judge_download
from storyboard.providers.redaction import LogFilter, Redactor
from storyboard.providers.verdicts import judge_create
from storyboard.providers.waits import wish_s

_MOST_HOPS = 5
_KEPT_LANES = 32
NOTHING: Mapping[str, Any] = MappingProxyType({})
"""A request without a body."""

_NOTHING_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_TROUBLE = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, TimeoutError, OSError)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and bytes that bound every exchange; `*_s` without `pause` are for the whole of it."""

    connect_s: float = 15
    create_s: float = 300
    read_s: float = 60
    pause_s: float = 60
    download_s: float = 1800
    most_reply_bytes: int = 4_000_000
    most_clip_bytes: int = 2 * 1024**3


USUAL = Limits()
"""Bounds that suit servers which take minutes over a create."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a multipart form: a text field, or a file where `filename` is given."""

    name: str
    data: str | bytes
    filename: str | None = None
    mime: str | None = None


class _Bearer(httpx.Auth):
    """Adds the key to one request; nothing that is shown in a traceback holds it."""

    def __init__(self, key: str) -> None:
        self._key = key

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._key}"
        yield request


class _NoCookies(CookieJar):
    """Keeps no cookie and sends none."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Look at nothing."""


class _Lanes:
    """One client a read under way, each with its own kept connection.

    A pool that all reads share looks at every connection it holds whenever one of them begins or ends: at sixteen jobs
    that costs more than the request itself.
    """

    def __init__(self, make: Callable[[], httpx.AsyncClient]) -> None:
        self._make = make
        self._idle = [make()]
        self._is_closed = False

    @asynccontextmanager
    async def lane(self) -> AsyncGenerator[httpx.AsyncClient]:
        """A client that nobody else uses meanwhile, the last one that came back first: its connection is warm."""
        client = self._idle.pop() if self._idle else self._make()
        try:
            yield client
        finally:
            if self._is_closed or len(self._idle) >= _KEPT_LANES:
                await client.aclose()
            else:
                self._idle.append(client)

    async def aclose(self) -> None:
        """Close every connection; one that is in use closes as it comes back."""
        self._is_closed = True
        while self._idle:
            await self._idle.pop().aclose()


class HttpClient:
    """A client for one target. Raises only ProviderError; close it with `aclose`."""

    def __init__(
        self,
        base_url: str,
        *,
        key: str = "",
        allow_private_results: bool = False,
        limits: Limits = USUAL,
        now: Callable[[], float] = time.time,
        resolve: Resolve = look_up,
    ) -> None:
        self._home = check_base_url(base_url)
        self._base = base_url.strip().rstrip("/")
        self._auth = _Bearer(_check_key(key)) if key.strip() else None
        self._limits = limits
        self._now = now
        self._gate = Gate(self._home, allow_private=allow_private_results, resolve=resolve)
        self._redactor = Redactor(key.strip())
        try:
            self._tls = httpx.create_ssl_context(trust_env=self._home.is_encrypted)
            self._creates = self._make_client(kept=0)
            self._reads = _Lanes(lambda: self._make_client(kept=2))
        except (OSError, ValueError, ImportError, httpx.InvalidURL) as error:
            raise _bad_environment(self._redactor.clean(str(error))) from None
        self._filter = LogFilter(self._redactor)
        self._filter.attach()

    def __repr__(self) -> str:
        return f"HttpClient({self._home.scheme}://{self._home.host}:{self._home.port})"

    @property
    def home(self) -> Origin:
        """Where the target is."""
        return self._home

    @property
    def has_key(self) -> bool:
        """Whether requests to the target carry a key."""
        return self._auth is not None

    async def shows_key(self) -> bool:
        """Whether the key crosses the public internet unencrypted."""
        return self.has_key and not self._home.is_encrypted and not await self._gate.may_be_private()

    def clean(self, text: str) -> str:
        """The text without secrets."""
        return self._redactor.clean(text)

    async def aclose(self) -> None:
        """Close every connection."""
        self._filter.detach()
        await self._reads.aclose()
        await self._creates.aclose()

    async def create(self, path: str, parts: Sequence[Part]) -> Reply:
        """POST a multipart form once; the 2xx reply with its JSON object, else NotSent, MaybeSent or Refused."""
        return await self._created(path, {"files": _files(parts)})

    async def create_json(self, path: str, body: Mapping[str, Any]) -> Reply:
        """POST a JSON body once; as `create`."""
        return await self._created(path, {"json": body})

    async def _created(self, path: str, content: Mapping[str, Any]) -> Reply:
        outcome = await self._send_create(path, content)
        if isinstance(outcome, Reply):
            outcome = judge_create(outcome, self.clean)
        if isinstance(outcome, ProviderError):
            raise outcome
        return outcome

    async def request_json(
        self, method: str, path: str, *, body: Mapping[str, Any] | None = None, parts: Sequence[Part] = ()
    ) -> Reply:
        """A small request that may be repeated, whatever its status. Raises Unreachable, CutOff where no way led."""
        outcome: ProviderError
        content: dict[str, Any] = {"json": body} if body is not None else {"files": _files(parts)} if parts else {}
        url = self._base + path
        try:
            async with asyncio.timeout(self._limits.read_s), self._follow(method, url, content) as response:
                return await self._whole(response)
        except ProviderError as error:
            outcome = error
        except BodyError as error:
            outcome = Unreachable(f"{self._home.host} answered, but the reply cannot be read: {error}.")
        except _NOTHING_LEFT as error:
            words = self.clean(f"{self._home.host} cannot be reached. {_say(error)}")
            outcome = CutOff(words, fix="Check the connection.")
        except _TROUBLE as error:
            words = self.clean(f"{self._home.host} did not answer. {_say(error)}")
            outcome = Unreachable(words, fix="Check the connection.")
        # Raised out here and without its past: the frames below hold links and headers.
        raise outcome.with_traceback(None)

    async def download(self, url: str, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Stream a clip into a new file; a path is taken below the base URL. Leaves no file behind on failure."""
        full = self._base + url if url.startswith("/") else url
        sink = Sink(into, self._limits.most_clip_bytes, on_bytes)
        outcome: ProviderError | None = Unreachable("The download was stopped.")
        try:
            async with asyncio.timeout(self._limits.download_s), self._follow("GET", full) as response:
                outcome = await self._pour(response, sink)
        except ProviderError as error:
            outcome = error
        except TooLargeError as error:
            outcome = Refused(make_failure(FailureKind.BAD_MEDIA, f"The clip was not taken: {error}."))
        except BodyError as error:
            outcome = Unreachable(f"The clip cannot be read: {error}.")
        except sink.disk_errors as error:
            outcome = Unreachable(f"The clip cannot be written: {error.strerror}.", where=str(into), fix="Free space.")
        except _TROUBLE as error:
            outcome = Unreachable(self.clean(f"The download broke off. {_say(error)}"))
        finally:
            sink.close(keep=outcome is None)
        if outcome is not None:
            raise outcome.with_traceback(None)

    def _make_client(self, *, kept: int) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            verify=self._tls,
            trust_env=self._home.is_encrypted,
            follow_redirects=False,
            timeout=httpx.Timeout(self._limits.pause_s, connect=self._limits.connect_s, pool=self._limits.connect_s),
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=kept),
            cookies=_NoCookies(),
            headers={"User-Agent": "storyboard", "Accept-Encoding": "identity", "Accept": "*/*"},
        )

    async def _send_create(self, path: str, content: Mapping[str, Any]) -> Reply | ProviderError:
        limits = self._limits
        patient = httpx.Timeout(limits.create_s, connect=limits.connect_s, pool=limits.connect_s)
        try:
            url = self._base + path
            sending = self._creates.stream("POST", url, **content, auth=self._auth, timeout=patient)
            async with asyncio.timeout(limits.create_s), sending as response:
                return await self._whole(response)
        except _NOTHING_LEFT as error:
            return NoRoute(
                self.clean(f"Nothing was sent to {self._home.host}. {_say(error)}"), fix="Check its address."
            )
        except BodyError as error:
            return MaybeSent(self.clean(f"{self._home.host} answered, but the reply cannot be read: {error}."))
        except _TROUBLE as error:
            return MaybeSent(self.clean(f"{self._home.host} may have taken the request. {_say(error)}"))

    @asynccontextmanager
    async def _follow(
        self, method: str, url: str, content: Mapping[str, Any] = NOTHING
    ) -> AsyncGenerator[httpx.Response]:
        """Open a response, following redirects of a GET; the key stays at home."""
        at_home = True
        async with self._reads.lane() as lane:
            for _ in range(_MOST_HOPS):
                origin = await self._gate.check(url)
                at_home = at_home and origin == self._home
                auth = self._auth if at_home else None
                async with lane.stream(method, url, **content, auth=auth) as response:
                    await self._check_peer(response, origin)
                    target = response.headers.get("location", "")
                    if method != "GET" or not target or not 300 <= response.status_code < 400:
                        yield response
                        return
                url = follow_link(url, target)
        raise Unreachable(f"{self._home.host} redirects without end.", fix="Check the target's base URL.")

    async def _check_peer(self, response: httpx.Response, origin: Origin) -> None:
        """Refuse a body from a private address that a name came to mean after it was looked up."""
        proxied = {origin.scheme, "all"} & urllib.request.getproxies().keys() if self._home.is_encrypted else None
        stream = response.extensions.get("network_stream")
        if origin == self._home or proxied or stream is None:
            return
        peer = stream.get_extra_info("server_addr")
        if peer and not is_public(str(peer[0])) and not await self._gate.may_be_private():
            raise private_refusal(origin.host)

    async def _whole(self, response: httpx.Response) -> Reply:
        headers = {name.lower(): value for name, value in response.headers.items()}
        body = bytearray()
        async for piece in _pieces(response):
            body += piece
            if len(body) > self._limits.most_reply_bytes:
                raise TooLargeError("it is longer than any answer should be")
        return Reply(response.status_code, headers, bytes(body), wish_s(headers, self._now()))

    async def _pour(self, response: httpx.Response, sink: Sink) -> ProviderError | None:
        """The body into the sink, None when it is a whole clip; else what is wrong with it."""
        mime = response.headers.get("content-type", "")
        if response.status_code != 200:
            return judge_download(await self._whole(response), self.clean)
        sink.expect(response.headers.get("content-length", ""))
        async for piece in _pieces(response):
            sink.write(piece, mime)
        if sink.words is None and sink.count:
            await asyncio.to_thread(sink.settle)
            return None
        return judge_download(Reply(200, dict(response.headers), bytes(sink.words or b"")), self.clean)


async def _pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    """The body, unpacked in bounded pieces."""
    unpack = unpacker(response.headers.get("content-encoding", ""))
    async for raw in response.aiter_raw():
        for piece in unpack.pieces(raw):
            yield piece


def _files(parts: Sequence[Part]) -> list[tuple[str, Any]]:
    return [(part.name, _as_file(part)) for part in parts]


def _as_file(part: Part) -> tuple[str | None, str | bytes] | tuple[str | None, str | bytes, str]:
    if part.mime is None:
        return (part.filename, part.data)
    return (part.filename, part.data, part.mime)


def _check_key(key: str) -> str:
    """The key without surrounding blanks; Refused where it cannot go into a header, without showing it."""
    stripped = key.strip()
    if not stripped.isascii() or not stripped.isprintable() or " " in stripped:
        raise Refused(make_failure(FailureKind.AUTH, "The key holds characters that no key has, such as a line break."))
    return stripped


def _bad_environment(words: str) -> Refused:
    failure = make_failure(FailureKind.NETWORK, f"The environment's proxy or certificates cannot be used: {words}.")
    step = "Check HTTPS_PROXY (an http:// proxy), ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR."
    return Refused(replace(failure, next_step=step))


ERROR_NUMBER = re.compile(r"^\[Errno -?\d+\] ")
"""What the system puts before its words says nothing to people."""


def _say(error: BaseException) -> str:
    """A short reason in words."""
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return "It took too long."
    if isinstance(error, httpx.InvalidURL):
        return "The link is no address."
    words = ERROR_NUMBER.sub("", str(error).strip().rstrip("."))
    return f"{words[0].upper()}{words[1:]}." if words else f"The connection ended ({type(error).__name__})."
