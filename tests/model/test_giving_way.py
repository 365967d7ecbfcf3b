"""What takes long gives way again and again, however long the board is."""

from itertools import count

from storyboard.continuity.check import check
from storyboard.continuity.ledger import ledger
from storyboard.continuity.mentions import names_of
from storyboard.continuity.thread import thread_of
from storyboard.model.giving_way import AT_A_TIME, in_turns
from storyboard.prompting.neutral import requests_on
from storyboard.stitch.plan import plan
from storyboard.studio.story_requests import story_requests
from tests.fakes.plain_board import plain_board

SHOTS = 640


class Moments:
    """Counts how often somebody gave way."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def test_everything_comes_in_order_and_a_moment_comes_every_few_items() -> None:
    moments = Moments()
    assert list(in_turns(range(AT_A_TIME * 3 + 1), moments)) == list(range(AT_A_TIME * 3 + 1))
    assert moments.times == 3


def test_an_endless_list_is_taken_as_far_as_it_is_wanted() -> None:
    endless = in_turns(count(), lambda: None)
    assert [next(endless) for _ in range(3)] == [0, 1, 2]


def test_whatever_looks_through_a_long_board_gives_way_all_along() -> None:
    board = plain_board(scenes="abcdefghij", shots=SHOTS // 10)
    for look in (
        lambda moments: ledger(board, give_way=moments),
        lambda moments: thread_of(board, names_of(board), states=ledger(board), give_way=moments),
        lambda moments: requests_on(board, give_way=moments),
        lambda moments: story_requests(board, moments, states=ledger(board)),
        lambda moments: plan(board, board.main_sequence, (), give_way=moments),
        lambda moments: check(board, give_way=moments),
    ):
        moments = Moments()
        look(moments)
        assert moments.times >= SHOTS // AT_A_TIME
