"""Pictures from outside."""

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from storyboard.store import pictures
from storyboard.store.media import MediaFolder
from storyboard.store.pictures import BadPicture, import_picture, open_picture
from tests.fakes.icc import display_p3


@pytest.fixture
def media(tmp_path: Path) -> MediaFolder:
    return MediaFolder(tmp_path / "project" / "media")


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds hardly any pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "AVIF"])
def test_a_picture_of_every_known_kind_opens(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "picture"
    Image.new("RGB", (32, 16), "#336699").save(path, format=kind)
    picture = open_picture(path)
    assert (picture.size, picture.mode) == ((32, 16), "RGB")


@pytest.mark.parametrize(
    ("mode", "wanted"), [("RGBA", "RGBA"), ("LA", "RGBA"), ("P", "RGB"), ("L", "RGB"), ("1", "RGB"), ("CMYK", "RGB")]
)
def test_every_mode_becomes_rgb_or_with_transparency_rgba(tmp_path: Path, mode: str, wanted: str) -> None:
    path = tmp_path / "picture.tif"
    Image.new(mode, (4, 4)).save(path)
    assert open_picture(path).mode == wanted


def test_sixteen_bit_grey_keeps_its_tones(tmp_path: Path) -> None:
    path = tmp_path / "deep.png"
    Image.new("I;16", (4, 4), 128 * 257).save(path)
    assert open_picture(path).getpixel((0, 0)) == (128, 128, 128)


def test_the_cameras_orientation_is_applied(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    picture = Image.new("RGB", (40, 20), "black")
    exif = picture.getexif()
    exif[0x0112] = 6
    picture.save(path, exif=exif)
    assert open_picture(path).size == (20, 40)


def test_an_opened_picture_has_let_go_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    Image.new("RGB", (4, 4), "red").save(path)
    picture = open_picture(path)
    path.unlink()
    assert picture.getpixel((3, 3)) == (255, 0, 0)


@pytest.mark.parametrize(("width", "height"), [(12_001, 10_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_bomb_is_refused_before_it_is_decoded(tmp_path: Path, width: int, height: int) -> None:
    (tmp_path / "bomb.png").write_bytes(png(width, height))
    with pytest.raises(BadPicture, match=r"bomb\.png: the picture is too large: .* .at most 120 million"):
        open_picture(tmp_path / "bomb.png")


def test_a_large_picture_within_the_bound_is_judged_by_its_pixels(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(png(11_000, 10_000))
    with pytest.raises(BadPicture, match="cut short or damaged"):
        open_picture(tmp_path / "large.png")


def test_an_absurdly_large_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 10)
    (tmp_path / "fat.png").write_bytes(png(1, 1))
    with pytest.raises(BadPicture, match="too large"):
        open_picture(tmp_path / "fat.png")


@pytest.mark.parametrize(
    "data", [b"", b"#EXTM3U\nhttp://example.com/", b"%!PS-Adobe-3.0 EPSF-3.0\n", b"8BPS\0\1" + b"\0" * 40]
)
def test_a_file_that_is_no_picture_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "thing.png").write_bytes(data)
    with pytest.raises(BadPicture, match=r"thing\.png: it is no picture of a kind that is known"):
        open_picture(tmp_path / "thing.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_a_picture_that_was_cut_short_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "cut"
    Image.effect_noise((64, 64), 90).convert("RGB").save(path, format=kind)
    path.write_bytes(path.read_bytes()[:-600])
    with pytest.raises(BadPicture, match="cut: "):
        open_picture(path)


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_what_is_no_file_is_told(tmp_path: Path, kind: str) -> None:
    if kind == "folder":
        (tmp_path / "thing.png").mkdir()
    with pytest.raises(BadPicture, match="there is no such file"):
        open_picture(tmp_path / "thing.png")


def test_importing_keeps_the_bytes_and_tells_what_they_are(tmp_path: Path, media: MediaFolder) -> None:
    path = tmp_path / "wrongly-named.png"
    Image.new("RGB", (30, 10)).save(path, format="JPEG")
    fact = import_picture(media, path)
    assert (fact.mime, fact.width, fact.height) == ("image/jpeg", 30, 10)
    kept = media.path_of(fact.sha256)
    assert (kept.suffix, kept.read_bytes()) == (".jpg", path.read_bytes())


def test_what_is_no_picture_is_not_imported(tmp_path: Path, media: MediaFolder) -> None:
    (tmp_path / "bad.png").write_bytes(b"bad")
    with pytest.raises(BadPicture):
        import_picture(media, tmp_path / "bad.png")
    assert not media.folder.exists()


def of_profile(path: Path, mode: str, profile: bytes) -> Image.Image:
    Image.new(mode, (8, 8), (255, 0, 0, 128)[: len(mode)]).save(path, icc_profile=profile)
    return open_picture(path)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_of_another_space_become_those_of_srgb(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (8, 8), (200, 100, 100, 128)[: len(mode)]).save(tmp_path / "wide.png", icc_profile=display_p3())
    seen = open_picture(tmp_path / "wide.png").getpixel((0, 0))
    assert isinstance(seen, tuple)
    assert (seen[0] > 206, seen[1] < 98) == (True, True)
    assert seen[3:] == ((128,) if mode == "RGBA" else ())


@pytest.mark.parametrize("profile", [b"no profile", b""])
def test_a_profile_that_cannot_be_read_changes_no_colour(tmp_path: Path, profile: bytes) -> None:
    assert of_profile(tmp_path / "odd.png", "RGB", profile).getpixel((0, 0)) == (255, 0, 0)


def test_a_picture_that_says_it_is_srgb_keeps_every_value(tmp_path: Path) -> None:
    said = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (8, 8), (201, 99, 57)).save(tmp_path / "said.png", icc_profile=said)
    assert open_picture(tmp_path / "said.png").getpixel((0, 0)) == (201, 99, 57)
