"""Sketching as a part of the window: the panels of the current shot, kept by themselves as undoable edits."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.subjects import Panel
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.model.picture import Asset
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder
from storyboard.studio.cards import sketch_poster
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.new_shots import png_of
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.sketch.strokes import Tool
from storyboard.ui.sketch.view import SketchView
from storyboard.ui.sketch.voice import Voice

if TYPE_CHECKING:
    from storyboard.store.pictures import open_picture
    from storyboard.studio.giving import give_panel, panel_of, roles_of
    from storyboard.studio.pictures import picture_asset
else:
    open_picture = later("storyboard.store.pictures", "open_picture")
    give_panel = later("storyboard.studio.giving", "give_panel")
    panel_of = later("storyboard.studio.giving", "panel_of")
    roles_of = later("storyboard.studio.giving", "roles_of")
    picture_asset = later("storyboard.studio.pictures", "picture_asset")

LENT_PX = 640
"""So wide is what cards show of a sketch until its poster is made."""
REST_MS = 3000
"""After so long without a stroke the sketch is kept by itself."""


class SketchCommands(QObject):
    """Opens the current shot's panels to be drawn on, and keeps what is drawn."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._document = bench.desk.document
        self._board = bench.stage.board
        self._shot_id = ""
        self._which: Panel = "start"
        self._asset_id = ""
        self._is_kept = True
        self.view = SketchView(bench.palette, self._document.board.master.aspect)
        self.voice_of = Voice(self._document, bench.desk.workshop, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._keep_beside)
        view = self.view
        view.canvas.changed.connect(self._touched)
        view.canvas.refused.connect(self._refuse)
        view.shot_asked.connect(self._go)
        view.panel_asked.connect(self.turn_to)
        view.role_asked.connect(self.use_as)
        view.onion_asked.connect(lambda _on: self._show_onion())
        view.voice_asked.connect(lambda _on: self.voice())
        view.done_asked.connect(self.done)
        self.voice_of.told.connect(self._tell_of_voice)
        view.show_keys(bench.actions)
        bench.when_selected.append(self._selected)
        bench.when_cards.append(self._follow)
        bench.desk.posters.came.connect(lambda _keys: self._show_onion())

    # What keys and menus do

    def show(self) -> None:
        """Draw on the panel of the current shot."""
        selected = self._board.selected_shot_ids()
        if selected:
            self._open(selected[0], "start")
            self._bench.stage.show_view("sketch")
            self.view.canvas.setFocus()

    def done(self) -> None:
        """Keep the sketch and go back to the cards."""
        self.keep()
        self._bench.stage.show_view("board")

    def pen(self) -> None:
        """Take the pen."""
        self.view.show_tool(Tool.PEN)

    def eraser(self) -> None:
        """Take the eraser."""
        self.view.show_tool(Tool.ERASER)

    def arrow(self) -> None:
        """Draw arrows."""
        self.view.show_tool(Tool.ARROW)

    def thicker(self) -> None:
        """Thicker strokes."""
        self.view.canvas.thicken(1.25)
        self.view.show_width()

    def thinner(self) -> None:
        """Thinner strokes."""
        self.view.canvas.thicken(1 / 1.25)
        self.view.show_width()

    def onion(self) -> None:
        """Show the neighbour through the sheet, or not."""
        self.view.onion.toggle()

    def other_panel(self) -> None:
        """From the start panel to the end panel and back."""
        self.turn_to("end" if self._which == "start" else "start")

    def clear(self) -> None:
        """Empty paper; kept, it is no panel any more."""
        if self.view.canvas.can_draw:
            self.view.canvas.clear()
        else:
            self._refuse()

    def voice(self) -> None:
        """Speak onto the shot, or stop."""
        selected = next(iter(self._board.selected_shot_ids()), "")
        shot_id = self._shot_id if self._is_shown else selected
        if shot_id or self.voice_of.is_on:
            self.voice_of.turn(shot_id)

    # Keeping

    def turn_to(self, which: Panel) -> None:
        """Draw on another panel of the shot."""
        self.keep()
        self._open(self._shot_id, which)

    def use_as(self, role: str) -> None:
        """Use the panel as a reference or a frame from now on; one step."""
        self.keep()
        shot = self._document.board.shots.get(self._shot_id)
        asset = self._document.board.asset(panel_of(shot.panels, self._which)) if shot else None
        if asset is None:
            self.view.say(self.tr("Draw something first; an empty panel is used as nothing."))
            self._show_title()
            return
        self._apply(lambda board: give_panel(board, self._shot_id, asset, self._which, role, only=True))
        self._show_title()

    def keep(self) -> None:
        """Keep what was drawn as the shot's panel, if anything was; at once, so that nothing can be lost."""
        self._rest.stop()
        if self._is_kept or self._shot_id not in self._document.board.shots:
            return
        self._is_kept = True
        if self.view.canvas.is_blank:
            if self._asset_id:
                self._apply(lambda board: give_panel(board, self._shot_id, None, self._which))
            return
        picture = self.view.canvas.picture
        try:
            asset = kept_picture(self._document.session.media, picture, self._name)
        except StoryboardError as error:
            self._is_kept = False
            self.view.say(str(error))
            return
        self._give(asset, picture)

    def close(self) -> None:
        """Keep what is not kept yet and let the microphone go."""
        self.keep()
        self.voice_of.close()

    def _keep_beside(self) -> None:
        """Keep what was drawn without making whoever goes on drawing wait for the disk."""
        if self._is_kept or self.view.canvas.is_blank or self._shot_id not in self._document.board.shots:
            self.keep()
            return
        picture = self.view.canvas.picture
        at: tuple[str, Panel] = (self._shot_id, self._which)
        self._bench.desk.workshop.save(
            partial(kept_picture, self._document.session.media, picture, self._name),
            done=partial(self._came, at, picture),
            failed=self.view.say,
        )

    def _came(self, at: tuple[str, Panel], picture: QImage, asset: Asset) -> None:
        if at != (self._shot_id, self._which) or self._is_kept or self._shot_id not in self._document.board.shots:
            return
        # Whatever was drawn since is kept after the next rest.
        self._is_kept = self.view.canvas.picture is picture
        self._give(asset, picture)

    def _give(self, asset: Asset, picture: QImage) -> None:
        shown = picture.scaledToWidth(LENT_PX, Qt.TransformationMode.SmoothTransformation)
        self._bench.desk.posters.lend(sketch_poster(asset.sha256), shown)
        self._apply(lambda board: give_panel(board, self._shot_id, asset, self._which))

    @property
    def _name(self) -> str:
        return f"sketch {numbers(self._document.board)[self._shot_id]} {self._which}.png"

    def _open(self, shot_id: str, which: Panel) -> None:
        self._shot_id, self._which, self._is_kept = shot_id, which, True
        self._rest.stop()
        self.view.show_panel(which)
        self.view.say("")
        self.view.canvas.can_draw = not self._document.is_read_only
        self.view.canvas.shape(self._document.board.master.aspect)
        self.view.canvas.lay(None)
        self._asset_id = panel_of(self._document.board.shot(shot_id).panels, which)
        asset = self._document.board.asset(self._asset_id)
        if asset is not None:
            media = self._document.session.media
            at: tuple[str, Panel] = (shot_id, which)
            self._bench.desk.workshop.think(
                partial(_read, media, asset.sha256), done=partial(self._lay, at), failed=self.view.say
            )
        self._show_title()
        self._show_onion()
        self.view.show_steps()

    def _lay(self, at: tuple[str, Panel], picture: QImage) -> None:
        if at == (self._shot_id, self._which) and not self.view.canvas.has_strokes:
            self.view.canvas.lay(picture)
            self.view.show_steps()

    @property
    def _is_shown(self) -> bool:
        return self._bench.stage.view_name == "sketch"

    def _refuse(self) -> None:
        self.view.say(self._document.session.project.reason)

    def _go(self, by: int) -> None:
        """Draw on the shot before or after this one."""
        shot_ids = [shot.id for _, shot in self._document.board.story()]
        at = shot_ids.index(self._shot_id) + by if self._shot_id in shot_ids else -1
        if 0 <= at < len(shot_ids):
            self._board.select((shot_ids[at],))

    def _follow(self) -> None:
        """Show what the board says now: its undo may have taken the panel, or the shot, away under the pen."""
        shot = self._document.board.shots.get(self._shot_id)
        if not self._is_shown:
            return
        if shot is None:
            self._bench.stage.show_view("board")
        elif self._is_kept and panel_of(shot.panels, self._which) != self._asset_id:
            self._open(self._shot_id, self._which)
        else:
            self._show_title()

    def _tell_of_voice(self, is_on: bool, words: str) -> None:
        """By the sheet, or where the cards are above them: a microphone that is on is always seen."""
        self.view.show_voice(is_on=is_on, words=words)
        if self._is_shown:
            return
        if is_on:
            self._bench.say(words, "info", step=self.tr("Stop"), then=self.voice)
        else:
            self._bench.say(words, "info")

    def _touched(self) -> None:
        self._is_kept = False
        self._rest.start()

    def _selected(self, shot_ids: tuple[str, ...]) -> None:
        if self._is_shown and shot_ids and shot_ids[0] != self._shot_id:
            self.keep()
            self._open(shot_ids[0], self._which)

    def _show_title(self) -> None:
        board = self._document.board
        number = numbers(board).get(self._shot_id, "")
        roles = roles_of(board, self._shot_id, self._which)
        self.view.show_shot(self.tr("Sketch {number}").format(number=number), roles[0] if roles else "")

    def _show_onion(self) -> None:
        """The panel beside this one: a shot's start beside its end, else the end of the shot before.

        The next shot stands beside the first one; a card's picture for a panel that nobody drew.
        """
        wanted = self._neighbour() if self.view.onion.isChecked() else None
        self.view.canvas.show_onion(wanted)

    def _neighbour(self) -> QPixmap | None:
        cards = [card for scene in self._document.scenes for card in scene.cards]
        at = next((i for i, card in enumerate(cards) if card.shot_id == self._shot_id), 0)
        beside = at if self._which == "end" else at - 1 if at else 1
        if beside >= len(cards):
            return None
        card, board = cards[beside], self._document.board
        drawn = board.asset(panel_of(board.shot(card.shot_id).panels, "end" if beside < at else "start"))
        poster = sketch_poster(drawn.sha256) if drawn else card.poster
        return self._bench.desk.posters.pixmap(poster, self.view.canvas.sheet_rect().size().toSize())

    def _apply(self, edit: Callable[[Board], Edit]) -> None:
        self._document.end_phrase()
        try:
            made = edit(self._document.board)
            # Known before it is told: what comes back from the board is what was drawn here.
            self._asset_id = panel_of(made.board.shot(self._shot_id).panels, self._which)
            self._document.apply(made)
        except StoryboardError as error:
            self.view.say(str(error))


def kept_picture(media: MediaFolder, picture: QImage, name: str) -> Asset:
    """The picture as a PNG among the project's files; the asset a board would know it by. Raises StoryboardError."""
    temp = media.temporary(".png")
    try:
        temp.write_bytes(png_of(picture))
        found = picture_asset(media, temp)
    finally:
        temp.unlink(missing_ok=True)
    return replace(found, name=name)


def _read(media: MediaFolder, sha256: str) -> QImage:
    return as_qimage(open_picture(media.path_of(sha256)).convert("RGB"))


def install(bench: Workbench) -> None:
    """Put sketching into the window."""
    commands = SketchCommands(bench)
    bench.add_view("sketch", commands.view)
    bench.add_place(Scope.SKETCH, commands.view)
    bench.add_commands("sketch", commands)
    bench.when_dressed.append(commands.view.dress)
    bench.when_closed.append(commands.close)
