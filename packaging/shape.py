"""Checks on the shape of the checkout and the weight of an import."""

import shutil
import subprocess

from workshop import CheckFailedError, NotCheckedError, Workshop

TOP_LEVEL = frozenset({"storyboard", "resources", "packaging", "tests", "pyproject.toml", "README.md", "LICENSE"})
"""All that the top level may hold, besides dotfiles."""

HEAVY = ("PySide6", "shiboken6", "moviepy", "httpx", "imageio_ffmpeg", "numpy", "PIL", "asyncio", "keyring")
"""What the import of the package alone must not load."""

HEAVY_FOR_CLI = ("PySide6", "shiboken6", "moviepy", "httpx", "imageio_ffmpeg")
"""What the import of the command line must not load."""

IMPORTED = "import sys, importlib; importlib.import_module({module!r}); print(*sorted({heavy!r} & set(sys.modules)))"


def check_top_level(workshop: Workshop) -> None:
    """The tracked files stand where they belong."""
    if not shutil.which("git") or not (workshop.root / ".git").exists():
        raise NotCheckedError("this is no git clone, so there is no list of tracked files")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], check=False, capture_output=True, cwd=workshop.root
    )
    if listed.returncode:
        raise CheckFailedError(f"git ls-files: {listed.stderr.decode(errors='replace').strip()}")
    tops = {path.split("/")[0] for path in listed.stdout.decode().split("\0") if path}
    strangers = sorted(top for top in tops if not top.startswith(".") and top not in TOP_LEVEL)
    if strangers:
        raise CheckFailedError(f"the top level may not hold {', '.join(strangers)}")
    if missing := sorted(TOP_LEVEL - tops):
        raise CheckFailedError(f"the top level lacks {', '.join(missing)}")


def check_light_imports(workshop: Workshop) -> None:
    """Importing the package, or its command line, loads nothing heavy."""
    for module, heavy in (("storyboard", HEAVY), ("storyboard.cli", HEAVY_FOR_CLI)):
        loaded = workshop.read("-c", IMPORTED.format(module=module, heavy=set(heavy))).split()
        if loaded:
            raise CheckFailedError(f"importing {module} loads {', '.join(loaded)}")
