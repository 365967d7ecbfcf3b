"""Cards between windows and projects, and what is given to them: cut, copy, paste, linked copies, split and merge."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, QObject, QRect
from PySide6.QtGui import QGuiApplication

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.pasting import ShotClip, cut_out, paste_shots
from storyboard.model.edits.shots import merge_shots, play_again, remove_shots, split_shot
from storyboard.model.errors import EditError, StoryboardError
from storyboard.model.numbering import numbers
from storyboard.studio.ids import new_id
from storyboard.studio.pasting import adopt_takes, copy_media
from storyboard.ui.bench import Workbench
from storyboard.ui.clipboard import clip_in, clipped
from storyboard.ui.drop_bar import DropBar
from storyboard.ui.given import Given, given_in
from storyboard.ui.giving import Giving
from storyboard.ui.new_shots import with_goal


class CardCommands(QObject):
    """Commands on the selected cards and on what comes from outside."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._document = bench.desk.document
        self._workshop = bench.desk.workshop
        self._board = bench.stage.board
        self._say = bench.say
        self.bar = DropBar(bench.palette, self._board.viewport())
        self.giving = Giving(self._document, self._workshop, self.bar, self._place_of, self)
        self.giving.given.connect(self._board.select)
        self.bar.left.connect(self._board.setFocus)
        self._board.whole = self._clipped
        self._board.clip_dropped.connect(self.paste_at)
        self._board.given.connect(self._take_given)
        bench.commands["edit"].duplicated.connect(self._copy_takes)
        self._has_begun = False
        self._board.verticalScrollBar().valueChanged.connect(lambda _value: self.bar.hide())

    def begin(self) -> None:
        """Select the first card when cards come for the first time: panels show something, keys act on something."""
        first = self._board.model().index(0, 0)
        if not self._has_begun and first.isValid():
            self._has_begun = True
            if not self._board.selectionModel().hasSelection():
                flags = self._board.selectionModel().SelectionFlag
                self._board.selectionModel().setCurrentIndex(first, flags.ClearAndSelect)

    def copy(self) -> None:
        """Put the selected shots on the clipboard, with all they name."""
        selected = self._board.selected_shot_ids()
        if selected:
            QGuiApplication.clipboard().setMimeData(self._clipped(selected))
            self._say(self.tr("%n shot(s) copied.", "", len(selected)), "info")

    def cut(self) -> None:
        """Put the selected shots on the clipboard and take them out of the story."""
        selected = self._board.selected_shot_ids()
        if selected:
            QGuiApplication.clipboard().setMimeData(self._clipped(selected))
            self._try(lambda board: Edit("Cut shots", remove_shots(board, selected).board))

    def paste(self) -> None:
        """Put in what is on the clipboard: shots behind the selected one, anything else onto it."""
        data = QGuiApplication.clipboard().mimeData()
        scene_id, place = self._here()
        clip = clip_in(data)
        if clip is not None:
            self.paste_at(clip, scene_id, place)
            return
        selected = self._board.selected_shot_ids()
        self._take_given(given_in(data), selected[-1] if selected else "", scene_id, place)

    def paste_at(self, clip: ShotClip, scene_id: str, place: int) -> None:
        """Put shots in at a place of a scene; the files of another project are copied first, beside the window."""
        if self._document.is_read_only:
            self._say(self._document.session.project.reason, "warning")
            return
        session = self._document.session
        if clip.board_id == self._document.board.id:
            self._settle(clip, scene_id, place, ())
            return
        self._say(self.tr("Copying files\u2026"), "info")
        self._workshop.save(
            lambda: copy_media(session.media, clip),
            done=lambda lost: self._settle(clip, scene_id, place, lost),
            failed=lambda why: self._say(why, "error"),
        )

    def link(self) -> None:
        """Let each selected shot play once more: the same shot, so that a change to it is seen in both places."""
        shot_ids = self._board.selected_shot_ids()

        def edit(board: Board) -> Edit:
            for shot_id in shot_ids:
                board = play_again(board, shot_id, new_id()).board
            return Edit("Play shots again", board, about=shot_ids)

        if self._try(edit):
            self._say(self.tr("%n shot(s) play once more, in Timing.", "", len(shot_ids)), "info")

    def split(self) -> None:
        """Make two shots of each selected one, at its middle."""
        shot_ids = self._board.selected_shot_ids()
        halves = {shot_id: (new_id(), new_id()) for shot_id in shot_ids}

        def edit(board: Board) -> Edit:
            for shot_id, (late_id, item_id) in halves.items():
                frames = board.shot(shot_id).frames
                if frames < 2:
                    raise EditError(f"Shot {numbers(board)[shot_id]} lasts one frame and cannot be split.")
                board = split_shot(board, shot_id, frames // 2, late_id, item_id).board
            return Edit("Split shots", board, about=shot_ids)

        if self._try(edit):
            self._board.select(tuple(i for shot_id, (late_id, _) in halves.items() for i in (shot_id, late_id)))

    def merge(self) -> None:
        """Make one shot of the selected ones, or of the selected one and the next."""
        shot_ids = self._board.selected_shot_ids()
        scene = self._document.board.scene_of(shot_ids[0]) if shot_ids else None
        if scene is None:
            return
        if len(shot_ids) == 1:
            at = scene.shot_ids.index(shot_ids[0])
            shot_ids = scene.shot_ids[at : at + 2]
        if len(shot_ids) < 2:
            self._say(self.tr("There is no shot after this one in its scene to merge it with."), "warning")
            return

        def edit(board: Board) -> Edit:
            for other in shot_ids[1:]:
                board = merge_shots(board, shot_ids[0], other).board
            return Edit("Merge shots", board, about=shot_ids)

        if self._try(edit):
            self._board.select(shot_ids[:1])

    def _settle(self, clip: ShotClip, scene_id: str, place: int, lost: tuple[str, ...]) -> None:
        board, scene_id = with_goal(self._document.board, scene_id, new_id())
        scene = next(s for s in board.scenes if s.id == scene_id)
        after = scene.shot_ids[min(place, len(scene.shot_ids)) - 1] if place and scene.shot_ids else ""
        try:
            pasted = paste_shots(board, clip, scene_id, after, new_id)
        except StoryboardError as error:
            self._say(str(error), "error")
            return
        self._document.end_phrase()
        if not self._document.apply(pasted.edit):
            return
        self._board.select(tuple(pasted.shot_ids.values()))
        self._adopt(clip, pasted.shot_ids)
        done = self.tr("%n shot(s) pasted.", "", len(clip.shots))
        words = self.tr("These files could not be copied: {names}.").format(names=", ".join(lost[:4]))
        self._say(f"{done} {words}" if lost else done, "warning" if lost else "info")

    def _copy_takes(self, copies: Mapping[str, str]) -> None:
        self._adopt(self._cut_out(tuple(copies)), copies)

    def _adopt(self, clip: ShotClip, shot_ids: Mapping[str, str]) -> None:
        session = self._document.session
        self._workshop.save(lambda: adopt_takes(session, clip, shot_ids), done=lambda _ids: self._document.read_facts())

    def _clipped(self, shot_ids: tuple[str, ...]) -> QMimeData:
        return clipped(self._cut_out(shot_ids), numbers(self._document.board))

    def _cut_out(self, shot_ids: tuple[str, ...]) -> ShotClip:
        document = self._document
        folder = document.session.media.folder.absolute()
        takes = tuple(take for take in document.facts.takes if not take.retired)
        return cut_out(document.board, shot_ids, takes, str(folder))

    def _take_given(self, given: Given, shot_id: str, scene_id: str, place: int) -> None:
        if shot_id:
            self.giving.offer(given, shot_id)
        else:
            self.giving.place(given, scene_id, place)

    def _place_of(self, shot_id: str) -> QRect:
        index = self._board.model().index(self._board.row_of(shot_id), 0)
        rect = self._board.visualRect(index) if index.isValid() else QRect()
        return rect if not rect.isEmpty() else self._board.viewport().rect()

    def _here(self) -> tuple[str, int]:
        """The scene of the last selected shot and the place behind it; else the end of the last scene."""
        board, selected = self._document.board, self._board.selected_shot_ids()
        scene = board.scene_of(selected[-1]) if selected else None
        if scene is not None:
            return scene.id, scene.shot_ids.index(selected[-1]) + 1
        return (board.scenes[-1].id, len(board.scenes[-1].shot_ids)) if board.scenes else ("", 0)

    def _try(self, make: Callable[[Board], Edit]) -> bool:
        self._document.end_phrase()
        try:
            return self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self._say(str(error), "error")
            return False


def install(bench: Workbench) -> None:
    """Put the commands on cards into the window."""
    commands = CardCommands(bench)
    bench.add_commands("cards", commands)
    bench.when_dressed.append(commands.bar.dress)
    bench.when_cards.append(commands.begin)
