"""The last frame that a provider gives is kept with its take where it is a picture, and never costs the take."""

from pathlib import Path

import pytest

from storyboard.model.facts import JobState
from storyboard.providers.base import Progress, Unreachable
from tests.fakes.scripted_provider import ScriptedProvider, _write
from tests.fakes.studio_floor import Floor
from tests.fakes.submissions import png


class Giving(ScriptedProvider):
    """Hands out these bytes for the last frame of a clip, fails, or has none."""

    what: bytes | Exception | None = None

    async def fetch_last_frame(self, progress: Progress, into: Path) -> bool:
        if isinstance(self.what, Exception):
            raise self.what
        if self.what is not None:
            _write(into, self.what)
        return self.what is not None


def gives(monkeypatch: pytest.MonkeyPatch, what: bytes | Exception | None) -> None:
    """Let every provider be one that gives this."""
    monkeypatch.setattr(Giving, "what", what)
    monkeypatch.setattr("tests.fakes.scripted_provider.ScriptedProvider", Giving)


def test_the_last_frame_that_came_is_kept_with_its_take(floor: Floor, monkeypatch: pytest.MonkeyPatch) -> None:
    gives(monkeypatch, png(64, 48))
    floor.one()
    (take,) = floor.journal.takes()
    assert floor.media.path_of(take.last_frame_sha256).read_bytes() == png(64, 48)
    assert floor.media.path_of(take.last_frame_sha256).suffix == ".png"


@pytest.mark.parametrize(
    "what",
    [None, b"no picture", b"", Unreachable("Broke off."), OSError("disk")],
    ids=["none", "rubbish", "empty", "broken", "disk"],
)
def test_a_last_frame_that_cannot_be_had_costs_nothing(
    floor: Floor, monkeypatch: pytest.MonkeyPatch, what: bytes | Exception | None
) -> None:
    gives(monkeypatch, what)
    assert floor.one().state == JobState.DONE
    (take,) = floor.journal.takes()
    assert take.last_frame_sha256 == ""
    assert floor.media.leftovers() == ()


def test_a_provider_that_gives_no_last_frames_is_not_asked(floor: Floor) -> None:
    assert floor.one().state == JobState.DONE
    assert floor.journal.takes()[0].last_frame_sha256 == ""
