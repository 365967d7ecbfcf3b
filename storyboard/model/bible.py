"""The bible: cast, locations, props and look, written once and said the same way in every prompt."""

from collections.abc import Mapping

from pydantic import Field

from storyboard.model.picture import Reference, Rights
from storyboard.model.values import Value


class Entry(Value):
    """What every entry of the bible has. `state` maps a StateField to its value before the first shot."""

    id: str
    name: str
    description: str = ""
    colour: str = Field(default="#9aa2ae", pattern=r"^#[0-9a-fA-F]{6}$")
    aliases: tuple[str, ...] = ()
    state: Mapping[str, str] = {}
    references: tuple[Reference, ...] = ()
    notes: str = ""


class CastMember(Entry):
    """A person (or creature) of the story; `likeness` holds the rights to a real person's face and voice."""

    voice: str = ""
    likeness: Rights = Rights()
    is_real_person: bool = False


class Location(Entry):
    """A place; interior or exterior is the scene's."""


class Prop(Entry):
    """A thing that matters to the story, a product included."""

    is_product: bool = False


class Look(Value):
    """How the whole film looks: words for the models, colours for the eye."""

    name: str = ""
    description: str = ""
    palette: tuple[str, ...] = ()
    avoid: str = ""
    references: tuple[Reference, ...] = ()
