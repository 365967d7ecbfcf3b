"""Contact sheets of what the draft draws: `python -m tests.draft.gallery OUT.png [--art PICTURE] [--only WORD]`."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from storyboard.draft.panel import poster
from storyboard.model.picture import Box
from storyboard.model.requests import Figure, StagedProp, Staging

MARA = Figure(subject_id="mara", name="Mara", initials="M", colour="#e8a33d")
ILYA = Figure(subject_id="ilya", name="Ilya", initials="I", colour="#5aa6dc")
CHILD = Figure(subject_id="child", name="Child", initials="C", colour="#b58ae0")
LANTERN = StagedProp(prop_id="lantern", name="Lantern", colour="#c9b067", held_by="mara", condition="lit")
WATCH = StagedProp(prop_id="watch", name="Diver's watch", colour="#2c5f8a", is_product=True)
CUP = StagedProp(prop_id="cup", name="Espresso cup", colour="#a8432c", is_product=True)
ART = "art"


def who(figure: Figure, **changes: object) -> Figure:
    """A figure in another state."""
    return Figure.model_validate({**dict(figure), **changes})


def at(place: str, hour: str, size: str, **more: object) -> Staging:
    """A staging in a place, whose id is its name."""
    return Staging.model_validate({"place_id": place, "place_name": place, "time_of_day": hour, "size": size, **more})


def lantern_board() -> list[Staging]:
    """A lighthouse, a storm, a boat at night."""
    light, path, boat = "Lighthouse", "Cliff path by the lighthouse", "Rowing boat on the sea"
    brown, slate, navy = (
        {"place_colour": "#7b6a58"},
        {"place_colour": "#59666f", "weather": "storm"},
        {"place_colour": "#3a4668"},
    )
    inside = {"is_interior": True, **brown}
    return [
        at(light, "dusk", "ELS", **brown),
        at(light, "dusk", "MS", figures=(MARA,), move="push", **inside),
        at(light, "dusk", "CU", figures=(MARA,), **inside),
        at(
            light,
            "dusk",
            "ECU",
            props=(StagedProp(prop_id="l", name="Lantern", colour="#c9b067", condition="lit"),),
            **inside,
        ),
        at(path, "dusk", "LS", figures=(who(MARA, travels="right"),), props=(LANTERN,), move="track right", **slate),
        at(path, "dusk", "MLS", figures=(who(MARA, travels="left", side="right"),), props=(LANTERN,), **slate),
        at(path, "dusk", "MS", figures=(who(ILYA, looks="right"),), **slate),
        at(path, "dusk", "MCU", figures=(who(ILYA, is_speaking=True),), **slate),
        at(boat, "night", "ELS", figures=(MARA, ILYA), **navy),
        at(boat, "night", "MS", figures=(who(MARA, looks="right"), who(ILYA, looks="left")), props=(LANTERN,), **navy),
        at(boat, "night", "CU", figures=(CHILD,), **navy),
        at(boat, "dawn", "LS", figures=(MARA, ILYA), **navy),
    ]


def coffee_board() -> list[Staging]:
    """A product trailer in a kitchen at dawn."""
    kitchen, studio = "Kitchen", "Studio backdrop"
    warm = {"place_colour": "#8a6a4f", "is_interior": True}
    shown = StagedProp.model_validate({**dict(CUP), "art_sha256": ART})
    ada = who(MARA, subject_id="ada", colour="#4f8f86", initials="A")
    return [
        at(kitchen, "dawn", "ELS", figures=(ada,), **warm),
        at(kitchen, "dawn", "LS", figures=(ada,), **warm),
        at(kitchen, "dawn", "MS", figures=(who(ada, looks="down"),), props=(CUP,), **warm),
        at(kitchen, "dawn", "MCU", figures=(who(ada, looks="left"),), props=(who_holds(CUP, "ada"),), **warm),
        at(kitchen, "dawn", "ECU", props=(shown,), **warm),
        at(kitchen, "dawn", "CU", props=(shown,), **warm),
        at(kitchen, "dawn", "MS", props=(shown,), **warm),
        at(kitchen, "dawn", "LS", props=(shown,), **warm),
        at(studio, "day", "CU", props=(CUP,), place_colour="#c98d5b"),
        at(
            studio,
            "day",
            "MS",
            props=(
                CUP,
                StagedProp(prop_id="k", name="Moka pot", colour="#9aa0a8"),
                StagedProp(prop_id="b", name="Coffee box", colour="#35564d"),
            ),
            place_colour="#c98d5b",
        ),
        at(kitchen, "morning", "MS", angle="overhead", figures=(ada,), props=(CUP,), **warm),
        at(kitchen, "dawn", "MS", angle="over shoulder", figures=(ada, ILYA), **warm),
    ]


def watch_board() -> list[Staging]:
    """A watch in the deep, on a mountain, in the desert."""
    deep, wall, dunes = "Deep sea wreck", "North face, mountain", "Desert dunes"
    noa = who(ILYA, subject_id="noa", colour="#d96a4a", initials="N")
    return [
        at(deep, "day", "ELS", figures=(who(noa, posture="swimming", travels="down"),), place_colour="#1d6f86"),
        at(deep, "day", "LS", figures=(who(noa, posture="swimming", looks="left"),), place_colour="#1d6f86"),
        at(deep, "day", "ECU", props=(WATCH,), place_colour="#1d6f86"),
        at(deep, "day", "CU", figures=(who(noa, looks="up"),), place_colour="#1d6f86"),
        at(wall, "morning", "ELS", figures=(who(noa, posture="climbing"),), place_colour="#6b7c90"),
        at(
            wall,
            "morning",
            "MLS",
            figures=(who(noa, posture="climbing", travels="up"),),
            props=(StagedProp(prop_id="r", name="Rope", colour="#d9b13f"),),
            angle="low",
            place_colour="#6b7c90",
        ),
        at(wall, "morning", "CU", props=(WATCH,), weather="snow", place_colour="#6b7c90"),
        at(
            wall,
            "dawn",
            "LS",
            figures=(who(noa, posture="reaching"),),
            angle="low",
            weather="wind",
            place_colour="#6b7c90",
        ),
        at(dunes, "afternoon", "ELS", figures=(who(noa, travels="right"),), place_colour="#c98b4e"),
        at(dunes, "afternoon", "LS", figures=(who(noa, posture="running", travels="left"),), place_colour="#c98b4e"),
        at(dunes, "dusk", "MS", figures=(noa,), angle="worm's eye", place_colour="#c98b4e"),
        at(dunes, "night", "MCU", figures=(who(noa, looks="right"),), place_colour="#c98b4e"),
    ]


def places_board() -> list[Staging]:
    """Every kind of place, hour, weather and angle once."""
    crew = (who(MARA, side="left"), who(ILYA, depth="back"), who(CHILD, side="right"))
    return [
        at("City street", "night", "LS", figures=(who(ILYA, travels="towards camera"),), weather="rain"),
        at("Rooftop over the city", "dusk", "MS", figures=(who(MARA, looks="away from camera"),)),
        at("Pine forest", "morning", "LS", figures=crew, weather="fog"),
        at("Country road", "afternoon", "LS", props=(StagedProp(prop_id="c", name="Red car", colour="#b3382f"),)),
        at("Meadow in the hills", "day", "MLS", figures=(MARA, CHILD)),
        at("Glacier", "day", "ELS", figures=(who(ILYA, travels="left"),), weather="snow"),
        at(
            "Workshop",
            "day",
            "MS",
            is_interior=True,
            figures=(who(ILYA, looks="down"),),
            props=(
                StagedProp(prop_id="b", name="Book", colour="#6b4a8a", box=Box(x=0.62, y=0.62, width=0.2, height=0.2)),
            ),
        ),
        at(
            "Bedroom",
            "night",
            "LS",
            is_interior=True,
            figures=(who(CHILD, posture="lying"),),
            props=(StagedProp(prop_id="l", name="Bedside lamp", colour="#d8b070", condition="lit"),),
        ),
        at("Beach", "dawn", "MLS", figures=(who(CHILD, posture="running", travels="right"),), angle="dutch"),
        at("Orbit, space", "day", "ELS", props=(StagedProp(prop_id="x", name="Capsule", colour="#c8ccd2"),)),
        at("Harbour pier", "morning", "LS", figures=(who(MARA, posture="sitting", looks="left"),), angle="high"),
        at(
            "City street",
            "day",
            "CU",
            figures=(who(MARA, looks="left", is_speaking=True),),
            angle="point of view",
            props=(StagedProp(prop_id="p", name="Phone", colour="#5588cc", held_by="mara"),),
        ),
    ]


def who_holds(prop: StagedProp, subject_id: str) -> StagedProp:
    """The thing in somebody's hand."""
    return StagedProp.model_validate({**dict(prop), "held_by": subject_id})


