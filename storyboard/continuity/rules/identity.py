"""Rules about identity: said the same way in every shot, in words that a model does not draw by the letter."""

import re
from collections.abc import Iterator

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.wardrobe import same
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import Shot
from storyboard.model.words import StateField

SIMILES = re.compile(
    r"\b(?:like (?!to\b)[\w'’-]+|as [\w'’-]+ as\b|resembl\w+|reminiscent of|reminds? \w+ of|\w+-like"
    r"|(?!dressed|disguised|known|works?|working|posing|employed|serv)\w+ as an? [\w'’-]+)\b",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\d+(?:[.,:/]\d+)*")
_DESCRIBED = re.compile(
    r"\s*(?:\((?P<aside>[^()]{3,200})\)"
    r"|,\s*(?P<phrase>(?:an?\s|wearing\s|dressed\s+in\s|clad\s+in\s)[^,.;\n]{3,200})(?=[,.;\n]|$)"
    r"|\s(?P<worn>(?:wearing|dressed\s+in|clad\s+in)\s[^,.;\n]{3,200})(?=[,.;\n]|$))",
    re.IGNORECASE,
)
_WORN = re.compile(r"^(?:wearing|dressed in|clad in|in)\s+", re.IGNORECASE)


def identity_taken_literally(thread: Thread) -> Iterator[Finding]:
    """The words that say who somebody is hold a number or a simile: models draw both."""
    first: dict[str, Shot] = {}
    for shot, _ in thread.story():
        for subject in shot.subjects:
            first.setdefault(subject.ref_id, shot)
    for entry in (*thread.book.cast.values(), *thread.book.props.values()):
        for pattern, kind in ((NUMBERS, "number"), (SIMILES, "simile")):
            found = pattern.search(entry.description)
            if found and entry.id in first:
                without = " ".join((entry.description[: found.start()] + entry.description[found.end() :]).split())
                yield noticed(
                    "identity_taken_literally",
                    first[entry.id],
                    subject_id=entry.id,
                    field="description",
                    before=found[0],
                    after=f"a {kind}",
                    why=f"A model draws what it reads: a {kind} may turn up in the picture as a thing.",
                    fixes=(mend(f"Leave out {found[0]}", "set_description", subject_id=entry.id, value=without),),
                )


def identity_differs(thread: Thread) -> Iterator[Finding]:
    """A shot describes somebody in other words than the bible, or than another shot does."""
    said: dict[str, tuple[Shot, str]] = {}
    first: dict[str, Shot] = {}
    for shot, state in thread.story():
        for subject in shot.subjects:
            first.setdefault(subject.ref_id, shot)
        for field, text in (("action", shot.action), ("prompt_override", shot.prompt_override)):
            for mention in thread.mentioned.get((shot.id, field), ()):
                found = _DESCRIBED.match(text, mention.end)
                if found is None or len(mention.entries) != 1:
                    continue
                entry = mention.entries[0]
                words = next(part for part in found.groups() if part).strip()
                known = f"{entry.description}, {state.value(entry.id, StateField.WARDROBE)}"
                where, before = said.get(entry.id, (first.get(entry.id, shot), known.strip(" ,")))
                said.setdefault(entry.id, (shot, words))
                if not _is_said(words, known) and not same(words, before):
                    bare = text[: mention.end] + text[found.end() :]
                    yield _differs(where, shot, entry.id, before, words, field, bare)


def _is_said(words: str, known: str) -> bool:
    bare = _WORN.sub("", " ".join(words.split())).casefold()
    bare = re.sub(r"^(?:an?|the)\s+", "", bare)
    return bare in " ".join(known.split()).casefold()


def _differs(where: Shot, shot: Shot, subject_id: str, before: str, words: str, field: str, bare: str) -> Finding:
    return noticed(
        "identity_differs",
        *((where, shot) if where.id != shot.id else (shot,)),
        subject_id=subject_id,
        field="description",
        before=before,
        after=words,
        why="Every shot says the bible's words as well; two descriptions make two people.",
        fixes=(
            mend("Leave it to the bible", "set_text", shot_id=shot.id, field=field, value=bare),
            mend("Take it into the bible", "set_description", subject_id=subject_id, value=words),
        ),
    )
