"""The timeline as Final Cut Pro 7 XML, version 4, which Premiere, Resolve and many others take. Pure."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from xml.etree import ElementTree as Xml

from storyboard.exchange.timeline import Clip, Footage, Join, Mark, Timeline, Track
from storyboard.model.rate import Rate

SAMPLE_RATE = 48_000

EFFECTS = {
    "dissolve": ("Cross Dissolve", "Dissolve"),
    "wipe": ("Edge Wipe", "Wipe"),
}
"""What the transitions are called there, and in which folder they lie; any other is a cross dissolve."""


def xmeml(timeline: Timeline) -> str:
    """The `.xml` file; files are named by where they are on this machine."""
    root = Xml.Element("xmeml", version="4")
    sequence = Xml.SubElement(root, "sequence", id="sequence-1")
    rate = timeline.rate
    _put(sequence, "name", timeline.title)
    _put(sequence, "duration", timeline.frames)
    _rate(sequence, rate)
    timecode = Xml.SubElement(sequence, "timecode")
    _rate(timecode, rate)
    _put(timecode, "string", timeline.timecode(0))
    _put(timecode, "frame", timeline.start)
    _put(timecode, "displayformat", "NDF")
    media = Xml.SubElement(sequence, "media")
    writer = _Writer(timeline)
    _video(media, timeline, writer)
    _audio(media, timeline, writer)
    for mark in timeline.marks:
        _marker(sequence, mark)
    Xml.indent(root)
    body = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n{body}\n'


def xml_text(text: str) -> str:
    """The text without signs that XML cannot hold."""
    return "".join(
        s for s in text if s in "\t\n\r" or " " <= s <= "\ud7ff" or "\ue000" <= s <= "\ufffd" or s > "\uffff"
    )


class _Writer:
    """Numbers the clips, and writes each file once and refers to it after that."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._told: set[str] = set()
        self._clips = 0

    def clip(self, track: Xml.Element, clip: Clip, *, before: Join | None, after: Join | None, is_sound: bool) -> None:
        """One `clipitem`; transitions at its ends take its edges."""
        footage = clip.footage
        if footage is None:
            return
        self._clips += 1
        lead, tail = (before.before if before else 0), (after.after if after else 0)
        node = Xml.SubElement(track, "clipitem", id=f"clipitem-{self._clips}")
        first, length = _played(clip, lead)
        _put(node, "masterclipid", f"masterclip-{footage.reel}")
        _put(node, "name", clip.name)
        _put(node, "enabled", "TRUE" if clip.is_enabled else "FALSE")
        _put(node, "duration", length)
        _rate(node, self._timeline.rate)
        _put(node, "start", -1 if before else clip.frame)
        _put(node, "end", -1 if after else clip.end)
        _put(node, "in", first)
        _put(node, "out", first + clip.frames + lead + tail)
        if clip.is_frozen:
            _put(node, "stillframe", "TRUE")
            _put(node, "stillframeoffset", clip.first)
        self._file(node, footage)
        if is_sound:
            source = Xml.SubElement(node, "sourcetrack")
            _put(source, "mediatype", "audio")
            _put(source, "trackindex", 1)
        for effect in _effects(clip, is_sound):
            Xml.SubElement(node, "filter").append(effect)
        info = Xml.SubElement(node, "logginginfo")
        _put(info, "scene", clip.facts.get("number", ""))
        _put(info, "shottake", footage.reel)
        _put(info, "lognote", clip.facts.get("label", ""))
        for mark in clip.marks:
            _marker(node, mark, first + lead)

    def _file(self, node: Xml.Element, footage: Footage) -> None:
        file = Xml.SubElement(node, "file", id=f"file-{footage.reel}")
        if footage.reel in self._told:
            return
        self._told.add(footage.reel)
        rate = self._timeline.rate
        _put(file, "name", footage.file.rpartition("/")[2])
        _put(file, "pathurl", footage.address.replace("file:///", "file://localhost/", 1))
        _rate(file, rate)
        _put(file, "duration", footage.frames)
        timecode = Xml.SubElement(file, "timecode")
        _rate(timecode, rate)
        _put(timecode, "string", rate.timecode(0))
        _put(timecode, "frame", 0)
        _put(timecode, "displayformat", "NDF")
        _put(Xml.SubElement(timecode, "reel"), "name", footage.reel)
        media = Xml.SubElement(file, "media")
        if footage.has_video:
            _picture_format(Xml.SubElement(media, "video"), footage.width, footage.height, rate)
        if footage.has_audio:
            _sound_format(Xml.SubElement(media, "audio"))


def _played(clip: Clip, lead: int) -> tuple[int, int]:
    """Where the clip begins and how long its file is, both counted as the file plays at the clip's speed."""
    footage = clip.footage
    held = footage.frames if footage else 0
    if clip.is_frozen or held == 0:
        return (clip.first, max(held, clip.first + clip.frames)) if clip.is_frozen else (0, max(1, clip.frames))
    begin = held - clip.high if clip.is_reversed else clip.low
    return max(0, int(begin / clip.speed) - lead), int(held / clip.speed)


def _effects(clip: Clip, is_sound: bool) -> Iterator[Xml.Element]:
    if not clip.is_plain and not clip.is_frozen:
        yield _time_remap(clip)
    if is_sound and (clip.gain_db or clip.fade_in or clip.fade_out):
        yield _levels(clip)


def _time_remap(clip: Clip) -> Xml.Element:
    effect = _effect("Time Remap", "timeremap", "motion", "motion", "video")
    _parameter(effect, "variablespeed", "variablespeed", 0)
    _parameter(effect, "speed", "speed", f"{float(clip.speed * 100):.6g}")
    _parameter(effect, "reverse", "reverse", "TRUE" if clip.is_reversed else "FALSE")
    _parameter(effect, "frameblending", "frameblending", "FALSE")
    return effect


