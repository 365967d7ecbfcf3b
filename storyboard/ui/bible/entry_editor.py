"""The editor of one entry of the bible: words, colour, first state, pictures, rights, and where it is used."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QPushButton

from storyboard.later import later
from storyboard.model.bible import CastMember, Entry, Prop
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.model.values import replace
from storyboard.model.words import StateField
from storyboard.ui.bible.editor import Editor
from storyboard.ui.bible.lines import ColourLine, Line
from storyboard.ui.bible.rights_form import RightsForm
from storyboard.ui.bible.uses import Uses
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.pieces import quiet, section
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.vocabulary import said
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.model.edits.bible import remove_entry, rename_entry, set_entry
    from storyboard.model.edits.merging import merge_entry
    from storyboard.model.edits.pictures import show_with_entry
else:
    remove_entry = later("storyboard.model.edits.bible", "remove_entry")
    rename_entry = later("storyboard.model.edits.bible", "rename_entry")
    set_entry = later("storyboard.model.edits.bible", "set_entry")
    merge_entry = later("storyboard.model.edits.merging", "merge_entry")
    show_with_entry = later("storyboard.model.edits.pictures", "show_with_entry")

NAMED = 60
"""So many shots that use an entry are named one by one."""
PERSON = (StateField.WARDROBE, StateField.HAIR, StateField.MARKS, StateField.POSTURE)
THING = (StateField.CONDITION,)
PLACE = (StateField.TIME_OF_DAY, StateField.WEATHER, StateField.LIGHT_FROM, StateField.LIGHT_QUALITY)
ROLES: Mapping[type, tuple[ReferenceRole, ...]] = {
    CastMember: (ReferenceRole.CHARACTER, ReferenceRole.WARDROBE),
    Prop: (ReferenceRole.PROP,),
}


class EntryEditor(Editor):
    """Edits one entry; `shots_asked` carries the shots that one asks for: one that uses it, or all.

    `told` carries what became of the entry when it is no longer there.
    """

    shots_asked = Signal(tuple)
    told = Signal(str)

    def __init__(
        self, document: Document, workshop: Workshop, thumbnails: Thumbnails, entry: Entry, uses: Uses
    ) -> None:
        super().__init__(document, workshop)
        self.entry_id = entry.id
        self._uses = uses
        self._roles = ROLES.get(type(entry), (ReferenceRole.LOCATION,))
        form = self.form()
        self.name = self._line(self.tr("Name"))
        self.name.said.connect(lambda text: self._call(lambda board: rename_entry(board, self.entry_id, text)))
        form.row(self.tr("Name"), self.name)
        self.aliases = self._line(self.tr("Also called"), self.tr("other names"))
        self.aliases.said.connect(
            lambda text: self._call(lambda board: set_entry(board, self.entry_id, {"aliases": _split(text)}))
        )
        form.row(self.tr("Also called"), self.aliases)
        self.colour = ColourLine(self.tr("Colour"), document.end_phrase)
        self.colour.said.connect(lambda text: self._set(colour=text))
        form.row(self.tr("Colour"), self.colour)
        self.description = self.prose(self.tr("Description"), lambda text: self._set(description=text), 3)
        self._build_state(entry)
        self.pictures = self.references(thumbnails, self._roles)
        self.pictures.removed.connect(self._remove_picture)
        self.pictures.turned.connect(self._recast)
        self._build_rights(entry)
        self.notes = self.prose(self.tr("Notes"), lambda text: self._set(notes=text))
        self._build_end()
        self.refresh()
        document.cards_changed.connect(self._show_uses)

    def refresh(self) -> None:
        """Show what the board says of the entry now."""
        entry = self._entry()
        if entry is None:
            return
        self.setEnabled(not self.document.is_read_only)
        self.name.show_text(entry.name)
        self.aliases.show_text(", ".join(entry.aliases))
        self.colour.show_colour(entry.colour)
        self.description.show_text(entry.description)
        for field, line in self._states.items():
            line.show_text(entry.state.get(field, ""))
        self.pictures.show_references(self.document.board, entry.references)
        self.notes.show_text(entry.notes)
        self._show_kind(entry)
        self._show_uses()

    def show_picture(self, asset: Asset) -> None:
        """Show a picture with the entry wherever it is seen."""
        role = self._roles[0]
        self.apply(lambda board: show_with_entry(board, self.entry_id, asset, role))

    def _build_state(self, entry: Entry) -> None:
        self.lines.addWidget(section(self.tr("At the beginning")))
        form = self.form()
        fields = PERSON if isinstance(entry, CastMember) else THING if isinstance(entry, Prop) else PLACE
        self._states: dict[str, Line] = {}
        for field in fields:
            line = self._line(said(field).capitalize())
            line.said.connect(partial(self._set_state, str(field)))
            form.row(said(field).capitalize(), line)
            self._states[str(field)] = line
        if isinstance(entry, Prop):
            self._owner = Pick([], self.tr("Who has it"))
            self._owner.chosen.connect(partial(self._set_state, str(StateField.OWNER)))
            form.row(said(StateField.OWNER).capitalize(), self._owner)

    def _build_rights(self, entry: Entry) -> None:
        """What only people, or only things, have."""
        if isinstance(entry, CastMember):
            self.voice = self._line(self.tr("Voice"), self.tr("low, dry"))
            self.voice.said.connect(lambda text: self._set(voice=text))
            self.form().row(self.tr("Voice"), self.voice)
            self.real = QCheckBox(self.tr("A real person"))
            self.real.clicked.connect(lambda on: self._set(is_real_person=on))
            self.lines.addWidget(self.real)
            self._rights_head: QLabel = section(self.tr("Rights to face and voice"))
            self.lines.addWidget(self._rights_head)
            self.rights = RightsForm(self.document.end_phrase)
            self.rights.changed.connect(lambda rights: self._set(likeness=rights))
            self.lines.addWidget(self.rights)
        elif isinstance(entry, Prop):
            self.product = QCheckBox(self.tr("The product"))
            self.product.clicked.connect(lambda on: self._set(is_product=on))
            self.lines.addWidget(self.product)

    def _build_end(self) -> None:
        self.lines.addWidget(section(self.tr("Used in")))
        self._where = quiet()
        self._where.setTextFormat(Qt.TextFormat.RichText)
        links = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self._where.setTextInteractionFlags(links)
        self._where.linkActivated.connect(lambda shot_id: self.shots_asked.emit((shot_id,)))
        self.lines.addWidget(self._where)
        self._used = QPushButton()
        self._used.setObjectName("link")
        self._used.clicked.connect(lambda: self.shots_asked.emit(self._shots()))
        self.lines.addWidget(self._used)
        self.same = QPushButton(self.tr("Make one with\u2026"))
        self.same.setObjectName("link")
        self.same.clicked.connect(self._ask_other)
        self.lines.addWidget(self.same)
        self.gone = QPushButton(self.tr("Remove from the bible"))
        self.gone.setObjectName("link")
        self.gone.clicked.connect(self._remove)
        self.lines.addWidget(self.gone)

    def others(self, menu: QMenu) -> list[QAction]:
        """One action for each entry of the same kind that this one can be made one with."""
        entry, actions = self._entry(), list[QAction]()
        for other in self.document.board.entries():
            if type(other) is type(entry) and other.id != self.entry_id:
                action = QAction(other.name.replace("&", "&&"), menu)
                action.triggered.connect(partial(self._merge, other.id))
                actions.append(action)
        return actions

    def _ask_other(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.others(menu))
        menu.popup(self.same.mapToGlobal(QPoint(0, self.same.height())))

    def _merge(self, other_id: str) -> None:
        entry, other = self._entry(), self.document.board.entry(other_id)
        if entry is not None and other is not None:
            words = self.tr("{gone} is {kept} everywhere now, and one of the other names of {kept}; undo parts them.")
            self.document.end_phrase()
            self.apply(lambda board: merge_entry(board, self.entry_id, other_id))
            self.told.emit(words.format(gone=entry.name, kept=other.name))

    def _remove(self) -> None:
        entry, used = self._entry(), len(self._shots())
        if entry is not None:
            words = self.tr("{name} is out of the bible and of %n shot(s); undo brings it back.", "", used)
            self.document.end_phrase()
            self.apply(lambda board: remove_entry(board, self.entry_id))
            self.told.emit(words.format(name=entry.name))

    def _show_kind(self, entry: Entry) -> None:
        """Show what only people, or only things, have."""
        if isinstance(entry, CastMember):
            self.voice.show_text(entry.voice)
            self.real.setChecked(entry.is_real_person)
            self.rights.show_rights(entry.likeness)
            self.rights.setVisible(entry.is_real_person)
            self._rights_head.setVisible(entry.is_real_person)
        elif isinstance(entry, Prop):
            nobody = ("", self.tr("Nobody"))
            self._owner.offer([nobody, *((member.id, member.name) for member in self.document.board.cast)])
            self._owner.show_value(entry.state.get(StateField.OWNER, ""))
            self.product.setChecked(entry.is_product)

    def _line(self, name: str, hint: str = "") -> Line:
        return Line(name, self.document.end_phrase, hint)

    def _entry(self) -> Entry | None:
        return self.document.board.entry(self.entry_id)

    def _shots(self) -> tuple[str, ...]:
        return self._uses.shots(self.document.board).get(self.entry_id, ())

    def _show_uses(self) -> None:
        """Each shot by its number, which leads there; a long list ends where it is no longer read."""
        cards = {card.shot_id: card.number for scene in self.document.scenes for card in scene.cards}
        used = [shot_id for shot_id in self._shots() if shot_id in cards]
        links = [f'<a href="{shot_id}">{escape(cards[shot_id])}</a>' for shot_id in used[:NAMED]]
        more = [self.tr("and %n more", "", len(used) - NAMED)] if len(used) > NAMED else []
        self._where.setText(", ".join([*links, *more]) or self.tr("nowhere yet"))
        self._used.setText(self.tr("Select %n shot(s)", "", len(used)))
        self._used.setVisible(bool(used))
        kind = type(self._entry())
        self.same.setVisible(sum(type(entry) is kind for entry in self.document.board.entries()) > 1)

    def _call(self, edit: Callable[[Board], Edit]) -> None:
        """Call the entry otherwise, and tell of lines of dialogue that were written for that name."""
        before = self._spoken()
        self.apply(edit)
        entry, gained = self._entry(), self._spoken() - before
        if entry is not None and gained > 0:
            words = self.tr("{name} now speaks %n line(s) written for that name; undo takes this back.", "", gained)
            self.told.emit(words.format(name=entry.name))

    def _spoken(self) -> int:
        """How many lines of dialogue are the entry's."""
        shots = self.document.board.shots.values()
        return sum(line.speaker_id == self.entry_id for shot in shots for line in shot.dialogue)

    def _set(self, **changes: object) -> None:
        self.apply(lambda board: set_entry(board, self.entry_id, changes))

    def _set_state(self, field: str, value: str) -> None:
        entry = self._entry()
        if entry is not None:
            kept = {name: held for name, held in entry.state.items() if name != field}
            self._set(state=kept | ({field: value} if value else {}))

    def _remove_picture(self, reference: Reference) -> None:
        entry = self._entry()
        if entry is not None:
            self._set(references=tuple(r for r in entry.references if r != reference))

    def _recast(self, reference: Reference, role: str) -> None:
        def edit(board: Board) -> Edit:
            entry = board.entry(self.entry_id)
            held = entry.references if entry else ()
            swapped = tuple(replace(r, role=role) if r == reference else r for r in held)
            return set_entry(board, self.entry_id, {"references": swapped})

        self.apply(edit)


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
