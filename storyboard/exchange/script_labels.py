"""Words with a colon, or alone on a line, that speak to the editor: on-screen text, sound, a narrator, a join. Pure.

`TITLE CARD: THIS WINTER` is no line of somebody named Title Card, and what a model is told of it is drawn as a sign.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from storyboard.model.transitions import CutTransition, DipToColour, Dissolve, Transition, Whip, Wipe


class Label(StrEnum):
    """What the words behind a label are."""

    CARD = "card"
    SUPER = "super"
    LOWER_THIRD = "lower third"
    END_CARD = "end card"
    SOUND = "sound"
    NARRATOR = "narrator"


_WORDS: Mapping[Label, str] = MappingProxyType(
    {
        Label.CARD: "title|titles|title card|card|main title|end title|opening title|intertitle|chapter title"
        "|titre|carton|carton titre|carton-titre|intertitre|titre principal|titre de fin",
        Label.SUPER: "super|supers|superimpose|superimposed|on screen|on-screen|on screen text|on-screen text|text"
        "|text on screen|graphic|surimpression|incrustation|texte|texte à l'écran|à l'écran",
        Label.LOWER_THIRD: "lower third|lower-third|chyron|synthé|bandeau",
        Label.END_CARD: "end card|endcard|end frame|cta|call to action|carton de fin|carton final|appel à l'action",
        Label.SOUND: "sfx|fx|sound|sounds|sound effect|sound effects|music|music cue|ambience|ambiance|son|sons"
        "|bruit|bruits|bruitage|bruitages|musique",
        Label.NARRATOR: "vo|v.o.|v/o|voiceover|voice over|voice-over|narrator|narration|announcer|voix off|voix-off"
        "|narrateur|narratrice",
    }
)
_LABELS: Mapping[str, Label] = MappingProxyType(
    {word: label for label, words in _WORDS.items() for word in words.split("|")}
)
_NAMELESS = frozenset({"vo", "v.o.", "v/o", "voiceover", "voice over"})
_ON_SCREEN = frozenset({Label.CARD, Label.SUPER, Label.LOWER_THIRD, Label.END_CARD})
_SHOWN_WORDS = "|".join(
    re.escape(word.upper()) for word, label in sorted(_LABELS.items(), reverse=True) if label in _ON_SCREEN
)
AFTER_ACTION = re.compile(rf"""(?<=[.!?…"”»)])\s+(?P<label>{_SHOWN_WORDS})\s*:\s*(?P<words>\S.*)$""")
"""A text on the screen that is asked for at the end of a line of action."""

_QUOTES = (("“", "”"), ('"', '"'), ("«", "»"), ("\u2018", "\u2019"), ("'", "'"), ("„", "“"))

TRANSITION = re.compile(
    r"^(>\s*\S.*|[A-ZÀ-Þ][A-ZÀ-Þ -]* TO:|[A-ZÀ-Þ ]*CUT TO [A-ZÀ-Þ]+[.:]?|(?:SMASH |MATCH |JUMP |HARD )CUT[.:]?"
    r"|FADE (?:IN|OUT|TO [A-Z]+)[.:]?|(?:CROSS |SLOW |LONG )?DISSOLVE[.:]?|WHIP PAN[.:]?|THE END\.?"
    r"|FONDU(?: [A-ZÀ-Þ ]+)?\s?[.:]?|(?:OUVERTURE|FERMETURE) (?:AU|EN) [A-ZÀ-Þ]+\s?[.:]?|VOLET\s?[.:]?"
    r"|(?:COUPE|CUT|RACCORD)(?: [A-ZÀ-Þ ]+)?\s?:|FIN\.?)$"
)
"""A line that says how one picture gives way to the next."""

_JOINS: tuple[tuple[re.Pattern[str], Transition], ...] = (
    (re.compile(r"\b(DISSOLVE|FONDU ENCHA[IÎ]N[EÉ])\b"), Dissolve()),
    (re.compile(r"\b(FADE TO WHITE TO|FONDU AU BLANC)\b"), DipToColour(colour="#ffffff")),
    (re.compile(r"\bWHIP\b"), Whip()),
    (re.compile(r"\b(WIPE|VOLET)\b"), Wipe()),
)
_FADE_IN = re.compile(r"\b(FADE IN|OUVERTURE (AU|EN))\b")
_FADE_OUT = re.compile(r"\b(FADE OUT|FADE TO BLACK|FONDU AU NOIR|FERMETURE (AU|EN))\b")


def label_of(name: str) -> Label | None:
    """What a name before a colon asks for; None where it is somebody's."""
    return _LABELS.get(" ".join(name.casefold().replace("’", "'").split()))


def narrator(name: str) -> str:
    """The name of a voice that nobody sees: one for all the ways in which English scripts shorten it."""
    return "Voice-over" if name.casefold().strip() in _NAMELESS else name.strip().capitalize()


def unquoted(words: str) -> str:
    """The words of a card without the quotation marks around all of them."""
    bare = words.strip()
    for first, last in _QUOTES:
        inner = bare.removeprefix(first).removesuffix(last)
        if len(bare) > len(first + last) and bare == f"{first}{inner}{last}" and last not in inner:
            return inner.strip()
    return bare


def join_in(text: str) -> Transition:
    """The transition into what comes next; a plain cut where the line asks for none of ours."""
    said = text.upper()
    return next((join for pattern, join in _JOINS if pattern.search(said)), CutTransition())


def fades_in(text: str) -> bool:
    """Whether the next picture comes out of black."""
    return bool(_FADE_IN.search(text.upper()))


def fades_out(text: str) -> bool:
    """Whether the picture before goes to black."""
    return bool(_FADE_OUT.search(text.upper()))
