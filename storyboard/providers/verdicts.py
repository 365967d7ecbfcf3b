"""What an answer to a create means for money: taken, refused, not taken, or in doubt."""

from collections.abc import Callable

from storyboard.model.facts import FailureKind
from storyboard.providers.base import MaybeSent, NotSent, ProviderError, Refused
from storyboard.providers.bodies import Reply
from storyboard.providers.complaints import make_failure, sort_failure, within

_IN_DOUBT = frozenset({408, 425, 499})
"""4xx that gateways also send when the request had reached the model: timeouts and hang-ups."""

_DEFINITE = frozenset({400, 401, 402, 403, 404, 405, 410, 411, 413, 414, 415, 422, 426, 428, 431, 451})
"""4xx that mean no even without a word in the body."""


def judge_create(reply: Reply, clean: Callable[[str], str]) -> Reply | ProviderError:
    """The reply itself when it is a 2xx with a JSON object, else the error it stands for."""
    complaint = reply.complaint
    whole = clean(complaint.message)
    words = within(whole)
    if reply.is_ok:
        if isinstance(reply.value, dict):
            return reply
        return MaybeSent(f"The server said {reply.status}, but not in JSON: {words or 'nothing'}.")
    if reply.status < 400:
        return MaybeSent(
            f"The server answered {reply.status}, a redirect, which a create must not follow.",
            fix="Check the target's base URL.",
        )
    if reply.status >= 500 or reply.status in _IN_DOUBT:
        return MaybeSent(f"The server said {reply.status}: {words or 'nothing'}.")
    kind = sort_failure(complaint, reply.status)
    if reply.status == 429 and kind != FailureKind.CREDIT:
        return NotSent(f"The server asks to wait: {words or '429'}.", retry_after_s=reply.wish_s)
    if not words and reply.status not in _DEFINITE:
        return MaybeSent(f"The server said {reply.status} and nothing more.")
    return Refused(make_failure(kind, whole or f"The server said {reply.status}.", clean(complaint.code)))
