"""No test talks to another machine; one that tries fails, also where the code took the refusal for bad weather."""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

TRIED: list[str] = []
"""The other machines that the running test tried to reach."""


class OtherMachineError(OSError):
    """The test tried to reach another machine."""


@pytest.fixture(autouse=True)
def only_this_machine() -> Iterator[None]:
    """Fail the test when anything in it tried to reach another machine."""
    TRIED.clear()
    yield
    if TRIED:
        pytest.fail(f"The test tried to reach {', '.join(TRIED)}; it may reach this machine only.")


def is_here(host: object) -> bool:
    """Whether a host name or address means this machine."""
    name = host.decode(errors="replace") if isinstance(host, bytes) else host
    if name is None or name in {"", "localhost", "0.0.0.0", "::"}:
        return True
    try:
        return ipaddress.ip_address(str(name).split("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_elsewhere(host: object) -> None:
    """Refuse what leaves this machine; names that can never exist (`.invalid`) are refused without blame."""
    if is_here(host):
        return
    if not str(host).endswith(".invalid"):
        TRIED.append(str(host))
    raise OtherMachineError(f"A test may not reach {host}.")


def _guarded(sends: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *given: Any) -> Any:
        address = given[-1]
        if isinstance(address, tuple):
            _refuse_elsewhere(address[0])
        return sends(self, *given)

    return guarded


def _asked(looks_up: Callable[..., Any]) -> Callable[..., Any]:
    def asked(host: Any, *given: Any, **named: Any) -> Any:
        _refuse_elsewhere(host)
        return looks_up(host, *given, **named)

    return asked


# Not by an audit hook: Python 3.11 tells hooks while it sets the trace function of a thread, as coverage does for each,
# and another thread that begins meanwhile then fails with "Cannot install a trace function".
for _name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, _name, _guarded(getattr(socket.socket, _name)))
for _name in ("getaddrinfo", "gethostbyname"):
    setattr(socket, _name, _asked(getattr(socket, _name)))
