"""The timeline as FCPXML for Final Cut Pro: rational times, connected sound, titles that can still be edited. Pure."""

from collections.abc import Iterator
from fractions import Fraction
from xml.etree import ElementTree as Xml

from storyboard.exchange.timeline import Clip, Footage, Join, Mark, Timeline, Words
from storyboard.exchange.timeline_xmeml import all_files, xml_text
from storyboard.model.rate import Rate

VERSION = "1.13"
DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"
TITLE = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"
FORMAT, DISSOLVE_ID, TITLE_ID, STILL = "r1", "r2", "r3", "r4"


def fcpxml(timeline: Timeline) -> str:
    """The `.fcpxml` file; files are named by where they are on this machine."""
    root = Xml.Element("fcpxml", version=VERSION)
    ids = _resources(Xml.SubElement(root, "resources"), timeline)
    event = Xml.SubElement(Xml.SubElement(root, "library"), "event", name=xml_text(timeline.title))
    project = Xml.SubElement(event, "project", name=xml_text(timeline.title))
    sequence = Xml.SubElement(project, "sequence", format=FORMAT)
    clock = _Clock(timeline.rate)
    sequence.set("duration", clock(timeline.frames))
    sequence.set("tcStart", clock(timeline.start))
    sequence.set("tcFormat", "NDF")
    sequence.set("audioLayout", "stereo")
    sequence.set("audioRate", "48k")
    _Spine(timeline, ids, clock).write(Xml.SubElement(sequence, "spine"))
    Xml.indent(root)
    body = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n\n{body}\n'


class _Clock:
    """Whole frames as the exact seconds that FCPXML writes."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate

    def __call__(self, frames: int | Fraction) -> str:
        exact = Fraction(frames) / self._rate.fraction
        if exact.denominator == 1:
            return f"{exact.numerator}s"
        if isinstance(frames, Fraction):
            return f"{exact.numerator}/{exact.denominator}s"
        return f"{frames * self._rate.denominator}/{self._rate.numerator}s"


def _resources(node: Xml.Element, timeline: Timeline) -> dict[str, str]:
    """Write every format, effect and file; the files' ids by reel."""
    clock = _Clock(timeline.rate)
    size = {"width": str(timeline.width), "height": str(timeline.height)}
    form = {"id": FORMAT, "frameDuration": clock(1), "colorSpace": "1-1-1 (Rec. 709)"}
    Xml.SubElement(node, "format", form | size)
    Xml.SubElement(node, "effect", id=DISSOLVE_ID, name="Cross Dissolve", uid=DISSOLVE)
    Xml.SubElement(node, "effect", id=TITLE_ID, name="Basic Title", uid=TITLE)
    Xml.SubElement(node, "format", {"id": STILL, "name": "FFVideoFormatRateUndefined"} | size)
    ids = dict[str, str]()
    shapes = {(timeline.width, timeline.height): FORMAT}
    for index, footage in enumerate(all_files(timeline), start=10):
        ids[footage.reel] = f"r{index}"
        shape = (footage.width, footage.height)
        if footage.has_video and not footage.is_still and shape not in shapes:
            shapes[shape] = f"r{index}f"
            own = {"id": shapes[shape], "width": str(shape[0]), "height": str(shape[1])}
            Xml.SubElement(node, "format", form | own)
        _asset(node, footage, (ids[footage.reel], shapes.get(shape, FORMAT)), clock)
    return ids


def _asset(node: Xml.Element, footage: Footage, ids: tuple[str, str], clock: _Clock) -> None:
    """Write a file: its id, and that of its format."""
    key, shape = ids
    asset = Xml.SubElement(node, "asset", id=key, name=footage.reel, start="0s", duration=clock(footage.frames))
    if footage.has_video:
        asset.set("hasVideo", "1")
        asset.set("format", STILL if footage.is_still else shape)
        asset.set("videoSources", "1")
    if footage.has_audio:
        asset.set("hasAudio", "1")
        asset.set("audioSources", "1")
        asset.set("audioChannels", "2")
        asset.set("audioRate", "48000")
    Xml.SubElement(asset, "media-rep", kind="original-media", src=footage.address)


