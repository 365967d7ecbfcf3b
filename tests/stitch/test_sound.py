"""What is heard when, and how it is summed."""

import threading
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.errors import Stopped
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.sequences import Fades, Item
from storyboard.model.shots import DialogueLine
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.mix import BLOCK, blocks
from storyboard.stitch.playing import Ensemble, Playing, bent, ducking
from storyboard.stitch.profile import EXPORT, picture_of
from storyboard.stitch.sound import JOIN_SAMPLES, Sound, SoundPlan, sound_plan, windowed
from tests.fakes.clips import Shoot
from tests.stitch.test_plan import shoot_of

FRAME = 2000
"""Samples a frame at 24 frames a second."""


def speaking(*names: str) -> tuple[Shoot, list[Item]]:
    shoot, items = shoot_of(*names)
    shoot.takes = [replace(take, has_audio=True) for take in shoot.takes]
    return shoot, items


def planned(shoot: Shoot, items: list[Item], *tracks: AudioTrack) -> SoundPlan:
    cut = shoot.cut(items, tracks)
    return sound_plan(cut, picture_of(cut.format, EXPORT))


def bed(shoot: Shoot, **changes: object) -> AudioClip:
    shoot.assets.append(Asset(id="m", sha256="m" * 64, mime="audio/wav", kind=AssetKind.AUDIO))
    return replace(AudioClip(id="c", asset_id="m"), **changes)


def test_each_take_sounds_while_it_plays_and_joins_without_a_click() -> None:
    plan = planned(*speaking("a", "b"))
    assert [(s.at, s.samples, s.fade_in, s.fade_out) for s in plan.sounds] == [
        (0, 24 * FRAME, JOIN_SAMPLES, JOIN_SAMPLES),
        (24 * FRAME, 24 * FRAME, JOIN_SAMPLES, JOIN_SAMPLES),
    ]
    assert plan.samples == 48 * FRAME


def test_a_dissolve_crosses_the_sound_too() -> None:
    shoot, items = speaking("a", "b")
    items[1] = replace(items[1], transition_in=Dissolve(frames=6))
    first, second = planned(shoot, items).sounds
    assert (first.fade_out, second.fade_in, second.at) == (6 * FRAME, 6 * FRAME, 18 * FRAME)


def test_a_muted_item_is_not_heard_and_gain_and_fades_are_kept() -> None:
    shoot, items = speaking("a", "b")
    items[0] = replace(items[0], is_muted=True)
    items[1] = replace(items[1], gain_db=-3.0, fades=Fades(sound_in=2, sound_out=3), in_frame=0)
    (heard,) = planned(shoot, items).sounds
    assert (heard.gain_db, heard.fade_in, heard.fade_out) == (-3.0, 2 * FRAME, 3 * FRAME)


def test_a_shot_that_was_only_split_is_not_faded_at_the_split() -> None:
    shoot, items = speaking("a")
    halves = [replace(items[0], frames=10), replace(items[0], id="second", in_frame=10, frames=14)]
    first, second = planned(shoot, halves).sounds
    assert (first.fade_out, second.fade_in) == (0, 0)
    assert second.from_sample == 10 * FRAME


def test_a_bed_is_trimmed_and_cut_at_the_films_end() -> None:
    shoot, items = speaking("a")
    track = AudioTrack(id="t", gain_db=-6, clips=(bed(shoot, at_frame=-4, in_frame=2, frames=100, gain_db=-1),))
    heard = planned(shoot, items, track).sounds[-1]
    assert (heard.at, heard.from_sample, heard.samples, heard.gain_db) == (0, 6 * FRAME, 24 * FRAME, -7)


def test_a_muted_track_is_silent_and_a_solo_track_is_alone() -> None:
    shoot, items = speaking("a")
    clip = bed(shoot)
    muted = AudioTrack(id="t", clips=(clip,), is_muted=True)
    solo = AudioTrack(id="s", clips=(replace(clip, gain_db=-2.0),), is_solo=True)
    assert len(planned(shoot, items, muted).sounds) == 1
    assert [s.gain_db for s in planned(shoot, items, muted, solo).sounds] == [-2.0]


def test_a_clip_of_no_asset_is_not_heard() -> None:
    track = AudioTrack(id="t", clips=(AudioClip(id="c", asset_id="nowhere"),))
    assert planned(*shoot_of("a"), track).sounds == ()


