"""Rules about length and rhythm."""

from collections.abc import Iterator

from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.timing import total_frames
from storyboard.model.titles import TitleSource

WORDS_PER_SECOND = 3.0
"""How fast a card is read, with half a second to find it (subtitling practice: 160-180 words a minute)."""


def over_length(thread: Thread) -> Iterator[Finding]:
    """The film is longer than its target."""
    sequence = thread.board.main_sequence
    total = total_frames(sequence)
    if sequence.target_frames is not None and total > sequence.target_frames:
        rate = thread.board.format(sequence.format_id).rate
        yield Finding(
            rule="over_length",
            field="length",
            before=rate.timecode(sequence.target_frames),
            after=rate.timecode(total),
            why="Drop the weakest shot before shaving all of them.",
        )


def title_too_short(thread: Thread) -> Iterator[Finding]:
    """A title card is gone before it can be read."""
    sequence = thread.board.main_sequence
    rate = thread.board.format(sequence.format_id).rate
    for item in sequence.items:
        if not isinstance(item.source, TitleSource) or not item.enabled:
            continue
        words = len(f"{item.source.text} {item.source.subtitle} {item.source.call_to_action}".split())
        needed_s = 0.5 + words / WORDS_PER_SECOND
        has_s = float(rate.seconds(item.frames))
        if has_s < needed_s:
            yield Finding(
                rule="title_too_short",
                subject_id=item.id,
                field="frames",
                before=f"{has_s:.1f} s",
                after=f"{needed_s:.1f} s",
                why=f"{words} words need {needed_s:.1f} s to be found and read.",
            )
