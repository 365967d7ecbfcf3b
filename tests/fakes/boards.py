"""Rich boards for property tests: scenes, shots, bible, assets, sequences with every kind of source and transition."""

from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.bible import CastMember, Location, Look, Prop
from storyboard.model.board import Board, CustomField, Document, FieldKind
from storyboard.model.findings import Waiver
from storyboard.model.picture import Asset, AssetKind, Box, Format, Reference, Rights
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import (
    AssetSource,
    BeatSpan,
    Fades,
    GapSource,
    Item,
    Marker,
    ReframeKey,
    Sequence,
    ShotSource,
    StillSource,
)
from storyboard.model.shots import (
    ContinueLink,
    CutLink,
    DialogueLine,
    FrameAt,
    Framing,
    MatchLink,
    Scene,
    Shot,
    SourceSpan,
    StateChange,
    Subject,
)
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition, DipToColour, Dissolve, FilmBurn, Push, Slide, Whip, Wipe, Zoom
from storyboard.model.values import replace
from storyboard.model.words import Angle, Beat, Direction, Move, ShotSize, TimeOfDay

RATES = tuple(Rate.of(r) for r in (24, 25, "30000/1001", 60, "24000/1001", 12))
NAMES = ("Mara", "Ilya", "Cliff", "Cliff path", "Lantern", "Oar")
CAST, PLACES, PROPS = ("mara", "ilya"), ("cliff", "cliffpath"), ("lantern", "oar")

words = st.sampled_from(
    ("", "She runs.", "@Mara lifts the @Lantern", "@Cliff path, then @Cliff", "“Nicht heute.” ß →", "=1+1", "a\nb")
) | st.text(max_size=12)
frames = st.integers(1, 240)
colours = st.sampled_from(("#000000", "#d98a2b", "#5aa7d8"))
boxes = st.builds(
    Box,
    x=st.floats(-1, 2),
    y=st.floats(-1, 2),
    width=st.floats(0.01, 3),
    height=st.floats(0.01, 3),
)
framings = st.builds(
    Framing,
    size=st.sampled_from(ShotSize),
    angle=st.sampled_from(Angle),
    move=st.sampled_from(Move),
    lens_mm=st.integers(4, 2000),
    focus=st.none() | boxes,
)
subjects = st.builds(
    Subject,
    ref_id=st.sampled_from(CAST + PROPS),
    box=st.none() | boxes,
    looks=st.none() | st.sampled_from(Direction),
)
state_changes = st.builds(
    StateChange, subject_id=st.sampled_from(CAST + PROPS), field=st.sampled_from(("wardrobe", "holds")), value=words
)
dialogue_lines = st.builds(
    DialogueLine,
    speaker_id=st.sampled_from(("", *CAST)),
    text=words,
    start_frame=st.none() | st.integers(0, 90),
    frames=st.none() | st.integers(0, 90),
)
references = st.builds(
    Reference, asset_id=st.just("still"), role=st.sampled_from(("character", "composition")), note=words
)
transitions = st.one_of(
    st.builds(CutTransition),
    st.builds(Dissolve, frames=frames),
    st.builds(DipToColour, frames=st.integers(2, 60)),
    st.builds(Wipe, frames=frames, angle_deg=st.sampled_from((0, 90))),
    st.builds(Push, frames=frames),
    st.builds(Whip, frames=frames),
    st.builds(Slide, frames=frames),
    st.builds(Zoom, frames=frames),
    st.builds(FilmBurn, frames=frames),
)
fades = st.builds(Fades, picture_in=st.integers(0, 9), picture_out=st.integers(0, 9), sound_in=st.integers(0, 9))
supers = st.builds(Super, text=words, start_frame=st.integers(0, 30), frames=st.integers(0, 30))
titles = st.builds(TitleSource, text=words, subtitle=words, logo_asset_id=st.sampled_from(("", "still")))
speeds = st.sampled_from((1, 2, "1/2", "5/4")).map(Ratio.of)


def sources(shot_ids: tuple[str, ...]) -> st.SearchStrategy:
    """Any source that a board with these shots can play."""
    shots = st.builds(ShotSource, shot_id=st.sampled_from(shot_ids)) if shot_ids else st.nothing()
    others = st.builds(StillSource, asset_id=st.just("still")) | st.builds(AssetSource, asset_id=st.just("clip"))
    return shots | titles | others | st.builds(GapSource, colour=colours)


def shots(shot_id: str) -> st.SearchStrategy[Shot]:
    """A shot with this id, joined by a cut."""
    return st.builds(
        Shot,
        id=st.just(shot_id),
        title=words,
        action=words,
        dialogue=st.lists(dialogue_lines, max_size=2).map(tuple),
        notes=words,
        prompt_override=words,
        frames=frames,
        framing=framings,
        location_id=st.sampled_from(("", *PLACES)),
        subjects=st.lists(subjects, max_size=2, unique_by=lambda s: s.ref_id).map(tuple),
        changes=st.lists(state_changes, max_size=2).map(tuple),
        link=st.just(CutLink()) | st.just(MatchLink(keyframe_id="still")),
        references=st.lists(references, max_size=1).map(tuple),
        beat=st.none() | st.sampled_from(Beat),
        tags=st.just(()) | st.just(("night", "hero")),
        source=st.none() | st.just(SourceSpan(document_id="script", start=0, end=9)),
        fields=st.just({}) | st.just({"crew": "second unit"}),
    )


