"""The plan says what would be sent, what it costs and what stands in the way; nothing is sent."""

from pathlib import Path

import pytest

from storyboard.model.edits.framing import set_on_shots
from storyboard.model.shots import ContinueLink
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.store.paths import user_folders
from storyboard.store.settings import SettingsError, add_target, change_settings
from storyboard.studio.context import UnknownModel, open_context
from storyboard.studio.generating import BadOrder, Order, generate_shots
from storyboard.studio.planning import Only, plan_generation
from storyboard.studio.session import Session, open_session
from tests.fakes.facts import take as a_take
from tests.fakes.lighthouse import shots

SEEDANCE = "seedance-2-5-260628"


def online(profile: str = SEEDANCE) -> None:
    target = Target(id="studio", name="Studio", base_url="https://video.example/v1", profile_id=profile)
    change_settings(user_folders(), lambda held: add_target(held, target))


def with_take(session: Session, shot_id: str, grade: str = "draft") -> None:
    session.journal.append(session.scribe.take(replace(a_take(f"take-{shot_id}", shot_id), grade=grade)))


def test_a_draft_of_everything_costs_nothing_and_says_what_it_would_cost_online(project: Path) -> None:
    with open_session(project) as session:
        plan = plan_generation(session, profile_id=SEEDANCE)
    assert [s.number for s in plan.shots] == ["1", "1A", "2", "2A"]
    assert plan.estimate_microusd == 0
    assert plan.online_microusd == 4 * 4 * 216_000
    assert plan.obstacles == ()
    assert all("changed" in note for note in plan.notes)


def test_only_the_missing_are_planned(project: Path) -> None:
    with open_session(project) as session:
        with_take(session, "dark")
        assert [s.number for s in plan_generation(session).shots] == ["1A", "2", "2A"]
        assert len(plan_generation(session, only=Only.ALL).shots) == 4
        assert [s.number for s in plan_generation(session, shot_ids=("wind", "path")).shots] == ["2", "2A"]


def test_a_draft_is_no_final_take(project: Path) -> None:
    online()
    with open_session(project) as session:
        with_take(session, "dark")
        assert len(plan_generation(session, target_id="studio").shots) == 4


def test_a_take_made_for_other_words_is_stale(project: Path) -> None:
    with open_session(project) as session:
        plan = plan_generation(session, only=Only.ALL)
        for shot in plan.shots:
            take = replace(a_take(f"t-{shot.number}", shot.request.shot_id), request_hash=shot.request_hash)
            session.journal.append(session.scribe.take(take))
        # 2A was asked for before 2 had a take: it goes on from other pixels now.
        assert [s.number for s in plan_generation(session, only=Only.STALE).shots] == ["2A"]
        session.project.save(replace(session.board, look=replace(session.board.look, description="Cold")))
        assert len(plan_generation(session, only=Only.STALE).shots) == 4


def test_a_shot_that_continues_one_without_a_take_is_an_obstacle(project: Path) -> None:
    with open_session(project) as session:
        plan = plan_generation(session, shot_ids=("wind",))
        assert plan.obstacles == (
            "Shot 2A goes on from shot 2, which has no take; generate 2 too, or join 2A by a cut.",
        )
        with_take(session, "path")
        assert plan_generation(session, shot_ids=("wind",)).obstacles == ()


def test_what_the_model_refuses_is_an_obstacle_with_the_shots_number(project: Path) -> None:
    with open_session(project) as session:
        long = replace(session.board.shots["dark"], frames=24 * 90)
        session.project.save(replace(session.board, shots={**session.board.shots, "dark": long}))
        obstacles = plan_generation(session, profile_id=SEEDANCE).obstacles
    assert len(obstacles) == 1
    assert obstacles[0].startswith("Shot 1:")


def test_an_error_on_the_board_stops_spending_but_not_drafting(project: Path) -> None:
    online()
    with open_session(project) as session:
        unknown = replace(shots()[0], action="@Nobody comes.", link=ContinueLink(from_shot_id="match"))
        session.project.save(replace(session.board, shots={**session.board.shots, "dark": unknown}))
        assert plan_generation(session).obstacles == ()
        paid = plan_generation(session, target_id="studio").obstacles
    assert any("unknown name" in text for text in paid)


def test_an_unknown_target_or_profile_is_named(project: Path) -> None:
    with open_session(project) as session:
        with pytest.raises(SettingsError, match="no target 'moon'"):
            plan_generation(session, target_id="moon")
        with pytest.raises(UnknownModel, match="no model profile"):
            plan_generation(session, profile_id="moon")


def test_the_days_date_comes_from_the_contexts_clock() -> None:
    context = open_context()
    assert context.today == context.now().date()
    assert context.spool.parent == context.segments.parent
    assert context.presets


def choose(session: Session, shot_id: str, target_id: str) -> None:
    session.project.save(set_on_shots(session.board, (shot_id,), {"target_id": target_id}).board)


def test_a_shot_is_planned_at_the_target_it_chose_and_the_bill_shows_it(project: Path) -> None:
    online()
    with open_session(project) as session:
        choose(session, "wind", "studio")
        plan = plan_generation(session)
    assert {s.request.shot_id: s.model_request.target_id for s in plan.shots}["wind"] == "studio"
    assert plan.estimate_microusd == 4 * 216_000
    assert (plan.target.id, {t.id for t in plan.targets}) == ("studio", {"draft", "studio"})


def test_a_target_named_for_the_run_holds_for_every_shot(project: Path) -> None:
    online()
    with open_session(project) as session:
        choose(session, "wind", "studio")
        plan = plan_generation(session, target_id="draft")
    assert {s.model_request.target_id for s in plan.shots} == {"draft"}
    assert plan.estimate_microusd == 0


def test_a_draft_does_not_stand_for_the_take_of_a_shot_that_chose_to_be_bought(project: Path) -> None:
    online()
    with open_session(project) as session:
        with_take(session, "wind")
        choose(session, "wind", "studio")
        assert "wind" in {s.request.shot_id for s in plan_generation(session).shots}


def test_a_board_that_drafts_buys_nothing_from_the_command_line_without_a_cap(project: Path) -> None:
    online()
    with open_session(project) as session:
        choose(session, "wind", "studio")
    with pytest.raises(BadOrder, match="--cap"):
        generate_shots(project, Order())
    assert generate_shots(project, Order(is_dry_run=True)).estimate_microusd == 4 * 216_000
