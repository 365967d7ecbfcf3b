"""Models and export presets: dated data that comes with the product, and the user's own on top.

Both files hold `schema = 1` and one table per entry ([[models]], [[presets]]). A file of the same name in the
user's config folder adds entries, or changes fields of those with the same id.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import Rate
from storyboard.model.values import Value, unknown_keys
from storyboard.store.paths import UserFolders, resource
from storyboard.store.schema import field_path

SCHEMA = 1
MAX_BYTES = 4 * 1024 * 1024

MODEL_WORDS: Mapping[str, tuple[str, ...]] = {
    "audio": ("none", "toggle", "always", "unknown"),
    "cancel": ("none", "queued_only", "best_effort", "any"),
    "mode": ("async", "sync"),
    "size_encoding": ("WxH", "W:H", "ratio+tier"),
    "remix": ("none", "job", "file", "both", "unknown"),
    "progress": ("percent", "fraction", "steps", "none"),
    "result": ("bytes", "url"),
    "idempotency": ("none", "client_ref", "list"),
    "durations.wire": ("int", "string", "seconds"),
    "dialect.length_unit": ("characters", "bytes", "tokens"),
    "dialect.speech": ("quoted", "tagged"),
    "dialect.sound": ("plain", "tagged"),
    "dialect.camera": ("plain", "tagged"),
    "dialect.negative": ("", "field", "sentence", "dropped"),
}
"""The words that a field of a model may hold."""

MERGED = ("dialect", "sources")
"""Fields whose parts mean something each by itself."""

Entry = TypeVar("Entry", ModelCapabilities, ExportPreset)


class BadCatalogue(StoryboardError):
    """A data file that cannot be used; the sentence names file, entry and field."""


def load_models(folders: UserFolders | None = None, built_in: Path | None = None) -> Mapping[str, ModelCapabilities]:
    """Every model by id, in the file's order, the user's own last. Raises BadCatalogue."""
    return _load("models", ModelCapabilities, folders, built_in)


def load_presets(folders: UserFolders | None = None, built_in: Path | None = None) -> Mapping[str, ExportPreset]:
    """Every export preset by id, in the file's order, the user's own last. Raises BadCatalogue."""
    return _load("presets", ExportPreset, folders, built_in)


def _load(name: str, kind: type[Entry], folders: UserFolders | None, built_in: Path | None) -> Mapping[str, Entry]:
    own = built_in or resource(f"{name}.toml")
    tables = _tables(own, name)
    found = {entry_id: _entry(kind, table, f"{own}: {name} {entry_id!r}") for entry_id, table in tables.items()}
    overlay = folders.config / f"{name}.toml" if folders else None
    if overlay is not None and overlay.is_file():
        for entry_id, table in _tables(overlay, name).items():
            whole = _over(tables.get(entry_id, {}), table)
            found[entry_id] = _entry(kind, whole, f"{overlay}: {name} {entry_id!r}")
    return found


def _over(known: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """An entry with the user's own fields; the parts of MERGED are laid over one by one."""
    merged = {name: {**known[name], **own[name]} for name in MERGED if _is_table(known, name) and _is_table(own, name)}
    return {**known, **own, **merged}


def _is_table(entry: dict[str, Any], name: str) -> bool:
    return isinstance(entry.get(name), dict)


