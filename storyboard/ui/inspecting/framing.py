"""Framing: size, angle, move, lens, length, and how the shot joins the one before."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.edits.framing import set_angle, set_lens, set_location, set_move, set_shot_frames, set_size
from storyboard.model.edits.links import continue_from, cut_from_before, match_on
from storyboard.model.shots import ContinueLink, MatchLink, Shot
from storyboard.model.words import Angle, Move, ShotSize
from storyboard.ui.document import Document
from storyboard.ui.inspecting.fields import Pick, numeric, show_number
from storyboard.ui.inspecting.group import Form, Group, Why
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import Remark
from storyboard.ui.sentences import spoken
from storyboard.ui.vocabulary import said


class FramingGroup(Group):
    """How the camera sees it; each choice is one edit of every selected shot."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "framing")
        self.entitle(self.tr("Framing"))
        self.shot_size = Pick([(v, said(v)) for v in ShotSize], self.tr("Shot size"))
        self.shot_size.chosen.connect(lambda v: self.apply(lambda b: set_size(b, self.shown.shot_ids, v)))
        self.angle = Pick([(v, said(v)) for v in Angle], self.tr("Angle"))
        self.angle.chosen.connect(lambda v: self.apply(lambda b: set_angle(b, self.shown.shot_ids, v)))
        self.camera_move = Pick([(v, said(v)) for v in Move], self.tr("Camera move"))
        self.camera_move.chosen.connect(lambda v: self.apply(lambda b: set_move(b, self.shown.shot_ids, v)))
        self.lens = QSpinBox()
        self.lens.setRange(4, 2000)
        numeric(self.lens, self.tr("Lens"), self.tr(" mm"))
        self.lens.valueChanged.connect(lambda v: self.apply(lambda b: set_lens(b, self.shown.shot_ids, v)))
        self.seconds = QDoubleSpinBox()
        self.seconds.setDecimals(2)
        self.seconds.setRange(0.04, 3600)
        self.seconds.setSingleStep(0.25)
        numeric(self.seconds, self.tr("Duration"), self.tr(" s"))
        self.seconds.valueChanged.connect(self._set_seconds)
        self.place = Pick([], self.tr("Place"))
        self.place.chosen.connect(lambda v: self.apply(lambda b: set_location(b, self.shown.shot_ids, v)))
        self.link = Pick([], self.tr("Joins by"))
        self.link.chosen.connect(self._set_link)
        self._why_seconds, self._why_link = Why(), Why()
        self._build()

    def fill(self, shown: Shown) -> None:
        """Fill the fields."""
        for field in (self.shot_size, self.angle, self.camera_move, self.lens, self.seconds, self.place):
            field.setEnabled(shown.can_edit)
        self.shot_size.show_same(shown.same(lambda shot: str(shot.framing.size)))
        self.angle.show_same(shown.same(lambda shot: str(shot.framing.angle)))
        self.camera_move.show_same(shown.same(lambda shot: str(shot.framing.move)))
        show_number(self.lens, shown.same(lambda shot: shot.framing.lens_mm))
        frames = shown.same(lambda shot: shot.frames)
        show_number(self.seconds, None if frames is None else float(shown.board.master.rate.seconds(frames)))
        self.seconds.setToolTip("" if frames is None else self.tr("%n frame(s)", "", frames))
        self._why_seconds.say(self._length_made(shown))
        self._fill_place(shown)
        self._fill_link(shown)

    def _build(self) -> None:
        # The panel's own heading names the shot; a heading over its first group would say nothing.
        self.head.hide()
        form = Form()
        form.row(self.tr("Size"), self.shot_size)
        form.row(self.tr("Angle"), self.angle)
        form.row(self.tr("Move"), self.camera_move)
        form.row(self.tr("Lens"), self.lens)
        form.row(self.tr("Duration"), self.seconds)
        form.addRow(self._why_seconds)
        form.row(self.tr("Place"), self.place)
        form.row(self.tr("Joins by"), self.link)
        form.addRow(self._why_link)
        self.lines.addLayout(form)
        for spin in (self.lens, self.seconds):
            Remark(spin, self.document.end_phrase)

    def _length_made(self, shown: Shown) -> str:
        """What the model makes of the length; empty where it makes just that."""
        request = shown.compiled
        note = next((n for n in request.notes if n.field == "duration"), None) if request else None
        if note is None:
            return ""
        if not note.given:
            return spoken(note.why)
        return self.tr("Made as {given}; the rest is handle.").format(given=note.given)

    def _fill_place(self, shown: Shown) -> None:
        one = shown.one
        scene = shown.board.scene_of(one.id) if one else None
        own = shown.board.entry(scene.location_id) if scene else None
        inherited = self.tr("{place} (scene)").format(place=own.name) if own else self.tr("The scene's")
        self.place.offer([("", inherited), *((entry.id, entry.name) for entry in shown.board.locations)])
        self.place.show_same(shown.same(lambda shot: shot.location_id))

    def _fill_link(self, shown: Shown) -> None:
        shot = shown.one
        self.link.setEnabled(shot is not None and shown.can_edit)
        if shot is None:
            self._why_link.say("")
            self.link.show_same(None)
            return
        with QSignalBlocker(self.link):
            self.link.offer(self._links(shown, shot))
        match shot.link:
            case ContinueLink(from_shot_id=source):
                self.link.show_value(f"continue:{source}")
            case MatchLink(keyframe_id=keyframe):
                self.link.show_value(f"match:{keyframe}", self.tr("Match on a keyframe"))
            case _:
                self.link.show_value(str(shot.link.kind))
        why = self._no_first_frame(shown.capabilities)
        for at in range(self.link.count()):
            if str(self.link.itemData(at)).startswith(("continue:", "match:")):
                self.link.mark_off(str(self.link.itemData(at)), why)
        self._why_link.say(why)

    def _no_first_frame(self, capabilities: ModelCapabilities | None) -> str:
        if capabilities is None or capabilities.first_frame:
            return ""
        words = self.tr("{model} takes no first frame, so a shot cannot go on from another.")
        return words.format(model=spoken(capabilities.label))

    def _links(self, shown: Shown, shot: Shot) -> list[tuple[str, str]]:
        story = [s.id for _, s in shown.board.story()]
        before = story[story.index(shot.id) - 1] if shot.id in story and story.index(shot.id) else ""
        source = shot.link.from_shot_id if isinstance(shot.link, ContinueLink) else ""
        offered = [("cut", self.tr("Cut"))]
        for found in dict.fromkeys((before, source)):
            if found:
                number = shown.numbers.get(found, found)
                offered.append((f"continue:{found}", self.tr("Continue from {number}").format(number=number)))
        frames = [r for r in shot.references if str(r.role) == "first_frame"]
        for reference in frames:
            asset = shown.board.asset(reference.asset_id)
            name = asset.name if asset else reference.asset_id
            offered.append((f"match:{reference.asset_id}", self.tr("Match on {name}").format(name=name)))
        return offered

    def _set_seconds(self, seconds: float) -> None:
        frames = max(1, self.document.board.master.rate.frames(str(round(seconds, 3))))
        self.apply(lambda board: set_shot_frames(board, self.shown.shot_ids, frames))

    def _set_link(self, value: str) -> None:
        kind, _, given = value.partition(":")
        shot_id = self.shown.shot_ids[0]
        match kind:
            case "continue":
                self.apply(lambda board: continue_from(board, shot_id, given))
            case "match":
                self.apply(lambda board: match_on(board, shot_id, given))
            case "cut":
                self.apply(lambda board: cut_from_before(board, shot_id))
            case _:
                return