def items(item_id: str, shot_ids: tuple[str, ...]) -> st.SearchStrategy[Item]:
    """An item with this id that plays something of the board."""
    return st.builds(
        Item,
        id=st.just(item_id),
        source=sources(shot_ids),
        take_id=st.sampled_from(("", "take-1")),
        in_frame=st.integers(0, 40),
        frames=frames,
        speed=speeds,
        gain_db=st.floats(-60, 24),
        fades=fades,
        transition_in=transitions,
        supers=st.lists(supers, max_size=1).map(tuple),
        reframe=st.just({}) | st.just({"tall": (ReframeKey(frame=3, box=Box(x=0, y=0, width=1, height=1)),)}),
        enabled=st.booleans(),
    )


@st.composite
def sequences(draw: st.DrawFn, sequence_id: str, shot_ids: tuple[str, ...]) -> Sequence:
    """A running order; every shot has one whole item in it, other items lie between."""
    played = [Item(id=f"{sequence_id}-{s}", source=ShotSource(shot_id=s), frames=72) for s in shot_ids]
    others = [draw(items(f"{sequence_id}-x{i}", shot_ids)) for i in range(draw(st.integers(0, 3)))]
    for other in others:
        played.insert(draw(st.integers(0, len(played))), other)
    clip = AudioClip(id=f"{sequence_id}-clip", asset_id="music", at_frame=draw(frames), fade_out=draw(frames))
    track = AudioTrack(id=f"{sequence_id}-track", name="Music", clips=(clip,))
    return Sequence(
        id=sequence_id,
        name=draw(words),
        format_id=draw(st.sampled_from(("wide", "tall"))),
        target_frames=draw(st.none() | frames),
        items=tuple(played),
        audio=(track,),
        markers=draw(st.sampled_from(((), (Marker(id=f"{sequence_id}-mark", frame=12, text="hit"),)))),
        beats=(BeatSpan(id=f"{sequence_id}-beat", frame=0, beat=Beat.HOOK),),
    )


BIBLE: dict[str, Any] = {
    "cast": (
        CastMember(id="mara", name="Mara", description="keeper of the @Lantern", state={"wardrobe": "coat"}),
        CastMember(id="ilya", name="Ilya", aliases=("The rower",), references=(Reference(asset_id="still"),)),
    ),
    "locations": (Location(id="cliff", name="Cliff"), Location(id="cliffpath", name="Cliff path", notes="@Cliff")),
    "props": (Prop(id="lantern", name="Lantern"), Prop(id="oar", name="Oar", is_product=True)),
    "assets": (
        Asset(id="still", sha256="a" * 64, mime="image/png", rights=Rights(commercial_use=True)),
        Asset(id="clip", sha256="b" * 64, mime="video/mp4", kind=AssetKind.VIDEO, rate=RATES[2], frames=99),
        Asset(id="music", sha256="c" * 64, mime="audio/mp4", kind=AssetKind.AUDIO),
        Asset(id="unused", sha256="d" * 64, mime="image/png"),
    ),
    "documents": (Document(id="script", name="Script"),),
    "fields": (CustomField(id="crew", name="Crew"), CustomField(id="day", name="Day", kind=FieldKind.NUMBER)),
}
"""What every one of these boards has to name: cast, places, props, files, a script and two columns."""


@st.composite
def scenes(draw: st.DrawFn, shot_ids: tuple[str, ...]) -> tuple[Scene, ...]:
    """Two or three scenes, perhaps empty, that hold these shots in order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(shot_ids)), min_size=1, max_size=2)))
    return tuple(
        Scene(
            id=f"scene{i}",
            heading=draw(words),
            location_id=draw(st.sampled_from(("", *PLACES))),
            time_of_day=draw(st.none() | st.sampled_from(TimeOfDay)),
            notes=draw(words),
            shot_ids=shot_ids[first:last],
        )
        for i, (first, last) in enumerate(pairwise([0, *cuts, len(shot_ids)]))
    )


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """A board that breaks none of the invariants."""
    shot_ids = tuple(f"shot{i}" for i in range(draw(st.sampled_from((5, 3, 0, 2, 4, 6, 1)))))
    by_id = {shot_id: draw(shots(shot_id)) for shot_id in shot_ids}
    if len(shot_ids) >= 2 and draw(st.booleans()):
        link = ContinueLink(from_shot_id=shot_ids[0], at=draw(st.sampled_from(FrameAt)))
        by_id[shot_ids[-1]] = replace(by_id[shot_ids[-1]], link=link)
    rate = st.sampled_from(RATES)
    formats = (
        Format(id="wide", rate=draw(rate)),
        Format(id="tall", width=720, height=1280, rate=draw(rate)),
        Format(id="spare", width=1080, height=1080),
    )
    return Board(
        id="board",
        title=draw(words),
        formats=formats,
        master_format_id=draw(st.sampled_from(("wide", "tall"))),
        look=Look(name="Storm", description=draw(words), palette=("#0b1016", "#c96f45")),
        **BIBLE,
        scenes=draw(scenes(shot_ids)),
        shots=by_id,
        sequences=(draw(sequences("main", shot_ids)), draw(sequences("short", shot_ids[:2]))),
        waivers=(Waiver(rule="gaze", shot_ids=shot_ids[:2], fingerprint="mara|looks|left|right"),),
        ext={"from elsewhere": [1, {"deep": None}]},
    )
