"""The neutral request: what the author wants of one shot, in nobody's dialect."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.book import Book, book_of
from storyboard.continuity.hands import owners_of
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.mentions import names_of, plain
from storyboard.continuity.told import in_words
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.errors import EditError
from storyboard.model.giving_way import GiveWay, go_on
from storyboard.model.keyframes import shared_ends
from storyboard.model.picture import Asset, ReferenceRole
from storyboard.model.requests import AssetInput, FrameOf, Identity, Input, InputRole, ShotRequest, Speech
from storyboard.model.shots import ContinueLink, MatchLink, Scene, Shot
from storyboard.model.words import FrameFit, StateField
from storyboard.prompting.staging import staging_for

CARRIED = (StateField.WARDROBE, StateField.HAIR, StateField.MARKS, StateField.CONDITION)
"""What is said of somebody or something at the beginning of a shot, in this order."""


def request_for(board: Board, shot_id: str) -> ShotRequest:
    """The request of one shot. Raises EditError when the shot is in no scene."""
    requests = requests_for(board, (shot_id,))
    return requests[shot_id]


def requests_for(
    board: Board, shot_ids: tuple[str, ...], *, states: Mapping[str, ShotState] | None = None
) -> Mapping[str, ShotRequest]:
    """The requests of several shots by shot id; the ledger is read once, or not at all where it is at hand."""
    return requests_on(board, states=states)(shot_ids)


def requests_on(
    board: Board, *, states: Mapping[str, ShotState] | None = None, give_way: GiveWay = go_on
) -> Callable[[tuple[str, ...]], Mapping[str, ShotRequest]]:
    """What makes the requests of this board's shots, of a few of them at a time; everything shared is read here.

    `give_way` is called every few shots while the ledger is read.
    """
    book = book_of(board, names_of(board))
    lines = ledger(board, book, give_way) if states is None else states
    scenes = {shot_id: scene for scene in reversed(board.scenes) for shot_id in scene.shot_ids}
    desk = _Desk(
        board=board,
        book=book,
        order={entry_id: at for at, entry_id in enumerate(book.entries)},
        pictures={asset.id: asset for asset in reversed(board.assets) if asset.kind == "picture"},
        ends=shared_ends(board),
    )

    def request(shot_id: str) -> ShotRequest:
        shot = board.shot(shot_id)
        if shot_id not in scenes:
            raise EditError(f"The shot {shot_id!r} is in no scene; move it into one first.")
        return _request(desk, scenes[shot_id], shot, lines[shot_id])

    return lambda shot_ids: {shot_id: request(shot_id) for shot_id in shot_ids}


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every request of one board is made from: the bible and its order, pictures by asset id, shared ends."""

    board: Board
    book: Book
    order: Mapping[str, int]
    pictures: Mapping[str, Asset]
    ends: Mapping[str, str]

    def entries(self, ids: Iterable[str]) -> list[Entry]:
        """The entries of these ids, in the bible's order; ids of nobody are passed over."""
        return [self.book.entries[i] for i in sorted({i for i in ids if i in self.order}, key=self.order.__getitem__)]


def _request(desk: _Desk, scene: Scene, shot: Shot, state: ShotState) -> ShotRequest:
    board, book = desk.board, desk.book
    shown = {subject.ref_id for subject in shot.subjects}
    staging = staging_for(board, scene, shot, state, book)
    # Who and what is named in the picture, then what is seen because somebody in it holds it.
    people = desk.entries(shown) + desk.entries({p.prop_id for p in staging.props} - shown)
    held = _held_before(state, book)
    return ShotRequest(
        shot_id=shot.id,
        action=plain(in_words(shot.action, state.before, book, sorted(shown)), book.names),
        identities=tuple(_identity(entry, state, held) for entry in people),
        look=board.look.description,
        speech=tuple(
            Speech(speaker=_speaker(book, line.speaker_id), text=line.text, kind=str(line.kind))
            for line in shot.dialogue
        ),
        sound=shot.sound,
        avoid=", ".join(t for t in (shot.avoid, board.look.avoid) if t),
        prompt_override=plain(shot.prompt_override, book.names),
        staging=staging,
        inputs=tuple(_inputs(desk, shot, people)),
        width=board.master.width,
        height=board.master.height,
        rate=board.master.rate,
        frames=shot.frames,
        seed=shot.model.seed,
        audio=shot.model.audio,
        keep=shot.model.keep,
    )


def _identity(entry: Entry, state: ShotState, held: Mapping[str, list[str]]) -> Identity:
    """The entry's own words and what is carried into the shot; how it is said is the compiler's."""
    before = state.before.get(entry.id, {})
    return Identity(
        subject_id=entry.id,
        name=entry.name,
        description=entry.description,
        state={str(field): before[field] for field in CARRIED if before.get(field)},
        holds=tuple(held.get(entry.id, ())),
    )


def _held_before(state: ShotState, book: Book) -> Mapping[str, list[str]]:
    """The names of the things that each of the cast has in hand when the shot begins, in the bible's order."""
    held: dict[str, list[str]] = {}
    for prop, owner in owners_of(state.before, book).items():
        if owner in book.cast:
            held.setdefault(owner, []).append(book.props[prop].name)
    return held


def _speaker(book: Book, speaker_id: str) -> str:
    entry = book.entries.get(speaker_id)
    return entry.name if entry else ""


def _inputs(desk: _Desk, shot: Shot, people: list[Entry]) -> Iterator[Input]:
    """First frame, last frame, then references: the shot's own, then those of who and what is in it.

    A shot ends on the keyframe that it shares with the next one, unless it has a last frame of its own.
    """
    own: dict[str, str] = {str(r.role): r.asset_id for r in reversed(shot.references)}
    pictures, fit = desk.pictures, shot.model.fit
    first = pictures.get(own.get(ReferenceRole.FIRST_FRAME, ""))
    last = pictures.get(own.get(ReferenceRole.LAST_FRAME, desk.ends.get(shot.id, "")))
    match shot.link:
        case ContinueLink() as link:
            yield FrameOf(role=InputRole.FIRST_FRAME, shot_id=link.from_shot_id, at=link.at, fit=fit)
        case MatchLink() as link if (keyframe := pictures.get(link.keyframe_id)) is not None:
            yield _frame(InputRole.FIRST_FRAME, keyframe, fit)
        case _ if first is not None:
            yield _frame(InputRole.FIRST_FRAME, first, fit)
        case _:
            pass
    if last is not None:
        yield _frame(InputRole.LAST_FRAME, last, fit)
    frames = {ReferenceRole.FIRST_FRAME, ReferenceRole.LAST_FRAME}
    given = [(r.subject_id, r.asset_id) for r in shot.references if r.role not in frames]
    given += [(entry.id, r.asset_id) for entry in people for r in entry.references]
    given += [("", r.asset_id) for r in desk.board.look.references]
    for subject_id, asset_id in given:
        if (asset := pictures.get(asset_id)) is not None:
            yield AssetInput(sha256=asset.sha256, mime=asset.mime, subject_id=subject_id)


def _frame(role: InputRole, asset: Asset, fit: FrameFit | str) -> AssetInput:
    return AssetInput(role=role, sha256=asset.sha256, mime=asset.mime, fit=fit)
