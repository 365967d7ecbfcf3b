"""The main window: puts the panels together and lets them hear each other. It decides nothing by itself."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from storyboard.later import later
from storyboard.model.facts import ACTIVE
from storyboard.studio.cards import CardView
from storyboard.ui import actions as action_builder
from storyboard.ui.action_rows.entry import Scope, Situation
from storyboard.ui.bench import Dock, Workbench
from storyboard.ui.desk import Desk
from storyboard.ui.docks import Area, Docks, Handle, restore
from storyboard.ui.edit_commands import EditCommands
from storyboard.ui.film_commands import FilmCommands
from storyboard.ui.first_paint import AfterFirstPaint
from storyboard.ui.furnishing import Furnishing
from storyboard.ui.generate_commands import GenerateCommands, spending_question
from storyboard.ui.keymap import Keymap
from storyboard.ui.panels import Panels
from storyboard.ui.parts import PARTS
from storyboard.ui.stage import Stage
from storyboard.ui.status_line import StatusLine
from storyboard.ui.tally import Tally
from storyboard.ui.theme import Palette
from storyboard.ui.top_bar import TopBar
from storyboard.ui.view_commands import ProjectCommands, ViewCommands
from storyboard.ui.words import figure

if TYPE_CHECKING:
    from storyboard.stitch.film import ExportReport
    from storyboard.studio.planning import GenerationPlan
    from storyboard.ui.bible_panel import BiblePanel
    from storyboard.ui.dialogs import ask_target, confirm_spending
    from storyboard.ui.inspector import Inspector
    from storyboard.ui.queue_panel import QueuePanel
    from storyboard.ui.strip import Strip
    from storyboard.ui.takes_panel import TakesPanel
    from storyboard.ui.transport import Transport
else:
    ExportReport = later("storyboard.stitch.film", "ExportReport")
    GenerationPlan = later("storyboard.studio.planning", "GenerationPlan")
    ask_target = later("storyboard.ui.dialogs", "ask_target")
    confirm_spending = later("storyboard.ui.dialogs", "confirm_spending")

LAYOUT_VERSION = 1


class MainWindow(QMainWindow):
    """One project. `closed` comes after it is gone from the screen; then the desk may be closed.

    `opened` carries the folder of another project that is to be opened in its place.
    """

    closed = Signal()
    theme_asked = Signal()
    opened = Signal(Path)

    def __init__(self, desk: Desk, palette: Palette, remembered: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._remembered = remembered
        self._tally = Tally()
        self._document = desk.document
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.stage = Stage(desk, palette)
        self.setCentralWidget(self.stage)
        self.bench = Workbench(
            self, desk, self.stage, palette, self.stage.messages.say, remembered, self.show_dock, self.opened.emit
        )
        self.panels = Panels(self.bench, self._cards, self)
        self._build_commands()
        self._build_actions(palette)
        self.top = TopBar(self.actions_by_id, palette)
        self.setMenuWidget(self.top)
        self.status_line = StatusLine(desk.document)
        self.setStatusBar(self.status_line)
        self._build_docks()
        self._connect()
        restore(self, remembered, LAYOUT_VERSION)
        self.furnishing = Furnishing(self.bench, (*self.panels.parts, *PARTS), self)
        self.furnishing.came.connect(self._take_in)
        AfterFirstPaint(self.stage.board.viewport(), self.furnishing.begin)
        self._show_cards()
        self.stage.board.select(tuple(self._cards())[:1])
        self.stage.board.setFocus()

    @property
    def strip(self) -> "Strip":
        """The film to scale."""
        return self.panels.reel.strip

    @property
    def transport(self) -> "Transport":
        """Timecode and buttons beside the strip."""
        return self.panels.reel.transport

    @property
    def inspector(self) -> "Inspector":
        """Everything about the selected shots."""
        return self.panels.inspector

    @property
    def takes(self) -> "TakesPanel":
        """The takes of the selected shot."""
        return self.panels.takes

    @property
    def bible(self) -> "BiblePanel":
        """Cast, locations, props and look."""
        return self.panels.bible

    @property
    def queue(self) -> "QueuePanel":
        """Jobs and films."""
        return self.panels.queue

    def dress(self, palette: Palette) -> None:
        """Paint everything in another palette."""
        self.bench.palette = palette
        self.stage.dress(palette)
        self.panels.dress()
        self.top.dress(palette)
        action_builder.dress(self.actions_by_id, palette)
        for hear in self.bench.when_dressed:
            hear(palette)
        for handle in self.findChildren(Handle):
            handle.dress(palette)

    def show_dock(self, name: str) -> None:
        """Bring a panel into sight, in front of those it shares its place with."""
        if name not in self.docks:
            self.furnishing.finish()
        self.docks[name].show()
        self.docks[name].raise_()

    def rebind(self, keymap: Keymap) -> None:
        """Let other keys do what actions do."""
        action_builder.rebind(self.actions_by_id, keymap)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remembered.setValue("geometry", self.saveGeometry())
        if self.furnishing.is_done:
            self._remembered.setValue("layout", self.saveState(LAYOUT_VERSION))
        self.furnishing.stop()
        self.bench.close()
        self._remembered.sync()
        super().closeEvent(event)
        self.closed.emit()

    def let_go(self) -> None:
        """Stop listening to the desk; the window is gone from the screen and the desk is about to close."""
        self.generate.close()

    def _build_commands(self) -> None:
        desk, board = self.desk, self.stage.board
        self.edit = EditCommands(desk.document, board, lambda: self.inspector.write(), self)
        self.generate = GenerateCommands(desk.document, desk.engine, desk.workshop, board, self)
        previews = desk.session.context.folders.cache / "previews" / desk.document.board.id
        self.film = FilmCommands(desk.document, desk.player, desk.workshop, previews, self)
        self.view = ViewCommands(desk.document, board, self)
        self.project = ProjectCommands(desk.document, self.close, self)
        for name in ("edit", "generate", "film", "view", "project"):
            self.bench.add_commands(name, getattr(self, name))

    def _build_actions(self, palette: Palette) -> None:
        bench = self.bench
        bench.add_place(Scope.WINDOW, self)
        bench.add_place(Scope.BOARD, self.stage.board)
        bench.add_place(Scope.FILM, self.stage.film_screen)
        self.actions_by_id = action_builder.build(self, bench.commands, palette, bench.places)
        bench.actions.update(self.actions_by_id)

    def _build_docks(self) -> None:
        panels = self.panels
        for dock in (
            Dock("bible", self.tr("Bible"), panels.left, Area.LeftDockWidgetArea),
            Dock("inspector", self.tr("Inspector"), panels.right, Area.RightDockWidgetArea),
            Dock("strip", self.tr("Timing"), panels.below, Area.BottomDockWidgetArea),
            Dock("queue", self.tr("Queue"), panels.jobs, Area.RightDockWidgetArea, is_first=False),
        ):
            self.bench.add_dock(dock)
        self.docks = Docks(self, self.bench, self.top.menus["panels"])
        self.docks.arrange()

    def _take_in(self) -> None:
        self.docks.take_in()
        self._allow()

    def _reset(self) -> None:
        self.furnishing.finish()
        self.docks.arrange()

    def _connect(self) -> None:
        document, board = self._document, self.stage.board
        document.cards_changed.connect(self._show_cards)
        document.facts_changed.connect(self._allow)
        document.saved_changed.connect(lambda: self.setWindowModified(not document.is_saved))
        document.undo_stack.indexChanged.connect(lambda _index: self._allow())
        board.selectionModel().selectionChanged.connect(lambda _on, _off: self._select())
        self.status_line.queue.clicked.connect(self.docks["queue"].toggleViewAction().trigger)
        self.status_line.findings.clicked.connect(self.actions_by_id["findings"].trigger)
        self.generate.planned.connect(self._show_plan)
        self.generate.confirm_asked.connect(self._confirm)
        self.film.filming.connect(lambda errand: self.queue.add_film(errand))
        self.film.target_asked.connect(self._ask_target)
        self.film.exported.connect(self._exported)
        self.film.shown.connect(lambda: self._show_view("timing"))
        self.film.previewing.connect(self._show_previewing)
        self.film.outdated.connect(self.stage.film_screen.clear)
        self.film.outdated.connect(lambda: self._show_frame(self.desk.player.frame))
        self.desk.posters.came.connect(lambda _keys: self._show_poster(self.desk.player.frame))
        title = self.docks["inspector"].titleBarWidget()
        self.panels.titled.connect(title.say if isinstance(title, Handle) else self.setStatusTip)
        self.view.view_asked.connect(self._show_view)
        self.view.theme_asked.connect(self.theme_asked)
        self.view.reset_asked.connect(self._reset)
        self._connect_words()

    def _connect_words(self) -> None:
        say, player = self.stage.messages.say, self.desk.player
        for source in (self._document, self.desk.engine):
            source.trouble.connect(lambda words: say(words, "error"))
        self.edit.trouble.connect(lambda words: say(words, "error", is_passing=True))
        self._document.board_changed.connect(lambda *_boards: self.stage.messages.pass_by())
        player.trouble.connect(lambda words: say(words, "warning"))
        self.generate.said.connect(say)
        self.film.said.connect(say)
        player.moved.connect(self._show_frame)
        player.playing_changed.connect(self._show_playing)
        if self._document.is_read_only:
            say(self._document.session.project.reason, "warning")

    def _show_cards(self) -> None:
        document = self._document
        self.stage.model.show(document.scenes)
        self.panels.show_cards()
        self.top.show_board(document.board)
        self.setWindowTitle(f"{document.board.title}[*] \N{EM DASH} Storyboard")
        for hear in self.bench.when_cards:
            hear()
        self._allow()

    def _cards(self) -> dict[str, CardView]:
        self._tally.count(self._document.scenes)
        return self._tally.cards

    def _select(self) -> None:
        shot_ids = self.stage.board.selected_shot_ids()
        self.panels.show_shots(shot_ids)
        for hear in self.bench.when_selected:
            hear(shot_ids)
        self.panels.lead_to(shot_ids)
        self._allow()

    def _allow(self) -> None:
        document, undo = self._document, self._document.undo_stack
        cards = self._cards()
        # A draft stands in until its paid take comes: the plan knows which are wanted, cards only which have none.
        missing = self._missing if self._missing is not None else self._tally.without_take
        now = Situation(
            has_shots=bool(cards),
            selected=len(self.stage.board.selected_shot_ids()),
            is_read_only=document.is_read_only,
            can_undo=undo.canUndo(),
            can_redo=undo.canRedo(),
            missing=missing,
            stale=self._tally.stale,
            running=sum(job.state in ACTIVE for job in document.facts.jobs),
            is_filming=bool(self.film.running),
            flags=frozenset(name for raised in self.bench.flags for name in raised()),
        )
        if now != self._allowed:
            self._allowed = now
            action_builder.allow(self.actions_by_id, now)
        steps = {"undo": undo.undoText(), "redo": undo.redoText()}
        told = {"undo": self.tr("Undo {step}"), "redo": self.tr("Redo {step}")}
        plain = {"undo": self.tr("Undo"), "redo": self.tr("Redo")}
        for name, step in steps.items():
            self.actions_by_id[name].setText(told[name].format(step=step) if step else plain[name])

    _allowed: Situation | None = None
    _missing: int | None = None

    def _show_plan(self, plan: GenerationPlan, spent: int) -> None:
        self._missing = len(plan.shots)
        self.top.show_plan(plan, spent, self._document.board.generation.cap_microusd)
        self.status_line.show_spent(spent)
        if plan.target.api_kind == "draft":
            words = self.tr("Draft: offline, needs no key")
        else:
            key = self.desk.keys.get(plan.target)
            came_from = str(key.came_from) if key else self.tr("none")
            words = self.tr("Key: {source} \u00b7 {target}").format(source=came_from, target=plan.target.name)
        self.status_line.show_key(words)
        self._allow()

    def _confirm(self, plan: GenerationPlan) -> None:
        unknown = plan.estimate_microusd is None
        words, go = spending_question(plan)
        confirm_spending(self, words, go, lambda: self.generate.go(plan, accepts_unknown_price=unknown))

    def _ask_target(self, kind: str) -> None:
        folder = self._document.session.project.folder.parent
        ask_target(self, kind, folder / self._document.board.title, lambda path: self.film.hand_out(kind, path))

    def _exported(self, report: ExportReport) -> None:
        gaps = self.tr(" %n piece(s) have no take and show a slate.", "", len(report.gaps)) if report.gaps else ""
        words = self.tr("{path}: {frames} frames, {seconds} s.").format(
            path=report.path, frames=report.frames, seconds=figure(report.duration_s, 2)
        )
        self.stage.messages.say(words + gaps, "warning" if gaps else "good")
        self._allow()

    def _show_view(self, name: str) -> None:
        if name not in self.stage.view_names:
            self.furnishing.finish()
        self.stage.show_view(name)
        self.top.switch.show_view(name)
        self._show_poster(self.desk.player.frame)

    def _show_previewing(self, is_making: bool) -> None:
        words = self.tr("Stitching the preview\u2026") if is_making else self.desk.player.why_not
        self.stage.film_screen.say(words)
        self._allow()

    def _show_frame(self, frame: int) -> None:
        if not self.desk.player.is_film:
            return
        self.panels.show_frame(frame)
        self._show_poster(frame)

    def _show_poster(self, frame: int) -> None:
        """Until there is a film, its screen shows the poster of the shot under the playhead."""
        screen = self.stage.film_screen
        if self.stage.view == 1 and not screen.has_frame:
            piece = self.strip.at(frame)
            size = screen.picture_size(self._document.board.master.aspect)
            screen.show_poster(self.desk.posters.pixmap(piece.poster, size) if piece and piece.poster else None)

    def _show_playing(self, is_playing: bool) -> None:
        action_builder.show_playing(self.actions_by_id["play"], self.stage.delegate.colours, is_playing=is_playing)


def remembered(folder: Path) -> QSettings:
    """Where the window's state is kept, in the user's state folder."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
