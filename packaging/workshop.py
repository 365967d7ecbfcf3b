"""Where the checks work: the checkout, its environment, and how a check ends."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from environment import clean_environ
from steps import say


class CheckFailedError(Exception):
    """The check found something; one sentence says what."""


class NotCheckedError(Exception):
    """The check could not be made on this machine; one sentence says why."""


@dataclass(frozen=True)
class Workshop:
    """The checkout, the Python of its environment, and the variables every check runs with."""

    root: Path
    python: Path
    environ: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def scratch(self) -> Path:
        """A folder for what checks leave for one another; never part of the product."""
        return self.root / "build" / "checks"

    def status(self, *arguments: str | Path, extra: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
        """Run the environment's Python with these arguments, its output shown; returns the exit status."""
        sys.stdout.flush()
        command = [str(self.python), *map(str, arguments)]
        environ = {**self.environ, **(extra or {})}
        return subprocess.run(command, check=False, cwd=cwd or self.root, env=environ).returncode

    def run(self, *arguments: str | Path, extra: Mapping[str, str] | None = None, cwd: Path | None = None) -> None:
        """As `status`; raises CheckFailedError when the exit status is not 0."""
        status = self.status(*arguments, extra=extra, cwd=cwd)
        if status:
            raise CheckFailedError(f"exit status {status}")

    def run_together(self, commands: Mapping[str, Sequence[str]], extra: Mapping[str, str]) -> None:
        """Run the environment's Python several times at once, each to its end; its lines are shown behind its name.

        Raises CheckFailedError, naming those whose exit status is not 0.
        """
        told = {**self.environ, **extra}
        with ThreadPoolExecutor(len(commands)) as pool:
            ended = {name: pool.submit(self._told, name, words, told) for name, words in commands.items()}
        failed = [f"{name} ended with status {end.result()}" for name, end in ended.items() if end.result()]
        if failed:
            raise CheckFailedError(", ".join(failed))

    def _told(self, name: str, arguments: Sequence[str], environ: Mapping[str, str]) -> int:
        with subprocess.Popen(
            [str(self.python), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            cwd=self.root,
            env=environ,
        ) as child:
            for line in child.stdout or ():
                say(f"{name}: {line.rstrip()}")
        return child.returncode

    def read(self, *arguments: str | Path, cwd: Path | None = None) -> str:
        """Run the environment's Python and return what it printed; raises CheckFailedError when it fails."""
        command = [str(self.python), *map(str, arguments)]
        asked = subprocess.run(
            command,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=cwd or self.root,
            env=self.environ,
        )
        if asked.returncode:
            raise CheckFailedError(f"{' '.join(command)}: {asked.stderr.strip()[-1500:]}")
        return asked.stdout


@dataclass(frozen=True)
class Check:
    """One named check; `run` returns when all is well."""

    name: str
    promise: str
    run: Callable[[Workshop], None]
    is_slow: bool = False


def workshop(root: Path, python: Path) -> Workshop:
    """The workshop of a checkout: no keys, no proxies to the outside, windows painted in memory only."""
    environ = {name: value for name, value in clean_environ().items() if not name.startswith("STORYBOARD_")}
    environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        "PATH": os.pathsep.join([str(python.parent), os.environ.get("PATH", os.defpath)]),
    }
    return Workshop(root=root, python=python, environ=environ)
