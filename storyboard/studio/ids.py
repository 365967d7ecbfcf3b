"""Fresh ids: made once, random, never a row number."""

import uuid


def new_id() -> str:
    """An id that nothing else has: 32 hex digits."""
    return uuid.uuid4().hex
