"""What the model is asked beside words and pictures, and what is kept about a shot: beat, colour, tags, columns."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from storyboard.model.board import Board, CustomField, FieldKind
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.framing import set_on_shots
from storyboard.model.edits.words import set_beat, set_colour, set_field, set_notes, set_tags
from storyboard.model.words import Beat, FrameFit, Keep
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import DIFFERENT, Pick, show_prose
from storyboard.ui.inspecting.group import Form, Group, Why
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import OneLine, Prose, Remark, section
from storyboard.ui.sentences import spoken
from storyboard.ui.vocabulary import said

LARGEST_SEED = 2**32 - 1
OWN_LABEL_PX = 120
"""Names of the user's own columns may be of any length."""


class ModelGroup(Group):
    """What makes these shots, their seed and sound, and how pictures become frames; what is off says why."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "model")
        self.entitle(self.tr("Model"))
        self.seed = OneLine()
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setPlaceholderText(self.tr("any"))
        self.seed.editingFinished.connect(self._set_seed)
        self.audio = Pick(
            [("", self.tr("As the model does")), ("yes", self.tr("With sound")), ("no", self.tr("Silent"))],
            self.tr("Sound of the clip"),
        )
        self.audio.chosen.connect(lambda word: self._set(audio={"yes": True, "no": False}.get(word)))
        self._why_seed, self._why_audio, self._why_keep = Why(), Why(), Why()
        targets = ((target.id, spoken(target.name)) for target in document.session.context.settings.targets)
        self.target = Pick([("", self.tr("As the board")), *targets], self.tr("Made by"))
        self.target.chosen.connect(lambda target_id: self._set(target_id=target_id))
        models = ((m.id, spoken(m.label)) for m in document.session.context.models.values() if m.api_kind != "draft")
        self.profile = Pick([("", self.tr("As the board")), *models], self.tr("Drafts keep to"))
        self.profile.chosen.connect(lambda model_id: self._set(model_id=model_id))
        self._why_profile = Why()
        self.fit = Pick(
            [(FrameFit.CROP, self.tr("Crop to fill")), (FrameFit.LETTERBOX, self.tr("Whole, with bars"))],
            self.tr("Fit of given frames"),
        )
        self.fit.chosen.connect(lambda word: self._set(fit=word))
        self.keep = Pick(
            [
                ("", self.tr("Ask")),
                (Keep.FRAMES, self.tr("The frames")),
                (Keep.REFERENCES, self.tr("The references")),
            ],
            self.tr("Frames or references"),
        )
        self.keep.chosen.connect(lambda word: self._set(keep=word or None))
        form = Form()
        form.row(self.tr("Made by"), self.target)
        form.row(self.tr("Keeps to"), self.profile)
        form.addRow(self._why_profile)
        form.row(self.tr("Seed"), self.seed)
        form.addRow(self._why_seed)
        form.row(self.tr("Sound"), self.audio)
        form.addRow(self._why_audio)
        form.row(self.tr("Frames"), self.fit)
        form.row(self.tr("Keep"), self.keep)
        form.addRow(self._why_keep)
        self.lines.addLayout(form)

    def fill(self, shown: Shown) -> None:
        """Fill the fields and say why some are off."""
        able = shown.capabilities
        self._fill_seed(shown)
        for pick in (self.target, self.fit, self.keep):
            pick.setEnabled(shown.can_edit)
        self.target.show_same(shown.same(lambda shot: shot.model.target_id))
        self._fill_profile(shown)
        self.fit.show_same(shown.same(lambda shot: str(shot.model.fit)))
        self.keep.show_same(shown.same(lambda shot: str(shot.model.keep or "")))
        self.keep.setEnabled(shown.can_edit and able is not None and able.frames_xor_references)
        takes_both = able is not None and not able.frames_xor_references
        both = self.tr("{model} need not choose between frames and references.")
        self._why_keep.say(both.format(model=spoken(able.label)) if able and takes_both else "")
        self.audio.setEnabled(shown.can_edit and (able is None or able.audio == "toggle"))
        self.audio.show_same(shown.same(lambda shot: _sound_word(shot.model.audio)))
        words = {
            "none": self.tr("{model} makes no sound."),
            "always": self.tr("{model} always makes sound; mute it in the cut."),
            "unknown": self.tr("It is not known whether {model} makes sound."),
        }
        self._why_audio.say(words[able.audio].format(model=spoken(able.label)) if able and able.audio in words else "")

    def _fill_profile(self, shown: Shown) -> None:
        """A draft keeps to the limits of a model that it stands for; what is paid for has a model already."""
        wanted = {shot.model.target_id or shown.board.generation.target_id for shot in shown.shots}
        targets = [target for target in self.document.session.context.settings.targets if target.id in wanted]
        paid = next((target for target in targets if target.api_kind != "draft"), None)
        self.profile.setEnabled(shown.can_edit and paid is None)
        self.profile.show_same(shown.same(lambda shot: shot.model.model_id))
        words = self.tr("{target} decides its model; see Settings.")
        self._why_profile.say(words.format(target=spoken(paid.name)) if paid else "")

    def _fill_seed(self, shown: Shown) -> None:
        able = shown.capabilities
        self.seed.setEnabled(shown.can_edit and (able is None or able.seed))
        seed = shown.same(lambda shot: "" if shot.model.seed is None else str(shot.model.seed))
        if self.seed.text() != (DIFFERENT if seed is None else seed):
            self.seed.setText(DIFFERENT if seed is None else seed)
        takes_none = able is not None and not able.seed
        self._why_seed.say(
            self.tr("{model} takes no seed.").format(model=spoken(able.label)) if able and takes_none else ""
        )

    def _set_seed(self) -> None:
        text = self.seed.text().strip()
        if text == DIFFERENT:
            return
        if text and not (text.isdecimal() and int(text) <= LARGEST_SEED):
            self.trouble.emit(self.tr("A seed is a whole number up to {most}.").format(most=LARGEST_SEED))
            self.fill(self.shown)
            return
        self._set(seed=int(text) if text else None)

    def _set(self, **changes: object) -> None:
        self.apply(lambda board: set_on_shots(board, self.shown.shot_ids, changes))


class KeptGroup(Group):
    """Beat, colour, tags, the user's own columns and notes."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "kept")
        self.entitle(self.tr("Notes and columns"))
        self.beat = Pick([("", self.tr("None")), *((beat, said(beat)) for beat in Beat)], self.tr("Beat"))
        self.beat.chosen.connect(lambda beat: self.apply(lambda b: set_beat(b, self.shown.shot_ids, beat or None)))
        self.colour = self._line(self.tr("Colour"), lambda b, text: set_colour(b, self.shown.shot_ids, text))
        self.colour.setPlaceholderText("#rrggbb")
        self.tags = self._line(
            self.tr("Tags"), lambda b, text: set_tags(b, self.shown.shot_ids, tuple(text.split(",")))
        )
        self.tags.setPlaceholderText(self.tr("comma between tags"))
        self._form = Form()
        self._form.row(self.tr("Beat"), self.beat)
        self._form.row(self.tr("Colour"), self.colour)
        self._form.row(self.tr("Tags"), self.tags)
        self.lines.addLayout(self._form)
        self._fields: dict[str, tuple[CustomField, QWidget]] = {}
        self.lines.addWidget(section(self.tr("Notes")))
        self.notes = Prose(self.tr("Notes"), 1)
        self.notes.typed.connect(lambda text: self.apply(lambda b: set_notes(b, self.shown.shot_ids, text)))
        self.notes.phrase_ended.connect(document.end_phrase)
        self.lines.addWidget(self.notes)

    def fill(self, shown: Shown) -> None:
        """Fill the fields; a column that the board gained or lost is followed."""
        for field in (self.beat, self.colour, self.tags):
            field.setEnabled(shown.can_edit)
        self.beat.show_same(shown.same(lambda shot: str(shot.beat or "")))
        _show(self.colour, shown.same(lambda shot: shot.colour))
        _show(self.tags, shown.same(lambda shot: ", ".join(shot.tags)))
        if tuple(field for field, _ in self._fields.values()) != shown.board.fields:
            self._build_fields(shown.board.fields)
        for field_id, (_, widget) in self._fields.items():
            widget.setEnabled(shown.can_edit)
            _show_value(widget, shown.same(lambda shot, key=field_id: shot.fields.get(key, "")))
        self.notes.setEnabled(shown.can_edit)
        show_prose(self.notes, shown, lambda shot: shot.notes)

    def _line(self, name: str, edit: Callable[[Board, str], Edit]) -> QLineEdit:
        line = OneLine()
        line.setAccessibleName(name)

        def done() -> None:
            if line.isModified() and line.text() != DIFFERENT:
                line.setModified(False)
                self.apply(lambda board: edit(board, line.text().strip()))

        line.editingFinished.connect(done)
        Remark(line, self.document.end_phrase)
        return line

    def _build_fields(self, fields: tuple[CustomField, ...]) -> None:
        for _, widget in self._fields.values():
            self._form.removeRow(widget)
        self._fields = {field.id: (field, self._widget(field)) for field in fields}
        for field, widget in self._fields.values():
            self._form.row(field.name, widget, most_px=OWN_LABEL_PX)

    def _widget(self, field: CustomField) -> QWidget:
        def put(value: str) -> None:
            self.apply(lambda board: set_field(board, self.shown.shot_ids, field.id, value))

        if field.kind == FieldKind.CHECK:
            check = QCheckBox()
            check.setAccessibleName(field.name)
            # A box that is half set, because the shots differ, is set by a click and not left half set.
            check.clicked.connect(lambda: put("yes" if check.checkState() != Qt.CheckState.Unchecked else ""))
            return check
        if field.kind == FieldKind.CHOICE:
            pick = Pick([("", self.tr("None")), *((choice, choice) for choice in field.choices)], field.name)
            pick.chosen.connect(put)
            return pick
        return self._line(field.name, lambda board, text: set_field(board, self.shown.shot_ids, field.id, text))


def _sound_word(audio: bool | None) -> str:
    return "" if audio is None else "yes" if audio else "no"


def _show(line: QLineEdit, value: str | None) -> None:
    text = DIFFERENT if value is None else value
    if line.text() != text and not (line.hasFocus() and line.isModified()):
        line.setText(text)
        line.setModified(False)


def _show_value(widget: QWidget, value: str | None) -> None:
    if isinstance(widget, QCheckBox):
        # Three states only while there are three: a click goes from half set to set.
        widget.setTristate(value is None)
        checked = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        widget.setCheckState(Qt.CheckState.PartiallyChecked if value is None else checked)
    elif isinstance(widget, Pick):
        widget.show_same(value, value or "")
    elif isinstance(widget, QLineEdit):
        _show(widget, value)
