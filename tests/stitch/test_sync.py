"""Flash and beep: at every kind of cut the sound is where the picture is, to the millisecond."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.model.cut import Cut
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Item
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.profile import EXPORT, PREVIEW, Profile
from tests.fakes.clips import Shoot, ffmpeg
from tests.fakes.pixels import luma, sound

NTSC = Rate.of("24000/1001")
SAMPLES = 48_000


def flash(path: Path, at_frame: int, rate: str = "24", frames: int = 48) -> Path:
    """A black clip that is white for one frame, and beeps from that frame's first sample on for 60 ms."""
    at_s = float(Rate.of(rate).seconds(at_frame))
    seconds = float(Rate.of(rate).seconds(frames))
    beep = f"0.5*sin(2*PI*1000*(t-{at_s:.9f}))*between(t,{at_s:.9f},{at_s + 0.06:.9f})"
    ffmpeg(
        *("-f", "lavfi", "-i", f"color=c=black:s=160x90:r={rate}"),
        *("-f", "lavfi", "-i", f"aevalsrc='{beep}|{beep}':s=48000:d={seconds:.6f}"),
        *("-vf", f"drawbox=c=white:t=fill:enable='eq(n,{at_frame})',format=yuv420p"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-crf", "4", "-frames:v", str(frames)),
        *("-c:a", "pcm_s16le", "-f", "mov", str(path)),
    )
    return path


def add(shoot: Shoot, name: str, at_frame: int, **changes: object) -> Item:
    """A shot of two seconds that flashes at a frame of its own; the item plays its second half."""
    path = flash(shoot.folder / f"{name}.mov", at_frame, str(shoot.rate))
    item = shoot.add(name, path, 48, has_audio=True)
    return replace(item, **{"in_frame": 24, "frames": 24, **changes})


def heard_at(samples: NDArray[np.float32]) -> list[int]:
    """The first sample of every beep."""
    loud = np.flatnonzero(np.abs(samples[:, 0]) > 0.02)
    return [int(loud[0]), *(int(b) for a, b in pairwise(loud) if b - a > SAMPLES // 50)]


def seen_at(path: Path) -> list[int]:
    """The frame of every flash."""
    return [int(frame) for frame in np.flatnonzero(luma(path)[:, 45, 80] > 128)]


def film(shoot: Shoot, cut: Cut, profile: Profile = EXPORT) -> Path:
    path = shoot.folder / f"{profile.name}.mp4"
    export(cut, path, media=shoot.media, cache=shoot.folder / "cache", profile=profile, strict=True)
    return path


def apart_ms(shoot: Shoot, path: Path, wanted: list[int]) -> float:
    """How far beeps and flashes are from each other at most, the flashes being where they are wanted."""
    assert seen_at(path) == wanted
    beeps = heard_at(sound(path))
    assert len(beeps) == len(wanted)
    return max(
        abs(beep / SAMPLES - float(shoot.rate.seconds(frame))) * 1000 for beep, frame in zip(beeps, wanted, strict=True)
    )


@pytest.mark.parametrize("rate", ["24", "24000/1001", "25", "30000/1001"])
def test_flash_and_beep_stay_together_at_straight_cuts(tmp_path: Path, rate: str) -> None:
    shoot = Shoot(tmp_path, rate=Rate.of(rate))
    items = [add(shoot, name, 24) for name in "abcd"]
    # The first sample of a beep is faded in over 5 ms, as at every cut: its level is looked for a little lower.
    assert apart_ms(shoot, film(shoot, shoot.cut(items)), [0, 24, 48, 72]) <= 1


def test_after_many_cuts_nothing_has_drifted(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, rate=NTSC)
    item = add(shoot, "a", 30)
    items = [replace(item, id=f"i{n}", frames=11) for n in range(40)]
    wanted = [6 + 11 * n for n in range(40)]
    assert apart_ms(shoot, film(shoot, shoot.cut(items)), wanted) <= 1


def test_across_a_dissolve_both_stay_together(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, rate=NTSC)
    items = [add(shoot, "a", 28), add(shoot, "b", 40, transition_in=Dissolve(frames=8)), add(shoot, "c", 24)]
    assert apart_ms(shoot, film(shoot, shoot.cut(items)), [4, 16 + 16, 16 + 24]) <= 1


def test_at_another_speed_the_cut_is_exact(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path)
    quick = add(shoot, "b", 24, speed=Ratio.of(2), frames=12)
    slow = add(shoot, "c", 24, speed=Ratio.of("1/2"), frames=48)
    path = film(shoot, shoot.cut([add(shoot, "a", 24), quick, slow]))
    beeps = heard_at(sound(path))
    wanted = [frame * SAMPLES // 24 for frame in (0, 24, 36)]
    assert max(abs(a - b) for a, b in zip(beeps[:3], wanted, strict=True)) <= SAMPLES // 1000


def test_a_j_cut_is_heard_before_it_is_seen_and_an_l_cut_after(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path)
    early = add(shoot, "b", 18, early_sound=6)
    late = add(shoot, "c", 24 + 16, frames=12, late_sound=6)
    path = film(shoot, shoot.cut([add(shoot, "a", 26), early, late, add(shoot, "d", 24 + 20)]))
    # b's beep belongs to a picture before its cut, c's to one behind it: neither is seen.
    assert seen_at(path) == [2, 60 + 20]
    frames = [round(beep / SAMPLES * 24, 2) for beep in heard_at(sound(path))]
    assert frames == pytest.approx([2, 18, 48 + 16, 60 + 20], abs=0.024)


def test_backwards_the_beep_ends_where_the_flash_is(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path)
    path = film(shoot, shoot.cut([add(shoot, "a", 40, is_reversed=True), add(shoot, "b", 47, is_frozen=True)]))
    assert seen_at(path) == [7]
    loud = np.flatnonzero(np.abs(sound(path)[:, 0]) > 0.02)
    assert loud[-1] / SAMPLES * 24 == pytest.approx(8, abs=0.024)


def test_the_preview_is_as_exact_as_the_film(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, rate=NTSC)
    cut = shoot.cut([add(shoot, "a", 24), add(shoot, "b", 30), add(shoot, "c", 24)])
    assert apart_ms(shoot, film(shoot, cut, PREVIEW), [0, 30, 48]) <= 1
