"""Money in the window: the estimate on the button, caps that are kept, what was spent, and receipts."""

from collections.abc import Iterator
from dataclasses import replace as with_fields

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from storyboard.app import Opener, application
from storyboard.model.facts import EventKind, JobState, Receipt
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.studio.context import open_context
from storyboard.studio.generating import limits_of
from storyboard.studio.planning import GenerationPlan, plan_generation
from storyboard.studio.session import Session
from storyboard.ui.main_window import MainWindow
from storyboard.ui.settings.dialog import SettingsDialog
from storyboard.ui.spending import SpendingDialog
from storyboard.ui.takes.receipt_words import receipt_lines
from storyboard.ui.work import is_gone
from tests.fakes.facts import admitted, job, model_request, receipt, take

WAIT_MS = 30_000
PAID = Target(id="house", name="House", api_kind="openai_videos", base_url="http://127.0.0.1:9/v1", model_id="m")


@pytest.fixture
def plan(window: MainWindow) -> GenerationPlan:
    """What a run at a paid target would be."""
    return with_fields(plan_generation(window.desk.session), target=PAID, targets=(PAID,), estimate_microusd=4_800_000)


@pytest.fixture
def settings(qtbot: QtBot) -> Iterator[SettingsDialog]:
    """The settings, open."""
    opener = Opener(application(), open_context())
    opener.start_page()
    opener.show_settings()
    assert opener.settings_dialog is not None
    yield opener.settings_dialog
    opener.close()
    opener.let_go()


def buy(session: Session, job_id: str, shot_id: str, microusd: int, bill: Receipt | None = None) -> None:
    """Leave a finished job with its bill, its take and its receipt behind."""
    by = session.scribe
    bought = job(job_id, shot_id, JobState.DONE, model_request=model_request(shot_id))
    session.journal.append(
        admitted(by, bought),
        by.event(EventKind.SPENT, job_id, microusd=microusd, is_estimate=False),
        by.take(take(f"{job_id}-take", shot_id, job_id=job_id), bill),
    )


def rows(dialog: SpendingDialog) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}

    def walk(item: QTreeWidgetItem) -> None:
        found[item.text(0).strip()] = [item.text(at) for at in range(1, 6)]
        for at in range(item.childCount()):
            child = item.child(at)
            assert child is not None
            walk(child)

    for at in range(dialog.tree.topLevelItemCount()):
        item = dialog.tree.topLevelItem(at)
        assert item is not None
        walk(item)
    return found


def test_the_estimate_stands_on_the_button(window: MainWindow, plan: GenerationPlan) -> None:
    window.top.show_plan(plan, 0, 20_000_000)
    assert window.top.generate.text() == f"Generate {len(plan.shots)} missing · ≈ $4.80"
    assert "$20.00" in window.top._money.text()


def test_an_unknown_price_is_said_to_be_unknown_and_never_nothing(window: MainWindow, plan: GenerationPlan) -> None:
    window.top.show_plan(with_fields(plan, estimate_microusd=None), 0, None)
    assert window.top.generate.text().endswith("price unknown")
    assert "not known" in window.top.generate.toolTip()


def test_a_draft_is_free_on_the_button(window: MainWindow) -> None:
    window.top.show_plan(plan_generation(window.desk.session), 0, None)
    assert window.top.generate.text().endswith("· free")


def test_spending_is_asked_for_with_the_figure_on_the_button(window: MainWindow, plan: GenerationPlan) -> None:
    window.generate.confirm_asked.emit(plan)
    (box,) = window.findChildren(QMessageBox)
    assert "$4.80" in box.text()
    assert "Generate for $4.80" in [button.text() for button in box.buttons()]
    box.close()


def test_an_unknown_price_is_asked_for_as_such(window: MainWindow, plan: GenerationPlan) -> None:
    window.generate.confirm_asked.emit(with_fields(plan, estimate_microusd=None))
    (box,) = window.findChildren(QMessageBox)
    assert "not known beforehand" in box.text()
    box.close()


def test_caps_for_a_run_and_over_all_projects_are_kept(settings: SettingsDialog, window: MainWindow) -> None:
    for line, text in ((settings.money.run, "3"), (settings.money.user, "20")):
        line.setText(text)
        line.editingFinished.emit()
    held = open_context()
    assert (held.settings.run_cap_microusd, held.settings.user_cap_microusd) == (3_000_000, 20_000_000)
    assert limits_of(window.desk.document.board, context=held).run_cap_microusd == 3_000_000


def test_a_cap_that_is_no_amount_is_refused_in_words(settings: SettingsDialog) -> None:
    settings.money.user.setText("a lot")
    settings.money.user.editingFinished.emit()
    assert "'a lot' is no amount of money" in settings.messages.words
    assert open_context().settings.user_cap_microusd is None


def test_what_was_spent_over_all_projects_is_shown_beside_the_cap(settings: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "$0.00" in settings.money.spent.text(), timeout=WAIT_MS)


def test_spend_is_told_by_target_model_and_scene(window: MainWindow, qtbot: QtBot) -> None:
    buy(window.desk.session, "a", "dark", 1_000_000)
    buy(window.desk.session, "b", "dark", 3_000_000)
    window.actions_by_id["spending"].trigger()
    (dialog,) = window.findChildren(SpendingDialog)
    qtbot.waitUntil(lambda: bool(rows(dialog)), timeout=WAIT_MS)
    found = rows(dialog)
    assert found["paid"] == ["$4.00", "2", "0.5 s", "3.5 s", "$8.00"]
    assert found["clip-1"][0] == "$4.00"
    assert any(name.startswith("1 INT. LIGHTHOUSE") for name in found)
    assert "A second of the film has cost $8.00." in dialog.kept.text()
    dialog.close()


def test_nothing_spent_is_said_in_words(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["spending"].trigger()
    (dialog,) = window.findChildren(SpendingDialog)
    qtbot.waitUntil(lambda: bool(dialog.kept.text()), timeout=WAIT_MS)
    assert dialog.kept.text().startswith("Nothing has been paid for yet")
    dialog.close()


def test_a_receipt_tells_request_price_and_ids() -> None:
    bought = replace(receipt(), actual_microusd=1_000_000)
    told = dict(receipt_lines(take(), bought))
    assert told["Prompt"] == bought.request.prompt
    assert told["Asked for"].startswith(f"{bought.request.width} × {bought.request.height}")
    assert bought.model_id in told["Model"]
    assert told["Price"] == "$1.00"


def test_a_take_shows_its_receipt_where_it_is_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    session = window.desk.session
    buy(session, "a", "dark", 1_000_000, receipt("a-take", "a"))
    window.desk.document.read_facts()
    window.stage.board.select(("dark",))
    qtbot.waitUntil(lambda: bool(window.takes._thumbs), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.takes._stories.get("a-take") is not None, timeout=WAIT_MS)
    next(b for b in window.takes.findChildren(QPushButton) if b.text() == "Receipt").click()
    words = [label.text() for label in window.takes.findChildren(QLabel)]
    assert receipt().request.prompt in words


def test_what_comes_for_a_dialog_that_has_gone_is_not_heard(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["spending"].trigger()
    (dialog,) = window.findChildren(SpendingDialog)
    hears = dialog._show
    assert not is_gone(hears)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert is_gone(hears)


def test_what_a_take_cost_is_not_said_before_its_receipt_is_read(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.panels.takes
    panel._shows_receipt = True
    panel._stories = {}
    panel._add_receipt(take())
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert any("Reading the receipt" in text for text in said)
    assert not any("brought in" in text for text in said)
