"""One changed shot costs one shot in every codec, and films of one size share what is rendered."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.probe import probe
from storyboard.model.cut import Cut
from storyboard.model.sequences import Item
from storyboard.model.transitions import Push
from storyboard.model.values import replace
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import ExportReport, export
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.pixels import luma

SHOTS = 5

CODINGS = [
    Coding("mp4", "hevc", "libx265", "aac", 24),
    Coding("mp4", "av1", "libsvtav1", "aac", 35),
    Coding("mp4", "av1", "libaom-av1", "aac", 35),
    Coding("webm", "vp9", "libvpx-vp9", "opus", 35),
    Coding("mov", "prores", "prores_ks", "pcm_s24le"),
    Coding("mov", "h264", "libx264", "pcm_s24le", 14),
    Coding(crf=14),
]


class Encoders:
    """Counts the picture encoders that are started, by name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.started: Counter[str] = Counter()
        run = Ffmpeg.run

        def counted(tool: Ffmpeg, args: Sequence[str], **options: object) -> None:
            self.started.update(b for a, b in pairwise(args) if a == "-c:v" and b != "copy")
            run(tool, args, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(Ffmpeg, "run", counted)

    def of(self, work: object) -> Counter[str]:
        """Those started since they were last asked for; `work` is what was done meanwhile."""
        found, self.started = self.started, Counter()
        return found


@pytest.fixture
def encoders(monkeypatch: pytest.MonkeyPatch) -> Encoders:
    return Encoders(monkeypatch)


@pytest.fixture
def reel(tmp_path: Path) -> tuple[Shoot, list[Item]]:
    """Shots of moving pictures, one of a single frame."""
    shoot = Shoot(tmp_path)
    path = clip(tmp_path / "a.mp4", "testsrc2", frames=60, sound="sine=frequency=440:sample_rate=48000:d=3")
    shots = [shoot.add(f"s{n}", path, 60, has_audio=True) for n in range(SHOTS)]
    items = [replace(item, in_frame=12 * n, frames=12) for n, item in enumerate(shots)]
    return shoot, [*items[:3], replace(items[3], frames=1), *items[4:]]


def made(shoot: Shoot, cut: Cut, coding: Coding) -> ExportReport:
    out = shoot.folder / f"film{coding.suffix}"
    return export(cut, out, media=shoot.media, cache=shoot.folder / "cache", coding=coding)


@pytest.mark.parametrize("coding", CODINGS, ids=lambda c: f"{c.container}-{c.encoder}")
def test_one_changed_shot_costs_one_encoder(reel: tuple[Shoot, list[Item]], encoders: Encoders, coding: Coding) -> None:
    shoot, items = reel
    work = ({"libx264"} if coding.needs_masters else set()) | {coding.encoder}
    first = encoders.of(made(shoot, shoot.cut(items), coding))
    assert first == Counter(dict.fromkeys(work, SHOTS))
    assert encoders.of(made(shoot, shoot.cut(items), coding)) == {}
    items[1] = replace(items[1], in_frame=9)
    report = made(shoot, shoot.cut(items), coding)
    assert encoders.of(report) == Counter(dict.fromkeys(work, 1))
    assert (report.frames, report.segments) == (49, SHOTS)
    found = probe(report.path, decode=True)
    assert (found.frames, found.video_codec, found.audio_codec) == (49, coding.video, coding.audio)
    assert ffmpeg("-v", "warning", "-i", str(report.path), "-f", "null", "-") == b""
    assert abs(found.audio_s - 49 / 24) <= 0.022


def test_a_shot_of_one_frame_is_joined_where_it_belongs(reel: tuple[Shoot, list[Item]]) -> None:
    shoot, items = reel
    films = [luma(made(shoot, shoot.cut(items), coding).path).astype(int) for coding in CODINGS[:4]]
    standard = luma(made(shoot, shoot.cut(items), Coding()).path).astype(int)
    for film in films:
        # Each frame is nearest to that frame of the standard film.
        apart = abs(film[:, None, ::5, ::5] - standard[None, :, ::5, ::5]).mean(axis=(2, 3))
        assert apart.argmin(axis=1).tolist() == list(range(49))


def test_films_of_one_size_are_rendered_once_for_all(reel: tuple[Shoot, list[Item]], encoders: Encoders) -> None:
    shoot, items = reel
    cut = shoot.cut([items[0], replace(items[1], transition_in=Push(frames=6)), *items[2:]])
    rendered = [made(shoot, cut, coding).rendered for coding in (*CODINGS[:4], Coding(crf=14), Coding())]
    assert rendered == [6, 0, 0, 0, 0, 0]


def test_what_is_taken_from_masters_is_joined_with_what_is_rendered(reel: tuple[Shoot, list[Item]]) -> None:
    shoot, items = reel
    made(shoot, shoot.cut(items), CODINGS[0])
    made(shoot, shoot.cut(items), Coding())
    items[1] = replace(items[1], in_frame=9)
    report = made(shoot, shoot.cut(items), Coding())
    assert (report.rendered, probe(report.path, decode=True).frames) == (1, 49)
