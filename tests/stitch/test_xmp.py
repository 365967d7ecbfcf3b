"""A file says for machines what it is: XMP in a box of its own, and no byte of the film moved."""

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

from storyboard.media.probe import probe
from storyboard.stitch.boxes import boxes, starts_fast
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import export
from storyboard.stitch.imprint import Imprint, SourceType, imprint
from storyboard.stitch.xmp import XMP_UUID, append_xmp, source_in, xmp_packet
from tests.fakes.clips import Shoot

EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def described(packet: bytes) -> ET.Element:
    """What the packet says of the file."""
    found = ET.fromstring(packet.decode().strip()).find(f".//{RDF}Description")
    assert found is not None
    return found


def test_the_packet_is_xml_whatever_the_title_holds() -> None:
    tags = {"title": 'A <b> & "c" \x00\U0001f600', "artist": "Ana & Co", "description": ""}
    about = described(xmp_packet(Imprint(tags, source=SourceType.GENERATED)))
    assert about.get(f"{EXT}DigitalSourceType") == (
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
    )
    assert [li.text for li in about.iter(f"{RDF}li")] == ['A <b> & "c" \U0001f600', "Ana & Co"]
    assert about.find(f"{DC}description") is None


def test_what_nobody_knows_is_not_said() -> None:
    assert described(xmp_packet(Imprint({}))).attrib.keys().isdisjoint({f"{EXT}DigitalSourceType"})


def test_a_film_holds_its_packet_behind_everything_else_and_still_starts_fast(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "red.mp4")]
    cut, film = shoot.cut(items), shoot.folder / "film.mp4"
    said = imprint(shoot.board(items), cut, shoot.takes)
    export(cut, film, media=shoot.media, cache=shoot.folder / "cache", imprint=said)
    found = list(boxes(film))
    assert [kind for kind, _, _ in found] == ["ftyp", "moov", "free", "mdat", "uuid"] or found[-1][0] == "uuid"
    assert sum(size for _, _, size in found) == film.stat().st_size
    assert starts_fast(film)
    _, at, size = found[-1]
    held = film.read_bytes()[at : at + size]
    assert struct.unpack(">I", held[:4])[0] == size
    assert held[8:24] == XMP_UUID
    assert described(held[24:]).get(f"{EXT}DigitalSourceType", "").endswith("/trainedAlgorithmicMedia")
    assert source_in(film) == "trainedAlgorithmicMedia"
    assert probe(film, decode=True).frames == 48


def test_a_mezzanine_holds_it_too(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4")]
    cut, film = shoot.cut(items), shoot.folder / "film.mov"
    coding = Coding("mov", "prores", "prores_ks", "pcm_s24le")
    said = imprint(shoot.board(items), cut, shoot.takes)
    export(cut, film, media=shoot.media, cache=shoot.folder / "cache", imprint=said, coding=coding)
    assert source_in(film) == "trainedAlgorithmicMedia"
    assert starts_fast(film)


def test_a_file_that_says_nothing_or_is_no_such_file_has_no_source(tmp_path: Path) -> None:
    path = tmp_path / "some.bin"
    for data in (b"", b"abc", struct.pack(">I4s", 3, b"moov"), struct.pack(">I4s", 0, b"mdat") + b"x" * 40):
        path.write_bytes(data)
        assert source_in(path) is None
        assert not starts_fast(path)


def test_boxes_with_long_sizes_are_walked_over(tmp_path: Path) -> None:
    path = tmp_path / "long.mp4"
    path.write_bytes(struct.pack(">I4s", 8, b"moov") + struct.pack(">I4sQ", 1, b"mdat", 20) + b"abcd")
    append_xmp(path, Imprint({}, source=SourceType.DRAWN))
    assert [kind for kind, _, _ in boxes(path)] == ["moov", "mdat", "uuid"]
    assert source_in(path) == "algorithmicMedia"
