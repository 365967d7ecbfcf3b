"""Which keys do what: the table's own, a preset from another program, and what the user chose, in that order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from storyboard.later import later
from storyboard.store.paths import resource
from storyboard.ui.action_rows.entry import REACH, Entry, Key, Scope
from storyboard.ui.action_table import TABLE

if TYPE_CHECKING:
    from tomllib import loads
else:
    loads = later("tomllib", "loads")


RARE = (
    Qt.Key.Key_New,
    Qt.Key.Key_Open,
    Qt.Key.Key_Save,
    Qt.Key.Key_Close,
    Qt.Key.Key_Find,
    Qt.Key.Key_Undo,
    Qt.Key.Key_Redo,
    Qt.Key.Key_Cut,
    Qt.Key.Key_Copy,
    Qt.Key.Key_Paste,
    Qt.Key.Key_Exit,
)
"""Keys of their own that few keyboards have."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Keys that people know from another program, by action."""

    name: str
    title: str
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Clash(NamedTuple):
    """One key that would mean two things in one place."""

    key: str
    one_id: str
    other_id: str


class Keymap:
    """The keys in force. `own` are the user's, by action id; they come before the preset's and the usual ones."""

    def __init__(self, preset: Preset | None = None, own: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.preset = preset
        self.own = dict(own or {})

    def keys(self, entry: Entry) -> list[QKeySequence]:
        """The keys of an action, as this system has them."""
        chosen = self.own.get(entry.id)
        if chosen is None and self.preset is not None:
            chosen = self.preset.keys.get(entry.id)
        if chosen is not None:
            return [QKeySequence(text) for text in chosen if text]
        return usual_keys(entry)

    def with_keys(self, action_id: str, keys: tuple[str, ...] | None) -> "Keymap":
        """Another map where the user chose these keys for an action; None goes back to what is usual."""
        own = {name: held for name, held in self.own.items() if name != action_id}
        return Keymap(self.preset, own if keys is None else {**own, action_id: keys})

    def clashes(self) -> tuple[Clash, ...]:
        """Every key that means two things in one place, once."""
        found: dict[tuple[str, str, str], Clash] = {}
        for place in Scope:
            taken: dict[str, str] = {}
            for entry in TABLE:
                if place not in REACH[entry.scope]:
                    continue
                for key in self.keys(entry):
                    text = key.toString()
                    other = taken.setdefault(text, entry.id)
                    if other != entry.id:
                        found[(text, other, entry.id)] = Clash(text, other, entry.id)
        return tuple(found.values())


def usual_keys(entry: Entry) -> list[QKeySequence]:
    """The keys that the table gives an action, as this system has them."""
    found: list[QKeySequence] = []
    for key in entry.keys:
        held = QKeySequence.keyBindings(key) if isinstance(key, Key) else [QKeySequence(key)]
        found += [one for one in held if one not in found]
    return found


def told_keys(keys: list[QKeySequence]) -> list[str]:
    """The keys as people read them; keyboards with keys called Open and Undo know those by themselves."""
    alone = [QKeySequence(key) for key in RARE]
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys if key not in alone]


def presets() -> tuple[Preset, ...]:
    """The presets there are, in the order in which they are offered."""
    return tuple(preset for _order, preset in sorted(_read(), key=lambda pair: pair[0]))


def preset_named(name: str) -> Preset | None:
    """The preset of that name; None for the usual keys, and for a name nobody knows."""
    return next((preset for preset in presets() if preset.name == name), None) if name else None


def _read() -> Iterator[tuple[int, Preset]]:
    for path in resource("keys").glob("*.toml"):
        data = loads(path.read_text(encoding="utf-8"))
        keys = {name: tuple(texts) for name, texts in data["keys"].items()}
        yield data["order"], Preset(path.stem, data["title"], keys)
