"""The cut in the formats of other editors, read back by programs that are not ours."""

import dataclasses
import json
from fractions import Fraction
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from storyboard.exchange.timeline import Timeline
from storyboard.exchange.timeline_edl import edl
from storyboard.exchange.timeline_fcpxml import fcpxml
from storyboard.exchange.timeline_otio import colour_named, otio
from storyboard.exchange.timeline_plan import named, timeline_of
from storyboard.exchange.timeline_xmeml import xmeml
from storyboard.model.rate import Rate
from storyboard.model.values import replace
from tests.fakes.handed import RATES, hard_cut, seconds, stock_of

library = pytest.importorskip("opentimelineio", reason="nothing is published for this machine")


def made(rate: str = "24") -> Timeline:
    cut = hard_cut(rate)
    return timeline_of(cut, stock_of(cut))


def read(text: str, adapter: str, rate: str = "24") -> Any:
    more = {"rate": float(Rate.of(rate).fraction)} if adapter == "cmx_3600" else {}
    found = library.adapters.read_from_string(text, adapter, **more)
    return found if isinstance(found, library.schema.Timeline) else next(iter(found))


def picture(timeline: Any) -> list[Any]:
    return [part for part in timeline.video_tracks()[0] if not isinstance(part, library.schema.Transition)]


def joins(timeline: Any) -> list[tuple[int, int]]:
    track = timeline.video_tracks()[0]
    return [
        (int(p.in_offset.value), int(p.out_offset.value)) for p in track if isinstance(p, library.schema.Transition)
    ]


@pytest.mark.parametrize("rate", RATES)
def test_the_library_reads_every_clip_where_it_plays(rate: str) -> None:
    found = read(otio(made(rate)), "otio_json")
    spans = [(int(p.range_in_parent().start_time.value), int(p.duration().value)) for p in picture(found)]
    assert spans == [(0, 42), (42, 38), (80, 37), (117, 30), (147, 30), (177, 30), (207, 36), (243, 24)]
    assert joins(found) == [(6, 6), (3, 4), (4, 4)]
    assert found.duration().rate == float(Rate.of(rate).fraction)
    assert found.global_start_time.value == 3600 * Rate.of(rate).timebase


def test_a_clip_plays_the_part_of_its_file_that_the_film_shows() -> None:
    clips = picture(read(otio(made()), "otio_json"))[:6]
    ranges = [(clip.source_range.start_time.value, clip.source_range.duration.value) for clip in clips]
    assert ranges == [(10, 42), (16, 38), (13, 37), (10, 30), (10, 30), (10, 30)]
    assert {clip.available_range().duration.value for clip in clips} == {200}


def test_speed_reverse_and_freeze_are_told_as_they_are() -> None:
    clips = {part.name[:2]: part for part in picture(read(otio(made()), "otio_json"))}
    assert [effect.time_scalar for name in ("2B", "3A", "3B") for effect in clips[name].effects] == [2.0, -1.0, 0.0]
    assert isinstance(clips["3B"].effects[0], library.schema.FreezeFrame)


def test_every_clip_tells_who_it_is_and_which_other_takes_there_are() -> None:
    clip = picture(read(otio(made()), "otio_json"))[0]
    told = clip.metadata["storyboard"]
    assert (told["shot_id"], told["item_id"], told["take_id"]) == ("shot-1A", "item-1A", "take-1A")
    assert told["is_ai_generated"] is True
    assert sorted(clip.media_references()) == ["1A_T1", "DEFAULT_MEDIA"]
    assert clip.media_reference.target_url == "media/1A_T2.mp4"


def test_what_has_nothing_to_play_is_a_gap_with_a_red_marker() -> None:
    gap = picture(read(otio(made()), "otio_json"))[-1]
    assert isinstance(gap, library.schema.Gap)
    assert gap.metadata["storyboard"]["shot_id"] == "shot-4A"
    assert [(mark.color, mark.name) for mark in gap.markers] == [("RED", "Nothing to play: 4A Mara waits (missing)")]


def test_a_crossfade_and_a_j_cut_are_heard_on_tracks_of_their_own() -> None:
    sound = read(otio(made()), "otio_json").audio_tracks()
    spans = {
        clip.name[:2]: (clip.range_in_parent().start_time.value, clip.duration().value)
        for track in sound
        for clip in track.find_clips()
    }
    assert spans == {"1A": (0, 48), "1B": (36, 48), "2A": (77, 40), "2B": (113, 34), "3A": (147, 30)}
    assert len(sound) == 2


@pytest.mark.parametrize("rate", RATES)
def test_the_library_reads_the_older_xml_with_its_transitions(rate: str) -> None:
    found = read(xmeml(made(rate)), "fcp_xml")
    clips = [part for part in picture(found) if isinstance(part, library.schema.Clip)]
    assert [(c.name[:2], int(c.duration().value)) for c in clips] == [
        ("1A", 42),
        ("1B", 38),
        ("2A", 37),
        ("2B", 30),
        ("3A", 30),
        ("3B", 30),
    ]
    assert joins(found) == [(6, 6), (3, 4)]
    assert found.global_start_time.rate == pytest.approx(float(Rate.of(rate).fraction))


