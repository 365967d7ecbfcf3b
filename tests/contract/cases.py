"""What servers answer, and what the engine must hear of it: faults by name, and replies as they were recorded."""

from dataclasses import dataclass, replace

from storyboard.model.facts import FailureKind
from storyboard.providers.base import MaybeSent, NotSent, ProviderError, Refused, RemoteState, Unreachable
from storyboard.providers.http import Limits
from tests.fakes.video_server import Fault
from tests.providers.conftest import ROOMY

SOON_S = 0.3
"""How long a test of a stalled server waits for it."""


@dataclass(frozen=True)
class Case:
    """What the server does, and the error the engine must hear."""

    fault: Fault
    error: type[ProviderError]
    kind: FailureKind | None = None

    def limits(self, bound: str) -> Limits:
        """Roomy ones, but for the bound that a stall is to meet."""
        return replace(ROOMY, **{bound: SOON_S}) if self.fault.name == "slow" else ROOMY


def wrapped(inner: str) -> bytes:
    """An upstream's error as a proxy wraps it."""
    text = inner.replace('"', '\\"')
    return f'{{"error": {{"message": "litellm.BadRequestError: OpenAIException - {text}", "code": "400"}}}}'.encode()


CREATES = {
    "rate limit": Case(Fault("429", retry_after="7"), NotSent),
    "no credit left": Case(
        Fault("429", body=b'{"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}'),
        Refused,
        FailureKind.CREDIT,
    ),
    "wrong key": Case(Fault("401"), Refused, FailureKind.AUTH),
    "forbidden": Case(Fault("403"), Refused, FailureKind.AUTH),
    "payment": Case(Fault("402"), Refused, FailureKind.CREDIT),
    "not found": Case(Fault("404"), Refused, FailureKind.NOT_FOUND),
    "gone": Case(Fault("410"), Refused, FailureKind.RETIRED),
    "retired in words": Case(Fault("404", message="veo-3.1 is no longer available"), Refused, FailureKind.RETIRED),
    "invalid": Case(Fault("422", body=b'{"detail": [{"loc": ["body", "size"], "msg": "bad"}]}'), Refused),
    "invalid without a word": Case(Fault("400", body=b""), Refused, FailureKind.INVALID_INPUT),
    "moderation": Case(Fault("moderation"), Refused, FailureKind.MODERATION),
    "wrapped moderation": Case(
        Fault("400", body=wrapped('{"error": {"message": "Flagged.", "code": "moderation_blocked"}}')),
        Refused,
        FailureKind.MODERATION,
    ),
    "request timeout": Case(Fault("408"), MaybeSent),
    "teapot without a word": Case(Fault("418", body=b""), MaybeSent),
    "server error": Case(Fault("500"), MaybeSent),
    "unavailable": Case(Fault("503", retry_after="3"), MaybeSent),
    "gateway page": Case(Fault("html"), MaybeSent),
    "redirect": Case(Fault("redirect", to="/v1/elsewhere", word="308"), MaybeSent),
    "dropped before the reply": Case(Fault("drop"), MaybeSent),
    "dropped after it was accepted": Case(Fault("drop_after_accept"), MaybeSent),
    "stalled": Case(Fault("slow"), MaybeSent),
    "no JSON": Case(Fault("rubbish"), MaybeSent),
    "no id": Case(Fault("200", body=b'{"object": "video", "status": "queued"}'), MaybeSent),
    "an id that is a path": Case(Fault("200", body=b'{"id": "..", "status": "queued"}'), MaybeSent),
    "an error with a good status": Case(Fault("200", body=b'{"error": "busy"}'), MaybeSent),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), MaybeSent),
    "far too long": Case(Fault("200", body=b'{"a": "' + b"x" * 4_100_000 + b'"}'), MaybeSent),
}

