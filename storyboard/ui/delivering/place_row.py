"""How a place that films go to stands in its list: its name, and quieter below it what is asked for there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

AnyIndex = QModelIndex | QPersistentModelIndex
FLAGS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class PlaceRow(QStyledItemDelegate):
    """Paints the first line of an item's text as its name, the rest in the palette's quiet colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, shown.widget)
        # Qt has made the line's end into one that it draws.
        name, _, about = shown.text.partition("\N{LINE SEPARATOR}")
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        painter.save()
        painter.setFont(shown.font)
        is_on = bool(shown.state & QStyle.StateFlag.State_Enabled)
        quiet = shown.palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(shown.palette.color(QPalette.ColorRole.Text) if is_on else quiet)
        taken = painter.boundingRect(room, FLAGS, name)
        painter.drawText(room, FLAGS, name)
        painter.setPen(quiet)
        painter.drawText(room.adjusted(0, taken.height(), 0, 0), FLAGS, about)
        painter.restore()
