"""The shot list and the contact sheet can be handed to anybody, and the shot list taken back in."""

from pathlib import Path

import pytest
from PIL import Image

from storyboard.model.values import replace
from storyboard.prompting.neutral import request_for
from storyboard.studio.accepting import import_clip
from storyboard.studio.changing import change
from storyboard.studio.creating import new_project
from storyboard.studio.handing_out import write_contact_sheet, write_shot_list
from storyboard.studio.importing import import_shot_list
from storyboard.studio.outputs import BadOutput
from storyboard.studio.posters import Posters
from storyboard.studio.session import open_session
from tests.fakes.clips import clip


def test_a_shot_list_that_went_out_comes_back_in_with_the_same_words(project: Path, tmp_path: Path) -> None:
    out = write_shot_list(project, tmp_path / "shots.csv")
    new_project(tmp_path / "again", title="Again")
    import_shot_list(tmp_path / "again", out)
    with open_session(project, read_only=True) as one, open_session(tmp_path / "again", read_only=True) as two:
        first = [(s.action, s.frames, s.framing.size) for _, s in one.board.story()]
        assert first == [(s.action, s.frames, s.framing.size) for _, s in two.board.story()]


def test_what_is_known_of_a_take_is_in_the_list(project: Path, tmp_path: Path) -> None:
    import_clip(project, "1", clip(tmp_path / "c.mp4", frames=6))
    rows = write_shot_list(project, tmp_path / "shots.csv").read_text("utf-8-sig").splitlines()
    assert rows[1].endswith(",imported")


def test_the_sheet_shows_takes_and_panels_and_survives_a_take_that_vanished(
    project: Path, photo: Path, tmp_path: Path
) -> None:
    import_clip(project, "1", clip(tmp_path / "c.mp4", frames=6))
    change(project, "1A", [f"reference={photo}"])
    (page,) = write_contact_sheet(project, tmp_path / "sheet.png")
    with Image.open(page) as with_take:
        shown = with_take.tobytes()
    next((project / "media").glob("*/*.mp4")).unlink()
    (page,) = write_contact_sheet(project, tmp_path / "sheet.png")
    with Image.open(page) as without:
        assert without.size[0] > without.size[1]
        assert without.tobytes() != shown


def test_a_reference_that_cannot_be_read_is_left_out_of_the_drawing(project: Path, photo: Path) -> None:
    change(project, "1", [f"reference={photo}"])
    with open_session(project, read_only=True) as session:
        asset = session.board.assets[0]
        staging = replace(request_for(session.board, "dark").staging, art_sha256=asset.sha256)
        session.media.path_of(asset.sha256).write_bytes(b"no picture any more")
        assert Posters(session.media).of_staging(staging, 64, 36).size == (64, 36)


def test_there_must_be_a_folder_to_write_into(project: Path, tmp_path: Path) -> None:
    with pytest.raises(BadOutput, match="no such folder"):
        write_shot_list(project, tmp_path / "none" / "shots.csv")
    with pytest.raises(BadOutput, match="this is a folder"):
        write_contact_sheet(project, tmp_path)
