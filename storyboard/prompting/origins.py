"""Where the words of a compiled prompt come from: which of them the bible said."""

from collections.abc import Iterator
from dataclasses import dataclass

from storyboard.model.requests import ShotRequest
from storyboard.prompting.prose import identity_text


@dataclass(frozen=True, slots=True)
class BibleSpan:
    """Characters `start` to before `end` of a prompt that stand in the bible, word for word.

    `subject_id` is whose words they are; empty for the place and the look.
    """

    start: int
    end: int
    subject_id: str = ""


def bible_spans(prompt: str, request: ShotRequest) -> tuple[BibleSpan, ...]:
    """The spans of the bible's words in `prompt`, in order, none inside another."""
    found = sorted(_found(prompt, request), key=lambda span: (span.start, -span.end))
    kept: list[BibleSpan] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _found(prompt: str, request: ShotRequest) -> Iterator[BibleSpan]:
    staging = request.staging
    said = [(identity_text(identity), identity.subject_id) for identity in request.identities]
    said += [(text.strip(), "") for text in (staging.place_description, request.look)]
    for text, subject_id in said:
        at = prompt.find(text) if text else -1
        if at >= 0:
            yield BibleSpan(at, at + len(text), subject_id)
