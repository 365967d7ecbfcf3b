"""The takes of the selected shot: look at each, choose which plays, accept it. Choosing is not accepting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import Grade
from storyboard.model.takes import effective_take
from storyboard.studio.cards import Poster
from storyboard.studio.take_stories import MOST_STARS, TakeStory
from storyboard.ui.document import Document
from storyboard.ui.pieces import Prose, emptied, quiet, section
from storyboard.ui.posters import Posters
from storyboard.ui.takes.menu import Deeds, Standing, take_menu
from storyboard.ui.takes.receipt_words import receipt_lines
from storyboard.ui.takes.thumb import HEIGHT_PX, WIDTH_PX, Thumb
from storyboard.ui.theme import DARK, Palette
from storyboard.ui.words import figure, tr

if TYPE_CHECKING:
    from storyboard.model.edits.items import set_take
else:
    set_take = later("storyboard.model.edits.items", "set_take")

COLUMNS = 3
LONGEST = 28
"""What is longer would make the panel wider; it is read whole in its tip."""


class TakesPanel(QWidget):
    """Takes oldest first. Everything asked for is a fact that others write down.

    `accept_asked` carries a take and whether it is to be accepted, `rate_asked` take id and stars, `note_asked` take
    id and words, `retire_asked` take id and whether to put it away, `compare_asked` named takes, `strip_asked` a take
    and its thumb, `stories_asked` that the stories of takes are wanted, `import_asked` a shot's id.
    """

    accept_asked = Signal(object, bool)
    rate_asked = Signal(str, int)
    note_asked = Signal(str, str)
    retire_asked = Signal(str, bool)
    compare_asked = Signal(tuple)
    strip_asked = Signal(object, object)
    stories_asked = Signal(tuple)
    import_asked = Signal(str)
    reveal_asked = Signal(object)
    trouble = Signal(str)

    def __init__(self, document: Document, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._posters = posters
        self._palette = DARK
        self._shot_id = ""
        self._thumbs: list[tuple[Thumb, Take]] = []
        self._stories: dict[str, TakeStory] = {}
        self._compared: list[str] = []
        self._shows_retired = False
        self._shows_receipt = False
        self._signature: object = None
        self._made_of: tuple[object, ...] = ()
        self.menu: QMenu | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 12)
        self._column.setSpacing(6)
        document.facts_changed.connect(self._refresh_when_other)
        document.board_changed.connect(lambda _before, _after: self._refresh_when_other())
        posters.came.connect(lambda _keys: self._show_pictures())

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Show the takes of the first of these shots."""
        shot_id = shot_ids[0] if shot_ids else ""
        if shot_id != self._shot_id:
            self._shot_id = shot_id
            self._compared.clear()
        self.refresh()

    def show_stories(self, stories: dict[str, TakeStory]) -> None:
        """Show stars, notes and receipts."""
        if stories != self._stories:
            self._stories = stories
            self._rebuild()

    def show_strip(self, sha256: str, strip: QImage) -> None:
        """Let the pointer leaf through a take's pictures."""
        for thumb, take in self._thumbs:
            if take.sha256 == sha256:
                thumb.show_strip(strip)

    def compared(self) -> tuple[tuple[str, Take], ...]:
        """The takes to compare, with their names, in the order in which they stand.

        They are those marked for it, then the one that plays, then the newest of the others.
        """
        playing = self._playing()
        wanted = [*self._compared, *([playing.id] if playing is not None else ())]
        wanted += [take.id for _, take in reversed(self._thumbs)]
        two = list(dict.fromkeys(wanted))[:2]
        named = ((self.tr("Take {number}").format(number=thumb.number), take) for thumb, take in self._thumbs)
        return tuple(pair for pair in named if pair[1].id in two)

    def chosen(self) -> Take | None:
        """The take that plays."""
        return self._playing()

    def refresh(self) -> None:
        """Show what the journal says now."""
        self._signature = self._sign()
        self._rebuild()
        self.stories_asked.emit(tuple(take.id for take in self._takes()))

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._rebuild()

    def _refresh_when_other(self) -> None:
        """Progress of jobs comes many times a second; takes and choices do not."""
        facts = self._document.facts
        made_of = (self._shot_id, facts.takes, facts.approvals, self._document.board.sequences)
        if made_of == self._made_of:
            return
        self._made_of = made_of
        if self._sign() != self._signature:
            self.refresh()

    def _sign(self) -> object:
        pinned = tuple(item.take_id for _, item in self._document.board.items_of(self._shot_id))
        approved = self._document.facts.approvals.get(self._shot_id, "")
        return (self._shot_id, tuple((t.id, t.retired) for t in self._takes()), pinned, approved)

    def _takes(self) -> list[Take]:
        return [take for take in self._document.facts.takes if take.shot_id == self._shot_id]

    def _rebuild(self) -> None:
        focused = next((take.id for thumb, take in self._thumbs if thumb.hasFocus()), "")
        emptied(self._column)
        self._thumbs = []
        every = self._takes()
        takes = [take for take in every if self._shows_retired or not take.retired]
        self._column.addWidget(section(self.tr("Takes")))
        if takes:
            self._add_thumbs(every, takes, focused)
            playing = self._playing()
            if playing is not None:
                self._add_choices(playing)
                self._add_note(playing)
        else:
            self._column.addWidget(quiet(self.tr("None yet: generate the shot, or import a file.")))
        self._add_feet(every)
        self._show_pictures()

    def _add_thumbs(self, every: list[Take], takes: list[Take], focused: str) -> None:
        approved = self._document.facts.approvals.get(self._shot_id, "")
        playing = self._playing()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(5)
        for at, take in enumerate(takes):
            thumb = self._thumb(every.index(take) + 1, take, take.id == approved, playing)
            grid.addWidget(thumb, at // COLUMNS, at % COLUMNS)
            if take.id == focused:
                thumb.setFocus()
        grid.setColumnStretch(COLUMNS, 1)
        self._column.addWidget(holder)

    def _playing(self) -> Take | None:
        takes = self._takes()
        pinned = {item.take_id for _, item in self._document.board.items_of(self._shot_id)}
        chosen = next((take for take in takes if take.id in pinned), None)
        return chosen or effective_take(self._shot_id, takes, self._document.facts.approvals)

    def _thumb(self, number: int, take: Take, is_approved: bool, playing: Take | None) -> Thumb:
        thumb = Thumb(number, self._palette)
        story = self._stories.get(take.id, TakeStory())
        words = {Grade.DRAFT: tr("draft"), Grade.IMPORTED: tr("imported")}.get(Grade(take.grade), "")
        thumb.foot = tr("put away") if take.retired else words
        thumb.stars, thumb.is_approved, thumb.is_retired = story.stars, is_approved, take.retired
        thumb.is_compared = take.id in self._compared
        thumb.setChecked(playing is not None and take.id == playing.id)
        accepted = self.tr("accepted") if is_approved else self.tr("not accepted")
        name = self.tr("Take {number} {grade}, {accepted}").format(number=number, grade=words, accepted=accepted)
        thumb.setAccessibleName(f"{name}, {self.tr('plays')}" if thumb.isChecked() else name)
        told = (
            f"{figure(float(take.rate.seconds(take.frames)), 2)} s, {take.width} \N{MULTIPLICATION SIGN} {take.height}"
        )
        hint = self.tr("Play this take; the pointer leafs through it, Ctrl marks it to compare")
        thumb.setToolTip("\n".join(line for line in (story.note, told, hint) if line))
        thumb.menu_asked.connect(partial(self._show_menu, take, is_approved))
        thumb.clicked.connect(partial(self._clicked, take))
        thumb.opened.connect(partial(self.accept_asked.emit, take, not is_approved))
        thumb.strip_asked.connect(partial(self.strip_asked.emit, take, thumb))
        self._thumbs.append((thumb, take))
        return thumb

    def _clicked(self, take: Take) -> None:
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._mark(take)
        else:
            self._choose(take)

    def _mark(self, take: Take) -> None:
        others = [take_id for take_id in self._compared if take_id != take.id]
        self._compared = others if take.id in self._compared else [*others[-1:], take.id]
        self._rebuild()

    def _add_choices(self, playing: Take) -> None:
        is_approved = self._document.facts.approvals.get(self._shot_id, "") == playing.id
        accept = self.tr("No longer accept") if is_approved else self.tr("Accept")
        retire = self.tr("Bring back") if playing.retired else self.tr("Put away")
        self._add_row(
            (accept, lambda: self.accept_asked.emit(playing, not is_approved), not self._document.is_read_only),
            (self.tr("Compare"), lambda: self.compare_asked.emit(self.compared()), len(self._thumbs) > 1),
        )
        self._add_row(
            (retire, partial(self._retire, playing), not self._document.is_read_only),
            (self.tr("Receipt"), self._toggle_receipt, True),
        )
        stars = self._stories.get(playing.id, TakeStory()).stars
        row = QHBoxLayout()
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for count in range(1, MOST_STARS + 1):
            star = QPushButton("\N{BLACK STAR}" if count <= stars else "\N{WHITE STAR}")
            star.setObjectName("link")
            star.setFixedWidth(26)
            star.setAccessibleName(self.tr("%n star(s)", "", count))
            star.setToolTip(star.accessibleName())
            star.setEnabled(not self._document.is_read_only)
            star.clicked.connect(partial(self.rate_asked.emit, playing.id, 0 if count == stars else count))
            row.addWidget(star)
        row.addStretch(1)
        self._column.addWidget(holder)
        if self._shows_receipt:
            self._add_receipt(playing)

    def _add_note(self, playing: Take) -> None:
        note = Prose(self.tr("Note on this take"), 1)
        note.setPlaceholderText(self.tr("Note on this take"))
        note.show_text(self._stories.get(playing.id, TakeStory()).note)
        note.setReadOnly(self._document.is_read_only)
        before = note.toPlainText()

        def done() -> None:
            if note.toPlainText() != before and not note.hasFocus():
                self.note_asked.emit(playing.id, note.toPlainText())

        note.phrase_ended.connect(done)
        self._column.addWidget(note)

    def _add_receipt(self, playing: Take) -> None:
        story = self._stories.get(playing.id)
        if story is None:
            # What it cost is not said before it is known.
            self._column.addWidget(quiet(self.tr("Reading the receipt\N{HORIZONTAL ELLIPSIS}")))
            return
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2)
        for name, value in receipt_lines(playing, story.receipt, self._who(story.chosen_by)):
            is_long = len(value) > LONGEST
            # Words go on in the next line; a hash has no place to break and is read whole in its tip.
            label = QLabel(value[: LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}" if is_long and " " not in value else value)
            label.setWordWrap(is_long)
            label.setToolTip(value)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(f"{name}: {value}")
            form.addRow(quiet(name), label)
        self._column.addWidget(holder)
        self._add_row((self.tr("Show the file"), lambda: self.reveal_asked.emit(playing), True))

    def _who(self, author_id: str) -> str:
        if not author_id:
            return ""
        return self.tr("you") if author_id == self._document.session.scribe.author_id else author_id[:12]

    def _add_feet(self, every: list[Take]) -> None:
        gone = sum(take.retired for take in every)
        words = self.tr("Hide put away") if self._shows_retired else self.tr("%n put away", "", gone)
        can = bool(self._shot_id) and not self._document.is_read_only
        rows = [(self.tr("Import a file\N{HORIZONTAL ELLIPSIS}"), lambda: self.import_asked.emit(self._shot_id), can)]
        if gone:
            rows.append((words, self._toggle_retired, True))
        self._add_row(*rows)

    def _add_row(self, *buttons: tuple) -> None:
        row = QHBoxLayout()
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for text, does, is_on in buttons:
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setEnabled(is_on)
            button.clicked.connect(lambda _checked=False, does=does: does())
            row.addWidget(button)
        row.addStretch(1)
        self._column.addWidget(holder)

    def _toggle_retired(self) -> None:
        self._shows_retired = not self._shows_retired
        self._rebuild()

    def _toggle_receipt(self) -> None:
        self._shows_receipt = not self._shows_receipt
        self._rebuild()

    def _choose(self, take: Take) -> None:
        board = self._document.board
        places = [(sequence.id, item.id) for sequence, item in board.items_of(self._shot_id)]
        try:
            for sequence_id, item_id in places[:1]:
                self._document.apply(set_take(board, sequence_id, item_id, take.id))
        except StoryboardError as error:
            self.trouble.emit(str(error))
        self.refresh()

    def _let_best_play(self) -> None:
        """Choose none by hand: the accepted one plays, else the newest of the highest grade."""
        board = self._document.board
        edit: Edit | None = None
        for sequence, item in board.items_of(self._shot_id):
            if item.take_id:
                edit = set_take(edit.board if edit else board, sequence.id, item.id, "")
        if edit is not None:
            self._document.apply(edit)
        self.refresh()

    def _retire(self, take: Take) -> None:
        """Put a take away, or bring it back; one that was chosen by hand is chosen no longer once it is put away."""
        if not take.retired and self._is_chosen(take):
            self._let_best_play()
        self.retire_asked.emit(take.id, not take.retired)

    def _is_chosen(self, take: Take) -> bool:
        return any(item.take_id == take.id for _, item in self._document.board.items_of(self._shot_id))

    def _show_menu(self, take: Take, is_accepted: bool, at: QPoint) -> None:
        standing = Standing(
            is_chosen=self._is_chosen(take),
            is_accepted=is_accepted,
            is_retired=take.retired,
            is_compared=take.id in self._compared,
            stars=self._stories.get(take.id, TakeStory()).stars,
            is_read_only=self._document.is_read_only,
        )
        deeds = Deeds(
            choose=partial(self._choose, take),
            let_best_play=self._let_best_play,
            accept=partial(self.accept_asked.emit, take, not is_accepted),
            mark=partial(self._mark, take),
            rate=partial(self.rate_asked.emit, take.id),
            retire=partial(self._retire, take),
            reveal=partial(self.reveal_asked.emit, take),
        )
        self.menu = take_menu(self, standing, deeds)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(at)

    def _show_pictures(self) -> None:
        for thumb, take in self._thumbs:
            poster = Poster(key=f"take:{take.sha256}", take_sha256=take.sha256)
            pixmap = self._posters.pixmap(poster, QSize(WIDTH_PX, HEIGHT_PX))
            if pixmap is not None:
                thumb.show_picture(pixmap)
