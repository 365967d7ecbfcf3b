"""Run the tests as on a machine without PySide6: `pytest -p tests.guards.without_qt -p no:pytest-qt`."""

import sys

import pytest

sys.modules["PySide6"] = None  # type: ignore[assignment]
sys.modules["shiboken6"] = None  # type: ignore[assignment]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know pytest-qt's settings, which stand in the configuration while it is away."""
    parser.addini("qt_api", "unused without Qt")
    parser.addini("qt_log_level_fail", "unused without Qt")
