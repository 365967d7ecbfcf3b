"""Gives shots what is dropped or pasted: looked at beside the window, asked in a small bar, one undo step each."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.words import set_action, set_dialogue, set_notes
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.model.picture import Asset, ReferenceRole
from storyboard.model.shots import DialogueLine, Shot
from storyboard.studio.ids import new_id
from storyboard.ui.document import Document
from storyboard.ui.drop_bar import Choice, DropBar
from storyboard.ui.given import Given, is_address, kind_of_file
from storyboard.ui.new_shots import Made, add_made, asset_of, made_of
from storyboard.ui.work import Errand, Workshop

if TYPE_CHECKING:
    from storyboard.studio.accepting import import_take
    from storyboard.studio.fetching import fetch, host_of
    from storyboard.studio.giving import give_panel, give_picture, lay_voice, take_asset
else:
    fetch = later("storyboard.studio.fetching", "fetch")
    give_panel = later("storyboard.studio.giving", "give_panel")
    give_picture = later("storyboard.studio.giving", "give_picture")
    host_of = later("storyboard.studio.fetching", "host_of")
    import_take = later("storyboard.studio.accepting", "import_take")
    lay_voice = later("storyboard.studio.giving", "lay_voice")
    take_asset = later("storyboard.studio.giving", "take_asset")

MakeEdit = Callable[[Board, str, Asset], Edit]
Sorted = Sequence[tuple[Path, str, str]]
"""Each file with its kind and, where it has none, why it cannot be used."""


WRITTEN = frozenset({"script", "list"})
"""Files whose shots go behind those of the board."""


class Giving(QObject):
    """What is given goes onto a shot, or becomes shots between others.

    `given` carries the shots that got something, `written` a script or a shot list: its kind and the file; `carrying`
    a take on its way in.
    """

    given = Signal(tuple)
    carrying = Signal(object)
    written = Signal(str, object)

    def __init__(
        self, document: Document, workshop: Workshop, bar: DropBar, place_of: Callable[[str], QRect], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._bar = bar
        self._place_of = place_of

    def offer(self, given: Given, shot_id: str) -> None:
        """Ask what this shot should do with it."""
        near = self._place_of(shot_id)
        if self._refused(given, near):
            return
        if given.files:
            self._bar.say(self.tr("Looking at {name}\u2026").format(name=given.name), "info", near)
            self._look(given.files, lambda found: self._offer_files(found, shot_id))
        elif given.image is not None:
            self._bar.offer(self.tr("The picture is to be"), self._for_pictures((given.image,), shot_id), near)
        elif is_address(given.text):
            fetched = self._fetching(given.text, near, lambda found: self._offer_files(found, shot_id))
            self._bar.offer(given.name, (fetched, *self._for_words(given.text, shot_id)), near)
        else:
            self._bar.offer(f"\u201c{given.name}\u201d", self._for_words(given.text, shot_id), near)

    def place(self, given: Given, scene_id: str, place: int) -> None:
        """Make a shot of each thing, at a place of a scene."""
        shot_ids = next((s.shot_ids for s in self._document.board.scenes if s.id == scene_id), ())
        near = self._place_of("")
        if self._refused(given, near):
            return
        after = shot_ids[place - 1] if 0 < place <= len(shot_ids) else ""
        if given.files:
            self._look(given.files, lambda found: self._shots_of(found, scene_id, after))
        elif given.image is not None:
            self._make_shots(((given.image, "picture"),), scene_id, after, "")
        elif is_address(given.text):
            fetched = self._fetching(given.text, near, lambda found: self._shots_of(found, scene_id, after))
            tip = self.tr("Make a shot that says it")
            words = Choice(self.tr("As words"), tip, lambda: self._add_words(given.text, scene_id, after, near))
            self._bar.offer(given.name, (fetched, words), near)
        else:
            self._add_words(given.text, scene_id, after, near)

    def _add_words(self, text: str, scene_id: str, after: str, near: QRect) -> None:
        made = Made(Shot(id=new_id(), action=text))
        self._apply(lambda board: add_made(board, (made,), scene_id, after), (made.shot.id,), near)

    def _fetching(self, address: str, near: QRect, then: Callable[[Sorted], None]) -> Choice:
        """Nothing leaves this computer before it is said: an address is only fetched when this is chosen."""
        folder, host = self._document.session.context.folders.cache / "fetched", host_of(address)

        def begin() -> None:
            self._bar.say(self.tr("Fetching from {host}\u2026").format(host=host), "info", near)
            self._workshop.fetch(
                self.tr("Fetch from {host}").format(host=host),
                lambda errand: [_looked_at(fetch(address, folder, errand.cancelled))],
                done=then,
                failed=lambda why: self._bar.say(why, "error", near),
            )

        return Choice(self.tr("Fetch it"), self.tr("Fetch the file from {host}").format(host=host), begin)

    def _refused(self, given: Given, near: QRect) -> bool:
        if self._document.is_read_only:
            self._bar.say(self._document.session.project.reason, "warning", near)
        elif given.is_empty:
            self._bar.say(self.tr("There is nothing in it that a shot could use."), "warning", near)
        return self._document.is_read_only or given.is_empty

    def _look(self, files: tuple[Path, ...], then: Callable[[Sorted], None]) -> None:
        # Not among the pictures: a board that draws its posters would keep it waiting.
        self._workshop.save(lambda: [_looked_at(path) for path in files], done=then)

    def _offer_files(self, found: Sorted, shot_id: str) -> None:
        near = self._place_of(shot_id)
        good = [(path, kind) for path, kind, _why in found if kind]
        why = next((why for _path, kind, why in found if not kind), "")
        if not good:
            self._bar.say(why, "error", near)
            return
        first, kind = good[0]
        paths = tuple(path for path, its_kind in good if its_kind == kind)
        name = first.name + (f" +{len(paths) - 1}" if len(paths) > 1 else "")
        if kind == "picture":
            choices = self._for_pictures(paths, shot_id)
        elif kind in WRITTEN:
            choices = (
                Choice(
                    self.tr("Add its shots"),
                    self.tr("Behind those of the board"),
                    partial(self.written.emit, kind, first),
                ),
            )
        elif kind == "video":
            choices = (
                Choice(
                    self.tr("Take"),
                    self.tr("Copy it in as a take of this shot"),
                    partial(self._take_in, paths, shot_id),
                ),
            )
        else:
            tip = self.tr("Lay it on the scratch track where the shot begins")
            choices = (Choice(self.tr("Scratch voice"), tip, partial(self._voice, first, shot_id)),)
        others = [entry for entry in found if entry[1] != kind]
        if others:
            # One kind after the other: what was dropped along with it is asked for next.
            choices = tuple(
                Choice(each.text, each.tip, partial(self._one_by_one, each, others, shot_id)) for each in choices
            )
        self._bar.offer(
            self.tr("{name} \u2192 {number}").format(name=name, number=self._number(shot_id)), choices, near
        )

    def _one_by_one(self, chosen: Choice, others: Sorted, shot_id: str) -> None:
        chosen.does()
        self._offer_files(others, shot_id)

    def _for_pictures(self, pictures: Sequence[Path | QImage], shot_id: str) -> tuple[Choice, ...]:
        def choice(text: str, tip: str, edit: MakeEdit, which: Sequence[Path | QImage]) -> Choice:
            return Choice(text, tip, lambda: self._give(which, shot_id, edit))

        def shown(role: ReferenceRole) -> MakeEdit:
            return lambda board, target, asset: give_picture(board, target, asset, role)

        def sketched(board: Board, target: str, asset: Asset) -> Edit:
            return give_panel(board, target, asset, "start")

        first = pictures[:1]
        return (
            choice(self.tr("Reference"), self.tr("Show it to the model"), shown(ReferenceRole.COMPOSITION), pictures),
            choice(self.tr("First frame"), self.tr("Begin the shot on it"), shown(ReferenceRole.FIRST_FRAME), first),
            choice(self.tr("Last frame"), self.tr("End the shot on it"), shown(ReferenceRole.LAST_FRAME), first),
            choice(self.tr("Panel"), self.tr("Show it on the card"), sketched, first),
        )

    def _for_words(self, text: str, shot_id: str) -> tuple[Choice, ...]:
        shot = self._document.board.shot(shot_id)
        near = self._place_of(shot_id)

        def choice(name: str, tip: str, edit: Callable[[Board], Edit]) -> Choice:
            return Choice(name, tip, lambda: self._apply(edit, (shot_id,), near))

        said = (*shot.dialogue, DialogueLine(text=text))
        action = f"{shot.action.rstrip()}\n{text}".strip()
        notes = f"{shot.notes.rstrip()}\n{text}".strip()
        return (
            choice(self.tr("Action"), self.tr("Add it to what is seen"), lambda b: set_action(b, shot_id, action)),
            choice(self.tr("Dialogue"), self.tr("Add it as a line"), lambda b: set_dialogue(b, shot_id, said)),
            choice(self.tr("Notes"), self.tr("Add it to the notes"), lambda b: set_notes(b, shot_id, notes)),
        )

    def _give(self, pictures: Sequence[Path | QImage], shot_id: str, edit: MakeEdit) -> None:
        def all_of(assets: Sequence[Asset]) -> None:
            def made(board: Board) -> Edit:
                step = Edit("", board)
                for asset in assets:
                    step = edit(step.board, shot_id, asset)
                return step

            self._apply(made, (shot_id,), self._place_of(shot_id))

        self._bring(pictures, all_of, self._place_of(shot_id))

    def _bring(self, pictures: Sequence[Path | QImage], then: Callable[[Sequence[Asset]], None], near: QRect) -> None:
        """Copy pictures into the project beside the window; those that are none are told and left out."""
        media = self._document.session.media

        def bring() -> tuple[list[Asset], str]:
            assets, why = [], ""
            for picture in pictures:
                try:
                    assets.append(asset_of(media, picture))
                except StoryboardError as error:
                    why = why or str(error)
            return assets, why

        def came(brought: tuple[list[Asset], str]) -> None:
            assets, why = brought
            if assets:
                then(assets)
            if why:
                self._bar.say(why, "error", near)

        self._workshop.carry(
            "", lambda _errand: bring(), done=came, failed=lambda why: self._bar.say(why, "error", near)
        )

    def _take_in(self, paths: Sequence[Path], shot_id: str) -> None:
        self.given.emit((shot_id,))
        self._takes(paths, shot_id)

    def _takes(self, paths: Sequence[Path], shot_id: str) -> None:
        near, session = self._place_of(shot_id), self._document.session
        self._bar.say(self.tr("Copying {name}\u2026").format(name=paths[0].name), "info", near)

        def came(_takes: object) -> None:
            if not self._bar.choices:
                self._bar.leave()
            # Selected when it was chosen: a take that comes later takes nobody away from what they do meanwhile.
            self._document.read_facts()

        def bring(errand: Errand) -> None:
            for at, path in enumerate(paths):
                hear = partial(_hear_part, errand, at, len(paths))
                import_take(session, shot_id, path, hear=hear, cancel=errand.cancelled)

        def failed(why: str) -> None:
            # Those before it are takes.
            self._document.read_facts()
            self._bar.say(why, "info" if errand.cancelled.is_set() else "error", near)

        title = self.tr("Copy {name}").format(name=Given(files=tuple(paths)).name)
        errand = self._workshop.carry(title, bring, done=came, failed=failed)
        self.carrying.emit(errand)

    def _voice(self, path: Path, shot_id: str) -> None:
        near, session = self._place_of(shot_id), self._document.session
        self._workshop.carry(
            "",
            lambda _errand: take_asset(session, path),
            done=lambda asset: self._apply(lambda board: lay_voice(board, shot_id, asset), (shot_id,), near),
            failed=lambda why: self._bar.say(why, "error", near),
        )

    def _shots_of(self, found: Sorted, scene_id: str, after: str) -> None:
        for path, kind, _why in found:
            if kind in WRITTEN:
                self.written.emit(kind, path)
        why = next((why for _path, kind, why in found if not kind), "")
        if not why and any(kind == "sound" for _path, kind, _why in found):
            why = self.tr("A sound belongs to a shot: drop it onto a card, or onto a track in Timing.")
        seen = [(path, kind) for path, kind, _why in found if kind in ("picture", "video")]
        self._make_shots(seen, scene_id, after, why)

    def _make_shots(self, things: Sequence[tuple[Path | QImage, str]], scene_id: str, after: str, why: str) -> None:
        """Make a shot of each thing beside the window, and one step of all; what cannot be used is told."""
        document, near = self._document, self._place_of("")
        media, rate = document.session.media, document.board.master.rate

        def bring(_errand: Errand) -> tuple[list[Made], str]:
            made, wrong = [], why
            for thing, kind in things:
                try:
                    made.append(made_of(media, thing, kind, rate))
                except StoryboardError as error:
                    wrong = wrong or str(error)
            return made, wrong

        def came(brought: tuple[list[Made], str]) -> None:
            made, wrong = brought
            shot_ids = tuple(each.shot.id for each in made)
            if made and self._apply(lambda board: add_made(board, made, scene_id, after), shot_ids, near):
                for each in made:
                    self._takes((each.clip,), each.shot.id) if each.clip is not None else None
            if wrong:
                self._bar.say(wrong, "error", near)

        self._workshop.carry("", bring, done=came, failed=lambda words: self._bar.say(words, "error", near))

    def _apply(self, edit: Callable[[Board], Edit], shot_ids: tuple[str, ...], near: QRect) -> bool:
        self._document.end_phrase()
        try:
            is_done = self._document.apply(edit(self._document.board))
        except StoryboardError as error:
            self._bar.say(str(error), "error", near)
            return False
        if is_done and shot_ids:
            self.given.emit(shot_ids)
        return is_done

    def _number(self, shot_id: str) -> str:
        return numbers(self._document.board).get(shot_id, "")


def _hear_part(errand: Errand, at: int, count: int, fraction: float) -> None:
    errand.hear((at + fraction) / count)


def _looked_at(path: Path) -> tuple[Path, str, str]:
    try:
        return path, kind_of_file(path), ""
    except StoryboardError as error:
        return path, "", str(error)
