"""Everything that can be wrong with what the program is given: one sentence, a failure, and nothing lost or fetched."""

import os
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.store.lock import take_lock
from tests.e2e.conftest import Answer, Say, Spoil, Tripwire, contents, spoil_board


def first_shot(raw: dict[str, Any]) -> dict[str, Any]:
    return next(iter(raw["shots"].values()))


def clip(path: Path, seconds: float = 0.25) -> Path:
    source = f"testsrc=s=96x54:r=24:d={seconds}"
    find_ffmpeg().run(["-v", "error", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", str(path)], timeout_s=20)
    return path


def png(width: int, height: int, data: bytes = b"\0" * 64) -> bytes:
    """A PNG that claims a size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"not json", "not valid JSON from line 1"),
        (b"[]", "a list where an object"),
        (b'{"title": NaN}', "NaN is not a number"),
        (b'{"title": "a", "title": "b"}', "'title' appears twice"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested more than 100 levels"),
        (b"[" * 200_000, "nested more than 100 levels"),
        (b'{"schema_version": ' + b"9" * 5000 + b"}", "digits"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"title": "\\ud800"}', "half of a surrogate pair"),
    ],
    ids=["empty", "text", "list", "nan", "twice", "deep object", "deep list", "long number", "binary", "surrogate"],
)
def test_a_board_that_is_no_board_is_told_and_a_snapshot_offered(project: Path, say: Say, data: bytes, words: str):
    (project / "board.json").write_bytes(data)
    before = contents(project)
    for command in (("info", project), ("set", project, "1", "notes=x"), ("generate", project)):
        say(*command).expect_refusal(
            "board.json", words, r"newest good snapshot is versions/\S+\.json .*`storyboard restore` puts it back"
        )
    assert contents(project) == before


def test_a_board_that_is_missing_or_cut_short_is_told_and_a_snapshot_offered(project: Path, say: Say):
    board = project / "board.json"
    board.write_bytes(board.read_bytes()[:300])
    say("info", project).expect_refusal("board.json", "cut short", "snapshot")
    board.unlink()
    say("info", project).expect_refusal("board.json is missing", "snapshot")
    shutil.rmtree(project / "versions")
    say("info", project).expect_refusal("no snapshot to go back to")


def wrong_type(path: str, value: object) -> Spoil:
    def spoil(raw: dict[str, Any]) -> None:
        *way, name = path.split(".")
        for step in way:
            raw = raw[step] if step != "*" else next(iter(raw.values() if isinstance(raw, dict) else raw))
        raw[name] = value

    return spoil


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("title", 5, "title is 5"),
        ("shots", [], r"shots is \[\]"),
        ("shots.*.frames", "x", r"shots\.\w+\.frames is 'x'"),
        ("shots.*.frames", 10**7, "less than or equal to 1000000"),
        ("formats", [], "formats is empty"),
        ("formats.*.rate", "1/0", r"formats\[0\]\.rate is '1/0'"),
        ("formats.*.width", 10**9, r"formats\[0\]\.width"),
        ("generation", {"cap_microusd": -1}, "generation.cap_microusd is -1"),
        ("sequences.*.items.*.speed", "0/1", r"sequences\[0\]\.items\[0\]\.speed"),
    ],
)
def test_a_wrong_value_is_told_by_the_path_of_its_field(project: Path, say: Say, path: str, value: Any, words: str):
    spoil_board(project, wrong_type(path, value))
    say("info", project).expect_refusal("board.json", words, "snapshot")


def test_a_newer_board_is_shown_but_not_written(project: Path, say: Say):
    spoil_board(project, lambda raw: raw.update(schema_version=99, min_reader=99, hologram={"depth": 3}))
    before = contents(project)
    shown = say("info", project)
    assert shown.code == 0
    assert "newer Storyboard" in shown.out
    for command in (("set", project, "1", "notes=x"), ("generate", project), ("version", project, "--size", "54x96")):
        more = ("--name", "Tall") if command[0] == "version" else ()
        say(*command, *more).expect_refusal("newer Storyboard", "reading only", "Update")
    assert contents(project) == before


def dangling(raw: dict[str, Any]) -> None:
    first_shot(raw)["link"] = {"kind": "continue", "from_shot_id": "ghost"}


def circle(raw: dict[str, Any]) -> None:
    first, second = raw["shots"].values()
    first["link"] = {"kind": "continue", "from_shot_id": second["id"]}
    second["link"] = {"kind": "continue", "from_shot_id": first["id"]}


@pytest.mark.parametrize(("spoil", "words"), [(dangling, "ghost, which has no take"), (circle, "in a circle")])
def test_links_that_lead_nowhere_are_told_before_anything_is_generated(
    project: Path, say: Say, spoil: Spoil, words: str
):
    spoil_board(project, spoil)
    say("generate", project, "--shots", "1,1A").expect_refusal(words)
    assert say("jobs", project, "--json").out.strip() == "[]"
    assert say("contact-sheet", project, "--out", project.parent / "sheet.png").code == 0


@pytest.mark.parametrize("part", ["board.json", "journal.sqlite", "journal.sqlite-wal", "media", "versions", ".lock"])
def test_a_link_that_leaves_the_folder_is_not_followed(project: Path, say: Say, tmp_path: Path, part: str):
    outside = tmp_path / "outside"
    outside.mkdir()
    shutil.copy(project / "board.json", outside / "victim")
    path = project / part
    shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    path.symlink_to(outside if part in ("media", "versions") else outside / "victim")
    before = contents(outside)
    for command in (("info", project), ("set", project, "1", "notes=x")):
        say(*command).expect_refusal(part, "leads outside the project folder", "Replace it")
    assert contents(outside) == before


def test_a_media_file_that_is_a_link_out_of_the_folder_is_not_read(project: Path, say: Say):
    shelf = project / "media" / "ab"
    shelf.mkdir()
    (shelf / f"ab{'0' * 62}.mp4").symlink_to("/etc/passwd")
    for command in ("info", "verify", "takes"):
        say(command, project).expect_refusal("media/ab", "leads outside", "/etc/passwd")


def test_parts_that_are_missing_or_of_another_kind_are_told(project: Path, say: Say):
    shutil.rmtree(project / "media")
    assert say("info", project).code == 0
    (project / "media").write_text("x", encoding="utf-8")
    say("info", project).expect_refusal("media is a file where a folder belongs")
    (project / "media").unlink()
    (project / "journal.sqlite").unlink()
    os.mkfifo(project / "journal.sqlite")
    say("jobs", project).expect_refusal("journal.sqlite is no file")


def test_folders_without_end_are_not_walked(project: Path, say: Say):
    (project / "media" / "/".join("a" * 40)).mkdir(parents=True)
    say("info", project).expect_refusal("levels of folders")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (png(60_000, 60_000), "too large"),
        (png(12_000, 12_000), "too large: 12000 × 12000"),
        (png(640, 360), "cut short or damaged"),
        (b'<svg><image href="http://127.0.0.1:9/x"/></svg>', "no picture of a kind"),
        (b"hello", "no picture of a kind"),
        (b"", "no picture of a kind"),
    ],
    ids=["bomb", "large", "short", "svg", "text", "empty"],
)
def test_a_reference_that_is_a_bomb_or_no_picture_is_not_taken_in(project: Path, say: Say, data: bytes, words: str):
    picture = project.parent / "picture.png"
    picture.write_bytes(data)
    before = contents(project)
    for field in ("reference", "first_frame"):
        say("set", project, "1", "notes=kept together", f"{field}={picture}").expect_refusal("picture.png", words)
    (project.parent / "list.csv").write_text("action,images\nx,picture.png\n", encoding="utf-8")
    say("import-shots", project, project.parent / "list.csv").expect_refusal("list.csv, line 2", "images", words)
    assert contents(project) == {**before, "journal.sqlite": contents(project)["journal.sqlite"]}


PLAYLISTS = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{url}/a.ts\n#EXT-X-ENDLIST\n",
    "concat": "ffconcat version 1.0\nfile '{url}/a.mp4'\n",
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
    "dash": "<?xml version='1.0'?><MPD><BaseURL>{url}</BaseURL></MPD>",
    "address": "{url}/a.mp4",
}


@pytest.mark.parametrize("kind", PLAYLISTS)
def test_a_clip_that_is_a_playlist_is_neither_taken_in_nor_followed(
    project: Path, say: Say, tripwire: Tripwire, kind: str
):
    fake = project.parent / f"{kind}.mp4"
    fake.write_text(PLAYLISTS[kind].format(url=tripwire.url), encoding="utf-8")
    say("import-take", project, "1", fake).expect_refusal(
        f"{kind}.mp4", "not a media file; nothing it points to was opened"
    )
    assert not list((project / "media").rglob("*.mp4"))


@pytest.mark.parametrize("word", ["{url}/x.mp4", "concat:{url}/x.mp4", "subfile,,start,0,end,9,,:{url}"])
def test_an_address_in_the_place_of_a_file_is_not_opened(project: Path, say: Say, tripwire: Tripwire, word: str):
    say("import-take", project, "1", word.format(url=tripwire.url)).expect_refusal("there is no such file")
    say("set", project, "1", f"reference={word.format(url=tripwire.url)}").expect_refusal("there is no such file")


def test_a_project_that_is_open_elsewhere_is_read_but_not_written(film: Path, say: Say):
    lock = take_lock(film)
    try:
        before = contents(film)
        for command in ("info", "jobs", "takes", "verify"):
            assert say(command, film).code == 0
        for command in (("set", film, "1", "notes=x"), ("generate", film), ("approve", film), ("cancel", film)):
            say(*command).expect_refusal("reading only|Another window", "Close|open it again")
        assert contents(film) == before
    finally:
        lock.release()


def limited(limit_bytes: int, *words: object) -> Answer:
    """Run a command in a child that can write no file beyond a size."""
    program = (
        "import resource, sys\n"
        "hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit_bytes}, hard))\n"
        "from storyboard.cli.run import run\n"
        f"code = run({[str(word) for word in words]!r})\n"
        # What watches the program, such as the measuring of coverage, may write again when the command is over.
        "resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    return Answer(done.returncode, done.stdout, done.stderr)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("limit_bytes", [0, 40_000])
@pytest.mark.parametrize("command", ["set", "generate", "export", "contact-sheet", "import-take"])
def test_a_full_disk_costs_a_sentence_and_nothing_else(film: Path, say: Say, command: str, limit_bytes: int):
    out = {"export": film.parent / "film.mp4", "contact-sheet": film.parent / "sheet.png"}.get(command)
    words: dict[str, tuple[object, ...]] = {
        "set": ("1", "notes=" + "x" * 60_000),
        "generate": ("--only", "all"),
        "export": ("--out", out),
        "contact-sheet": ("--out", out),
        "import-take": ("1", clip(film.parent / "take.mp4", 30)),
    }
    limit_bytes = min(limit_bytes, {"export": 2_000, "contact-sheet": 4_000}.get(command, limit_bytes))
    before, takes = contents(film), say("takes", film, "--json").out
    limited(limit_bytes, command, film, *words[command]).expect_refusal("disk is full|written")
    after = contents(film)
    assert {**after, "journal.sqlite": b""} == {**before, "journal.sqlite": b""}
    assert say("takes", film, "--json").out == takes
    assert out is None or not out.exists()
    assert not [path for path in film.parent.iterdir() if path.name.startswith(".")]
    assert say("set", film, "1", "notes=room again").code == 0


def takes_of(film: Path) -> list[Path]:
    return sorted((film / "media").rglob("*.mp4"))


@pytest.mark.parametrize("how", ["vanished", "changed"])
def test_a_take_that_vanished_or_changed_is_told_by_name(film: Path, say: Say, how: str):
    out = film.parent / "film.mp4"
    for path in takes_of(film):
        path.unlink() if how == "vanished" else path.write_bytes(b"\0" * path.stat().st_size)
    say("export", film, "--out", out).expect_refusal("1 |media", "missing|no longer the ones of its name|vanished")
    proof = say("verify", film)
    assert proof.code == 1
    assert ("is not in media/" if how == "vanished" else "no longer the ones of its name") in proof.out
    continued = say("generate", film, "--only", "all", "--shots", "1A")
    assert continued.code == 4
    assert "is not in the project's media folder" in continued.out or "no longer" in continued.out
    assert not out.exists()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"foo,bar\n1,2\n", "line 1, column 'foo'.*known ones are"),
        (b"action\na\0b\n", "line 2.*NUL"),
        (b"action\n" + b"x" * 30_000 + b"\n", "line 2.*20,000 characters"),
        (b"action\n" + b"x\n" * 100_000, "line 5002.*5,000 rows"),
        (b"action\n" + b"x" * 20_000_001, "larger than 20 MB"),
        (b"", "is empty"),
        (b"action,seconds\n", "no shots below"),
        (b"action,seconds\nx,abc\n", "line 2, column 'seconds'.*'abc' is no length"),
        (b"action,seconds\nx,1e999999\n", "no length"),
        (b'action\n"open\n', "line 2.*quotes"),
        (b"action\n\xe9\n", "line 2.*UTF-8"),
        (b"action\na,b,c\n", "line 2.*3 cells"),
        (b"action,images\na,/etc/passwd\n", "line 2, column .images.*no picture"),
    ],
)
def test_a_shot_list_that_cannot_be_read_adds_nothing(project: Path, say: Say, data: bytes, words: str):
    path = project.parent / "list.csv"
    path.write_bytes(data)
    before = (project / "board.json").read_bytes()
    say("import-shots", project, path).expect_refusal("list.csv", words)
    assert (project / "board.json").read_bytes() == before


def test_cells_that_begin_like_a_formula_stay_text_on_the_way_in_and_out(project: Path, say: Say):
    path = project.parent / "list.csv"
    path.write_text("action,notes\n=cmd|'/c calc'!A0,@SUM(1)\n+1,<script>alert(1)</script>\n", encoding="utf-8")
    assert "plain text" in say("import-shots", project, path).out
    assert say("shot-list", project, "--out", project.parent / "out.csv").code == 0
    written = (project.parent / "out.csv").read_text(encoding="utf-8-sig")
    cells = [cell.strip('"') for line in written.splitlines() for cell in line.split(",")]
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "+", "-") and not cell.lstrip("+-").isdigit()]


def test_a_device_is_no_shot_list_without_end(project: Path, say: Say):
    say("import-shots", project, "/dev/zero").expect_refusal("larger than 20 MB")
