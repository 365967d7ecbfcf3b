"""What the whole board is: its title, shape, rate, target length and numbering, beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from storyboard.model.board import Board, NumberingScheme
from storyboard.model.edits.cuts import set_target_frames
from storyboard.model.edits.document import set_format
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import EditError, StoryboardError
from storyboard.model.rate import Rate
from storyboard.studio.board_fields import SETTERS
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Form
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import closing_foot, quiet
from storyboard.ui.theme import Palette
from storyboard.ui.vocabulary import said
from storyboard.ui.words import apart, aspect_text

LABEL_PX = 130
SHAPES = ((1280, 720), (1920, 1080), (3840, 2160), (1080, 1920), (1080, 1080), (1080, 1350), (2048, 858))
RATES = ("24000/1001", "24", "25", "30000/1001", "30", "48", "50", "60000/1001", "60")


class BoardDialog(QDialog):
    """Follows the board while it is open; every field is one step that undo takes back."""

    def __init__(self, document: Document, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Board"))
        self.messages = MessageBar(palette)
        self.title = self._line("title", self.tr("Title"))
        self.author = self._line("author", self.tr("Author"))
        self.logline = self._line("logline", self.tr("Logline"))
        self.shape = Pick(((_shape(*shape), _shape_words(*shape)) for shape in SHAPES), self.tr("Shape"))
        self.shape.chosen.connect(self._set_shape)
        self.rate = Pick(((rate, _rate_words(rate)) for rate in RATES), self.tr("Frames a second"))
        self.rate.chosen.connect(lambda value: self._set("rate", value))
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Target length in seconds"))
        self.target.setPlaceholderText(self.tr("any length"))
        self.target.editingFinished.connect(self._set_target)
        schemes = ((scheme, said(scheme)) for scheme in NumberingScheme)
        self.numbering = Pick(schemes, self.tr("Numbering of shots"))
        self.numbering.chosen.connect(lambda value: self._set("numbering", value))
        self.lock = QCheckBox(self.tr("Numbers are locked: inserts get suffixes"))
        self.lock.clicked.connect(lambda on: self._set("lock", "yes" if on else "no"))
        self._lay_out()
        self._show(document.board)
        document.board_changed.connect(self._follow)

    def done(self, result: int) -> None:
        """Stop following, and close."""
        self._document.board_changed.disconnect(self._follow)
        super().done(result)

    def _follow(self, _before: Board, after: Board) -> None:
        self._show(after)

    def _show(self, board: Board) -> None:
        master = board.master
        for line, text in ((self.title, board.title), (self.author, board.author), (self.logline, board.logline)):
            if line.text() != text:
                line.setText(text)
                # A long line is read from its beginning.
                line.setCursorPosition(0)
        self.shape.show_value(_shape(master.width, master.height), _shape_words(master.width, master.height))
        self.rate.show_value(str(master.rate), _rate_words(str(master.rate)))
        frames = board.main_sequence.target_frames if board.sequences else None
        self.target.setText("" if frames is None else f"{float(master.rate.seconds(frames)):g}")
        self.target.setEnabled(bool(board.sequences) and not self._document.is_read_only)
        self.numbering.show_value(str(board.numbering.scheme), said(str(board.numbering.scheme)))
        self.numbering.setEnabled(not board.numbering.is_locked and not self._document.is_read_only)
        self.lock.setChecked(board.numbering.is_locked)
        for field in (self.title, self.author, self.logline, self.shape, self.rate, self.lock):
            field.setEnabled(not self._document.is_read_only)

    def _set(self, field: str, value: str) -> None:
        self._try(lambda board: SETTERS[field](self._document.session, board, value))

    def _set_shape(self, value: str) -> None:
        width, height = map(int, value.split("x"))
        self._try(lambda board: set_format(board, board.master.id, {"width": width, "height": height}))

    def _set_target(self) -> None:
        if not self.target.isModified():
            return
        self.target.setModified(False)
        self._try(lambda board: set_target_frames(board, board.main_sequence.id, self._frames(board)))

    def _frames(self, board: Board) -> int | None:
        text = self.target.text().strip().replace(",", ".")
        if not text:
            return None
        try:
            seconds = float(text)
        except ValueError as error:
            raise EditError(f"{text!r} is no length in seconds.", fix="Write a number, such as 30.") from error
        if not 0 < seconds <= 36_000:
            raise EditError(f"{text!r} is no length of a film.", fix="Write a number of seconds, such as 30.")
        return max(1, board.master.rate.frames(str(round(seconds, 3))))

    def _try(self, make: Callable[[Board], Edit]) -> None:
        self._document.end_phrase()
        try:
            self._document.apply(make(self._document.board))
            self.messages.hide()
        except StoryboardError as error:
            self.messages.say(str(error), "error")
        self._show(self._document.board)

    def _line(self, field: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)

        def done() -> None:
            if line.isModified():
                line.setModified(False)
                self._set(field, line.text().strip())

        line.editingFinished.connect(done)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.messages)
        form = Form(LABEL_PX)
        form.setContentsMargins(20, 16, 20, 4)
        form.setVerticalSpacing(10)
        for name, field in (
            (self.tr("Title"), self.title),
            (self.tr("Author"), self.author),
            (self.tr("Logline"), self.logline),
            (self.tr("Shape"), self.shape),
            (self.tr("Frames a second"), self.rate),
            (self.tr("Target length, s"), self.target),
            (self.tr("Numbering"), self.numbering),
        ):
            form.row(name, field)
        form.row("", self.lock)
        about = self.tr(
            "Another rate converts every length and mark. Another shape leaves takes as they are: they are cropped, or "
            "asked for anew where you generate again."
        )
        form.addRow(quiet(about))
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(closing_foot(self, self.tr("Close")))
        self.setMinimumWidth(560)


class BoardForm(QObject):
    """Opens the dialog, once; lets cards and screen follow the board's shape."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        bench.desk.document.board_changed.connect(self._follow)

    def show(self) -> None:
        """Show what the board is, beside the window."""
        window = self._bench.stage.window()
        if brought_forward(BoardDialog, window) is None:
            BoardDialog(self._bench.desk.document, self._bench.palette, window).show()

    def _follow(self, before: Board, after: Board) -> None:
        aspect, stage = after.master.aspect, self._bench.stage
        if before.master.aspect != aspect:
            stage.delegate.aspect = aspect
            stage.board.zoom(1)
            stage.film_screen.aspect = aspect
            stage.film_screen.update()


def _shape(width_px: int, height_px: int) -> str:
    return f"{width_px}x{height_px}"


def _shape_words(width_px: int, height_px: int) -> str:
    pixels = f"{width_px} \N{MULTIPLICATION SIGN} {height_px}"
    return apart(f"{aspect_text(width_px, height_px)}  \N{MIDDLE DOT}  {pixels}")


def _rate_words(rate: str) -> str:
    top, _, bottom = rate.partition("/")
    return f"{float(Rate(numerator=int(top), denominator=int(bottom or 1)).fraction):.5g}"


def install(bench: Workbench) -> None:
    """Bring the dialog into the window."""
    bench.add_commands("whole", BoardForm(bench))
