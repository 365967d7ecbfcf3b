"""What a model cannot do is said in the form, what of a picture is lost under it, and whose it is beside it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.ui.bible.entry_editor import EntryEditor
from storyboard.ui.desk import Desk
from storyboard.ui.inspector import Inspector
from storyboard.ui.main_window import MainWindow


def choose(inspector: Inspector, model_id: str) -> None:
    """Pick a model from the list, as a person does."""
    pick = inspector.model.profile
    pick.setCurrentIndex(pick.findData(model_id))
    pick.activated.emit(pick.currentIndex())


def test_a_draft_keeps_to_the_model_it_stands_for_and_the_form_follows(inspector: Inspector, desk: Desk) -> None:
    models = desk.session.context.models.values()
    without_seed = next(model for model in models if model.api_kind != "draft" and not model.seed)
    with_seed = next(model for model in models if model.api_kind != "draft" and model.seed)
    choose(inspector, without_seed.id)
    assert desk.document.board.shots["match"].model.model_id == without_seed.id
    assert not inspector.model.seed.isEnabled()
    assert inspector.model._why_seed.text() == f"{without_seed.label} takes no seed."
    choose(inspector, with_seed.id)
    assert inspector.model.seed.isEnabled()
    assert inspector.model._why_seed.text() == ""


def test_what_is_paid_for_decides_its_model_itself_and_says_so(inspector: Inspector, desk: Desk) -> None:
    context = desk.session.context
    paid = Target(
        id="house", name="House", api_kind="openai_videos", base_url="https://house.example/v1", model_id="sora-2"
    )
    context.settings = replace(context.settings, targets=(*context.settings.targets, paid))
    inspector.model.target.chosen.emit("house")
    assert not inspector.model.profile.isEnabled()
    assert inspector.model._why_profile.text() == "House decides its model; see Settings."


def test_shots_of_several_models_are_told_nothing_that_holds_for_one_of_them(
    inspector: Inspector, desk: Desk, window: MainWindow
) -> None:
    without_seed = next(m for m in desk.session.context.models.values() if m.api_kind != "draft" and not m.seed)
    choose(inspector, without_seed.id)
    window.stage.board.select(("match", "dark"))
    assert inspector.model.seed.isEnabled()
    assert inspector.model._why_seed.text() == ""


@pytest.mark.parametrize(
    ("fit", "said"), [("crop", "50\u202f% of the width cropped"), ("letterbox", "whole, with black bars")]
)
def test_what_of_a_picture_is_not_sent_is_said_beside_it(
    inspector: Inspector, desk: Desk, photo: Path, fit: str, said: str, qtbot: QtBot
) -> None:
    inspector.model.fit.chosen.emit(fit)
    inspector.references.add_file(photo)
    qtbot.waitUntil(lambda: bool(desk.document.board.shots["match"].references))
    (reference,) = desk.document.board.shots["match"].references
    inspector.references.rows.turned.emit(reference, "first_frame")
    labels = inspector.references
    qtbot.waitUntil(lambda: any(said in label.text() for label in labels.findChildren(QLabel)))


def test_the_rights_to_a_reference_picture_are_written_under_it(
    window: MainWindow, desk: Desk, photo: Path, qtbot: QtBot
) -> None:
    window.bible.open("mara")
    editor = window.bible.editor
    assert isinstance(editor, EntryEditor)
    editor.add_file(photo)
    qtbot.waitUntil(lambda: bool(desk.document.board.assets))
    (asset,) = desk.document.board.assets
    qtbot.waitUntil(lambda: asset.id in editor.pictures._forms)
    button, form = editor.pictures._forms[asset.id]
    assert "nothing said yet" in button.toolTip()
    button.click()
    qtbot.keyClicks(form._lines["holder"], "Ana Lund")
    form._lines["holder"].editingFinished.emit()
    assert desk.document.board.assets[0].rights.holder == "Ana Lund"
    assert editor.pictures._forms[asset.id] == (button, form)
    assert (form.isVisible(), "Ana Lund" in button.toolTip()) == (True, True)
    desk.document.undo_stack.undo()
    assert desk.document.board.assets[0].rights.holder == ""