class _Spine:
    """Writes the storyline: the picture in order, with sound and words connected to what they lie over."""

    def __init__(self, timeline: Timeline, ids: dict[str, str], clock: _Clock) -> None:
        self._timeline = timeline
        self._ids = ids
        self._clock = clock
        self._styles = 0

    def write(self, spine: Xml.Element) -> None:
        """The whole storyline, and then what is connected to it."""
        for index, clip in enumerate(self._timeline.picture.clips):
            if clip.join and clip.join.overlaps and index:
                self._transition(spine, clip.join, clip.frame)
            node, start = self._element(spine, clip)
            for lane, words in enumerate(clip.words, start=1):
                self._title(node, words, start + words.frame, lane)
            self._connect(node, clip, start, is_first=index == 0)
            self._marks(node, clip, start)

    def _element(self, spine: Xml.Element, clip: Clip) -> tuple[Xml.Element, int]:
        """The clip itself, and the number of its first frame on its own clock."""
        footage = clip.footage
        if footage is None:
            if clip.title is not None:
                return self._title(spine, clip.title, clip.frame, 0, clip.name), 0
            return self._placed(spine, "gap", clip.name, clip.frame, clip.frames, 0), 0
        if footage.is_still:
            node = self._placed(spine, "video", clip.name, clip.frame, clip.frames, 0)
            node.set("ref", self._ids[footage.reel])
            return node, 0
        start = _begin(clip)
        node = self._placed(spine, "asset-clip", clip.name, clip.frame, clip.frames, start)
        node.set("ref", self._ids[footage.reel])
        node.set("tcFormat", "NDF")
        # Its sound runs on a lane of its own, so that J and L cuts and crossfades are what they are.
        node.set("srcEnable", "video")
        self._note(node, clip)
        self._time_map(node, clip)
        return node, start

    def _placed(self, parent: Xml.Element, kind: str, name: str, at: int, frames: int, start: int) -> Xml.Element:
        clock = self._clock
        node = Xml.SubElement(parent, kind, name=xml_text(name), offset=clock(at), duration=clock(frames))
        node.set("start", clock(start))
        return node

    def _note(self, node: Xml.Element, clip: Clip) -> None:
        told = [str(clip.facts.get(key, "")) for key in ("shot_id", "take_id", "item_id")]
        Xml.SubElement(node, "note").text = f"storyboard {' '.join(told)}"

    def _time_map(self, node: Xml.Element, clip: Clip) -> None:
        footage = clip.footage
        if footage is None or clip.is_plain:
            return
        points = _points(clip, footage, self._clock)
        node_map = Xml.SubElement(node, "timeMap")
        for time, value in points:
            Xml.SubElement(node_map, "timept", time=time, value=value, interp="linear")

    def _title(self, parent: Xml.Element, words: Words, at: int, lane: int, name: str = "") -> Xml.Element:
        self._styles += 1
        key = f"ts{self._styles}"
        text = "\n".join(part for part in (words.text, words.subtitle) if part)
        node = self._placed(parent, "title", name or text.partition("\n")[0], at, words.frames, 0)
        node.set("ref", TITLE_ID)
        if lane:
            node.set("lane", str(lane))
        written = Xml.SubElement(Xml.SubElement(node, "text"), "text-style", ref=key)
        written.text = xml_text(text)
        style = Xml.SubElement(node, "text-style-def", id=key)
        Xml.SubElement(style, "text-style", font="Helvetica", fontSize="72", fontColor="1 1 1 1", alignment="center")
        return node

    def _transition(self, spine: Xml.Element, join: Join, cut: int) -> None:
        offset, length = self._clock(cut - join.before), self._clock(join.frames)
        name = "Cross Dissolve" if join.kind == "dissolve" else join.kind.capitalize()
        node = Xml.SubElement(spine, "transition", name=name, offset=offset, duration=length)
        Xml.SubElement(node, "filter-video", ref=DISSOLVE_ID, name="Cross Dissolve")

    def _connect(self, node: Xml.Element, clip: Clip, start: int, *, is_first: bool) -> None:
        """Every sound that begins within the clip; what begins before the film hangs on the first."""
        for lane, track in enumerate(self._timeline.sound, start=1):
            for sound in track.clips if track.is_enabled else ():
                if sound.footage and (clip.frame <= sound.frame < clip.end or (is_first and sound.frame < clip.frame)):
                    self._sound(node, sound, start + sound.frame - clip.frame, lane)

    def _sound(self, parent: Xml.Element, clip: Clip, at: int, lane: int) -> None:
        footage = clip.footage
        if footage is None:
            return
        node = self._placed(parent, "asset-clip", clip.name, at, clip.frames, _begin(clip))
        node.set("ref", self._ids[footage.reel])
        node.set("lane", str(-lane))
        node.set("srcEnable", "audio")
        node.set("audioRole", "music" if not footage.has_video else "dialogue")
        self._time_map(node, clip)
        if clip.gain_db or clip.fade_in or clip.fade_out:
            self._volume(node, clip)

    def _volume(self, node: Xml.Element, clip: Clip) -> None:
        volume = Xml.SubElement(node, "adjust-volume", amount=f"{clip.gain_db:g}dB")
        if not (clip.fade_in or clip.fade_out):
            return
        amount = Xml.SubElement(volume, "param", name="amount")
        for kind, frames in (("fadeIn", clip.fade_in), ("fadeOut", clip.fade_out)):
            if frames:
                Xml.SubElement(amount, kind, type="linear", duration=self._clock(min(frames, clip.frames)))

    def _marks(self, node: Xml.Element, clip: Clip, start: int) -> None:
        for mark in clip.marks:
            self._marker(node, mark, start + min(mark.frame, clip.frames - 1))
        for mark in self._timeline.marks:
            if clip.frame <= mark.frame < clip.end:
                self._marker(node, mark, start + mark.frame - clip.frame)

    def _marker(self, node: Xml.Element, mark: Mark, at: int) -> None:
        made = Xml.SubElement(node, "marker", start=self._clock(at), duration=self._clock(1))
        made.set("value", xml_text(mark.text))
        made.set("note", mark.kind)


def _begin(clip: Clip) -> int:
    """The clip's first frame as its file plays at the clip's speed."""
    held = clip.footage.frames if clip.footage else 0
    if clip.is_frozen:
        return 0
    begin = held - clip.high if clip.is_reversed else clip.low
    return max(0, int(begin / clip.speed))


def _points(clip: Clip, footage: Footage, clock: _Clock) -> Iterator[tuple[str, str]]:
    """What moment of the file is shown at the first and the last moment of the clip's clock."""
    if clip.is_frozen:
        held = clock(clip.first)
        yield "0s", held
        yield clock(clip.frames), held
        return
    length = footage.frames
    ends = (length, 0) if clip.is_reversed else (0, length)
    yield "0s", clock(ends[0])
    yield clock(length / clip.speed), clock(ends[1])
