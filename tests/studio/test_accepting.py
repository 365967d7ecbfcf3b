"""Takes are accepted by the letters of their id, and only what plays is brought in."""

from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.model.values import replace
from storyboard.studio.accepting import NoTake, approve_shots, import_clip
from storyboard.studio.session import open_session
from tests.fakes.clips import tone
from tests.fakes.facts import take as a_take


@pytest.fixture
def two_takes(project: Path) -> Path:
    """The project with two takes of its first shot."""
    with open_session(project) as session:
        for take_id in ("abc-1", "abc-2"):
            session.journal.append(session.scribe.take(replace(a_take(take_id, "dark"))))
    return project


def accepted(project: Path) -> dict[str, str]:
    with open_session(project, read_only=True) as session:
        return dict(session.approved())


def test_without_a_name_the_take_that_plays_is_accepted(two_takes: Path) -> None:
    assert approve_shots(two_takes, "1") == ("1: take abc-2 accepted",)
    assert accepted(two_takes) == {"dark": "abc-2"}


def test_a_take_is_accepted_by_the_letters_of_its_id(two_takes: Path) -> None:
    approve_shots(two_takes, "1", "abc-1")
    assert accepted(two_takes) == {"dark": "abc-1"}


def test_letters_that_fit_two_takes_accept_neither(two_takes: Path) -> None:
    with pytest.raises(NoTake, match="2 takes whose id begins with 'abc'"):
        approve_shots(two_takes, "1", "abc")
    assert accepted(two_takes) == {}


def test_accepting_all_needs_a_take_of_every_shot(two_takes: Path) -> None:
    with pytest.raises(NoTake, match="Shot 1A has no take to accept"):
        approve_shots(two_takes, "all")
    assert accepted(two_takes) == {}


def test_a_clip_without_pictures_is_no_take(project: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no moving pictures"):
        import_clip(project, "1", tone(tmp_path / "sound.wav"))


def test_a_clip_that_is_not_there_is_named(project: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no such file"):
        import_clip(project, "1", tmp_path / "nowhere.mp4")
