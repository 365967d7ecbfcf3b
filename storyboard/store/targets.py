"""What a target must be before a request or a key may go there."""

import re
from urllib.parse import urlsplit

from storyboard.model.targets import DRAFT_TARGET, Target

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def key_variable(target_id: str) -> str:
    """The environment variable that may hold the target's key: STORYBOARD_<TARGET ID>_KEY."""
    return f"STORYBOARD_{target_id.upper().replace('-', '_')}_KEY"


def target_flaw(target: Target) -> str:
    """One sentence about the first thing that cannot be, naming its field; "" when all can."""
    if not _ID.fullmatch(target.id):
        return f"the id {target.id[:50]!r} must be 1 to 40 of a-z, 0-9, - and _, and begin with a letter or figure."
    if target.id == DRAFT_TARGET.id:
        return "" if target.api_kind == DRAFT_TARGET.api_kind else "the draft target's api_kind is always 'draft'."
    return _url_flaw(target.base_url)


def _url_flaw(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        return f"base_url {_shown(url)!r} is no address ({error})."
    if parts.scheme not in ("http", "https") or not host:
        return f"base_url {_shown(url)!r} is no address; one looks like https://api.example.com/v1."
    if parts.username is not None or parts.password is not None:
        return "base_url holds a user name or password; keys are kept apart, in the environment or the keyring."
    if parts.query or parts.fragment:
        return "base_url ends in ?… or #…; give the address alone, keys and options are kept apart."
    if any(character.isspace() or not character.isprintable() for character in url):
        return "base_url holds a space or a control character."
    return ""


def _shown(url: str) -> str:
    """The address without what may be a password or a key in it."""
    plain = re.split(r"[?#;]", url, maxsplit=1)[0]
    return (plain.rpartition("@")[2] if "@" in plain else plain)[:80]
