"""The mix of a real cut: levels, joins without clicks, and nothing done twice."""

import threading
from collections.abc import Callable
from dataclasses import replace as with_changes
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.cut import Cut
from storyboard.model.picture import AssetKind
from storyboard.model.rate import Ratio
from storyboard.model.sequences import Fades, Item
from storyboard.model.shots import DialogueLine
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.cache import Cache
from storyboard.stitch.loudness import Goal, weighed_file
from storyboard.stitch.mix import BLOCK, Mix, mixed, stretch_key
from storyboard.stitch.profile import EXPORT, SAMPLE_RATE, picture_of
from storyboard.stitch.sound import Sound, SoundPlan, sound_plan
from storyboard.stitch.sound_codec import SoundCodec
from storyboard.stitch.sources import SourceError, Sources
from storyboard.stitch.workspace import Workspace
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import sound

FRAME = 2000
Heard = NDArray[np.float32]


def sounding(shoot: Shoot, name: str, frequency: int = 440, frames: int = 48) -> Item:
    """A shot of two seconds that hums at -12 dB or so."""
    path = shoot.folder / f"{name}.mov"
    hum = f"sine=frequency={frequency}:sample_rate=48000:d=2,volume=2"
    clip(path, "color=c=black", frames=frames, sound=hum, options=["-c:a", "pcm_s16le"])
    return shoot.add(name, path, frames, has_audio=True)


def wave(shoot: Shoot, name: str, formula: str, seconds: float) -> str:
    """A sound asset; its id."""
    path = shoot.folder / f"{name}.wav"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{formula}|{formula}':s=48000:d={seconds}", "-c:a", "pcm_f32le", str(path))
    return shoot.asset(name, path, AssetKind.AUDIO, "audio/wav")


def failed(error: SourceError) -> None:
    pytest.fail(str(error))


def mix(
    shoot: Shoot,
    plan: SoundPlan,
    codec: SoundCodec = SoundCodec.PCM24,
    goal: Goal | None = None,
    on_lost: Callable[[SourceError], None] = failed,
) -> Mix:
    """The mix of a plan, as an export makes it."""
    tool = find_ffmpeg()
    cache = Cache(shoot.folder / "cache")
    with Workspace(cache.folder) as workspace:
        return mixed(
            plan,
            sources=Sources(shoot.media, tool),
            cache=cache,
            workspace=workspace,
            ffmpeg=tool,
            kbps=192,
            cancel=threading.Event(),
            on_lost=on_lost,
            goal=goal,
            codec=codec,
        )


def heard(shoot: Shoot, cut: Cut, codec: SoundCodec = SoundCodec.PCM24) -> Heard:
    return sound(mix(shoot, sound_plan(cut, picture_of(cut.format, EXPORT)), codec).path)[:, 0]


def level_db(samples: Heard, first_frame: float, end_frame: float) -> float:
    part = samples[round(first_frame * FRAME) : round(end_frame * FRAME)]
    return 20 * float(np.log10(np.sqrt(np.square(part).mean()) + 1e-9))


def pitch_hz(samples: Heard) -> float:
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(power)) * SAMPLE_RATE / len(samples)


def test_gain_mute_and_fades_of_items_are_what_is_measured(shoot: Shoot) -> None:
    plain, soft, mute = (sounding(shoot, name) for name in "abc")
    items = [plain, replace(soft, gain_db=-9.0, fades=Fades(sound_in=12, sound_out=12)), replace(mute, is_muted=True)]
    samples = heard(shoot, shoot.cut(items))
    usual = level_db(samples, 2, 46)
    assert level_db(samples, 48 + 14, 48 + 34) == pytest.approx(usual - 9, abs=0.1)
    assert level_db(samples, 48 + 5.5, 48 + 6.5) == pytest.approx(usual - 9 - 3, abs=0.3)
    assert level_db(samples, 96, 144) < -90


@pytest.mark.parametrize("speed", ["1/2", "3/4", "3/2", "2", "5"])
def test_a_change_of_speed_keeps_the_pitch_and_lasts_to_the_cut(shoot: Shoot, speed: str) -> None:
    rate = Ratio.of(speed)
    item = sounding(shoot, "a")
    frames = int(40 / rate.fraction)
    samples = heard(shoot, shoot.cut([replace(item, speed=rate, frames=frames)]))
    assert pitch_hz(samples[FRAME:]) == pytest.approx(440, rel=0.01)
    usual = level_db(samples, frames * 0.3, frames * 0.6)
    assert level_db(samples, frames - 1.5, frames - 0.5) == pytest.approx(usual, abs=1.5)


