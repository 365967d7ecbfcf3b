"""What is at an address is fetched whole or not at all, without keys, and told in one sentence where it is nothing."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from storyboard.media.errors import Stopped
from storyboard.studio.fetching import FetchError, fetch, host_of

PNG = bytes.fromhex("89504e470d0a1a0a") + b"\x00" * 64


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer(host="127.0.0.1") as made:
        yield made


def get(address: str, folder: Path) -> Path:
    return fetch(address, folder, threading.Event())


def test_a_file_comes_with_the_name_of_its_address(server: HTTPServer, tmp_path: Path) -> None:
    server.expect_request("/dir/my still.png").respond_with_data(PNG, content_type="image/png")
    got = get(server.url_for("/dir/my%20still.png") + "?size=large", tmp_path)
    assert got.read_bytes() == PNG
    assert got.name == "my still.png"
    assert host_of(server.url_for("/")) == "127.0.0.1"


def test_nothing_secret_is_sent(server: HTTPServer, tmp_path: Path) -> None:
    server.expect_request("/a.png").respond_with_data(PNG, content_type="image/png")
    get(server.url_for("/a.png"), tmp_path)
    ((request, _response),) = server.log
    assert not {"authorization", "cookie", "referer"} & {name.lower() for name, _ in request.headers}


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_refusal_is_one_sentence_and_leaves_nothing(server: HTTPServer, tmp_path: Path, status: int) -> None:
    server.expect_request("/a.png").respond_with_data("no", status=status)
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 gave no picture"):
        get(server.url_for("/a.png"), tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_a_page_is_no_picture(server: HTTPServer, tmp_path: Path) -> None:
    server.expect_request("/").respond_with_data("<html>hello</html>", content_type="text/html")
    with pytest.raises(FetchError):
        get(server.url_for("/"), tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FetchError):
        get("http://127.0.0.1:9/a.png", tmp_path)
    assert list(tmp_path.rglob("*")) == []


def test_what_is_given_up_stops_at_once(server: HTTPServer, tmp_path: Path) -> None:
    waits, cancel = threading.Event(), threading.Event()

    def slow(_request: Request) -> Response:
        cancel.set()
        waits.wait(20)
        return Response(PNG, content_type="image/png")

    server.expect_request("/a.png").respond_with_handler(slow)
    with pytest.raises(Stopped):
        fetch(server.url_for("/a.png"), tmp_path, cancel)
    waits.set()
    assert list(tmp_path.rglob("*")) == []


def test_odd_names_are_made_harmless(server: HTTPServer, tmp_path: Path) -> None:
    server.expect_request("/x/../../evil.png").respond_with_data(PNG, content_type="image/png")
    got = get(server.url_for("/x/..%2f..%2fevil.png"), tmp_path)
    assert got.parent.parent == tmp_path
    assert "/" not in got.name
