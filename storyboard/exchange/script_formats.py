"""What a script's own format adds to plain text: marks of Fountain that are not shown, and Final Draft's paragraphs.

Both come out as plain text for the rules of `script_blocks`. In Fountain every character keeps its place, so that a
shot still points into the file. Pure.
"""

import html
import re
from collections.abc import Iterator

from storyboard.exchange.script_blocks import INSIDE_OUT
from storyboard.exchange.script_labels import TRANSITION

_END = r"[ \t]*(?=\r?\n|\r|\Z)"
_UNSEEN = (
    re.compile(r"/\*.*?\*/", re.DOTALL),
    re.compile(r"\[\[.*?\]\]", re.DOTALL),
    re.compile(rf"^[ \t]*===+{_END}", re.MULTILINE),
    re.compile(r"^[ \t]*=(?!=)[^\r\n]*", re.MULTILINE),
    re.compile(r"^[ \t]*#[^\r\n]*", re.MULTILINE),
    re.compile(rf"#[\w.-]+#{_END}", re.MULTILINE),
    re.compile(r"^[ \t]*[!~](?=\S)", re.MULTILINE),
    re.compile(rf"^[ \t]*>(?=[^\r\n]*<{_END})", re.MULTILINE),
    re.compile(rf"(?<=\S)[ \t]*<{_END}", re.MULTILINE),
)
"""Boneyard, notes, page breaks, synopses, sections, scene numbers, and the marks of forced and centred lines."""

_PARAGRAPH = re.compile(r"<Paragraph\b(?P<attributes>[^>]*)>(?P<inside>.*?)</Paragraph>", re.DOTALL)
_TYPE = re.compile(r'\bType="([^"]*)"')
_TEXT = re.compile(r"<Text\b[^>]*>(.*?)</Text>", re.DOTALL)
_TITLE_PAGE = re.compile(r"<TitlePage\b.*?</TitlePage>", re.DOTALL)


def fountain_shown(text: str) -> str:
    """The text with spaces where Fountain shows nothing; every other character stands where it stood."""
    for pattern in _UNSEEN:
        text = pattern.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), text)
    return text


def is_final_draft(text: str) -> bool:
    """Whether the text is a Final Draft file."""
    return "<FinalDraft" in text[:2000]


def final_draft_text(xml: str) -> str:
    """The words of a Final Draft script as plain text, a paragraph each; speakers begin with @."""
    said: list[str] = []
    for kind, words in _paragraphs(_TITLE_PAGE.sub("", xml)):
        match kind:
            case "Scene Heading":
                said.append(f"\n{words if INSIDE_OUT.match(words) else f'.{words}'}\n")
            case "Character":
                said.append(f"\n@{words}")
            case "Parenthetical" | "Dialogue" | "Lyrics":
                said.append(words)
            case "Transition":
                said.append(f"\n{words if TRANSITION.match(words) else f'> {words}'}\n")
            case _:
                said.append(f"\n{words}\n")
    return "\n".join(said).lstrip("\n")


def _paragraphs(xml: str) -> Iterator[tuple[str, str]]:
    for paragraph in _PARAGRAPH.finditer(xml):
        kind = _TYPE.search(paragraph["attributes"])
        words = html.unescape("".join(_TEXT.findall(paragraph["inside"]))).strip()
        if words:
            yield (kind[1] if kind else "Action"), words
