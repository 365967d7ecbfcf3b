"""A deck makes the cards that a fresh pass would make, and leaves what nothing changed for as the very object."""

from collections.abc import Callable
from dataclasses import replace as changed

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.model.edits.bible import rename_entry
from storyboard.model.edits.document import lock_numbers
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.scenes import rename_scene
from storyboard.model.edits.shots import duplicate_shot, enable_shots, move_shots, remove_shots, split_shot
from storyboard.model.edits.words import set_action, set_beat
from storyboard.model.errors import EditError
from storyboard.model.facts import JobState
from storyboard.model.findings import Finding, Severity
from storyboard.model.values import replace
from storyboard.model.words import Beat
from storyboard.prompting.neutral import requests_for
from storyboard.studio.asking import Asking, asked_for
from storyboard.studio.cards import Asked, Deck, Facts, scene_views
from tests.fakes.boards import boards
from tests.fakes.job_facts import job
from tests.fakes.tiny import tiny

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def asked(board: Board) -> dict[str, Asked]:
    return asked_for(requests_for, content_hash, board, tuple(shot.id for _, shot in board.story()))


def edited(board: Board, data: st.DataObject) -> Board:
    """The board after one edit of the kinds that cards show, whichever fits."""
    shot_id = data.draw(st.sampled_from([shot.id for _, shot in board.story()]))
    scene_id = data.draw(st.sampled_from([scene.id for scene in board.scenes]))
    edits: tuple[Callable[[], Edit], ...] = (
        lambda: set_action(board, shot_id, "@Mara turns."),
        lambda: set_beat(board, (shot_id,), Beat.TITLE),
        lambda: move_shots(board, (shot_id,), scene_id, ""),
        lambda: duplicate_shot(board, shot_id, f"new{len(board.shots)}", f"item{len(board.shots)}"),
        lambda: remove_shots(board, (shot_id,)),
        lambda: split_shot(board, shot_id, 1, f"new{len(board.shots)}", f"item{len(board.shots)}"),
        lambda: enable_shots(board, (shot_id,), enabled=False),
        lambda: rename_scene(board, scene_id, "EXT. QUAY"),
        lambda: rename_entry(board, "mara", "Maren"),
        lambda: lock_numbers(board),
    )
    try:
        return data.draw(st.sampled_from(edits))().board
    except EditError:
        return board


@given(board=boards(), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
def test_after_any_edits_the_cards_are_those_of_a_fresh_pass(board: Board, data: st.DataObject) -> None:
    deck, asking = Deck(), Asking(requests_for, content_hash)
    for _ in range(4):
        assert deck(board, Facts(), asking(board)) == scene_views(board, Facts(), asked(board))
        if not board.shots:
            return
        board = edited(board, data)


def finding(rule: str, *shot_ids: str) -> Finding:
    return Finding(rule=rule, shot_ids=shot_ids, severity=Severity.ERROR if rule == "r1" else Severity.WARNING)


@given(board=boards(), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
def test_whatever_is_found_and_known_meanwhile_the_cards_are_those_of_a_fresh_pass(
    board: Board, data: st.DataObject
) -> None:
    deck, gone_through, known = Deck(), [board], dict[str, Asked]()
    for _ in range(6):
        board = data.draw(st.sampled_from(gone_through))
        if board.shots and data.draw(st.booleans()):
            board = edited(board, data)
            gone_through.append(board)
        shot_ids = [shot.id for _, shot in board.story()]
        # Where it is not yet asked anew, what was asked before stands.
        known = {i: known.get(i, now) if data.draw(st.booleans()) else now for i, now in asked(board).items()}
        some = st.sampled_from(shot_ids) if shot_ids else st.nothing()
        found = data.draw(st.lists(st.builds(finding, st.sampled_from(("r1", "r2")), some, some), max_size=4))
        jobs = data.draw(st.lists(st.builds(job, some, st.sampled_from(JobState)), max_size=2)) if shot_ids else []
        facts = Facts(findings=tuple(found), jobs=tuple(jobs))
        assert deck(board, facts, known) == scene_views(board, facts, known)


def test_what_is_found_changes_nothing_else_of_a_card() -> None:
    deck, board = Deck(), tiny()
    wants = asked(board)
    before = deck(board, Facts(), wants)[0].cards
    after = deck(board, Facts(findings=(finding("r1", before[0].shot_id),)), wants)[0].cards
    assert after[0] == changed(before[0], findings=1, worst=Severity.ERROR)
    assert after[1] is before[1]


def test_a_word_changed_in_one_shot_leaves_every_other_card_and_scene_the_same_object() -> None:
    deck, board = Deck(), tiny()
    before = deck(board, Facts(), asked(board))
    first = before[0].cards[0].shot_id
    wants = asked(board)
    before = deck(board, Facts(), wants)
    after = deck(set_action(board, first, "Another word.").board, Facts(), wants)
    assert after[1] is before[1]
    assert [a is b for a, b in zip(after[0].cards, before[0].cards, strict=True)] == [False, True]
    assert after[0].cards[0].words == "Another word."


def test_the_same_again_is_the_same_object() -> None:
    deck, board = Deck(), tiny()
    wants, facts = asked(board), Facts()
    assert deck(board, facts, wants) is deck(replace(board, title="Other"), Facts(), wants)


def test_a_shot_that_nobody_has_asked_about_yet_has_a_card_without_a_poster() -> None:
    board = tiny()
    (card, *_), *_ = (scene.cards for scene in Deck()(board, Facts(), {}))
    assert (card.poster.key, card.status) == ("", "missing")


def test_a_shot_moved_to_another_scene_says_so() -> None:
    deck, board = Deck(), tiny()
    wants = asked(board)
    before = deck(board, Facts(), wants)
    moved = before[0].cards[0].shot_id
    after = deck(move_shots(board, (moved,), before[1].scene_id).board, Facts(), wants)
    assert after[1].cards[-1].scene_id == before[1].scene_id
    assert after[1].cards[-1].number != before[0].cards[0].number


def test_progress_alone_is_told_from_everything_else() -> None:
    deck, board = Deck(), tiny()
    wants = asked(board)
    first, second = (shot.id for (_, shot), _ in zip(board.story(), range(2), strict=False))
    running = job(first, JobState.RUNNING, progress=0.1)
    deck(board, Facts(jobs=(running,)), wants)
    deck(board, Facts(jobs=(job(first, JobState.RUNNING, progress=0.2),)), wants)
    assert deck.is_only_progress
    deck(board, Facts(jobs=(running, job(second, JobState.QUEUED))), wants)
    assert not deck.is_only_progress


def test_going_back_gives_the_very_scenes_of_before_even_with_other_facts() -> None:
    deck, board = Deck(), tiny()
    wants = asked(board)
    before = deck(board, Facts(), wants)
    ids = tuple(board.shots)
    changed = set_beat(board, ids, Beat.TITLE).board
    deck(changed, Facts(), asked(changed))
    after = deck(board, Facts(jobs=(job(ids[0], JobState.QUEUED),)), wants)
    assert [a is b for a, b in zip(after[0].cards, before[0].cards, strict=True)] == [False, True]
    assert after[1] is before[1]
