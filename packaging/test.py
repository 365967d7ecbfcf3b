"""Set Storyboard up in this checkout and run every check on it."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Storyboard needs Python 3.11 or newer, and this is Python %d.%d (%s); "  # noqa: UP031
        "run packaging/%s with a newer one." % (sys.version_info[0], sys.version_info[1], sys.executable, "test.py")
    )

import argparse
import os
import time
from collections.abc import Sequence

from audit import check_vulnerabilities
from environment import TEST_LOCKS, checkout, prepare
from shape import check_light_imports, check_top_level
from steps import SetupError, say
from suites import check_core_tests, check_coverage, check_house_rules, check_window_tests, forget_coverage
from system_libraries import OFFSCREEN, missing_packages, missing_tools, provide
from wheel_check import check_wheel
from workshop import Check, CheckFailedError, NotCheckedError, Workshop, workshop

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

CHECKS = (
    Check("top-level", "the tracked files stand where they belong", check_top_level),
    Check("format", "every file is laid out alike", lambda shop: shop.run("-m", "ruff", "format", "--check")),
    Check("lint", "ruff finds nothing", lambda shop: shop.run("-m", "ruff", "check")),
    Check("types", "pyright finds nothing", lambda shop: shop.run("-m", "pyright")),
    Check("imports", "imports point one way", lambda shop: shop.run("-c", LINT_IMPORTS, "--no-cache")),
    Check("light", "importing the package loads nothing heavy", check_light_imports),
    Check("house", "the house rules hold", check_house_rules),
    Check("core", "all tests outside the window pass with PySide6 absent", check_core_tests, is_slow=True),
    Check("window", "the window's tests pass", check_window_tests, is_slow=True),
    Check("coverage", "branch coverage is high enough", check_coverage, is_slow=True),
    Check("audit", "no locked package has a known vulnerability", check_vulnerabilities),
    Check("wheel", "the wheel works in a fresh environment", check_wheel, is_slow=True),
)

VALIDATORS = {"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"}
"""Commands that a check uses where they are there."""


def main() -> int:
    """Set up, run the chosen checks in order, and sum up; 0 when none failed."""
    options = _options()
    if options.list:
        for check in CHECKS:
            say(f"{check.name:10} {check.promise}{' (left out by --fast)' if check.is_slow else ''}")
        return 0
    chosen = _chosen(options)
    root = checkout()
    say(f"Storyboard, checks in {root}")
    try:
        python = prepare(root, TEST_LOCKS)
        may_install = options.system or bool(os.environ.get("CI"))
        if not provide(missing_packages(OFFSCREEN), may_install=may_install, purpose="The window"):
            return 1
        provide(missing_tools(VALIDATORS), may_install=may_install, purpose="Validating what desktops read")
    except SetupError as error:
        say(f"Set-up stopped: {error}")
        return 1
    return _run(chosen, workshop(root, python))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", metavar="NAME", default=[], help="run this check; may be repeated")
    parser.add_argument("--fast", action="store_true", help="leave out what takes minutes")
    parser.add_argument("--list", action="store_true", help="name the checks and end")
    parser.add_argument("--system", action="store_true", help="also install missing system packages (Debian, Ubuntu)")
    return parser.parse_args()


def _chosen(options: argparse.Namespace) -> list[Check]:
    """The checks to run, in their own order; ends with one sentence for a name that is none."""
    names = {check.name for check in CHECKS}
    for name in options.only:
        if name not in names:
            sys.exit(f"There is no check named {name!r}; there are {', '.join(check.name for check in CHECKS)}.")
    if options.only:
        return [check for check in CHECKS if check.name in options.only]
    return [check for check in CHECKS if not (options.fast and check.is_slow)]


def _run(chosen: Sequence[Check], shop: Workshop) -> int:
    """Run the checks, each to its end whatever the others say, and sum up."""
    if any(check.name in {"core", "window"} for check in chosen):
        forget_coverage(shop)
    began_s = time.monotonic()
    lines: list[str] = []
    failed: list[str] = []
    for check in chosen:
        say(f"\n{check.name}: {check.promise}")
        check_began_s = time.monotonic()
        word, note = _outcome(check, shop)
        if word == "FAILED":
            failed.append(check.name)
        lines.append(f"  {word:11} {time.monotonic() - check_began_s:6.1f} s  {check.name:10} {note}".rstrip())
        say(lines[-1])
    say(f"\nSummary, {time.monotonic() - began_s:.0f} s in all")
    for line in lines:
        say(line)
    say(f"{len(failed)} failed: {', '.join(failed)}" if failed else "No check failed.")
    return 1 if failed else 0


def _outcome(check: Check, shop: Workshop) -> tuple[str, str]:
    """How a check ended: one word, and a sentence where there is more to say."""
    try:
        check.run(shop)
    except CheckFailedError as error:
        return "FAILED", str(error)
    except NotCheckedError as error:
        return "NOT CHECKED", str(error)
    except (OSError, SetupError) as error:
        return "FAILED", f"{type(error).__name__}: {error}"
    return "ok", ""


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
