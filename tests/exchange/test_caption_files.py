"""Caption files say what was meant to whoever reads them: ffmpeg's own readers first of all."""

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest

from storyboard.exchange.caption_files import UNBROKEN, ass, srt, vtt
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.captions import Caption
from storyboard.model.picture import Format
from storyboard.model.rate import FILM, Rate

HARD = (
    "R&D <now> {x}",
    "<b>bold</b> and <i>i</i>",
    "{\\an8}not at the top",
    "42",
    "C:\\New\\here &lt; x",
    "two\nlines",
    "\u05e9\u05dc\u05d5\u05dd \u706f\u5854",
    "\u201cquote\u201d 'q' \"d\"",
    "5 < 6 > 4 &amp; so",
    "00:00:01,000",
)


def caption(first: int, end: int, text: str, speaker: str = "") -> Caption:
    return Caption(first_frame=first, end_frame=end, text=text, speaker=speaker)


def hard() -> list[Caption]:
    return [caption(48 * n, 48 * n + 40, text, "Ana, <the> first") for n, text in enumerate(HARD)]


def read(data: str, demuxer: str, path: Path) -> list[tuple[str, str]]:
    """Times and texts as ffmpeg reads them."""
    path.write_text(data, "utf-8")
    args = [find_ffmpeg().path, "-v", "error", "-f", demuxer, "-i", str(path), "-f", "webvtt", "-"]
    done = subprocess.run(args, capture_output=True, check=True)
    assert done.stderr == b""
    blocks = [block.strip("\n").partition("\n") for block in done.stdout.decode().split("\n\n")[1:]]
    # The writer's own escapes of braces and backslashes are not ours to prove.
    return [(times, text.replace("\\{{}", "{").replace(UNBROKEN, "")) for times, _, text in blocks if times]


def test_srt_numbers_its_blocks_and_keeps_arrows_out() -> None:
    text = srt([caption(0, 24, "A --> B"), caption(24, 90_000, "C")], FILM)
    assert text == ("1\n00:00:00,000 --> 00:00:01,000\nA \u2192 B\n\n2\n00:00:01,000 --> 01:02:30,000\nC\n")


def test_vtt_names_the_speaker_and_escapes_marks() -> None:
    text = vtt([caption(0, 24, "R&D <now>", "Ana")], FILM)
    assert text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Ana>R&amp;D &lt;now&gt;\n"


def test_times_are_exact_at_a_rate_that_is_no_whole_number() -> None:
    assert "01:00:03.600" in vtt([caption(86_400, 86_401, "x")], Rate.of("24000/1001"))


def test_srt_is_read_by_ffmpeg_word_for_word(tmp_path: Path) -> None:
    assert tuple(text for _, text in read(srt(hard(), FILM), "srt", tmp_path / "c.srt")) == HARD


def test_vtt_is_read_by_ffmpeg_word_for_word(tmp_path: Path) -> None:
    found = read(vtt([*hard(), caption(960, 980, "a --> b")], FILM), "webvtt", tmp_path / "c.vtt")
    assert tuple(text for _, text in found) == (*HARD, "a --> b")


def test_ass_is_read_by_ffmpeg_with_its_times_and_lines(tmp_path: Path) -> None:
    plain = [caption(c.first_frame, c.end_frame, c.text) for c in hard() if "{" not in c.text]
    found = read(ass(plain, Format(id="f")), "ass", tmp_path / "c.ass")
    assert [text for _, text in found] == [c.text for c in plain]
    assert found[0][0] == "00:02.000 --> 00:03.670"


def drawn(text: str, tmp_path: Path, width_px: int = 640, height_px: int = 360) -> np.ndarray:
    """The rows and columns of ink that the ASS renderer gives, as a mask."""
    format_ = Format(id="f", width=width_px, height=height_px)
    (tmp_path / "c.ass").write_text(ass([caption(0, 24, text)], format_), "utf-8")
    size = f"{format_.width}x{format_.height}"
    source = f"color=c=black:s={size}:d=0.04:r=25,ass=c.ass,format=gray"
    args = [find_ffmpeg().path, "-v", "error", "-f", "lavfi", "-i", source, "-frames:v", "1", "-f", "rawvideo", "-"]
    done = subprocess.run(args, capture_output=True, check=True, cwd=tmp_path)
    return np.frombuffer(done.stdout, np.uint8).reshape(format_.height, format_.width) > 100


def width(mask: np.ndarray) -> int:
    columns = np.nonzero(mask.any(axis=0))[0]
    return int(columns.max() - columns.min())


def test_ass_draws_braces_and_backslashes_as_letters(tmp_path: Path) -> None:
    assert width(drawn("a{\\b1}\\Nc", tmp_path)) > width(drawn("ab1Nc", tmp_path)) + 10


@pytest.mark.parametrize(("wide", "tall"), [(640, 360), (360, 640)])
def test_ass_stays_in_the_title_safe_area(tmp_path: Path, wide: int, tall: int) -> None:
    mask = drawn("Nobody remembers who lit the lamp the\nvery first time that it was ever lit", tmp_path, wide, tall)
    rows, columns = np.nonzero(mask)
    assert wide * 0.1 <= columns.min() + 1
    assert columns.max() <= wide * 0.9
    assert rows.max() <= tall * 0.9
    assert rows.min() > tall * 0.6


def test_ass_says_its_pixels_and_times() -> None:
    text = ass([caption(24, 60, "Hi", "Ana, B")], Format(id="f", width=1080, height=1920), "My\nfilm")
    assert "PlayResX: 1080\nPlayResY: 1920" in text
    assert "Title: My film" in text
    assert (
        re.search(r"^Dialogue: 0,0:00:01\.00,0:00:02\.50,Caption,Ana  B,0,0,0,,Hi$", text, re.MULTILINE)
        or "Ana B" in text
    )
