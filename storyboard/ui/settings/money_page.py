"""What may be spent: by one run, over all projects, and by a new board; and what has been spent so far."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from storyboard.later import later
from storyboard.model.capabilities import MICRO_USD
from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.store.settings import CapPeriod, Settings
from storyboard.studio.amounts import count, microusd
from storyboard.studio.context import Context
from storyboard.ui.pieces import Choice, quiet, section
from storyboard.ui.words import money
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.preferences import spent_by_user
else:
    spent_by_user = later("storyboard.studio.preferences", "spent_by_user")


class MoneyPage(QWidget):
    """`changed` carries a change of the settings, `trouble` why an amount was refused."""

    changed = Signal(object)
    trouble = Signal(str)

    def __init__(self, context: Context, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._workshop = workshop
        settings = context.settings
        self.run = self._amount("run_cap_microusd", microusd, _dollars(settings.run_cap_microusd))
        self.user = self._amount("user_cap_microusd", microusd, _dollars(settings.user_cap_microusd))
        periods = (
            (str(CapPeriod.MONTH), self.tr("in a month")),
            (str(CapPeriod.DAY), self.tr("in a day")),
            (str(CapPeriod.EVER), self.tr("for ever")),
        )
        self.period = Choice(periods, self.tr("Counted"))
        self.period.show_value(str(settings.user_cap_period))
        self.period.chosen.connect(self._set_period)
        self.cap = self._amount("cap_microusd", microusd, _dollars(settings.cap_microusd))
        self.takes = self._amount("max_takes", count, "" if settings.max_takes is None else str(settings.max_takes))
        self.takes.setPlaceholderText(self.tr("no limit"))
        self.spent = quiet()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read again what was spent over all projects, beside the window."""
        self._workshop.save(lambda: spent_by_user(self._context), done=self._show, failed=self.trouble.emit)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(20, 16, 20, 16)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._row(form, self.tr("Cap for one run, in dollars"), self.run)
        self._row(form, self.tr("Cap over all projects, in dollars"), self.user)
        self._row(form, self.tr("Counted"), self.period)
        form.addRow(self.spent)
        head = section(self.tr("New boards begin with"))
        head.setContentsMargins(0, 14, 0, 0)
        form.addRow(head)
        self._row(form, self.tr("Cap in dollars"), self.cap)
        self._row(form, self.tr("Most paid takes"), self.takes)
        words = self.tr(
            "Nothing is sent that could go over a cap: what is spent, reserved and uncertain counts. A board has a cap "
            "of its own; see Model and cap."
        )
        form.addRow(quiet(words))

    def _row(self, form: QFormLayout, text: str, widget: QWidget) -> None:
        widget.setAccessibleName(text)
        form.addRow(text, widget)

    def _amount(self, field: str, read: Callable[[str], int | None], shown: str) -> QLineEdit:
        line = QLineEdit(shown)
        line.setMinimumWidth(260)
        line.setPlaceholderText(self.tr("no cap"))

        def done() -> None:
            try:
                value = read(line.text().strip())
            except StoryboardError as error:
                self.trouble.emit(str(error))
                return
            self._change({field: value})

        line.editingFinished.connect(done)
        return line

    def _set_period(self, value: str) -> None:
        self._change({"user_cap_period": CapPeriod(value)})

    def _change(self, fields: Mapping[str, Any]) -> None:
        def change(held: Settings) -> Settings:
            return replace(held, **fields)

        self.changed.emit(change)
        self.refresh()

    def _show(self, told: Mapping[str, Any]) -> None:
        times = {
            CapPeriod.MONTH: self.tr("Spent this month over all projects: {spent}"),
            CapPeriod.DAY: self.tr("Spent today over all projects: {spent}"),
        }
        words = times.get(told["period"], self.tr("Spent so far over all projects: {spent}"))
        parts = [words.format(spent=money(told["spent"]))]
        if told["reserved"]:
            parts.append(self.tr("{price} set aside").format(price=money(told["reserved"])))
        if told["unknown"]:
            parts.append(self.tr("%n take(s) of unknown price", "", told["unknown"]))
        self.spent.setText(" \N{MIDDLE DOT} ".join(parts))


def _dollars(amount: int | None) -> str:
    return "" if amount is None else f"{amount / MICRO_USD:.2f}"
