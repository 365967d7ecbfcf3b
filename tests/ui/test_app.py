"""The composition root: opening, creating, changing projects; crashes; what is missing on the machine."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from storyboard.app import Opener, application, run_window
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import FILM
from storyboard.studio.context import open_context
from storyboard.ui.dialogs import ask_new_project, ask_project, confirm_spending, tell_of_crash
from storyboard.ui.errors import CrashKeeper, redacted
from storyboard.ui.player import Player
from storyboard.ui.screen import Screen
from storyboard.ui.start_page import StartPage
from storyboard.ui.theme import DARK, LIGHT, Palette


def heard(blocker: SignalBlocker) -> list:
    assert blocker.args is not None
    return blocker.args


def test_the_window_opens_a_project_and_ends_with_zero(folder: Path, qapp: QApplication) -> None:
    seen: list[str] = []

    def close() -> None:
        window = next(w for w in qapp.topLevelWidgets() if w.isVisible())
        seen.append(window.windowTitle())
        window.close()

    QTimer.singleShot(800, close)
    assert run_window(folder) == 0
    assert seen
    assert seen[0].startswith("Lantern")


def test_a_folder_that_is_no_project_is_refused_in_words(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(StoryboardError):
        run_window(tmp_path / "nothing")
    assert sys.excepthook is sys.__excepthook__ or "CrashKeeper" not in repr(sys.excepthook)


def test_without_a_project_the_start_page_comes(qapp: QApplication) -> None:
    seen: list[StartPage] = []

    def close() -> None:
        seen.extend(w for w in qapp.topLevelWidgets() if isinstance(w, StartPage) and w.isVisible())
        seen[0].close()

    QTimer.singleShot(800, close)
    assert run_window(None) == 0
    assert len(seen) == 1


def test_one_window_goes_from_project_to_project(folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    opener = Opener(application(), open_context())
    opener.open(folder)
    opener._try(opener._make)(tmp_path / "New.storyboard")
    assert opener.window is not None
    assert opener.window.windowTitle().startswith("New")
    opener._try(opener._make)(tmp_path / "New.storyboard")
    assert opener.window.stage.messages.words
    opener.other_theme()
    assert opener.palette in (DARK, LIGHT)
    opener.other_theme()
    opener.close()


def test_dialogs_open_and_return_at_once(tmp_path: Path, qtbot: QtBot, dressed: Palette) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    for ask in (ask_project, ask_new_project):
        dialog = ask(parent, tmp_path, chosen.append)
        assert isinstance(dialog, QFileDialog)
        assert dialog.isVisible()
        dialog.reject()
    box = confirm_spending(parent, "Spend?", "Generate for $1.00", lambda: chosen.append(tmp_path))
    box.buttons()[0].click()
    assert chosen == [tmp_path]
    crash = tell_of_crash(parent, tmp_path / "crash.txt")
    assert isinstance(crash, QMessageBox)
    assert not crash.isModal()
    crash.close()


def test_a_crash_is_kept_on_disk_without_keys(tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    keeper = CrashKeeper(tmp_path)
    before = sys.excepthook
    keeper.install()
    with qtbot.waitSignal(keeper.crashed) as crashed:
        sys.excepthook(ValueError, ValueError("Authorization: Bearer abc123secret"), None)
    keeper.remove()
    text = heard(crashed)[0].read_text()
    assert sys.excepthook is before
    assert "ValueError" in text
    assert "abc123secret" not in text
    assert "ValueError" in capsys.readouterr().err


def test_only_the_last_crash_reports_are_kept(tmp_path: Path, qapp: QApplication) -> None:
    keeper = CrashKeeper(tmp_path)
    for _ in range(14):
        keeper.keep(ValueError("again"))
    assert len(list(tmp_path.glob("crash-*.txt"))) == 10


@pytest.mark.parametrize("words", ["api_key=sk-12345", "Bearer tok_99", "token: 'hush'"])
def test_nothing_that_looks_like_a_key_is_written(words: str) -> None:
    assert not any(secret in redacted(words) for secret in ("12345", "tok_99", "hush"))


def test_without_multimedia_the_player_says_why_and_still_seeks(qtbot: QtBot, tmp_path: Path) -> None:
    player = Player(engine="storyboard.ui.no_such_engine")
    with qtbot.waitSignal(player.trouble) as told:
        player.open(tmp_path / "film.mp4", FILM, 48)
    player.play()
    player.pause()
    player.seek(30)
    assert "no_such_engine" in heard(told)[0]
    assert (player.frame, player.is_playing) == (30, False)
    player.close()


def test_a_file_that_is_no_film_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(b"not a film")
    player = Player()
    with qtbot.waitSignal(player.trouble, timeout=20_000):
        player.open(path, FILM, 48)
    player.close()


def test_the_screen_says_why_there_is_no_film(qtbot: QtBot, dressed: Palette) -> None:
    player = Player()
    screen = Screen(player, dressed)
    qtbot.addWidget(screen)
    screen.resize(400, 300)
    empty = screen.grab().toImage()
    screen.say("Stitching the preview…")
    assert screen.grab().toImage() != empty
    assert screen.accessibleDescription() == "Stitching the preview…"
    screen.clear()
    player.close()


def test_what_nobody_foresaw_on_another_thread_is_told(folder: Path, qtbot: QtBot) -> None:
    opener = Opener(application(), open_context())
    opener.open(folder)
    assert opener.window is not None
    with qtbot.waitSignal(opener.crashed) as crashed:
        opener.window.desk.workshop.save(lambda: 1 // 0)
    opener.close()
    opener.let_go()
    assert isinstance(heard(crashed)[0], ZeroDivisionError)


COPIES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from storyboard import app
class Copies(app.Opener):
    def open(self, *given):
        super().open(*given)
        QTimer.singleShot(0, self.copy)
    def copy(self):
        self.window.furnishing.finish()
        self.window.actions_by_id["copy"].trigger()
        print(self._app.clipboard().text(), flush=True)
        self.window.close()
app.Opener = Copies
sys.exit(app.run_window(Path(sys.argv[1])))
"""


def test_the_program_ends_well_after_shots_were_copied(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", COPIES, str(folder)], capture_output=True, text=True, timeout=100, check=False
    )
    assert ended.returncode == 0
    assert "The lighthouse stands dark." in ended.stdout
