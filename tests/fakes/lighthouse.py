"""A small board that tests tell stories with: Mara, Ilya, a lantern, a lighthouse and a cliff path."""

from collections.abc import Sequence as Several

from storyboard.model.bible import CastMember, Location, Look, Prop
from storyboard.model.board import Board
from storyboard.model.picture import Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import ContinueLink, Scene, Shot, Subject

WIDE = Format(id="wide", width=1280, height=720)
MARA = CastMember(
    id="mara", name="Mara", description="keeper of the light", colour="#e9a23b", state={"wardrobe": "coat"}
)
ILYA = CastMember(id="ilya", name="Ilya", description="a rower", colour="#5aa7d8")
LANTERN = Prop(id="lantern", name="Lantern", description="a brass storm lantern", colour="#c9b26a")
TOWER = Location(id="tower", name="Lighthouse", description="a round room of stone", colour="#7d6b52")
CLIFF = Location(id="cliff", name="Cliff path", description="a narrow path above the sea", colour="#56656b")


def shots() -> tuple[Shot, ...]:
    """Four shots in two scenes; the last goes on from the third."""
    return (
        Shot(id="dark", action="The lighthouse stands dark.", frames=72),
        Shot(id="match", action="@Mara strikes a match.", frames=60, subjects=(Subject(ref_id="mara"),)),
        Shot(id="path", action="@Mara on the path with the @Lantern.", frames=84, subjects=(Subject(ref_id="mara"),)),
        Shot(
            id="wind",
            action="Wind takes her hood.",
            frames=48,
            subjects=(Subject(ref_id="mara"), Subject(ref_id="ilya")),
            link=ContinueLink(from_shot_id="path"),
        ),
    )


def lighthouse(changed: Several[Shot] = ()) -> Board:
    """The board; `changed` shots stand in for those with the same id."""
    by_id = {shot.id: shot for shot in (*shots(), *changed)}
    items = tuple(Item(id=f"item-{s}", source=ShotSource(shot_id=s), frames=by_id[s].frames) for s in by_id)
    return Board(
        id="lighthouse",
        title="Lantern",
        formats=(WIDE,),
        master_format_id="wide",
        look=Look(description="Storm and ember", avoid="lettering"),
        cast=(MARA, ILYA),
        locations=(TOWER, CLIFF),
        props=(LANTERN,),
        scenes=(
            Scene(id="s1", is_interior=True, location_id="tower", time_of_day="dusk", shot_ids=("dark", "match")),
            Scene(id="s2", location_id="cliff", time_of_day="night", weather="storm", shot_ids=("path", "wind")),
        ),
        shots=by_id,
        sequences=(Sequence(id="main", format_id="wide", items=items),),
    )
