"""A file is what its bytes say, whatever its name."""

from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.media.sniff import kind_of, sniff
from tests.fakes.clips import ffmpeg


@pytest.mark.parametrize(
    ("name", "demuxer", "arguments"),
    [
        ("a.mp4", "mov", ["-c:v", "libx264"]),
        ("a.mov", "mov", ["-c:v", "libx264"]),
        ("a.webm", "matroska", ["-c:v", "libvpx", "-b:v", "100k"]),
        ("a.mkv", "matroska", ["-c:v", "libx264"]),
        ("a.avi", "avi", ["-c:v", "mpeg4"]),
        ("a.ts", "mpegts", ["-c:v", "libx264"]),
        ("a.y4m", "yuv4mpegpipe", []),
        ("a.gif", "gif", []),
        ("a.png", "png_pipe", ["-frames:v", "1"]),
        ("a.jpg", "jpeg_pipe", ["-frames:v", "1"]),
        ("a.bmp", "bmp_pipe", ["-frames:v", "1"]),
        ("a.tiff", "tiff_pipe", ["-frames:v", "1"]),
        ("a.webp", "webp_pipe", ["-frames:v", "1"]),
    ],
)
def test_pictures_are_told_by_their_bytes(tmp_path: Path, name: str, demuxer: str, arguments: list[str]) -> None:
    made = tmp_path / name
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=32x32:d=0.2", *arguments, str(made))
    disguised = made.rename(tmp_path / "anything.dat")
    assert sniff(disguised).demuxer == demuxer


@pytest.mark.parametrize(
    ("name", "demuxer"),
    [
        ("a.wav", "wav"),
        ("a.mp3", "mp3"),
        ("a.flac", "flac"),
        ("a.ogg", "ogg"),
        ("a.aac", "aac"),
        ("a.m4a", "mov"),
        ("a.aiff", "aiff"),
    ],
)
def test_sounds_are_told_by_their_bytes(tmp_path: Path, name: str, demuxer: str) -> None:
    made = tmp_path / name
    ffmpeg("-f", "lavfi", "-i", "sine=d=0.2", str(made))
    kind = sniff(made)
    assert kind.demuxer == demuxer
    assert kind.is_audio


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"#EXTM3U\n#EXTINF:1,\nhttp://example.invalid/a.ts", "HLS playlist"),
        (b"\xef\xbb\xbf#EXTM3U\n", "HLS playlist"),
        (b"ffconcat version 1.0\nfile 'a.mp4'", "concat list"),
        (b"file 'a.mp4'\n", "concat list"),
        (b"v=0\r\no=- 0 0 IN IP4 127.0.0.1", "SDP"),
        (b"[playlist]\nFile1=x", "playlist"),
        (b"<?xml version='1.0'?><MPD/>", "XML manifest"),
        (b"http://example.invalid/film.mp4", "address"),
        (b"just words", "no kind of media"),
        (b"\0" * 600, "no kind of media"),
    ],
)
def test_playlists_and_texts_are_refused_by_name(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "film.mp4"
    file.write_bytes(content)
    with pytest.raises(MediaError, match=rf"film\.mp4: .*{words}"):
        sniff(file)


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").touch()
    with pytest.raises(MediaError, match=r"a\.mp4: The file is empty"):
        sniff(tmp_path / "a.mp4")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"gone\.mp4: The file cannot be read"):
        sniff(tmp_path / "gone.mp4")


def test_an_mp3_without_a_tag_is_told_by_its_sync_word() -> None:
    kind = kind_of(b"\xff\xfb\x90\x64" + b"\0" * 40)
    assert kind is not None
    assert kind.demuxer == "mp3"


def test_an_old_quicktime_file_begins_with_its_atom() -> None:
    kind = kind_of(b"\0\0\0\x08wide\0\0\0\0mdat")
    assert kind is not None
    assert kind.mime == "video/quicktime"
