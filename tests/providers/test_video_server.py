"""The fake server is held to the contract by the schema's facts and by the vendor's own client."""

import io
import socket
import threading
import warnings
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import openai
import pytest
from openai.types import Video
from PIL import Image

from tests.fakes.video_server import Fault, VideoServer

REQUIRED = {
    "id": str,
    "object": str,
    "model": str,
    "status": str,
    "progress": int,
    "created_at": int,
    "completed_at": int | None,
    "expires_at": int | None,
    "prompt": str | None,
    "seconds": str,
    "size": str,
    "remixed_from_video_id": str | None,
    "error": dict | None,
}


@pytest.fixture
def server() -> Iterator[VideoServer]:
    with VideoServer(key="sk-fake") as running:
        yield running
    assert running.crashes == []


@pytest.fixture
def sdk(server: VideoServer) -> Iterator[openai.OpenAI]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        with openai.OpenAI(base_url=server.base_url, api_key="sk-fake", max_retries=0) as client:
            yield client


def picture(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(buffer, "PNG")
    return buffer.getvalue()


def create(sdk: openai.OpenAI, **fields: object) -> Video:
    wanted = {"prompt": "A cup on a table", "model": "sora-2", "seconds": "1", "size": "64x48"} | fields
    return sdk.videos.create(**wanted)  # type: ignore[arg-type]


def test_a_create_whose_body_is_cut_off_never_arrived(server: VideoServer) -> None:
    address = urlsplit(server.base_url)
    with socket.create_connection((address.hostname, address.port)) as line:
        line.sendall(b"POST /v1/videos HTTP/1.1\r\nHost: fake\r\nContent-Length: 1000\r\n\r\n{")
        line.shutdown(socket.SHUT_WR)
        assert line.recv(1) == b""
    assert (server.creates, server.count("create")) == ([], 0)


def test_every_reply_holds_the_required_keys_in_their_types(server: VideoServer) -> None:
    headers = {"Authorization": "Bearer sk-fake"}
    sent = {"prompt": (None, "A cup"), "size": (None, "64x48"), "seconds": (None, "1")}
    replies = [httpx.post(f"{server.base_url}/videos", headers=headers, files=sent).json()]
    for _ in range(3):
        replies.append(httpx.get(f"{server.base_url}/videos/{replies[0]['id']}", headers=headers).json())
    assert [reply["status"] for reply in replies] == ["queued", "in_progress", "completed", "completed"]
    for reply in replies:
        assert reply.keys() == REQUIRED.keys()
        assert all(isinstance(reply[name], kind) for name, kind in REQUIRED.items())


def test_the_official_client_makes_follows_and_downloads_a_clip(server: VideoServer, sdk: openai.OpenAI) -> None:
    made = create(sdk, input_reference=("first_frame.png", picture(64, 48), "image/png"))
    assert made.status == "queued"
    assert sdk.videos.retrieve(made.id).status == "in_progress"
    assert sdk.videos.retrieve(made.id).progress == 100
    assert sdk.videos.download_content(made.id).read()[4:8] == b"ftyp"
    assert server.creates[0].picture == picture(64, 48)


def test_the_official_client_lists_and_deletes(sdk: openai.OpenAI) -> None:
    first, second = create(sdk), create(sdk)
    assert [video.id for video in sdk.videos.list(order="asc", limit=1)] == [first.id, second.id]
    for _ in range(2):
        sdk.videos.retrieve(first.id)
    assert sdk.videos.delete(first.id).deleted
    assert [video.id for video in sdk.videos.list()] == [second.id]


def test_a_running_job_is_not_deleted(sdk: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="completed or failed"):
        sdk.videos.delete(create(sdk).id)


def test_a_picture_of_another_size_is_refused_in_the_real_words(server: VideoServer, sdk: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="Inpaint image must match the requested width and height"):
        create(sdk, input_reference=("first_frame.png", picture(48, 64), "image/png"))
    assert [made.job_id for made in server.creates] == [""]


def test_a_picture_of_no_type_is_refused(sdk: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="octet-stream"):
        create(sdk, input_reference=("first_frame", picture(64, 48), "application/octet-stream"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"prompt": ""}, "prompt"),
        ({"seconds": "1.5"}, "seconds"),
        ({"size": "big"}, "size"),
        ({"extra_body": {"seed": 7}}, "Unknown parameter: 'seed'"),
    ],
)
def test_fields_beyond_the_contract_are_refused(sdk: openai.OpenAI, fields: dict[str, object], words: str) -> None:
    with pytest.raises(openai.BadRequestError, match=words):
        create(sdk, **fields)


def test_a_wrong_key_is_refused(server: VideoServer) -> None:
    stranger = openai.OpenAI(base_url=server.base_url, api_key="sk-wrong", max_retries=0)
    with stranger, pytest.raises(openai.AuthenticationError, match="sk-wrong"):
        stranger.models.list()


def test_an_unknown_job_is_not_found(sdk: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError):
        sdk.videos.retrieve("video_nobody")


def test_a_form_that_is_no_multipart_is_refused(server: VideoServer) -> None:
    reply = httpx.post(f"{server.base_url}/videos", headers={"Authorization": "Bearer sk-fake"}, data={"prompt": "A"})
    assert reply.status_code == 400


def test_a_scripted_fault_happens_once(server: VideoServer, sdk: openai.OpenAI) -> None:
    server.script("create", Fault("429", retry_after="7"))
    with pytest.raises(openai.RateLimitError) as limited:
        create(sdk)
    assert limited.value.response.headers["retry-after"] == "7"
    assert create(sdk).status == "queued"
    assert [made.job_id for made in server.creates] == ["", "video_000001"]


def test_a_create_dropped_after_it_was_accepted_leaves_a_job(server: VideoServer, sdk: openai.OpenAI) -> None:
    server.script("create", "drop_after_accept")
    with pytest.raises(openai.APIConnectionError):
        create(sdk)
    assert len(server.jobs) == 1


def test_leaving_ends_every_thread_although_clients_stay_connected() -> None:
    before = threading.active_count()
    with VideoServer() as server, httpx.Client() as client:
        client.get(f"{server.base_url}/models")
        assert threading.active_count() > before
    assert threading.active_count() == before
