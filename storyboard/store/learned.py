"""What servers themselves said of their models: kept in the user's config folder, one file, dated."""

import json
from collections.abc import Mapping
from typing import Any, cast

from pydantic import ValidationError

from storyboard.model.capabilities import ModelCapabilities
from storyboard.store.atomic import write_atomically
from storyboard.store.paths import UserFolders

FILE = "learned-models.json"
MAX_BYTES = 4_000_000


def load_learned(folders: UserFolders) -> Mapping[str, ModelCapabilities]:
    """Every learned model by id; a file or an entry that cannot be read counts as not learned."""
    try:
        raw = json.loads((folders.config / FILE).read_bytes()[:MAX_BYTES])
    except (OSError, ValueError, RecursionError):
        return {}
    found: dict[str, ModelCapabilities] = {}
    for model_id, entry in cast("dict[str, Any]", raw if isinstance(raw, dict) else {}).items():
        try:
            found[model_id] = ModelCapabilities.model_validate(entry)
        except ValidationError:
            continue
    return found


def keep_learned(folders: UserFolders, model: ModelCapabilities) -> None:
    """Keep what was learned of a model in place of what was known. Raises StorageError."""
    kept = {**load_learned(folders), model.id: model}
    data = {model_id: value.model_dump(mode="json") for model_id, value in kept.items()}
    folders.config.mkdir(parents=True, exist_ok=True)
    write_atomically(folders.config / FILE, json.dumps(data, indent=1).encode())
