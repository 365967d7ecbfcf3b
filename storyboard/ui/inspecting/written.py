"""The words of a shot: action, dialogue, sound and what to avoid, with the bible's names at hand."""

from collections.abc import Callable

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.words import set_action, set_avoid, set_dialogue, set_sound
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

WordEdit = Callable[[Board, str, str], Edit]


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
        self.dialogue.setPlaceholderText(self.tr("MARA: Not tonight."))
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
        shot, board = shown.one, shown.board
        for prose in (self.action, self.dialogue):
            prose.setEnabled(shot is not None and shown.can_edit)
        for prose in (self.sound, self.avoid):
            prose.setEnabled(shown.can_edit)
        names = tuple(name for entry in board.entries() for name in (entry.name, *entry.aliases))
        for marks in self._marks:
            marks.know(names)
        for completer in self._completers:
            completer.know(names)
        self.action.show_text(shot.action if shot else "")
        if shot is None:
            self.dialogue.show_text("")
        elif lines_of(self.dialogue.toPlainText(), board, shot.dialogue) != shot.dialogue:
            self.dialogue.show_text(text_of(shot.dialogue, board))
        show_prose(self.sound, shown, lambda each: each.sound)
        show_prose(self.avoid, shown, lambda each: each.avoid)
        self._say_why(shown)

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
            several = self.tr("Action and dialogue are written shot by shot; all else goes to every selected shot.")
            self._why.say(several if shot is None else "")

    def _dialogue_edit(self, board: Board, shot_id: str, text: str) -> Edit:
        return set_dialogue(board, shot_id, lines_of(text, board, board.shot(shot_id).dialogue))

    def _prose(self, name: str, lines: int, edit: WordEdit) -> Prose:
        prose = Prose(name, lines)
        prose.typed.connect(lambda text: self.apply_each(lambda board, shot_id: edit(board, shot_id, text)))
        prose.phrase_ended.connect(self.document.end_phrase)
        self.lines.addWidget(section(name))
        self.lines.addWidget(prose)
        return prose
