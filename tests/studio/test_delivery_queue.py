"""Films are made one after another; each can be watched, stopped and tried again, and none takes the others with it."""

import errno
import threading
from collections.abc import Mapping
from typing import Any

import pytest

from storyboard.media.errors import Stopped
from storyboard.model.errors import StoryboardError
from storyboard.studio.delivery_queue import Delivery, DeliveryQueue, DeliveryState, Watch

WAIT_S = 20.0


def quick(watch: Watch, stop: threading.Event) -> Mapping[str, Any]:
    watch(1, 2)
    return {"frames": 48, "stopped": stop.is_set()}


class Gated:
    """A film that is half done and goes on only when it is let, or stopped."""

    def __init__(self) -> None:
        self.begun, self.go, self.calls = threading.Event(), threading.Event(), 0

    def __call__(self, watch: Watch, stop: threading.Event) -> Mapping[str, Any]:
        self.calls += 1
        watch(5, 10)
        self.begun.set()
        while not self.go.wait(0.01):
            if stop.is_set():
                raise Stopped
        return {}


def states(queue: DeliveryQueue) -> list[str]:
    return [told.state for told in queue.deliveries()]


def test_films_are_made_in_the_order_they_came() -> None:
    with DeliveryQueue() as queue:
        for name in ("one", "two"):
            queue.add(name, quick)
        assert queue.wait(WAIT_S)
        told = queue.deliveries()
    assert [(t.name, t.state, t.part, t.report) for t in told] == [
        (name, DeliveryState.DONE, 1.0, {"frames": 48, "stopped": False}) for name in ("one", "two")
    ]


def test_one_that_fails_does_not_stop_the_next_and_can_be_tried_again() -> None:
    tries: list[int] = []

    def broken(watch: Watch, stop: threading.Event) -> Mapping[str, Any]:
        del watch, stop
        tries.append(1)
        if len(tries) == 1:
            raise StoryboardError("No.", fix="Try again.")
        return {}

    with DeliveryQueue() as queue:
        bad = queue.add("bad", broken)
        queue.add("good", quick)
        assert queue.wait(WAIT_S)
        assert states(queue) == ["failed", "done"]
        assert "No." in queue.deliveries()[0].problem
        queue.retry(bad)
        assert queue.wait(WAIT_S)
        assert (states(queue), queue.deliveries()[0].problem) == (["done", "done"], "")


def test_a_disk_that_fails_is_a_failure_in_words() -> None:
    def full(watch: Watch, stop: threading.Event) -> Mapping[str, Any]:
        del watch, stop
        raise OSError(errno.ENOSPC, "No space left on device", "film.mp4")

    with DeliveryQueue() as queue:
        queue.add("film", full)
        assert queue.wait(WAIT_S)
        assert "disk is full" in queue.deliveries()[0].problem


def test_one_is_cancelled_running_and_one_waiting_and_the_others_go_on() -> None:
    running, waiting = Gated(), Gated()
    with DeliveryQueue() as queue:
        first, second = queue.add("first", running), queue.add("second", waiting)
        queue.add("third", quick)
        assert running.begun.wait(WAIT_S)
        queue.cancel(second)
        queue.cancel(first)
        assert queue.wait(WAIT_S)
        assert states(queue) == ["cancelled", "cancelled", "done"]
        assert waiting.calls == 0
        waiting.go.set()
        queue.retry(second)
        assert queue.wait(WAIT_S)
        assert states(queue) == ["cancelled", "done", "done"]


def test_time_passed_and_left_are_told_from_what_is_done() -> None:
    now, film = [100.0], Gated()
    with DeliveryQueue(clock=lambda: now[0]) as queue:
        queue.add("film", film)
        assert film.begun.wait(WAIT_S)
        now[0] = 130.0
        (told,) = queue.deliveries()
        assert (told.part, told.elapsed_s, told.remaining_s) == (0.5, 30.0, 30.0)
        film.go.set()
        assert queue.wait(WAIT_S)
        assert queue.deliveries()[0].remaining_s is None


def test_every_change_is_heard() -> None:
    heard: list[Delivery] = []
    with DeliveryQueue(on_change=heard.append) as queue:
        queue.add("film", quick)
        assert queue.wait(WAIT_S)
    assert [(told.state, told.part) for told in heard] == [
        ("waiting", 0.0),
        ("running", 0.0),
        ("running", 0.5),
        ("done", 1.0),
    ]


def test_closing_stops_everything_and_takes_nothing_more() -> None:
    film = Gated()
    queue = DeliveryQueue()
    queue.add("film", film)
    queue.add("next", quick)
    assert film.begun.wait(WAIT_S)
    queue.close()
    assert states(queue) == ["cancelled", "cancelled"]
    with pytest.raises(StoryboardError, match="closed"):
        queue.add("late", quick)


def test_only_what_is_over_can_be_forgotten_and_only_what_failed_tried_again() -> None:
    film = Gated()
    with DeliveryQueue() as queue:
        name = queue.add("film", film)
        assert film.begun.wait(WAIT_S)
        queue.forget(name)
        queue.retry(name)
        assert states(queue) == ["running"]
        film.go.set()
        assert queue.wait(WAIT_S)
        queue.cancel(name)
        queue.retry(name)
        assert states(queue) == ["done"]
        queue.forget(name)
        assert states(queue) == []
