"""The program: `storyboard …` or `python -m storyboard …`."""

import sys


def main() -> None:
    """Run the command line; every expected failure is one sentence on stderr and an exit code that means something."""
    # Late, so that asking for the version costs nothing.
    if sys.argv[1:] == ["--version"]:
        from storyboard import __version__

        sys.stdout.write(f"storyboard {__version__}\n")
        return
    from storyboard.cli.run import run

    sys.exit(run())


if __name__ == "__main__":
    main()
