"""What a file really is, told from its first bytes and never from its name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.errors import MediaError

HEAD_BYTES = 4096
"""How much of a file is looked at."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of media file: the ffmpeg demuxer that reads it, its mime type and its usual suffix."""

    demuxer: str
    mime: str
    suffix: str

    @property
    def is_picture(self) -> bool:
        """True for stills."""
        return self.mime.startswith("image/")

    @property
    def is_audio(self) -> bool:
        """True for files that hold sound only."""
        return self.mime.startswith("audio/")


MP4 = FileKind("mov", "video/mp4", ".mp4")
QUICKTIME = FileKind("mov", "video/quicktime", ".mov")
M4A = FileKind("mov", "audio/mp4", ".m4a")
WEBM = FileKind("matroska", "video/webm", ".webm")
MATROSKA = FileKind("matroska", "video/x-matroska", ".mkv")
AVI = FileKind("avi", "video/x-msvideo", ".avi")
MPEG_TS = FileKind("mpegts", "video/mp2t", ".ts")
Y4M = FileKind("yuv4mpegpipe", "video/x-yuv4mpeg", ".y4m")
WAV = FileKind("wav", "audio/wav", ".wav")
MP3 = FileKind("mp3", "audio/mpeg", ".mp3")
FLAC = FileKind("flac", "audio/flac", ".flac")
OGG = FileKind("ogg", "audio/ogg", ".ogg")
AAC = FileKind("aac", "audio/aac", ".aac")
AIFF = FileKind("aiff", "audio/aiff", ".aiff")
PNG = FileKind("png_pipe", "image/png", ".png")
JPEG = FileKind("jpeg_pipe", "image/jpeg", ".jpg")
WEBP = FileKind("webp_pipe", "image/webp", ".webp")
BMP = FileKind("bmp_pipe", "image/bmp", ".bmp")
TIFF = FileKind("tiff_pipe", "image/tiff", ".tif")
GIF = FileKind("gif", "image/gif", ".gif")

_BY_START: Mapping[bytes, FileKind] = {
    b"\x89PNG\r\n\x1a\n": PNG,
    b"\xff\xd8\xff": JPEG,
    b"GIF87a": GIF,
    b"GIF89a": GIF,
    b"BM": BMP,
    b"II*\0": TIFF,
    b"MM\0*": TIFF,
    b"fLaC": FLAC,
    b"OggS": OGG,
    b"ID3": MP3,
    b"YUV4MPEG2 ": Y4M,
}

_BY_RIFF: Mapping[bytes, FileKind] = {b"WAVE": WAV, b"AVI ": AVI, b"WEBP": WEBP}

_MOV_ATOMS = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})

_LISTS: Mapping[str, str] = {
    r"#EXTM3U": "an HLS playlist",
    r"ffconcat\b": "an ffmpeg concat list",
    r"\[playlist\]": "a playlist",
    r"v=0\s": "an SDP session description",
    r"<\?xml|<MPD|<smil": "an XML manifest",
    r"(?:file|[a-z][a-z0-9+.-]*)://": "a text that names an address",
    r"file\s+['\"\w]": "an ffmpeg concat list",
}


def kind_of(head: bytes) -> FileKind | None:
    """The kind of a file that begins with `head`, None where it is no media file we read."""
    for start, kind in _BY_START.items():
        if head.startswith(start):
            return kind
    if head[:4] in {b"RIFF", b"RF64"}:
        return _BY_RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _mp4_brand(head[8:12])
    if head[4:8] in _MOV_ATOMS:
        return QUICKTIME
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return WEBM if b"webm" in head[:64] else MATROSKA
    return _by_sync(head)


def sniff(path: Path) -> FileKind:
    """What the file is; raises MediaError that names it where it is missing, empty, a playlist or unknown."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise MediaError(f"The file cannot be read ({error.strerror}).", where=str(path)) from error
    if not head:
        raise MediaError("The file is empty.", where=str(path), fix="Generate or import it again.")
    kind = kind_of(head)
    if kind is None:
        raise MediaError(_not_media(head), where=str(path), fix="Give a video, picture or sound file.")
    return kind


def _mp4_brand(brand: bytes) -> FileKind:
    if brand == b"qt  ":
        return QUICKTIME
    return M4A if brand in {b"M4A ", b"M4B "} else MP4


def _by_sync(head: bytes) -> FileKind | None:
    if head[:4] == b"FORM" and head[8:12] in {b"AIFF", b"AIFC"}:
        return AIFF
    if len(head) > 376 and head[0] == head[188] == head[376] == 0x47:
        return MPEG_TS
    if len(head) > 3 and head[0] == 0xFF:
        if head[1] & 0xF6 == 0xF0:
            return AAC
        if head[1] & 0xE0 == 0xE0 and head[1] & 0x06 and head[2] & 0xF0 != 0xF0:
            return MP3
    return None


def _not_media(head: bytes) -> str:
    text = head.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    for pattern, name in _LISTS.items():
        if re.match(pattern, text, re.IGNORECASE):
            return f"This is {name}, not a media file; nothing it points to was opened."
    return "This is no kind of media file that Storyboard reads."
