"""What a film is, for machines: an XMP packet in the file, where readers of the IPTC's fields look for it."""

import re
import struct
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from storyboard.stitch.boxes import boxes
from storyboard.stitch.imprint import SOURCE_TYPES, Imprint

XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
"""The box in which an MP4 or QuickTime file holds XMP (XMP specification, part 3)."""

MOST_BYTES = 1 << 20
"""No packet that we read is larger."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    xmp:CreatorTool="Storyboard"{source}>
{fields}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def xmp_packet(imprint: Imprint) -> bytes:
    """The imprint as an XMP packet: title, author, description, and the digital source type where it is known."""
    source = f"\n    Iptc4xmpExt:DigitalSourceType={quoteattr(SOURCE_TYPES + imprint.source)}" if imprint.source else ""
    tags = imprint.tags
    fields = [
        _alternatives("dc:title", tags.get("title", "")),
        _sequence("dc:creator", tags.get("artist", "")),
        _alternatives("dc:description", tags.get("description", "") or tags.get("comment", "")),
    ]
    return _PACKET.format(source=source, fields="".join(fields)).encode()


def append_xmp(path: Path, imprint: Imprint) -> None:
    """Put the packet behind an MP4 or QuickTime file; nothing in the file moves, so that it starts as fast as before.

    Raises OSError.
    """
    packet = xmp_packet(imprint)
    with path.open("ab") as file:
        file.write(struct.pack(">I4s16s", 8 + 16 + len(packet), b"uuid", XMP_UUID) + packet)


def _alternatives(name: str, text: str) -> str:
    if not text:
        return ""
    return f'   <{name}><rdf:Alt><rdf:li xml:lang="x-default">{_plain(text)}</rdf:li></rdf:Alt></{name}>\n'


def _sequence(name: str, text: str) -> str:
    return f"   <{name}><rdf:Seq><rdf:li>{_plain(text)}</rdf:li></rdf:Seq></{name}>\n" if text else ""


def _plain(text: str) -> str:
    """The text as XML may hold it: no control characters."""
    return escape("".join(sign for sign in text if sign.isprintable() or sign in "\t\n"))


def source_in(path: Path) -> str | None:
    """The digital source type that an MP4 or QuickTime file says of itself, without its address; None for none.

    Raises OSError.
    """
    for kind, at, size in boxes(path):
        if kind == "uuid" and size <= MOST_BYTES:
            with path.open("rb") as file:
                file.seek(at + 8)
                held = file.read(size - 8)
            found = re.search(re.escape(SOURCE_TYPES.encode()) + rb"(\w+)", held[16:])
            if held.startswith(XMP_UUID) and found:
                return found[1].decode("ascii")
    return None
