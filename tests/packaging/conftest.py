"""A checkout of nothing but its set-up: small enough to be made and broken at will."""

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def make_wheel(folder: Path, name: str) -> str:
    """A wheel of one module that names itself; returns the line that locks it."""
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", f"NAME = {name!r}\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture
def tiny_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout below a path with a space and foreign letters, whose locks name one tiny package each."""
    root = tmp_path / "été Лето 夏"
    shutil.copytree(PACKAGING, root / "packaging", ignore=shutil.ignore_patterns("*.lock", "__pycache__"))
    (root / "storyboard").mkdir()
    (root / "storyboard" / "__init__.py").write_text("", encoding="utf-8")
    (root / "storyboard" / "__main__.py").write_text("import sys\nprint('ran', *sys.argv[1:])\n", encoding="utf-8")
    wheels = tmp_path / "wheels"
    (root / "packaging" / "requirements.lock").write_text(make_wheel(wheels, "alpha"), encoding="utf-8")
    (root / "packaging" / "requirements-test.lock").write_text(make_wheel(wheels, "beta"), encoding="utf-8")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", wheels.as_uri())
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return root
