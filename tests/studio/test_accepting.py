"""Takes are accepted by the letters of their id, and only what plays is brought in."""

import contextlib
import errno
import io
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from storyboard.media.errors import MediaError, Stopped
from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.store.atomic import DiskFull
from storyboard.studio.accepting import NoTake, approve_shots, import_clip, import_take
from storyboard.studio.session import open_session
from tests.fakes.clips import ffmpeg, tone
from tests.fakes.facts import take as a_take


@pytest.fixture
def two_takes(project: Path) -> Path:
    """The project with two takes of its first shot."""
    with open_session(project) as session:
        for take_id in ("abc-1", "abc-2"):
            session.journal.append(session.scribe.take(replace(a_take(take_id, "dark"))))
    return project


def film(path: Path, size: str, rate: int, seconds: float) -> None:
    ffmpeg(
        "-f", "lavfi", "-i", f"testsrc2=size={size}:rate={rate}:duration={seconds}", "-pix_fmt", "yuv420p", str(path)
    )


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


def test_a_still_is_no_take_and_the_sentence_says_where_it_goes(project: Path, tmp_path: Path) -> None:
    Image.new("RGB", (64, 36)).save(tmp_path / "still.png")
    with pytest.raises(MediaError, match=r"still picture and no take.*first frame or a reference"):
        import_clip(project, "1", tmp_path / "still.png")


def test_a_clip_unlike_the_film_says_what_becomes_of_it(project: Path, tmp_path: Path) -> None:
    clip = tmp_path / "phone.mp4"
    film(clip, "90x160", 12, 0.5)
    told = import_clip(project, "1", clip)
    assert "It is 90 × 160 and the film" in told
    assert "It runs at 12 fps and the film at 24" in told
    assert "It lasts 0.50 s and the shot" in told


def test_a_file_longer_than_the_disk_has_room_for_is_not_begun(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = tmp_path / "long.mp4"
    film(clip, "64x36", 24, 0.2)
    monkeypatch.setattr("storyboard.studio.accepting.shutil.disk_usage", lambda _folder: SimpleNamespace(free=10))
    with pytest.raises(DiskFull, match=r"the project's disk has 0 MB free; nothing was copied"):
        import_clip(project, "1", clip)


@pytest.mark.parametrize("at", [0.0, 0.6])
def test_an_import_that_is_called_off_leaves_nothing(project: Path, tmp_path: Path, at: float) -> None:
    clip = tmp_path / "clip.mp4"
    film(clip, "64x36", 24, 0.2)
    cancel = threading.Event()
    with open_session(project) as session:
        with pytest.raises(Stopped):
            import_take(session, "dark", clip, hear=lambda told: cancel.set() if told >= at else None, cancel=cancel)
        assert session.takes() == ()
        assert session.media.leftovers() == ()
        if at < 0.5:
            assert session.media.orphans(()) == ()


def test_a_disk_that_goes_away_while_a_file_is_read_is_told_of_that_file(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("storyboard.store.media._opened", lambda _path: contextlib.nullcontext(Gone()))
    with open_session(project) as session:
        with pytest.raises(StoryboardError, match=r"stick\.mp4.*read to its end"):
            session.media.add_file(tmp_path / "stick.mp4")
        assert session.media.leftovers() == ()
