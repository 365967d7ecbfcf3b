"""The system libraries that Qt needs on Linux: which are missing, and how to get them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from steps import SetupError, run_quietly, say, step

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libXrender.so.1": "libxrender1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Library to Debian package, for all of Qt that Storyboard imports."""

WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The same for a window on an X11 display."""

LOAD = """
import ctypes, json, sys
def is_missing(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return True
    return False
print(json.dumps([name for name in sys.argv[1:] if is_missing(name)]))
"""
"""Run in a child: what a graphics library does while it loads stays there."""


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """The Debian packages of those libraries that cannot be loaded here; none on other systems than Linux."""
    if sys.platform != "linux":
        return []
    asked = subprocess.run([sys.executable, "-c", LOAD, *libraries], check=False, capture_output=True, text=True)
    if asked.returncode:
        raise SetupError(f"Looking for Qt's system libraries failed: {asked.stderr.strip()[-300:]}")
    missing: list[str] = json.loads(asked.stdout)
    return sorted({libraries[name] for name in missing})


def missing_tools(tools: Mapping[str, str]) -> list[str]:
    """The Debian packages of those commands that are not on the path; none on other systems than Linux."""
    return sorted(
        {package for command, package in tools.items() if sys.platform == "linux" and not shutil.which(command)}
    )


def install_command(packages: Sequence[str]) -> str:
    """The one line that a person types to install these packages."""
    prefix = "" if _is_root() else "sudo "
    line = f"{prefix}apt-get install -y --no-install-recommends {' '.join(packages)}"
    return f"{prefix}apt-get update && {line}"


def provide(packages: Sequence[str], *, may_install: bool, purpose: str) -> bool:
    """Install the packages where that is allowed and possible, else print the one command that does.

    Returns whether they are there afterwards.
    """
    if not packages:
        return True
    if not shutil.which("apt-get"):
        say(f"  {purpose} needs system packages that are missing here; on Debian they are called:")
        say(f"      {' '.join(packages)}")
        return False
    sudo = _sudo()
    if not may_install or sudo is None:
        say(f"  {purpose} needs system packages that are missing here. This installs them:")
        say(f"      {install_command(packages)}")
        return False
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step(f"Installed system packages: {' '.join(packages)}"):
        apt = [*sudo, "apt-get"]
        run_quietly([*apt, "update"], what="apt-get update", environ=environ)
        install = [*apt, "install", "-y", "--no-install-recommends", *packages]
        run_quietly(install, what="apt-get install", environ=environ)
    return True


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _sudo() -> list[str] | None:
    """What goes before a command that changes the system: nothing for root, None where it cannot be done."""
    if _is_root():
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo", "-n"] if os.environ.get("CI") or not sys.stdin.isatty() else ["sudo"]
