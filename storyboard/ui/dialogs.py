"""The few dialogs there are. All of them open and return at once; none runs a loop of its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from storyboard.ui.forward import brought_forward


def tr(text: str) -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate("Dialogs", text)


def ask_target(parent: QWidget, kind: str, suggested: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask where a film, contact sheet or shot list goes; a file that is there is confirmed by the dialog itself."""
    title, words, suffix = {
        "film": (tr("Export the film"), tr("Film (*.mp4)"), "mp4"),
        "sheet": (tr("Export the contact sheet"), tr("Picture (*.png)"), "png"),
        "list": (tr("Export the shot list"), tr("Table (*.csv)"), "csv"),
    }[kind]
    dialog = QFileDialog(parent, title, str(suggested.parent), words)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{suggested.name}.{suffix}")
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return _opened(dialog)


def ask_turnover(parent: QWidget, suggested: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for the name of the new folder that an editor is given."""
    dialog = QFileDialog(parent, tr("Hand to an editor: a new folder"), str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return _opened(dialog)


def ask_cut(parent: QWidget, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for a cut that comes back from an editor."""
    return _ask_file(parent, tr("Bring an edit back"), start, tr("Cut (*.otio *.xml *.edl)"), then)


def ask_project(parent: QWidget, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for a project folder."""
    dialog = QFileDialog(parent, tr("Open a project"), str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return _opened(dialog)


def ask_script(parent: QWidget, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for a script that is to be broken down."""
    words = tr("Script (*.txt *.md *.fountain *.spmd *.fdx)")
    return _ask_file(parent, tr("Break down a script"), start, words, then)


def ask_shot_list(parent: QWidget, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for a shot list that is to be added."""
    return _ask_file(parent, tr("Bring in a shot list"), start, tr("Table (*.csv *.tsv)"), then)


def _ask_file(parent: QWidget, title: str, start: Path, words: str, then: Callable[[Path], None]) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start), f"{words};;{tr('All files')} (*)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return _opened(dialog)


def ask_new_project(parent: QWidget, start: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for the name of a folder that is not there yet."""
    dialog = QFileDialog(parent, tr("New project"), str(start), tr("Storyboard project (*.storyboard)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("storyboard")
    dialog.selectFile("Trailer.storyboard")
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return _opened(dialog)


def confirm_spending(parent: QWidget, words: str, go: str, then: Callable[[], None]) -> QMessageBox:
    """Ask before money is spent, with the figure on the button; Cancel is what Enter does.

    One question at a time: while one is open over the window, that one is to be answered.
    """
    held = brought_forward(QMessageBox, parent, tr("Confirm the cost"))
    if held is not None:
        return held
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Confirm the cost"))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(words)
    yes = box.addButton(go, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(lambda _checked=False: then())
    box.open()
    return box


def tell_of_crash(parent: QWidget | None, report: Path) -> QMessageBox:
    """Say, once and without stopping anything, that something unforeseen happened and where it is written down."""
    words = tr("A report without keys is kept here:\n{path}").format(path=report)
    held = brought_forward(QMessageBox, parent, tr("Crash report"))
    if held is not None:
        held.setInformativeText(words)
        return held
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Crash report"))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(tr("Something unforeseen happened. Your board is saved as you work; you can go on."))
    box.setInformativeText(words)
    box.show()
    return box


def _opened(dialog: QFileDialog) -> QFileDialog:
    held = brought_forward(QFileDialog, dialog.parentWidget(), dialog.windowTitle())
    if held is not None:
        dialog.deleteLater()
        return held
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