def _levels(clip: Clip) -> Xml.Element:
    """The clip's loudness: a factor, with a key at every corner of its fades."""
    effect = _effect("Audio Levels", "audiolevels", "audiolevels", "audiolevels", "audio")
    level = 10 ** (clip.gain_db / 20)
    parameter = _parameter(effect, "level", "Level", f"{level:.6g}")
    keys = dict[int, float]()
    if clip.fade_in:
        keys |= {0: 0.0, min(clip.fade_in, clip.frames): level}
    if clip.fade_out:
        keys |= {max(0, clip.frames - clip.fade_out): level, clip.frames: 0.0}
    first, _ = _played(clip, 0)
    for frame, value in sorted(keys.items()):
        key = Xml.SubElement(parameter, "keyframe")
        _put(key, "when", first + frame)
        _put(key, "value", f"{value:.6g}")
    return effect


def _video(media: Xml.Element, timeline: Timeline, writer: _Writer) -> None:
    video = Xml.SubElement(media, "video")
    node = Xml.SubElement(video, "format")
    _picture_format(node, timeline.width, timeline.height, timeline.rate)
    track = Xml.SubElement(video, "track")
    clips = timeline.picture.clips
    for index, clip in enumerate(clips):
        before = _between(clips[index - 1] if index else None, clip)
        after = _between(clip, clips[index + 1] if index + 1 < len(clips) else None)
        if before is not None:
            _transition(track, before, clip.frame, timeline.rate)
        writer.clip(track, clip, before=before, after=after, is_sound=False)


def _between(left: Clip | None, right: Clip | None) -> Join | None:
    """The transition of two clips; one in which they do not overlap is a cut, for it would ask for frames not there."""
    if left is None or right is None or not (left.footage and right.footage):
        return None
    return right.join if right.join and right.join.overlaps else None


def _audio(media: Xml.Element, timeline: Timeline, writer: _Writer) -> None:
    audio = Xml.SubElement(media, "audio")
    _put(audio, "numOutputChannels", 2)
    _sound_format(Xml.SubElement(audio, "format"))
    for told in timeline.sound:
        track = Xml.SubElement(audio, "track")
        _sound_track(track, told, writer)


def _sound_track(track: Xml.Element, told: Track, writer: _Writer) -> None:
    for clip in told.clips:
        writer.clip(track, clip, before=None, after=None, is_sound=True)
    _put(track, "enabled", "TRUE" if told.is_enabled else "FALSE")
    _put(track, "locked", "FALSE")


def _transition(track: Xml.Element, join: Join, cut: int, rate: Rate) -> None:
    node = Xml.SubElement(track, "transitionitem")
    _rate(node, rate)
    _put(node, "start", cut - join.before)
    _put(node, "end", cut + join.after)
    _put(node, "alignment", "center")
    name, folder = EFFECTS.get(join.kind, EFFECTS["dissolve"])
    effect = _effect(name, name, folder, "transition", "video")
    _put(effect, "wipecode", 0)
    _put(effect, "wipeaccuracy", 100)
    _put(effect, "startratio", 0)
    _put(effect, "endratio", 1)
    _put(effect, "reverse", "FALSE")
    node.append(effect)


def _effect(name: str, key: str, category: str, kind: str, media: str) -> Xml.Element:
    effect = Xml.Element("effect")
    fields = {"name": name, "effectid": key, "effectcategory": category, "effecttype": kind, "mediatype": media}
    for field, value in fields.items():
        _put(effect, field, value)
    return effect


def _parameter(effect: Xml.Element, key: str, name: str, value: object) -> Xml.Element:
    node = Xml.SubElement(effect, "parameter")
    _put(node, "parameterid", key)
    _put(node, "name", name)
    _put(node, "value", value)
    return node


def _picture_format(node: Xml.Element, width: int, height: int, rate: Rate) -> None:
    form = Xml.SubElement(node, "samplecharacteristics")
    _rate(form, rate)
    _put(form, "width", width)
    _put(form, "height", height)
    _put(form, "anamorphic", "FALSE")
    _put(form, "pixelaspectratio", "square")
    _put(form, "fielddominance", "none")


def _sound_format(node: Xml.Element) -> None:
    form = Xml.SubElement(node, "samplecharacteristics")
    _put(form, "depth", 16)
    _put(form, "samplerate", SAMPLE_RATE)


def _marker(node: Xml.Element, mark: Mark, first: int = 0) -> None:
    made = Xml.SubElement(node, "marker")
    _put(made, "name", mark.text)
    _put(made, "comment", mark.text)
    _put(made, "in", first + mark.frame)
    _put(made, "out", first + mark.frame + mark.frames if mark.frames > 1 else -1)


def _rate(node: Xml.Element, rate: Rate) -> None:
    made = Xml.SubElement(node, "rate")
    is_slowed = Fraction(rate.numerator, rate.denominator).denominator == 1001
    _put(made, "timebase", rate.timebase)
    _put(made, "ntsc", "TRUE" if is_slowed else "FALSE")


def _put(node: Xml.Element, name: str, value: object) -> None:
    Xml.SubElement(node, name).text = xml_text(str(value))


def all_files(timeline: Timeline) -> Iterable[Footage]:
    """Every file that the timeline plays, each once."""
    tracks = (timeline.picture, *timeline.sound)
    return {c.footage.reel: c.footage for track in tracks for c in track.clips if c.footage}.values()
