"""The checks say what they found, and what they could not look at."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import audit
from shape import check_light_imports, check_top_level
from workshop import CheckFailedError, NotCheckedError, Workshop, workshop


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "audit-exceptions.toml").write_text("", encoding="utf-8")
    return workshop(tmp_path, Path(sys.executable))


def clone_with(shop: Workshop, *names: str) -> None:
    for name in names:
        path = shop.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    for command in (["init", "-q"], ["add", "-f", "."]):
        subprocess.run(["git", *command], check=True, cwd=shop.root)


def answer(monkeypatch: pytest.MonkeyPatch, *packages: dict[str, object]) -> None:
    """Let the advisory service say this."""
    said = subprocess.CompletedProcess([], 0, stdout=json.dumps({"dependencies": packages}), stderr="")
    monkeypatch.setattr(audit.subprocess, "run", lambda *_args, **_options: said)


WHOLE = ("storyboard/a.py", "resources/b", "packaging/c", "tests/d", "pyproject.toml", "README.md", "LICENSE", ".dot")


def test_a_whole_clone_has_the_right_top_level(shop: Workshop):
    clone_with(shop, *WHOLE)
    assert check_top_level(shop) is None


@pytest.mark.parametrize(
    ("names", "complaint"), [([*WHOLE, "notes.txt"], "may not hold notes.txt"), (WHOLE[1:], "lacks")]
)
def test_a_top_level_that_is_not_as_fixed_fails(shop: Workshop, names: list[str], complaint: str):
    clone_with(shop, *names)
    with pytest.raises(CheckFailedError, match=complaint):
        check_top_level(shop)


def test_a_folder_that_is_no_clone_is_not_checked(shop: Workshop):
    with pytest.raises(NotCheckedError, match="no git clone"):
        check_top_level(shop)


def test_a_heavy_import_is_named(shop: Workshop):
    for name, text in {"__init__.py": "", "cli.py": "import httpx\n"}.items():
        (shop.root / "storyboard").mkdir(exist_ok=True)
        (shop.root / "storyboard" / name).write_text(text, encoding="utf-8")
    with pytest.raises(CheckFailedError, match=r"importing storyboard\.cli loads httpx"):
        check_light_imports(shop)


def test_a_known_vulnerability_fails_by_its_name(shop: Workshop, monkeypatch: pytest.MonkeyPatch):
    answer(monkeypatch, {"name": "pillow", "version": "11.0", "vulns": [{"id": "CVE-1"}, {"id": "CVE-2"}]})
    with pytest.raises(CheckFailedError, match=r"pillow 11\.0: CVE-1, CVE-2"):
        audit.check_vulnerabilities(shop)


def test_sound_packages_pass(shop: Workshop, monkeypatch: pytest.MonkeyPatch):
    answer(monkeypatch, {"name": "pillow", "version": "13.0", "vulns": []})
    assert audit.check_vulnerabilities(shop) is None


@pytest.mark.parametrize("packages", [[], [{"name": "pillow", "skip_reason": "not found"}]])
def test_a_service_that_knows_nothing_is_no_proof(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch, packages: list[dict[str, object]]
):
    answer(monkeypatch, *packages)
    with pytest.raises(NotCheckedError, match="NO ADVISORY SERVICE"):
        audit.check_vulnerabilities(shop)


def test_a_package_that_the_service_leaves_out_fails(shop: Workshop, monkeypatch: pytest.MonkeyPatch):
    answer(monkeypatch, {"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "not found"})
    with pytest.raises(CheckFailedError, match="knows nothing of b"):
        audit.check_vulnerabilities(shop)


def test_every_exception_in_force_has_a_reason():
    root = Path(__file__).resolve().parents[2]
    assert all(reason.strip() for reason in audit.exceptions(workshop(root, Path(sys.executable))).values())
