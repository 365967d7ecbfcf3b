"""Run a soak: python -m tests.soak generation [--kills 200] [--seed 1]."""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

from tests.soak.generation import Soak
from tests.soak.vendor import Vendor

SAY_EVERY = 10


def generation(kills: int, seed: int) -> int:
    """So many kills of a real batch at random moments; 1 when a promise about money was broken."""
    with tempfile.TemporaryDirectory(prefix="storyboard-soak-") as home, Vendor() as vendor:
        os.environ |= {"STORYBOARD_HOME": home, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        soak = Soak(Path(home), vendor, random.Random(seed))
        for number in range(1, kills + 1):
            soak.kill_once()
            if soak.broken():
                break
            if number % SAY_EVERY == 0:
                print(f"{number:4} kills  {soak.tally()}", flush=True)
        if not soak.broken():
            soak.end_well()
        print(f"in all: {soak.tally()}")
        for promise in soak.broken():
            print(f"BROKEN: {promise}")
        return 1 if soak.broken() else 0


def main() -> int:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("name", choices=["generation"])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    return generation(given.kills, given.seed)


if __name__ == "__main__":
    sys.exit(main())