def _tables(path: Path, name: str) -> dict[str, dict[str, Any]]:
    """The tables of one file by their id."""
    document = _document(path)
    if document.get("schema", SCHEMA) != SCHEMA:
        raise BadCatalogue(
            f"schema is {document['schema']!r}; this version reads {SCHEMA}.", where=str(path), fix="Update Storyboard."
        )
    strangers = sorted(document.keys() - {"schema", name})
    if strangers:
        raise BadCatalogue(f"the key {strangers[0]!r} is not known here.", where=str(path), fix=f"Use [[{name}]].")
    entries = document.get(name, [])
    if not isinstance(entries, list):
        raise BadCatalogue(f"{name} is no list of tables.", where=str(path), fix=f"Write [[{name}]] above each.")
    found: dict[str, dict[str, Any]] = {}
    for index, entry in enumerate(cast("list[Any]", entries)):
        table = cast("dict[str, Any]", entry) if isinstance(entry, dict) else {}
        entry_id = table.get("id")
        if not isinstance(entry_id, str) or not entry_id:
            raise BadCatalogue(f"{name}[{index}] has no id.", where=str(path), fix='Write id = "…" in it.')
        if entry_id in found:
            raise BadCatalogue(f"the id {entry_id!r} is used twice.", where=str(path), fix="Rename one of them.")
        found[entry_id] = table
    return found


def _document(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadCatalogue(f"it is larger than {MAX_BYTES // 2**20} MB.", where=str(path), fix="Make it smaller.")
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadCatalogue(f"it cannot be read ({error.strerror}).", where=str(path), fix="Check the file.") from None
    except (ValueError, RecursionError) as error:
        raise BadCatalogue(f"it is not valid TOML: {error}.", where=str(path), fix="Correct that line.") from None


def _entry(kind: type[Entry], table: dict[str, Any], where: str) -> Entry:
    try:
        entry = kind.model_validate(_with_dates_as_text(table))
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        path = field_path(problem["loc"], table)
        said = "is missing" if problem["type"] == "missing" else f"cannot be: {problem['msg'].lower()}"
        raise BadCatalogue(f"the field {path} {said}.", where=where, fix="Correct it.") from None
    flaw = _flaw(entry)
    if flaw:
        raise BadCatalogue(flaw, where=where, fix="Correct it.")
    return entry


def _flaw(entry: Value) -> str:
    stranger = next(unknown_keys(entry), "")
    if stranger:
        return f"the field {stranger.lstrip('.')} is not known."
    as_of, source = getattr(entry, "as_of", ""), getattr(entry, "source", "")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", as_of) or not _is_date(as_of):
        return f"the field as_of is {as_of!r}; it must be a date like 2026-11-21."
    if not source.strip():
        return "the field source is empty; it must say where the figures come from."
    return _preset_flaw(entry) if isinstance(entry, ExportPreset) else _model_flaw(entry)


def _model_flaw(entry: Value) -> str:
    sunset = getattr(entry, "sunset", "")
    if sunset and not (re.fullmatch(r"\d{4}-\d{2}-\d{2}", sunset) and _is_date(sunset)):
        return f"the field sunset is {sunset!r}; it must be a date like 2026-11-21."
    for field, words in MODEL_WORDS.items():
        holder, _, name = field.rpartition(".")
        word = getattr(getattr(entry, holder) if holder else entry, name)
        if word not in words:
            return f"the field {field} is {word!r}; it must be one of {', '.join(w or 'nothing' for w in words)}."
    strangers = sorted(set(getattr(entry, "sources", {})) - type(entry).model_fields.keys())
    return f"the field sources names {strangers[0]!r}, which is no field." if strangers else ""


def _preset_flaw(preset: ExportPreset) -> str:
    for name, rate in (("rate", preset.rate), *(("rates", rate) for rate in preset.rates)):
        try:
            Rate.of(rate or "24")
        except (ValueError, ZeroDivisionError):
            return f'the field {name} is {rate!r}; it must be a fraction like "24000/1001" or "25".'
    if bool(preset.width) != bool(preset.height) or min(preset.width, preset.height, preset.max_width) < 0:
        return "the fields width and height must both be given, in pixels."
    if preset.width % 2 or preset.height % 2:
        return "the fields width and height must be even."
    if preset.rates and not preset.rate:
        return "the field rates needs a rate, for films at any other."
    return ""


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _with_dates_as_text(table: dict[str, Any]) -> dict[str, Any]:
    """TOML has dates of its own; ours are texts."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in table.items()}
