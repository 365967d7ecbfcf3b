"""One cut below the thread: pictures side by side, what was found, what was measured, and what would mend it."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.evidence import Evidence, EvidenceKind, Shown, Verdict
from storyboard.model.findings import Finding
from storyboard.ui.document import Document
from storyboard.ui.findings_list import FindingCards
from storyboard.ui.pieces import Choice, quiet, scrolled, section
from storyboard.ui.theme import Palette
from storyboard.ui.thread_view.cut_pictures import CutPictures
from storyboard.ui.thread_view.evidence_readings import Readings, evidence_word
from storyboard.ui.thread_view.mend_box import MendBox
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from PIL import Image

    from storyboard.studio.cut_frames import CutFrames, crop_of, cut_frames, shared_subjects
    from storyboard.studio.ways import shown_by
else:
    Image = later("PIL", "Image")
    CutFrames = later("storyboard.studio.cut_frames", "CutFrames")
    crop_of = later("storyboard.studio.cut_frames", "crop_of")
    cut_frames = later("storyboard.studio.cut_frames", "cut_frames")
    shared_subjects = later("storyboard.studio.cut_frames", "shared_subjects")
    shown_by = later("storyboard.studio.ways", "shown_by")

SIDE_LEAST_PX, SIDE_PX = 290, 430
FOLDED_PX, WIDEST_PX = 16, 16_777_215
CROP, MEASURED = "crop:", "measured:"
CUTS = (EvidenceKind.CUT, EvidenceKind.CONTINUE)
LOOSE = Qt.AlignmentFlag(0)
FOUND, READ, MEND = range(3)


class EvidencePane(QWidget):
    """Shows the cut between two shots. `measure_asked` says that somebody wants the film measured."""

    measure_asked = Signal()
    again_asked = Signal(str)
    trouble = Signal(str)
    folded = Signal(bool)

    def __init__(self, document: Document, workshop: Workshop, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._cut = ("", "")
        self._told_of: tuple[object, ...] = ()
        self._pictured: tuple[object, ...] = ()
        self._numbers: dict[str, str] = {}
        self._frames: CutFrames | None = None
        self._evidence: tuple[Evidence, ...] = ()
        self._is_trying = False
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.pictures = CutPictures(palette)
        self.flicker = QPushButton(self.tr("Flicker"))
        self.flicker.setCheckable(True)
        self.flicker.setToolTip(self.tr("Show both pictures in turns in one place"))
        self.flicker.toggled.connect(self.pictures.flicker)
        self.subject = Choice((), self.tr("What is compared"))
        self.subject.setMinimumContentsLength(22)
        self.subject.chosen.connect(lambda _value: self._choose())
        self.measure = QPushButton(self.tr("Measure the film"))
        self.measure.setToolTip(self.tr("Measure takes and cuts on this computer, offline"))
        self.measure.clicked.connect(self.measure_asked)
        self.cards = FindingCards(document)
        self.cards.trouble.connect(self.trouble)
        self.readings = Readings()
        self.mend = MendBox(document, workshop)
        self.mend.tried.connect(self._show_trial)
        self.mend.again_asked.connect(self.again_asked)
        self.mend.trouble.connect(self.trouble)
        self.mend.counted.connect(lambda count: self._count(MEND, self.tr("Mend"), count))
        self._no_finding = quiet(self.tr("Nothing was found at this cut."))
        self._no_mend = quiet(self.tr("Measure the film first: what mends a cut follows from what is measured."))
        self._about = quiet()
        self._title = section("")
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setArrowType(Qt.ArrowType.DownArrow)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setAccessibleName(self.tr("Fold the evidence away"))
        self.fold.setToolTip(self.tr("Fold the evidence away, or show it"))
        self.fold.toggled.connect(self._fold)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What is shown of the cut"))
        for text in (self.tr("Found"), self.tr("Measured"), self.tr("Mend")):
            self.tabs.addTab(text)
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
        needs_pictures = pictured != self._pictured
        is_new, is_measured_anew = (first_id, second_id) != self._cut, evidence != self._evidence
        self._told_of, self._pictured = told, pictured
        self._cut, self._numbers, self._evidence = (first_id, second_id), numbers, evidence
        names = [numbers.get(shot_id, "\N{EM DASH}") for shot_id in self._cut]
        self._title.setText(self.tr("The cut {first} \u2192 {second}").format(first=names[0], second=names[1]).upper())
        self.cards.show_findings(findings[0], numbers, findings[1])
        self._no_finding.setVisible(not any(findings))
        self._count(FOUND, self.tr("Found"), len(findings[0]))
        if is_new or is_measured_anew:
            self._offer_subjects(keep=not is_new)
        self._show_readings()
        if needs_pictures:
            self.look_again()
        self.mend.show_cut(first_id, second_id, numbers, evidence)

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
        self.mend.stop()

    # Pictures

    def _have(self, frames: CutFrames) -> None:
        if (frames.first_id, frames.second_id) == self._cut:
            self._frames = frames
            self._show_pictures()

    def _choose(self) -> None:
        self.mend.put_away()
        self._show_readings()
        self._show_pictures()

    def _chosen(self) -> Evidence | None:
        """The evidence that is looked at; None for the cut's own pictures."""
        chosen = str(self.subject.currentData() or "")
        return self._evidence[int(chosen.removeprefix(MEASURED))] if chosen.startswith(MEASURED) else None

    def _show_pictures(self) -> None:
        if self._is_trying:
            return
        chosen = self._chosen()
        if chosen is None:
            self._show_frames()
            return
        work = partial(shown_by, self._document.session, chosen)
        self._workshop.think(work, done=lambda found: self._have_shown(chosen, found), failed=self.trouble.emit)

    def _have_shown(self, chosen: Evidence, found: tuple[tuple[Image.Image, Shown], ...]) -> None:
        if chosen is not self._chosen() or self._is_trying:
            return
        pictures: list[Image.Image | None] = [picture for picture, _ in found[:2]]
        titles = [self._picture_title(chosen, at, shown) for at, (_, shown) in enumerate(found[:2])]
        pictures += [None] * (2 - len(pictures))
        titles += [""] * (2 - len(titles))
        self.pictures.show_pictures(pictures[0], pictures[1], (titles[0], titles[1]), self.tr("No picture here"))

    def _picture_title(self, evidence: Evidence, at: int, shown: Shown) -> str:
        label = evidence_word(shown.label) if shown.label else self.tr("frame {number}").format(number=shown.frame)
        is_reference = len(evidence.shot_ids) == 1 and evidence.kind == EvidenceKind.SUBJECT and at == 0
        if is_reference:
            return label
        shot_id = evidence.shot_ids[min(at, len(evidence.shot_ids) - 1)]
        return f"{self._numbers.get(shot_id, '')} \N{MIDDLE DOT} {label}"

    def _show_frames(self) -> None:
        frames, board = self._frames, self._document.board
        if frames is None:
            return
        chosen = str(self.subject.currentData() or "").removeprefix(CROP)
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

    def _show_trial(self, tried: tuple[Image.Image, Image.Image, tuple[str, str]] | None) -> None:
        """The shot without and with a match, in the place of the cut's pictures."""
        self._is_trying = tried is not None
        if tried is None:
            self._show_pictures()
        else:
            before, after, titles = tried
            self.pictures.show_pictures(before, after, titles, "")

    # What is compared

    def _offer_subjects(self, *, keep: bool) -> None:
        """The cut whole, cut to who is in both shots, and everything else that was measured of the second shot."""
        board, held = self._document.board, str(self.subject.currentData() or "")
        with QSignalBlocker(self.subject):
            self.subject.clear()
            self.subject.addItem(self._marked(self.tr("The cut: whole picture"), self._of_cut()), "")
            for subject_id in shared_subjects(board, *self._cut):
                entry = board.entry(subject_id)
                name = entry.name if entry else subject_id
                self.subject.addItem(self.tr("The cut: {name}").format(name=name), CROP + subject_id)
            for at, evidence in enumerate(self._evidence):
                if evidence.kind not in CUTS:
                    self.subject.addItem(self._marked(self._named(evidence), evidence), f"{MEASURED}{at}")
            if keep and self.subject.findData(held) >= 0:
                self.subject.setCurrentIndex(self.subject.findData(held))
        self.subject.setVisible(self.subject.count() > 1)

    def _named(self, evidence: Evidence) -> str:
        number = self._numbers.get(evidence.shot_ids[0], evidence.shot_ids[0])
        if evidence.kind == EvidenceKind.TAKE:
            return self.tr("Inside {shot}").format(shot=number)
        if evidence.kind == EvidenceKind.CHAIN:
            return self.tr("The chain from {shot}").format(shot=number)
        entry = self._document.board.entry(evidence.subject_id)
        name = entry.name if entry else evidence.subject_id
        if len(evidence.shot_ids) == 1:
            return self.tr("{name} beside the reference").format(name=name)
        return self.tr("{name} beside the best take, {shot}").format(name=name, shot=number)

    def _marked(self, text: str, evidence: Evidence | None) -> str:
        """The text with how much is beyond its limit."""
        over = sum(1 for r in evidence.readings if r.verdict == Verdict.OVER) if evidence is not None else 0
        return f"{text} ({self.tr('%n beyond', '', over)})" if over else text

    def _count(self, tab: int, text: str, count: int) -> None:
        self.tabs.setTabText(tab, f"{text} {count}" if count else text)

    def _of_cut(self) -> Evidence | None:
        return next((evidence for evidence in self._evidence if evidence.kind in CUTS), None)

    def _show_readings(self) -> None:
        shown = self._chosen() or self._of_cut()
        self.readings.show_evidence(shown)
        over = sum(1 for e in self._evidence for r in e.readings if r.verdict == Verdict.OVER)
        self._count(READ, self.tr("Measured"), over)
        self._no_mend.setVisible(not self._evidence)
        learned = max((r.learned_from for evidence in self._evidence for r in evidence.readings), default=0)
        if not self._evidence:
            self._about.setText(self.tr("Not measured yet."))
        elif learned:
            self._about.setText(self.tr("Your limits come from what you approved on this board."))
        else:
            self._about.setText(self.tr("The usual limits; yours are learned from what you approve."))

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        tools = QHBoxLayout()
        tools.addWidget(self.flicker)
        tools.addWidget(self.subject)
        tools.addStretch(1)
        left.addWidget(self.pictures, 1)
        left.addLayout(tools)
        self._side = QWidget()
        self._side.setMinimumWidth(SIDE_LEAST_PX)
        self._side.setMaximumWidth(SIDE_PX)
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.fold)
        right.addLayout(head)
        right.addWidget(self.tabs)
        pages = self._pages = QStackedWidget()
        nothing = (self._no_finding,)
        for widgets in ((self.cards, *nothing), (self.readings, self._about, self.measure), (self.mend, self._no_mend)):
            pages.addWidget(scrolled(_page(widgets)))
        self.tabs.currentChanged.connect(pages.setCurrentIndex)
        right.addWidget(pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._left, 1)
        row.addWidget(self._side, 1)

    def _fold(self, is_folded: bool) -> None:
        """Leave the heading alone, or show everything again."""
        if is_folded:
            self.flicker.setChecked(False)
        for part in (self._left, self.tabs, self._pages):
            part.setVisible(not is_folded)
        self._side.setMaximumWidth(WIDEST_PX if is_folded else SIDE_PX)
        self.fold.setArrowType(Qt.ArrowType.UpArrow if is_folded else Qt.ArrowType.DownArrow)
        self.setMaximumHeight(self.fold.sizeHint().height() + FOLDED_PX if is_folded else WIDEST_PX)
        self.folded.emit(is_folded)


def _page(widgets: tuple[QWidget, ...]) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 2, 6, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else LOOSE)
    column.addStretch(1)
    return inner
