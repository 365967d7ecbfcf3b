"""The open board as the window holds it: one way in for edits, undo in phrases, saves by itself."""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.facts import Job
from storyboard.model.findings import Finding
from storyboard.store.autosave import AutosavePolicy
from storyboard.studio.cards import Asked, Deck, Facts, SceneView
from storyboard.studio.progress import is_only_further
from storyboard.studio.session import Session
from storyboard.ui.asker import AT_ONCE_SHOTS, Asker
from storyboard.ui.checker import Checker
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.continuity.check import Report
    from storyboard.studio.steps import Subject, subject_of
    from storyboard.ui.step_words import step_text
else:
    Report = later("storyboard.continuity.check", "Report")
    Subject = later("storyboard.studio.steps", "Subject")
    subject_of = later("storyboard.studio.steps", "subject_of")
    step_text = later("storyboard.ui.step_words", "step_text")

UNDO_STEPS = 500
PHRASE_MS = 2000
"""A rest this long, or leaving the field, ends a phrase: what is typed next is another undo step."""
UNSAVED_S = 2.0
"""So much work may be lost where the program is killed, however busily it is typed; what stops it says so."""
FACTS_MS = 40
"""Progress of many jobs reaches the cards at most this often."""


class BoardCommand(QUndoCommand):
    """One undo step: the board before and after an edit. It can neither fail nor do anything but show one of them."""

    def __init__(self, show: Callable[[Board], None], before: Board, edit: Edit, phrase: int) -> None:
        super().__init__()
        self._show = show
        self.label = edit.label
        self.subject: Subject | None = None
        self.before = before
        self.after = edit.board
        self.is_past = False
        self.key = f"{edit.merge_key}#{phrase}" if edit.merge_key else ""

    def name(self, subject: Subject | None) -> None:
        """Say what the step is and what it was about."""
        self.subject = subject
        self.setText(step_text(self.label, subject))

    def id(self) -> int:
        return 1 if self.key else -1

    def redo(self) -> None:
        if self.is_past:
            # Done in an earlier window: the board is already what it made.
            self.is_past = False
            return
        self._show(self.after)

    def undo(self) -> None:
        self._show(self.before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, BoardCommand) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class History(NamedTuple):
    """What was done, for another window of the same board: each step as label, board before and after, key, subject."""

    board: Board
    steps: tuple[tuple[str, Board, Board, str, Subject | None], ...] = ()
    at: int = 0


