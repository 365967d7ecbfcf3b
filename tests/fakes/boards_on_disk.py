"""Boards of any length that use most of what a board can hold, for whatever writes and reads them."""

from storyboard.model.bible import CastMember, Location, Look, Prop
from storyboard.model.board import Board
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import ContinueLink, CutLink, DialogueLine, Framing, Scene, Shot, StateChange, Subject
from storyboard.model.transitions import CutTransition, Dissolve
from storyboard.model.words import Beat, Move, ShotSize

SIZES = tuple(ShotSize)
MOVES = tuple(Move)


def board_of(shots: int, title: str = "Harbour") -> Board:
    """A board with so many shots in scenes of ten, each shot in the running order once."""
    ids = [f"shot-{n:05}" for n in range(shots)]
    scenes = tuple(
        Scene(id=f"scene-{n:04}", location_id="harbour", weather="rain", shot_ids=tuple(ids[n : n + 10]))
        for n in range(0, shots, 10)
    )
    items = tuple(
        Item(
            id=f"item-{shot_id}",
            source=ShotSource(shot_id=shot_id),
            frames=48,
            transition_in=Dissolve(frames=12) if n % 7 == 3 else CutTransition(),
        )
        for n, shot_id in enumerate(ids)
    )
    return Board(
        id="board-1",
        title=title,
        formats=(Format(id="wide", name="Wide", rate=Rate(numerator=24000, denominator=1001)),),
        master_format_id="wide",
        look=Look(name="Cold", description="Wet streets, sodium light.", palette=("#10151c", "#d98a2b")),
        cast=(CastMember(id="mara", name="Mara", description="Thirty, short dark hair, yellow coat."),),
        locations=(Location(id="harbour", name="Harbour", description="Cranes over black water."),),
        props=(Prop(id="watch", name="Watch", description="A steel diver's watch.", is_product=True),),
        scenes=scenes,
        shots={shot_id: _shot(n, shot_id, ids) for n, shot_id in enumerate(ids)},
        sequences=(Sequence(id="main", name="Main", format_id="wide", items=items),),
    )


def _shot(number: int, shot_id: str, ids: list[str]) -> Shot:
    continues = number % 5 == 4
    return Shot(
        id=shot_id,
        title=f"Shot {number}",
        action=f"Mara crosses the quay under the crane, stops at bollard {number} and looks at her watch.",
        dialogue=(DialogueLine(speaker_id="mara", text="It was never about the time."),) if number % 4 == 0 else (),
        sound="Rain, a ship's horn far away.",
        frames=48,
        framing=Framing(size=SIZES[number % len(SIZES)], move=MOVES[number % len(MOVES)]),
        location_id="harbour",
        subjects=(Subject(ref_id="mara"), Subject(ref_id="watch")),
        changes=(StateChange(subject_id="mara", field="wardrobe", value="wet coat"),) if number % 10 == 9 else (),
        link=ContinueLink(from_shot_id=ids[number - 1]) if continues else CutLink(),
        beat=Beat.SETUP,
        tags=("night", "quay"),
    )
