"""Targets: where requests go. They live in the user's settings, never in a board; boards name only the id."""

from datetime import date
from urllib.parse import urlsplit

from storyboard.model.values import Value

OPENAI_RETIRED_ON = date(2026, 9, 24)
"""OpenAI shut its Videos API down on this day and offers no successor."""


class Target(Value):
    """A server, the model asked for there, and the capability profile that describes it.

    `profile_id` is an id of `models.toml`. The draft generator is the target `draft`, api kind `draft`; its profile
    may be any model's, whose limits, sizes, durations and prices it then takes on.
    """

    id: str
    name: str
    api_kind: str = "openai_videos"
    base_url: str = ""
    model_id: str = ""
    profile_id: str = "openai-compatible"
    allow_private_results: bool = False

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a key is bound to; "" for an address that is none."""
        try:
            parts = urlsplit(self.base_url)
            port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
        except ValueError:
            return ""
        return f"{parts.scheme}://{parts.hostname or ''}:{port}"


DRAFT_TARGET = Target(id="draft", name="Draft (offline, free)", api_kind="draft", profile_id="draft")
"""The embedded generator; always there."""
