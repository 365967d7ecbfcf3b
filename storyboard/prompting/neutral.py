"""The neutral request: what the author wants of one shot, in nobody's dialect."""

from collections.abc import Iterator, Mapping

from storyboard.continuity.book import Book, book_of
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.mentions import names_of, plain
from storyboard.continuity.told import in_words
from storyboard.model.bible import CastMember, Entry
from storyboard.model.board import Board
from storyboard.model.errors import EditError
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


def requests_for(board: Board, shot_ids: tuple[str, ...]) -> Mapping[str, ShotRequest]:
    """The requests of several shots by shot id; the ledger is read once."""
    names = names_of(board)
    book = book_of(board, names)
    states = ledger(board, book)
    ends = shared_ends(board)
    found: dict[str, ShotRequest] = {}
    for shot_id in shot_ids:
        shot = board.shot(shot_id)
        scene = board.scene_of(shot_id)
        if scene is None:
            raise EditError(f"The shot {shot_id!r} is in no scene; move it into one first.")
        found[shot_id] = _request(board, scene, shot, states[shot_id], book, ends.get(shot_id, ""))
    return found


def _request(board: Board, scene: Scene, shot: Shot, state: ShotState, book: Book, shared_end: str) -> ShotRequest:
    people = [e for e in board.entries() if e.id in {s.ref_id for s in shot.subjects}]
    staging = staging_for(board, scene, shot, state)
    held = {p.prop_id for p in staging.props} - {e.id for e in people}
    people += [p for p in board.props if p.id in held]
    return ShotRequest(
        shot_id=shot.id,
        action=plain(in_words(shot.action, state.before, book), book.names),
        identities=tuple(_identity(board, entry, state) for entry in people),
        look=board.look.description,
        speech=tuple(
            Speech(speaker=_speaker(board, line.speaker_id), text=line.text, kind=str(line.kind))
            for line in shot.dialogue
        ),
        sound=shot.sound,
        avoid=", ".join(t for t in (shot.avoid, board.look.avoid) if t),
        prompt_override=plain(shot.prompt_override, book.names),
        staging=staging,
        inputs=tuple(_inputs(board, shot, people, shared_end)),
        width=board.master.width,
        height=board.master.height,
        rate=board.master.rate,
        frames=shot.frames,
        seed=shot.model.seed,
        audio=shot.model.audio,
        keep=shot.model.keep,
    )


def _identity(board: Board, entry: Entry, state: ShotState) -> Identity:
    """The entry's own words and what is carried into the shot; how it is said is the compiler's."""
    before = state.before.get(entry.id, {})
    held = (p.name for p in board.props if isinstance(entry, CastMember) and _owner_before(state, p.id) == entry.id)
    return Identity(
        subject_id=entry.id,
        name=entry.name,
        description=entry.description,
        state={str(field): before[field] for field in CARRIED if before.get(field)},
        holds=tuple(held),
    )


def _owner_before(state: ShotState, prop_id: str) -> str:
    return state.before.get(prop_id, {}).get(StateField.OWNER, "")


def _speaker(board: Board, speaker_id: str) -> str:
    entry = board.entry(speaker_id)
    return entry.name if entry else ""


def _inputs(board: Board, shot: Shot, people: list[Entry], shared_end: str) -> Iterator[Input]:
    """First frame, last frame, then references: the shot's own, then those of who and what is in it.

    A shot ends on the keyframe that it shares with the next one, unless it has a last frame of its own.
    """
    first = _asset(board, next((r.asset_id for r in shot.references if r.role == ReferenceRole.FIRST_FRAME), ""))
    last = _asset(board, next((r.asset_id for r in shot.references if r.role == ReferenceRole.LAST_FRAME), shared_end))
    fit = shot.model.fit
    match shot.link:
        case ContinueLink() as link:
            yield FrameOf(role=InputRole.FIRST_FRAME, shot_id=link.from_shot_id, at=link.at, fit=fit)
        case MatchLink() as link if (keyframe := _asset(board, link.keyframe_id)) is not None:
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
    given += [("", r.asset_id) for r in board.look.references]
    for subject_id, asset_id in given:
        if (asset := _asset(board, asset_id)) is not None:
            yield AssetInput(sha256=asset.sha256, mime=asset.mime, subject_id=subject_id)


def _frame(role: InputRole, asset: Asset, fit: FrameFit | str) -> AssetInput:
    return AssetInput(role=role, sha256=asset.sha256, mime=asset.mime, fit=fit)


def _asset(board: Board, asset_id: str) -> Asset | None:
    asset = board.asset(asset_id) if asset_id else None
    return asset if asset is not None and asset.kind == "picture" else None
