"""Say what is being done, one line a step, with the time it took."""

import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


class SetupError(Exception):
    """One sentence for a person: what went wrong in set-up and what to do."""


def say(text: str = "") -> None:
    """One line, at once even through a pipe and whatever the terminal's encoding."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


@contextmanager
def step(what: str) -> Generator[None]:
    """A line when the step is done, or when it broke, with the seconds it took."""
    began_s = time.monotonic()
    try:
        yield
    except BaseException:
        say(f"  {time.monotonic() - began_s:6.1f} s  {what}: stopped")
        raise
    say(f"  {time.monotonic() - began_s:6.1f} s  {what}")


def run_quietly(
    command: Sequence[str | Path],
    *,
    what: str,
    environ: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    inherits: Sequence[int] = (),
) -> str:
    """Run a command to its end and return what it printed; on a terminal its newest line is shown meanwhile.

    `inherits` are open files that the child keeps open too. Raises SetupError with the end of the output when the
    command fails or cannot be started.
    """
    lines: list[str] = []
    shows = sys.stdout.isatty()
    try:
        with subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=dict(environ) if environ is not None else None,
            cwd=cwd,
            pass_fds=inherits,
        ) as child:
            for line in child.stdout or ():
                lines.append(line.rstrip())
                if shows:
                    print(f"\r\033[K            {lines[-1][:100]}", end="", flush=True)
    except OSError as error:
        raise SetupError(f"{what} failed: {command[0]} could not be started ({error}).") from error
    finally:
        if shows:
            print("\r\033[K", end="", flush=True)
    if child.returncode:
        tail = "\n".join(f"    {line}" for line in lines[-15:])
        raise SetupError(f"{what} failed (exit status {child.returncode}). Its last words were:\n{tail}")
    return "\n".join(lines)
