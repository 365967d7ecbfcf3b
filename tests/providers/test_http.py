"""The one client: where the key goes, where links may lead, what is written down, and what a stall costs."""

import asyncio
import logging
import resource
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.facts import FailureKind
from storyboard.providers.base import NotSent, ProviderError, Refused, Unreachable
from storyboard.providers.http import HttpClient, Part
from tests.fakes.video_server import Fault, VideoServer
from tests.providers.conftest import KEY, ROOMY

FORM = (Part("prompt", "A cup"), Part("size", "64x48"), Part("seconds", "1"))
PUBLIC = "93.184.216.34"


@pytest.fixture
def elsewhere() -> Iterator[VideoServer]:
    """Another server, on another port, with a finished job called video_000001."""
    with VideoServer(polls_to_finish=0) as running:
        job = running.record({"prompt": "A", "size": "64x48", "seconds": "1"}, (), {}, {}, accepted=True)
        assert job is not None
        running.advance(job)
        yield running


def resolver(**names: str) -> Callable[[str, int], Awaitable[list[str]]]:
    """A name service in which 127.0.0.1, the home of the tests, looks public."""

    async def resolve(host: str, port: int) -> list[str]:
        known = {"127.0.0.1": PUBLIC} | {name.replace("_", "."): address for name, address in names.items()}
        if host not in known:
            raise OSError("no such host")
        return [known[host]]

    return resolve


def with_client(server: VideoServer, work: Callable[[HttpClient], Awaitable[Any]], **options: Any) -> Any:
    """Do something with a client at the server, and close it."""

    async def session() -> Any:
        client = HttpClient(server.base_url, **({"key": KEY, "limits": ROOMY} | options))
        try:
            return await work(client)
        finally:
            await client.aclose()

    return asyncio.run(session())


def fetch(server: VideoServer, url: str, into: Path, **options: Any) -> None:
    """Download an address with a client at the server."""
    with_client(server, lambda client: client.download(url, into, lambda count: None), **options)


def link(server: VideoServer, host: str = "127.0.0.1") -> str:
    """The address of the finished clip."""
    return f"{server.base_url}/videos/video_000001/content".replace("127.0.0.1", host)


# The key stays at home


def test_the_key_is_dropped_when_a_download_leads_elsewhere(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path
) -> None:
    server.script("content", Fault("redirect", to=link(elsewhere)))
    fetch(server, "/videos/video_000001/content", tmp_path / "clip")
    assert server.requests[0][2]["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in elsewhere.requests[0][2]
    assert (tmp_path / "clip").read_bytes()[4:8] == b"ftyp"


def test_the_key_is_not_taken_up_again_after_a_detour(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path
) -> None:
    server.script("content", Fault("redirect", to=link(elsewhere)))
    elsewhere.script("content", Fault("redirect", to=link(server)))
    with pytest.raises(Refused, match="Incorrect API key"):
        fetch(server, "/videos/video_000001/content", tmp_path / "clip")
    assert "authorization" not in server.requests[1][2]


def test_the_key_does_not_go_to_a_link_at_another_place(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path
) -> None:
    fetch(server, link(elsewhere), tmp_path / "clip")
    assert "authorization" not in elsewhere.requests[0][2]


def test_a_redirect_at_home_keeps_the_key(server: VideoServer) -> None:
    server.script("models", Fault("redirect", to="/v1/videos?limit=1"))
    assert with_client(server, lambda client: client.request_json("GET", "/models")).status == 200
    assert server.requests[1][2]["authorization"] == f"Bearer {KEY}"


def test_a_delete_follows_no_redirect(server: VideoServer) -> None:
    server.script("delete", Fault("redirect", to="/v1/videos/video_2"))
    assert with_client(server, lambda client: client.request_json("DELETE", "/videos/video_1")).status == 302
    assert len(server.requests) == 1


# Where links may lead


@pytest.mark.parametrize("host", ["localhost", "metadata.internal"])
def test_a_public_server_cannot_send_us_into_a_private_network(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path, host: str
) -> None:
    resolve = resolver(localhost="127.0.0.1", metadata_internal="169.254.169.254")
    with pytest.raises(Refused, match="private network"):
        fetch(server, link(elsewhere, host), tmp_path / "clip", resolve=resolve)
    assert elsewhere.requests == []


def test_a_name_that_changes_its_meaning_after_the_check_is_caught(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="private network"):
        fetch(server, link(elsewhere, "localhost"), tmp_path / "clip", resolve=resolver(localhost=PUBLIC))
    assert not (tmp_path / "clip").exists()


def test_a_user_may_allow_private_results(server: VideoServer, elsewhere: VideoServer, tmp_path: Path) -> None:
    resolve = resolver(localhost="127.0.0.1")
    fetch(server, link(elsewhere, "localhost"), tmp_path / "clip", resolve=resolve, allow_private_results=True)
    assert (tmp_path / "clip").exists()


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://127.0.0.1/a", "http://user:pass@127.0.0.1/a", "http://", "http://[::1"]
)
def test_a_link_that_is_no_web_address_is_refused(server: VideoServer, tmp_path: Path, url: str) -> None:
    with pytest.raises(Refused, match="no plain http or https address"):
        fetch(server, url, tmp_path / "clip")


