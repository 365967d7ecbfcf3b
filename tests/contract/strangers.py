"""Software that nobody here wrote, installed once for the tests beside what else they need.

It lies in the virtual environment that runs the tests, outside its packages, and goes with it. Where it cannot be
installed the tests that need it are skipped and say so in capitals.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

AIMOCK = "@copilotkit/aimock@1.43.0"
LITELLM = "litellm[proxy]==1.106.2"


def shelf(name: str) -> Path:
    """The folder for one of them."""
    is_venv = sys.prefix != sys.base_prefix
    return Path(sys.prefix if is_venv else tempfile.gettempdir(), "strangers", name)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def aimock() -> list[str]:
    """How aimock is started; skips where it cannot be installed. AIMOCK_FOLDER names one that stands."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("NOT TESTED against aimock: there is no node here.")
    folder = Path(os.environ.get("AIMOCK_FOLDER") or shelf(AIMOCK.rpartition("/")[2]))
    program = folder / "node_modules/@copilotkit/aimock/dist/cli.js"
    if not program.is_file():
        install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), AIMOCK]
        _install(folder, [install], "aimock")
    return [node, str(program)]


def litellm() -> Path:
    """The LiteLLM proxy's program; skips where it cannot be installed. LITELLM_VENV names one that stands."""
    folder = Path(os.environ.get("LITELLM_VENV") or shelf(LITELLM.replace("[proxy]", "")))
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    program = binaries / ("litellm.exe" if os.name == "nt" else "litellm")
    if not (folder / "installed").is_file() and "LITELLM_VENV" not in os.environ:
        shutil.rmtree(folder, ignore_errors=True)
        make = [sys.executable, "-m", "venv", str(folder)]
        pip = [str(binaries / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q", LITELLM]
        _install(folder, [make, pip], "the LiteLLM proxy")
        (folder / "installed").touch()
    return program


def _install(folder: Path, commands: list[list[str]], what: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for command in commands:
            subprocess.run(command, check=True, capture_output=True, timeout=1200)
    except (subprocess.SubprocessError, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        said = getattr(error, "stderr", b"") or b""
        last = said.decode(errors="replace").strip().splitlines()[-1:] or [type(error).__name__]
        pytest.skip(f"NOT TESTED against {what}: it cannot be installed here ({last[0][:200]}).")
