"""Whose folder: ours where it was left, not ours when copied, restored or a stranger's."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from storyboard.store.instances import Origin, Standing, settle_instance
from storyboard.store.journal import Journal


@dataclass
class Home:
    """One user's machine: a registry, and projects opened there."""

    state: Path
    install_id: str = "install"

    def open(self, folder: Path) -> Standing:
        with Journal.open(folder / "journal.sqlite") as journal:
            return settle_instance(folder, journal, self.state / "instances.sqlite", self.install_id)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "state")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "films" / "Launch.storyboard"
    folder.mkdir(parents=True)
    return folder


def test_a_new_project_is_ours_and_stays_so(home: Home, project: Path):
    first = home.open(project)
    again = home.open(project)
    assert (first.origin, again.origin) == (Origin.NEW, Origin.OURS)
    assert first.is_ours
    assert again.is_ours
    assert first.instance_id == again.instance_id == again.came_as


def test_a_renamed_project_stays_ours(home: Home, project: Path):
    first = home.open(project)
    moved = project.rename(project.parent / "Better name.storyboard")
    again = home.open(moved)
    assert (again.instance_id, again.origin) == (first.instance_id, Origin.OURS)
    assert home.open(moved).origin == Origin.OURS


def test_a_copy_is_not_ours_and_gets_an_instance_of_its_own(home: Home, project: Path):
    first = home.open(project)
    twin = shutil.copytree(project, project.parent / "Copy.storyboard")
    standing = home.open(twin)
    assert standing.origin == Origin.COPIED
    assert not standing.is_ours
    assert standing.came_as == first.instance_id != standing.instance_id
    assert home.open(twin).origin == Origin.OURS
    assert home.open(project).origin == Origin.OURS


def test_a_copy_whose_original_is_gone_is_not_ours_either(home: Home, project: Path):
    home.open(project)
    twin = shutil.copytree(project, project.parent / "Copy.storyboard")
    shutil.rmtree(project)
    assert home.open(twin).origin == Origin.COPIED


def test_a_restored_folder_is_not_ours(home: Home, project: Path):
    home.open(project)
    backup = shutil.copytree(project, project.parent / "backup")
    project.rename(project.parent / "broken")
    shutil.copytree(backup, project)
    assert home.open(project).origin == Origin.RESTORED


def test_an_older_journal_put_back_into_the_same_folder_is_not_ours(home: Home, project: Path):
    home.open(project)
    old = (project / "journal.sqlite").read_bytes()
    home.open(project)
    (project / "journal.sqlite").write_bytes(old)
    assert home.open(project).origin == Origin.RESTORED


def test_a_strangers_project_is_not_ours(home: Home, project: Path, tmp_path: Path):
    Home(tmp_path / "elsewhere").open(project)
    assert home.open(project).origin == Origin.STRANGER


def test_a_project_of_another_installation_of_this_user_is_not_ours(home: Home, project: Path):
    home.open(project)
    assert Home(home.state, "another install").open(project).origin == Origin.STRANGER


def test_a_crash_between_registry_and_journal_is_no_theft(home: Home, project: Path):
    first = home.open(project)
    old = (project / "journal.sqlite").read_bytes()

    class Crash(Exception):
        pass

    class Crashing(Journal):
        def set_meta(self, key: str, value: str) -> None:
            raise Crash

    with Crashing.open(project / "journal.sqlite") as journal, pytest.raises(Crash):
        settle_instance(project, journal, home.state / "instances.sqlite", "install")
    (project / "journal.sqlite").write_bytes(old)
    assert home.open(project) == Standing(first.instance_id, first.instance_id, Origin.OURS)


def test_a_link_to_the_folder_leads_to_the_same_project(home: Home, project: Path, tmp_path: Path):
    first = home.open(project)
    link = tmp_path / "link"
    link.symlink_to(project, target_is_directory=True)
    assert home.open(link).instance_id == first.instance_id
