"""What every use case stands on: the user's folders, settings, catalogues and the clock."""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.presets import ExportPreset
from storyboard.model.targets import Target
from storyboard.store.catalogue import load_models, load_presets
from storyboard.store.learned import load_learned
from storyboard.store.paths import UserFolders, user_folders
from storyboard.store.settings import Settings, load_settings

_LOG = logging.getLogger(__name__)


class UnknownModel(StoryboardError):
    """A capability profile that no catalogue has."""

    exit_code = 2


def _now_utc() -> datetime:
    return datetime.now(UTC)


class Context:
    """One user on one machine; `problems` are sentences about settings that could not be used."""

    def __init__(
        self,
        folders: UserFolders,
        settings: Settings,
        *,
        now: Callable[[], datetime] = _now_utc,
        problems: tuple[str, ...] = (),
    ) -> None:
        self.folders = folders
        self.settings = settings
        self.now = now
        self.problems = problems

    @cached_property
    def models(self) -> Mapping[str, ModelCapabilities]:
        """Every model profile by id, read on first use."""
        return {**load_models(self.folders), **load_learned(self.folders)}

    @cached_property
    def presets(self) -> Mapping[str, ExportPreset]:
        """Every export preset by id, read on first use."""
        return load_presets(self.folders)

    @property
    def today(self) -> date:
        """The day that sunsets are held against."""
        return self.now().date()

    @property
    def spool(self) -> Path:
        """Where the draft generator keeps its work; may be deleted at any moment."""
        return self.folders.cache / "drafts"

    @property
    def segments(self) -> Path:
        """Where rendered pieces of films are kept; may be deleted at any moment."""
        return self.folders.cache / "segments"

    def capabilities(self, target: Target, profile_id: str = "") -> ModelCapabilities:
        """What the target's model can do; a draft may take another model's profile. Raises UnknownModel."""
        wanted = profile_id if target.api_kind == "draft" and profile_id else target.profile_id
        try:
            return self.models[wanted]
        except KeyError:
            known = ", ".join(sorted(self.models))
            raise UnknownModel(f"There is no model profile {wanted!r}.", fix=f"Known ones: {known}.") from None


def open_context(folders: UserFolders | None = None, *, now: Callable[[], datetime] = _now_utc) -> Context:
    """The context of this user; settings that cannot be used are reported in `problems` and logged, not raised."""
    folders = folders or user_folders()
    problems: list[str] = []
    settings = load_settings(folders, problems.append)
    for problem in problems:
        # Without any set-up a warning goes to stderr, where a person sees it.
        _LOG.warning("%s", problem)
    return Context(folders, settings, now=now, problems=tuple(problems))
