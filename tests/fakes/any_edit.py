"""Any call of any edit: the arguments are made by their names, mostly right for the board and now and then wrong."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

import storyboard.model.edits as edits_package
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.bible import CastMember, Location, Prop
from storyboard.model.board import Board, CustomField, Document, NumberingScheme
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.fixes import FIXES
from storyboard.model.findings import Fix, Waiver
from storyboard.model.grading import ColourGrade, ColourMatch
from storyboard.model.picture import Asset, Format, Reference, Rights
from storyboard.model.sequences import BeatSpan, Fades, Fit, Marker, ReframeKey
from storyboard.model.shots import ModelChoice, Scene, SourceSpan
from storyboard.model.titles import TitleSource
from storyboard.model.words import Angle, Beat, Move, ShotSize
from tests.fakes import boards as rich

JUNK = st.sampled_from(("", "nowhere", "\x00", "main", "shot0"))
FRESH_ITEM = frozenset({"add_shot", "duplicate_shot", "play_again", "split_shot", "add_gap", "add_title"})

Draw = Callable[[st.SearchStrategy[Any]], Any]
Maker = Callable[["Call"], Any]


class Call:
    """What a maker of arguments sees: the board, the edit's name, the arguments made so far and hypothesis' draw."""

    def __init__(self, draw: Draw, board: Board, name: str) -> None:
        self.draw, self.board, self.name = draw, board, name
        self.made: dict[str, Any] = {}

    def known(self, ids: Iterator[str] | tuple[str, ...]) -> str:
        """One of the ids, now and then one that is not there."""
        have = tuple(ids)
        if not have or self.draw(st.integers(0, 11)) == 7:
            return self.draw(JUNK)
        return self.draw(st.sampled_from(have))

    def several(self, ids: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
        """Some of the ids, in any order."""
        have = tuple(ids)
        return tuple(self.known(have) for _ in range(self.draw(st.integers(0, 3))))

    def fresh(self) -> str:
        """An id that is not on the board, now and then one that is."""
        if self.draw(st.integers(0, 11)) == 7:
            return self.draw(JUNK)
        return f"new{self.draw(st.integers(0, 10**9))}"

    @property
    def sequence(self) -> Any:
        """The sequence that the call is about."""
        wanted = self.made.get("sequence_id")
        return next((s for s in self.board.sequences if s.id == wanted), self.board.main_sequence)


def every_edit() -> Mapping[str, Callable[..., Edit]]:
    """Every public function of the edit modules that makes an Edit, by name."""
    found: dict[str, Callable[..., Edit]] = {}
    for module in pkgutil.iter_modules(edits_package.__path__):
        home = import_module(f"{edits_package.__name__}.{module.name}")
        for name, function in inspect.getmembers(home, inspect.isfunction):
            is_own = function.__module__ == home.__name__ and not name.startswith("_")
            if is_own and inspect.signature(function).return_annotation in (Edit, "Edit"):
                assert name not in found, name
                found[name] = function
    return found


def arguments(call: Call, function: Callable[..., Edit]) -> dict[str, Any]:
    """Arguments for one call; a KeyError names a parameter that this registry cannot make."""
    for name in list(inspect.signature(function).parameters)[1:]:
        maker = MAKERS.get(f"{call.name}.{name}") or MAKERS[name]
        call.made[name] = maker(call)
    return call.made


@st.composite
def edit_calls(draw: st.DrawFn, board: Board) -> tuple[str, dict[str, Any]]:
    """The name of an edit and arguments for it."""
    table = every_edit()
    name = draw(st.sampled_from(sorted(table)))
    return name, arguments(Call(draw, board, name), table[name])


def _shots(call: Call) -> tuple[str, ...]:
    return tuple(call.board.shots)


def _item_ids(call: Call) -> tuple[str, ...]:
    return tuple(item.id for item in call.sequence.items)


def _after(call: Call) -> str | None:
    board = call.board
    if call.name in ("add_shot", "move_shots"):
        scene = next((s for s in board.scenes if s.id == call.made["scene_id"]), None)
        ids = scene.shot_ids if scene else ()
    elif call.name in ("add_scene", "move_scene"):
        ids = tuple(s.id for s in board.scenes)
    elif call.name == "add_track":
        ids = tuple(t.id for t in call.sequence.audio)
    else:
        ids = _item_ids(call)
    return call.draw(st.none() | st.just("") | st.just(call.known(ids)))


def _some(call: Call, table: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    names = call.draw(st.lists(st.sampled_from(sorted(table)), max_size=3, unique=True))
    return {name: call.draw(table[name]) for name in names}


def _changes(**table: st.SearchStrategy[Any]) -> Maker:
    wrong = {"nonsense": st.just(1), "id": st.just("x")}
    return lambda call: _some(call, table if call.draw(st.integers(0, 9)) else table | wrong)


def _drawn(strategy: st.SearchStrategy[Any]) -> Maker:
    return lambda call: call.draw(strategy)


def _track(call: Call) -> str:
    return call.known(tuple(t.id for t in call.sequence.audio))


def _clips(call: Call) -> tuple[str, ...]:
    return tuple(c.id for t in call.sequence.audio for c in t.clips)


def _next(ids: tuple[str, ...], call: Call) -> tuple[str, ...]:
    """The id behind the one already made as `first_id`."""
    first = call.made["first_id"]
    return ids[ids.index(first) + 1 :][:1] if first in ids else ()


def _entry(call: Call) -> Any:
    kind = call.draw(st.sampled_from((CastMember, Location, Prop)))
    name = call.draw(st.sampled_from((*rich.NAMES[:2], "New one", "Another", " ")))
    references = call.draw(st.sampled_from(((), (Reference(asset_id="still"),))))
    return kind(id=call.fresh(), name=name, references=references)


def _fix(call: Call) -> Fix:
    slots = {
        "shot_id": call.known(_shots(call)),
        "from_shot_id": call.known(_shots(call)),
        "ref_id": call.draw(st.sampled_from(rich.CAST)),
        "subject_id": call.draw(st.sampled_from(rich.CAST)),
        "location_id": "cliff",
        "field": "wardrobe",
        "value": call.draw(st.sampled_from(("left", "coat"))),
        "kind": call.draw(st.sampled_from(("cut", "continue", "match"))),
    }
    if call.draw(st.integers(0, 5)) == 3:
        del slots["shot_id"]
    return Fix(label="Mend", edit=call.draw(st.sampled_from((*FIXES, "unheard_of"))), arguments=slots)


def _keys(call: Call) -> tuple[ReframeKey, ...]:
    return tuple(ReframeKey(frame=f, box=call.draw(rich.boxes)) for f in call.draw(st.lists(rich.frames, max_size=2)))


_small = st.integers(-3, 300)
_by = st.integers(-80, 80)
_flag = _drawn(st.booleans())
_text = _drawn(rich.words)

_STRAIGHT = ((1.0, 0.0, 0.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0))
_matches = st.just(ColourMatch(rows=_STRAIGHT, curves=((0.0, 1.0),) * 3))
_grades = st.builds(ColourGrade, exposure_stops=st.sampled_from((0.0, 0.5)), match=st.none() | _matches)

MAKERS: Mapping[str, Maker] = {
    "after": _after,
    "angle": _drawn(st.sampled_from((*Angle, "sideways"))),
    "apply_fix.fix": _fix,
    "asset": lambda call: Asset(id=call.fresh(), sha256=call.draw(st.sampled_from(("e" * 64, "bad"))), mime="x/y"),
    "asset_id": lambda call: call.known(("still", "clip", "music", "unused", "")),
    "at": _drawn(st.sampled_from(("cut", "last"))),
    "at_frame": _drawn(_small),
    "at_shot_id": lambda call: call.known(
        tuple(i for s in call.board.scenes if s.id == call.made["scene_id"] for i in s.shot_ids[1:])
    ),
    "beat": _drawn(st.none() | st.sampled_from((*Beat, "encore"))),
    "add_beat.beat": lambda call: BeatSpan(id=call.fresh(), frame=call.draw(_small)),
    "beat_id": lambda call: call.known(tuple(b.id for b in call.sequence.beats)),
    "because": _text,
    "box": _drawn(st.none() | rich.boxes),
    "by_frames": _drawn(_by),
    "choice": _drawn(st.builds(ModelChoice, model_id=rich.words, seed=st.none() | st.integers(0, 9))),
    "clip": lambda call: AudioClip(id=call.fresh(), asset_id=call.known(("music", "clip", "still")), frames=9),
    "clip_id": lambda call: call.known(_clips(call)),
    "clip_ids": lambda call: call.several(_clips(call)),
    "colour": _drawn(st.sampled_from(("", "#123456", "red", "#12345g"))),
    "document": lambda call: Document(id=call.fresh(), name="Notes", asset_id=call.draw(JUNK)),
    "document_id": lambda call: call.known(tuple(d.id for d in call.board.documents)),
    "enabled": _flag,
    "entry": _entry,
    "entry_id": lambda call: call.known(tuple(e.id for e in call.board.entries())),
    "gone_id": lambda call: call.known(tuple(e.id for e in call.board.entries())),
    "kept_id": lambda call: call.known(tuple(e.id for e in call.board.entries())),
    "fades": _drawn(rich.fades | st.just(Fades(picture_in=999))),
    "field": _drawn(st.sampled_from(("wardrobe", "holds", " "))),
    "add_field.field": lambda call: CustomField(
        id=call.fresh(), name=call.draw(st.sampled_from(("Crew", "Lens", "Unit", "Grip", "")))
    ),
    "field_id": lambda call: call.known(tuple(f.id for f in call.board.fields)),
    "merge_scenes.first_id": lambda call: call.known(tuple(s.id for s in call.board.scenes[:-1])),
    "merge_scenes.second_id": lambda call: call.known(_next(tuple(s.id for s in call.board.scenes), call)),
    "merge_shots.first_id": lambda call: call.known(tuple(i for s in call.board.scenes for i in s.shot_ids[:-1])),
    "merge_shots.second_id": lambda call: call.known(
        tuple(i for s in call.board.scenes for i in _next(s.shot_ids, call))
    ),
    "fit": _drawn(st.sampled_from((*Fit, "stretch"))),
    "format_id": lambda call: call.known(tuple(f.id for f in call.board.formats)),
    "frames": _drawn(st.integers(0, 300)),
    "set_target_frames.frames": _drawn(st.none() | st.integers(0, 300)),
    "frame": _drawn(_small),
    "grade": _drawn(st.none() | _grades),
    "match": _drawn(_matches),
    "anchor_shot_id": lambda call: call.known(_shots(call)),
    "strength": _drawn(st.sampled_from((0.0, 0.4, 1.0, 1.5, float("nan")))),
    "by_stops": _drawn(st.sampled_from((0.0, 0.33, -0.5, 9.0, float("nan")))),
    "by_mired": _drawn(st.sampled_from((0.0, 25.0, -40.0, 999.0))),
    "early_sound": _drawn(_small),
    "late_sound": _drawn(_small),
    "freeze": _flag,
    "from_shot_id": lambda call: call.known(_shots(call)),
    "gain_db": _drawn(st.sampled_from((0.0, -6.5, 24.0, -60.0, 24.5, float("nan")))),
    "heading": _text,
    "in_frame": _drawn(_small),
    "item": lambda call: call.draw(rich.items(call.fresh(), _shots(call))),
    "item_id": lambda call: call.fresh() if call.name in FRESH_ITEM else call.known(_item_ids(call)),
    "set_title_card.item_id": lambda call: call.known(
        tuple(i.id for i in call.sequence.items if isinstance(i.source, TitleSource))
    ),
    "item_ids": lambda call: call.several(_item_ids(call)),
    "keyframe_id": lambda call: call.known(("still", "clip")),
    "keys": _keys,
    "lens_mm": _drawn(st.integers(0, 3000)),
    "lines": _drawn(st.lists(rich.dialogue_lines, max_size=2).map(tuple)),
    "set_dialogues.lines": lambda call: {i: (call.draw(rich.dialogue_lines),) for i in call.several(_shots(call))},
    "location_id": lambda call: call.known(("", "cliff", "cliffpath")),
    "marker": lambda call: Marker(id=call.fresh(), frame=call.draw(_small), text="note"),
    "markers": lambda call: tuple(Marker(id=call.fresh(), frame=call.draw(_small)) for _ in range(2)),
    "marker_id": lambda call: call.known(tuple(m.id for m in call.sequence.markers)),
    "move": _drawn(st.sampled_from((*Move, "teleport"))),
    "muted": _flag,
    "name": _drawn(st.sampled_from((*rich.NAMES, "Vera", "Cliff path north", "", "a@b"))),
    "new": lambda call: Format(id=call.fresh(), rate=call.draw(st.sampled_from(rich.RATES))),
    "new_item_id": Call.fresh,
    "new_scene_id": Call.fresh,
    "new_sequence_id": Call.fresh,
    "new_shot_id": Call.fresh,
    "on": _flag,
    "rate": _drawn(st.sampled_from(rich.RATES)),
    "ref_id": lambda call: call.known(tuple(e.id for e in call.board.entries())),
    "reference": _drawn(rich.references | st.just(Reference(asset_id="lost")) | st.just(Reference(asset_id="clip"))),
    "reverse": _flag,
    "rights": _drawn(st.builds(Rights, source=rich.words)),
    "role": _drawn(st.sampled_from(("character", "composition"))),
    "rule": _drawn(st.sampled_from(("gaze", "light"))),
    "scene": lambda call: Scene(id=call.fresh(), shot_ids=call.draw(st.sampled_from(((), (), (), ("shot0",))))),
    "scene_id": lambda call: call.known(tuple(s.id for s in call.board.scenes)),
    "scheme": _drawn(st.sampled_from((*NumberingScheme, "roman"))),
    "sequence_id": lambda call: (
        call.fresh() if call.name == "add_sequence" else call.known(tuple(s.id for s in call.board.sequences))
    ),
    "shot": lambda call: call.draw(rich.shots(call.fresh())),
    "shot_id": lambda call: call.known(_shots(call)),
    "shot_ids": lambda call: call.several(_shots(call)),
    "size": _drawn(st.sampled_from((*ShotSize, "HUGE"))),
    "source": lambda call: call.draw(rich.sources(_shots(call))),
    "span": _drawn(st.none() | st.builds(SourceSpan, document_id=JUNK | st.just("script"), start=_small, end=_small)),
    "speed": _drawn(rich.speeds),
    "state_changes": _drawn(st.lists(rich.state_changes, max_size=2).map(tuple)),
    "subject": _drawn(rich.subjects),
    "subject_id": lambda call: call.known(tuple(e.id for e in call.board.entries())),
    "tags": _drawn(st.sampled_from(((), ("a", " ", "a", "b")))),
    "tail_id": Call.fresh,
    "take_id": _drawn(st.sampled_from(("", "take-9"))),
    "text": _text,
    "add_super.text": _drawn(rich.supers),
    "texts": _drawn(st.lists(rich.supers, max_size=2).map(tuple)),
    "title": _drawn(rich.titles),
    "set_board_title.title": _text,
    "track": lambda call: AudioTrack(id=call.fresh(), clips=(AudioClip(id=call.fresh(), asset_id="music"),)),
    "track_id": _track,
    "transition": _drawn(rich.transitions),
    "value": _drawn(rich.words | st.just("3.5")),
    "waiver": lambda call: Waiver(rule="light", shot_ids=call.several(_shots(call)), fingerprint="f"),
    "which": _drawn(st.sampled_from(("start", "middle", "end", "after"))),
    "rename_asset.name": _text,
    "set_board_words.changes": _changes(title=rich.words, author=rich.words, logline=rich.words),
    "set_clip.changes": _changes(at_frame=_small, frames=_small, gain_db=st.floats(-90, 30), is_looped=st.booleans()),
    "set_custom_field.changes": _changes(name=rich.words, kind=st.sampled_from(("text", "number", "choice"))),
    "set_entry.changes": _changes(
        name=st.sampled_from(rich.NAMES), description=rich.words, colour=st.sampled_from(("#aabbcc", "red"))
    ),
    "set_format.changes": _changes(width=st.integers(0, 4000), name=rich.words),
    "set_generation.changes": _changes(cap_microusd=st.none() | _small, target_id=rich.words),
    "set_look.changes": _changes(description=rich.words, palette=st.just(("#ffffff",))),
    "set_beat_span.changes": _changes(frame=_small, beat=st.sampled_from((*Beat, "encore"))),
    "set_marker.changes": _changes(frame=_small, frames=_small, text=rich.words, colour=st.sampled_from(("", "x"))),
    "set_on_shots.changes": _changes(
        action=rich.words, size=st.sampled_from((*ShotSize, "HUGE")), frames=st.integers(0, 200), seed=_small
    ),
    "set_scene.changes": _changes(
        heading=rich.words, location_id=JUNK | st.just("cliff"), weather=rich.words, time_of_day=st.just("dusk")
    ),
    "set_title_card.changes": _changes(text=rich.words, logo_asset_id=JUNK | st.just("still")),
    "set_track.changes": _changes(name=rich.words, gain_db=st.floats(-90, 30), is_muted=st.booleans()),
}
"""How each parameter is made; an entry with the edit's name before a dot goes first."""
