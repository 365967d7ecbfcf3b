"""Progress is shown to whoever watches, and to nobody else."""

import io

import pytest

from storyboard.cli.progress import progress


class Terminal(io.StringIO):
    """Somebody watches."""

    def isatty(self) -> bool:
        return True


def seat(monkeypatch: pytest.MonkeyPatch, errors: io.StringIO) -> io.StringIO:
    """Let stderr be this one; called in a test, since pytest puts its own back between fixtures and tests."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", errors)
    return errors


def test_a_terminal_shows_what_is_being_worked_on(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = seat(monkeypatch, Terminal())
    with progress("Generating") as watch:
        watch(1.0, 3.0, "Shot 1A: running")
    assert "Shot 1A: running" in terminal.getvalue()


def test_without_words_the_title_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = seat(monkeypatch, Terminal())
    with progress("Generating") as watch:
        watch(1.0, 3.0)
    assert "Generating" in terminal.getvalue()


def test_nothing_is_shown_to_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = seat(monkeypatch, Terminal())
    with progress("Generating", quiet=True) as watch:
        watch(1.0, 3.0, "Shot 1A: running")
    assert terminal.getvalue() == ""


def test_nothing_is_written_into_a_file_of_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    log = seat(monkeypatch, io.StringIO())
    with progress("Generating") as watch:
        watch(1.0, 3.0, "Shot 1A: running")
    assert log.getvalue() == ""
