"""A preset becomes the arguments of an encoder, or a sentence that says why not and what comes nearest."""

import dataclasses

import pytest

from storyboard.model.picture import Format
from storyboard.model.presets import ExportPreset
from storyboard.model.rate import FILM, Rate
from storyboard.model.values import replace
from storyboard.stitch.coding import VIDEO_ENCODERS, CannotEncode, Coding, coding_of, lacking, nearest
from storyboard.store.catalogue import load_presets

HD = Format(id="hd", width=1920, height=1080)
ALL = frozenset(name for names in VIDEO_ENCODERS.values() for name in names) | {"aac", "libopus", "pcm_s24le"}


def preset(**asked: object) -> ExportPreset:
    return ExportPreset.model_validate({"id": "p", "label": "P", "as_of": "2026-11-22", "source": "a test", **asked})


def test_every_preset_of_ours_can_be_written_where_all_encoders_are_there() -> None:
    for row in load_presets().values():
        coding = coding_of(row, HD, ALL)
        if coding.video != "gif":
            assert "-c:v" in coding.video_arguments(48)


def test_films_of_the_standard_kind_share_their_segments() -> None:
    codings = {row.id: coding_of(row, HD, ALL) for row in load_presets().values()}
    standard = dataclasses.replace(Coding().segments(FILM), audio_kbps=0)
    shared = {name for name, c in codings.items() if dataclasses.replace(c.segments(FILM), audio_kbps=0) == standard}
    assert {"h264", "youtube", "linkedin", "x", "reels", "tiktok", "shopify"} <= shared
    assert not {"hevc", "prores", "master"} & shared
    joined = {name for name, coding in codings.items() if coding.is_joined}
    assert {"hevc", "av1", "webm", "prores", "master", "h264"} <= joined
    assert not {"gif", "image-sequence", "amazon-streaming-tv", "broadcast-ebu"} & joined


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"container": "webm"}, "webm with h264 and aac cannot be written"),
        ({"container": "mkv"}, "mkv with h264"),
        ({"video_codec": "theora"}, "mp4 with theora"),
        ({"container": "mov", "video_codec": "prores", "audio_codec": "opus"}, "mov with prores and opus"),
        ({"audio_codec": ""}, "no sound"),
    ],
)
def test_what_no_container_holds_is_refused_in_words(asked: dict[str, object], words: str) -> None:
    with pytest.raises(CannotEncode, match=words):
        coding_of(preset(**asked), HD, ALL)


def test_a_missing_encoder_is_named_and_the_nearest_preset_offered() -> None:
    presets = load_presets()
    without = ALL - {"libsvtav1", "libaom-av1"}
    assert lacking(presets["av1"], without) == "av1"
    with pytest.raises(CannotEncode, match="no encoder for av1"):
        coding_of(presets["av1"], HD, without)
    found = nearest(presets["av1"], presets.values(), without)
    assert found is not None
    assert found.video_codec == "vp9"


def test_another_encoder_of_the_same_codec_is_no_stand_in() -> None:
    assert coding_of(load_presets()["av1"], HD, ALL - {"libsvtav1"}).encoder == "libaom-av1"


def test_a_missing_sound_encoder_counts_too_and_a_gif_needs_none() -> None:
    presets = load_presets()
    assert lacking(presets["webm"], ALL - {"libopus"}) == "opus"
    assert lacking(presets["gif"], frozenset({"gif"})) == ""


def test_nothing_is_offered_where_nothing_can_be_written() -> None:
    assert nearest(load_presets()["hevc"], load_presets().values(), frozenset()) is None


def test_a_rate_that_is_taken_is_kept_and_any_other_becomes_the_presets_own() -> None:
    row = preset(rate="24000/1001", rates=("24000/1001", "25"))
    assert coding_of(row, replace(HD, rate=Rate.of("25")), ALL).rate is None
    assert coding_of(row, HD, ALL).rate == Rate.of("24000/1001")
    assert coding_of(preset(rate="24"), HD, ALL).rate is None


def test_a_constant_bit_rate_is_held_from_both_sides() -> None:
    told = " ".join(Coding(video_kbps=25_000).video_arguments(48))
    assert "-minrate 25000k -maxrate 25000k" in told
    for encoder in ("libx265", "libsvtav1", "libaom-av1", "libvpx-vp9"):
        assert "-b:v 900k" in " ".join(Coding(encoder=encoder, video_kbps=900).video_arguments(48))
