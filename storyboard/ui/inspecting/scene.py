"""The scene of the selected shots: its heading, place, hour, weather, beat and notes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.headings import scene_heading
from storyboard.model.shots import Scene
from storyboard.model.values import replace
from storyboard.model.words import Beat, TimeOfDay
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.inspecting.group import Form, Group, Why
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import OneLine, Prose, Remark, section
from storyboard.ui.vocabulary import said

if TYPE_CHECKING:
    from storyboard.model.edits.scenes import set_scene
else:
    set_scene = later("storyboard.model.edits.scenes", "set_scene")


class SceneGroup(Group):
    """What all shots of a scene share. Off where the selected shots are of several scenes, and says so."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "scene")
        self.entitle(self.tr("Scene"))
        self.heading = self._line(self.tr("Heading of the scene"), lambda text: {"heading": text})
        self.place = Pick([("", self.tr("None"))], self.tr("Place of the scene"))
        self.place.chosen.connect(lambda entry_id: self._set(location_id=entry_id))
        self.side = Pick([("", self.tr("Outside")), ("yes", self.tr("Inside"))], self.tr("Inside or outside"))
        self.side.chosen.connect(lambda word: self._set(is_interior=bool(word)))
        hours = ((hour, said(hour)) for hour in TimeOfDay)
        self.hour = Pick([("", self.tr("Not said")), *hours], self.tr("Time of day"))
        self.hour.chosen.connect(lambda hour: self._set(time_of_day=hour or None))
        self.weather = self._line(self.tr("Weather"), lambda text: {"weather": text})
        self.beat = Pick([("", self.tr("None")), *((beat, said(beat)) for beat in Beat)], self.tr("Beat of the scene"))
        self.beat.chosen.connect(lambda beat: self._set(beat=beat or None))
        self._why = Why()
        self.lines.addWidget(self._why)
        form = Form()
        for name, field in (
            (self.tr("Heading"), self.heading),
            (self.tr("Place"), self.place),
            (self.tr("Side"), self.side),
            (self.tr("Time"), self.hour),
            (self.tr("Weather"), self.weather),
            (self.tr("Beat"), self.beat),
        ):
            form.row(name, field)
        self.lines.addLayout(form)
        self.notes = Prose(self.tr("Notes on the scene"), 1)
        self.notes.typed.connect(lambda text: self._set(notes=text))
        self.notes.phrase_ended.connect(document.end_phrase)
        self.lines.addWidget(section(self.tr("Notes on the scene")))
        self.lines.addWidget(self.notes)

    def fill(self, shown: Shown) -> None:
        """Show the one scene that the shots are in."""
        scene, board = _scene(shown), shown.board
        can = scene is not None and shown.can_edit
        for field in (self.heading, self.place, self.side, self.hour, self.weather, self.beat, self.notes):
            field.setEnabled(can)
        self._why.say(self.tr("These shots are of several scenes.") if shown.shots and scene is None else "")
        _show(self.heading, scene.heading if scene else "")
        self.heading.setPlaceholderText(scene_heading(board, replace(scene, heading="")) if scene else "")
        self.place.offer([("", self.tr("None")), *((entry.id, entry.name) for entry in board.locations)])
        self.place.show_same(scene.location_id if scene else None)
        self.side.show_same(("yes" if scene.is_interior else "") if scene else None)
        hour, beat = (str(scene.time_of_day or ""), str(scene.beat or "")) if scene else ("", "")
        self.hour.show_same(hour if scene else None, said(hour))
        _show(self.weather, scene.weather if scene else "")
        self.beat.show_same(beat if scene else None, said(beat))
        self.notes.show_text(scene.notes if scene else "")

    def _set(self, **changes: object) -> None:
        scene = _scene(self.shown)
        if scene is not None:
            self.apply(lambda board: set_scene(board, scene.id, changes))

    def _line(self, name: str, changes: Callable[[str], dict[str, object]]) -> QLineEdit:
        line = OneLine()
        line.setAccessibleName(name)
        line.textEdited.connect(lambda text: self._set(**changes(text)))
        Remark(line, self.document.end_phrase)
        return line


def _scene(shown: Shown) -> Scene | None:
    """The scene that all the shots are in; None where there are several, or none."""
    found = {scene.id: scene for scene in map(_scene_of(shown.board), shown.shot_ids) if scene is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _scene_of(board: Board) -> Callable[[str], Scene | None]:
    return lambda shot_id: board.scene_of(shot_id)


def _show(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
