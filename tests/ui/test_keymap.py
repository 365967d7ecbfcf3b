"""Keys: presets without clashes, keys of one's own, the palette and the sheet that find them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storyboard.ui.action_table import TABLE
from storyboard.ui.command_search import ELSEWHERE, Answer, Names, folded, rank, score
from storyboard.ui.keymap import Keymap, preset_named, presets, usual_keys
from storyboard.ui.main_window import MainWindow
from storyboard.ui.palette_box import PaletteBox, plain
from storyboard.ui.settings.keyboard_page import KeyboardPage
from storyboard.ui.shortcut_sheet import PLACES
from storyboard.ui.theme import Palette

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_usual_keys_never_clash(dressed: Palette) -> None:
    assert Keymap().clashes() == ()


@pytest.mark.parametrize("name", ["premiere", "resolve", "storyboarder"])
def test_a_preset_names_actions_there_are_and_makes_no_clash(name: str, dressed: Palette) -> None:
    preset = preset_named(name)
    assert preset is not None
    assert preset.keys.keys() <= {entry.id for entry in TABLE}
    assert Keymap(preset).clashes() == ()


def test_presets_come_in_their_order_and_an_unknown_one_is_none() -> None:
    assert [preset.name for preset in presets()] == ["premiere", "resolve", "storyboarder"]
    assert preset_named("avid") is None


def test_ones_own_key_comes_before_the_presets(dressed: Palette) -> None:
    entry = next(entry for entry in TABLE if entry.id == "export")
    keymap = Keymap(preset_named("premiere"))
    assert [key.toString() for key in keymap.keys(entry)] == ["Ctrl+M"]
    own = keymap.with_keys("export", ("Ctrl+Alt+E",))
    assert [key.toString() for key in own.keys(entry)] == ["Ctrl+Alt+E"]
    assert own.with_keys("export", ()).keys(entry) == []
    assert own.with_keys("export", None).keys(entry) == keymap.keys(entry)


def test_a_clash_is_said_and_not_taken(qtbot: QtBot, dressed: Palette) -> None:
    page = KeyboardPage(Keymap())
    qtbot.addWidget(page)
    heard: list[Keymap] = []
    page.changed.connect(heard.append)
    assert not page.set_keys("export", ("Ctrl+Z",))
    assert "Undo" in page.told.text()
    assert page.set_keys("export", ("Ctrl+Alt+E",))
    assert [keymap.own for keymap in heard] == [{"export": ("Ctrl+Alt+E",)}]
    assert page.told.text() == ""


def test_one_key_may_mean_two_things_in_two_places(dressed: Palette) -> None:
    assert Keymap().with_keys("write cell", ("E",)).clashes() == ()
    assert Keymap().with_keys("write", ("E",)).clashes() != ()


def test_a_key_of_ones_own_works_in_the_window_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.rebind(Keymap().with_keys("list", ("Ctrl+Alt+L",)))
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert window.stage.view_name == "list"
    assert "L" in window.actions_by_id["list"].toolTip()


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("gwm", "Generate what is missing"),
        ("undo", "Undo"),
        ("shotl", "Shot list"),
        ("walk", "Walk through the board"),
    ],
)
def test_a_few_letters_find_the_command(
    wanted: str, first: str, window: MainWindow, qtbot: QtBot, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_K, CONTROL)
    box = window.bench.commands["assist"].box
    assert isinstance(box, PaletteBox)
    box.line.setText(wanted)
    found = [box.list.item(at).text() for at in range(box.list.count())]
    assert first in found[:2]
    assert box.grab().width() > 0
    box.close()


def test_other_languages_other_programs_and_slips_find_the_command(
    window: MainWindow, press: Callable[..., None]
) -> None:
    wanted = (
        ("annuler", "Undo"),
        ("liste de plans", "Shot list"),
        ("exprot film", "Export film\N{HORIZONTAL ELLIPSIS}"),
        ("udno", "Undo"),
        ("render", "Export film\N{HORIZONTAL ELLIPSIS}"),
        ("razor", "Cut here"),
        ("préférences", "Settings\N{HORIZONTAL ELLIPSIS}"),
    )
    press(Qt.Key.Key_K, CONTROL)
    box = window.bench.commands["assist"].box
    for typed, first in wanted:
        box.line.setText(typed)
        assert first in [box.list.item(at).text() for at in range(min(2, box.list.count()))], typed
    box.close()


def test_return_does_what_is_chosen(window: MainWindow, qtbot: QtBot, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_K, CONTROL)
    box = window.bench.commands["assist"].box
    box.line.setText("shot list every")
    box.line.setText("Shot list")
    row = next(at for at in range(box.list.count()) if box.list.item(at).text() == "Shot list")
    for _ in range(row):
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert window.stage.view_name == "list"


def test_letters_in_another_order_find_nothing() -> None:
    assert score("odnu", "Undo") is None
    assert score("", "Undo") == 0
    assert (score("un", "Undo") or 0) > (score("un", "Run on") or 0)


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        ("generer", Answer.NAMED),
        ("Générer ce", Answer.NAMED),
        ("generate miss", Answer.OTHER_LANGUAGE),
        ("gcm", Answer.LETTERS),
        ("takes", Answer.TIP),
        ("genreer", Answer.MISTYPED),
        ("zebra", None),
    ],
)
def test_a_french_window_understands_both_languages(wanted: str, answer: Answer | None) -> None:
    names = Names(("generate what is missing", "generer ce qui manque"), ("make the takes that are not there",))
    found = rank(wanted, "Générer ce qui manque", names)
    assert (found[0] if found else None) == answer


def test_every_action_is_found_by_its_name_in_every_language(window: MainWindow, press: Callable[..., None]) -> None:
    press(Qt.Key.Key_K, CONTROL)
    box = window.bench.commands["assist"].box
    lost = [
        (entry.id, text)
        for entry in TABLE
        if entry.id != "palette"
        for text in box.names[entry.id].texts
        if (found := rank(text, plain(window.actions_by_id[entry.id]), box.names[entry.id])) is None
        or found[0] < Answer.OTHER_LANGUAGE
    ]
    box.close()
    assert lost == []


def test_what_others_call_it_is_said_of_commands_there_are() -> None:
    assert set(ELSEWHERE) <= {entry.id for entry in TABLE}
    assert all(folded(words) == words for words in ELSEWHERE.values())


def test_the_sheet_shows_every_key_of_every_place(window: MainWindow, press: Callable[..., None]) -> None:
    window.bench.commands["assist"].shortcuts()
    sheet = window.bench.commands["assist"].sheet
    keyed = [entry for entry in TABLE if usual_keys(entry)]
    assert len(sheet.rows) == 2 * len(keyed)
    assert set(PLACES) >= {entry.scope for entry in keyed}
    sheet.line.setText("undo")
    assert 0 < sum(widget.isVisibleTo(sheet) for _words, widget in sheet.rows) < 8
    assert plain(window.actions_by_id["undo"])
    sheet.close()


def test_both_keys_for_redo_work_on_every_system() -> None:
    (redo,) = (entry for entry in TABLE if entry.id == "redo")
    keys = [key.toString() for key in usual_keys(redo)]
    assert {"Ctrl+Y", "Ctrl+Shift+Z"} <= set(keys)
    assert len(keys) == len(set(keys))
