"""A key is read from where nobody sees it, and said back nowhere."""

import io

import pytest

from storyboard.cli.run import run

KEY = "sk-canary-1234"


@pytest.fixture
def studio() -> str:
    """A server in the user's settings."""
    assert run(["targets", "add", "studio", "--url", "https://video.example/v1", "--model", "wan"]) == 0
    return "studio"


def test_a_key_comes_from_standard_input(
    studio: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{KEY}\n"))
    capsys.readouterr()
    assert run(["targets", "key", studio]) == 0
    assert capsys.readouterr().out == "The key of studio is kept in this session only.\n"


def test_an_empty_key_is_refused(
    studio: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert run(["targets", "key", studio]) == 1
    assert "the key is empty" in capsys.readouterr().err


def test_a_key_with_a_space_inside_is_refused_without_saying_it(
    studio: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{KEY} and more\n"))
    assert run(["targets", "key", studio]) == 1
    assert "canary" not in capsys.readouterr().err
