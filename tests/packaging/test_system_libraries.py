"""Missing system libraries are named, and installed where that is allowed."""

from pathlib import Path

import pytest

import system_libraries
from system_libraries import missing_packages, missing_tools, provide


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for apt-get that writes down how it was called."""
    calls = tmp_path / "calls"
    tool = tmp_path / "bin" / "apt-get"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" >> "{calls}"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent), prepend=":")
    monkeypatch.setattr(system_libraries, "_is_root", lambda: True)
    return calls


def test_only_the_libraries_that_cannot_be_loaded_are_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system_libraries.sys, "platform", "linux")
    libraries = {"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"}
    assert missing_packages(libraries) == ["libnowhere7"]


def test_nothing_is_missing_on_other_systems(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(system_libraries.sys, "platform", "darwin")
    assert missing_packages({"libnowhere.so.7": "libnowhere7"}) == []


def test_commands_that_are_not_there_are_missing():
    assert missing_tools({"sh": "dash", "no-such-command": "nowhere"}) == ["nowhere"]


def test_missing_packages_are_installed_where_that_is_allowed(apt: Path):
    assert provide(["libone", "libtwo"], may_install=True, purpose="The window")
    assert apt.read_text() == "update\ninstall -y --no-install-recommends libone libtwo\n"


def test_otherwise_the_one_command_is_printed(apt: Path, capsys: pytest.CaptureFixture[str]):
    assert not provide(["libone"], may_install=False, purpose="The window")
    assert "apt-get update && apt-get install -y --no-install-recommends libone" in capsys.readouterr().out
    assert not apt.exists()


def test_nothing_is_said_when_nothing_is_missing(apt: Path, capsys: pytest.CaptureFixture[str]):
    assert provide([], may_install=True, purpose="The window")
    assert (capsys.readouterr().out, apt.exists()) == ("", False)


def test_a_system_without_apt_is_told_the_names(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("PATH", "")
    assert not provide(["libone"], may_install=True, purpose="The window")
    assert "libone" in capsys.readouterr().out
