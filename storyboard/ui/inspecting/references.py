"""The shot's reference pictures, and the first and last frame as they will be sent."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.assets import set_rights
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.pictures import show_with_shot
from storyboard.model.edits.subjects import add_reference, remove_reference
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.model.values import replace
from storyboard.ui.document import Document
from storyboard.ui.inspecting.group import Group, Why
from storyboard.ui.inspecting.reference_rows import ReferenceRows
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import emptied, quiet, section
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.sentences import spoken
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.vocabulary import role_said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.end_frames import EndFrame
    from storyboard.studio.pictures import picture_asset
else:
    EndFrame = later("storyboard.studio.end_frames", "EndFrame")
    picture_asset = later("storyboard.studio.pictures", "picture_asset")

FRAME = QSize(112, 80)


class ReferencesGroup(Group):
    """What the model is shown beside the words, and why something of it is left out."""

    def __init__(self, document: Document, workshop: Workshop, thumbnails: Thumbnails) -> None:
        super().__init__(document, "references")
        self.entitle(self.tr("References and frames"))
        self._workshop = workshop
        self.rows = ReferenceRows(thumbnails, ReferenceRole)
        self.rows.removed.connect(self._remove)
        self.rows.turned.connect(self._recast)
        self.rows.chosen.connect(self.add_file)
        self.rows.righted.connect(lambda asset_id, rights: self.apply(lambda b: set_rights(b, asset_id, rights)))
        self.rows.phrase_ended.connect(document.end_phrase)
        self.lines.addWidget(self.rows)
        self._why = Why()
        self.lines.addWidget(self._why)
        self._frames_head = section(self.tr("Frames as sent"))
        self.lines.addWidget(self._frames_head)
        self._frames = QVBoxLayout()
        self.lines.addLayout(self._frames)
        self.show_frames(())

    def fill(self, shown: Shown) -> None:
        """Show the references; the frames come with `show_frames`."""
        shot = shown.one
        self.rows.setEnabled(shot is not None and shown.can_edit)
        self.rows.show_references(shown.board, shot.references if shot else ())
        self._why.say(self._left_out(shown))

    def show_frames(self, frames: tuple[EndFrame, ...]) -> None:
        """Show the first and last frame in their exact shape, or why one is not there."""
        emptied(self._frames)
        self._frames_head.setVisible(bool(frames))
        for frame in frames:
            self._frames.addWidget(self._frame(frame))

    def add_file(self, path: Path) -> None:
        """Copy a picture into the project and show it with the shot; told where it is no picture."""
        shot = self.shown.one
        if shot is None or not self.shown.can_edit:
            return
        media = self.document.session.media
        self._workshop.save(
            lambda: picture_asset(media, path),
            done=lambda asset: self._show_with(shot.id, asset),
            failed=self.trouble.emit,
        )

    def _show_with(self, shot_id: str, asset: Asset) -> None:
        if shot_id in self.document.board.shots:
            self.apply(lambda board: show_with_shot(board, shot_id, asset, ReferenceRole.COMPOSITION))

    def _left_out(self, shown: Shown) -> str:
        """The compiler's own words for the pictures that the model will not see; else what it could take."""
        able = shown.capabilities
        fields = ("references", "first frame", "last frame")
        notes = [spoken(note.why) for note in shown.compiled.notes if note.field in fields] if shown.compiled else []
        if notes or able is None:
            return "\n".join(dict.fromkeys(notes))
        if not able.takes_references:
            return self.tr("{model} takes no reference pictures.").format(model=spoken(able.label))
        return ""

    def _remove(self, reference: Reference) -> None:
        shot_id = self.shown.shot_ids[0]
        self.apply(lambda board: remove_reference(board, shot_id, reference.asset_id, str(reference.role)))

    def _recast(self, reference: Reference, role: str) -> None:
        shot_id = self.shown.shot_ids[0]

        def edit(board: Board) -> Edit:
            without = remove_reference(board, shot_id, reference.asset_id, str(reference.role)).board
            return Edit("Change role", add_reference(without, shot_id, replace(reference, role=role)).board)

        self.apply(edit)

    def _frame(self, frame: EndFrame) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        picture = QLabel()
        picture.setFixedSize(FRAME)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setAccessibleName(role_said(frame.role))
        if frame.picture is not None:
            small = frame.picture.copy()
            small.thumbnail((FRAME.width() * 2, FRAME.height() * 2))
            pixmap = QPixmap.fromImage(as_qimage(small))
            mode = Qt.TransformationMode.SmoothTransformation
            picture.setPixmap(pixmap.scaled(FRAME, Qt.AspectRatioMode.KeepAspectRatio, mode))
            line.addWidget(picture)
        words = [role_said(frame.role), f"{frame.width_px} \N{MULTIPLICATION SIGN} {frame.height_px}"]
        words += self._cropped(frame)
        if frame.source_shot_id:
            number = self.shown.numbers.get(frame.source_shot_id, frame.source_shot_id)
            words.append(self.tr("from shot {number}").format(number=number))
        line.addWidget(quiet("\n".join([*words, spoken(frame.why)] if frame.why else words)), 1)
        return row

    def _cropped(self, frame: EndFrame) -> list[str]:
        """What of the picture the model will not see."""
        if frame.bars:
            return [self.tr("whole, with black bars")]
        if frame.lost_width:
            return [self.tr("{percent} of the width cropped").format(percent=_percent(frame.lost_width))]
        if frame.lost_height:
            return [self.tr("{percent} of the height cropped").format(percent=_percent(frame.lost_height))]
        return []


def _percent(part: float) -> str:
    return f"{max(round(part * 100), 1)}\N{NARROW NO-BREAK SPACE}%"
