"""Addresses: which are public, which can be a base URL."""

import asyncio

import pytest

from storyboard.providers.addresses import check_base_url, follow_link, is_public, look_up, origin_of


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "not an address",
    ],
)
def test_what_is_not_the_internet_is_private(address: str) -> None:
    assert not is_public(address)


def test_a_port_that_goes_without_saying_is_part_of_the_origin() -> None:
    assert origin_of("https://Example.com./a") == origin_of("https://example.com:443/b")
    assert origin_of("https://example.com") != origin_of("http://example.com")


@pytest.mark.parametrize("url", ["http://a b/", "http://a\n/", "//host/path", "javascript:alert(1)", "https://@host/"])
def test_what_is_no_plain_address_has_no_origin(url: str) -> None:
    assert origin_of(url) is None


def test_an_address_says_whether_it_is_encrypted() -> None:
    assert check_base_url(" https://example.com/v1/ ").is_encrypted
    assert not check_base_url("http://127.0.0.1:8091/v1").is_encrypted


def test_the_systems_resolver_knows_this_machine() -> None:
    assert "127.0.0.1" in asyncio.run(look_up("localhost", 80)) + asyncio.run(look_up("127.0.0.1", 80))


@pytest.mark.parametrize(
    ("link", "leads"), [("/b", "https://a.example/b"), ("//c.example/d", "https://c.example/d"), ("http://[::1", "")]
)
def test_a_redirect_is_read_from_where_it_stands(link: str, leads: str) -> None:
    assert follow_link("https://a.example/x/y", link) == leads
