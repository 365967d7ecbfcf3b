"""What every shot asks for now, remembered from board to board."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Protocol

from storyboard.model.board import Board
from storyboard.model.giving_way import GiveWay, go_on
from storyboard.model.keyframes import shared_ends
from storyboard.model.requests import ShotRequest
from storyboard.studio.cards import Asked

RequestsFor = Callable[[Board, tuple[str, ...]], Mapping[str, ShotRequest]]
"""`prompting.neutral.requests_for`."""


class OnBoard(Protocol):
    """`prompting.neutral.requests_on`."""

    def __call__(self, board: Board, *, give_way: GiveWay) -> Callable[[tuple[str, ...]], Mapping[str, ShotRequest]]:
        """Prepare a board that is asked for part after part."""
        ...


AT_A_TIME = 16
"""So many shots are asked for between two moments to give way."""

_InputKey = tuple[object, ...]


class Asking:
    """Remembers what each shot asks for, and asks again only where something it is made from has changed.

    Boards share every unchanged value, so identity is the cheap and safe test; a shot is asked anew when it, its
    scene's place and light, the bible, the keyframe it ends on, or the state handed on by the shots before it is
    another object.
    """

    def __init__(
        self, requests_for: RequestsFor, hash_of: Callable[[object], str], on_board: OnBoard | None = None
    ) -> None:
        self._on_board: OnBoard = on_board or _at_once(requests_for)
        self._hash_of = hash_of
        self._board: Board | None = None
        self._keys: dict[str, _InputKey] = {}
        self._asked: dict[str, Asked] = {}

    def __call__(self, board: Board) -> Mapping[str, Asked]:
        """What every shot of the story asks for on this board, by shot id."""
        for _ in self.in_parts(board, max(len(board.shots), 1)):
            pass
        return self._asked

    def in_parts(self, board: Board, size: int, give_way: GiveWay = go_on) -> Iterator[Mapping[str, Asked]]:
        """The same by and by in story order, `size` shots first and twice as many each time; the last one is whole.

        Shots that are asked anew keep what they asked for before until it is their turn. `give_way` is called every
        few shots.
        """
        if board is self._board:
            yield self._asked
            return
        keys = dict(_input_keys(board))
        anew = tuple(i for i, key in keys.items() if i not in self._keys or not _same(self._keys[i], key))
        asked = {i: self._asked[i] for i in keys.keys() & self._asked.keys()}
        requests_of = self._on_board(board, give_way=give_way) if anew else None
        first, told = 0, size
        while requests_of is not None and first < len(anew):
            last = min(first + AT_A_TIME, told, len(anew))
            asked |= _hashed(self._hash_of, requests_of(anew[first:last]))
            first = last
            give_way()
            if first == told and first < len(anew):
                told += told + size
                yield dict(asked)
        # The board is kept with the keys: identities mean something only while what they name is alive.
        self._board, self._keys, self._asked = board, keys, asked
        yield asked


def _at_once(requests_for: RequestsFor) -> OnBoard:
    def on_board(board: Board, *, give_way: GiveWay) -> Callable[[tuple[str, ...]], Mapping[str, ShotRequest]]:
        return partial(requests_for, board)

    return on_board


def asked_for(
    requests_for: RequestsFor, hash_of: Callable[[object], str], board: Board, shot_ids: tuple[str, ...]
) -> dict[str, Asked]:
    """What these shots ask for, worked out anew."""
    return _hashed(hash_of, requests_for(board, shot_ids))


def _hashed(hash_of: Callable[[object], str], requests: Mapping[str, ShotRequest]) -> dict[str, Asked]:
    return {i: Asked(request, hash_of(request), hash_of(request.staging)) for i, request in requests.items()}


def _same(one: _InputKey, other: _InputKey) -> bool:
    return len(one) == len(other) and all(a is b or a == b for a, b in zip(one, other, strict=True))


def _input_keys(board: Board) -> Iterator[tuple[str, _InputKey]]:
    bible = (*board.entries(), board.look, *board.assets, *board.formats, board.master_format_id)
    shared = hash(tuple(id(value) for value in bible))
    ends = shared_ends(board)
    handed_on = 0
    for scene in board.scenes:
        place = (scene.location_id, scene.is_interior, scene.time_of_day, scene.weather, scene.changes)
        handed_on = hash((handed_on, scene.location_id, scene.time_of_day, scene.weather, id(scene.changes)))
        for shot_id in scene.shot_ids:
            shot = board.shots[shot_id]
            yield shot_id, (shot, shared, handed_on, ends.get(shot_id, ""), *place)
            handed_on = hash((handed_on, *(id(change) for change in shot.changes), *(id(s) for s in shot.subjects)))
