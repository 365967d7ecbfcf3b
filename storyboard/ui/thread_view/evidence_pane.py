"""One cut below the thread: both pictures, what was found, and what was measured beside its limits."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.evidence import Evidence, Reading, Verdict
from storyboard.model.findings import Finding
from storyboard.ui.document import Document
from storyboard.ui.findings_list import FindingCards
from storyboard.ui.pieces import Choice, quiet, scrolled, section
from storyboard.ui.theme import Palette
from storyboard.ui.thread_view.cut_pictures import CutPictures
from storyboard.ui.vocabulary import said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.cut_frames import CutFrames, crop_of, cut_frames, shared_subjects
else:
    CutFrames = later("storyboard.studio.cut_frames", "CutFrames")
    crop_of = later("storyboard.studio.cut_frames", "crop_of")
    cut_frames = later("storyboard.studio.cut_frames", "cut_frames")
    shared_subjects = later("storyboard.studio.cut_frames", "shared_subjects")

SIDE_PX = 400


class EvidencePane(QWidget):
    """Shows the cut between two shots. `measure_asked` says that somebody wants the film measured."""

    measure_asked = Signal()
    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._cut = ("", "")
        self._told_of: tuple[object, ...] = ()
        self._pictured: tuple[object, ...] = ()
        self._numbers: dict[str, str] = {}
        self._frames: CutFrames | None = None
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pictures = CutPictures(palette)
        self.flicker = QPushButton(self.tr("Flicker"))
        self.flicker.setCheckable(True)
        self.flicker.setToolTip(self.tr("Show both pictures in turns in one place"))
        self.flicker.toggled.connect(self.pictures.flicker)
        self.subject = Choice((), self.tr("What is compared"))
        self.subject.chosen.connect(lambda _value: self._show_frames())
        self.measure = QPushButton(self.tr("Measure the film"))
        self.measure.setToolTip(self.tr("Measure takes and cuts on this computer, offline"))
        self.measure.clicked.connect(self.measure_asked)
        self.cards = FindingCards(document)
        self.cards.trouble.connect(self.trouble)
        self._readings = QFormLayout()
        self._readings.setHorizontalSpacing(16)
        self._readings.setVerticalSpacing(5)
        self._about = quiet()
        self._title = section("")
        self._lay_out()

    def show_cut(
        self,
        first_id: str,
        second_id: str,
        numbers: dict[str, str],
        findings: tuple[tuple[Finding, ...], tuple[Finding, ...]],
        evidence: Iterable[Evidence],
        shown_by: tuple[object, ...] = (),
    ) -> None:
        """Show the cut from one shot to the next (either may be empty): findings open and waived, and the evidence.

        `shown_by` is what the pictures are made of: they are fetched again when it is another.
        """
        evidence = tuple(evidence)
        told = (first_id, second_id, findings, evidence, tuple(numbers.get(i) for i in (first_id, second_id)))
        pictured = (first_id, second_id, *shown_by)
        if (told, pictured) == (self._told_of, self._pictured):
            return
        is_new = (first_id, second_id) != self._cut
        needs_pictures = pictured != self._pictured
        self._told_of, self._pictured = told, pictured
        self._cut, self._numbers = (first_id, second_id), numbers
        names = [numbers.get(shot_id, "\N{EM DASH}") for shot_id in self._cut]
        self._title.setText(self.tr("The cut {first} \u2192 {second}").format(first=names[0], second=names[1]).upper())
        self.cards.show_findings(findings[0], numbers, findings[1])
        self._show_readings(evidence)
        if is_new:
            self._offer_subjects()
        if needs_pictures:
            self.look_again()

    def look_again(self) -> None:
        """Fetch both pictures, off the window's thread."""
        session, board, cut = self._document.session, self._document.board, self._cut
        work = partial(cut_frames, session, board, *cut)
        self._workshop.think(work, done=self._have, failed=self.trouble.emit)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.pictures.dress(palette)

    def stop(self) -> None:
        """Stop taking turns."""
        self.flicker.setChecked(False)

    def _have(self, frames: CutFrames) -> None:
        if (frames.first_id, frames.second_id) == self._cut:
            self._frames = frames
            self._show_frames()

    def _show_frames(self) -> None:
        frames, board = self._frames, self._document.board
        if frames is None:
            return
        chosen = str(self.subject.currentData() or "")
        shown = [
            crop_of(board, shot_id, chosen, picture) if picture is not None and chosen else picture
            for shot_id, picture in ((frames.first_id, frames.first), (frames.second_id, frames.second))
        ]
        ends = (self.tr("last frame"), self.tr("first frame"))
        titles: list[str] = []
        for shot_id, end, drawn in zip(self._cut, ends, frames.is_drawn, strict=True):
            number = self._numbers.get(shot_id, "")
            what = self.tr("drawn") if drawn else end
            titles.append(f"{number} \N{MIDDLE DOT} {what}" if number else "")
        self.pictures.show_pictures(shown[0], shown[1], (titles[0], titles[1]), self.tr("No shot here"))

    def _offer_subjects(self) -> None:
        board = self._document.board
        self.subject.clear()
        self.subject.addItem(self.tr("Whole picture"), "")
        for subject_id in shared_subjects(board, *self._cut):
            entry = board.entry(subject_id)
            self.subject.addItem(entry.name if entry else subject_id, subject_id)
        self.subject.setVisible(self.subject.count() > 1)

    def _show_readings(self, evidence: tuple[Evidence, ...]) -> None:
        while self._readings.rowCount():
            self._readings.removeRow(0)
        readings = [reading for entry in evidence for reading in entry.readings]
        for reading in readings:
            name = QLabel(said(str(reading.measure)).capitalize())
            name.setObjectName("quiet")
            self._readings.addRow(name, self._told(reading))
        learned = max((reading.learned_from for reading in readings), default=0)
        if not readings:
            self._about.setText(self.tr("Not measured yet."))
        elif learned:
            self._about.setText(self.tr("Your limits come from %n approval(s) on this board.", "", learned))
        else:
            self._about.setText(self.tr("The usual limits; yours are learned from what you approve."))

    def _told(self, reading: Reading) -> QLabel:
        """A reading beside its limit, with its verdict as a word."""
        if reading.value is None:
            absent = self.tr("not available")
            return quiet(f"{absent}: {reading.why}" if reading.why else absent)
        text = f"{reading.value:.3g} {reading.unit}"
        if reading.limit is not None:
            limit = self.tr("your limit") if reading.learned_from else self.tr("limit")
            text += f" \N{MIDDLE DOT} {limit} {reading.limit:.3g}"
        words = {Verdict.OVER: self.tr("beyond"), Verdict.WITHIN: self.tr("within")}.get(reading.verdict, "")
        label = QLabel(f"{text}  {words}".rstrip())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName("reading")
        label.setProperty("verdict", str(reading.verdict))
        return label

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        tools = QHBoxLayout()
        tools.addWidget(self.flicker)
        tools.addWidget(self.subject)
        tools.addStretch(1)
        left.addWidget(self.pictures, 1)
        left.addLayout(tools)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 6, 0)
        right.setSpacing(8)
        right.addWidget(self._title)
        right.addWidget(self.cards)
        right.addLayout(self._readings)
        right.addWidget(self._about)
        right.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch(1)
        side = scrolled(inner)
        side.setFixedWidth(SIDE_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 8, 10)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(side)