def test_joins_of_sines_do_not_click(shoot: Shoot) -> None:
    items = [replace(sounding(shoot, f"s{n}", 440 + 97 * n), frames=31 + n) for n in range(4)]
    items[2] = replace(items[2], transition_in=Dissolve(frames=6))
    bed = AudioClip(id="c", asset_id=wave(shoot, "bed", "0.2*sin(2*PI*333*t)", 0.937), is_looped=True)
    samples = heard(shoot, shoot.cut(items, [AudioTrack(id="t", clips=(bed,))]))
    # A sine of 731 Hz at 0.25 and one of 333 Hz at 0.2 move by no more than this from one sample to the next.
    most = 2 * np.pi * (0.27 * 731 * 1.5 + 0.2 * 333) / SAMPLE_RATE
    assert np.abs(np.diff(samples)).max() < most


def test_a_loop_keeps_its_beat_and_its_level_at_the_seam(shoot: Shoot) -> None:
    bed = AudioClip(id="c", asset_id=wave(shoot, "bed", "0.3*sin(2*PI*440*t)", 0.5), is_looped=True, in_frame=2)
    shoot.shots.clear()
    samples = heard(shoot, shoot.cut([shoot.missing("a", 96)], [AudioTrack(id="t", clips=(bed,))]))
    length = round(0.5 * SAMPLE_RATE) - 2 * FRAME
    assert np.allclose(samples[1000:length], samples[length + 1000 : 2 * length], atol=1e-3)
    assert level_db(samples, 88, 94) == pytest.approx(level_db(samples, 2, 8), abs=0.3)


def test_music_that_is_too_short_ends_without_a_click(shoot: Shoot) -> None:
    bed = AudioClip(id="c", asset_id=wave(shoot, "bed", "0.5*cos(2*PI*200*t)", 0.7))
    samples = heard(shoot, shoot.cut([shoot.missing("a", 48)], [AudioTrack(id="t", clips=(bed,))]))
    assert np.abs(np.diff(samples)).max() < 0.03
    assert not samples[round(0.71 * SAMPLE_RATE) :].any()
    assert len(samples) == 48 * FRAME


def test_music_makes_way_for_a_voice_over_where_it_really_speaks(shoot: Shoot) -> None:
    music = AudioClip(id="m", asset_id=wave(shoot, "music", "0.3*sin(2*PI*3000*t)", 8))
    talk = AudioClip(id="v", asset_id=wave(shoot, "voice", "0.3*sin(2*PI*150*t)*between(t,1,2)", 5), at_frame=24)
    tracks = [
        AudioTrack(id="t", clips=(music,), duck_db=12),
        AudioTrack(id="u", role=AudioRole.VOICE_OVER, clips=(talk,), duck_db=12),
    ]
    samples = heard(shoot, shoot.cut([shoot.missing("a", 192)], tracks))
    high = np.diff(samples, prepend=samples[:1])
    assert level_db(high, 52, 68) == pytest.approx(level_db(high, 4, 20) - 12, abs=0.6)
    assert level_db(high, 100, 140) == pytest.approx(level_db(high, 4, 20), abs=0.1)


def test_music_makes_way_for_lines_but_not_for_those_of_a_muted_item(shoot: Shoot) -> None:
    music = AudioClip(id="m", asset_id=wave(shoot, "music", "0.3*sin(2*PI*440*t)", 8))
    item = shoot.missing("a", 144)
    line = DialogueLine(text="Now.", start_frame=48, frames=24)
    shoot.shots["a"] = replace(shoot.shots["a"], dialogue=(line,))
    track = AudioTrack(id="t", clips=(music,), duck_db=10)
    ducked = heard(shoot, shoot.cut([item], [track]))
    assert level_db(ducked, 52, 70) == pytest.approx(level_db(ducked, 4, 20) - 10, abs=0.1)
    plain = heard(shoot, shoot.cut([replace(item, is_muted=True)], [track]))
    assert level_db(plain, 52, 70) == pytest.approx(level_db(plain, 4, 20), abs=0.1)


def test_sound_backwards_plays_the_same_stretch_from_its_end(shoot: Shoot) -> None:
    path = shoot.folder / "rising.mov"
    clip(path, "color=c=black", frames=48, sound="aevalsrc=0.1*t:s=48000:d=2", options=["-c:a", "pcm_s16le"])
    item = replace(shoot.add("a", path, 48, has_audio=True), in_frame=12, frames=24)
    forwards = heard(shoot, shoot.cut([item]))
    backwards = heard(shoot, shoot.cut([replace(item, is_reversed=True)]))
    assert np.allclose(backwards[500:-500], forwards[::-1][500:-500], atol=1e-3)


