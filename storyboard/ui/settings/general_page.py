"""The user's own: name, language, theme, where projects go and what compares pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from storyboard.model.values import replace
from storyboard.store.settings import Settings, Theme
from storyboard.studio.preferences import BadPreference, network_file
from storyboard.ui.pieces import Choice, quiet
from storyboard.ui.sentences import spoken

LANGUAGES = (("en", "English"), ("fr", "Fran\u00e7ais"))

Change = Callable[[Settings], Settings]


class GeneralPage(QWidget):
    """`changed` carries a change of the settings, `trouble` why something was refused."""

    changed = Signal(object)
    trouble = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self._line(settings.author_name, self._set_name)
        self.language = Choice([("", self.tr("As the system")), *LANGUAGES], self.tr("Language"))
        self.language.show_value(settings.language)
        self.language.chosen.connect(lambda value: self.changed.emit(lambda held: replace(held, language=value)))
        themes = (
            (str(Theme.SYSTEM), self.tr("As the system")),
            (str(Theme.DARK), self.tr("Dark")),
            (str(Theme.LIGHT), self.tr("Light")),
        )
        self.theme = Choice(themes, self.tr("Theme"))
        self.theme.show_value(str(settings.theme))
        self.theme.chosen.connect(lambda value: self.changed.emit(lambda held: replace(held, theme=Theme(value))))
        self.folder = self._line(settings.projects_folder, self._set_folder)
        self.folder.setPlaceholderText(str(Path.home()))
        self.network = self._line(settings.image_network, self._set_network)
        self.network.setPlaceholderText(self.tr("None: colours, light and motion are measured without it"))
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (
            (self.tr("Your name on notes"), self.name),
            (self.tr("Language"), self.language),
            (self.tr("Theme"), self.theme),
            (self.tr("Folder for projects"), self._with_button(self.folder, self._ask_folder)),
            (self.tr("Network that compares pictures (ONNX)"), self._with_button(self.network, self._ask_network)),
        ):
            form.addRow(text, widget)
            for field in (widget, *widget.findChildren(QLineEdit)):
                field.setAccessibleName(text)
        form.addRow(quiet(self.tr("A change of language shows when the window opens again, which happens at once.")))

    def _line(self, text: str, then: Callable[[str], None]) -> QLineEdit:
        line = QLineEdit(text)
        line.setMinimumWidth(260)
        line.editingFinished.connect(lambda: then(line.text().strip()))
        return line

    def _with_button(self, line: QLineEdit, ask: Callable[[], None]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self.tr("Choose\u2026"))
        button.clicked.connect(lambda: ask())
        row.addWidget(line, 1)
        row.addWidget(button)
        return holder

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for projects"), self.folder.text() or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _ask_network(self) -> None:
        dialog = QFileDialog(self, self.tr("Network that compares pictures (ONNX)"), str(Path.home()), "ONNX (*.onnx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._network_chosen)
        dialog.open()

    def _network_chosen(self, path: str) -> None:
        self.network.setText(path)
        self._set_network(path)

    def _set_network(self, text: str) -> None:
        try:
            path = network_file(text)
        except BadPreference as error:
            self.trouble.emit(spoken(str(error)))
            return
        self.changed.emit(lambda held: replace(held, image_network=path))

    def _chosen(self, path: str) -> None:
        self.folder.setText(path)
        self._set_folder(path)

    def _set_name(self, text: str) -> None:
        self.changed.emit(lambda held: replace(held, author_name=text))

    def _set_folder(self, text: str) -> None:
        if text and not Path(text).expanduser().is_dir():
            self.trouble.emit(self.tr("There is no folder {path}.").format(path=text))
            return
        self.changed.emit(lambda held: replace(held, projects_folder=str(Path(text).expanduser()) if text else ""))
