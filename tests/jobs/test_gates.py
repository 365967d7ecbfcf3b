"""What can be told of a target that cannot be reached: no network, or a server that is gone."""

from storyboard.jobs.gates import MOVE_ON, STAYS_THERE, Gates
from storyboard.jobs.seams import Pacing
from tests.fakes.turned_clock import TurnedClock

WORDS = "Nothing was sent to video.example. Name or service not known."


def gates_of() -> tuple[Gates, TurnedClock]:
    clock = TurnedClock()
    return Gates(clock, Pacing(), is_offline=False), clock


def shut_often(gates: Gates, clock: TurnedClock, tries: int) -> None:
    """So many tries of one target in vain."""
    for _ in range(tries):
        clock.seconds += 100
        gates.shut("gone", WORDS)


def test_a_server_that_is_gone_while_others_answer_is_told_apart_from_no_network():
    gates, clock = gates_of()
    shut_often(gates, clock, 2)
    gates.open("other")
    assert gates.note("gone").startswith("Waits for the network")
    shut_often(gates, clock, 1)
    assert gates.note("gone") == (
        f"{WORDS} It was tried 3 times while other servers answered, so the network is there. {MOVE_ON}"
    )
    assert gates.note("gone", is_sent=True).endswith(STAYS_THERE)


def test_an_answer_before_the_network_was_lost_and_a_draft_prove_nothing():
    gates, clock = gates_of()
    gates.open("other")
    shut_often(gates, clock, 4)
    gates.open("draft")
    assert gates.note("gone").startswith("Waits for the network")


def test_a_name_that_nobody_knows_is_said_in_time_where_nothing_else_is_asked():
    gates, clock = gates_of()
    shut_often(gates, clock, 5)
    assert "It was tried 5 times: if other sites open on this computer, the server is gone." in gates.note("gone")


def test_a_server_that_came_back_is_told_of_no_more():
    gates, clock = gates_of()
    shut_often(gates, clock, 5)
    gates.open("gone")
    assert gates.note("gone") == ""
