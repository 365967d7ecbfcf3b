"""The canonical form of a value, and its hash: the same intent gives the same hash in every version."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, cast

from storyboard.model.rate import Ratio
from storyboard.model.values import Value


def canonical(value: Any) -> Any:
    """JSON data without fields that hold their default, kinds kept; a field added later changes no hash."""
    if isinstance(value, Value):
        return str(value) if isinstance(value, Ratio) else _fields(value)
    if isinstance(value, Mapping):
        return {str(k): canonical(v) for k, v in cast("Mapping[Any, Any]", value).items()}
    if isinstance(value, tuple | list):
        return [canonical(v) for v in cast("tuple[Any, ...]", value)]
    return value


def _fields(value: Value) -> dict[str, Any]:
    kept: dict[str, Any] = {name: canonical(extra) for name, extra in (value.model_extra or {}).items()}
    for name, field in type(value).model_fields.items():
        held = getattr(value, name)
        if name == "kind" or field.is_required() or held != field.get_default(call_default_factory=True):
            kept[name] = canonical(held)
    return kept


def content_hash(value: Any) -> str:
    """SHA-256, in hex, of the canonical form."""
    text = json.dumps(canonical(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
