"""Rules about names: every @name must mean exactly one entry of the bible, and those named must be there."""

from collections.abc import Iterator

from storyboard.continuity.mentions import mentions
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix, Severity


def unknown_name(thread: Thread) -> Iterator[Finding]:
    """A text names somebody or something with @ that the bible does not have, or has twice."""
    for shot in thread.board.shots.values():
        for field, text in (("action", shot.action), ("prompt", shot.prompt_override)):
            for mention in mentions(text, thread.names):
                if len(mention.entries) == 1:
                    continue
                yield Finding(
                    rule="unknown_name",
                    severity=Severity.ERROR,
                    shot_ids=(shot.id,),
                    field=field,
                    before=f"@{mention.name}",
                    after="unknown" if not mention.entries else f"{len(mention.entries)} entries",
                    why="The model would get the bare word instead of who is meant.",
                )


def named_but_absent(thread: Thread) -> Iterator[Finding]:
    """A cast member or prop is named in the action but is not among the shot's subjects."""
    for shot in thread.board.shots.values():
        present = {s.ref_id for s in shot.subjects}
        places = {location.id for location in thread.board.locations}
        for mention in mentions(shot.action, thread.names):
            if len(mention.entries) != 1 or mention.entries[0].id in present | places:
                continue
            entry = mention.entries[0]
            yield Finding(
                rule="named_but_absent",
                shot_ids=(shot.id,),
                subject_id=entry.id,
                field="subjects",
                before="",
                after=entry.name,
                why="Only those in the shot are described to the model; this one would be invented.",
                fixes=(
                    Fix(
                        label=f"Add {entry.name} to the shot",
                        edit="add_subject",
                        arguments={"shot_id": shot.id, "ref_id": entry.id},
                    ),
                ),
            )


def speaking_while_absent(thread: Thread) -> Iterator[Finding]:
    """Somebody speaks on screen in a shot that does not show them."""
    for shot in thread.board.shots.values():
        present = {s.ref_id for s in shot.subjects}
        for line in shot.dialogue:
            if line.speaker_id and line.kind == "spoken" and line.speaker_id not in present:
                yield Finding(
                    rule="speaking_while_absent",
                    shot_ids=(shot.id,),
                    subject_id=line.speaker_id,
                    field="dialogue",
                    before="not in the shot",
                    after=line.text,
                    why="A voice without a mouth: show the speaker, or mark the line off screen.",
                    fixes=(
                        Fix(
                            label=f"Add {thread.name(line.speaker_id)} to the shot",
                            edit="add_subject",
                            arguments={"shot_id": shot.id, "ref_id": line.speaker_id},
                        ),
                    ),
                )
