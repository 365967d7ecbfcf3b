"""Where things are."""

from pathlib import Path

from storyboard.store.paths import HOME_VARIABLE, resource, user_folders


def test_one_variable_puts_all_three_folders_below_one(tmp_path: Path) -> None:
    folders = user_folders({HOME_VARIABLE: str(tmp_path)})
    assert (folders.config, folders.state, folders.cache) == (
        tmp_path / "config",
        tmp_path / "state",
        tmp_path / "cache",
    )


def test_without_the_variable_the_folders_are_the_systems(monkeypatch: object) -> None:
    folders = user_folders({})
    assert {folder.name for folder in (folders.config, folders.state, folders.cache)} == {"storyboard"}


def test_asking_for_folders_makes_none(tmp_path: Path) -> None:
    assert not user_folders({HOME_VARIABLE: str(tmp_path / "home")}).config.exists()


def test_resources_are_found() -> None:
    assert resource("models.toml").is_file()
