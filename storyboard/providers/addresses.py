"""Which addresses a provider may send us to: a reply must not turn the editor against the user's own network."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from storyboard.model.facts import FailureKind
from storyboard.model.values import replace
from storyboard.providers.base import Refused, Unreachable
from storyboard.providers.complaints import make_failure

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Looks a host and port up; gives addresses as text, raises OSError."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port: what a key is bound to."""

    scheme: str
    host: str
    port: int

    @property
    def is_encrypted(self) -> bool:
        """Whether what is sent there cannot be read on the way."""
        return self.scheme == "https"


async def look_up(host: str, port: int) -> list[str]:
    """The system's own resolver."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def origin_of(url: str) -> Origin | None:
    """The origin of an absolute http or https address without a user name; None for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".").lower()
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc or not url.isprintable() or " " in url:
        return None
    return Origin(parts.scheme, host, port or _PORTS[parts.scheme])


def follow_link(url: str, link: str) -> str:
    """Where a redirect leads from an address; "" where the link is none."""
    try:
        return urljoin(url, link)
    except ValueError:
        return ""


def check_base_url(url: str) -> Origin:
    """The origin of a target's base URL; Refused in one sentence where it cannot be one."""
    origin = origin_of(url.strip())
    parts = urlsplit(url.strip()) if origin else None
    if origin is None or parts is None or parts.query or parts.fragment:
        raise Refused(
            make_failure(
                FailureKind.INVALID_INPUT,
                "The target's base URL must be http:// or https:// with a host, and hold no user name, password, "
                "query or fragment, such as https://example.com/v1.",
            )
        )
    return origin


def is_public(address: str) -> bool:
    """Whether an address lies on the public internet; addresses that wrap another are judged by it."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


class Gate:
    """Lets result links through that do not lead from a public server into a private network."""

    def __init__(self, home: Origin, *, allow_private: bool, resolve: Resolve = look_up) -> None:
        self._home = home
        self._allow_private = allow_private
        self._resolve = resolve

    async def check(self, url: str) -> Origin:
        """The origin of a link; Refused where it leads to a private address, Unreachable where it leads nowhere."""
        origin = origin_of(url)
        if origin is None:
            raise _refusal("The provider sent a link that is no plain http or https address.")
        if origin == self._home or await self.may_be_private():
            return origin
        if not all(map(is_public, await self._addresses(origin))):
            raise private_refusal(origin.host)
        return origin

    async def may_be_private(self) -> bool:
        """Whether private addresses are fine: the user said so, or the target itself is at one."""
        if self._allow_private:
            return True
        return not all(map(is_public, await self._addresses(self._home)))

    async def _addresses(self, origin: Origin) -> list[str]:
        try:
            found = await self._resolve(origin.host, origin.port)
        except (OSError, UnicodeError):
            found = []
        if not found:
            raise Unreachable(f"The host {origin.host} has no address.", fix="Check the network connection.")
        return found


def private_refusal(host: str) -> Refused:
    """The refusal of a link into a private network."""
    return _refusal(
        f"The provider sent a link to {host}, an address of this machine or a private network, and it was not opened.",
        "If your server keeps its clips there, allow private results for this target in the settings.",
    )


def _refusal(message: str, next_step: str = "") -> Refused:
    failure = make_failure(FailureKind.PROVIDER, message)
    return Refused(replace(failure, next_step=next_step or failure.next_step))