@pytest.mark.parametrize("to", ["http://[::1", "/v1/" + "x" * 65_600])
def test_a_redirect_to_no_address_is_told(server: VideoServer, to: str) -> None:
    server.script("models", Fault("redirect", to=to))
    with pytest.raises(Unreachable, match="Invalid URL"):
        with_client(server, lambda client: client.request_json("GET", "/models"))


def test_a_host_that_cannot_be_written_is_told(server: VideoServer, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="The link is no address"):
        fetch(server, "https://ü..example/a.mp4", tmp_path / "clip", allow_private_results=True)


def test_a_link_to_a_host_without_an_address_may_be_tried_again(server: VideoServer, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match=r"cdn\.invalid has no address"):
        fetch(server, "https://cdn.invalid/a.mp4", tmp_path / "clip", resolve=resolver())


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "example.com/v1",
        "ftp://example.com",
        "https://user:secret@example.com/v1",
        "https://example.com/v1?key=1",
        "https://example.com/v1#a",
        "https://example.com:99999/v1",
    ],
)
def test_a_base_url_that_cannot_be_one_is_refused_without_repeating_it(base_url: str) -> None:
    with pytest.raises(Refused, match="base URL must be") as refused:
        HttpClient(base_url, key=KEY)
    assert "secret" not in str(refused.value)


# The key is seen nowhere


@pytest.mark.parametrize("key", ["sk-with\nnewline", "sk-with space", "sk-ümlaut"])
def test_a_key_that_cannot_be_sent_is_refused_without_showing_it(server: VideoServer, key: str) -> None:
    with pytest.raises(Refused) as refused:
        with_client(server, lambda client: client.request_json("GET", "/models"), key=key)
    assert refused.value.failure.kind == FailureKind.AUTH
    assert "sk-" not in str(refused.value)


def shown(error: BaseException | None) -> Iterator[str]:
    """Everything a crash report could print of an error: its words, its causes, and the locals of their frames."""
    while error is not None:
        yield repr(error) + str(error) + repr(vars(error))
        trace = error.__traceback__
        while trace is not None:
            path = Path(trace.tb_frame.f_code.co_filename)
            if "tests" not in path.parts:
                yield repr(trace.tb_frame.f_locals)
            trace = trace.tb_next
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize(
    "fault", ["echo_key", "drop", "slow", "rubbish", "html", "500", "401", "redirect", "drop_after_accept", "truncated"]
)
@pytest.mark.parametrize("operation", ["create", "models", "content"])
def test_the_key_is_seen_in_no_error_and_no_log(
    server: VideoServer, tmp_path: Path, caplog: pytest.LogCaptureFixture, fault: str, operation: str
) -> None:
    to = f"http://user:{KEY}@127.0.0.1/?token={KEY}"
    server.script(operation, Fault(fault, to=to, message=f"Wrong key {KEY}", headers={"x-debug": KEY}))
    caplog.set_level(logging.DEBUG)

    async def work(client: HttpClient) -> None:
        seen.append(repr(client))
        if operation == "create":
            await client.create("/videos", FORM)
        elif operation == "models":
            seen.append(client.clean(str((await client.request_json("GET", "/models")).complaint)))
        else:
            await client.download("/videos/video_1/content", tmp_path / "clip", lambda count: None)

    seen: list[str] = []
    error: ProviderError | None = None
    soon = 0.3 if fault == "slow" else 30
    try:
        with_client(server, work, limits=replace(ROOMY, create_s=soon, read_s=soon, download_s=soon))
    except ProviderError as raised:
        error = raised
    # A record may be shown with its arguments, not only as a text.
    seen += [repr(vars(record)) for record in caplog.records if record.name.startswith("http")]
    assert len(seen) > 5, "the HTTP library logs in detail"
    assert KEY not in "".join([*seen, *shown(error), caplog.text])


