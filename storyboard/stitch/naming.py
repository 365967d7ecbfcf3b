"""How what is derived is named: by the hash of everything that made it."""

import hashlib
import json


def key_of(parts: object) -> str:
    """The hash that names what is made of these parts."""
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
