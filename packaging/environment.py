"""The virtual environment at the top of the checkout, made from the locked and hashed requirements.

A stamp inside it names the interpreter and the lock files it was made from. A mark stands beside the stamp while
something is being changed, so that an environment whose making was cut short is thrown away and made again.
"""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from folder_lock import held
from steps import SetupError, run_quietly, say, step

STAMP = "storyboard-setup.json"
UNFINISHED = "storyboard-unfinished"
RUN_LOCKS = ("requirements.lock",)
TEST_LOCKS = ("requirements.lock", "requirements-test.lock")
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV")
"""Variables that would send an installation elsewhere."""


def checkout() -> Path:
    """The top folder of this checkout."""
    return Path(__file__).resolve().parent.parent


def prepare(root: Path, locks: Sequence[str]) -> Path:
    """Make or mend `.venv` below `root` so that it holds exactly these lock files; returns its Python.

    Quick when nothing changed. Raises SetupError with one sentence when it cannot be done.
    """
    with held(root / ".venv.lock") as inherits:
        _discard_rests(root)
        wanted = {lock: _digest(root / "packaging" / lock) for lock in locks}
        if not _is_sound(root, wanted):
            _make(root, inherits)
        missing = [lock for lock in locks if lock not in _stamp(root)["locks"]]
        if missing:
            _install(root, {lock: wanted[lock] for lock in missing}, inherits)
        return python_of(root / ".venv")


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment on this system."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def clean_environ() -> dict[str, str]:
    """The variables of this process without those that would send an installation or an import elsewhere."""
    return {name: value for name, value in os.environ.items() if name not in MISLEADING}


def interpreter_tag() -> str:
    """What an environment must share with the running Python to be used by it."""
    return f"{sys.implementation.cache_tag}-{sysconfig.get_platform()}"


def _digest(lock: Path) -> str:
    """The lock file's hash; raises SetupError when it is not there."""
    try:
        return hashlib.sha256(lock.read_bytes()).hexdigest()
    except OSError as error:
        raise SetupError(
            f"{lock} cannot be read ({error.strerror}): this checkout is not whole; clone it anew."
        ) from error


def _stamp(root: Path) -> dict[str, Any]:
    """What the environment says of itself; an empty record where it says nothing that can be read."""
    nothing: dict[str, Any] = {"interpreter": "", "locks": {}}
    try:
        read: dict[str, Any] = json.loads((root / ".venv" / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return nothing
    return {**nothing, **read}


def _is_sound(root: Path, wanted: dict[str, str]) -> bool:
    """Whether what stands in `.venv` was finished, by this interpreter, from lock files that have not changed."""
    venv = root / ".venv"
    stamp = _stamp(root)
    if (venv / UNFINISHED).exists() or stamp["interpreter"] != interpreter_tag():
        return False
    made_from: dict[str, str] = stamp["locks"]
    if any(made_from[lock] != wanted.get(lock, made_from[lock]) for lock in made_from):
        return False
    try:
        return subprocess.run([python_of(venv), "-c", ""], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _discard_rests(root: Path) -> None:
    """Remove what an earlier run had put aside and could not remove."""
    for rest in root.glob(".venv.discarded-*"):
        shutil.rmtree(rest, ignore_errors=True)


def _make(root: Path, inherits: Sequence[int]) -> None:
    """An empty environment in place of whatever stands there."""
    venv = root / ".venv"
    if venv.is_symlink():
        raise SetupError(f"{venv} is a link to another folder; remove it, so that an environment can be made here.")
    if venv.exists():
        with step("Removed an environment that was unfinished, out of date or another Python's"):
            venv.rename(root / f".venv.discarded-{os.getpid()}")
            _discard_rests(root)
    with step(f"Made .venv with Python {platform.python_version()}"):
        venv.mkdir()
        (venv / UNFINISHED).touch()
        pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        base = getattr(sys, "_base_executable", sys.executable)
        run_quietly([base, "-m", "venv", *pip, venv], what="Making .venv", environ=clean_environ(), inherits=inherits)
        _make_importable(root)
        _write_stamp(root, {})


def _make_importable(root: Path) -> None:
    """Let the environment import the checkout it stands in, and start it by name."""
    venv = root / ".venv"
    asked = [python_of(venv), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site_packages = Path(run_quietly(asked, what="Asking .venv for its folder", environ=clean_environ()).strip())
    # A relative line holds no character of the path above it, which Python 3.11 would read in the locale's encoding.
    line = os.path.relpath(root, site_packages)
    (site_packages / "storyboard-checkout.pth").write_text(f"{line}\n", encoding="utf-8")
    if os.name == "nt":
        (venv / "Scripts" / "storyboard.cmd").write_text('@"%~dp0python.exe" -m storyboard %*\n', encoding="utf-8")
        return
    script = venv / "bin" / "storyboard"
    script.write_text('#!/bin/sh\nexec "$(dirname -- "$0")/python" -m storyboard "$@"\n', encoding="utf-8")
    script.chmod(0o755)


def _install(root: Path, missing: Mapping[str, str], inherits: Sequence[int]) -> None:
    """Install the lock files, given with their hashes, that the environment does not hold yet."""
    venv = root / ".venv"
    made_from: dict[str, str] = dict(_stamp(root)["locks"])
    for lock, digest in missing.items():
        (venv / UNFINISHED).touch()
        count = sum("==" in line for line in (root / "packaging" / lock).read_text(encoding="utf-8").splitlines())
        say(f"            Installing up to {count} packages from packaging/{lock}; the first time takes minutes …")
        with step(f"Installed packaging/{lock}"):
            options = [
                "--no-deps",
                "--require-hashes",
                "--only-binary=:all:",
                "--no-input",
                "--disable-pip-version-check",
            ]
            run_quietly(
                [*_pip(venv), "install", *options, "-r", root / "packaging" / lock],
                what=f"Installing packaging/{lock}",
                environ=clean_environ(),
                inherits=inherits,
            )
            made_from[lock] = digest
            _write_stamp(root, made_from)


def _pip(venv: Path) -> list[str]:
    """The environment's own pip, or that of the running Python where the environment could not be given one."""
    if importlib.util.find_spec("ensurepip"):
        return [str(python_of(venv)), "-m", "pip"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(python_of(venv))]
    raise SetupError(
        "This Python has neither pip nor ensurepip; install one (on Debian: apt-get install python3-venv)."
    )


def _write_stamp(root: Path, made_from: dict[str, str]) -> None:
    """Write down what the environment holds now, and take the mark of work away."""
    venv = root / ".venv"
    record = {"interpreter": interpreter_tag(), "locks": made_from}
    temporary = venv / f"{STAMP}.part"
    temporary.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    temporary.replace(venv / STAMP)
    (venv / UNFINISHED).unlink(missing_ok=True)
