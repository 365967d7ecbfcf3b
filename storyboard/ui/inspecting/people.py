"""Who and what is in the shot, and where each stands, looks and goes."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.subjects import remove_subject, set_subject
from storyboard.model.picture import Box
from storyboard.model.shots import Shot, Subject
from storyboard.model.values import replace
from storyboard.model.words import Direction, Side
from storyboard.ui.chip_row import ChipRow
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Group
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import OneLine, Remark, Short, quiet
from storyboard.ui.theme import Palette
from storyboard.ui.vocabulary import said

if TYPE_CHECKING:
    from storyboard.continuity.ledger import side_of
else:
    side_of = later("storyboard.continuity.ledger", "side_of")

CENTRES = {Side.LEFT: 0.2, Side.CENTRE: 0.5, Side.RIGHT: 0.8}
"""Where the middle of a box goes that is put on a side."""
USUAL = Box(x=0.35, y=0.25, width=0.3, height=0.7)
"""The box of somebody of whom only the side is known."""


class PeopleGroup(Group):
    """A chip for each cast member and prop, and a row for each that is in the shot."""

    def __init__(self, document: Document, palette: Palette) -> None:
        super().__init__(document, "people")
        self.entitle(self.tr("Who and what"))
        self.chips = ChipRow(palette)
        self.chips.toggled.connect(self._toggle)
        self.lines.addWidget(self.chips)
        self._nobody = quiet(self.tr("Nobody yet: add cast and props in the bible, with the + there."))
        self.lines.addWidget(self._nobody)
        self._rows: dict[str, SubjectRow] = {}

    def dress(self, palette: Palette) -> None:
        """Paint the chips in another palette."""
        self.chips.dress(palette)

    def fill(self, shown: Shown) -> None:
        """Show the chips of the board's people and things, and the rows of those in the shot."""
        shot, board = shown.one, shown.board
        self.chips.setEnabled(shown.can_edit)
        # Of several shots a chip is down where all of them have it; a click makes them alike.
        in_each = [{subject.ref_id for subject in one.subjects} for one in shown.shots]
        seen = set.intersection(*in_each) if in_each else set()
        self._nobody.setVisible(not board.cast and not board.props)
        self.chips.show_entries((*board.cast, *board.props), seen, set().union(*in_each))
        subjects = {subject.ref_id: subject for subject in shot.subjects} if shot else {}
        for gone in self._rows.keys() - subjects.keys():
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for ref_id, subject in subjects.items():
            row = self._rows.get(ref_id) or self._add(ref_id)
            entry = board.entry(ref_id)
            row.setEnabled(shown.can_edit)
            row.fill(entry.name if entry else ref_id, subject)

    def _add(self, ref_id: str) -> "SubjectRow":
        row = SubjectRow(self, ref_id)
        self._rows[ref_id] = row
        self.lines.addWidget(row)
        return row

    def change(self, ref_id: str, **changes: object) -> None:
        """Change how somebody is shown."""

        def edit(board: Board) -> Edit:
            shot_id = self.shown.shot_ids[0]
            subject = _subject(board.shot(shot_id), ref_id)
            return set_subject(board, shot_id, replace(subject, **changes))

        self.apply(edit)

    def put(self, ref_id: str, side: str) -> None:
        """Put somebody on a side of the frame, the box kept as large as it is; empty leaves it to the framing."""
        shot = self.shown.one
        if shot is None:
            return
        box = _subject(shot, ref_id).box or USUAL
        there = next((replace(box, x=at - box.width / 2) for word, at in CENTRES.items() if word == side), None)
        self.change(ref_id, box=there)

    def _toggle(self, ref_id: str, is_in: bool) -> None:
        def edit(board: Board) -> Edit:
            made = Edit("", board)
            for shot in self.shown.shots:
                has_it = any(subject.ref_id == ref_id for subject in shot.subjects)
                if is_in and not has_it:
                    made = set_subject(made.board, shot.id, Subject(ref_id=ref_id))
                elif has_it and not is_in:
                    made = remove_subject(made.board, shot.id, ref_id)
            return made

        self.document.end_phrase()
        self.apply(edit)


class SubjectRow(QWidget):
    """One person or thing: side, look and travel in a line, posture beside the name."""

    def __init__(self, group: PeopleGroup, ref_id: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(4)
        self._name = Short()
        grid.addWidget(self._name, 0, 0)
        self.posture = OneLine()
        self.posture.setPlaceholderText(self.tr("Posture"))
        self.posture.textEdited.connect(lambda text: group.change(ref_id, posture=text))
        Remark(self.posture, group.document.end_phrase)
        grid.addWidget(self.posture, 0, 1, 1, 2)
        self.side = Pick([("", self.tr("Side")), *((s, said(s)) for s in Side)], "")
        self.side.chosen.connect(lambda side: group.put(ref_id, side))
        self.looks = Pick([("", self.tr("Looks")), *((d, said(d)) for d in Direction)], "")
        self.looks.chosen.connect(lambda way: group.change(ref_id, looks=way or None))
        self.travels = Pick([("", self.tr("Travels")), *((d, said(d)) for d in Direction)], "")
        self.travels.chosen.connect(lambda way: group.change(ref_id, travels=way or None))
        for at, pick in enumerate((self.side, self.looks, self.travels)):
            grid.addWidget(pick, 1, at)
            grid.setColumnStretch(at, 1)

    def fill(self, name: str, subject: Subject) -> None:
        """Show how the subject is seen."""
        self._name.setText(name)
        self.side.setAccessibleName(self.tr("{name}: side of the frame").format(name=name))
        self.looks.setAccessibleName(self.tr("{name}: looks").format(name=name))
        self.travels.setAccessibleName(self.tr("{name}: travels").format(name=name))
        self.posture.setAccessibleName(self.tr("{name}: posture").format(name=name))
        self.side.show_value(side_of(subject) or "")
        self.looks.show_value(str(subject.looks or ""))
        self.travels.show_value(str(subject.travels or ""))
        if self.posture.text() != subject.posture:
            self.posture.setText(subject.posture)


def _subject(shot: Shot, ref_id: str) -> Subject:
    return next((s for s in shot.subjects if s.ref_id == ref_id), Subject(ref_id=ref_id))
