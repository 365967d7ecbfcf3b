"""A script into scenes and shots by rules: its words stay as they are, and each shot knows where it comes from."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from storyboard.exchange.fresh_bible import FreshBible
from storyboard.exchange.script_blocks import FORCED, INSIDE_OUT, MARKED, NUMBERED, Block, Kind, blocks
from storyboard.exchange.script_formats import fountain_shown
from storyboard.exchange.script_labels import Label
from storyboard.exchange.script_running import Running
from storyboard.exchange.title_page import TitlePage, title_page
from storyboard.model.bible import CastMember, Entry, Location
from storyboard.model.board import Board, Document
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.running_order import numbered, with_items
from storyboard.model.errors import StoryboardError
from storyboard.model.headings import scene_heading
from storyboard.model.letters import folded
from storyboard.model.shots import DialogueLine, Scene, Shot, SourceSpan, SpeechKind, Subject
from storyboard.model.speech import spoken_words
from storyboard.model.words import TimeOfDay

WORDS_PER_S = 2.5
"""How fast words are spoken, and how fast what is read of an action is seen."""
SHORTEST_S, LONGEST_S = 2.0, 8.0
MAX_LETTERS = 2_000_000
LONGEST_TITLE = 200

HOURS = {
    **{str(hour): hour for hour in TimeOfDay},
    "evening": TimeOfDay.DUSK,
    "sunset": TimeOfDay.DUSK,
    "sunrise": TimeOfDay.DAWN,
    "midnight": TimeOfDay.NIGHT,
    "noon": TimeOfDay.DAY,
    "jour": TimeOfDay.DAY,
    "nuit": TimeOfDay.NIGHT,
    "matin": TimeOfDay.MORNING,
    "soir": TimeOfDay.DUSK,
    "aube": TimeOfDay.DAWN,
}
CONTINUOUS = frozenset({"continuous", "same", "later", "moments later", "continu"})
DASH = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*")


class ScriptForm(StrEnum):
    """What a script is written in: plain text, Fountain, or text that was taken out of a Final Draft file."""

    PLAIN = "plain"
    FOUNTAIN = "fountain"
    FINAL_DRAFT = "final draft"


class NoScript(StoryboardError):
    """A text that holds nothing to be shot, or too much."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Breakdown:
    """What came of a script: one edit, the ids it made, and remarks for the reader."""

    edit: Edit
    document_id: str
    scene_ids: tuple[str, ...]
    shot_ids: tuple[str, ...]
    item_ids: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def break_down(
    board: Board,
    text: str,
    name: str,
    new_id: Callable[[], str],
    *,
    asset_id: str = "",
    form: ScriptForm = ScriptForm.PLAIN,
) -> Breakdown:
    """Add the script's scenes and shots behind those of the board; `name` is the file's, `asset_id` the kept file.

    A paragraph is a shot; a speech joins the shot before it while nobody else speaks there. A title page names the
    board that has no shots yet. The same text on the same board is always cut the same way. Raises NoScript.
    """
    if len(text) > MAX_LETTERS:
        raise NoScript(f"it holds more than {MAX_LETTERS:,} letters.", where=name, fix="Split it up.")
    is_fountain = form == ScriptForm.FOUNTAIN
    shown = fountain_shown(text) if is_fountain else text
    page = title_page(shown, is_fountain=is_fountain)
    board, remarks = _entitled(board, page)
    cutter = _Cutter(board, FreshBible(board, new_id), new_id, new_id())
    for block in blocks(page.covered(shown), forced_cues=form != ScriptForm.PLAIN):
        cutter.take(block)
    if not cutter.shots:
        raise NoScript("there is nothing in it that could be shot.", where=name, fix="Write what is seen or said.")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document(id=cutter.document_id, name=name, kind="script", asset_id=asset_id, sha256=sha256)
    told = changed(
        board,
        **cutter.bible.shelves(board),
        documents=(*board.documents, document),
        shots={**board.shots, **{shot.id: shot for shot in cutter.shots}},
    )
    cutter.remarks += (f"{words!r} belongs to no shot; it was left out." for words in cutter.unused())
    scenes = tuple(_plainly(told, scene) for scene in cutter.scenes())
    told = changed(told, scenes=(*board.scenes, *scenes))
    items = tuple(cutter.running.items(told, {shot.id: shot for shot in cutter.shots}, new_id))
    told = numbered(with_items(told, told.main_sequence, (*told.main_sequence.items, *items)))
    return Breakdown(
        Edit("Break down script", told),
        document.id,
        tuple(scene.id for scene in scenes),
        tuple(shot.id for shot in cutter.shots),
        tuple(item.id for item in items),
        (*remarks, *cutter.remarks),
    )


