"""Which shape each kind of thing has, and how large it is."""

from collections.abc import Callable, Mapping

from storyboard.draft import gear, tableware
from storyboard.draft.stage import Stage
from storyboard.draft.words import PropKind

SHAPES: Mapping[PropKind, Callable[[Stage], None]] = {
    PropKind.CUP: tableware.cup,
    PropKind.WATCH: gear.watch,
    PropKind.LANTERN: tableware.lantern,
    PropKind.LAMP: tableware.lamp,
    PropKind.CANDLE: tableware.candle,
    PropKind.TORCH: tableware.torch,
    PropKind.BOTTLE: tableware.bottle,
    PropKind.GLASS: tableware.glass,
    PropKind.BOX: tableware.carton,
    PropKind.PHONE: gear.phone,
    PropKind.LAPTOP: gear.laptop,
    PropKind.CAR: gear.car,
    PropKind.BOAT: gear.boat,
    PropKind.OAR: gear.oar,
    PropKind.ROPE: gear.rope,
    PropKind.BOOK: tableware.book,
    PropKind.PAPER: tableware.paper,
    PropKind.PILE: tableware.pile,
    PropKind.KEY: gear.key,
    PropKind.CAMERA: gear.camera,
    PropKind.BAG: gear.bag,
    PropKind.SHOE: gear.shoe,
    PropKind.FLOWER: tableware.flower,
    PropKind.KETTLE: tableware.kettle,
    PropKind.AXE: gear.axe,
    PropKind.THING: tableware.thing,
}
"""How each kind of thing is drawn."""

IN_HAND: Mapping[PropKind, float] = {
    PropKind.LANTERN: 0.19,
    PropKind.OAR: 0.95,
    PropKind.BAG: 0.26,
    PropKind.ROPE: 0.15,
    PropKind.BOTTLE: 0.15,
    PropKind.AXE: 0.34,
    PropKind.WATCH: 0.062,
    PropKind.KEY: 0.07,
    PropKind.PHONE: 0.085,
    PropKind.BOAT: 0.3,
    PropKind.CAR: 0.5,
    PropKind.LAPTOP: 0.2,
}
"""How high a thing is in somebody's hand, against the standing body; 0.12 for what is not listed."""


def width_of(kind: PropKind) -> float:
    """How wide a thing may be, against its height."""
    return {
        PropKind.CAR: 2.5,
        PropKind.BOAT: 2.6,
        PropKind.SHOE: 1.9,
        PropKind.PILE: 2.0,
        PropKind.CUP: 1.5,
        PropKind.LAPTOP: 1.4,
    }.get(kind, 1.4)
