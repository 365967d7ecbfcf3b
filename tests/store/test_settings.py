"""The user's own settings."""

import json
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from storyboard.model.errors import StoryboardError
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.model.values import replace
from storyboard.store import settings as settings_module
from storyboard.store.atomic import StorageError
from storyboard.store.paths import UserFolders
from storyboard.store.settings import (
    DAMAGED,
    FILE,
    Settings,
    SettingsError,
    Theme,
    add_target,
    change_settings,
    load_settings,
    remove_target,
    replace_target,
    save_settings,
)

LAB = Target(id="lab", name="Lab", base_url="https://lab.example.com/v1")


def written(folders: UserFolders, raw: Any) -> Path:
    folders.config.mkdir(parents=True, exist_ok=True)
    path = folders.config / FILE
    path.write_text(raw if isinstance(raw, str) else json.dumps(raw), encoding="utf-8")
    return path


def loaded(folders: UserFolders) -> tuple[Settings, list[str]]:
    problems: list[str] = []
    return load_settings(folders, problems.append), problems


def test_a_new_user_has_the_draft_target_and_ids_of_their_own(folders: UserFolders) -> None:
    settings, problems = loaded(folders)
    assert (settings.targets, problems) == ((DRAFT_TARGET,), [])
    assert len({settings.install_id, settings.author_id, ""}) == 3


def test_the_ids_are_made_once(folders: UserFolders) -> None:
    assert load_settings(folders) == load_settings(folders)


def test_settings_survive_saving(folders: UserFolders) -> None:
    settings = replace(load_settings(folders), theme=Theme.DARK, cap_microusd=5_000_000, recent=("/a",))
    save_settings(folders, settings)
    assert load_settings(folders) == settings


def test_keys_that_this_version_does_not_know_are_kept(folders: UserFolders) -> None:
    path = written(folders, {"later": {"a": [1]}, "targets": [{**LAB.model_dump(), "tier": 2}]})
    change_settings(folders, lambda settings: replace(settings, language="de"))
    raw = json.loads(path.read_text(encoding="utf-8"))
    assert (raw["later"], raw["targets"][1]["tier"], raw["language"]) == ({"a": [1]}, 2, "de")


def test_a_bad_value_is_named_and_replaced_by_its_default(folders: UserFolders) -> None:
    written(folders, {"max_takes": -3, "recent": "x", "language": "fr"})
    settings, problems = loaded(folders)
    assert (settings.max_takes, settings.recent, settings.language) == (None, (), "fr")
    assert sorted(p.partition(": ")[2] for p in problems) == [
        "max_takes is -3, which cannot be; the default is used.",
        'recent is "x", which cannot be; the default is used.',
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"name": "No id"}, "targets[1] is left out: id: field required"),
        ("text", "targets[1] is left out: it: "),
        ({**LAB.model_dump(), "base_url": "ftp://x"}, "targets[1] is left out: base_url 'ftp://x' is no address"),
        (LAB.model_dump(), "targets[1] is left out: the id 'lab' is used twice"),
    ],
)
def test_a_bad_target_is_left_out_and_the_others_stay(folders: UserFolders, entry: Any, words: str) -> None:
    written(folders, {"targets": [LAB.model_dump(), entry]})
    settings, problems = loaded(folders)
    assert [target.id for target in settings.targets] == ["draft", "lab"]
    assert [words in problem for problem in problems] == [True]


def test_targets_that_are_no_list_leave_the_draft(folders: UserFolders) -> None:
    written(folders, {"targets": {"lab": 1}})
    settings, problems = loaded(folders)
    assert (settings.targets, len(problems)) == ((DRAFT_TARGET,), 1)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1, "a": 2}'])