def test_the_older_xml_says_the_pictures_size_and_where_files_lie() -> None:
    root = Xml.fromstring(xmeml(made()))
    form = root.find("sequence/media/video/format/samplecharacteristics")
    assert form is not None
    assert (form.findtext("width"), form.findtext("height")) == ("1280", "720")
    assert root.findtext(".//pathurl") == "file://localhost/turnover/media/1A_T2.mp4"
    speeds = {p.findtext("value") for p in root.iter("parameter") if p.findtext("parameterid") == "speed"}
    assert speeds == {"200", "100"}


@pytest.mark.parametrize("rate", RATES)
def test_the_list_of_edits_counts_from_the_first_hour_and_holds_every_frame(rate: str) -> None:
    text = edl(made(rate))
    events = [row.split() for row in text.splitlines() if row[:3].isdigit()]
    at = Rate.of(rate).timecode
    first = 3600 * Rate.of(rate).timebase
    assert (events[0][-2], events[-1][-1]) == (at(first), at(first + 267))
    records = [(row[-2], row[-1]) for row in events if row[-2] != row[-1]]
    assert all(before[1] == after[0] for before, after in pairwise(records))
    found = read(text, "cmx_3600", rate)
    assert int(found.duration().value) == 267
    assert [
        p.media_reference.metadata.get("cmx_3600", {}).get("reel", p.metadata["cmx_3600"]["reel"])
        for p in picture(found)[:3]
    ] == ["1A_T2", "1B_T2", "2A_T2"]


def test_the_list_of_edits_says_dissolve_wipe_and_speed() -> None:
    rows = edl(made()).splitlines()
    assert [row.split()[3:5] for row in rows if " D " in row or " W001 " in row] == [["D", "012"], ["W001", "007"]]
    assert [row.split()[2] for row in rows if row.startswith("M2")] == ["048.0", "-24.0", "000.0"]


@pytest.mark.parametrize("rate", RATES)
def test_every_time_in_the_newer_xml_is_whole_frames(rate: str) -> None:
    frame = 1 / Rate.of(rate).fraction
    root = Xml.fromstring(fcpxml(made(rate)))
    times = [seconds(v) for node in root.iter() for k, v in node.attrib.items() if k in ("offset", "duration", "start")]
    assert [time for time in times if (time / frame).denominator != 1] == []
    sequence = root.find(".//sequence")
    assert sequence is not None
    assert seconds(sequence.attrib["duration"]) == 267 * frame


def test_the_storyline_of_the_newer_xml_has_no_hole() -> None:
    spine = Xml.fromstring(fcpxml(made())).find(".//spine")
    assert spine is not None
    at = Fraction(0)
    for node in (node for node in spine if node.tag != "transition"):
        assert seconds(node.attrib["offset"]) == at
        at += seconds(node.attrib["duration"])
    assert at == Fraction(267, 24)
    assert [node.tag for node in spine].count("transition") == 2


def test_each_file_is_an_asset_of_the_newer_xml_once() -> None:
    root = Xml.fromstring(fcpxml(made()))
    sources = [node.attrib["src"] for node in root.iter("media-rep")]
    known = {node.attrib["id"] for node in root.find("resources") or ()}
    assert sources == sorted(set(sources))
    assert {node.attrib["ref"] for node in root.iter() if "ref" in node.attrib and node.tag != "text-style"} <= known


def test_a_take_of_another_size_has_a_format_of_its_own_in_the_newer_xml() -> None:
    cut = hard_cut()
    stock = stock_of(cut)
    small = dataclasses.replace(stock.items["item-1B"], width=832, height=480)
    odd = dataclasses.replace(stock, items={**stock.items, "item-1B": small})
    root = Xml.fromstring(fcpxml(timeline_of(cut, odd)))
    formats = {node.attrib["id"]: node.get("width") for node in root.iter("format")}
    widths = {node.attrib["name"]: formats[node.attrib["format"]] for node in root.iter("asset")}
    assert (widths["1B_T2"], widths["1A_T2"]) == ("832", "1280")


def test_a_name_of_quotes_control_signs_and_255_letters_is_read_back_by_all() -> None:
    cut = hard_cut()
    label = '@Mara said "go" & left <now>\x07\x00\n' + "é\N{CLAPPER BOARD}" * 127
    odd = replace(cut, title=label, pieces=(replace(cut.pieces[0], label=label), *cut.pieces[1:]))
    timeline = timeline_of(odd, stock_of(odd))
    assert json.loads(otio(timeline))["name"] == label
    assert picture(read(xmeml(timeline), "fcp_xml"))[0].name == named(label)
    assert picture(read(edl(timeline), "cmx_3600"))[0].name == named(label)
    assert Xml.fromstring(fcpxml(timeline)).find(".//asset-clip") is not None
    assert named(label).startswith('Mara said "go" & left <now> é')


@pytest.mark.parametrize(("colour", "name"), [("#ff0000", "RED"), ("#0000ff", "BLUE"), ("#fff", "ORANGE")])
def test_a_marker_has_the_colour_that_comes_nearest(colour: str, name: str) -> None:
    assert colour_named(colour) == name
