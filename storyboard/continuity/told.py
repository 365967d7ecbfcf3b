"""Changes told in plain text: `Mara → picks up lantern`, `Mara -> takes off coat`, `Lantern → condition: lit`.

A change is told by a name of the bible (with or without @) or a pronoun that can mean only one, an arrow (`→`, `->` or
`=>`) and a phrase up to the end of the sentence or line; several phrases are joined by commas, `and` or `then`. The
phrases that are understood:

- hands: picks up / takes / grabs X · takes X from N · puts down / drops / leaves X · any verb with X to N · X → N
- clothes: puts on X · takes off X · changes into X · in a red dress
- body: sits, stands, rises, kneels, crouches, lies down, falls · looks left · runs right, walks towards camera · stops
- hair and marks: wet hair · lets her hair down · has a cut on the cheek · cuts her hand
- presence: enters, arrives · leaves, exits, exits left
- things: X → lit, open, broken … · X breaks, goes out · N lights / puts out / opens / closes / breaks / fills X
- places: dawn … night · clear … wind · it starts to rain, night falls
- any field by its name: `hair: wet`, `marks = a cut on the brow`, `light from: left`

Verbs may stand in any form and with an adverb; `it` is the one thing in hand; `Mara and Ilya → sit down` tells of both.

What is told is itself the cause that is seen. A change of the shot's own (`Shot.changes`) wins over a told one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storyboard.continuity.book import Book
from storyboard.continuity.phrases import Telling, read_phrase, said_after_name
from storyboard.continuity.pronouns import referred
from storyboard.model.letters import composed
from storyboard.model.shots import StateChange

ARROW = re.compile(r"\s*(?:[→⟶➜➔➝⇒⇨]|[-=]+>)\s*")
_ARROW_SIGN = re.compile(r"[→⟶➜➔➝⇒⇨>]")
"""What every arrow has, found at once in a text that has none."""
_AND = re.compile(r"\s*(?:[,&+]|\band\b)\s*")
_SENTENCES = re.compile(r"[\n;!?]+|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells: the changes in order, and the arrows that were not understood, as they are written.

    Their letters are composed, whatever those of the text are.
    """

    changes: tuple[StateChange, ...] = ()
    unread: tuple[str, ...] = ()


NOTHING_TOLD = Told()


def told_in(text: str, state: Mapping[str, Mapping[str, str]], book: Book, seen: Iterable[str] = ()) -> Told:
    """The changes that a text tells by arrows; `state` is what is true before it, `seen` are those in the picture."""
    if not _ARROW_SIGN.search(text) or not ARROW.search(text):
        return NOTHING_TOLD
    changes: list[StateChange] = []
    unread: list[str] = []
    before = ""
    for sentence in _SENTENCES.split(composed(text)):
        parts = ARROW.split(sentence, maxsplit=1)
        before, said = f"{before} {sentence}", f"{before} {parts[0]}"
        if len(parts) < 2:
            continue
        phrase, anything = parts[1].strip(), False
        for subject_id in (subjects := subjects_in(parts[0], book) or referred(parts[0], said, seen, book)):
            facts, rest = read_phrase(phrase, Telling(subject_id, state.get(subject_id, {}), book))
            changes += [StateChange(subject_id=s, field=f, value=v, because=phrase) for s, f, v in facts]
            anything = anything or bool(facts)
            unread += [f"{parts[0].strip()} → {step}" for step in rest if facts and subject_id == subjects[-1]]
        if not anything:
            unread.append(sentence.strip())
    return Told(tuple(changes), tuple(unread))


def in_words(text: str, state: Mapping[str, Mapping[str, str]], book: Book, seen: Iterable[str] = ()) -> str:
    """The text with every arrow behind a name said in words: `Mara → picks up lantern` as a sentence.

    A model takes an arrow for a sign to be painted. All words stay as they are written, and so does any other arrow.
    """
    if not _ARROW_SIGN.search(text) or not ARROW.search(text):
        return text
    made, before = "", ""
    for at, part in enumerate(re.split(f"({_SENTENCES.pattern})", composed(text))):
        made += part if at % 2 else _in_words(part, before, state, book, seen)
        before += part
    return made


def _in_words(
    sentence: str, before: str, state: Mapping[str, Mapping[str, str]], book: Book, seen: Iterable[str]
) -> str:
    parts = ARROW.split(sentence, maxsplit=1)
    if len(parts) < 2:
        return sentence
    subjects = subjects_in(parts[0], book) or referred(parts[0], before + parts[0], seen, book)
    if not subjects:
        return sentence
    telling = Telling(subjects[0], state.get(subjects[0], {}), book)
    phrase = parts[1].strip()
    return f"{parts[0].rstrip()}{said_after_name(phrase, telling) if phrase else ''}"


def subjects_in(words: str, book: Book) -> tuple[str, ...]:
    """The ids of those whom the words before an arrow end with: `Mara`, or `Mara and Ilya`; none where nobody is."""
    last = _subject(words, book)
    parts = [part for part in _AND.split(words) if part.strip()]
    if not last or len(parts) < 2 or _subject(parts[-1], book) != last:
        return (last,) if last else ()
    found = [last]
    for part in reversed(parts[:-1]):
        named = _subject(part, book)
        if not named:
            break
        found.append(named)
        if book.meant(part) is None:
            break
    return tuple(dict.fromkeys(reversed(found)))


def _subject(words: str, book: Book) -> str:
    """The id of the longest name that the words end with; empty where they end with none."""
    parts = words.replace("@", " ").split()
    for start in range(len(parts)):
        entry = book.meant(" ".join(parts[start:]))
        if entry is not None:
            return entry.id
    return ""
