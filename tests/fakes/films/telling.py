"""A short way to write a scene down: who is seen where, how they look and go, what changes and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from storyboard.model.bible import CastMember, Location, Look, Prop
from storyboard.model.board import Board
from storyboard.model.picture import Box, Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import ContinueLink, DialogueLine, Framing, Scene, Shot, StateChange, Subject
from storyboard.model.words import Beat

ACADEMY = Format(id="academy", width=1440, height=1080)
"""Four to three, as these films are."""

BOXES = {
    "left": Box(x=0.04, y=0.2, width=0.26, height=0.75),
    "centre": Box(x=0.37, y=0.2, width=0.26, height=0.75),
    "right": Box(x=0.7, y=0.2, width=0.26, height=0.75),
}
COLOURS = ("#c96a4a", "#5aa7d8", "#8fb35a", "#c9a24a", "#9a7bd0", "#7d8894")


def on(ref_id: str, side: str = "", looks: str = "", travels: str = "", posture: str = "") -> Subject:
    """Somebody or something in the picture; what is not said is left to the framing."""
    return Subject(ref_id=ref_id, box=BOXES.get(side), looks=looks or None, travels=travels or None, posture=posture)


def becomes(ref_id: str, field_name: str, value: str, because: str) -> StateChange:
    """Something is different from here on, for a reason that is seen."""
    return StateChange(subject_id=ref_id, field=field_name, value=value, because=because)


def says(ref_id: str, text: str) -> DialogueLine:
    """A line of an intertitle, or of speech."""
    return DialogueLine(speaker_id=ref_id, text=text)


@dataclass(frozen=True)
class Told:
    """One shot: its size, what is seen, who is in it, and how many seconds it lasts."""

    id: str
    size: str
    action: str
    seen: tuple[Subject, ...] = ()
    seconds: float = 4
    changes: tuple[StateChange, ...] = ()
    speech: tuple[DialogueLine, ...] = ()
    goes_on_from: str = ""
    angle: str = "eye level"
    move: str = "static"
    lens_mm: int = 50
    beat: Beat | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A scene: where and when its shots play."""

    id: str
    location_id: str
    time: str
    shots: tuple[Told, ...]
    weather: str = "clear"
    is_interior: bool = False
    is_continuous: bool = True
    changes: tuple[StateChange, ...] = ()


@dataclass(frozen=True)
class Names:
    """The bible of a scene: people with their first state, places, things with their first state."""

    people: Mapping[str, tuple[str, str, Mapping[str, str]]]
    places: Mapping[str, tuple[str, str]]
    things: Mapping[str, tuple[str, str, Mapping[str, str]]] = field(default_factory=dict)


def film(title: str, names: Names, scenes: Iterable[Place], played: Iterable[str] = ()) -> Board:
    """The board of a scene, every shot played once in the order told, or in the order of `played`."""
    scenes = tuple(scenes)
    shots = {told.id: _shot(told) for scene in scenes for told in scene.shots}
    items = tuple(
        Item(id=f"item-{shot_id}", source=ShotSource(shot_id=shot_id), frames=shots[shot_id].frames)
        for shot_id in tuple(played) or tuple(shots)
    )
    slug = title.lower().replace(" ", "-")
    return Board(
        id=slug,
        title=title,
        formats=(ACADEMY,),
        master_format_id="academy",
        look=Look(name="Silver", description="Black and white, orthochromatic, soft grain"),
        cast=tuple(
            CastMember(id=i, name=name, description=words, state=dict(state), colour=COLOURS[at % len(COLOURS)])
            for at, (i, (name, words, state)) in enumerate(names.people.items())
        ),
        locations=tuple(Location(id=i, name=name, description=words) for i, (name, words) in names.places.items()),
        props=tuple(
            Prop(id=i, name=name, description=words, state=dict(state))
            for i, (name, words, state) in names.things.items()
        ),
        scenes=tuple(_scene(scene) for scene in scenes),
        shots=shots,
        sequences=(Sequence(id="main", format_id="academy", items=items),),
    )


def _shot(told: Told) -> Shot:
    framing = Framing(size=told.size, angle=told.angle, move=told.move, lens_mm=told.lens_mm)
    return Shot(
        id=told.id,
        action=told.action,
        frames=round(told.seconds * 24),
        framing=framing,
        subjects=told.seen,
        changes=told.changes,
        dialogue=told.speech,
        link=ContinueLink(from_shot_id=told.goes_on_from) if told.goes_on_from else Shot(id="x").link,
        beat=told.beat,
        tags=told.tags,
    )


def _scene(scene: Place) -> Scene:
    return Scene(
        id=scene.id,
        is_interior=scene.is_interior,
        location_id=scene.location_id,
        time_of_day=scene.time,
        weather=scene.weather,
        is_continuous=scene.is_continuous,
        shot_ids=tuple(told.id for told in scene.shots),
        changes=scene.changes,
    )
