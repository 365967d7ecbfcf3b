"""The board: the whole document, one frozen value."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from pydantic import Field, JsonValue

from storyboard.model.bible import CastMember, Entry, Location, Look, Prop
from storyboard.model.errors import EditError
from storyboard.model.findings import Waiver
from storyboard.model.picture import Asset, Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import Scene, Shot
from storyboard.model.values import Open, Value

SCHEMA_VERSION = 2
"""What this version writes; see store/schema.py for the upgrades."""


class Document(Value):
    """A source text (script, prose, shot list) that shots point back into."""

    id: str
    name: str
    kind: str = "prose"
    asset_id: str = ""
    sha256: str = ""


class FieldKind(StrEnum):
    """What a custom field holds."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    CHECK = "check"


class CustomField(Value):
    """A column of the user's own; values sit in `Shot.fields` under its id."""

    id: str
    name: str
    kind: Open[FieldKind] = FieldKind.TEXT
    choices: tuple[str, ...] = ()


class NumberingScheme(StrEnum):
    """How shots are numbered: 1A 1B by scene, SH010 SH020 in tens, or plain 1 2 3."""

    SCENE_LETTER = "scene letter"
    TENS = "tens"
    PLAIN = "plain"


class LockedNumber(Value):
    """A number given for good. `shot_id` stays after the shot is gone: the number is then OMIT."""

    shot_id: str
    number: str


class Numbering(Value):
    """The policy, and the numbers given once it was locked, in order; empty while unlocked."""

    scheme: Open[NumberingScheme] = NumberingScheme.SCENE_LETTER
    is_locked: bool = False
    locked: tuple[LockedNumber, ...] = ()


class Generation(Value):
    """What generates the board's shots, and what it may cost; money in micro-USD, None where no cap is set."""

    target_id: str = "draft"
    model_id: str = ""
    cap_microusd: int | None = Field(default=None, ge=0)
    max_takes: int | None = Field(default=None, ge=0)
    wait_for_acceptance: bool = True


class Board(Value):
    """Everything the author intends. Facts (jobs, takes, approvals, money) are in the journal."""

    id: str
    schema_version: int = SCHEMA_VERSION
    min_reader: int = 1
    title: str = "Untitled"
    author: str = ""
    logline: str = ""
    formats: tuple[Format, ...]
    master_format_id: str
    look: Look = Look()
    cast: tuple[CastMember, ...] = ()
    locations: tuple[Location, ...] = ()
    props: tuple[Prop, ...] = ()
    assets: tuple[Asset, ...] = ()
    scenes: tuple[Scene, ...] = ()
    shots: Mapping[str, Shot] = {}
    sequences: tuple[Sequence, ...] = ()
    documents: tuple[Document, ...] = ()
    fields: tuple[CustomField, ...] = ()
    numbering: Numbering = Numbering()
    generation: Generation = Generation()
    waivers: tuple[Waiver, ...] = ()
    rules_off: tuple[str, ...] = ()
    ext: Mapping[str, JsonValue] = {}

    @property
    def master(self) -> Format:
        """The master format; the first one where the id points nowhere."""
        return next((f for f in self.formats if f.id == self.master_format_id), self.formats[0])

    @property
    def main_sequence(self) -> Sequence:
        """The running order that cards and timing edit."""
        return self.sequences[0]

    def shot(self, shot_id: str) -> Shot:
        """The shot with this id, or an EditError."""
        try:
            return self.shots[shot_id]
        except KeyError:
            raise EditError(f"There is no shot {shot_id!r} on this board.") from None

    def scene_of(self, shot_id: str) -> Scene | None:
        """The scene that holds the shot."""
        return next((s for s in self.scenes if shot_id in s.shot_ids), None)

    def story(self) -> Iterator[tuple[Scene, Shot]]:
        """Every shot with its scene, in story order."""
        for scene in self.scenes:
            for shot_id in scene.shot_ids:
                yield scene, self.shots[shot_id]

    def items_of(self, shot_id: str) -> Iterator[tuple[Sequence, Item]]:
        """Every item that plays the shot."""
        for sequence in self.sequences:
            for item in sequence.items:
                if isinstance(item.source, ShotSource) and item.source.shot_id == shot_id:
                    yield sequence, item

    def asset(self, asset_id: str) -> Asset | None:
        """The asset with this id."""
        return next((a for a in self.assets if a.id == asset_id), None)

    def entries(self) -> Iterator[Entry]:
        """Cast, locations and props, in that order."""
        yield from self.cast
        yield from self.locations
        yield from self.props

    def entry(self, ref_id: str) -> Entry | None:
        """The entry of the bible with this id."""
        return next((e for e in self.entries() if e.id == ref_id), None)

    def format(self, format_id: str) -> Format:
        """The format with this id, else the master."""
        return next((f for f in self.formats if f.id == format_id), self.master)
