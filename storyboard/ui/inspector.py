"""The inspector: everything about the selected shots, each change one edit."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.framing import set_angle, set_lens, set_move, set_shot_frames, set_size
from storyboard.model.edits.links import continue_from, cut_from_before
from storyboard.model.edits.subjects import remove_subject, set_subject
from storyboard.model.edits.words import set_action, set_dialogue, set_notes, set_prompt
from storyboard.model.errors import StoryboardError
from storyboard.model.shots import ContinueLink, Shot, Subject
from storyboard.model.words import Angle, Move, ShotSize
from storyboard.prompting.compiler import compile_request
from storyboard.ui.chip_row import ChipRow
from storyboard.ui.dialogue_text import lines_of, text_of
from storyboard.ui.document import Document
from storyboard.ui.findings_list import FindingsList
from storyboard.ui.mention_marks import MentionMarks
from storyboard.ui.pieces import Choice, Prose, Remark, column, quiet, section
from storyboard.ui.state_lines import state_lines
from storyboard.ui.theme import Palette

COMPILE_MS = 120


class Inspector(QWidget):
    """Shows the selected shots; `titled` carries which, `trouble` why an edit was refused."""

    trouble = Signal(str)
    titled = Signal(str)

    def __init__(self, document: Document, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shot_ids: tuple[str, ...] = ()
        inner, self._column = column()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)
        self._build_framing()
        self._build_words(palette)
        self._build_state()
        self._compile_timer = QTimer(self)
        self._compile_timer.setSingleShot(True)
        self._compile_timer.setInterval(COMPILE_MS)
        self._compile_timer.timeout.connect(self._compile)
        document.board_changed.connect(lambda _before, _after: self.refresh())
        document.facts_changed.connect(self._show_findings)
        self.show_shots(())

    @property
    def shot_ids(self) -> tuple[str, ...]:
        """The shots it shows."""
        return self._shot_ids

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show other shots; none disables the form."""
        self._document.end_phrase()
        self._shot_ids = shot_ids
        self.refresh()

    def refresh(self) -> None:
        """Show what the board says now."""
        board = self._document.board
        self._shot_ids = tuple(i for i in self._shot_ids if i in board.shots)
        shot = board.shots[self._shot_ids[0]] if self._shot_ids else None
        one = len(self._shot_ids) == 1
        for widget in (self._size, self._angle, self._move, self._lens, self._seconds):
            widget.setEnabled(shot is not None and not self._document.is_read_only)
        for widget in (self._link, self.action, self.dialogue, self.notes, self.override, self._chips):
            widget.setEnabled(one and not self._document.is_read_only)
        self._show_head()
        if shot is not None:
            self._show_framing(board, shot)
            self._show_words(board, shot)
            lines = state_lines(board, shot.id) if one else ()
            self._state.setText("\n".join(lines))
            self._state.setVisible(bool(lines))
            self._state_head.setVisible(bool(lines))
        self._show_findings()
        self._compile_timer.start()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._marks.dress(palette)
        self._chips.dress(palette)

    def _build_framing(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 4)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(5)
        self._size = Choice([(v, v) for v in ShotSize], self.tr("Shot size"))
        self._size.chosen.connect(lambda v: self._apply(lambda b: set_size(b, self._shot_ids, v)))
        self._angle = Choice([(v, v) for v in Angle], self.tr("Angle"))
        self._angle.chosen.connect(lambda v: self._apply(lambda b: set_angle(b, self._shot_ids, v)))
        self._move = Choice([(v, v) for v in Move], self.tr("Camera move"))
        self._move.chosen.connect(lambda v: self._apply(lambda b: set_move(b, self._shot_ids, v)))
        self._lens = QSpinBox()
        self._lens.setRange(4, 2000)
        self._lens.setSuffix(self.tr(" mm"))
        self._lens.setAccessibleName(self.tr("Lens"))
        self._lens.valueChanged.connect(lambda v: self._apply(lambda b: set_lens(b, self._shot_ids, v)))
        self._seconds = QDoubleSpinBox()
        self._seconds.setDecimals(2)
        self._seconds.setRange(0.04, 3600)
        self._seconds.setSingleStep(0.25)
        self._seconds.setSuffix(self.tr(" s"))
        self._seconds.setAccessibleName(self.tr("Duration"))
        self._seconds.valueChanged.connect(self._set_seconds)
        self._link = Choice([("cut", self.tr("Cut"))], self.tr("Joins by"))
        self._link.chosen.connect(self._set_link)
        for text, widget in (
            (self.tr("Size"), self._size),
            (self.tr("Angle"), self._angle),
            (self.tr("Move"), self._move),
            (self.tr("Lens"), self._lens),
            (self.tr("Duration"), self._seconds),
            (self.tr("Joins by"), self._link),
        ):
            label = QLabel(text)
            label.setObjectName("quiet")
            label.setBuddy(widget)
            label.setMinimumWidth(72)
            form.addRow(label, widget)
        for spin in (self._lens, self._seconds):
            spin.setKeyboardTracking(False)
            # The style sheet's padding does not reach the text of a spin box.
            spin.lineEdit().setTextMargins(6, 0, 6, 0)
            Remark(spin, self._document.end_phrase)
        self._column.addLayout(form)

    def _build_words(self, palette: Palette) -> None:
        self.action = self._prose(self.tr("Action"), 3, set_action)
        self._marks = MentionMarks(self.action.document(), palette)
        self.dialogue = self._prose(self.tr("Dialogue"), 1, self._dialogue_edit)
        self.dialogue.setPlaceholderText(self.tr("MARA: Not tonight."))
        self._column.addWidget(section(self.tr("Who and what")))
        self._chips = ChipRow(palette)
        self._chips.toggled.connect(self._toggle_subject)
        self._column.addWidget(self._chips)
        self._column.addWidget(section(self.tr("Prompt as sent")))
        self.compiled = Prose(self.tr("Prompt as sent"), 3)
        self.compiled.setObjectName("compiled")
        self.compiled.setReadOnly(True)
        self._column.addWidget(self.compiled)
        self._compiled_note = quiet()
        self._column.addWidget(self._compiled_note)
        self.override = self._prose(self.tr("Say it otherwise"), 1, set_prompt)
        self.override.setPlaceholderText(self.tr("Empty: the prompt above is sent"))

    def _build_state(self) -> None:
        self._state_head = section(self.tr("State"))
        self._column.addWidget(self._state_head)
        self._state = quiet()
        self._column.addWidget(self._state)
        self._findings = FindingsList(self._document)
        self._findings.trouble.connect(self.trouble)
        self._column.addWidget(self._findings)
        self.notes = self._prose(self.tr("Notes"), 1, set_notes)
        self._column.addStretch(1)

    def _prose(self, name: str, lines: int, edit: Callable[[Board, str, str], Edit]) -> Prose:
        prose = Prose(name, lines)
        prose.typed.connect(lambda text: self._apply(lambda board: edit(board, self._shot_ids[0], text)))
        prose.phrase_ended.connect(self._document.end_phrase)
        self._column.addWidget(section(name))
        self._column.addWidget(prose)
        return prose

    def _apply(self, make: Callable[[Board], Edit]) -> None:
        if not self._shot_ids:
            return
        try:
            self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            self.refresh()

    def _set_seconds(self, seconds: float) -> None:
        frames = max(1, self._document.board.master.rate.frames(str(round(seconds, 3))))
        self._apply(lambda board: set_shot_frames(board, self._shot_ids, frames))

    def _set_link(self, value: str) -> None:
        kind, _, source = value.partition(":")
        if kind == "continue":
            self._apply(lambda board: continue_from(board, self._shot_ids[0], source))
        elif kind == "cut":
            self._apply(lambda board: cut_from_before(board, self._shot_ids[0]))

    def _dialogue_edit(self, board: Board, shot_id: str, text: str) -> Edit:
        return set_dialogue(board, shot_id, lines_of(text, board, board.shot(shot_id).dialogue))

    def _toggle_subject(self, ref_id: str, is_in: bool) -> None:
        def edit(board: Board) -> Edit:
            shot_id = self._shot_ids[0]
            if is_in:
                return set_subject(board, shot_id, Subject(ref_id=ref_id))
            return remove_subject(board, shot_id, ref_id)

        self._document.end_phrase()
        self._apply(edit)

    def _show_head(self) -> None:
        cards = {card.shot_id: card for scene in self._document.scenes for card in scene.cards}
        names = [cards[i].number for i in self._shot_ids if i in cards]
        if not names:
            self.titled.emit(self.tr("No shot selected"))
        elif len(names) == 1:
            self.titled.emit(self.tr("Shot {number}").format(number=names[0]))
        else:
            self.titled.emit(self.tr("%n shot(s)", "", len(names)))

    def _show_framing(self, board: Board, shot: Shot) -> None:
        self._size.show_value(str(shot.framing.size))
        self._angle.show_value(str(shot.framing.angle))
        self._move.show_value(str(shot.framing.move))
        with QSignalBlocker(self._lens), QSignalBlocker(self._seconds):
            self._lens.setValue(shot.framing.lens_mm)
            self._seconds.setValue(float(board.master.rate.seconds(shot.frames)))
        self._seconds.setToolTip(self.tr("%n frame(s)", "", shot.frames))
        self._show_link(board, shot)

    def _show_link(self, board: Board, shot: Shot) -> None:
        story = [s.id for _, s in board.story()]
        numbers = {c.shot_id: c.number for scene in self._document.scenes for c in scene.cards}
        before = story[story.index(shot.id) - 1] if shot.id in story and story.index(shot.id) else ""
        source = shot.link.from_shot_id if isinstance(shot.link, ContinueLink) else before
        with QSignalBlocker(self._link):
            self._link.clear()
            self._link.addItem(self.tr("Cut"), "cut")
            if source:
                text = self.tr("Continue from {number}").format(number=numbers.get(source, source))
                self._link.addItem(text, f"continue:{source}")
        if isinstance(shot.link, ContinueLink):
            self._link.show_value(f"continue:{source}")
        else:
            self._link.show_value(shot.link.kind, self.tr("Match on a keyframe"))

    def _show_words(self, board: Board, shot: Shot) -> None:
        self._marks.know(tuple(name for entry in board.entries() for name in (entry.name, *entry.aliases)))
        self.action.show_text(shot.action)
        if lines_of(self.dialogue.toPlainText(), board, shot.dialogue) != shot.dialogue:
            self.dialogue.show_text(text_of(shot.dialogue, board))
        self.notes.show_text(shot.notes)
        self.override.show_text(shot.prompt_override)
        self._chips.show_entries((*board.cast, *board.props), {subject.ref_id for subject in shot.subjects})

    def _show_findings(self) -> None:
        self._findings.show_shots(self._shot_ids)

    def _compile(self) -> None:
        """Show the prompt as it would be sent now, and how much of it came from the bible."""
        asked = self._document.asked.get(self._shot_ids[0]) if len(self._shot_ids) == 1 else None
        if asked is None:
            self.compiled.show_text("")
            self._compiled_note.setText("")
            return
        context, generation = self._document.session.context, self._document.board.generation
        try:
            target = context.settings.target(generation.target_id)
            capabilities = context.capabilities(target, generation.model_id)
        except StoryboardError as error:
            self._compiled_note.setText(str(error))
            return
        request = compile_request(asked.request, capabilities, target, today=context.today)
        self.compiled.show_text(request.prompt)
        own = len(asked.request.action.split())
        added = max(len(request.prompt.split()) - own, 0)
        notes = [self.tr("+ %n word(s) from the bible and framing", "", added)]
        notes += [f"{note.field}: {note.why}" for note in request.notes]
        self._compiled_note.setText("\n".join(notes))
