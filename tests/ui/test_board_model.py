"""The board's model keeps what the views hold on to, whatever the board becomes."""

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from storyboard.studio.cards import SceneView, Status
from storyboard.ui.board_model import CARD_ROLE, BoardModel
from tests.fakes.cards import card, scenes


def split(ids: list[str], at: list[int]) -> tuple[SceneView, ...]:
    cuts = [0, *sorted(at), len(ids)]
    return scenes(*[ids[a:b] for a, b in itertools.pairwise(cuts)])


names = st.lists(st.sampled_from([f"a{i}" for i in range(12)]), unique=True)
boards = names.flatmap(lambda ids: st.lists(st.integers(0, len(ids)), max_size=3).map(lambda at: split(ids, at)))


@given(st.lists(boards, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_sequence_of_boards_passes_qts_own_tester(shown: list[tuple[SceneView, ...]]) -> None:
    model = BoardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for board in shown:
        model.show(board)
        assert [c.shot_id for c in model.cards] == [c.shot_id for scene in board for c in scene.cards]
        assert [model.data(model.index(i), CARD_ROLE) for i in range(model.rowCount())] == list(model.cards)
    assert tester.model() is model


def test_a_selection_follows_its_card_through_a_reordering() -> None:
    model = BoardModel()
    model.show(scenes(["a", "b", "c"]))
    selection = QItemSelectionModel(model)
    selection.select(model.index(2), QItemSelectionModel.SelectionFlag.Select)
    model.show(scenes(["c", "a", "b"]))
    assert [index.row() for index in selection.selectedIndexes()] == [0]


def test_a_held_index_follows_its_card_when_others_come_before_it() -> None:
    model = BoardModel()
    model.show(scenes(["a", "b"]))
    held = QPersistentModelIndex(model.index(1))
    model.show(scenes(["x", "y", "a", "b"]))
    assert held.row() == 3


def test_progress_on_one_card_is_one_change_and_no_new_layout(qtbot) -> None:
    model = BoardModel()
    model.show(scenes(["a", "b", "c"]))
    changes, layouts = [], []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.scenes_changed.connect(lambda: layouts.append(1))
    (scene,) = scenes(["a", "b", "c"])
    running = card("b", status=Status.RUNNING)
    model.show((SceneView("s1", 1, scene.heading, scene.beat, (scene.cards[0], running, scene.cards[2]), 0, 6.0),))
    assert changes == [(1, 1)]
    assert layouts == []


def test_a_card_is_told_in_one_sentence() -> None:
    model = BoardModel()
    model.show(scenes(["a"]))
    assert model.spoken(card("a")) == "Shot A, 2.0 seconds, MS, static, missing. What happens in a."


def test_only_cards_whose_poster_came_are_painted_again() -> None:
    model = BoardModel()
    model.show(scenes(["a", "b"]))
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    model.poster_came(frozenset({"panel:b"}))
    assert rows == [1]


def test_resting_on_a_card_tells_what_it_cuts_short_and_why_it_failed() -> None:
    model = BoardModel()
    words = "A long sentence that no card has room for in its two lines."
    first, second = card("a0", words=words), replace(card("a1"), failure="The server said no.")
    model.show((replace(scenes(["a0", "a1"])[0], cards=(first, second)),))
    tips = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert tips == [words, f"{second.words}\nThe server said no."]
