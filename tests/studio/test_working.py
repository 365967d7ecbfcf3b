"""An engine is made only where the project may be written, and buys nothing that was meant to be free."""

from pathlib import Path

import pytest

from storyboard.model.errors import StoryboardError
from storyboard.store.secrets import KeyChain
from storyboard.studio.context import open_context
from storyboard.studio.session import open_session
from storyboard.studio.working import ReadOnlySession, make_engine, target_of
from tests.fakes.facts import model_request


def test_a_project_that_another_window_holds_generates_nothing(project: Path) -> None:
    with (
        open_session(project),
        open_session(project) as second,
        pytest.raises(ReadOnlySession, match="Nothing can be generated here"),
    ):
        make_engine(second, KeyChain())


def test_a_job_goes_to_the_target_of_its_name_within_its_profile() -> None:
    request = model_request(target_id="draft", api_kind="draft", profile_id="ray-3.2")
    target, capabilities = target_of(open_context(), request)
    assert (target.id, capabilities.id) == ("draft", "ray-3.2")


def test_a_job_made_for_another_kind_of_target_of_the_same_name_does_not_go_there() -> None:
    request = model_request(target_id="draft", api_kind="openai_videos")
    with pytest.raises(StoryboardError, match="made for a target of the kind 'openai_videos', and 'draft' is 'draft'"):
        target_of(open_context(), request)