def _entitled(board: Board, page: TitlePage) -> tuple[Board, tuple[str, ...]]:
    """The board called as the title page says while nothing is on it, and what is to be said of the page."""
    remarks: list[str] = []
    title = page.title[:LONGEST_TITLE].strip()
    if title and title != board.title:
        if board.shots:
            remarks.append(f"The title page says {title!r}; the board keeps its title {board.title!r}.")
        else:
            remarks.append(f"The board is called {title!r} now, as the title page says.")
            board = changed(board, title=title)
    if page.others:
        others = "; ".join(page.others).rstrip(".")
        remarks.append(f"No shot was made of what else the title page says: {others}.")
    return board, tuple(remarks)


def _plainly(board: Board, scene: Scene) -> Scene:
    """The scene without a heading of its own where place and time make the same one."""
    plain = changed(scene, heading="")
    return plain if scene_heading(board, plain).casefold() == scene.heading.casefold() else scene


@dataclass
class _Place:
    """A scene while its shots are gathered."""

    scene: Scene
    shot_ids: list[str] = field(default_factory=list[str])


class _Cutter:
    """Takes blocks in order; what it has made so far is in `shots`, `scenes()` and `remarks`."""

    def __init__(self, board: Board, bible: FreshBible, new_id: Callable[[], str], document_id: str) -> None:
        self.bible = bible
        self.document_id = document_id
        self.shots: list[Shot] = []
        self.running = Running()
        self.remarks: list[str] = []
        self._rate = board.master.rate
        self._new_id = new_id
        self._places: list[_Place] = []
        self._may_join = False
        self._unheard: list[str] = []
        self._unnoted: list[str] = []

    def scenes(self) -> Iterator[Scene]:
        """The scenes that have shots, in order."""
        for place in self._places:
            if place.shot_ids:
                yield changed(place.scene, shot_ids=tuple(place.shot_ids))
            else:
                self.remarks.append(f"Nothing happens under {place.scene.heading!r}; it was left out.")

    def unused(self) -> Iterator[str]:
        """What was kept for a shot that never came."""
        yield from (*self._unheard, *(self._unnoted if self.shots else ()))

    def take(self, block: Block) -> None:
        """Take the next block."""
        match block.kind:
            case Kind.HEADING:
                self._begin(block)
            case Kind.ACTION:
                self._see(block)
            case Kind.SPEECH:
                self._hear(block)
            case Kind.TRANSITION:
                self._note(block)
            case Kind.SHOWN:
                self._show(block)
            case Kind.SOUND:
                self._sound(block)

    def _begin(self, block: Block) -> None:
        self._may_join = False
        self._places.append(_Place(self._scene(block.text)))

    def _scene(self, heading: str) -> Scene:
        inside = INSIDE_OUT.match(heading)
        if inside is None:
            bare = NUMBERED.sub("", MARKED.sub("", FORCED.sub("", heading))).strip()
            return Scene(id=self._new_id(), heading=(bare or heading)[:200])
        parts = [part.strip() for part in DASH.split(heading[inside.end() :]) if part.strip()]
        last = parts[-1].casefold() if len(parts) > 1 else ""
        hour = HOURS.get(last)
        follows = last in CONTINUOUS
        where = " – ".join(parts[:-1] if hour or follows else parts).strip(" .")
        return Scene(
            id=self._new_id(),
            heading=heading[:200],
            is_interior=(inside["dotted"] or inside["plain"]).upper().startswith(("INT", "I/E")),
            location_id=self.bible.entry(Location, where[:80]).id if where else "",
            time_of_day=hour or (self._places[-1].scene.time_of_day if follows and self._places else None),
            is_continuous=follows,
        )

    def _see(self, block: Block) -> None:
        words = block.text
        seen = tuple(Subject(ref_id=entry.id) for entry in _named(words, self.bible.names))
        self._add(
            Shot(id=self._new_id(), action=words, subjects=seen, frames=self._length(words), source=self._at(block))
        )
        self._may_join = True

    def _hear(self, block: Block) -> None:
        speaker = self.bible.entry(CastMember, block.speaker)
        kind = _kind_of(block.how)
        line = DialogueLine(speaker_id=speaker.id, text=block.text, kind=kind)
        if self._may_join and self.shots:
            before = self.shots[-1]
            told = (*before.dialogue, line)
            span = changed(before.source, end=block.end) if before.source else None
            frames = max(before.frames, self._length(" ".join(spoken_words(said.text) for said in told)))
            seen = _with(before.subjects, speaker.id) if kind == SpeechKind.SPOKEN else before.subjects
            self.shots[-1] = changed(before, dialogue=told, source=span, frames=frames, subjects=seen)
        else:
            seen = (Subject(ref_id=speaker.id),) if kind == SpeechKind.SPOKEN else ()
            self._add(
                Shot(
                    id=self._new_id(),
                    dialogue=(line,),
                    subjects=seen,
                    frames=self._length(spoken_words(block.text)),
                    source=self._at(block),
                )
            )
        # The next speech is an answer: another face, another shot.
        self._may_join = False

    def _show(self, block: Block) -> None:
        if not self.running.show(block.label or Label.CARD, block.text):
            self._may_join = False

    def _sound(self, block: Block) -> None:
        """A sound belongs to the shot before it; under a heading it is kept for the first shot that comes."""
        if not self.shots or not (self._places and self._places[-1].shot_ids):
            self._unheard.append(block.text)
            return
        held = self.shots[-1]
        self.shots[-1] = changed(held, sound="; ".join(part for part in (held.sound, block.text) if part))

    def _note(self, block: Block) -> None:
        self._may_join = False
        self.running.join(block.text)
        if self.shots:
            held = self.shots[-1]
            self.shots[-1] = changed(held, notes=f"{held.notes}\n{block.text}".strip())
        else:
            self._unnoted.append(block.text)

    def _add(self, shot: Shot) -> None:
        if not self._places:
            self._places.append(_Place(Scene(id=self._new_id())))
        self._places[-1].shot_ids.append(shot.id)
        self.shots.append(changed(shot, sound="; ".join(self._unheard), notes="\n".join(self._unnoted)))
        self.running.play(shot.id)
        self._unheard, self._unnoted = [], []

    def _at(self, block: Block) -> SourceSpan:
        return SourceSpan(document_id=self.document_id, start=block.start, end=block.end)

    def _length(self, words: str) -> int:
        seconds = min(LONGEST_S, max(SHORTEST_S, round(2 * len(words.split()) / WORDS_PER_S) / 2))
        return self._rate.frames(str(seconds))


def _kind_of(how: str) -> SpeechKind:
    said = how.casefold().replace(".", "").replace(" ", "")
    if said.startswith(("vo", "voiceover", "voixoff")):
        return SpeechKind.VOICE_OVER
    return SpeechKind.OFF_SCREEN if said.startswith(("os", "oc", "offscreen", "off")) else SpeechKind.SPOKEN


def _named(words: str, names: dict[str, Entry]) -> Iterator[Entry]:
    """Cast members whose name stands in the words, whole, in the order in which they come."""
    places: dict[str, tuple[int, Entry]] = {}
    told = folded(words)
    for name, entry in names.items():
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told) if name else None
        if found and isinstance(entry, CastMember):
            at = min(found.start(), places.get(entry.id, (found.start(), entry))[0])
            places[entry.id] = (at, entry)
    yield from (entry for _, entry in sorted(places.values(), key=lambda pair: pair[0]))


def _with(subjects: Iterable[Subject], ref_id: str) -> tuple[Subject, ...]:
    held = tuple(subjects)
    return held if any(s.ref_id == ref_id for s in held) else (*held, Subject(ref_id=ref_id))
