"""A program reads its input from an open file."""

import sys
from pathlib import Path

from storyboard.media.process import run


def test_what_lies_in_the_file_is_what_the_program_reads(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_text("-h $(exit 3)", "utf-8")
    heard = bytearray()
    with path.open("rb") as file:
        argv = [sys.executable, "-c", "import sys; sys.stdout.write(sys.stdin.read())"]
        run(argv, timeout_s=20, on_output=heard.extend, stdin=file.fileno())
    assert heard.decode() == "-h $(exit 3)"
