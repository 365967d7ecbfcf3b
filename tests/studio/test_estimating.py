"""What the board would cost, from the very requests that would be sent."""

from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.changing import change
from storyboard.studio.context import UnknownModel
from storyboard.studio.estimating import estimate_project
from storyboard.studio.planning import Only, plan_generation
from storyboard.studio.session import open_session
from tests.fakes.lighthouse import lighthouse, shots


def test_the_total_is_that_of_the_run_itself(project: Path) -> None:
    (estimate,) = estimate_project(project, ["veo-3.1-fast-generate-001"])
    with open_session(project, read_only=True) as session:
        plan = plan_generation(session, only=Only.ALL, target_id="draft", profile_id="veo-3.1-fast-generate-001")
    assert [shot.microusd for shot in estimate.shots] == [shot.online_microusd for shot in plan.shots]
    assert estimate.total_microusd == plan.online_microusd


def test_an_unknown_price_is_unknown_and_so_is_the_total(project: Path) -> None:
    (estimate,) = estimate_project(project, ["openai-compatible"])
    assert estimate.total_microusd is None
    assert estimate.as_data()["total"] is None


def test_a_shot_that_the_model_cannot_make_is_named_and_not_counted(project: Path) -> None:
    change(project, "1", ["seconds=40"])
    (estimate,) = estimate_project(project, ["veo-3.1-fast-generate-001"])
    (refused,) = estimate.refused
    assert refused.number == "1"
    assert "at most" in refused.refused
    assert estimate.total_microusd == sum(s.microusd or 0 for s in estimate.shots if not s.refused)


def test_scenes_add_up_to_the_board(project: Path) -> None:
    (estimate,) = estimate_project(project, ["veo-3.1-generate-001"])
    data = estimate.as_data()
    assert sum(scene["total"] for scene in data["scenes"]) == data["total"]


def test_models_stand_beside_each_other_and_the_boards_own_is_the_default(project: Path) -> None:
    both = estimate_project(project, ["veo-3.1-generate-001", "veo-3.1-fast-generate-001"])
    assert [one.model_id for one in both] == ["veo-3.1-generate-001", "veo-3.1-fast-generate-001"]
    assert [one.model_id for one in estimate_project(project, only_missing=True)] == ["draft"]


def test_an_unknown_model_names_those_there_are(project: Path) -> None:
    with pytest.raises(UnknownModel, match=r"Known ones: .*draft"):
        estimate_project(project, ["sora-9"])


def test_each_shot_is_estimated_at_its_own_choice_and_the_rest_at_the_boards(tmp_path: Path) -> None:
    lite, full = "grok-imagine-video-1.5-lite", "grok-imagine-video-1.5"
    board = lighthouse([replace(s, model=replace(s.model, model_id=full)) if s.id == "path" else s for s in shots()])
    board = replace(board, generation=replace(board.generation, model_id=lite))
    create_project(tmp_path / "own.storyboard", board)
    (own,) = estimate_project(tmp_path / "own.storyboard")
    models = {shot.number: shot.model_id for shot in own.shots}
    assert sorted(models.values()) == [full, lite, lite, lite]
    (dear,) = estimate_project(tmp_path / "own.storyboard", [full])
    (cheap,) = estimate_project(tmp_path / "own.storyboard", [lite])
    by_number = {one.model_id: {s.number: s.microusd for s in one.shots} for one in (dear, cheap)}
    assert {s.number: s.microusd for s in own.shots} == {n: by_number[m][n] for n, m in models.items()}
    assert set(own.model_id.split(", ")) == {lite, full}


def test_a_model_that_is_named_twice_is_estimated_once(tmp_path: Path) -> None:
    create_project(tmp_path / "own.storyboard", lighthouse())
    assert len(estimate_project(tmp_path / "own.storyboard", ["sora-2", "sora-2"])) == 1


def test_a_model_that_can_make_nothing_is_not_free(project: Path) -> None:
    (gone,) = estimate_project(project, ["sora-2"])
    assert len(gone.refused) == len(gone.shots)
    assert gone.total_microusd is None
