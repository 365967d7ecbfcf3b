"""Verifying finds every way in which files, takes, receipts and assets may disagree."""

from pathlib import Path

from PIL import Image

from storyboard.model.facts import Receipt, Take
from storyboard.model.values import replace
from storyboard.studio.changing import change
from storyboard.studio.session import open_session
from storyboard.studio.verifying import verify_project
from tests.fakes.facts import receipt as a_receipt
from tests.fakes.facts import take as a_take


def with_take(project: Path, *, job_id: str = "", receipt: Receipt | None = None, sha256: str = "") -> Take:
    """A take of the first shot, whose file is a picture in media/ unless a hash is given."""
    with open_session(project) as session:
        temp = session.media.temporary(".png")
        Image.new("RGB", (8, 8)).save(temp)
        kept = session.media.adopt(temp, ".png")
        take = replace(a_take("take-1", "dark"), sha256=sha256 or kept, job_id=job_id)
        session.journal.append(session.scribe.take(take, receipt))
        return take


def test_a_sound_project_has_no_problems(project: Path, photo: Path) -> None:
    change(project, "1", [f"reference={photo}"])
    take = with_take(project)
    with_take(project, job_id="job-1", receipt=replace(a_receipt(), output_sha256=take.sha256))
    assert verify_project(project) == {"checked": 2, "problems": []}


def test_a_take_without_its_file_is_named(project: Path) -> None:
    with_take(project, sha256="c0ffee" + "0" * 58)
    assert verify_project(project)["problems"] == ["Shot 1, take take-1: its file c0ffee000000… is not in media/."]


def test_a_generated_take_without_a_receipt_is_named(project: Path) -> None:
    with_take(project, job_id="job-1")
    assert verify_project(project)["problems"] == ["Shot 1, take take-1: it was generated but has no receipt."]


def test_a_receipt_for_other_bytes_is_named(project: Path) -> None:
    with_take(project, job_id="job-1", receipt=a_receipt())
    assert verify_project(project)["problems"] == ["Shot 1, take take-1: its receipt is for other bytes."]


def test_a_picture_that_is_gone_is_named(project: Path, photo: Path) -> None:
    change(project, "1", [f"reference={photo}"])
    next((project / "media").glob("*/*.png")).unlink()
    (problem,) = [p for p in verify_project(project)["problems"] if p.startswith("Asset photo")]
    assert problem.endswith("… is not in media/.")
