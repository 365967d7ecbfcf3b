"""Rules about names: each must mean exactly one entry of the bible, and those named must be there."""

from collections.abc import Iterator
from difflib import get_close_matches

from storyboard.continuity.mentions import Mention
from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.letters import composed
from storyboard.model.mentions import key_of
from storyboard.model.shots import Shot
from storyboard.model.words import StateField


def unknown_name(thread: Thread) -> Iterator[Finding]:
    """A text names somebody or something with @ that the bible does not have, or has twice."""
    for (shot_id, field), mentions in thread.mentioned.items():
        for mention in mentions:
            if len(mention.entries) != 1:
                shot = thread.board.shots[shot_id]
                yield _unknown(thread, shot, field, str(getattr(shot, field)), mention)


def unknown_subject(thread: Thread) -> Iterator[Finding]:
    """A shot shows, changes, lets speak or plays in something that is not in the bible."""
    book = thread.book
    for shot, state in thread.story():
        named = [("subjects", s.ref_id, "remove_subject") for s in shot.subjects]
        named += [("changes", c.subject_id, "") for c in shot.changes]
        named += [("dialogue", line.speaker_id, "") for line in shot.dialogue]
        for field, ref_id, edit in dict.fromkeys(named):
            if ref_id and ref_id not in book.entries:
                out = mend(f"Take {ref_id} out", edit or "forget_subject", shot_id=shot.id, ref_id=ref_id)
                yield _stranger(shot, field, ref_id, out)
        if state.location_id and state.location_id not in book.places:
            out = mend("Play it in no place", "set_location", shot_id=shot.id, location_id="")
            yield _stranger(shot, "location", state.location_id, out)


def named_but_absent(thread: Thread) -> Iterator[Finding]:
    """A cast member or prop is named in the action but is not among the shot's subjects, nor in anybody's hands."""
    for shot, state in thread.story():
        mentions = thread.mentioned.get((shot.id, "action"), ())
        if not mentions:
            continue
        present = {s.ref_id for s in shot.subjects}
        told: set[str] = set()
        for mention in mentions:
            entry = mention.entries[0] if len(mention.entries) == 1 else None
            if entry is None or entry.id in present or entry.id in thread.book.places or entry.id in told:
                continue
            holders = {s.get(entry.id, {}).get(StateField.OWNER, "") for s in (state.before, state.after)}
            if not holders & present:
                told.add(entry.id)
                yield noticed(
                    "named_but_absent",
                    shot,
                    subject_id=entry.id,
                    field="subjects",
                    before="",
                    after=entry.name,
                    why="Only those in the shot are described to the model; this one would be invented.",
                    fixes=(mend(f"Add {entry.name} to the shot", "add_subject", shot_id=shot.id, ref_id=entry.id),),
                )


def arrow_not_understood(thread: Thread) -> Iterator[Finding]:
    """A text holds an arrow (`Mara → picks up lantern`) that nobody could read as a change."""
    for shot, state in thread.story():
        for text in state.unread:
            plain = composed(shot.action).replace(text, text.replace("→", "").replace("->", "").replace("=>", ""))
            yield noticed(
                "arrow_not_understood",
                shot,
                field="action",
                before=text,
                after="no change",
                why="Nothing changes in the ledger: write a name of the bible, an arrow and what it does, as in "
                "Mara → picks up lantern, or Mara → hair: wet.",
                fixes=(mend("Write it without the arrow", "set_text", shot_id=shot.id, field="action", value=plain),),
            )


def _unknown(thread: Thread, shot: Shot, field: str, text: str, mention: Mention) -> Finding:
    fixes: list[Fix] = []
    key = key_of(mention.name)
    spelled = {
        name: entries[0].name for name, entries in thread.names.items() if len(entries) == 1 and name[:1] == key[:1]
    }
    for near in get_close_matches(key, spelled, n=2):
        value = f"{text[: mention.start]}@{spelled[near]}{text[mention.end :]}"
        fixes.append(mend(f"Write @{spelled[near]}", "set_text", shot_id=shot.id, field=field, value=value))
    bare = text[: mention.start] + mention.name + text[mention.end :]
    fixes.append(mend("Write it without @", "set_text", shot_id=shot.id, field=field, value=bare))
    return noticed(
        "unknown_name",
        shot,
        field="prompt" if field == "prompt_override" else field,
        before=f"@{mention.name}",
        after="unknown" if not mention.entries else f"{len(mention.entries)} entries",
        why="The model would get the bare word instead of who is meant.",
        fixes=tuple(fixes),
    )


def _stranger(shot: Shot, field: str, ref_id: str, fix: Fix) -> Finding:
    return noticed(
        "unknown_subject",
        shot,
        subject_id=ref_id,
        field=field,
        before=ref_id,
        after="not in the bible",
        why="The bible has nobody and nothing under this id, so nothing could be said to the model.",
        fixes=(fix,),
    )
