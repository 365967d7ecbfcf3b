"""What can be done about the cut that is shown: offers, a match of colours, steps of light, another attempt."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QToolButton, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.grading import set_grade, set_strength, step_light
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import Evidence
from storyboard.model.values import replace
from storyboard.ui.document import Document
from storyboard.ui.pieces import Choice, emptied, quiet
from storyboard.ui.sentences import spoken
from storyboard.ui.vocabulary import said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.mending import match_edit
    from storyboard.studio.replanning import Cause, record_reroll, reroll
    from storyboard.studio.ways import Trial, Ways, try_match, ways_at
else:
    match_edit = later("storyboard.studio.mending", "match_edit")
    Cause = later("storyboard.studio.replanning", "Cause")
    record_reroll = later("storyboard.studio.replanning", "record_reroll")
    reroll = later("storyboard.studio.replanning", "reroll")
    Trial = later("storyboard.studio.ways", "Trial")
    Ways = later("storyboard.studio.ways", "Ways")
    try_match = later("storyboard.studio.ways", "try_match")
    ways_at = later("storyboard.studio.ways", "ways_at")

STOP = 1 / 6
"""One step of light, in stops."""

MIRED = 10.0
"""One step of warmth."""

REST_MS = 60
LOOK_MS = 250
"""Who walks on sooner than this does not want to know what mends a cut."""


class MendBox(QWidget):
    """Mends one shot of the film.

    `tried` carries both pictures of a match that is tried and their titles, or None when it is put away; `again_asked`
    the shot that another take is wanted of; `counted` how many offers there are; `trouble` why something was refused.
    """

    counted = Signal(int)
    tried = Signal(object)
    again_asked = Signal(str)
    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._cut = ("", "")
        self._about: tuple[Evidence, ...] = ()
        self._is_busy = False
        self._ways: Ways | None = None
        self._trial: Trial | None = None
        self._numbers: dict[str, str] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show_trial)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._make_parts()
        self._lay_out()
        self.setVisible(False)

    def show_cut(self, first_id: str, second_id: str, numbers: dict[str, str], about: tuple[Evidence, ...]) -> None:
        """Work out, beside the window and after a rest, what can be done about this cut, given its evidence."""
        if (first_id, second_id) != self._cut:
            self.put_away()
            self.setVisible(False)
            self.counted.emit(0)
            self._ways = None
        self._cut, self._numbers, self._about = (first_id, second_id), numbers, about
        self._look.start()

    def stop(self) -> None:
        """Look at nothing more."""
        self._look.stop()
        self._rest.stop()

    def put_away(self) -> None:
        """Try no match any more."""
        self._rest.stop()
        if self._trial is not None:
            self._trial = None
            self.tried.emit(None)
        self.try_button.setChecked(False)
        self._set_trying(is_trying=False)

    # What came

    def _ask(self) -> None:
        """One look at a time; who walks on while it lasts is answered for where they are then."""
        if self._is_busy:
            self._look.start()
            return
        self._is_busy = True
        session, board = self._document.session, self._document.board
        work = partial(ways_at, session, board, self._cut[1], self._about)
        self._workshop.think(work, done=self._have, failed=self._failed)

    def _failed(self, why: str) -> None:
        self._is_busy = False
        self.trouble.emit(why)

    def _have(self, ways: Ways) -> None:
        self._is_busy = False
        if ways.shot_id != self._cut[1] or ways.board is not self._document.board:
            return
        self._ways = ways
        self._show_offers(ways)
        self._show_colours(ways)
        if not self.cause.count():
            for cause in ways.causes:
                self.cause.addItem(said(str(cause)).capitalize(), str(cause))
        self.cause.show_value(str(ways.cause))
        self.again_row.setVisible(bool(ways.item_id))
        for button in (*self.findChildren(QPushButton), *self.findChildren(QToolButton)):
            button.setEnabled(not self._document.is_read_only)
        self.setVisible(bool(ways.item_id or ways.instead))

    def _show_offers(self, ways: Ways) -> None:
        emptied(self._offers)
        self.counted.emit(len(ways.offers))
        for offer in ways.offers:
            self._offers.addWidget(self._link(spoken(offer.label), partial(self._take, offer.edit)))
        emptied(self._instead)
        if ways.instead:
            self._instead.addWidget(quiet(self.tr("Three takes were put away. In place of another one:")))
        for way in ways.instead:
            self._instead.addWidget(quiet(f"\N{BULLET} {spoken(way.what)}"))

    def _show_colours(self, ways: Ways) -> None:
        chosen = str(self.anchor.currentData() or "")
        self.anchor.clear()
        for shot_id in ways.anchors:
            self.anchor.addItem(self._numbers.get(shot_id, shot_id), shot_id)
        if chosen in ways.anchors:
            self.anchor.show_value(chosen)
        self._colours.setVisible(bool(ways.item_id))
        self._match_row.setVisible(bool(ways.anchors))
        self.own.setVisible(ways.grade is not None)
        if ways.grade is not None and ways.grade.match is not None and self._trial is None:
            self.strength.setValue(round(100 * ways.grade.strength))

    # A match

    def _try(self, is_on: bool) -> None:
        if not is_on:
            self.put_away()
            return
        ways, anchor = self._ways, str(self.anchor.currentData() or "")
        if ways is None or not anchor:
            self.try_button.setChecked(False)
            return
        work = partial(try_match, self._document.session, self._document.board, ways.item_id, anchor)
        self._workshop.think(work, done=self._have_trial, failed=self.trouble.emit)

    def _have_trial(self, trial: Trial) -> None:
        if not self.try_button.isChecked() or trial.shot_id != self._cut[1]:
            return
        self._trial = trial
        self._set_trying(is_trying=True)
        self._show_trial()

    def _show_trial(self) -> None:
        trial = self._trial
        if trial is None:
            return
        strength = self.strength.value() / 100
        self._workshop.think(
            partial(trial.at, strength),
            done=lambda pictures: self._told_trial(trial, pictures),
            failed=self.trouble.emit,
        )

    def _told_trial(self, trial: Trial, pictures: tuple[object, object]) -> None:
        if trial is self._trial:
            number = self._numbers.get(trial.shot_id, "")
            titles = (f"{number} \N{MIDDLE DOT} {self.tr('before')}", f"{number} \N{MIDDLE DOT} {self.tr('after')}")
            self.tried.emit((*pictures, titles))

    def _slid(self, value: int) -> None:
        self.strength_told.setText(f"{value} %")
        if self._trial is not None:
            self._rest.start()
        elif self._ways is not None and self._ways.grade is not None and self._ways.grade.match is not None:
            ways = self._ways
            if round(100 * (ways.grade.strength if ways.grade else 1)) != value:
                board = self._document.board
                self._apply(partial(set_strength, board, ways.sequence_id, (ways.item_id,), value / 100))

    def _match(self) -> None:
        trial, ways = self._trial, self._ways
        if trial is None or ways is None:
            return
        grade = replace(trial.grade, strength=self.strength.value() / 100)
        self.put_away()
        self._apply(partial(match_edit, self._document.board, ways.sequence_id, ways.item_id, grade))

    def _set_trying(self, *, is_trying: bool) -> None:
        self.match.setVisible(is_trying)

    # Other edits

    def _take(self, edit: Edit) -> None:
        ways = self._ways
        if ways is None or ways.board is not self._document.board:
            self.trouble.emit(self.tr("The board has changed meanwhile; look at the offers again."))
            return
        self.put_away()
        self._document.apply(edit)

    def _step(self, stops: float, mired: float) -> None:
        ways = self._ways
        if ways is not None and ways.item_id:
            board, item = self._document.board, (ways.item_id,)
            self._apply(partial(step_light, board, ways.sequence_id, item, by_stops=stops, by_mired=mired))

    def _give_back(self) -> None:
        ways = self._ways
        if ways is not None and ways.item_id:
            self.put_away()
            self._apply(partial(set_grade, self._document.board, ways.sequence_id, (ways.item_id,), None))

    def _again(self) -> None:
        """One change for another attempt, written down with its cause; then the attempt itself is offered."""
        shot_id = self._cut[1]
        if shot_id not in self._document.board.shots:
            return
        chosen = reroll(self._document.board, shot_id, Cause(str(self.cause.currentData())))
        if self._document.apply(chosen.edit):
            session = self._document.session
            self._workshop.save(partial(record_reroll, session, shot_id, chosen), failed=self.trouble.emit)
            self.again_asked.emit(shot_id)

    def _apply(self, make: partial[Edit]) -> None:
        try:
            self._document.apply(make())
        except StoryboardError as error:
            self.trouble.emit(str(error))

    # Parts

    def _make_parts(self) -> None:
        self.anchor = Choice((), self.tr("The shot to match"))
        self.anchor.chosen.connect(lambda _value: self._try(is_on=True) if self.try_button.isChecked() else None)
        self.try_button = QPushButton(self.tr("Before / after"))
        self.try_button.setCheckable(True)
        self.try_button.setToolTip(self.tr("Try the match on this shot; nothing changes until it is applied"))
        self.try_button.clicked.connect(self._try)
        self.match = QPushButton(self.tr("Apply match"))
        self.match.clicked.connect(self._match)
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setValue(100)
        self.strength.setAccessibleName(self.tr("Strength of the match"))
        self.strength.valueChanged.connect(self._slid)
        self.strength_told = QLabel("100 %")
        self.strength_told.setObjectName("quiet")
        self.own = self._link(self.tr("Own colours back"), self._give_back)
        self.cause = Choice((), self.tr("Why another take"))
        self.again = QPushButton(self.tr("Another take\u2026"))
        self.again.setToolTip(self.tr("Make one change for this cause, note it, and generate the shot again"))
        self.again.clicked.connect(self._again)

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text, stops, mired in (
            (self.tr("Darker"), -STOP, 0.0),
            (self.tr("Lighter"), STOP, 0.0),
            (self.tr("Cooler"), 0.0, -MIRED),
            (self.tr("Warmer"), 0.0, MIRED),
        ):
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(partial(self._step, stops, mired))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._offers, self._instead = QVBoxLayout(), QVBoxLayout()
        self._offers.setSpacing(2)
        column.addLayout(self._offers)
        self._colours = QWidget()
        colours = QVBoxLayout(self._colours)
        colours.setContentsMargins(0, 0, 0, 0)
        colours.setSpacing(6)
        self._match_row = QWidget()
        match = QVBoxLayout(self._match_row)
        match.setContentsMargins(0, 0, 0, 0)
        match.setSpacing(6)
        match.addLayout(_row(quiet(self.tr("Match colours to")), self.anchor, self.try_button))
        match.addLayout(_row(quiet(self.tr("Strength")), self.strength, self.strength_told, self.match))
        colours.addWidget(self._match_row)
        colours.addLayout(self._steps())
        colours.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._colours)
        self.again_row = QWidget()
        again = QHBoxLayout(self.again_row)
        again.setContentsMargins(0, 0, 0, 0)
        again.addWidget(self.cause, 1)
        again.addWidget(self.again)
        column.addWidget(self.again_row)
        column.addLayout(self._instead)
        self.match.setVisible(False)

    def _link(self, text: str, then: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("link")
        button.setToolTip(text)
        button.clicked.connect(lambda: then())  # type: ignore[operator]
        return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 1 if at == 1 else 0)
    return row
