"""Evidence of whole projects: what is found, what is not available, and that bad takes never stop it."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.continuity.evidence_limits import ENOUGH, default_limits
from storyboard.media.measure_colour import Pixels
from storyboard.model.evidence import EvidenceKind, Measure, Shown, Verdict
from storyboard.model.picture import Box
from storyboard.model.shots import Shot, Subject
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.accepting import approve_shots
from storyboard.studio.evidence import EvidenceReport, evidence_of_project, gather, measured, of_kind
from storyboard.studio.evidence_cache import EvidenceCache
from storyboard.studio.evidence_crops import crop_of, side_by_side
from storyboard.studio.evidence_looks import NOT_LOOKED, Look
from storyboard.studio.evidence_takes import DRAWN
from storyboard.studio.generating import Order, generate_shots
from storyboard.studio.session import open_session
from tests.fakes.clips import clip
from tests.fakes.reels import reel, reel_board

TOUR = "crop=160:90:x=20+n:y=30,noise=alls=4:allf=t"
PLACE = "mandelbrot=start_scale=0.6:end_scale=0.6"


def tour(path: Path, *, after: str = "", frames: int = 24, start: int = 0) -> Path:
    """A picture that is panned over, from a frame of it on."""
    chain = f"trim=start_frame={start},setpts=PTS-STARTPTS,{TOUR.replace('+n', f'+{start}+n')}"
    return clip(path, PLACE, size="320x180", frames=frames, filters=f"{chain},{after}" if after else chain)


def report_of(folder: Path, cache: Path) -> EvidenceReport:
    """The evidence of a project, remembered in a folder."""
    with open_session(folder, read_only=True) as session:
        return gather(measured(session, cache=EvidenceCache(cache)))


def test_a_join_that_got_lighter_is_found(tmp_path: Path):
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after="lutrgb=r=val*0.8:g=val*0.8:b=val*0.8")]
    project = reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0})
    report = report_of(project, tmp_path / "cache")
    assert "evidence_exposure" in {finding.rule for finding in report.open}
    assert of_kind(report, EvidenceKind.CONTINUE)[0].shot_ids == ("s0", "s1")


def test_a_join_that_goes_on_gives_no_finding(tmp_path: Path):
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24)]
    report = report_of(reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0}), tmp_path / "cache")
    assert [finding.rule for finding in report.open] == []


def test_extras_that_are_absent_are_not_available(tmp_path: Path):
    report = report_of(reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4")], frames=24), tmp_path / "cache")
    reading = of_kind(report, EvidenceKind.TAKE)[0].reading(Measure.TEXT)
    assert reading is not None
    assert (reading.verdict, reading.value) == (Verdict.NOT_AVAILABLE, None)
    assert "rapidocr" in reading.why


def test_a_drawn_panel_may_stand_still(tmp_path: Path):
    project = tmp_path / "p.storyboard"
    create_project(project, reel_board([Shot(id="still", frames=24)], 24))
    generate_shots(project, Order())
    reading = of_kind(report_of(project, tmp_path / "cache"), EvidenceKind.TAKE)[0].reading(Measure.FREEZE)
    assert reading is not None
    assert (reading.verdict, reading.why) == (Verdict.NOT_AVAILABLE, DRAWN)


def test_a_take_shorter_than_its_item_is_an_error(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4", frames=12)], frames=24)
    found = {finding.rule: finding for finding in report_of(project, tmp_path / "cache").open}
    assert found["evidence_short"].severity == "error"
    assert found["evidence_short"].after == "12 frames"


def test_what_cannot_be_decoded_is_told_and_stops_nothing(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=5)], frames=24)
    with open_session(project, read_only=True) as session:
        path = session.media.path_of(session.takes()[0].sha256)
        path.write_bytes(b"\0" * path.stat().st_size)
        report = gather(measured(session, cache=EvidenceCache(tmp_path / "cache")))
    assert list(report.lost) == ["i-s0"]
    assert of_kind(report, EvidenceKind.TAKE)[0].shot_ids == ("s1",)


def test_a_shot_without_a_take_is_told(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4")], frames=24)
    with open_session(project) as session:
        session.journal.append(session.scribe.retired(session.takes()[0].id))
    assert evidence_of_project(project)["not_measured"][0]["why"] == "it has no take yet"


def test_a_clip_of_one_frame_is_measured_and_says_what_it_cannot_tell(tmp_path: Path):
    report = report_of(reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4", frames=1)], frames=1), tmp_path / "c")
    evidence = of_kind(report, EvidenceKind.TAKE)[0]
    cut = evidence.reading(Measure.HIDDEN_CUT)
    assert cut is not None
    assert cut.verdict == Verdict.NOT_AVAILABLE
    assert "one frame only" in evidence.notes[0]


def test_measured_once_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=30)], frames=24)
    first = report_of(project, tmp_path / "cache")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("storyboard.studio.evidence_cache.read_strip", refuse)
    assert report_of(project, tmp_path / "cache") == first


def test_a_damaged_cache_is_made_again(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4")], frames=24)
    first = report_of(project, tmp_path / "cache")
    for path in (tmp_path / "cache").rglob("*.*"):
        path.write_bytes(b"no")
    assert report_of(project, tmp_path / "cache") == first


def test_limits_are_learned_from_what_is_approved(tmp_path: Path):
    clips = [tour(tmp_path / f"{at}.mp4", start=3 * at) for at in range(ENOUGH + 1)]
    project = reel(tmp_path / "p.storyboard", clips, frames=24)
    approve_shots(project, "all")
    report = report_of(project, tmp_path / "cache")
    assert report.limits[Measure.PALETTE].learned_from == ENOUGH
    reading = of_kind(report, EvidenceKind.CUT)[0].reading(Measure.PALETTE)
    assert reading is not None
    assert reading.source.startswith(f"{ENOUGH} approved, your limit is ")


def test_a_rule_that_is_off_and_a_waiver_silence_a_finding(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4", frames=12)], frames=24)
    with open_session(project) as session:
        session.project.save(replace(session.board, rules_off=("evidence_short",)))
    assert "evidence_short" not in {finding.rule for finding in report_of(project, tmp_path / "cache").open}


def test_a_subject_is_held_beside_its_best_approved_take_however_far(tmp_path: Path):
    red = "drawbox=20:20:80:60:red:fill"
    clips = [
        tour(tmp_path / "a.mp4", after=red),
        tour(tmp_path / "b.mp4", start=9),
        tour(tmp_path / "c.mp4", start=20, after=red.replace("red", "blue")),
    ]
    project = reel(tmp_path / "p.storyboard", clips, frames=24, cast=("mara",))
    with open_session(project) as session:
        shots = dict(session.board.shots)
        box = Box(x=0.2, y=0.3, width=0.4, height=0.5)
        for shot_id in ("s0", "s2"):
            shots[shot_id] = replace(shots[shot_id], subjects=(Subject(ref_id="mara", box=box),))
        session.project.save(replace(session.board, shots=shots))
        session.journal.append(session.scribe.approval("s0", session.takes()[0].id))
    found = [f for f in report_of(project, tmp_path / "cache").open if f.rule == "evidence_wardrobe_colour"]
    assert [(f.shot_ids, f.subject_id) for f in found] == [(("s0", "s2"), "mara")]


def test_crops_lie_side_by_side(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=30)], frames=24)
    with open_session(project, read_only=True) as session:
        cut = of_kind(gather(measured(session, cache=EvidenceCache(tmp_path / "c"))), EvidenceKind.CUT)[0]
        sheet = Image.open(BytesIO(side_by_side(session.media.path_of, cut)), formats=("PNG",))
        assert sheet.size == (640 * 2 + 8, 360)
        whole = crop_of(session.media.path_of, replace(cut.pictures[0], box=Box(x=0.5, y=0.5, width=0.25, height=0.5)))
    assert whole is not None
    assert whole.shape == (45, 40, 3)


class RedEye:
    """An extra that finds every pair half alike."""

    measure = Measure.EMBEDDING
    missing = ""
    key = "red 1"

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """Always 0.5."""
        return 0.5, ""


def test_an_extra_that_is_there_is_asked(tmp_path: Path):
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=1)]
    project = reel(tmp_path / "p.storyboard", clips, frames=24, cast=("mara",))
    with open_session(project) as session:
        box = Box(x=0.2, y=0.3, width=0.4, height=0.5)
        shots = {k: replace(s, subjects=(Subject(ref_id="mara", box=box),)) for k, s in session.board.shots.items()}
        session.project.save(replace(session.board, shots=shots))
        session.journal.append(session.scribe.approval("s0", session.takes()[0].id))
        report = gather(measured(session, cache=EvidenceCache(tmp_path / "c"), eyes=(RedEye(),)))
    reading = of_kind(report, EvidenceKind.SUBJECT)[0].reading(Measure.EMBEDDING)
    assert reading is not None
    assert (reading.value, reading.verdict) == (0.5, Verdict.OVER)


class BrokenEye(RedEye):
    """An extra that is installed and does not work."""

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """Never an answer."""
        raise RuntimeError("no such operator")


@pytest.mark.parametrize(("eye", "verdict"), [(RedEye, Verdict.OVER), (BrokenEye, Verdict.NOT_AVAILABLE)])
def test_an_extra_that_breaks_is_not_available_and_never_a_pass(
    tmp_path: Path, eye: type[RedEye], verdict: Verdict
) -> None:
    cache = EvidenceCache(tmp_path / "c")
    look = Look((eye(),), lambda _: np.zeros((8, 8, 3), np.uint8), cache.looked)
    shown = Shown(sha256="a")
    reading = next(iter(look.readings(shown, shown, default_limits())))
    assert reading.verdict == verdict


def test_what_an_extra_saw_is_not_looked_for_twice(tmp_path: Path) -> None:
    seen: list[Shown] = []

    def picture(shown: Shown) -> Pixels:
        seen.append(shown)
        return np.zeros((8, 8, 3), np.uint8)

    look = Look((RedEye(),), picture, EvidenceCache(tmp_path / "c").looked)
    first, again = (list(look.readings(Shown(sha256="a"), Shown(sha256="b"), default_limits())) for _ in range(2))
    assert first == again
    assert len(seen) == 2


def test_a_cache_that_only_knows_lets_no_extra_look(tmp_path: Path) -> None:
    look = Look((RedEye(),), lambda _: None, EvidenceCache(tmp_path / "c", only_known=True).looked)
    reading = next(iter(look.readings(Shown(sha256="a"), Shown(sha256="b"), default_limits())))
    assert (reading.verdict, reading.why) == (Verdict.NOT_AVAILABLE, NOT_LOOKED)