def test_the_query_of_a_link_is_not_written_down(
    server: VideoServer, elsewhere: VideoServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fetch(server, f"{link(elsewhere)}?signature=verysecret", tmp_path / "clip")
    assert "content?[query]" in caplog.text
    assert "verysecret" not in caplog.text


def test_a_closed_client_takes_its_log_filter_away(server: VideoServer) -> None:
    before = list(logging.getLogger("httpx").filters)
    with_client(server, lambda client: client.request_json("GET", "/models"))
    assert logging.getLogger("httpx").filters == before


# Proxies


def test_a_server_at_home_is_reached_past_the_proxy(server: VideoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert with_client(server, lambda client: client.request_json("GET", "/models")).status == 200


def test_a_proxy_that_will_not_connect_was_given_no_request(
    server: VideoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", server.base_url.removesuffix("/v1"))

    async def session() -> None:
        client = HttpClient("https://video.invalid/v1", key=KEY, limits=ROOMY)
        try:
            await client.create("/videos", FORM)
        finally:
            await client.aclose()

    with pytest.raises(NotSent):
        asyncio.run(session())


@pytest.mark.parametrize(
    ("name", "value"),
    [("HTTPS_PROXY", "socks5://127.0.0.1:9"), ("HTTPS_PROXY", "ftp://127.0.0.1:9"), ("SSL_CERT_FILE", "/gone")],
)
def test_an_environment_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refused, match="proxy or certificates cannot be used") as refused:
        HttpClient("https://video.invalid/v1", key=KEY)
    assert name in str(refused.value)


def test_a_key_that_crosses_the_internet_unencrypted_is_known(server: VideoServer) -> None:
    assert with_client(server, lambda client: client.shows_key(), resolve=resolver())
    assert not with_client(server, lambda client: client.shows_key(), resolve=resolver(), key="")
    assert not with_client(server, lambda client: client.shows_key())


# Connections and clips


def test_every_create_has_a_fresh_connection(server: VideoServer) -> None:
    async def twice(client: HttpClient) -> None:
        await client.create("/videos", FORM)
        await client.create("/videos", FORM)

    with_client(server, twice)
    assert len(server.creates) == 2
    assert {made.headers["accept-encoding"] for made in server.creates} == {"identity"}


def test_a_stopped_download_leaves_no_file(server: VideoServer, tmp_path: Path) -> None:
    job = server.record({"prompt": "A", "size": "64x48", "seconds": "1"}, (), {}, {}, accepted=True)
    assert job is not None
    job.status = "completed"
    server.script("content", "endless")
    with_client(server, lambda client: stop_at(client, job.id, tmp_path / "clip"))
    assert not (tmp_path / "clip").exists()


async def stop_at(client: HttpClient, job_id: str, into: Path) -> None:
    """Cancel a download once its first bytes are on the disk."""
    begun = asyncio.Event()
    task = asyncio.create_task(client.download(f"/videos/{job_id}/content", into, lambda count: begun.set()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_a_full_disk_is_told_in_words(server: VideoServer, elsewhere: VideoServer, tmp_path: Path) -> None:
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, usual[1]))
    try:
        with pytest.raises(Unreachable, match="cannot be written: File too large"):
            fetch(server, link(elsewhere), tmp_path / "clip")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert not (tmp_path / "clip").exists()
