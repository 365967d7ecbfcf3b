"""A program that pretends to be a voice engine: a tone for a voice, and a note of what it was asked."""

import sys
from pathlib import Path

_PROGRAM = """#!{python}
import json, math, struct, sys, wave
text = sys.stdin.read()
given = sys.argv[1:]
with open({log!r}, "a", encoding="utf-8") as log:
    log.write(json.dumps([given, text]) + "\\n")
named = dict(zip(given, given[1:]))
pace = float(named.get("-s", 165)) / float(named.get("--length_scale", 1))
frames = int(22050 * len(text.split()) * 60 / pace)
with wave.open(named.get("-w") or named["--output_file"], "wb") as out:
    out.setnchannels(1), out.setsampwidth(2), out.setframerate(22050)
    tone = 200 + 4 * int(named.get("-p", 50))
    out.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(i * tone / 3510))) for i in range(frames)))
"""


def talker(folder: Path, name: str = "espeak-ng") -> Path:
    """The program of that name in a folder of its own, fit for a PATH; its log lies beside it."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(_PROGRAM.format(python=sys.executable, log=str(folder / "log")), encoding="utf-8")
    program.chmod(0o755)
    return folder


def asked(folder: Path) -> list[str]:
    """Each call so far as one line of JSON: arguments and text."""
    log = folder / "log"
    return log.read_text("utf-8").splitlines() if log.is_file() else []
