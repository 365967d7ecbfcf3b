"""The words of a shot: action, dialogue, sound and what to avoid, with the bible's names at hand."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.words import set_action, set_avoid, set_dialogues, set_sound
from storyboard.model.shots import Shot
from storyboard.ui.dialogue_text import lines_of, text_of
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import show_prose
from storyboard.ui.inspecting.group import Group, Why
from storyboard.ui.inspecting.mention_completer import MentionCompleter
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.mention_marks import MentionMarks
from storyboard.ui.pieces import Prose, section
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette

WordEdit = Callable[[Board, tuple[str, ...], str], Edit]


class WordsGroup(Group):
    """What is seen, said and heard, as the author writes it."""

    def __init__(self, document: Document, palette: Palette) -> None:
        super().__init__(document, "words")
        self.entitle(self.tr("Words"))
        self.head.hide()
        self._why = Why()
        self.lines.addWidget(self._why)
        self.action = self._prose(self.tr("Action"), 3, set_action)
        self.dialogue = self._prose(self.tr("Dialogue"), 1, self._dialogue_edit)
        self._why_dialogue = Why()
        self.lines.addWidget(self._why_dialogue)
        self.sound = self._prose(self.tr("Sound"), 1, set_sound)
        self._why_sound = Why()
        self.lines.addWidget(self._why_sound)
        self.avoid = self._prose(self.tr("Avoid"), 1, set_avoid)
        self._why_avoid = Why()
        self.lines.addWidget(self._why_avoid)
        self._marks = [MentionMarks(prose.document(), palette) for prose in (self.action, self.sound)]
        self._completers = [MentionCompleter(prose) for prose in (self.action, self.dialogue, self.sound)]

    def dress(self, palette: Palette) -> None:
        """Mark mentions in another palette."""
        for marks in self._marks:
            marks.dress(palette)

    def fill(self, shown: Shown) -> None:
        """Fill the fields."""
        board = shown.board
        for prose in (self.action, self.sound, self.avoid):
            prose.setEnabled(shown.can_edit)
        names = tuple(name for entry in board.entries() for name in (entry.name, *entry.aliases))
        for marks in self._marks:
            marks.know(names)
        for completer in self._completers:
            completer.know(names)
        show_prose(self.action, shown, lambda each: each.action)
        self._fill_dialogue(shown)
        show_prose(self.sound, shown, lambda each: each.sound)
        show_prose(self.avoid, shown, lambda each: each.avoid)
        self._say_why(shown)

    def _fill_dialogue(self, shown: Shown) -> None:
        """Lines that all the shots have are written in all of them; those that differ are not touched."""
        said, board = shown.same(_lines), shown.board
        differ = said is None and bool(shown.shots)
        if differ and self.dialogue.hasFocus():
            # Else the next field would have it, and would take what is typed.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dialogue.setEnabled(shown.can_edit and not differ)
        words = self.tr(
            "These shots have different lines. Select one shot to write its dialogue, or give all of them the same in "
            "the shot list."
        )
        self._why_dialogue.say(words if differ else "")
        self.dialogue.setPlaceholderText("" if differ else self.tr("MARA: Not tonight."))
        held = shown.shots[0].dialogue if said is not None else ()
        if said is None:
            self.dialogue.show_text("")
        elif lines_of(self.dialogue.toPlainText(), board, held) != held:
            self.dialogue.show_text(text_of(held, board))

    def _say_why(self, shown: Shown) -> None:
        able, shot = shown.capabilities, shown.one
        silent = able is not None and able.audio == "none" and shot is not None and bool(shot.sound or shot.dialogue)
        model = spoken(able.label) if able else ""
        self._why_sound.say(self.tr("{model} makes no sound.").format(model=model) if silent else "")
        as_sentence = able is not None and not able.negative_prompt and shot is not None and bool(shot.avoid)
        words = self.tr("{model} has no negative prompt; this is said as a sentence.")
        self._why_avoid.say(words.format(model=model) if as_sentence else "")
        if not shown.shots:
            self._why.say(self.tr("No shot is selected. Click a card, or press N on the board for a new one."))
        else:
            self._why.say(self.tr("What is written here goes to every selected shot.") if shot is None else "")

    def _dialogue_edit(self, board: Board, shot_ids: tuple[str, ...], text: str) -> Edit:
        return set_dialogues(board, {i: lines_of(text, board, board.shot(i).dialogue) for i in shot_ids})

    def _prose(self, name: str, lines: int, edit: WordEdit) -> Prose:
        prose = Prose(name, lines)
        prose.typed.connect(lambda text: self.apply(lambda board: edit(board, self.shown.shot_ids, text)))
        prose.phrase_ended.connect(self.document.end_phrase)
        self.lines.addWidget(section(name))
        self.lines.addWidget(prose)
        return prose


def _lines(shot: Shot) -> tuple[tuple[str, str, str], ...]:
    """Who says what, and from where; when is each shot's own."""
    return tuple((line.speaker_id, line.text, str(line.kind)) for line in shot.dialogue)
