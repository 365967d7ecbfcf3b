"""What somebody means who types a few letters: the commands they name, in any language spoken here, even mistyped."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction

from storyboard.store.paths import resource
from storyboard.ui.action_table import TABLE
from storyboard.ui.languages import LANGUAGES

_WORDS = re.compile(r"\w+")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
CLOSE_LETTERS = 4
"""Words of so many letters may have one wrong; of twice as many, two."""
DENSE = 12
"""Letters that are found in order count as meant where they earn so much each; else they are merely scattered."""


ELSEWHERE: Mapping[str, str] = {
    "aspect guides": "frame lines matte letterbox cadre",
    "blade": "razor blade split edit add edit lame rasoir",
    "bring back": "conform relink reimport xml edl otio conformer",
    "enable": "disable omit hide desactiver",
    "export": "render mp4 movie video exporter rendre rendu",
    "full screen": "fullscreen cinema plein ecran",
    "generation": "budget api provider fournisseur",
    "go to": "jump timecode aller",
    "halt": "pause",
    "hold cut": "roll trim rolling edit",
    "hold slip": "slip glisser",
    "hold tail": "ripple trim",
    "item frozen": "freeze frame arret sur image",
    "item muted": "silence",
    "lift item": "extract gap extraire",
    "list out": "csv spreadsheet tableur",
    "offline": "airplane network reseau",
    "palette": "command palette palette de commandes",
    "preview": "render preview refresh animatic animatique",
    "remove item": "ripple delete extract",
    "settings": "preferences options configuration api keys cles language langue",
    "sheet": "pdf print imprimer planche contact",
    "shortcuts": "keyboard help cheat sheet aide raccourcis clavier hotkeys",
    "show burn-in": "burn in timecode overlay incrustation",
    "show captions": "subtitles sous-titres",
    "sketch": "draw pencil dessiner dessin",
    "spending": "bill cost budget facture depense",
    "suggest beats": "detect bpm tempo",
    "theme": "dark mode light mode sombre clair",
    "thread": "continuity raccords continuite",
    "turnover": "xml edl aaf fcpxml otio premiere resolve avid final cut conformation",
    "versions list": "snapshots backup compare diff sauvegardes",
    "walk": "present presentation slideshow client diaporama",
}
"""What the same is called in other programs, in English and French, folded."""


class Answer(IntEnum):
    """How a command answers what was typed, the surest last."""

    SCATTERED = 0
    MISTYPED = 1
    TIP = 2
    LETTERS = 3
    OTHER_LANGUAGE = 4
    NAMED = 5


@dataclass(frozen=True, slots=True)
class Names:
    """What a command is called in every language spoken here; what its tips say, and what others call it."""

    texts: tuple[str, ...]
    tips: tuple[str, ...]


def names_of(actions: Mapping[str, QAction]) -> dict[str, Names]:
    """The names of these actions by their ids, in English and in every translation."""
    spoken = [translator for language in LANGUAGES if (translator := _translator(language))]
    rows = {entry.id: (entry.text, entry.tip) for entry in TABLE}
    found: dict[str, Names] = {}
    for key, action in actions.items():
        text, tip = rows.get(key, (action.text(), action.statusTip()))
        texts = (text, *(translator.translate("Actions", text) for translator in spoken))
        tips = (tip, *(translator.translate("Actions", tip) for translator in spoken))
        known = (*filter(None, tips), ELSEWHERE.get(key, ""))
        found[key] = Names(tuple(map(folded, filter(None, texts))), tuple(map(folded, known)))
    return found


def _translator(language: str) -> QTranslator | None:
    """The words of a language, not installed; None for the one that the source is written in."""
    translator = QTranslator()
    return translator if translator.load(f"storyboard_{language}", str(resource("translations"))) else None


def folded(text: str) -> str:
    """The text without capitals, accents and curly apostrophes."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def rank(wanted: str, shown: str, names: Names) -> tuple[Answer, int] | None:
    """How well a command that is shown as `shown` answers, more is better; None where it does not at all."""
    points, letters = score(wanted, shown), folded(wanted).replace(" ", "")
    words = _WORDS.findall(folded(wanted))
    if points is not None and (points > 500 or not letters):
        return Answer.NAMED, points
    called = [text for text in (folded(shown), *names.texts) if words and _begin(words, text)]
    if called:
        return Answer.OTHER_LANGUAGE, max(score(wanted, text) or 0 for text in called)
    if points is not None and points >= DENSE * len(letters):
        return Answer.LETTERS, points
    if words and any(_begin(words, tip) for tip in names.tips):
        return Answer.TIP, points or 0
    if words and any(_nearly(words, text) for text in (folded(shown), *names.texts)):
        return Answer.MISTYPED, points or 0
    return None if points is None else (Answer.SCATTERED, points)


def _begin(wanted: Iterable[str], text: str) -> bool:
    """Whether each of the words begins a word of the text."""
    held = _WORDS.findall(text)
    return all(any(word.startswith(part) for word in held) for part in wanted)


def _nearly(wanted: Iterable[str], text: str) -> bool:
    """Whether each of the words is, but for a slip of the finger, the beginning of a word of the text."""
    held = _WORDS.findall(text)
    return all(any(_slipped(part, word) for word in held) for part in wanted)


def _slipped(part: str, word: str) -> bool:
    most = len(part) // CLOSE_LETTERS
    if not most or part[:1] not in word[:2]:
        return word.startswith(part)
    ends = range(len(part) - most, len(part) + most + 1)
    return any(slips(part, word[:end]) <= min(most, 2) for end in ends)


def slips(one: str, two: str) -> int:
    """How many letters were left out, put in, changed or swapped with their neighbour between two words."""
    before: list[int] = []
    last = list(range(len(two) + 1))
    for at, sign in enumerate(one, 1):
        now = [at]
        for place, other in enumerate(two, 1):
            cost = min(last[place] + 1, now[place - 1] + 1, last[place - 1] + (sign != other))
            if at > 1 and place > 1 and sign == two[place - 2] and one[at - 2] == other:
                cost = min(cost, before[place - 2] + 1)
            now.append(cost)
        before, last = last, now
    return last[-1]


def score(wanted: str, text: str) -> int | None:
    """How well `text` answers `wanted`, more is better; None where its letters are not there in this order.

    Letters at the start of words count most, then letters in a row; so "gm" finds "Generate what is missing".
    """
    letters, held = folded(wanted).replace(" ", ""), folded(text)
    if not letters:
        return 0
    starts = starts_of(held)
    phrase = " ".join(folded(wanted).split())
    whole = next((at for at in sorted(starts_of(held)) if held.startswith(phrase, at)), -1)
    best: int | None = None if whole < 0 else 1000 - whole - len(held) // 8
    for first in (at for at, sign in enumerate(held) if sign == letters[0]):
        total = _walk(letters, held, first, starts)
        if total is not None and (best is None or total > best):
            best = total
    return best


def starts_of(text: str) -> set[int]:
    """Where words begin."""
    return {found.start() for found in _WORDS.finditer(text)}


def _walk(letters: str, held: str, first: int, starts: set[int]) -> int | None:
    at, total, last = first, 0, -2
    for letter in letters:
        word_start = next((s for s in sorted(starts) if s >= at and held[s] == letter), -1)
        found = held.find(letter, at)
        if found < 0:
            return None
        # A letter in a row beats a far word start; a word start beats a stray letter.
        place = found if found == last + 1 or word_start < 0 else word_start
        total += 8 if place in starts else 5 if place == last + 1 else 1
        last, at = place, place + 1
    return total * 4 - first - len(held) // 8