RECORDED_CREATES = {
    "sglang: a field that does not fit": (
        422,
        b'{"detail":[{"type":"int_parsing","loc":["body","seconds"],"msg":"Input should be a valid integer"}]}',
        Refused,
        "seconds: Input should be a valid integer",
    ),
    "vllm-omni: two kinds of reference": (
        400,
        b'{"error":{"message":"Provide exactly one reference input.","type":"BadRequestError","code":400}}',
        Refused,
        "Provide exactly one reference input.",
    ),
    "litellm: an upstream's refusal, wrapped": (
        400,
        wrapped('{"error": {"message": "Inpaint image must match the requested width and height", "code": null}}'),
        Refused,
        "Inpaint image must match the requested width and height",
    ),
    "litellm: throttled upstream": (
        429,
        b'{"error":{"message":"litellm.RateLimitError: slow down","type":"throttling_error","code":"429"}}',
        NotSent,
        "slow down",
    ),
    "litellm: no key": (500, b"Internal Server Error", MaybeSent, "Internal Server Error"),
    "new-api: no balance": (
        403,
        b'{"code":"insufficient_user_quota","message":"user quota is not enough","data":null}',
        Refused,
        "user quota is not enough",
    ),
    "a proxy's page": (504, b"<html><head><title>504 Gateway Time-out</title></head></html>", MaybeSent, "504 Gateway"),
}
"""Error replies as servers were seen or are written to send them."""

RECORDED_POLLS = {
    "vllm-omni: a failed job as a bad status": (
        500,
        b'{"id":"video_gen_1","object":"video","status":"failed","progress":0,"error":{"code":500,"message":"OOM"}}',
        RemoteState.FAILED,
    ),
    "sglang: a finished job with a seconds number": (
        200,
        b'{"id":"a","object":"video","model":"m","status":"completed","progress":100,"seconds":4,"url":null}',
        RemoteState.DONE,
    ),
    "litellm: a job behind another vendor": (
        200,
        b'{"id":"video_bGl0ZWxsbQ==","object":"video","status":"processing","progress":null,"created_at":null}',
        RemoteState.RUNNING,
    ),
    "new-api: a job in an unknown state": (
        200,
        b'{"id":"t","task_id":"t","object":"video","status":"unknown","progress":0,"metadata":{}}',
        RemoteState.RUNNING,
    ),
    "a gateway's cancelled job": (200, b'{"id":"t","status":"cancelled"}', RemoteState.CANCELLED),
    "a gateway's moderated job": (
        200,
        b'{"id":"t","status":"failed","error":{"code":"moderation_blocked","message":"Blocked."}}',
        RemoteState.FAILED,
    ),
}
"""Job replies as servers were seen or are written to send them."""

READS = {
    "rate limit": Case(Fault("429", retry_after="7"), Unreachable),
    "server error": Case(Fault("500"), Unreachable),
    "wrong key": Case(Fault("401"), Refused, FailureKind.AUTH),
    "unknown job": Case(Fault("vanish"), Refused, FailureKind.NOT_FOUND),
    "dropped": Case(Fault("drop"), Unreachable),
    "stalled": Case(Fault("slow"), Unreachable),
    "gateway page": Case(Fault("html"), Unreachable),
    "no JSON": Case(Fault("rubbish"), Unreachable),
    "redirects without end": Case(Fault("redirect", to="/v1/videos/video_000001"), Unreachable),
    "gone": Case(Fault("410"), Refused, FailureKind.EXPIRED),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), Unreachable),
}

CLIPS = {
    "truncated": Case(Fault("truncated"), Unreachable),
    "endless": Case(Fault("endless"), Refused, FailureKind.BAD_MEDIA),
    "announced as endless": Case(
        Fault("200", headers={"Content-Length": "9000000000"}), Refused, FailureKind.BAD_MEDIA
    ),
    "packed to burst": Case(Fault("bomb"), Refused, FailureKind.BAD_MEDIA),
    "error in place of a clip": Case(Fault("wrong_type"), Refused, FailureKind.EXPIRED),
    "page in place of a clip": Case(Fault("html"), Unreachable),
    "empty": Case(Fault("empty"), Unreachable),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), Unreachable),
    "stalled": Case(Fault("slow"), Unreachable),
    "dropped": Case(Fault("drop"), Unreachable),
    "unknown": Case(Fault("vanish"), Unreachable),
    "failed after all": Case(Fault("422"), Refused, FailureKind.PROVIDER),
    "forbidden": Case(Fault("403"), Unreachable),
    "key refused": Case(Fault("401"), Refused, FailureKind.AUTH),
    "no credit": Case(Fault("402"), Refused, FailureKind.CREDIT),
}
