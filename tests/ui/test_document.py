"""The document: one way in, undo in phrases, saving by itself."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from storyboard.model.board import Board
from storyboard.model.edits.framing import set_shot_frames, set_size
from storyboard.model.edits.links import continue_from
from storyboard.model.edits.shots import move_shots, remove_shots
from storyboard.model.edits.words import set_action
from storyboard.model.findings import Finding
from storyboard.store.autosave import AutosavePolicy
from storyboard.store.project import Project, create_project
from storyboard.store.schema import load_board
from storyboard.store.secrets import KeyChain
from storyboard.studio.context import open_context
from storyboard.studio.full_check import full_report
from storyboard.studio.session import Session, open_session
from storyboard.ui.asker import AT_ONCE_SHOTS
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.document import Document
from tests.fakes.boards_on_disk import board_of
from tests.fakes.facts import take


def on_disk(folder: Path) -> str:
    return load_board((folder / "board.json").read_bytes(), "board.json").board.shots["dark"].action


def test_typing_is_undone_as_a_phrase(desk: Desk) -> None:
    document = desk.document
    for text in ("A", "A d", "A dark"):
        document.apply(set_action(document.board, "dark", text))
    document.undo_stack.undo()
    assert document.board.shots["dark"].action == "The lighthouse stands dark."
    assert not document.undo_stack.canUndo()


def test_a_rest_begins_another_phrase(desk: Desk) -> None:
    document = desk.document
    document.apply(set_action(document.board, "dark", "One."))
    document.end_phrase()
    document.apply(set_action(document.board, "dark", "One. Two."))
    document.undo_stack.undo()
    assert document.board.shots["dark"].action == "One."


def test_what_is_typed_and_taken_back_is_no_step(desk: Desk) -> None:
    document = desk.document
    document.apply(set_action(document.board, "dark", "X"))
    document.apply(set_action(document.board, "dark", "The lighthouse stands dark."))
    assert document.undo_stack.count() == 0


def test_an_edit_that_changes_nothing_is_no_step(desk: Desk) -> None:
    document = desk.document
    assert not document.apply(set_size(document.board, ("dark",), document.board.shots["dark"].framing.size))
    assert not document.undo_stack.canUndo()


def test_an_edit_is_saved_by_itself(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    desk.document.apply(set_action(desk.document.board, "dark", "Saved."))
    assert not desk.document.is_saved
    qtbot.waitUntil(lambda: desk.document.is_saved, timeout=10_000)
    assert on_disk(folder) == "Saved."
    assert desk.document.undo_stack.isClean()


def test_who_types_without_a_rest_is_saved_meanwhile(
    desk: Desk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, typed, saved = desk.document, list[str](), list[str]()
    project = type(document.session.project)
    write = project.save
    monkeypatch.setattr(project, "save", lambda self, board: (saved.append(typed[-1]), write(self, board)))
    document._policy = AutosavePolicy(rest_s=0.2, limit_s=0.2)

    def type_on() -> bool:
        typed.append(f"{len(typed)}")
        document.apply(set_action(document.board, "dark", typed[-1]))
        return len(set(saved)) >= 3

    qtbot.waitUntil(type_on, timeout=20_000)
    # One save for many keys, and none for each of them once the first was late.
    assert len(saved) < len(typed) / 3
    qtbot.waitUntil(lambda: document.is_saved, timeout=20_000)
    assert on_disk(folder) == typed[-1]


def test_a_slow_disk_gathers_no_saves(desk: Desk, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    document, begun, goes_on = desk.document, list[str](), threading.Event()
    project = type(document.session.project)
    write = project.save

    def slowly(self: Project, board: Board) -> None:
        begun.append(board.shots["dark"].action)
        goes_on.wait(20)
        write(self, board)

    monkeypatch.setattr(project, "save", slowly)
    document._policy = AutosavePolicy(rest_s=0, limit_s=0)
    for key in "abcdefgh":
        document.apply(set_action(document.board, "dark", key))
        qtbot.waitUntil(lambda: bool(begun) and not document._save_timer.isActive())
    goes_on.set()
    qtbot.waitUntil(lambda: document.is_saved, timeout=20_000)
    assert begun == ["a", "h"]
    assert on_disk(folder) == "h"


def test_no_more_than_two_seconds_of_work_are_at_risk(desk: Desk) -> None:
    assert desk.document._policy.limit_s <= 2


def test_closing_saves_what_is_not_saved_yet(session: Session, folder: Path, dressed: object) -> None:
    desk = set_up(session, keys=KeyChain())
    desk.document.apply(set_action(desk.document.board, "dark", "At the last moment."))
    desk.close()
    assert on_disk(folder) == "At the last moment."


def test_a_save_that_fails_is_told_and_nothing_is_lost(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    (folder / "board.json").unlink()
    (folder / "board.json").mkdir()
    desk.document.apply(set_action(desk.document.board, "dark", "Kept."))
    with qtbot.waitSignal(desk.document.trouble):
        desk.document.save()
    assert not desk.document.is_saved
    assert desk.document.save_trouble
    (folder / "board.json").rmdir()
    desk.document.save()
    qtbot.waitUntil(lambda: desk.document.is_saved, timeout=30_000)


def test_a_read_only_project_takes_no_edit_and_says_why(folder: Path, dressed: object, qtbot: QtBot) -> None:
    with open_session(folder), open_session(folder) as second:
        desk = set_up(second, keys=KeyChain())
        with qtbot.waitSignal(desk.document.trouble) as told:
            assert not desk.document.apply(set_action(desk.document.board, "dark", "No."))
        desk.close()
    assert told.args == [second.project.reason]


def step(document: Document, kind: str, shot_id: str, number: int) -> None:
    board = document.board
    if shot_id not in board.shots:
        return
    made = {
        "words": lambda: set_action(board, shot_id, f"Take {number}"),
        "length": lambda: set_shot_frames(board, (shot_id,), number + 1),
        "move": lambda: move_shots(board, (shot_id,), board.scenes[number % 2].id, ""),
        "remove": lambda: remove_shots(board, (shot_id,)),
        "phrase": lambda: None,
    }[kind]()
    document.end_phrase() if made is None else document.apply(made)


steps = st.tuples(
    st.sampled_from(["words", "length", "move", "remove", "phrase"]),
    st.sampled_from(["dark", "match", "path", "wind"]),
    st.integers(0, 9),
)


@given(st.lists(steps, max_size=15))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_gives_the_first_board_and_redoing_the_last(
    desk: Desk, taken: list[tuple[str, str, int]]
) -> None:
    document = desk.document
    document.undo_stack.clear()
    first = document.board
    for kind, shot_id, number in taken:
        step(document, kind, shot_id, number)
    last = document.board
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.board == first
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.board == last
    while document.undo_stack.canUndo():
        document.undo_stack.undo()


def test_a_board_that_is_gone_back_to_has_its_findings_at_once(desk: Desk, qtbot: QtBot) -> None:
    document = desk.document
    document.check_soon()
    qtbot.waitUntil(lambda: document.is_checked, timeout=30_000)
    known = document.facts.findings
    with qtbot.waitSignal(document.facts_changed):
        document.apply(remove_shots(document.board, ("dark",)))
        qtbot.waitUntil(lambda: document.facts.findings is not known, timeout=30_000)
    document.undo_stack.undo()
    assert document.facts.findings is known


def test_the_window_finds_what_the_command_line_finds(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storyboard.studio.full_check.stale", lambda *_given: frozenset({"dark"}))
    document = desk.document
    document.apply(continue_from(document.board, "path", "dark"))
    qtbot.waitUntil(lambda: "stale_upstream" in {finding.rule for finding in document.facts.findings}, timeout=30_000)
    assert document.facts.findings == full_report(document.session, document.board).open


def test_a_take_that_came_lets_the_board_be_checked_again(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = desk.document
    document.check_soon()
    qtbot.waitUntil(lambda: document.is_checked, timeout=30_000)
    found = Finding(rule="stale_upstream", shot_ids=("dark",))
    monkeypatch.setattr("storyboard.studio.full_check.limit_findings", lambda _requests: (found,))
    document.checker.heed((take(shot_id="dark"),), {})
    qtbot.waitUntil(lambda: found in document.facts.findings, timeout=30_000)


def resumed(desk: Desk, changes: int, back: int = 0) -> tuple[Document, Document]:
    """A document with so many changes, of which some are undone, and the one that took its history over."""
    held = desk.document
    for at in range(changes):
        held.apply(set_action(held.board, "dark", f"{at}"))
        held.end_phrase()
    for _ in range(back):
        held.undo_stack.undo()
    held.save()
    made = Document(held.session, desk.workshop)
    made.board = held.board
    made.resume(held.history())
    return held, made


def test_another_window_undoes_what_was_done_in_the_one_before(desk: Desk) -> None:
    _held, made = resumed(desk, 3)
    while made.undo_stack.canUndo():
        made.undo_stack.undo()
    assert made.board.shots["dark"].action == "The lighthouse stands dark."
    made.close()


def test_another_window_makes_again_what_was_undone_in_the_one_before(desk: Desk) -> None:
    held, made = resumed(desk, 3, back=2)
    assert made.board == held.board
    made.undo_stack.redo()
    assert (made.undo_stack.index(), made.board.shots["dark"].action) == (2, "1")
    made.close()


def test_a_history_of_another_board_is_not_taken_over(desk: Desk) -> None:
    held = desk.document
    held.apply(set_action(held.board, "dark", "X"))
    history = held.history()
    held.undo_stack.undo()
    held.resume(history)
    assert not held.undo_stack.canUndo()


@pytest.fixture
def long(tmp_path: Path, qtbot: QtBot) -> Iterator[Document]:
    """The document of a board with many cards."""
    create_project(tmp_path / "Long.storyboard", board_of(AT_ONCE_SHOTS + 1))
    with open_session(tmp_path / "Long.storyboard", open_context()) as session:
        desk = set_up(session, KeyChain())
        with qtbot.waitSignal(desk.document.facts_changed, timeout=30_000):
            desk.start()
        yield desk.document
        desk.close()


def test_many_cards_gone_back_to_are_as_they_were_and_what_came_meanwhile_a_turn_later(
    long: Document, qtbot: QtBot
) -> None:
    shot_id = next(iter(long.board.shots))
    before = long.scenes
    long.apply(set_action(long.board, shot_id, "Otherwise."))
    long.end_phrase()
    long._have_facts(((take(shot_id=shot_id),), (), {}))
    long.undo_stack.undo()
    assert long.scenes is before
    with qtbot.waitSignal(long.cards_changed):
        pass
    assert next(card for scene in long.scenes for card in scene.cards if card.shot_id == shot_id).take_count == 1
