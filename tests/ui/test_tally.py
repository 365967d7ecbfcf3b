"""The tally agrees with a count of all cards, whatever changed before."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from storyboard.studio.cards import CardView, SceneView, Status
from storyboard.ui.tally import Tally

STATUSES = (Status.MISSING, Status.STALE, Status.DONE)


def scene(name: str, takes: Sequence[tuple[int, Status]]) -> SceneView:
    cards = tuple(
        CardView(shot_id=f"{name}{at}", number=str(at), scene_id=name, status=status, seconds=1.0, take_count=count)
        for at, (count, status) in enumerate(takes)
    )
    return SceneView(name, 1, name, "", cards)


cards = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(STATUSES)), max_size=4)
boards = st.lists(cards, max_size=4).map(lambda found: tuple(scene("abcd"[at], own) for at, own in enumerate(found)))


@given(st.lists(boards, min_size=1, max_size=5))
def test_it_counts_what_a_count_of_everything_finds(shown: list[tuple[SceneView, ...]]) -> None:
    tally = Tally()
    for scenes in shown:
        tally.count(scenes)
        every = [card for told in scenes for card in told.cards]
        assert tally.cards == {card.shot_id: card for card in every}
        assert tally.without_take == sum(card.take_count == 0 for card in every)
        assert tally.stale == sum(card.status is Status.STALE for card in every)


def test_a_card_that_goes_to_another_scene_is_there_once() -> None:
    one, other = scene("a", [(0, Status.MISSING)]), scene("b", [(1, Status.DONE)])
    tally = Tally()
    tally.count((one, other))
    tally.count((replace(one, cards=()), replace(other, cards=(*other.cards, *one.cards))))
    assert set(tally.cards) == {"a0", "b0"}


def test_cards_that_somebody_holds_stay_as_they_were() -> None:
    before = scene("a", [(0, Status.MISSING)])
    tally = Tally()
    tally.count((before,))
    held = tally.cards
    tally.count((scene("a", [(1, Status.DONE)]),))
    assert held["a0"] is before.cards[0]
