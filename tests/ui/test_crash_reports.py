"""A crash report holds no key, wherever in the error it stands."""

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
    ],
)
def test_what_looks_like_a_key_is_not_written_down(words: str) -> None:
    assert CANARY not in report_of(ValueError(words))


def test_the_users_own_key_is_not_written_down_whatever_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", CANARY)
    assert redacted(f"The words {CANARY} came back.") == "The words [removed] came back."
