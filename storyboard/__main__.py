"""The program: `storyboard …` or `python -m storyboard …`."""

import runpy
import sys

CHILDREN = frozenset({"storyboard.stitch.guard", "storyboard.stitch.render_child", "storyboard.studio.panel_child"})
"""The modules that a frozen program runs as children of its own; see stitch.workspace.module_command."""


def main() -> None:
    """Run the command line; every expected failure is one sentence on stderr and an exit code that means something."""
    # Late, so that asking for the version costs nothing.
    if sys.argv[1:] == ["--version"]:
        from storyboard import __version__

        sys.stdout.write(f"storyboard {__version__}\n")
        return
    if sys.argv[1:2] == ["--run-module"] and sys.argv[2:] and sys.argv[2] in CHILDREN:
        runpy.run_module(sys.argv[2], run_name="__main__")
        return
    from storyboard.cli.run import run

    sys.exit(run())


if __name__ == "__main__":
    main()
