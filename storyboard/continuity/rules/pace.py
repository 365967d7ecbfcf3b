"""Rules about length and rhythm."""

import re
from collections.abc import Iterator

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.timing import total_frames
from storyboard.model.titles import TitleSource

WORDS_PER_SECOND = 3.0
"""How fast a card is read, with half a second to find it (subtitling practice: 160-180 words a minute)."""
OVER_PICTURE_PER_SECOND = 4.5
"""How fast a short text over a picture is taken in; the eye is there already."""
_WORD = re.compile(r"\w[\w'’.,:-]*")
MONOTONE = 3
"""So many equal lengths in a row read as a metronome."""


def over_length(thread: Thread) -> Iterator[Finding]:
    """The film is longer than its target."""
    sequence = thread.board.main_sequence
    total = total_frames(sequence)
    if sequence.target_frames is not None and total > sequence.target_frames:
        rate = thread.board.format(sequence.format_id).rate
        longest = max((i for i in sequence.items if i.enabled), key=lambda item: item.frames)
        yield noticed(
            "over_length",
            field="length",
            before=rate.timecode(sequence.target_frames),
            after=rate.timecode(total),
            why="Drop the weakest shot before shaving all of them.",
            fixes=(
                mend("Do not play the longest", "skip_item", item_id=longest.id),
                mend("Make this the target", "set_target", frames=str(total)),
            ),
        )


def title_too_short(thread: Thread) -> Iterator[Finding]:
    """A title card, or a text over a picture, is gone before it can be read."""
    sequence = thread.board.main_sequence
    rate = thread.board.format(sequence.format_id).rate
    for item in sequence.items:
        for text, frames, at_once in _texts(item) if item.enabled else ():
            words = len(_WORD.findall(text))
            needed_s = words / OVER_PICTURE_PER_SECOND if at_once else 0.5 + words / WORDS_PER_SECOND
            has_s = float(rate.seconds(frames))
            if words and has_s < needed_s:
                longer = item.frames + int((needed_s - has_s) * float(rate.fraction)) + 1
                yield noticed(
                    "title_too_short",
                    *((item.source.shot_id,) if isinstance(item.source, ShotSource) else ()),
                    subject_id=item.id,
                    field="frames",
                    before=f"{has_s:.1f} s",
                    after=f"{needed_s:.1f} s",
                    why=f"{words} words need {needed_s:.1f} s to be found and read.",
                    fixes=(mend("Make it long enough", "set_item_frames", item_id=item.id, frames=str(longer)),),
                )


def three_equal_lengths(thread: Thread) -> Iterator[Finding]:
    """Three shots or more of one length follow each other."""
    sequence = thread.board.main_sequence
    run: list[Item] = []
    for item in (*(i for i in sequence.items if i.enabled), None):
        if item is not None and run and item.frames == run[0].frames:
            run.append(item)
            continue
        if len(run) >= MONOTONE:
            yield _monotone(thread, run)
        run = [item] if item is not None else []


def _monotone(thread: Thread, run: list[Item]) -> Finding:
    rate = thread.board.format(thread.board.main_sequence.format_id).rate
    middle = run[len(run) // 2]
    shorter = max(1, round(middle.frames * 0.75))
    shots = dict.fromkeys(item.source.shot_id for item in run if isinstance(item.source, ShotSource))
    length = f"{float(rate.seconds(middle.frames)):.1f} s"
    return noticed(
        "three_equal_lengths",
        *shots,
        subject_id=middle.id,
        field="frames",
        before=length,
        after=f"{len(run)} in a row",
        why="Equal lengths beat like a metronome; vary one of them.",
        fixes=(mend("Shorten the middle one", "set_item_frames", item_id=middle.id, frames=str(shorter)),),
    )


def _texts(item: Item) -> Iterator[tuple[str, int, bool]]:
    """Each text that an item shows, with the frames that it stands, and whether it stands over a picture."""
    if isinstance(item.source, TitleSource):
        yield f"{item.source.text} {item.source.subtitle} {item.source.call_to_action}", item.frames, False
    for text in item.supers:
        left = max(0, item.frames - text.start_frame)
        yield f"{text.text} {text.subtitle}", min(text.frames or left, left), True
