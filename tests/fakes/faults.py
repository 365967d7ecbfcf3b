"""What a vendor may do wrong, each by the name it is known under; `misbehave` lets the fake server do it."""

from dataclasses import dataclass

from tests.fakes.video_server import Fault, VideoServer

OFTEN = 300
"""As often as makes no difference."""


@dataclass(frozen=True)
class Mode:
    """One way to misbehave: what the requests of each kind meet, once or always, and how long jobs take."""

    create: Fault | None = None
    poll: Fault | None = None
    content: Fault | None = None
    times: int = OFTEN
    polls_to_finish: int = 1


def misbehave(server: VideoServer, mode: Mode, elsewhere: str = "") -> None:
    """Let the server do it from now on."""
    server.polls_to_finish = mode.polls_to_finish
    for operation, fault in (("create", mode.create), ("poll", mode.poll), ("content", mode.content)):
        if fault is not None:
            led = Fault(fault.name, to=elsewhere, word=fault.word) if fault.name == "redirect" else fault
            server.script(operation, *[led] * mode.times)


def behave(server: VideoServer) -> None:
    """Forget every fault."""
    server.polls_to_finish = 1
    server.forget()


ONCE = 1
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)
MODERATION = "Your request was blocked by our moderation system."
STATUSES = ("401", "402", "403", "404", "410", "422", "429", "500", "502", "503", "504")

MODES: dict[str, Mode] = {
    "expired asset": Mode(content=Fault("wrong_type")),
    "expired asset, said once": Mode(content=Fault("wrong_type"), times=ONCE),
    "vanished job": Mode(poll=Fault("vanish")),
    "vanished job, said once": Mode(poll=Fault("vanish"), times=ONCE),
    "changed id": Mode(poll=Fault("changing_id"), polls_to_finish=3),
    "extra status": Mode(poll=Fault("status", word="dreaming_of_light"), times=5, polls_to_finish=7),
    "null fields": Mode(poll=Fault("null_fields"), polls_to_finish=3),
    "failed job answered as 4xx": Mode(poll=Fault("failed_as_4xx")),
    "99 % for ever": Mode(polls_to_finish=10**9),
    "moderation of the request": Mode(create=Fault("moderation")),
    "moderation of the clip": Mode(poll=Fault("moderation")),
    "HTML for JSON to a create": Mode(create=Fault("html")),
    "HTML for JSON to a poll": Mode(poll=Fault("html")),
    "HTML for JSON to a poll, once": Mode(poll=Fault("html"), times=ONCE),
    "HTML for a clip": Mode(content=Fault("html")),
    "rubbish for JSON to a create": Mode(create=Fault("rubbish")),
    "rubbish for JSON to a poll": Mode(poll=Fault("rubbish")),
    "redirected create": Mode(create=Fault("redirect", word="307")),
    "redirected poll": Mode(poll=Fault("redirect", word="302")),
    "redirected download": Mode(content=Fault("redirect", word="302")),
    "slow-loris at a create": Mode(create=Fault("slow")),
    "slow-loris at a poll": Mode(poll=Fault("slow"), times=ONCE),
    "slow-loris at a download": Mode(content=Fault("slow")),
    "create dropped before it was read": Mode(create=Fault("drop")),
    "create dropped after it was accepted": Mode(create=Fault("drop_after_accept")),
    "dropped poll": Mode(poll=Fault("drop"), times=ONCE),
    "dropped download": Mode(content=Fault("drop")),
    "truncated download": Mode(content=Fault("truncated")),
    "truncated download, once": Mode(content=Fault("truncated"), times=ONCE),
    "endless download": Mode(content=Fault("endless")),
    "packed to burst": Mode(content=Fault("bomb")),
    "empty download": Mode(content=Fault("empty")),
    "picture for a clip": Mode(content=Fault("200", body=PICTURE, headers={"Content-Type": "video/mp4"})),
    **{f"{status} to a create": Mode(create=Fault(status)) for status in STATUSES},
    **{f"{status} to a poll": Mode(poll=Fault(status)) for status in STATUSES},
    **{f"{status} to a download": Mode(content=Fault(status)) for status in STATUSES},
    **{f"{status} once": Mode(poll=Fault(status), content=Fault(status), times=ONCE) for status in ("429", "500")},
    "429 to a create, once": Mode(create=Fault("429", retry_after="1"), times=ONCE),
}
"""Every fault of a vendor by name."""
