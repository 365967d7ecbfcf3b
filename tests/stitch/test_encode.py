"""Films of every codec are whole, in time with their sound, and truly what their preset says."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import packets, probe
from storyboard.model.cut import Cut
from storyboard.model.rate import Rate
from storyboard.model.titles import Super
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import ExportReport, export
from tests.fakes.clips import Shoot, clip, ffmpeg

HEVC = Coding("mp4", "hevc", "libx265", "aac", 20)
AV1 = Coding("mp4", "av1", "libsvtav1", "aac", 20)
PRORES = Coding("mov", "prores", "prores_ks", "pcm_s24le")
PICTURES = Coding("png", "png", "png", "pcm_s24le")
ALL = [
    HEVC,
    AV1,
    Coding("mp4", "av1", "libaom-av1", "aac", 20),
    Coding("webm", "vp9", "libvpx-vp9", "opus", 20),
    PRORES,
    Coding(crf=10),
    Coding(video_kbps=1500),
]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shoot, Cut]:
    """Two seconds: numbered greys with a tone, a dissolve, and a super."""
    shoot = Shoot(tmp_path_factory.mktemp("scene"))
    level = "format=yuv420p,geq=lum='16+6*mod(N,32)':cb=128:cr=128"
    tone = "sine=frequency=440:sample_rate=48000:d=2"
    first = clip(shoot.folder / "a.mp4", "color=c=black", frames=36, filters=level, sound=tone)
    second = clip(shoot.folder / "b.mp4", "testsrc2", frames=24)
    late = replace(shoot.add("b", second), transition_in=Dissolve(frames=12), supers=(Super(text="Soon", frames=8),))
    cut = shoot.cut([shoot.add("a", first, 36, has_audio=True), late])
    assert cut.frames == 48
    return shoot, cut


def made(scene: tuple[Shoot, Cut], coding: Coding, name: str = "film") -> ExportReport:
    shoot, cut = scene
    out = shoot.folder / f"{name}{coding.suffix}"
    return export(cut, out, media=shoot.media, cache=shoot.folder / "cache", coding=coding)


def greys(path: Path, filters: str = "null") -> list[int]:
    """The grey in the middle of each frame."""
    raw = ffmpeg("-i", str(path), "-vf", f"{filters},scale=160:90,format=gray", "-f", "rawvideo", "-")
    return [int(v) for v in np.frombuffer(raw, np.uint8).reshape(-1, 90, 160)[:, 45, 80]]


@pytest.mark.parametrize("coding", ALL, ids=lambda c: f"{c.encoder}-{c.crf}-{c.video_kbps}")
def test_every_codec_gives_every_frame_once_and_all_the_sound(scene: tuple[Shoot, Cut], coding: Coding) -> None:
    report = made(scene, coding)
    info = probe(report.path, decode=True)
    assert (info.frames, info.video_codec, info.audio_codec) == (48, coding.video, coding.audio)
    assert (info.width, info.height) == (160, 90)
    assert abs(info.audio_s - 2.0) <= 0.022
    assert (info.colours.matrix, info.colours.primaries, info.colours.full_range) == ("bt709", "bt709", False)
    assert ffmpeg("-v", "warning", "-i", str(report.path), "-f", "null", "-") == b""
    steps = np.diff(greys(report.path)[:24])
    assert all(4 <= step <= 9 for step in steps), steps


def test_tags_say_what_players_and_editors_look_for(scene: tuple[Shoot, Cut]) -> None:
    assert b"hvc1" in made(scene, HEVC).path.read_bytes()
    mezzanine = made(scene, PRORES).path
    assert b"apch" in mezzanine.read_bytes()
    assert probe(mezzanine).pixel_format == "yuv422p10le"


def test_the_same_film_twice_has_the_same_bytes(scene: tuple[Shoot, Cut]) -> None:
    for coding in (HEVC, PRORES, Coding("webm", "vp9", "libvpx-vp9", "opus", 30)):
        first = made(scene, coding, "first").path.read_bytes()
        assert made(scene, coding, "second").path.read_bytes() == first


def test_what_is_rendered_once_serves_every_codec_and_the_standard_film(scene: tuple[Shoot, Cut]) -> None:
    shoot, cut = scene
    fresh = shoot.folder / "fresh"
    counts = [
        export(cut, shoot.folder / f"x{c.suffix}", media=shoot.media, cache=fresh, coding=c).rendered
        for c in (HEVC, AV1, PICTURES, Coding(crf=10), Coding())
    ]
    assert counts[0] > 0
    assert counts[1:] == [0, 0, 0, 0]
    direct = shoot.folder / "direct.mp4"
    export(cut, direct, media=shoot.media, cache=shoot.folder / "other")
    assert direct.read_bytes() == (shoot.folder / "x.mp4").read_bytes()


@pytest.mark.parametrize(("rate", "frames"), [("24000/1001", 48), ("25", 50), ("30000/1001", 60), ("12", 24)])
def test_a_film_at_another_rate_keeps_its_length_and_its_sound(
    scene: tuple[Shoot, Cut], rate: str, frames: int
) -> None:
    report = made(scene, Coding(rate=Rate.of(rate)))
    info = probe(report.path)
    assert (info.frames, info.rate, report.rate, report.frames) == (frames, Rate.of(rate), Rate.of(rate), frames)
    assert abs(info.duration_s - 2.0) < 0.021
    assert abs(info.audio_s - 2.0) < 0.001
    assert any("the sound is untouched" in note for note in report.notes)
    steps = np.diff(greys(report.path)[: frames // 2])
    assert (steps >= -1).all()
    assert steps.max() <= (15 if rate == "12" else 9)


def test_a_gif_at_another_rate_says_once_that_it_is_silent(scene: tuple[Shoot, Cut]) -> None:
    notes = made(scene, Coding("gif", "gif", "gif", "", rate=Rate.of("25/2")), "silent").notes
    assert [note for note in notes if "sound" in note] == ["A GIF holds no sound."]


def test_a_gif_is_narrower_until_it_is_small_enough(scene: tuple[Shoot, Cut]) -> None:
    whole = made(scene, Coding("gif", "gif", "gif", "", rate=Rate.of("25/2")), "whole")
    assert packets(whole.path).count == 25
    assert packets(whole.path).step * 25 == 2
    size = whole.path.stat().st_size
    tight = made(scene, Coding("gif", "gif", "gif", "", rate=Rate.of("25/2"), max_bytes=size * 2 // 3), "tight")
    assert tight.path.stat().st_size <= size * 2 // 3
    assert 96 <= tight.width < 160
    assert any("to stay below" in note for note in tight.notes)
    with pytest.raises(MediaError, match="Make a shorter version"):
        made(scene, Coding("gif", "gif", "gif", "", max_bytes=500), "never")
    assert not (scene[0].folder / "never.gif").exists()


def test_pictures_and_sound_lie_in_a_folder_that_is_whole(scene: tuple[Shoot, Cut]) -> None:
    report = made(scene, PICTURES, "pictures")
    names = sorted(path.name for path in report.path.iterdir())
    assert names == [*(f"{n:06}.png" for n in range(1, 49)), "sound.wav"]
    with Image.open(report.path / "000001.png") as picture:
        assert (picture.size, picture.mode) == ((160, 90), "RGB")
        assert picture.getpixel((80, 45)) == (0, 0, 0)
    sound = probe(report.path / "sound.wav")
    assert (sound.audio_s, sound.sample_rate, sound.audio_codec) == (2.0, 48_000, "pcm_s24le")
    again = made(scene, PICTURES, "pictures")
    assert sorted(path.name for path in again.path.iterdir()) == names


def test_a_folder_with_other_things_is_never_written_over(scene: tuple[Shoot, Cut]) -> None:
    folder = scene[0].folder / "holiday"
    folder.mkdir()
    (folder / "me.txt").write_text("x")
    with pytest.raises(MediaError, match="holds other things"):
        made(scene, PICTURES, "holiday")
    assert [path.name for path in folder.iterdir()] == ["me.txt"]


def test_a_wider_film_is_scaled_down_as_it_is(scene: tuple[Shoot, Cut]) -> None:
    report = made(scene, Coding(max_width=100))
    info = probe(report.path)
    assert (report.width, report.height) == (info.width, info.height) == (100, 56)


def test_a_cancelled_encoding_leaves_nothing(scene: tuple[Shoot, Cut]) -> None:
    shoot, cut = scene
    stop, out = threading.Event(), shoot.folder / "gone.mov"

    def hear(done: float, of: float) -> None:
        if done >= of / 2:
            stop.set()

    with pytest.raises(Stopped):
        export(cut, out, media=shoot.media, cache=shoot.folder / "c2", coding=PRORES, on_progress=hear, cancel=stop)
    assert not out.exists()
    assert list(shoot.folder.glob(".storyboard-*")) == []


def test_the_builds_own_encoders_are_known() -> None:
    assert {"libx264", "libvpx-vp9"} <= find_ffmpeg().encoders
