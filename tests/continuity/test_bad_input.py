"""No board makes the check raise, however empty, large or contradictory it is."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.continuity.check import check
from storyboard.continuity.ledger import ledger
from storyboard.model.bible import CastMember, Prop
from storyboard.model.board import Board
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken
from storyboard.model.picture import Box
from storyboard.model.shots import ContinueLink, Scene, Shot, StateChange, Subject
from storyboard.model.values import replace
from storyboard.model.words import Direction, StateField
from tests.fakes.boards import boards
from tests.fakes.films.all_films import clean_boards
from tests.fakes.lighthouse import WIDE, lighthouse, shots

ODD = st.sampled_from(("", "mara", "Mara, Ilya", "lantern, oar", "no", "left", "→", "@", "night", "\n", "x" * 300))
changes = st.builds(
    StateChange,
    subject_id=st.sampled_from(("mara", "ilya", "lantern", "cliff", "ghost", "")),
    field=st.sampled_from((*map(str, StateField), "", "unheard of")),
    value=ODD,
    because=ODD,
)
texts = st.lists(
    st.sampled_from(("Mara", "@Mara", "Ilya", "→", "->", "takes", "lantern", "off", ",", ".", "gives", "to"))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(board=boards(), data=st.data())
def test_any_board_is_checked_and_every_fix_makes_a_whole_board_or_says_why_not(
    board: Board, data: st.DataObject
) -> None:
    told = {
        shot_id: replace(
            shot,
            changes=tuple(data.draw(st.lists(changes, max_size=4))),
            action=" ".join(data.draw(texts)),
            tags=data.draw(st.sampled_from(((), ("reveal",), ("plant",), ("payoff",)))),
        )
        for shot_id, shot in board.shots.items()
    }
    odd = replace(board, shots=told)
    refusals: list[str] = []
    for fix in [fix for finding in check(odd).open for fix in finding.fixes]:
        try:
            assert broken(apply_fix(odd, fix).board) == ()
        except EditError as refused:
            refusals.append(str(refused))
    assert [words for words in refusals if not words.endswith(".")] == []


def test_a_board_with_nothing_in_it_has_no_findings() -> None:
    empty = Board(id="empty", formats=(WIDE,), master_format_id="wide")
    assert check(empty).open == ()
    assert ledger(empty) == {}


def test_an_empty_bible_is_told_and_does_not_raise() -> None:
    board = replace(clean_boards()["sherlock_jr"], cast=(), props=(), locations=())
    assert {f.rule for f in check(board).open} >= {"unknown_subject", "unknown_name"}


def test_a_cast_of_a_thousand_is_checked_at_once() -> None:
    cast = tuple(CastMember(id=f"p{n}", name=f"Person {n}") for n in range(1000))
    everybody = tuple(Subject(ref_id=f"p{n}", box=Box(x=n / 1000, y=0, width=0.1, height=0.5)) for n in range(1000))
    crowd = {f"s{n}": Shot(id=f"s{n}", action="@Person 7 and @Persn 8 meet.", subjects=everybody) for n in range(6)}
    scene = Scene(id="s", shot_ids=tuple(crowd))
    board = replace(lighthouse(), cast=cast, shots=crowd, scenes=(scene,), sequences=())
    board = replace(board, sequences=lighthouse().sequences)
    began = perf_counter()
    assert {f.rule for f in check(board).open} == {"unknown_name"}
    assert perf_counter() - began < 3


def test_states_that_contradict_each_other_are_found() -> None:
    lantern = Prop(id="lantern", name="Lantern", state={"owner": "ilya"})
    holder = replace(lighthouse().cast[0], state={"holds": "Lantern"})
    board = replace(lighthouse(), props=(lantern,), cast=(holder, *lighthouse().cast[1:]))
    given = [f for f in check(board).open if f.rule == "prop_in_two_hands"]
    assert [(f.before, f.after) for f in given] == [("Mara", "Ilya")]
    for fix in given[0].fixes:
        assert not [f for f in check(apply_fix(board, fix).board).open if f.rule == "prop_in_two_hands"]


def test_items_of_one_frame_are_checked() -> None:
    board = lighthouse()
    items = tuple(replace(item, frames=1) for item in board.main_sequence.items)
    blink = replace(board, sequences=(replace(board.main_sequence, items=items, target_frames=1),))
    assert {f.rule for f in check(blink).open} >= {"three_equal_lengths", "over_length"}


def test_words_of_a_newer_version_are_passed_over() -> None:
    odd = Subject(ref_id="mara", looks="inwards", travels="sideways", posture="levitating")
    framing = replace(shots()[2].framing, size="MICRO", angle="inside", move="teleport")
    board = lighthouse([replace(shots()[2], subjects=(odd,), framing=framing)])
    assert "inwards" not in set(Direction)
    assert check(board).open == check(board).open


@pytest.mark.parametrize("links", [("a", "b", "a"), ("a", "a")])
def test_links_in_a_circle_end(links: tuple[str, ...]) -> None:
    ring = {one: Shot(id=one, link=ContinueLink(from_shot_id=two)) for one, two in pairwise(links)}
    board = replace(lighthouse(), shots=ring, scenes=(Scene(id="s", shot_ids=tuple(ring)),), sequences=())
    assert check(replace(board, sequences=lighthouse().sequences)).open


def test_a_board_that_breaks_its_own_order_is_checked_all_the_same() -> None:
    board = lighthouse([Shot(id="stray", action="@Mara is in no scene.", link=ContinueLink(from_shot_id="path"))])
    first, second = board.scenes
    twice = replace(second, shot_ids=(*second.shot_ids, "ghost", "match"))
    odd = replace(board, scenes=(first, twice), master_format_id="gone", cast=(*board.cast, *board.cast))
    assert check(odd).open
    assert set(ledger(odd)) == {"dark", "match", "path", "wind"}
