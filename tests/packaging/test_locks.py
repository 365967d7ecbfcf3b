"""The locks hold what the project asks for, hashed, for every Python it runs on."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock")
ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)


def text_of(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def versions(lock: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in ENTRY.finditer(text_of(lock)):
        found.setdefault(entry["name"], set()).add(entry["version"])
    return found


def wanted(lock: str) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] if lock == LOCKS[0] else project["dependency-groups"]["test"]
    return [re.split(r"[<>=\[;]", line)[0].strip().lower() for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_locked_by_hash(lock: str):
    blocks = re.split(r"\n(?=\S)", text_of(lock).strip())
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_the_project_asks_for_is_locked(lock: str):
    assert sorted(set(wanted(lock)) - set(versions(lock))) == []


def test_both_locks_name_the_same_versions():
    run, test = (versions(lock) for lock in LOCKS)
    assert {name: (run[name], test[name]) for name in run.keys() & test.keys() if run[name] != test[name]} == {}


def test_pillow_is_new_enough_for_its_fixed_holes():
    assert [tuple(map(int, version.split("."))) >= (12, 2) for version in versions(LOCKS[0])["pillow"]] == [True]


@pytest.mark.parametrize("name", ["numpy", "pyside6-essentials", "pyside6-addons", "shiboken6"])
def test_packages_that_differ_between_pythons_are_locked_for_each(name: str):
    markers = {entry["marker"] for entry in ENTRY.finditer(text_of(LOCKS[0])) if entry["name"] == name}
    assert markers == {"python_full_version < '3.12'", "python_full_version >= '3.12'"}
