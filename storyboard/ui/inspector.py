"""The inspector: everything about the selected shots in groups that fold, each change one edit."""

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.studio.choosing import choice_of
from storyboard.ui.document import Document
from storyboard.ui.findings_list import FindingsList
from storyboard.ui.insight import Insight, Thinker
from storyboard.ui.inspecting.choices import KeptGroup, ModelGroup
from storyboard.ui.inspecting.framing import FramingGroup
from storyboard.ui.inspecting.group import Group
from storyboard.ui.inspecting.people import PeopleGroup
from storyboard.ui.inspecting.prompt import PromptGroup
from storyboard.ui.inspecting.references import ReferencesGroup
from storyboard.ui.inspecting.scene import SceneGroup
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.inspecting.states import StatesGroup
from storyboard.ui.inspecting.written import WordsGroup
from storyboard.ui.pieces import Prose, column
from storyboard.ui.theme import Palette
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.work import Workshop

AT_ONCE_SHOTS = 200
FOLDED_AT_FIRST = ("references", "model", "kept", "scene")
"""Groups that open when they are wanted; a choice of the user's is remembered."""


class Inspector(QWidget):
    """Shows the selected shots; `titled` carries which, `trouble` why an edit was refused, `left` ends writing."""

    trouble = Signal(str)
    left = Signal()
    titled = Signal(str)

    def __init__(
        self,
        document: Document,
        workshop: Workshop,
        palette: Palette,
        remembered: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._remembered = remembered
        self._shot_ids: tuple[str, ...] = ()
        self._facts = document.facts
        self._insight: Insight | None = None
        self.thinker = Thinker(document.session, workshop, self)
        self.thinker.came.connect(self._have)
        self.thumbnails = Thumbnails(document.session.media, workshop, self)
        self.framing = FramingGroup(document)
        self.words = WordsGroup(document, palette)
        self.people = PeopleGroup(document, palette)
        self.prompt = PromptGroup(document, palette)
        self.states = StatesGroup(document)
        self.references = ReferencesGroup(document, workshop, self.thumbnails)
        self.model = ModelGroup(document)
        self.kept = KeptGroup(document)
        self.scene = SceneGroup(document)
        self._findings = FindingsList(document)
        self._findings.trouble.connect(self.trouble)
        self._found_for: tuple[str, ...] | None = None
        # Between two fields things may move; the focus is in the next one when this is over.
        self._written = QTimer(self)
        self._written.setSingleShot(True)
        self._written.timeout.connect(self._show_found)
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        document.board_changed.connect(lambda _before, _after: self._heed())
        document.facts_changed.connect(self._show_facts)
        self.show_shots(())

    @property
    def shot_ids(self) -> tuple[str, ...]:
        """The shots it shows."""
        return self._shot_ids

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def write(self) -> None:
        """Put the cursor into the action, all of it selected."""
        self.words.action.setFocus()
        self.words.action.selectAll()

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show other shots; none disables the form."""
        self._document.end_phrase()
        self._shot_ids = shot_ids
        self.refresh()

    def refresh(self) -> None:
        """Show what the board says now; what takes longer comes when it is known."""
        board = self._document.board
        self._shot_ids = tuple(i for i in self._shot_ids if i in board.shots)
        one = self._shot_ids[0] if len(self._shot_ids) == 1 else ""
        if self._insight is not None and self._insight.shot_id != one:
            self._insight = None
            self.states.carry(board, None)
            self.references.show_frames(())
        self._present()
        self._show_head()
        self._show_findings()
        self.thinker.ask(board, one)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        for group in (self.words, self.people, self.prompt):
            group.dress(palette)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups in their order."""
        return (
            self.framing,
            self.words,
            self.people,
            self.prompt,
            self.states,
            self.references,
            self.model,
            self.kept,
            self.scene,
        )

    def _heed(self) -> None:
        """On a long board the letter that was typed is painted before anything is looked up again."""
        if len(self._document.board.shots) > AT_ONCE_SHOTS:
            self._soon.start()
        else:
            self.refresh()

    def _build(self) -> None:
        inner, lines = column()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)
        for group in self.groups:
            lines.addWidget(group)
            if group is self.framing:
                lines.addWidget(self._findings)
            group.trouble.connect(self.trouble)
            folded = self._remembered.value(f"inspector/{group.key}", group.key in FOLDED_AT_FIRST, type=bool)
            group.open(not folded)
            group.folded.connect(lambda key, is_folded: self._remembered.setValue(f"inspector/{key}", is_folded))
        lines.addStretch(1)
        for prose in inner.findChildren(Prose):
            prose.phrase_ended.connect(self._written.start)

    def _present(self) -> None:
        board = self._document.board
        found = self._insight
        shown = Shown(
            board=board,
            shots=tuple(board.shots[i] for i in self._shot_ids),
            is_read_only=self._document.is_read_only,
            # Nothing is asked of the catalogue for no shot: an empty project opens without reading it.
            capabilities=self._capabilities() if self._shot_ids else None,
            numbers={card.shot_id: card.number for scene in self._document.scenes for card in scene.cards},
            request=found.request if found else None,
            compiled=found.compiled if found else None,
        )
        for group in self.groups:
            group.present(shown)
        if found is not None and found.why:
            self.prompt.fail(found.why)

    def _capabilities(self) -> ModelCapabilities | None:
        """What the model of these shots can do; None where there are several, or none is known."""
        board = self._document.board
        choices = {(model.target_id, model.model_id) for i in self._shot_ids if (model := board.shots[i].model)}
        if len(choices) > 1:
            return None
        try:
            return choice_of(self._document.session.context, board, board.shots[self._shot_ids[0]]).capabilities
        except StoryboardError:
            # Said where the prompt would stand, with the next step.
            return None

    def _have(self, found: Insight) -> None:
        self._insight = found
        self.states.carry(found.board, found.state)
        self.references.show_frames(found.sent)
        self._present()

    def _show_facts(self) -> None:
        """A take that came may be what another shot begins from; how far jobs are is nothing to it."""
        held, self._facts = self._facts, self._document.facts
        if held.findings is not self._facts.findings:
            self._show_findings()
        if held.takes is self._facts.takes and held.approvals is self._facts.approvals:
            return
        self.thinker.ask(self._document.board, self._shot_ids[0] if len(self._shot_ids) == 1 else "")

    def _show_findings(self) -> None:
        """What is found while one writes is shown when one is done: nothing moves under the cursor."""
        at = QApplication.focusWidget()
        if isinstance(at, Prose) and self.isAncestorOf(at) and self._shot_ids == self._found_for:
            return
        self._show_found()

    def _show_found(self) -> None:
        self._found_for = self._shot_ids
        self._findings.show_shots(self._shot_ids)

    def _show_head(self) -> None:
        cards = {card.shot_id: card for scene in self._document.scenes for card in scene.cards}
        names = [cards[i].number for i in self._shot_ids if i in cards]
        if not names:
            self.titled.emit(self.tr("No shot selected"))
        elif len(names) == 1:
            self.titled.emit(self.tr("Shot {number}").format(number=names[0]))
        else:
            self.titled.emit(self.tr("%n shot(s)", "", len(names)))
