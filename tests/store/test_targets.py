"""What a target must be."""

import pytest

from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.model.values import replace
from storyboard.store.targets import key_variable, target_flaw


def target(**changes: str) -> Target:
    return Target.model_validate({"id": "lab", "name": "Lab", "base_url": "https://lab.example.com/v1", **changes})


@pytest.mark.parametrize("url", ["https://a.example/v1", "http://127.0.0.1:8000", "http://[::1]:8000/v1"])
def test_an_address_is_taken(url: str) -> None:
    assert target_flaw(target(base_url=url)) == ""


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": ""}, "the id ''"),
        ({"id": "Big Lab"}, "the id 'Big Lab'"),
        ({"id": "../x"}, "the id"),
        ({"id": "x" * 41}, "the id"),
        ({"base_url": ""}, "is no address"),
        ({"base_url": "file:///etc/passwd"}, "is no address"),
        ({"base_url": "https://"}, "is no address"),
        ({"base_url": "https://a.example:99999999"}, "is no address"),
        ({"base_url": "https://[::1"}, "is no address"),
        ({"base_url": "https://me:secret@a.example"}, "user name or password"),
        ({"base_url": "https://a.example/?key=1"}, "ends in"),
        ({"base_url": "https://a.example/#x"}, "ends in"),
        ({"base_url": "https://a.example/v 1"}, "holds a space"),
    ],
)
def test_what_cannot_be_is_told_by_field(changes: dict[str, str], words: str) -> None:
    assert words in target_flaw(target(**changes))


def test_the_draft_target_needs_no_address() -> None:
    assert target_flaw(DRAFT_TARGET) == ""


def test_the_draft_target_stays_a_draft() -> None:
    assert "always 'draft'" in target_flaw(replace(DRAFT_TARGET, api_kind="openai_videos"))


def test_the_variable_of_a_key_is_made_from_the_id() -> None:
    assert key_variable("my-lab_2") == "STORYBOARD_MY_LAB_2_KEY"
