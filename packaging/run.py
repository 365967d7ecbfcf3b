"""Set Storyboard up in this checkout, make the sample trailer, and open the editor on its board."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Storyboard needs Python 3.11 or newer, and this is Python %d.%d (%s); "  # noqa: UP031
        "run packaging/%s with a newer one." % (sys.version_info[0], sys.version_info[1], sys.executable, "run.py")
    )

import argparse
import os
import subprocess
from pathlib import Path

from environment import RUN_LOCKS, checkout, clean_environ, prepare
from steps import SetupError, say
from system_libraries import OFFSCREEN, WINDOW, missing_packages, provide


def main() -> int:
    """Set up, make the trailer, open the editor; the exit status says whether all that was asked for was done."""
    options = _options()
    root = checkout()
    say(f"Storyboard, set up in {root}")
    try:
        python = prepare(root, RUN_LOCKS)
        window = not options.no_window and _has_display()
        libraries = {**OFFSCREEN, **WINDOW} if window else OFFSCREEN
        may_install = options.system or bool(os.environ.get("CI"))
        has_libraries = provide(missing_packages(libraries), may_install=may_install, purpose="The window")
    except SetupError as error:
        say(f"Set-up stopped: {error}")
        return 1
    status = _make_trailer(python, options.out, options.board)
    if status or options.no_window:
        return status
    if not window:
        say("There is no display here, so the editor was not opened.")
        return 0
    if not has_libraries:
        return 1
    return _storyboard(python, "open", str(options.board or _sample_board(options.out)))


def _make_trailer(python: Path, out: Path, board: Path | None) -> int:
    """Draft and stitch the trailer of the board, or of the sample; says where it is. Returns the exit status."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        say(f"The trailer cannot go to {out}: {error.strerror}. Choose another place with --out.")
        return 1
    say("Making the trailer with the embedded draft generator; offline and free …")
    chosen = ["--board", str(board)] if board else ["--keep", str(_sample_board(out))]
    status = _storyboard(python, "demo", "--out", str(out), *chosen)
    if not status:
        say(f"The trailer is {out}")
    return status


def _sample_board(out: Path) -> Path:
    """Where the sample's own project goes, beside its trailer."""
    return out.with_name("coffee.storyboard")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, metavar="FILE", help="where the trailer goes; else out/demo.mp4 here")
    parser.add_argument("--board", type=Path, metavar="FOLDER", help="make this board's trailer, not the sample's")
    parser.add_argument("--no-window", action="store_true", help="make the trailer only, open no editor")
    parser.add_argument("--system", action="store_true", help="also install missing system libraries (Debian, Ubuntu)")
    options = parser.parse_args()
    options.out = options.out.resolve() if options.out else checkout() / "out" / "demo.mp4"
    options.board = options.board.resolve() if options.board else None
    return options


def _has_display() -> bool:
    """Whether a window can be shown: always on macOS and Windows, elsewhere when a display is named."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY"))


def _storyboard(python: Path, *arguments: str) -> int:
    """Run a storyboard command to its end; returns its exit status."""
    return subprocess.run([python, "-m", "storyboard", *arguments], check=False, env=clean_environ()).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped. Run it again to go on.")
