"""The small style sheet over Fusion; `$names` are the palette's roles."""

STYLE = """
QToolTip { background: $card; color: $text; border: 1px solid $line; padding: 4px 6px; }
QMainWindow::separator { background: $ground; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QWidget#topBar { background: $panel; border-bottom: 1px solid $ground; }
QStatusBar { background: $panel; border-top: 1px solid $ground; color: $secondary; }
QStatusBar::item { border: none; }
QStatusBar QLabel, QStatusBar QToolButton { color: $secondary; font-size: 12px; padding: 2px 6px; }
QDockWidget > QWidget { background: $panel; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $panel; border: none; }
QLabel#section { color: $quiet; font-size: 11px; font-weight: 600; }
Fold QLabel#section, Editor QLabel#section { padding-top: 5px; qproperty-indent: 0; }
QLabel#quiet { color: $secondary; font-size: 12px; }
QLabel#title { font-weight: 600; }

QToolButton#figures { color: $secondary; font-size: 12px; border: 1px solid transparent; padding: 2px 5px; }
QToolButton#figures:hover { background: $hover; color: $text; }
QToolButton#figures:focus { border: 1px solid $accent; }
QPushButton, QToolButton#top {
    background: $card; color: $text; border: 1px solid $line; border-radius: ${radius}px; padding: 5px 12px;
}
QPushButton:hover, QToolButton#top:hover { background: $hover; }
QPushButton:pressed, QToolButton#top:pressed { background: $line; }
QPushButton:focus, QToolButton#top:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton#top:disabled { color: $quiet; background: $panel; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton#primary { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton#primary:hover { background: #e59a3f; }
QPushButton#primary:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton#primary:disabled { background: $hover; color: $quiet; border-color: $line; font-weight: 400; }
QPushButton#pill { background: transparent; color: $secondary; font-size: 12px; padding: 5px 10px; }
QPushButton#pill:hover { background: $hover; color: $text; }
QPushButton#link {
    background: transparent; border: none; color: $accent_text; padding: 2px 8px 2px 0; text-align: left;
}
QPushButton#link:disabled { color: $quiet; background: transparent; }
QWidget#side QPushButton#link { padding: 2px 0; }
QPushButton#link:hover, QPushButton#link:focus { text-decoration: underline; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { background: $line; }

QToolButton#fold {
    color: $quiet; font-size: 11px; font-weight: 600; text-align: left; padding: 4px 0; border-radius: 0;
    border-top: 1px solid $line;
}
QToolButton#fold:checked { background: transparent; }
QToolButton#fold:hover { color: $text; background: transparent; }
QToolButton#fold:focus { color: $accent_text; border: 1px solid $accent; }

QWidget#startPage { background: $canvas; }
QWidget#startPage QScrollArea, QWidget#startPage QScrollArea > QWidget > QWidget { background: $canvas; }
QWidget#side { background: $panel; border-right: 1px solid $ground; }
QToolButton#tile { color: $text; border: 1px solid transparent; border-radius: 8px; padding: 7px; }
QToolButton#tile:hover { background: $hover; }
QToolButton#tile:focus { border: 1px solid $accent; }
QToolButton#tile:disabled { color: $quiet; }

QWidget#viewSwitch { background: $ground; border-radius: ${radius}px; }
QWidget#viewSwitch QToolButton { color: $secondary; padding: 4px 14px; border-radius: 6px; }
QWidget#viewSwitch QToolButton:checked { background: $line; color: $text; }
QWidget#viewSwitch QToolButton:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {
    background: $field; color: $text; border: 1px solid $line; border-radius: 6px; padding: 3px 7px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $quiet;
}
QLineEdit { min-height: 20px; }
QAbstractItemView QLineEdit { min-height: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {
    border: 1px solid $accent;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled {
    color: $quiet; background: $panel; placeholder-text-color: $quiet;
}
QPlainTextEdit#compiled { background: $ground; color: $secondary; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($icons/arrow-$name.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; outline: none; }
QSpinBox, QDoubleSpinBox { padding: 0; min-height: 26px; max-height: 26px; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 7px; min-height: 0; }
QAbstractSpinBox QLineEdit:focus { border: none; }
QComboBox { min-height: 20px; max-height: 20px; padding: 3px 9px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; }

QMenu { background: $card; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $line; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QWidget#viewBar { background: $canvas; border-bottom: 1px solid $line; }
QTableView { background: $canvas; alternate-background-color: $panel; border: none; outline: none;
    selection-background-color: $hover; selection-color: $text; }
QTableView::item { padding: 0 7px; border: 1px solid transparent; border-bottom: 1px solid $ground; }
QTableView::item:selected { background: $hover; color: $text; }
QTableView::item:focus { border: 1px solid $accent; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $secondary; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 6px 11px; font-size: 12px;
}
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $panel; border: none; }
BoardView { border: none; }
QListView, QTreeView { background: $panel; border: none; outline: none; }
QListView::item:selected, QTreeView::item:selected { background: $hover; color: $text; }
QProgressBar { background: $ground; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $info; border-radius: 2px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; }
QSlider::handle:horizontal:focus { background: $accent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame#messageBar { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame#messageBar[level="error"] { border-left: 3px solid $bad; }
QFrame#messageBar[level="warning"] { border-left: 3px solid $warn; }
QFrame#messageBar[level="info"] { border-left: 3px solid $info; }
QFrame#messageBar[level="good"] { border-left: 3px solid $good; }
QFrame#finding { background: $warn_ground; border: none; border-left: 3px solid $warn; border-radius: 4px; }
QFrame#finding[level="error"] { border-left: 3px solid $bad; }
QFrame#finding[level="note"] { background: $card; border-left: 3px solid $info; }
QFrame#finding[level="waived"] { background: $card; border-left: 3px solid $line; }
QFrame#finding QPushButton#link { padding: 2px 0; margin-right: 8px; }
QLabel#reading { font-size: 12px; }
QLabel#reading[verdict="over"] { color: $warn; font-weight: 600; }
QWidget#evidence { background: $panel; border-top: 1px solid $ground; }
QFrame#palette { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame#palette QListWidget { background: $card; }
QLabel#key { color: $accent_text; font-size: 12px; }
QDialog { background: $panel; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QFrame#note { background: $card; border: none; border-left: 3px solid $info; border-radius: 4px; }
QUndoView, QListWidget { background: $panel; border: none; outline: none; }
QListView::item, QTreeView::item { padding: 4px 6px; }
QCheckBox { spacing: 7px; color: $secondary; border: 1px solid transparent; border-radius: 4px; padding: 1px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $quiet; border-radius: 4px; background: $field;
}
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/tick.svg);
}
QCheckBox::indicator:disabled, QListView::indicator:disabled { border-color: $line; background: $panel; }
QTabBar {
    background: $panel; qproperty-drawBase: 0; qproperty-elideMode: ElideNone; qproperty-usesScrollButtons: true;
}
QTabBar::scroller { width: 40px; }
QTabBar QToolButton { background: $panel; border: 1px solid $line; border-radius: 4px; margin: 4px 1px; }
QTabBar::tab {
    background: transparent; color: $secondary; padding: 6px 12px; border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QFrame#row, QFrame#bibleRow { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QFrame#bibleRow:hover { background: $hover; }
QFrame#bibleRow:focus { border: 1px solid $accent; }
"""
