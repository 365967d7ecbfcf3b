"""What a card says of its shot: the action as it is read, else what is spoken, else the title."""

import re
from collections.abc import Mapping

from storyboard.continuity.mentions import mentions
from storyboard.model.bible import Entry
from storyboard.model.shots import Shot

_ARTICLE = re.compile(r"(?:The|An?|Les?|La|Une?|L['\u2019])(?=\s?[a-zà-ÿ])")
_SENTENCE = re.compile(r"(?:^|[.!?\u2026][\"\u201d\u2019»)\s]*|[\"\u201c«(]\s*)$")


def flowing(text: str, known: Mapping[str, tuple[Entry, ...]]) -> str:
    """The text with every known @name as the entry's own name, as it is read: `under it, the watch goes on`.

    Within a sentence, the article of a name is small where the word behind it is; `The Hague` stays as it is.
    """
    said = ""
    done = 0
    for mention in mentions(text, known):
        if len(mention.entries) == 1:
            said += text[done : mention.start]
            name = mention.entries[0].name
            is_within = _ARTICLE.match(name) is not None and _SENTENCE.search(said.rstrip()) is None
            said += name[0].lower() + name[1:] if is_within else name
            done = mention.end
    return said + text[done:]


def words_of(shot: Shot, action: str) -> str:
    """What the card says: the action without its @ signs, else the first line of dialogue in quotes, else the title."""
    if action.strip():
        return " ".join(action.split())
    spoken = next((line.text for line in shot.dialogue if line.text.strip()), "")
    return f"\N{LEFT DOUBLE QUOTATION MARK}{spoken.strip()}\N{RIGHT DOUBLE QUOTATION MARK}" if spoken else shot.title
