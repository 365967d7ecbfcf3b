"""A crash report holds no key, wherever in the error it stands."""

from pathlib import Path

import pytest

from storyboard.ui.errors import redacted, report_of

CANARY = "canary5f2d9a71c0b3"


@pytest.mark.parametrize(
    "words",
    [
        f"Authorization: Bearer {CANARY}",
        f"{{'authorization': 'Bearer {CANARY}'}}",
        f"https://me:{CANARY}@video.example/v1 cannot be",
        f"GET https://video.example/clip.mp4?signature={CANARY}&n=1",
        f"sk-{CANARY}",
        f"api_key={CANARY}",
        f"Authorization: Key {CANARY}:rest",
        f"Illegal header value b'Token {CANARY}' for b'Authorization', Authorization: Basic {CANARY}",
        f"(b'x-goog-api-key', b'{CANARY}')",
        f"{{'xi-api-key': '{CANARY}', 'access_token': '{CANARY}', 'Set-Cookie': 'session={CANARY}'}}",
        f"r8_{CANARY} AIza{CANARY} fal_{CANARY} eyJ{CANARY}.{CANARY}.{CANARY}",
        "the key was cAnary5F2d9A71c0b3xYz81Kq0PmVv".replace("cAnary", "canary5f2d9a71c0b3"),
        f"https://video.example/v1?api_key={CANARY} could not be reached",
    ],
)
def test_what_looks_like_a_key_is_not_written_down(words: str) -> None:
    assert CANARY not in report_of(ValueError(words))


def test_the_users_own_key_is_not_written_down_whatever_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", CANARY)
    assert redacted(f"The words {CANARY} came back.") == "The words [removed] came back."


def test_what_helps_to_find_the_fault_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    words = "KeyError: 'shot_ids' in BoardView.paintEvent, token 3 of 5; keyframe-match and basic_string stay"
    said = redacted(f"{words} {tmp_path}/Films/board.json {'0f' * 32}")
    assert all(word in said for word in ("KeyError: 'shot_ids'", "BoardView.paintEvent", "basic_string", "0f" * 32))
    assert "~/Films/board.json" in said
    assert str(tmp_path) not in said


def test_a_home_behind_a_link_is_not_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jane").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "jane")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert "jane" not in redacted(f"No such file: {tmp_path}/jane/a.mp4")
