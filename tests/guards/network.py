"""No test talks to another machine; one that tries fails, also where the code took the refusal for bad weather."""

import ipaddress
import sys
from collections.abc import Iterator
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


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what leaves this machine; names that can never exist (`.invalid`) are refused without blame."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        if not isinstance(address, tuple) or is_here(address[0]):
            return
        host = str(address[0])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        if is_here(arguments[0]):
            return
        host = str(arguments[0])
    else:
        return
    if not host.endswith(".invalid"):
        TRIED.append(host)
    raise OtherMachineError(f"A test may not reach {host}.")


sys.addaudithook(_watch)
