"""What every use case stands on: the user's folders, settings, catalogues and the clock."""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.store.paths import UserFolders, user_folders
from storyboard.store.settings import Settings, load_settings

if TYPE_CHECKING:
    from storyboard.model.capabilities import ModelCapabilities
    from storyboard.model.presets import ExportPreset
    from storyboard.providers.comfyui_workflow import workflow_takes
    from storyboard.store.catalogue import load_models, load_presets
    from storyboard.store.dialect_files import DialectFile, brought_dialects, own_dialects, trusted_hashes
    from storyboard.store.learned import load_learned
else:
    ModelCapabilities = later("storyboard.model.capabilities", "ModelCapabilities")
    ExportPreset = later("storyboard.model.presets", "ExportPreset")
    workflow_takes = later("storyboard.providers.comfyui_workflow", "workflow_takes")
    load_models = later("storyboard.store.catalogue", "load_models")
    load_presets = later("storyboard.store.catalogue", "load_presets")
    DialectFile = later("storyboard.store.dialect_files", "DialectFile")
    brought_dialects = later("storyboard.store.dialect_files", "brought_dialects")
    own_dialects = later("storyboard.store.dialect_files", "own_dialects")
    trusted_hashes = later("storyboard.store.dialect_files", "trusted_hashes")
    load_learned = later("storyboard.store.learned", "load_learned")

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
        outside: Self | None = None,
        project: Path | None = None,
    ) -> None:
        self.folders = folders
        self.now = now
        self.problems = problems
        self._settings = settings
        self._outside = outside
        self._project = project
        self._told: tuple[Mapping[str, ModelCapabilities], Mapping[str, ModelCapabilities]] | None = None

    def within(self, project: Path) -> Self:
        """The same user inside a project, which may bring templates that the user has trusted."""
        return type(self)(
            self.folders,
            self._settings,
            now=self.now,
            problems=self.problems,
            outside=self._outside or self,
            project=project,
        )

    @property
    def settings(self) -> Settings:
        """The user's settings as they are now."""
        return self._outside.settings if self._outside else self._settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        if self._outside:
            self._outside.settings = settings
        else:
            self._settings = settings

    @property
    def models(self) -> Mapping[str, ModelCapabilities]:
        """Every model profile by id with the template that it is spoken to with, read on first use."""
        if self._outside is None:
            return self._own_models
        if self._told is None or self._told[0] is not self._outside.models:
            trusted = trusted_hashes(self.folders) if self._brought else frozenset[str]()
            taken = {name: found for name, found in self._brought.items() if found.sha256 in trusted}
            self._told = self._outside.models, with_templates(self._outside.models, taken)
        return self._told[1]

    @cached_property
    def _own_models(self) -> Mapping[str, ModelCapabilities]:
        known = {**load_models(self.folders), **load_learned(self.folders)}
        return with_templates(known, own_dialects(self.folders))

    def read_models_anew(self) -> None:
        """Forget what was read of models: a server has told more of them."""
        outside = self._outside or self
        outside.__dict__.pop("_own_models", None)

    @property
    def untrusted(self) -> tuple[str, ...]:
        """The models for which the project brings a template that the user has not trusted; it is not used."""
        trusted = trusted_hashes(self.folders) if self._brought else frozenset[str]()
        return tuple(name for name, found in self._brought.items() if found.sha256 not in trusted)

    @cached_property
    def _brought(self) -> Mapping[str, DialectFile]:
        return brought_dialects(self._project) if self._project else {}

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
    def workflows(self) -> Path:
        """Where the user's own ComfyUI workflows are."""
        return self.folders.config / "workflows"

    @property
    def segments(self) -> Path:
        """Where rendered pieces of films are kept; may be deleted at any moment."""
        return self.folders.cache / "segments"

    def capabilities(self, target: Target, profile_id: str = "") -> ModelCapabilities:
        """What the target's model can do; a draft may take another model's profile. Raises UnknownModel.

        A ComfyUI target takes what its workflow has a place for.
        """
        wanted = profile_id if target.api_kind == "draft" and profile_id else target.profile_id
        try:
            model = self.models[wanted]
            return workflow_takes(model, self.workflows, target.model_id) if target.api_kind == "comfyui" else model
        except KeyError:
            known = ", ".join(sorted(self.models))
            raise UnknownModel(f"There is no model profile {wanted!r}.", fix=f"Known ones: {known}.") from None


def with_templates(
    models: Mapping[str, ModelCapabilities], templates: Mapping[str, DialectFile]
) -> Mapping[str, ModelCapabilities]:
    """The models, those with a template spoken to by it; a template for a model that is not known is left out."""
    told = {
        name: replace(models[name], dialect=replace(models[name].dialect, template=found.text))
        for name, found in templates.items()
        if name in models
    }
    return {**models, **told} if told else models


def open_context(folders: UserFolders | None = None, *, now: Callable[[], datetime] = _now_utc) -> Context:
    """The context of this user; settings that cannot be used are reported in `problems` and logged, not raised."""
    folders = folders or user_folders()
    problems: list[str] = []
    settings = load_settings(folders, problems.append)
    for problem in problems:
        # Without any set-up a warning goes to stderr, where a person sees it.
        _LOG.warning("%s", problem)
    return Context(folders, settings, now=now, problems=tuple(problems))
