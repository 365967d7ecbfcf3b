"""Cards say what the board and its facts say, and ask again only for what has changed."""

from collections.abc import Mapping

import pytest

from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.model.edits.framing import set_move
from storyboard.model.edits.links import continue_from, match_on
from storyboard.model.edits.scenes import rename_scene, set_scene
from storyboard.model.edits.shots import enable_shots, move_shots
from storyboard.model.edits.subjects import set_state_change
from storyboard.model.edits.words import set_action, set_dialogue
from storyboard.model.facts import Failure, JobState, Take
from storyboard.model.findings import Finding, Severity
from storyboard.model.picture import Asset
from storyboard.model.requests import Grade, ShotRequest
from storyboard.model.shots import DialogueLine
from storyboard.model.values import replace
from storyboard.prompting.neutral import requests_for, requests_on
from storyboard.studio.asking import Asking
from storyboard.studio.cards import CardView, Facts, Status, scene_views
from storyboard.studio.wants import request_hash
from tests.fakes.job_facts import job
from tests.fakes.lighthouse import lighthouse


def cards(board: Board, facts: Facts | None = None) -> dict[str, CardView]:
    asked = Asking(requests_for, content_hash)(board)
    return {card.shot_id: card for scene in scene_views(board, facts or Facts(), asked) for card in scene.cards}


def take(board: Board, shot_id: str, name: str, playing: Mapping[str, Take], grade: Grade = Grade.FINAL) -> Take:
    asked = request_hash(requests_for(board, (shot_id,))[shot_id], playing)
    return Take(
        id=name, shot_id=shot_id, sha256=name * 8, width=16, height=9, frames=9, grade=grade, request_hash=asked
    )