def test_speech_is_where_dialogue_is() -> None:
    shoot, items = shoot_of("a", "b")
    shoot.shots["b"] = replace(shoot.shots["b"], dialogue=(DialogueLine(text="x", start_frame=2, frames=5),))
    assert planned(shoot, items).speech == ((26 * FRAME, 31 * FRAME),)


def test_a_window_keeps_what_is_heard_in_it() -> None:
    plan = planned(*speaking("a", "b"))
    part = windowed(plan, 30 * FRAME, 40 * FRAME)
    assert [(s.at, s.samples) for s in part.sounds] == [(-6 * FRAME, 24 * FRAME)]
    assert part.samples == 10 * FRAME


def mix(plan: SoundPlan, *playing: Playing) -> np.ndarray:
    return np.concatenate([bent(block) for _, block in blocks(Ensemble(plan, playing), threading.Event())])


def sound(**changes: object) -> Sound:
    plain = {"sha256": "m", "label": "", "at": 0, "samples": 1000, "fade_in": 0, "fade_out": 0}
    return Sound(**{**plain, **changes})  # type: ignore[arg-type]


def level(samples: int, value: float = 0.5) -> np.ndarray:
    return np.full((samples, 2), value, np.float32)


def test_sounds_are_summed_at_their_gain_in_their_place() -> None:
    plan = SoundPlan((), (), 3000)
    heard = mix(plan, Playing(sound(at=500), level(1000)), Playing(sound(at=1000, gain_db=-6.0206), level(1000)))
    assert heard[[0, 600, 1200, 1700, 2500], 0] == pytest.approx([0, 0.5, 0.75, 0.25, 0], abs=1e-4)


def test_mixing_is_the_same_whatever_falls_on_a_blocks_edge() -> None:
    plan = SoundPlan((), (), BLOCK + 1000)
    data = np.linspace(-0.5, 0.5, 2000, dtype=np.float32).repeat(2).reshape(-1, 2)
    heard = mix(plan, Playing(sound(at=BLOCK - 700, samples=1500), data))
    assert np.array_equal(heard[BLOCK - 700 : BLOCK + 800], data[:1500])


def test_a_loop_goes_on_without_a_jump() -> None:
    turns = np.sin(np.arange(9_731) * 0.05).astype(np.float32)[:, None].repeat(2, axis=1) * 0.5
    heard = mix(SoundPlan((), (), 60_000), Playing(sound(samples=60_000, is_looped=True), turns))
    assert np.abs(np.diff(heard[:, 0])).max() < 0.06
    assert np.abs(heard[55_000:]).max() > 0.3


def test_what_is_too_short_ends_softly() -> None:
    heard = mix(SoundPlan((), (), 2000), Playing(sound(samples=2000, fade_out=240), level(1000)))
    assert np.abs(np.diff(heard[:, 0])).max() < 0.01


def test_equal_power_fades_keep_the_power_of_a_crossing() -> None:
    there, gone = sound(samples=1000, fade_out=1000), sound(samples=1000, fade_in=1000)
    plan = SoundPlan((), (), 1000)
    power = mix(plan, Playing(there, level(1000)))[:, 0] ** 2 + mix(plan, Playing(gone, level(1000)))[:, 0] ** 2
    assert power == pytest.approx(np.full(1000, 0.25), abs=1e-3)


def test_music_makes_way_for_speech_and_comes_back() -> None:
    plan = SoundPlan((), ((96_000, 144_000),), 300_000)
    heard = mix(plan, Playing(sound(samples=300_000, duck_db=-12.0412), level(300_000)))
    assert heard[[0, 100_000, 140_000, 200_000], 0] == pytest.approx([0.5, 0.125, 0.125, 0.5], abs=1e-3)


def test_nobody_speaking_means_no_ducking() -> None:
    assert ducking((), 0, 10).max() == 0


def test_a_peak_is_bent_and_never_cut_off() -> None:
    loud = bent(np.array([[0.5, -0.5], [1.5, -3.0]], np.float32))
    assert loud[0].tolist() == [0.5, -0.5]
    assert 0.95 < loud[1, 0] <= 1
    assert loud[1, 1] >= -1


def test_a_stop_ends_the_mixing() -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        next(blocks(Ensemble(SoundPlan((), (), 10), ()), cancel))


def test_a_file_without_samples_is_silence(tmp_path: Path) -> None:
    heard = mix(SoundPlan((), (), 100), Playing(sound(), np.zeros((0, 2), np.float32)))
    assert not heard.any()
