"""What other programs do to a project that is open here: it is followed, told and never lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard.model.edits.edit import Edit
from storyboard.model.edits.words import set_action
from storyboard.model.numbering import numbers
from storyboard.model.values import replace
from storyboard.store.paths import user_folders
from storyboard.store.project import ReadOnlyProject, open_project
from storyboard.store.schema import dump_board
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.desk import set_up
from storyboard.ui.elsewhere import ElsewhereWatch, MissingTeller
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette

WAIT_MS = 30_000
Looks = Callable[[str], None]


@pytest.fixture
def looks(window: MainWindow, qtbot: QtBot) -> Looks:
    """Look at the file until the window says something of it."""
    (watch,) = window.findChildren(ElsewhereWatch)
    messages = window.stage.messages
    watch.close()

    def until(words: str) -> None:
        def said() -> bool:
            watch.look()
            return words in messages.words and not messages.isHidden()

        qtbot.waitUntil(said, timeout=WAIT_MS)

    return until


def rewrite(window: MainWindow, folder: Path, words: str) -> bytes:
    """Write the board as another program would: another action in its first shot."""
    data = dump_board(set_action(window.desk.document.board, "dark", words).board)
    (folder / "board.json").write_bytes(data)
    return data


def kept_in(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in (folder / "versions").iterdir() if "changed-elsewhere" in path.name]


def test_what_another_program_wrote_is_shown_as_one_step_that_undo_takes_back(
    window: MainWindow, folder: Path, looks: Looks, qtbot: QtBot
) -> None:
    document = window.desk.document
    before = document.board
    theirs = rewrite(window, folder, "Checked out.")
    looks("Another program changed the board on disk")
    assert document.board.shot("dark").action == "Checked out."
    assert document.undo_stack.count() == 1
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert (folder / "board.json").read_bytes() == theirs
    assert kept_in(folder) == [theirs]
    window.stage.messages._step.click()
    assert document.board == before
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert b"Checked out." not in (folder / "board.json").read_bytes()


def test_the_window_is_called_as_the_board_is_now(window: MainWindow) -> None:
    document = window.desk.document
    document.apply(Edit("Rename", replace(document.board, title="Another name")))
    assert window.windowTitle().startswith("Another name[*]")


def test_a_board_with_the_marks_of_a_merge_in_it_is_told_and_what_is_seen_stays(
    window: MainWindow, folder: Path, looks: Looks, qtbot: QtBot
) -> None:
    document = window.desk.document
    before = document.board
    torn = b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n"
    (folder / "board.json").write_bytes(torn)
    looks("cannot be shown")
    assert document.board is before
    document.apply(set_action(document.board, "dark", "Ours."))
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert b"Ours." in (folder / "board.json").read_bytes()
    assert kept_in(folder) == [torn]


def test_a_board_that_was_taken_away_is_written_again(window: MainWindow, folder: Path, looks: Looks) -> None:
    held = (folder / "board.json").read_bytes()
    (folder / "board.json").unlink()
    looks("took board.json away")
    assert (folder / "board.json").read_bytes() == held


def test_a_project_whose_folder_is_gone_says_so_and_makes_no_ghost_of_it(
    window: MainWindow, folder: Path, looks: Looks, qtbot: QtBot
) -> None:
    document = window.desk.document
    aside = folder.with_name("Moved.storyboard")
    shutil.move(folder, aside)
    looks("folder is no longer there")
    document.apply(set_action(document.board, "dark", "Kept in the window."))
    document.save()
    qtbot.waitUntil(lambda: bool(document.save_trouble), timeout=WAIT_MS)
    assert not folder.exists()
    shutil.move(aside, folder)
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert window.stage.messages.words == "The board is saved again."
    assert b"Kept in the window." in (folder / "board.json").read_bytes()


def test_our_own_saves_are_no_news(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    document, session = window.desk.document, window.desk.session
    document.apply(set_action(document.board, "dark", "Ours."))
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert session.project.look_elsewhere() is None
    assert kept_in(folder) == []


def test_a_window_that_reads_follows_the_one_that_writes(
    window: MainWindow, folder: Path, dressed: Palette, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = set_up(open_session(folder, open_context()), key_chain())
    second = MainWindow(desk, dressed, remembered(tmp_path / "second"))
    second.show()
    second.furnishing.finish()
    try:
        document = window.desk.document
        document.apply(set_action(document.board, "dark", "Seen by both."))
        document.save()
        qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
        (watch,) = second.findChildren(ElsewhereWatch)
        watch.look()
        qtbot.waitUntil(lambda: desk.document.board.shot("dark").action == "Seen by both.", timeout=WAIT_MS)
        assert desk.document.is_saved
        assert desk.document.undo_stack.count() == 0
    finally:
        second.close()
        second.let_go()
        desk.close()
        second.deleteLater()


def test_files_that_are_gone_are_told_when_a_project_opens(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = window.desk.session
    gone = [session.scribe.now_utc() and "ab" * 32, "cd" * 32]
    lost = [type("Take", (), {"sha256": sha256, "shot_id": "dark"}) for sha256 in gone]
    monkeypatch.setattr(session, "takes", lambda: lost)
    MissingTeller(window.bench)
    number = numbers(window.desk.document.board)["dark"]
    words = f"The take of shot {number} is no longer in the project"
    qtbot.waitUntil(lambda: window.stage.messages.words.startswith(words), timeout=WAIT_MS)
    assert window.stage.messages.words.endswith("(and 1 more)")


def test_a_board_of_a_newer_version_is_not_shown_as_if_it_were_understood(folder: Path) -> None:
    with open_project(folder, folders=user_folders()) as project:
        text = (folder / "board.json").read_text()
        (folder / "board.json").write_text(text.replace('"min_reader": 1', '"min_reader": 99'))
        with pytest.raises(ReadOnlyProject, match="newer"):
            project.look_elsewhere()
