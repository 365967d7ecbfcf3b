"""The top of the window: project, view switch, the model in force, estimate against cap, generate and export."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.timing import total_frames
from storyboard.ui.action_table import TABLE
from storyboard.ui.icons import icon
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.words import apart, aspect_text, clock, money

if TYPE_CHECKING:
    from storyboard.studio.planning import GenerationPlan
else:
    GenerationPlan = later("storyboard.studio.planning", "GenerationPlan")

VIEWS = ("board", "list", "timing", "thread")
"""The views in the order of their buttons; each is an action of that id."""
MENUS = ("file", "edit", "shot", "sketch", "generate", "film", "review", "view", "panels")


class ViewSwitch(QWidget):
    """One button for each view; exactly one is down."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(actions)
        self.setObjectName("viewSwitch")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        for at, action in enumerate(actions.values()):
            button = QToolButton()
            button.setText(action.text())
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            self._group.addButton(button, at)
            row.addWidget(button)
        self.show_view("board")

    def show_view(self, name: str) -> None:
        """Press the button of a view."""
        self._group.button(self._names.index(name)).setChecked(True)


class TopBar(QWidget):
    """Says what is open and what the one primary button will do and may cost."""

    def __init__(self, actions: Mapping[str, QAction], palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._told: tuple[object, ...] = ()
        self._figures: dict[QAbstractButton, str] = {}
        self.setFixedHeight(50)
        self._title = QLabel()
        self._title.setFont(font(Size.BODY, bold=True))
        self._title.setObjectName("title")
        self._about = _figures(actions["whole board"])
        self.switch = ViewSwitch({name: actions[name] for name in VIEWS if name in actions})
        self._model = _pill(actions["generation"])
        self._money = _pill(actions["generation"])
        self.generate = QPushButton(self.tr("Generate"))
        self.generate.setObjectName("primary")
        self.generate.clicked.connect(actions["generate missing"].trigger)
        self._menu = self._menu_button(palette)
        self.export = self._export_button()
        self._lay_out()
        actions["generate missing"].changed.connect(self._follow)

    def show_board(self, board: Board) -> None:
        """Show what is open: title, length, shape and rate."""
        told = (board.title, board.sequences, board.formats, board.master_format_id)
        if told == self._told:
            return
        self._told = told
        self._title.setText(board.title)
        frames = total_frames(board.main_sequence) if board.sequences else 0
        master = board.master
        shape = aspect_text(master.width, master.height)
        length = clock(float(master.rate.seconds(frames)))
        self._say(self._about, f"{length} · {shape} · {float(master.rate.fraction):.5g} fps")

    def show_plan(self, plan: GenerationPlan, spent_microusd: int, cap_microusd: int | None) -> None:
        """Show what generating what is missing means: the model in force, how many, and the money."""
        self._model.show()
        self._money.show()
        model = plan.capabilities.label
        made_by = self.tr("Draft") if plan.target.api_kind == "draft" else plan.target.name
        if plan.target.api_kind == "draft" and plan.capabilities.api_kind != "draft":
            made_by = self.tr("Draft as {model}").format(model=model)
        self._say(self._model, made_by)
        self._model.setToolTip(f"{plan.target.name} · {model}")
        self._model.setAccessibleName(self.tr("Made by {model}").format(model=made_by))
        count = len(plan.shots)
        missing = self.tr("Generate %n missing", "", count)
        figure = f"{missing} \N{MIDDLE DOT} {self._estimate(plan)}"
        self._say(self.generate, figure if count else self.tr("Nothing missing"))
        cost = self._cost(plan)
        self.generate.setToolTip(cost)
        self.generate.setAccessibleDescription(cost)
        spent = money(spent_microusd)
        words = self.tr("{spent} spent · no cap").format(spent=spent)
        if cap_microusd is not None:
            words = self.tr("{spent} of {cap} spent").format(spent=spent, cap=money(cap_microusd))
        self._say(self._money, words)
        self._money.setToolTip(self.tr("What this board may cost"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            for button, words in self._figures.items():
                self._say(button, words)

    def dress(self, palette: Palette) -> None:
        """Draw the menu's icon in another palette."""
        self._menu.setIcon(icon("menu", palette, "secondary"))

    def _say(self, button: QAbstractButton, words: str) -> None:
        """Write words with figures in them, in their order whichever way the window runs."""
        self._figures[button] = words
        button.setText(apart(words))

    def _estimate(self, plan: GenerationPlan) -> str:
        """The figure on the button; a price that is not known says so."""
        if plan.estimate_microusd == 0:
            return self.tr("free")
        about = "" if plan.estimate_microusd is None else "\N{ALMOST EQUAL TO} "
        return f"{about}{money(plan.estimate_microusd)}"

    def _cost(self, plan: GenerationPlan) -> str:
        if plan.obstacles:
            return spoken(plan.obstacles[0])
        if plan.estimate_microusd == 0:
            online = ""
            if plan.online_microusd:
                online = self.tr(" The same shots online would cost about {price}.").format(
                    price=money(plan.online_microusd)
                )
            return self.tr("Drawn on this computer, offline and free.") + online
        if plan.estimate_microusd is None:
            return self.tr("What it costs at {target} is not known. You are asked before anything is sent.").format(
                target=plan.target_names
            )
        return self.tr("About {price} at {target}. You are asked before anything is sent.").format(
            price=money(plan.estimate_microusd), target=plan.target_names
        )

    def _follow(self) -> None:
        self.generate.setEnabled(self._actions["generate missing"].isEnabled())

    def _menu_button(self, palette: Palette) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("menu", palette, "secondary"))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(self.tr("Menu"))
        button.setToolTip(self.tr("Menu (F10)"))
        button.setShortcut("F10")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        titles = {
            "file": self.tr("Project"),
            "edit": self.tr("Edit"),
            "shot": self.tr("Shot"),
            "sketch": self.tr("Sketch"),
            "generate": self.tr("Generate"),
            "film": self.tr("Film"),
            "review": self.tr("Review"),
            "view": self.tr("View"),
            "panels": self.tr("Panels"),
        }
        menu = QMenu(button.accessibleName(), button)
        self.menus: dict[str, QMenu] = {}
        for name in MENUS:
            self.menus[name] = menu.addMenu(titles[name])
            for entry in TABLE:
                if entry.menu == name:
                    self.menus[name].addAction(self._actions[entry.id])
        self.menus["export"] = QMenu(self.tr("Export"), self)
        for entry in TABLE:
            if entry.menu == "export":
                self.menus["export"].addAction(self._actions[entry.id])
        button.setMenu(menu)
        return button

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("top")
        button.setText(self.tr("Export") + " \u25be")
        button.setAccessibleName(self.tr("Export"))
        button.setToolTip(self.tr("Make a film of the board"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menus["export"])
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        left, right = QWidget(), QWidget()
        left_row, right_row = QHBoxLayout(left), QHBoxLayout(right)
        for made in (left_row, right_row):
            made.setContentsMargins(0, 0, 0, 0)
            made.setSpacing(10)
        left_row.addWidget(self._menu)
        left_row.addWidget(self._title)
        left_row.addWidget(self._about)
        left_row.addStretch(1)
        right_row.addStretch(1)
        right_row.addWidget(self._model, 0, Qt.AlignmentFlag.AlignVCenter)
        right_row.addWidget(self._money, 0, Qt.AlignmentFlag.AlignVCenter)
        right_row.addWidget(self.generate)
        right_row.addWidget(self.export)
        row.addWidget(left, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(right, 1)


def _figures(action: QAction) -> QToolButton:
    """What the board is in a few figures; a click opens what they come from."""
    button = QToolButton()
    button.setObjectName("figures")
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.statusTip())
    button.clicked.connect(action.trigger)
    return button


def _pill(action: QAction) -> QPushButton:
    """A figure that opens what it stands for."""
    button = QPushButton()
    button.setObjectName("pill")
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.clicked.connect(action.trigger)
    # Until there is a figure to show.
    button.hide()
    return button
