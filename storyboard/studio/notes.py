"""Notes on shots: what people said, when, and whether it is settled. Notes are facts: nothing undoes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Comment, Event, EventKind
from storyboard.studio.session import Session

SETTLED, OPEN = "settled", "open"


@dataclass(frozen=True, slots=True)
class Note:
    """One note on a shot; `reply_to` is the note it answers, `author` "" somebody without a name.

    Settled notes stay, and can be opened again.
    """

    id: str
    shot_id: str
    text: str
    author: str
    at_utc: str
    reply_to: str = ""
    is_settled: bool = False


def notes(session: Session) -> tuple[Note, ...]:
    """Every note, oldest first."""
    return fold_notes(session.journal.events(kinds={EventKind.COMMENT, EventKind.DECISION}))


def fold_notes(events: Iterable[Event]) -> tuple[Note, ...]:
    """The notes that these events tell of, in their order; decisions about other things are not looked at."""
    found: dict[str, Note] = {}
    settled: dict[str, bool] = {}
    for event in events:
        if event.kind == EventKind.COMMENT and isinstance(event.body.get("text"), str):
            found[event.id] = Note(
                id=event.id,
                shot_id=event.subject,
                text=event.body["text"],
                author=str(event.body.get("author") or ""),
                at_utc=event.at_utc,
                reply_to=str(event.body.get("reply_to") or ""),
            )
        elif event.kind == EventKind.DECISION and event.body.get("text") in (SETTLED, OPEN):
            settled[event.subject] = event.body["text"] == SETTLED
    return tuple(
        Note(n.id, n.shot_id, n.text, n.author, n.at_utc, n.reply_to, settled.get(n.id, False)) for n in found.values()
    )


def add_note(session: Session, shot_id: str, text: str, reply_to: str = "") -> None:
    """Write a note on a shot in this user's name. Raises StoryboardError for one without words."""
    if not text.strip():
        raise StoryboardError("A note needs words.", where=f"shot {shot_id}", fix="Write what should change.")
    body = Comment(anchor=shot_id, text=text.strip(), reply_to=reply_to).model_dump(mode="json")
    author = session.context.settings.author_name
    session.journal.append(session.scribe.event(EventKind.COMMENT, shot_id, session.project.rev, **body, author=author))


def settle_note(session: Session, note_id: str, *, is_settled: bool = True) -> None:
    """Say that a note is done with, or open it again."""
    session.journal.append(session.scribe.decision(note_id, SETTLED if is_settled else OPEN, session.project.rev))