@pytest.mark.parametrize("codec", SoundCodec)
def test_each_codec_gives_the_film_all_of_its_samples(shoot: Shoot, codec: SoundCodec) -> None:
    cut = shoot.cut([sounding(shoot, "a")])
    made = mix(shoot, sound_plan(cut, picture_of(cut.format, EXPORT)), codec)
    assert abs(probe(made.path).audio_s - 2) < 0.001
    assert level_db(sound(made.path)[:, 0], 4, 40) == pytest.approx(-15, abs=1)


@pytest.mark.parametrize("codec", [SoundCodec.AAC, SoundCodec.FLAC])
def test_a_goal_is_met_by_every_codec(shoot: Shoot, codec: SoundCodec) -> None:
    cut = shoot.cut([sounding(shoot, "a")])
    made = mix(shoot, sound_plan(cut, picture_of(cut.format, EXPORT)), codec, Goal(-16))
    level = weighed_file(made.path, find_ffmpeg(), threading.Event())
    assert made.loudness is not None
    assert level.lufs == pytest.approx(-16, abs=0.2)
    assert made.loudness.result.lufs == pytest.approx(level.lufs, abs=0.05)


def long_plan(count: int, changed: int | None = None) -> SoundPlan:
    """A film of five seconds a shot, over a bed; one shot may play another file."""
    shots = [Sound("b" if n == changed else "a", f"{n}", n * BLOCK, BLOCK, speed="1") for n in range(count)]
    bed = Sound("m", "bed", 0, count * BLOCK, duck_db=-6)
    return SoundPlan((*shots, bed), (), count * BLOCK)


def test_one_changed_shot_is_weighed_again_and_its_neighbours_edges_and_nothing_else() -> None:
    def keys(plan: SoundPlan) -> list[str]:
        return [stretch_key(plan, first, first + BLOCK, "") for first in range(0, plan.samples, BLOCK)]

    before, after = keys(long_plan(60)), keys(long_plan(60, 30))
    assert [n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == [29, 30, 31]
    longer = keys(long_plan(61))
    assert longer[:58] == before[:58]


def test_a_shots_name_does_not_count_in_what_it_sounds_like() -> None:
    plan = long_plan(3)
    named = with_changes(plan, sounds=tuple(with_changes(s, label="other") for s in plan.sounds))
    assert stretch_key(plan, 0, BLOCK, "") == stretch_key(named, 0, BLOCK, "")


def test_a_changed_item_decodes_no_other(shoot: Shoot, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [sounding(shoot, name, 300 + 40 * n) for n, name in enumerate("abcd")]
    heard(shoot, shoot.cut(items))
    run, decoded = Workspace.run, []

    def counted(self: Workspace, *args: object, **options: object) -> None:
        decoded.append(options["what"])
        run(self, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Workspace, "run", counted)
    items[2] = replace(items[2], in_frame=5, frames=43)
    heard(shoot, shoot.cut(items))
    assert [Path(str(what)).name for what in decoded] == ["c.mov"]


def test_a_quarter_of_the_speed_is_heard_at_its_pitch(shoot: Shoot) -> None:
    samples = heard(shoot, shoot.cut([replace(sounding(shoot, "a"), speed=Ratio.of("1/4"), frames=96)]))
    assert pitch_hz(samples[FRAME:]) == pytest.approx(440, rel=0.01)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_heard_but_not_kept(shoot: Shoot) -> None:
    damaged = shoot.folder / "damaged.wav"
    damaged.write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt " + b"\0" * 40)
    clips = [
        AudioClip(id="c", asset_id=shoot.asset("d", damaged, AssetKind.AUDIO, "audio/wav"), frames=24),
        AudioClip(id="g", asset_id=wave(shoot, "good", "0.3*sin(2*PI*440*t)", 2), at_frame=24),
    ]
    cut = shoot.cut([shoot.missing("a", 48)], [AudioTrack(id="t", clips=tuple(clips))])
    plan = sound_plan(cut, picture_of(cut.format, EXPORT))
    lost: list[str] = []
    for count in (1, 2):
        made = mix(shoot, plan, on_lost=lambda error: lost.append(str(error)))
        assert len(lost) == count
        assert "d:" in lost[-1]
        assert made.path.name.startswith("mix")


def test_a_film_file_without_sound_is_silence(shoot: Shoot) -> None:
    film = shoot.asset("f", clip(shoot.folder / "mute.mp4"), AssetKind.VIDEO, "video/mp4")
    track = AudioTrack(id="t", clips=(AudioClip(id="c", asset_id=film),))
    assert not heard(shoot, shoot.cut([shoot.missing("a")], [track])).any()
