"""What a key is bound to."""

import pytest

from storyboard.model.targets import Target


def origin_of(base_url: str) -> str:
    return Target(id="lab", name="Lab", base_url=base_url).origin


@pytest.mark.parametrize(
    ("base_url", "origin"),
    [
        ("https://lab.example.com/v1", "https://lab.example.com:443"),
        ("http://lab.example.com/v1", "http://lab.example.com:80"),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000"),
    ],
)
def test_an_origin_is_scheme_host_and_port_whatever_the_path(base_url: str, origin: str) -> None:
    assert origin_of(base_url) == origin


@pytest.mark.parametrize("base_url", ["http://lab:port/v1", "http://lab:99999/v1", "http://[::1/v1"])
def test_an_address_that_is_none_has_no_origin(base_url: str) -> None:
    assert origin_of(base_url) == ""
