"""ffmpeg is found, asked, run and fed so that nothing goes out, hangs or stays behind."""

import os
import threading
from pathlib import Path

import pytest

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg, safe_input
from storyboard.media.pipe import Pipe
from storyboard.media.probe import probe
from storyboard.media.process import DISK_FULL, clean_environment, failure_sentence, run, start

ENDLESS = ["-f", "lavfi", "-i", "testsrc2=s=64x64", "-f", "null", "-"]


@pytest.fixture(scope="module")
def found() -> Ffmpeg:
    return find_ffmpeg()


def test_it_knows_its_version_and_what_it_can_do(found: Ffmpeg) -> None:
    assert found.version[:1] in "n123456789"
    assert len(found.build_id) == 16
    assert {"libx264", "aac"} <= found.encoders
    assert {"scale", "tpad", "setparams"} <= found.filters


def test_the_environment_may_name_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "absent"))
    with pytest.raises(MediaError, match="IMAGEIO_FFMPEG_EXE names no program"):
        find_ffmpeg()
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/bin/sh")
    assert find_ffmpeg().path == "/bin/sh"


def test_no_ffmpeg_at_all_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", none)
    with pytest.raises(MediaError, match="There is no ffmpeg"):
        find_ffmpeg()


def test_an_input_names_its_demuxer_and_only_files(clips: Path) -> None:
    args = safe_input(clips / "numbered.mp4", limit_s=2)
    assert args[:2] == ["-protocol_whitelist", "file,pipe"]
    assert args[args.index("-f") + 1] == "mov"
    assert args[args.index("-t") + 1] == "2.000000"
    assert args[-1] == f"file:{clips / 'numbered.mp4'}"


def test_a_name_that_looks_like_an_address_is_only_a_name(clips: Path, tmp_path: Path) -> None:
    odd = tmp_path / "http:'odd name\n%d.mp4"
    odd.write_bytes((clips / "numbered.mp4").read_bytes())
    assert probe(odd).frames == 24


def test_progress_is_told_in_frames(found: Ffmpeg) -> None:
    heard: list[int] = []
    args = ["-f", "lavfi", "-i", "testsrc2=s=32x32:d=2:r=24", "-f", "null", "-"]
    found.run(args, timeout_s=30, on_progress=heard.append)
    assert heard[-1] == 48


def test_a_cancel_ends_it_at_once(found: Ffmpeg) -> None:
    cancel, pids = threading.Event(), list[int]()
    with pytest.raises(Stopped):
        found.run(ENDLESS, timeout_s=30, on_progress=lambda _: cancel.set(), cancel=cancel, on_start=pids.append)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def test_what_is_cancelled_before_it_starts_never_starts(found: Ffmpeg) -> None:
    cancel, pids = threading.Event(), list[int]()
    cancel.set()
    with pytest.raises(Stopped):
        found.run(ENDLESS, timeout_s=30, cancel=cancel, on_start=pids.append)
    assert pids == []


def test_what_takes_too_long_is_stopped_and_named(found: Ffmpeg) -> None:
    with pytest.raises(MediaError, match=r"1A: ffmpeg took longer than 0\.2 s"):
        found.run(ENDLESS, timeout_s=0.2, what="1A")


def test_a_failure_says_why_in_ffmpegs_words(found: Ffmpeg) -> None:
    with pytest.raises(MediaError, match="ffmpeg failed: No such filter: 'nosuchfilter'"):
        found.run(["-f", "lavfi", "-i", "nosuchfilter", "-f", "null", "-"], timeout_s=30)


def test_an_output_is_given_whole(found: Ffmpeg) -> None:
    args = ["-v", "error", "-f", "lavfi", "-i", "color=s=8x8:d=1:r=4", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"]
    assert len(found.output(args)) == 8 * 8 * 4


def test_frames_can_be_piped_into_an_encoder(found: Ffmpeg, tmp_path: Path) -> None:
    with found.pipe(encoder(tmp_path / "o.mp4")) as pipe:
        for level in range(10):
            pipe.write(bytes([level * 20]) * (32 * 32 * 3))
    assert probe(tmp_path / "o.mp4").frames == 10


def test_a_pipe_that_is_left_by_an_error_ends_the_encoder(found: Ffmpeg, tmp_path: Path) -> None:
    with pytest.raises(KeyError), found.pipe(encoder(tmp_path / "o.mp4")) as pipe:
        raise KeyError
    assert pipe._process.returncode is not None


def test_an_encoder_that_refuses_is_an_error_with_its_words(found: Ffmpeg, tmp_path: Path) -> None:
    pipe = found.pipe([*encoder(tmp_path / "o.mp4")[:-1], str(tmp_path / "no" / "o.mp4")], what="1A")
    with pytest.raises(MediaError, match="1A: ffmpeg failed"):
        for_ever(pipe)


def for_ever(pipe: Pipe) -> None:
    while True:
        pipe.write(bytes(32 * 32 * 3))


def test_an_encoder_that_fails_at_the_end_is_an_error(found: Ffmpeg, tmp_path: Path) -> None:
    pipe = found.pipe([*encoder(tmp_path / "o.mp4")[:-1], str(tmp_path / "no" / "o.mp4")], what="1A")
    with pytest.raises(MediaError, match="1A: ffmpeg failed"):
        pipe.finish()


def encoder(out: Path) -> list[str]:
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "32x32", "-r", "24", "-i", "pipe:0"]
    return [*raw, "-c:v", "libx264", "-pix_fmt", "yuv420p", "-y", str(out)]


def test_children_see_neither_keys_nor_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYBOARD_X_KEY", "secret")
    monkeypatch.setenv("http_proxy", "http://example.invalid")
    assert not {"STORYBOARD_X_KEY", "http_proxy"} & clean_environment().keys()


def test_a_program_that_cannot_be_started_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="absent could not be started"):
        start([str(tmp_path / "absent")])


def test_what_the_reader_raises_is_raised_to_the_caller() -> None:
    def refuse(_: bytes) -> None:
        raise ValueError("too much")

    with pytest.raises(ValueError, match="too much"):
        run(["/bin/echo", "hello"], timeout_s=10, on_output=refuse)


@pytest.mark.parametrize(
    ("code", "said", "sentence"),
    [
        (1, "x\n[out] Error writing: No space left on device\nConversion failed!", DISK_FULL),
        (-25, "", DISK_FULL),
        (-9, "", "ffmpeg was ended by signal 9."),
        (1, "[mov @ 0x1] moov atom not found\nConversion failed!", "ffmpeg failed: moov atom not found."),
        (3, "", "ffmpeg failed: exit code 3."),
    ],
)
def test_a_failure_becomes_one_sentence(code: int, said: str, sentence: str) -> None:
    assert failure_sentence(["/x/ffmpeg-linux"], code, said) == sentence
