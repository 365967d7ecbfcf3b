"""Versions that are kept and gone back to, and notes that are facts."""

from pathlib import Path

import pytest

from storyboard.model.edits.words import set_action
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.store.project import create_project
from storyboard.studio.comparing import Kind
from storyboard.studio.notes import add_note, notes, settle_note
from storyboard.studio.reviewing import board_of, changes_since, go_back, keep_version, restore_copy, versions
from storyboard.studio.session import Session, open_session
from tests.fakes.tiny import tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of the tiny board."""
    made = tmp_path / "Lantern.storyboard"
    create_project(made, tiny())
    return made


def take(take_id: str, shot_id: str = "path") -> Take:
    return Take(id=take_id, shot_id=shot_id, sha256="0" * 64, width=160, height=90, frames=12)


def bought(session: Session, take_id: str) -> None:
    session.journal.append(session.scribe.take(take(take_id)))


def test_a_named_version_is_kept_and_found_under_its_name(folder: Path) -> None:
    with open_session(folder) as session:
        keep_version(session, "Client review")
        assert versions(session)[0].name == "Client review"
        with pytest.raises(StoryboardError):
            keep_version(session, "  ")


def test_what_changed_since_a_version_counts_takes_made_after_it(folder: Path) -> None:
    with open_session(folder) as session:
        bought(session, "old")
        version = keep_version(session, "one")
        assert changes_since(session, version) == ()
        session.apply(set_action(session.board, "dark", "Fog."))
        bought(session, "new")
        assert [(c.kind, c.shot_id) for c in changes_since(session, version)] == [
            (Kind.REWORDED, "dark"),
            (Kind.RETAKEN, "path"),
        ]


def test_going_back_is_an_edit_like_any_other(folder: Path) -> None:
    with open_session(folder) as session:
        version = keep_version(session, "one")
        session.apply(set_action(session.board, "dark", "Fog."))
        session.apply(go_back(session.board, version))
        assert session.board == tiny()


def test_a_copy_has_the_old_board_and_all_takes_and_leaves_the_project_alone(folder: Path, tmp_path: Path) -> None:
    with open_session(folder) as session:
        version = keep_version(session, "one")
        session.apply(set_action(session.board, "dark", "Fog."))
        bought(session, "new")
        copy = restore_copy(session, version, tmp_path / "Old.storyboard")
        assert session.board.shots["dark"].action == "Fog."
    with open_session(copy) as again:
        assert again.board.shots == board_of(version).shots
        assert again.board.id != board_of(version).id
        assert [t.id for t in again.takes()] == ["new"]


def test_a_damaged_version_is_refused_by_name(folder: Path) -> None:
    with open_session(folder) as session:
        version = keep_version(session, "one")
        version.snapshot.path.write_text("{")
        with pytest.raises(StoryboardError, match=version.snapshot.path.name):
            board_of(version)


def test_notes_are_told_oldest_first_answered_and_settled(folder: Path) -> None:
    with open_session(folder) as session:
        add_note(session, "path", "  Slower, please. ")
        first = notes(session)[0]
        add_note(session, "path", "Done.", reply_to=first.id)
        settle_note(session, first.id)
        assert [(n.text, n.reply_to, n.is_settled) for n in notes(session)] == [
            ("Slower, please.", "", True),
            ("Done.", first.id, False),
        ]
        settle_note(session, first.id, is_settled=False)
        assert not notes(session)[0].is_settled
        with pytest.raises(StoryboardError):
            add_note(session, "path", " ")


def test_decisions_about_other_things_settle_no_note(folder: Path) -> None:
    with open_session(folder) as session:
        add_note(session, "path", "Slower.")
        session.journal.append(session.scribe.decision(notes(session)[0].id, "we keep it"))
        assert not notes(session)[0].is_settled