def test_a_file_that_is_no_settings_gives_defaults_and_is_kept_aside(folders: UserFolders, text: str) -> None:
    path = written(folders, text)
    settings, problems = loaded(folders)
    assert settings.targets == (DRAFT_TARGET,)
    assert str(path) in problems[0]
    assert (folders.config / DAMAGED).read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_read_gives_defaults(folders: UserFolders) -> None:
    (folders.config / FILE).mkdir(parents=True)
    settings, problems = loaded(folders)
    assert settings.targets == (DRAFT_TARGET,)
    assert "cannot be read" in problems[0]


def test_settings_that_cannot_be_saved_hold_for_the_session(folders: UserFolders) -> None:
    folders.config.touch()
    settings, problems = loaded(folders)
    assert settings.install_id
    assert "hold for this session only" in problems[-1]


def test_saving_where_nothing_can_be_written_is_told(folders: UserFolders) -> None:
    folders.config.touch()
    with pytest.raises(StorageError):
        save_settings(folders, Settings())


def test_two_programs_do_not_write_at_once(folders: UserFolders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_module, "LOCK_WAIT_S", 0.01)
    load_settings(folders)
    with FileLock(folders.config / "settings.lock"), pytest.raises(SettingsError, match="another program"):
        save_settings(folders, Settings())


def test_settings_hold_no_key(folders: UserFolders) -> None:
    load_settings(folders)
    fields = json.loads((folders.config / FILE).read_text(encoding="utf-8"))
    # Whose keyboard shortcuts are used is the only word of keys in it.
    assert [name for name in fields if "key" in name.lower()] == ["key_preset"]
    assert not any(word in str(fields).lower() for word in ("secret", "token", "password"))


def test_an_added_target_is_found() -> None:
    assert add_target(Settings(), LAB).target("lab") == LAB


def test_a_target_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(StoryboardError, match=r"no target 'lab' in your settings\. Add it, or use one of these: draft"):
        Settings().target("lab")


def test_an_id_is_added_once() -> None:
    with pytest.raises(SettingsError, match="there is a target 'lab' already"):
        add_target(add_target(Settings(), LAB), LAB)


def test_two_ids_that_share_a_variable_are_refused() -> None:
    settings = add_target(Settings(), replace(LAB, id="my-lab"))
    with pytest.raises(SettingsError, match="STORYBOARD_MY_LAB_KEY"):
        add_target(settings, replace(LAB, id="my_lab"))


def test_a_target_that_cannot_be_is_not_added() -> None:
    with pytest.raises(SettingsError, match="target 'lab': base_url"):
        add_target(Settings(), replace(LAB, base_url="nowhere"))


def test_a_replaced_target_keeps_its_place() -> None:
    settings = add_target(add_target(Settings(), LAB), replace(LAB, id="other"))
    changed = replace_target(settings, replace(LAB, name="Renamed"))
    assert [target.name for target in changed.targets] == [DRAFT_TARGET.name, "Renamed", "Lab"]


def test_the_draft_target_may_take_on_another_models_profile() -> None:
    changed = replace_target(Settings(), replace(DRAFT_TARGET, profile_id="vllm-omni"))
    assert changed.target("draft").profile_id == "vllm-omni"
    assert len(changed.targets) == 1


def test_only_a_target_that_is_there_is_replaced() -> None:
    with pytest.raises(SettingsError, match="no target 'lab'"):
        replace_target(Settings(), LAB)


def test_a_removed_target_is_gone_and_is_no_default() -> None:
    settings = replace(add_target(Settings(), LAB), default_target_id="lab")
    assert remove_target(settings, "lab") == Settings()


def test_the_default_stays_when_another_target_is_removed() -> None:
    settings = add_target(replace(add_target(Settings(), LAB), default_target_id="lab"), replace(LAB, id="other"))
    assert remove_target(settings, "other").default_target_id == "lab"


def test_the_draft_target_is_not_removed() -> None:
    with pytest.raises(SettingsError, match="built in"):
        remove_target(Settings(), "draft")


def test_what_is_no_object_is_no_settings() -> None:
    with pytest.raises(ValueError, match="valid dictionary"):
        Settings.model_validate([])
