"""The wheel: built without a network, installed far from the checkout, and used there."""

import json
import os
import re
import sys
import tempfile
import zipfile
from pathlib import Path

from environment import python_of
from steps import run_quietly
from workshop import CheckFailedError, Workshop

SITE_PACKAGES = ("-c", "import sysconfig; print(sysconfig.get_path('purelib'))")


def check_wheel(workshop: Workshop) -> None:
    """A wheel built from the checkout makes the sample trailer in an environment that knows no checkout."""
    with tempfile.TemporaryDirectory(prefix="storyboard wheel ") as name:
        away = Path(name)
        wheel = _build(workshop, away / "dist")
        _check_contents(workshop, wheel)
        python = _install(workshop, wheel, away / "venv")
        _use(workshop, python, away / "work")


def _build(workshop: Workshop, folder: Path) -> Path:
    workshop.read("-m", "build", "--wheel", "--no-isolation", "--outdir", folder, workshop.root, cwd=workshop.root)
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise CheckFailedError(f"building gave {len(wheels)} wheels instead of one")
    return wheels[0]


def _check_contents(workshop: Workshop, wheel: Path) -> None:
    """The wheel holds the package and each resource once, and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    strangers = [name for name in names if not re.match(r"storyboard(-[0-9.]+\.dist-info)?/", name)]
    if strangers or len(names) != len(set(names)):
        raise CheckFailedError(f"the wheel holds what it should not: {', '.join(strangers) or 'a file twice'}")
    resources = [path for path in (workshop.root / "resources").rglob("*") if path.is_file()]
    wanted = {f"storyboard/{path.relative_to(workshop.root).as_posix()}" for path in resources}
    if missing := sorted(wanted - set(names)):
        raise CheckFailedError(f"the wheel lacks {missing[0]} and {len(missing) - 1} more")


def _install(workshop: Workshop, wheel: Path, venv: Path) -> Path:
    """A fresh environment that borrows the dependencies already installed, and gets the package from the wheel."""
    run_quietly([sys.executable, "-m", "venv", "--without-pip", venv], what="Making a fresh environment")
    python = python_of(venv)
    pip = ["-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--disable-pip-version-check"]
    workshop.read(*pip, wheel, cwd=venv)
    lent = workshop.read(*SITE_PACKAGES, cwd=venv).strip()
    ours = run_quietly([python, *SITE_PACKAGES], what="Asking the fresh environment", cwd=venv).strip()
    # A folder named in a .pth file does not have its own .pth files read, so the checkout stays unknown.
    (Path(ours) / "lent.pth").write_text(f"import sys; sys.path.append({lent!a})\n", encoding="ascii")
    return python


def _use(workshop: Workshop, python: Path, work: Path) -> None:
    """Run the installed command, make the sample trailer, and count its frames."""
    work.mkdir()
    environ = {**workshop.environ, "STORYBOARD_HOME": str(work / "home")}

    def use(*command: str | Path) -> str:
        return run_quietly(command, what=" ".join(map(str, command[1:3])), environ=environ, cwd=work)

    home = use(python, "-c", "import storyboard; print(storyboard.__file__)").strip()
    if not Path(home).is_relative_to(python.parent.parent):
        raise CheckFailedError(f"the package came from {home} and not from the wheel")
    command = python.parent / ("storyboard.exe" if os.name == "nt" else "storyboard")
    if not re.search(r"\d+\.\d+\.\d+", use(command, "--version")):
        raise CheckFailedError("storyboard --version names no version")
    film, board = work / "film.mp4", work / "board.storyboard"
    use(command, "demo", "--out", film, "--keep", board)
    wanted = json.loads(use(command, "info", board, "--json"))["frames"]
    ffmpeg = use(python, "-c", "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())").strip()
    counted = re.findall(r"frame=\s*(\d+)", use(ffmpeg, "-i", film, "-map", "0:v:0", "-f", "null", "-"))
    if not counted or int(counted[-1]) != wanted:
        raise CheckFailedError(f"the trailer has {counted[-1] if counted else 'no'} frames, its board {wanted}")
