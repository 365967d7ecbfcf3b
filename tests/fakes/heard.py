"""What a signal carried while a test waited for it."""

from typing import Any

from pytestqt.wait_signal import SignalBlocker


def args_of(heard: SignalBlocker) -> list[Any]:
    """The arguments of the signal; the test fails here where it never came."""
    assert heard.args is not None
    return heard.args