class Counting:
    """`requests_for` that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, board: Board, shot_ids: tuple[str, ...]) -> Mapping[str, ShotRequest]:
        self.asked.append(shot_ids)
        return requests_for(board, shot_ids)


def test_a_card_shows_number_framing_words_and_who_is_in_it() -> None:
    card = cards(lighthouse())["match"]
    assert (card.number, card.size, card.move, card.seconds) == ("1A", "MS", "static", 2.5)
    assert card.words == "Mara strikes a match."
    assert [chip.name for chip in card.chips] == ["Mara"]


def test_a_shot_without_action_shows_its_dialogue() -> None:
    board = set_action(lighthouse(), "dark", "").board
    board = set_dialogue(board, "dark", (DialogueLine(text="Not tonight."),)).board
    assert cards(board)["dark"].words == "“Not tonight.”"


def test_headings_are_made_from_place_and_time() -> None:
    board = lighthouse()
    views = scene_views(board, Facts(), Asking(requests_for, content_hash)(board))
    assert [view.heading for view in views] == ["INT. LIGHTHOUSE – DUSK", "EXT. CLIFF PATH – NIGHT"]
    assert (views[1].start_s, views[1].end_s) == (5.5, 11.0)


def test_a_scene_may_have_a_heading_of_its_own_or_none() -> None:
    board = rename_scene(lighthouse(), "s1", "The keeper").board
    board = set_scene(board, "s2", {"location_id": "", "time_of_day": None}).board
    views = scene_views(board, Facts(), Asking(requests_for, content_hash)(board))
    assert [view.heading for view in views] == ["THE KEEPER", "SCENE"]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (JobState.QUEUED, Status.QUEUED),
        (JobState.DOWNLOADING, Status.RUNNING),
        (JobState.UNCERTAIN, Status.UNCERTAIN),
        (JobState.HELD, Status.HELD),
        (JobState.FAILED, Status.FAILED),
        (JobState.CANCELLED, Status.MISSING),
    ],
)
def test_the_newest_job_decides_before_any_take(state: JobState, status: Status) -> None:
    failure = Failure(kind="network", message="The line is down.") if state is JobState.FAILED else None
    card = cards(lighthouse(), Facts(jobs=(job("dark", state, failure=failure, progress=0.5),)))["dark"]
    assert card.status is status
    assert card.failure == ("The line is down." if failure else "")
    assert card.progress == (0.5 if status is Status.RUNNING else None)


@pytest.mark.parametrize(("grade", "status"), [(Grade.FINAL, Status.DONE), (Grade.DRAFT, Status.DRAFT)])
def test_a_take_of_what_is_asked_is_done_or_a_draft(grade: Grade, status: Status) -> None:
    board = lighthouse()
    card = cards(board, Facts(takes=(take(board, "dark", "t", {}, grade),)))["dark"]
    assert card.status is status
    assert card.poster.key.startswith("panel:" if grade is Grade.DRAFT else "take:")


def test_an_accepted_take_is_approved_until_the_words_change() -> None:
    board = lighthouse()
    facts = Facts(takes=(take(board, "dark", "t", {}),), approvals={"dark": "t"})
    assert cards(board, facts)["dark"].status is Status.APPROVED
    assert cards(set_action(board, "dark", "Other words.").board, facts)["dark"].status is Status.STALE


def test_a_shot_that_goes_on_from_another_is_stale_when_that_has_another_take() -> None:
    board = lighthouse()
    first = take(board, "path", "p", {})
    linked = take(board, "wind", "w", {"path": first})
    assert cards(board, Facts(takes=(first, linked)))["wind"].status is Status.DONE
    second = take(board, "path", "q", {})
    assert cards(board, Facts(takes=(first, linked, second)))["wind"].status is Status.STALE


def test_the_later_shot_of_a_pair_carries_the_finding() -> None:
    finding = Finding(rule="r", shot_ids=("path", "wind"), severity=Severity.ERROR)
    found = cards(lighthouse(), Facts(findings=(finding,)))
    assert (found["path"].findings, found["wind"].findings) == (0, 1)
    assert found["wind"].worst is Severity.ERROR


def test_a_shot_that_is_switched_off_says_so() -> None:
    board = enable_shots(lighthouse(), ("dark",), enabled=False).board
    assert not cards(board)["dark"].is_enabled


def test_only_the_shot_that_changed_is_asked_again() -> None:
    requests, board = Counting(), lighthouse()
    asking = Asking(requests, content_hash)
    asking(board)
    asking(set_move(board, ("match",), "push").board)
    assert requests.asked[1:] == [("match",)]


def test_the_same_board_is_not_asked_twice() -> None:
    requests, board = Counting(), lighthouse()
    asking = Asking(requests, content_hash)
    assert asking(board) is asking(board)
    assert len(requests.asked) == 1


@pytest.mark.parametrize(
    "edit",
    [
        lambda board: set_state_change(board, "dark", "mara", "wardrobe", "no coat"),
        lambda board: continue_from(board, "match", "dark"),
        lambda board: move_shots(board, ("wind",), "s1", ""),
        lambda board: set_action(board, "wind", "@Ilya waves."),
    ],
)
def test_what_is_remembered_is_what_would_be_asked(edit) -> None:
    board = lighthouse()
    asking = Asking(requests_for, content_hash)
    asking(board)
    after = edit(board).board
    fresh = requests_for(after, tuple(shot.id for _, shot in after.story()))
    assert {shot_id: asked.request for shot_id, asked in asking(after).items()} == fresh


def test_the_shot_before_one_that_is_matched_is_asked_again() -> None:
    asking = Asking(requests_for, content_hash)
    key = Asset(id="key", sha256="a" * 64, mime="image/png", width=10, height=10)
    board = replace(lighthouse(), assets=(key,))
    before = asking(board)["path"].request
    after = asking(match_on(board, "wind", "key").board)["path"].request
    assert before.inputs == ()
    assert [getattr(given, "role", "") for given in after.inputs] == ["last_frame"]


def test_shots_are_asked_in_parts_that_grow_and_the_last_is_what_is_asked_at_once() -> None:
    board = lighthouse()
    parts = list(Asking(requests_for, content_hash, requests_on).in_parts(board, 1))
    assert [len(part) for part in parts] == [1, 3, len(board.shots)][: len(parts)]
    assert parts[-1] == Asking(requests_for, content_hash)(board)


def test_whoever_asks_gives_way_between_its_shots() -> None:
    board, moments = lighthouse(), list[int]()
    list(Asking(requests_for, content_hash).in_parts(board, 1, lambda: moments.append(1)))
    assert len(moments) >= 2
