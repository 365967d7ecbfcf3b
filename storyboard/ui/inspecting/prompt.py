"""The prompt: what is sent, with the bible's words marked, beside what the author wants said instead."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from storyboard.later import later
from storyboard.model.edits.words import set_prompt
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import show_prose
from storyboard.ui.inspecting.group import Group
from storyboard.ui.inspecting.mention_completer import MentionCompleter
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import Prose, quiet, section
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette
from storyboard.ui.vocabulary import said

if TYPE_CHECKING:
    from storyboard.prompting.origins import bible_spans
else:
    bible_spans = later("storyboard.prompting.origins", "bible_spans")


class PromptGroup(Group):
    """The compiled prompt, read only, and the override that takes its place."""

    def __init__(self, document: Document, palette: Palette) -> None:
        super().__init__(document, "prompt")
        self.entitle(self.tr("Prompt"))
        self._mark = QTextCharFormat()
        self.lines.addWidget(section(self.tr("As sent")))
        self.compiled = Prose(self.tr("Prompt as sent"), 3)
        self.compiled.setObjectName("compiled")
        self.compiled.setReadOnly(True)
        self.lines.addWidget(self.compiled)
        self._note = quiet()
        self.lines.addWidget(self._note)
        self.lines.addWidget(section(self.tr("Say it otherwise")))
        self.override = Prose(self.tr("Say it otherwise"), 1)
        self.override.typed.connect(lambda text: self.apply(lambda board: set_prompt(board, self.shown.shot_ids, text)))
        self.override.phrase_ended.connect(self.document.end_phrase)
        self.lines.addWidget(self.override)
        self._completer = MentionCompleter(self.override)
        self.dress(palette)

    def dress(self, palette: Palette) -> None:
        """Mark in another palette."""
        self._mark.setForeground(palette.colour("text"))
        self._mark.setUnderlineColor(palette.colour("accent"))
        self._mark.setFontUnderline(True)
        self._mark_bible()

    def fill(self, shown: Shown) -> None:
        """Show both prompts; the compiled one as soon as it is known."""
        self.override.setEnabled(shown.can_edit)
        hint = self.tr("Empty: the prompt above is sent") if shown.one else ""
        show_prose(self.override, shown, lambda shot: shot.prompt_override, hint)
        self._completer.know(tuple(entry.name for entry in shown.board.entries()))
        self.compiled.show_text(shown.compiled.prompt if shown.compiled else "")
        self._note.setText("\n".join(self._notes(shown)))
        self._note.setVisible(bool(self._note.text()))
        self._mark_bible()

    def fail(self, why: str) -> None:
        """Say why there is no prompt."""
        self.compiled.show_text("")
        self._note.setText(spoken(why))
        self._note.setVisible(bool(why))

    def _notes(self, shown: Shown) -> list[str]:
        if shown.compiled is None or shown.request is None:
            return []
        length = len(shown.compiled.prompt)
        if bible_spans(shown.compiled.prompt, shown.request):
            notes = [self.tr("%n character(s); underlined: from the bible.", "", length)]
        else:
            notes = [self.tr("%n character(s)", "", length)]
        others = (note for note in shown.compiled.notes if note.field != "duration")
        return notes + [f"{said(note.field)}: {spoken(note.why)}" for note in others]

    def _mark_bible(self) -> None:
        shown = self.shown
        marks: list[QTextEdit.ExtraSelection] = []
        if shown.compiled is not None and shown.request is not None:
            for span in bible_spans(shown.compiled.prompt, shown.request):
                marks.append(self._selection(span.start, span.end))
        self.compiled.setExtraSelections(marks)

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.compiled.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = self._mark
        return selection