BOARDS = {"lantern": lantern_board, "coffee": coffee_board, "watch": watch_board, "places": places_board}


def sheet(
    stagings: Sequence[Staging], art: Mapping[str, Image.Image], columns: int = 4, width: int = 480
) -> Image.Image:
    """The stagings' posters on one page."""
    height, gap = width * 9 // 16, 8
    rows = -(-len(stagings) // columns)
    page = Image.new("RGB", (columns * (width + gap) + gap, rows * (height + gap) + gap), (23, 25, 29))
    for index, staging in enumerate(stagings):
        row, column = divmod(index, columns)
        page.paste(poster(staging, width, height, art), (gap + column * (width + gap), gap + row * (height + gap)))
    return page


def main() -> None:
    """Draw the sheets that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--art", type=Path, help="a product's photograph")
    parser.add_argument("--only", choices=sorted(BOARDS), help="one board's sheet")
    parser.add_argument("--width", type=int, default=480)
    asked = parser.parse_args()
    picture = Image.open(asked.art) if asked.art else Image.linear_gradient("L").convert("RGB")
    picture.load()
    boards = [asked.only] if asked.only else list(BOARDS)
    stagings = [staging for name in boards for staging in BOARDS[name]()]
    sheet(stagings, {ART: picture}, width=asked.width).save(asked.out)


if __name__ == "__main__":
    main()