class Document(QObject):
    """One open project in the window.

    `board_changed` carries the board before and after; `cards_changed` says that `scenes` are new, `posters_changed`
    that only what stands for some of them is known by now; `jobs_before` are the jobs that were there when it was
    opened, None until they are read; `facts_changed` that jobs, takes or approvals are new,
    `progressed` that jobs are where they were and only further;
    `saved_changed` that saving began, ended or failed.
    """

    board_changed = Signal(object, object)
    posters_changed = Signal()
    cards_changed = Signal()
    facts_changed = Signal()
    progressed = Signal()
    saved_changed = Signal()
    trouble = Signal(str)

    def __init__(self, session: Session, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.board = session.board
        self.facts = Facts()
        self.jobs_before: tuple[Job, ...] | None = None
        self.waived: tuple[Finding, ...] = ()
        self.is_checked = False
        self.scenes: tuple[SceneView, ...] = ()
        self._told = self.scenes
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_STEPS)
        self.save_trouble = ""
        self._workshop = workshop
        self._deck = Deck()
        self._asker = Asker(workshop, self)
        self._asker.came.connect(self._show_asked)
        self._asker.part_came.connect(self._show_part)
        self.checker = Checker(session, workshop, self)
        self.checker.came.connect(self._have_checked)
        if not self.is_read_only:
            session.project.write_courteously(workshop.courtesy.give_way)
        self._phrase = 0
        self._is_only_further = True
        self._is_closed = False
        self._policy = AutosavePolicy(rest_s=UNSAVED_S, limit_s=UNSAVED_S)
        self._first_unsaved_s: float | None = None
        self._saving: Board | None = None
        self._save_timer = self._timer(self._save_in_turn)
        self._phrase_timer = self._timer(self.end_phrase)
        self._facts_timer = self._timer(self._show_facts)
        self._asked_timer = self._timer(self._show_asked)

    # Reading

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be saved; `session.project.reason` says why."""
        return self.session.project.is_read_only

    @property
    def is_saved(self) -> bool:
        """Whether the board on disk is the one on the screen."""
        return self._first_unsaved_s is None

    @property
    def asked(self) -> Mapping[str, Asked]:
        """What every shot asks for now; on a long board, what is known of it so far."""
        return self._asker.asked(self.board)

    # Changing

    def apply(self, edit: Edit) -> bool:
        """Take an edit as one undo step; one that changes nothing is no step. False where nothing happened."""
        if self.is_read_only:
            self.trouble.emit(self.session.project.reason)
            return False
        if edit.board == self.board:
            return False
        command, stack = BoardCommand(self._show, self.board, edit, self._phrase), self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        # What goes on with a phrase keeps the name that it began with: nothing is compared at every key.
        if not isinstance(last, BoardCommand) or not command.key or last.key != command.key:
            command.name(subject_of(self.board, edit.board, edit.about))
        stack.push(command)
        if edit.merge_key:
            self._start(self._phrase_timer, PHRASE_MS)
        return True

    def end_phrase(self) -> None:
        """What is typed from here on is another undo step."""
        self._phrase += 1

    def history(self) -> History:
        """What can be undone and made again."""
        stack = self.undo_stack
        commands = [command for at in range(stack.count()) if isinstance(command := stack.command(at), BoardCommand)]
        return History(
            self.board, tuple((c.label, c.before, c.after, c.key, c.subject) for c in commands), stack.index()
        )

    def resume(self, history: History) -> None:
        """Take over what was done in an earlier window; nothing where the board is another one by now."""
        if history.board != self.board or not history.steps:
            return
        self.board = history.steps[-1][2]
        for label, before, after, key, subject in history.steps:
            command = BoardCommand(self._show, before, Edit(label, after), 0)
            command.name(subject)
            command.key, command.is_past = key, True
            self.undo_stack.push(command)
        self.undo_stack.setIndex(history.at)

    def follow(self, board: Board) -> None:
        """Show what the window that writes has written, where this one only reads."""
        if self.is_read_only and board != self.board:
            self._show(board)
            self._save_timer.stop()
            self._first_unsaved_s = None
            self.saved_changed.emit()

    # Facts

    def read_facts(self) -> None:
        """Read takes, jobs and approvals again, off the window's thread."""
        session = self.session
        self._workshop.save(
            lambda: (session.takes(), session.jobs(), session.approved()),
            done=self._have_facts,
            failed=self.trouble.emit,
        )

    def hear_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Take note of jobs that changed; a take that came with one is read from the journal."""
        known = {job.id: job for job in self.facts.jobs}
        is_further = all(is_only_further(known.get(job.id), job) for job in jobs)
        known.update({job.id: job for job in jobs})
        self._hold(is_further=is_further, jobs=tuple(known.values()))
        came = {job.take_id for job in jobs if job.take_id}
        if came and not came <= {take.id for take in self.facts.takes}:
            self.read_facts()

    # Saving

    def save(self) -> None:
        """Write the board now, off the window's thread."""
        if self.is_read_only or self.is_saved or self._saving is self.board:
            return
        board, project, began_s = self.board, self.session.project, time.monotonic()
        self._save_timer.stop()
        self._saving = board
        self._workshop.save(
            lambda: project.save(board),
            done=lambda _none: self._have_saved(board, began_s),
            failed=lambda why: self._could_not_save(board, why),
        )

    def when_saved(self, then: Callable[[], None]) -> None:
        """Save, and call `then` once everything handed over before is on disk; not at all where saving failed."""
        self.save()
        self._workshop.save(lambda: None, done=lambda _none: None if self.save_trouble else then())

    def close(self) -> None:
        """Save what is not saved and stop all timers. The workshop finishes the save when it closes."""
        self.save()
        self._is_closed = True
        self._asker.close()
        for timer in (self._save_timer, self._phrase_timer, self._facts_timer, self._asked_timer):
            timer.stop()
        self.checker.close()
        self.undo_stack.clear()

    def refresh(self) -> None:
        """Compute the cards again, those that something changed for."""
        self.scenes = self._told = self._deck(self.board, self.facts, self.asked)
        self.cards_changed.emit()

    def _show_cards(self) -> None:
        """Many cards that are gone back to are shown as they were; what came while they were away, a turn later."""
        last = self._deck.last(self.board) if len(self.board.shots) > AT_ONCE_SHOTS else None
        if last is None:
            self.refresh()
            return
        self.scenes = self._told = last
        self.cards_changed.emit()
        self._start(self._asked_timer, 0)

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    def _start(self, timer: QTimer, wait_ms: int) -> None:
        """Answers of threads may come after closing; they start nothing."""
        if not self._is_closed:
            timer.start(wait_ms)

    def _show(self, board: Board) -> None:
        self._workshop.courtesy.hold()
        before, self.board = self.board, board
        now_s = time.monotonic()
        if self._first_unsaved_s is None:
            self._first_unsaved_s = now_s
        self._save_soon(now_s)
        self.checker.look(board)
        self._show_cards()
        self.board_changed.emit(before, board)
        self.saved_changed.emit()

    def _save_soon(self, now_s: float) -> None:
        wait_s = self._policy.wait_s(self._first_unsaved_s, now_s, now_s)
        self._start(self._save_timer, round((wait_s or 0) * 1000))

    def _save_in_turn(self) -> None:
        """Save, unless a save is under way: at its end the next one is due, however many keys came meanwhile."""
        if self._saving is None:
            self.save()

    def _is_over(self, board: Board) -> None:
        if self._saving is board:
            self._saving = None

    def _have_saved(self, board: Board, began_s: float) -> None:
        self._is_over(board)
        self.save_trouble = ""
        if board is self.board:
            self._first_unsaved_s = None
            self.undo_stack.setClean()
        else:
            # What was done since that save began waits from then on, not from before it.
            self._first_unsaved_s = began_s
            self._save_soon(time.monotonic())
        self.saved_changed.emit()

    def _could_not_save(self, board: Board, why: str) -> None:
        self._is_over(board)
        self.save_trouble = why
        # The next key does not try again at once.
        self._first_unsaved_s = time.monotonic()
        self._start(self._save_timer, 10_000)
        self.saved_changed.emit()
        self.trouble.emit(why)

    def _have_facts(self, read: tuple) -> None:
        takes, jobs, approvals = read
        newer = {job.id: job for job in self.facts.jobs if job.progress is not None}
        if self.jobs_before is None:
            heard = {job.id for job in self.facts.jobs}
            self.jobs_before = tuple(job for job in jobs if job.id not in heard)
        self.checker.heed(takes, approvals)
        self._hold(takes=takes, approvals=approvals, jobs=tuple(_with_progress(job, newer) for job in jobs))

    def _have_checked(self, report: Report) -> None:
        self.waived = report.waived
        self.is_checked = True
        self._hold(findings=report.open)

    def check_soon(self) -> None:
        """Look for what does not hold together, off the window's thread."""
        self.checker.soon()

    def _hold(self, *, is_further: bool = False, **changes: object) -> None:
        self._is_only_further = self._is_only_further and is_further
        held = {name: getattr(self.facts, name) for name in ("takes", "jobs", "approvals", "findings")}
        self.facts = Facts(**{**held, **changes})
        if not self._facts_timer.isActive():
            self._start(self._facts_timer, FACTS_MS)

    def _show_facts(self) -> None:
        self._workshop.courtesy.hold()
        before, is_further, self._is_only_further = self.scenes, self._is_only_further, True
        self.scenes = self._deck(self.board, self.facts, self.asked)
        if self.scenes is not before and self._deck.is_only_progress and before is self._told:
            # Two hundred jobs tell how far they are all the time: only their cards are concerned.
            self._told = self.scenes
            self.posters_changed.emit()
        elif self.scenes is not self._told:
            self._told = self.scenes
            self.cards_changed.emit()
        told = self.progressed if is_further else self.facts_changed
        told.emit()

    def _show_part(self) -> None:
        """Show what is known so far on the cards alone; everybody hears of it when all of it is."""
        self.scenes = self._deck(self.board, self.facts, self.asked)
        self.posters_changed.emit()

    def _show_asked(self) -> None:
        self.scenes = self._deck(self.board, self.facts, self.asked)
        if self.scenes is not self._told and not self._is_closed:
            self._told = self.scenes
            self.cards_changed.emit()


def _with_progress(job: Job, newer: Mapping[str, Job]) -> Job:
    held = newer.get(job.id)
    return held if held is not None and job.progress is None and held.state == job.state else job
