"""The typefaces that text is set in: those that come with the product first, then what the system has."""

import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from storyboard.store.paths import resource
from storyboard.typeset.coverage import FontError, letters_of

PLAIN = "Inter"
"""The typeface of everything that names no other."""

FAMILIES: Mapping[str, Mapping[str, str]] = {
    PLAIN: {
        "Regular": "Inter-Regular.ttf",
        "Medium": "Inter-Medium.ttf",
        "SemiBold": "Inter-SemiBold.ttf",
    },
    "Cinzel": {"Regular": "Cinzel-Regular.ttf", "SemiBold": "Cinzel-SemiBold.ttf"},
    "Oswald": {"Regular": "Oswald-Regular.ttf", "SemiBold": "Oswald-SemiBold.ttf"},
}
"""Files of the typefaces that a title may name, by weight; a family with one weight has it for all."""

_SCRIPTS = ("NotoSansArabic", "NotoSansHebrew", "NotoSansThai", "NotoSansDevanagari")
_HAN = ("StoryboardHan-Medium.otf", "StoryboardKana-Medium.otf", "StoryboardHangul-Medium.otf")
_SIGNS = ("NotoSansSymbols-Medium.ttf", "NotoEmoji-SemiBold.ttf")

FONT_FILES = frozenset({".ttf", ".otf", ".ttc"})
MAX_SYSTEM_FONTS = 3000
COLOUR_FONTS = ("color", "colour", "emoji")
"""Words in the names of fonts that hold pictures in place of outlines."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """One font of a file."""

    path: Path
    index: int = 0

    def at(self, size_px: int) -> ImageFont.FreeTypeFont:
        """The font at a size."""
        return _sized(self.path, self.index, size_px)

    def has(self, cluster: str) -> bool:
        """Whether it draws every visible sign of a letter with its marks."""
        letters = letters_of(self.path, self.index)
        return all(ord(sign) in letters or is_unseen(sign) for sign in cluster)


def is_unseen(sign: str) -> bool:
    """Whether the sign is never drawn itself: joiners, marks of direction, variation selectors."""
    return unicodedata.category(sign) in {"Cf", "Cc", "Zl", "Zp"} or "\ufe00" <= sign <= "\ufe0f"


@lru_cache(maxsize=256)
def _sized(path: Path, index: int, size_px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), max(4, size_px), index=index)


@dataclass(frozen=True, slots=True)
class Family:
    """What a text is set in: its own typefaces, best first, at one weight; `tabular` figures are all as wide."""

    weight: str = "Medium"
    name: str = ""
    file: str = ""
    tabular: bool = False

    def own(self) -> list[Typeface]:
        """The typefaces asked for: the file that was given, the family that was named, the plain one."""
        chosen = [Typeface(Path(self.file))] if self.file else []
        for name in (self.name, PLAIN):
            files = next((f for n, f in FAMILIES.items() if n.casefold() == name.casefold()), None)
            if files:
                chosen.append(_bundled(files.get(self.weight, next(iter(files.values())))))
        return chosen

    def face_for(self, cluster: str, han: Sequence[str] = _HAN) -> Typeface | None:
        """The first typeface that has the letter, None where none has it."""
        return self.bundled_face(cluster, han) or system_face(cluster)

    def bundled_face(self, cluster: str, han: Sequence[str] = _HAN) -> Typeface | None:
        """The first typeface that has the letter, without those of the system."""
        return _first(self, cluster, tuple(han))

    def faces(self, han: Sequence[str] = _HAN) -> Iterator[Typeface]:
        """All of them in the order in which they are asked."""
        yield from self.own()
        yield from self._fallbacks(han)

    def _fallbacks(self, han: Sequence[str]) -> Iterator[Typeface]:
        bold = "SemiBold" if self.weight == "SemiBold" else "Regular"
        for name in (*(f"{script}-{bold}.ttf" for script in _SCRIPTS), *han, *_SIGNS):
            yield _bundled(name)


@lru_cache(maxsize=8192)
def _first(family: Family, cluster: str, han: tuple[str, ...]) -> Typeface | None:
    return next((face for face in family.faces(han) if face.has(cluster)), None)


def han_order(text: str) -> tuple[str, ...]:
    """The typefaces for Chinese signs in the order that the text's own language asks for."""
    chinese, japanese, korean = _HAN
    if any("\u3040" <= sign <= "\u30ff" for sign in text):
        return japanese, chinese, korean
    if any("\uac00" <= sign <= "\ud7a3" for sign in text):
        return korean, japanese, chinese
    return chinese, japanese, korean


def is_family(name: str) -> bool:
    """Whether a typeface of this name comes with the product."""
    return name.casefold() in {family.casefold() for family in FAMILIES}


@lru_cache(maxsize=64)
def _bundled(name: str) -> Typeface:
    return Typeface(Path(resource("fonts", name)))


@lru_cache(maxsize=4096)
def system_face(cluster: str) -> Typeface | None:
    """The first of the system's fonts that has the letter."""
    for path in _system_files():
        try:
            if Typeface(path).has(cluster):
                return Typeface(path)
        except FontError:
            continue
    return None


@lru_cache(maxsize=1)
def _system_files() -> tuple[Path, ...]:
    """The system's fonts: upright sans serifs of plain weight first, then by name."""
    found: list[Path] = []
    for folder in system_folders(os.environ, sys.platform, Path.home()):
        for parent, _, names in os.walk(folder):
            found += [Path(parent, name) for name in names if Path(name).suffix.lower() in FONT_FILES]
    outlines = [path for path in found if not any(word in path.name.lower() for word in COLOUR_FONTS)]
    return tuple(sorted(outlines, key=_rank)[:MAX_SYSTEM_FONTS])


def _rank(path: Path) -> tuple[bool, bool, bool, str]:
    name = path.name.lower()
    plain = not any(word in name for word in ("bold", "italic", "oblique", "light", "thin", "black", "cond", "mono"))
    return (not plain, "serif" in name and "sans" not in name, "noto" not in name, name)


def system_folders(environment: Mapping[str, str], platform: str, home: Path) -> list[Path]:
    """Where this kind of system keeps fonts, the user's own first."""
    if platform == "win32":
        roots = [(environment.get("LOCALAPPDATA"), "Microsoft/Windows/Fonts"), (environment.get("WINDIR"), "Fonts")]
        return [Path(root, rest) for root, rest in roots if root]
    if platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = [home / ".local/share/fonts", home / ".fonts"]
    return [*own, *(Path(root, "fonts") for root in shared.split(":") if root)]
