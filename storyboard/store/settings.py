"""The user's own settings: who they are, what they like, and the targets that requests may go to."""

import contextlib
import json
import uuid
from collections.abc import Callable, Generator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from filelock import FileLock, Timeout
from pydantic import Field, ValidationError, model_validator

from storyboard.model.errors import StoryboardError
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.model.values import Open, Value, replace
from storyboard.store.atomic import StorageError, storage_error, write_atomically
from storyboard.store.paths import UserFolders
from storyboard.store.strict_json import BadJson, parse_object
from storyboard.store.targets import key_variable, target_flaw

FILE = "settings.json"
DAMAGED = "settings.damaged.json"
LOCK_WAIT_S = 10

Report = Callable[[str], None]
"""Hears one sentence for each setting that could not be used."""


class Theme(StrEnum):
    """Light or dark, or what the system says."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


class CapPeriod(StrEnum):
    """Over which time the user's own limit is counted; days and months are those of UTC."""

    EVER = "ever"
    MONTH = "month"
    DAY = "day"


class SettingsError(StoryboardError):
    """A setting or target that cannot be."""


class Settings(Value):
    """What belongs to this user on this machine; no key is ever in here.

    `targets` always holds the draft generator. Caps are what a new board begins with, money in micro-USD, None for
    none; `run_cap_microusd` is what one run may cost in any project, `user_cap_microusd` what may be spent over all
    projects in one `user_cap_period`. `language` "" means the
    system's, `projects_folder` "" the user's home. `key_preset` names whose keyboard shortcuts are used, `shortcuts`
    are the user's own by action. `image_network` is an ONNX file that says how alike pictures are. `offline`
    makes every job but drafts wait. Keys that this version does not know are kept.
    """

    install_id: str = ""
    author_id: str = ""
    author_name: str = ""
    language: str = ""
    theme: Open[Theme] = Theme.SYSTEM
    targets: tuple[Target, ...] = ()
    default_target_id: str = DRAFT_TARGET.id
    cap_microusd: int | None = Field(default=None, ge=0)
    max_takes: int | None = Field(default=None, ge=0)
    run_cap_microusd: int | None = Field(default=None, ge=0)
    offline: bool = False
    user_cap_microusd: int | None = Field(default=None, ge=0)
    user_cap_period: Open[CapPeriod] = CapPeriod.MONTH
    recent: tuple[str, ...] = ()
    projects_folder: str = ""
    key_preset: str = ""
    shortcuts: Mapping[str, tuple[str, ...]] = {}
    image_network: str = ""

    @model_validator(mode="before")
    @classmethod
    def _with_draft(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        fields = dict(cast("Mapping[str, Any]", data))
        targets = fields.get("targets", ())
        if isinstance(targets, list | tuple):
            entries = tuple(cast("list[Any]", targets))
            if all(_id_of(entry) != DRAFT_TARGET.id for entry in entries):
                fields["targets"] = (DRAFT_TARGET, *entries)
        return fields

    def target(self, target_id: str) -> Target:
        """The target with this id; raises SettingsError that names the ones there are."""
        for target in self.targets:
            if target.id == target_id:
                return target
        known = ", ".join(target.id for target in self.targets)
        raise SettingsError(
            f"there is no target {target_id!r} in your settings.",
            fix=f"Add it, or use one of these: {known}.",
        )


def add_target(settings: Settings, target: Target) -> Settings:
    """The settings with one more target; raises SettingsError for an id that is taken or values that cannot be."""
    if any(target.id == other.id for other in settings.targets):
        raise SettingsError(f"there is a target {target.id!r} already.", fix="Choose another id, or change that one.")
    _check(target)
    twin = next((t.id for t in settings.targets if key_variable(t.id) == key_variable(target.id)), None)
    if twin is not None:
        raise SettingsError(
            f"the id {target.id!r} is too like {twin!r}: both would take their key from {key_variable(twin)}.",
            fix="Choose another id.",
        )
    return replace(settings, targets=(*settings.targets, target))


def replace_target(settings: Settings, target: Target) -> Settings:
    """The settings with the target of the same id changed; raises SettingsError when there is none."""
    settings.target(target.id)
    _check(target)
    return replace(settings, targets=tuple(target if t.id == target.id else t for t in settings.targets))


def remove_target(settings: Settings, target_id: str) -> Settings:
    """The settings without a target; a default that pointed to it becomes the draft generator."""
    settings.target(target_id)
    if target_id == DRAFT_TARGET.id:
        raise SettingsError("the draft target is built in and cannot be removed.")
    default = settings.default_target_id
    return replace(
        settings,
        targets=tuple(t for t in settings.targets if t.id != target_id),
        default_target_id=DRAFT_TARGET.id if default == target_id else default,
    )


def load_settings(folders: UserFolders, on_problem: Report = lambda _: None) -> Settings:
    """The settings; whatever cannot be used is told to `on_problem` by name and replaced by its default.

    Makes the install id and author id once. A file that had problems is kept beside as settings.damaged.json.
    """
    path = folders.config / FILE
    settings = _read(path, on_problem)
    if settings.install_id and settings.author_id:
        return settings
    try:
        return change_settings(folders, lambda held: held)
    except StorageError as error:
        on_problem(f"The settings cannot be saved, so they hold for this session only: {error}")
        return _identified(settings)


def save_settings(folders: UserFolders, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises StorageError."""
    with _exclusive(folders):
        _write(folders, settings)


def change_settings(folders: UserFolders, change: Callable[[Settings], Settings]) -> Settings:
    """Read, change and write in one go that no other program can interrupt; the new settings."""
    with _exclusive(folders):
        settings = _identified(change(_read(folders.config / FILE, lambda _: None)))
        _write(folders, settings)
        return settings


@contextlib.contextmanager
def _exclusive(folders: UserFolders) -> Generator[None]:
    path = folders.config / "settings.lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path, timeout=LOCK_WAIT_S)
        lock.acquire()
    except Timeout:
        raise SettingsError(
            "another program is writing the settings and does not finish.",
            where=str(folders.config / FILE),
            fix="Close other windows of Storyboard and try again.",
        ) from None
    except OSError as error:
        raise storage_error(error, path) from error
    try:
        yield
    finally:
        lock.release()


def _write(folders: UserFolders, settings: Settings) -> None:
    write_atomically(folders.config / FILE, settings.model_dump_json(indent=2).encode() + b"\n")


def _identified(settings: Settings) -> Settings:
    return replace(
        settings,
        install_id=settings.install_id or str(uuid.uuid4()),
        author_id=settings.author_id or str(uuid.uuid4()),
    )


def _read(path: Path, on_problem: Report) -> Settings:
    problems: list[str] = []
    data = b""
    try:
        data = path.read_bytes()
        raw = parse_object(data, str(path))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        on_problem(f"{path}: the settings cannot be read ({error.strerror}), so defaults are used.")
        return Settings()
    except BadJson as error:
        problems.append(f"{error} Defaults are used; the file is kept as {DAMAGED}.")
        raw = {}
    settings = _leniently(raw, path, problems)
    for problem in problems:
        on_problem(problem)
    if problems:
        with contextlib.suppress(StorageError):
            write_atomically(path.with_name(DAMAGED), data)
    return settings


def _leniently(raw: dict[str, Any], path: Path, problems: list[str]) -> Settings:
    """Drop what does not fit, field by field and target by target, until the rest does."""
    raw = {**raw, "targets": _good_targets(raw.get("targets", []), path, problems)}
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        for name in {str(problem["loc"][0]) for problem in error.errors(include_url=False)}:
            problems.append(
                f"{path}: {name} is {json.dumps(raw.pop(name))[:60]}, which cannot be; the default is used."
            )
        return Settings.model_validate(raw)


def _good_targets(entries: Any, path: Path, problems: list[str]) -> list[Target]:
    if not isinstance(entries, list):
        problems.append(f"{path}: targets is not a list, so only the draft target is there.")
        return []
    good: dict[str, Target] = {}
    for index, entry in enumerate(cast("list[Any]", entries)):
        try:
            target = Target.model_validate(entry)
            flaw = target_flaw(target) or (f"the id {target.id!r} is used twice." if target.id in good else "")
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            flaw = f"{'.'.join(map(str, problem['loc'])) or 'it'}: {problem['msg'].lower()}."
            good_target = None
        else:
            good_target = None if flaw else target
        if good_target is None:
            problems.append(f"{path}: targets[{index}] is left out: {flaw}")
        else:
            good[good_target.id] = good_target
    return list(good.values())


def _check(target: Target) -> None:
    flaw = target_flaw(target)
    if flaw:
        raise SettingsError(flaw, where=f"target {target.id!r}", fix="Correct it and try again.")


def _id_of(entry: Any) -> Any:
    if isinstance(entry, Mapping):
        return cast("Mapping[str, Any]", entry).get("id")
    return getattr(entry, "id", None)
