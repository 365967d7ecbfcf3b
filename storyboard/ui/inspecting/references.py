"""The shot's reference pictures, and the first and last frame as they will be sent."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

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
from storyboard.ui.pieces import breakable, emptied, quiet, section
from storyboard.ui.sentences import spoken
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.vocabulary import role_said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.end_frames import EndFrame
    from storyboard.studio.pictures import picture_asset
    from storyboard.ui.inspecting.frame_picture import FrameDialog, FramePicture, lost_box
    from storyboard.ui.inspecting.sent_frames import SentFrame
else:
    EndFrame = later("storyboard.studio.end_frames", "EndFrame")
    picture_asset = later("storyboard.studio.pictures", "picture_asset")
    FrameDialog = later("storyboard.ui.inspecting.frame_picture", "FrameDialog")
    FramePicture = later("storyboard.ui.inspecting.frame_picture", "FramePicture")
    lost_box = later("storyboard.ui.inspecting.frame_picture", "lost_box")
    SentFrame = later("storyboard.ui.inspecting.sent_frames", "SentFrame")


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
        self._frames_head.hide()
        self._frames = QVBoxLayout()
        self._frames.setSpacing(6)
        self.lines.addLayout(self._frames)
        self._stand: tuple[tuple[SentFrame, str], ...] = ()
        self._shows_lost = True

    def fill(self, shown: Shown) -> None:
        """Show the references; the frames come with `show_frames`."""
        shot = shown.one
        self.rows.setEnabled(shot is not None and shown.can_edit)
        self.rows.show_references(shown.board, shot.references if shot else ())
        self._why.say(self._left_out(shown))

    def show_frames(self, frames: tuple[SentFrame, ...]) -> None:
        """Show the first and last frame in their exact shape, or why one is not there; what stands is left alone."""
        wanted = tuple((sent, self._words(sent.frame)) for sent in frames)
        if [(id(sent), words) for sent, words in wanted] == [(id(sent), words) for sent, words in self._stand]:
            return
        self._stand = wanted
        emptied(self._frames)
        self._frames_head.setVisible(bool(frames))
        pictures = [picture for sent, words in wanted if (picture := self._frame(sent, words)) is not None]
        fields: list[QWidget] = [self.rows.add, *pictures]
        if any(sent.whole is not None for sent in frames):
            fields.append(self._lost_box(pictures))
            self._frames.addWidget(fields[-1])
        # What is made later would else be reached after everything else in the window.
        for before, after in pairwise(fields):
            self.setTabOrder(before, after)

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

    def _frame(self, sent: SentFrame, words: str) -> FramePicture | None:
        """Add a frame and its words; the picture, where there is one."""
        name, picture = role_said(sent.frame.role), None
        if sent.small is not None:
            picture = FramePicture(sent, sent.small, shows_lost=self._shows_lost)
            picture.setAccessibleName(f"{name}\n{words}")
            picture.take_clicks(self.tr("Show large"))
            picture.asked.connect(lambda: self._show_large(sent, name, words))
            self._frames.addWidget(picture)
        self._frames.addWidget(quiet(breakable(f"{name} \N{MIDDLE DOT} {words}")))
        return picture

    def _lost_box(self, pictures: list[FramePicture]) -> QCheckBox:
        def show(shows: bool) -> None:
            self._shows_lost = shows
            for picture in pictures:
                picture.show_lost(shows)

        box = lost_box(self._shows_lost)
        box.toggled.connect(show)
        return box

    def _show_large(self, sent: SentFrame, name: str, words: str) -> None:
        FrameDialog(sent, name, words, self.window(), shows_lost=self._shows_lost).open()

    def _words(self, frame: EndFrame) -> str:
        """Its size, what is cut away, where it comes from, or why it is not there."""
        words = [f"{frame.width_px} \N{MULTIPLICATION SIGN} {frame.height_px}", *self._cropped(frame)]
        if frame.source_shot_id:
            number = self.shown.numbers.get(frame.source_shot_id, frame.source_shot_id)
            words.append(self.tr("from shot {number}").format(number=number))
        told = " \N{MIDDLE DOT} ".join(words)
        return f"{told}\n{spoken(frame.why)}" if frame.why else told

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
