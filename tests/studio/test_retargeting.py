"""Moving shots to another model: what is lost comes first, then one edit."""

from pathlib import Path

import pytest

from storyboard.model.targets import Target
from storyboard.store.paths import user_folders
from storyboard.store.settings import add_target, change_settings
from storyboard.studio.model_list import describe_models
from storyboard.studio.retargeting import CannotRetarget, retarget_project
from storyboard.studio.session import open_session

SEEDANCE, RAY = "seedance-2-5-260628", "ray-3.2"


def online(target_id: str, profile: str) -> None:
    target = Target(id=target_id, name=target_id, base_url="https://video.example/v1", profile_id=profile)
    change_settings(user_folders(), lambda held: add_target(held, target))


def test_a_dry_run_lists_what_is_lost_and_changes_nothing(project: Path) -> None:
    before = (project / "board.json").read_bytes()
    found = retarget_project(project, "draft", RAY, is_dry_run=True)
    assert {(x.field, x.gets) for x in found.losses} >= {("duration", "5 s")}
    assert found.before_microusd == 0
    assert found.after_microusd == len(found.numbers) * 5 * 60_000
    assert (project / "board.json").read_bytes() == before


def test_every_shot_follows_the_board_to_its_new_target(project: Path) -> None:
    online("ark", SEEDANCE)
    retarget_project(project, "draft", SEEDANCE, is_dry_run=False)
    with open_session(project) as session:
        assert session.board.generation.target_id == "ark"
        assert all(not shot.model.target_id for shot in session.board.shots.values())


def test_a_draft_takes_on_the_limits_of_a_model_that_no_target_asks_for(project: Path) -> None:
    retarget_project(project, "draft", SEEDANCE, is_dry_run=False)
    with open_session(project) as session:
        assert (session.board.generation.target_id, session.board.generation.model_id) == ("draft", SEEDANCE)


@pytest.mark.parametrize(
    ("source", "goal", "words"),
    [
        ("nobody", RAY, "neither a target nor a model"),
        ("draft", "nobody", "neither a target nor a model"),
        (RAY, SEEDANCE, "No shot of this board"),
        ("draft", "sora-2", "was shut down on 2026-09-24"),
    ],
)
def test_what_cannot_be_moved_is_said_in_words(project: Path, source: str, goal: str, words: str) -> None:
    with pytest.raises(CannotRetarget, match=words):
        retarget_project(project, source, goal, is_dry_run=False)


def test_every_model_is_told_with_its_sources_and_its_standing() -> None:
    rows = {row["id"]: row for row in describe_models()}
    assert rows["sora-2"]["standing"] == "retired 2026-09-24"
    assert rows[RAY]["microusd_per_s"] == {"least": 30_000, "most": 360_000}
    assert all(row["source_of"]["prices"] for row in rows.values())
