"""The draft generator as a provider: it keeps the engine's contract, and its clips are what was asked for."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PIL import Image

from storyboard.media.errors import MediaError
from storyboard.media.probe import probe
from storyboard.model.capabilities import Durations, ModelCapabilities
from storyboard.model.rate import Rate
from storyboard.model.requests import AssetInput, FrameOf, InputRole, Staging
from storyboard.providers import draft, draft_clip
from storyboard.providers.base import Cancelled, NotSent, Progress, Refused, RemoteState, Submission, Unreachable
from storyboard.providers.draft import DraftProvider
from tests.fakes.submissions import submission

Result = TypeVar("Result")
FIRST, LAST = "f" * 64, "e" * 64
ANY = ModelCapabilities(
    id="draft",
    label="Draft",
    api_kind="draft",
    as_of="2026-11-21",
    source="tests",
    durations=Durations(min_s=0.04, max_s=600, step_s=0),
    last_frame=True,
    last_requires_first=False,
    reference_images_max=9,
)


def asked(job_id: str = "job-1", **fields: Any) -> Submission:
    staging = Staging(place_id="p", place_name="City", time_of_day="dusk", move="pan right")
    known = {"staging": staging, "width": 160, "height": 90, "duration_s": 0.5, "frames": 12}
    return submission(job_id, **(known | fields))


def use(spool: Path, work: Callable[[DraftProvider], Awaitable[Result]], model: ModelCapabilities = ANY) -> Result:
    """Do something with a provider, and let go of it."""

    async def session() -> Result:
        provider = DraftProvider(model, spool)
        try:
            return await work(provider)
        finally:
            await provider.aclose()

    return asyncio.run(session())


async def finished(provider: DraftProvider, remote_id: str) -> Progress:
    """Poll to the end, as the engine does: the provider gives no other sign."""
    while True:
        progress = await provider.poll(remote_id)
        if progress.state not in (RemoteState.QUEUED, RemoteState.RUNNING):
            return progress
        await asyncio.sleep(0.01)


async def begun(provider: DraftProvider, remote_id: str) -> None:
    """Poll until something was drawn."""
    while True:
        if (await provider.poll(remote_id)).fraction:
            return
        await asyncio.sleep(0.005)


def made(tmp_path: Path, order: Submission, model: ModelCapabilities = ANY, name: str = "clip.mp4") -> Path:
    """The clip of a submission."""

    async def work(provider: DraftProvider) -> Path:
        remote_id = (await provider.submit(order)).remote_id
        progress = await finished(provider, remote_id)
        assert progress.state is RemoteState.DONE, progress.failure
        await provider.fetch(remote_id, progress, tmp_path / name, lambda count: None)
        return tmp_path / name

    return use(tmp_path / "spool", work, model)


def picture(tmp_path: Path, name: str, colour: tuple[int, int, int], size: tuple[int, int] = (160, 90)) -> Path:
    path = tmp_path / name
    Image.new("RGB", size, colour).save(path)
    return path


def shown(clip: Path, frame: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    from tests.fakes.clips import ffmpeg

    chain = f"select=eq(n\\,{frame}),scale=in_color_matrix=bt709:in_range=tv,format=rgb24"
    raw = ffmpeg("-i", str(clip), "-vf", chain, "-frames:v", "1", "-f", "rawvideo", "-")
    info = probe(clip)
    return np.frombuffer(raw, np.uint8).reshape(info.height, info.width, 3).astype(np.float64)


def pinned(role: InputRole, sha256: str) -> AssetInput:
    return AssetInput(role=role, sha256=sha256)


@pytest.mark.parametrize("rate", ["24", "25", "30000/1001", "24000/1001"])
def test_a_clip_has_the_size_rate_and_length_that_were_asked_for(tmp_path: Path, rate: str) -> None:
    exact = Rate.of(rate)
    info = probe(made(tmp_path, asked(rate=exact, width=128, height=226, duration_s=float(exact.seconds(9)))))
    assert (info.width, info.height, info.rate, info.frames) == (128, 226, exact, 9)


def test_the_same_request_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = (made(tmp_path / name, asked(name)) for name in ("a", "b") if (tmp_path / name).mkdir() is None)
    assert one.read_bytes() == other.read_bytes()


def test_a_clip_is_tagged_with_the_colours_it_has(tmp_path: Path) -> None:
    from storyboard.media.ffmpeg import find_ffmpeg, safe_input

    clip = made(tmp_path, asked())
    said = find_ffmpeg().run([*safe_input(clip), "-frames:v", "1", "-f", "null", "-"], timeout_s=20)
    assert "yuv420p(tv, bt709" in said


def test_a_clip_longer_than_its_shot_ends_its_move_with_the_shot(tmp_path: Path) -> None:
    clip = made(tmp_path, asked(duration_s=1, frames=12))
    assert probe(clip).frames == 24
    assert np.abs(shown(clip, 12) - shown(clip, 23)).mean() < 1.5


def test_a_clip_begins_and_ends_on_the_given_pictures(tmp_path: Path) -> None:
    pictures = {FIRST: picture(tmp_path, "f.png", (200, 60, 40)), LAST: picture(tmp_path, "l.png", (40, 60, 200))}
    inputs = (pinned(InputRole.FIRST_FRAME, FIRST), pinned(InputRole.LAST_FRAME, LAST))
    clip = made(tmp_path, asked(inputs=inputs, pictures=pictures))
    assert np.abs(shown(clip, 0) - (200, 60, 40)).mean() < 4
    assert np.abs(shown(clip, 11) - (40, 60, 200)).mean() < 4


def test_a_frame_of_another_shot_goes_over_into_the_panel(tmp_path: Path) -> None:
    given = FrameOf(role=InputRole.FIRST_FRAME, shot_id="before", take_sha256="t" * 64, frame=3, sha256=FIRST)
    pictures = {FIRST: picture(tmp_path, "f.png", (200, 60, 40))}
    clip = made(tmp_path, asked(inputs=(given,), pictures=pictures))
    plain = made(tmp_path, asked("other"), name="plain.mp4")
    assert np.abs(shown(clip, 0) - (200, 60, 40)).mean() < 4
    assert np.abs(shown(clip, 11) - shown(plain, 11)).mean() < 4


def test_reference_pictures_are_drawn_from(tmp_path: Path) -> None:
    pictures = {FIRST: picture(tmp_path, "f.png", (30, 190, 60), (4000, 3000))}
    staging = Staging(place_name="City", art_sha256=FIRST)
    middle = shown(made(tmp_path, asked(staging=staging, inputs=(), pictures=pictures)), 0)[30:60, 60:100]
    assert middle[..., 1].mean() > middle[..., 0].mean() + 80


def test_a_submission_returns_at_once_and_costs_nothing(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> tuple[Any, Progress]:
        accepted = await provider.submit(asked(duration_s=20, frames=480))
        return accepted, await provider.poll(accepted.remote_id)

    accepted, progress = use(tmp_path, work)
    assert accepted.cost_microusd == 0
    assert progress.state in (RemoteState.QUEUED, RemoteState.RUNNING)
    assert progress.fraction is not None
    assert progress.fraction < 1


def test_progress_only_grows_until_it_is_whole(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> list[float]:
        remote_id = (await provider.submit(asked(duration_s=2, frames=48))).remote_id
        seen = [0.0]
        while (progress := await provider.poll(remote_id)).state is not RemoteState.DONE:
            seen.append(progress.fraction or 0.0)
            await asyncio.sleep(0.002)
        return [*seen, progress.fraction or 0.0]

    seen = use(tmp_path, work)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(set(seen)) > 3


def test_the_copy_is_told_byte_by_byte_and_never_over_another_file(tmp_path: Path) -> None:
    into = tmp_path / "clip.mp4"

    async def work(provider: DraftProvider) -> list[int]:
        remote_id = (await provider.submit(asked())).remote_id
        progress = await finished(provider, remote_id)
        heard: list[int] = []
        await provider.fetch(remote_id, progress, into, heard.append)
        with pytest.raises(Unreachable):
            await provider.fetch(remote_id, progress, into, heard.append)
        return heard

    assert use(tmp_path / "spool", work)[-1] == into.stat().st_size


def test_a_cancelled_job_leaves_nothing_and_stays_cancelled(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> tuple[Cancelled, Progress, str]:
        remote_id = (await provider.submit(asked(duration_s=60, frames=1440))).remote_id
        await begun(provider, remote_id)
        outcome = await provider.cancel(remote_id)
        return outcome, await provider.poll(remote_id), remote_id

    outcome, progress, _ = use(tmp_path, work)
    assert outcome is Cancelled.STOPPED
    assert progress.state is RemoteState.CANCELLED
    assert [path for path in tmp_path.iterdir() if path.suffix != ".cancelled"] == []


def test_a_waiting_job_can_be_cancelled_before_it_begins(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> Progress:
        ids = [(await provider.submit(asked(f"job-{n}", duration_s=30, frames=720))).remote_id for n in range(3)]
        await provider.cancel(ids[2])
        return await provider.poll(ids[2])

    assert use(tmp_path, work).state is RemoteState.CANCELLED


def test_an_unfinished_job_is_drawn_again_after_a_restart(tmp_path: Path) -> None:
    async def begin(provider: DraftProvider) -> str:
        return (await provider.submit(asked(duration_s=30, frames=720))).remote_id

    async def go_on(provider: DraftProvider) -> Progress:
        return await provider.poll(remote_id)

    remote_id = use(tmp_path, begin)
    assert use(tmp_path, go_on).state in (RemoteState.QUEUED, RemoteState.RUNNING)


def test_a_finished_clip_is_still_there_after_a_restart(tmp_path: Path) -> None:
    async def begin(provider: DraftProvider) -> str:
        remote_id = (await provider.submit(asked())).remote_id
        await finished(provider, remote_id)
        return remote_id

    async def go_on(provider: DraftProvider) -> Progress:
        return await provider.poll(remote_id)

    remote_id = use(tmp_path, begin)
    assert use(tmp_path, go_on).state is RemoteState.DONE


def test_a_clip_that_was_cleared_away_is_drawn_again_for_its_download(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> None:
        remote_id = (await provider.submit(asked())).remote_id
        progress = await finished(provider, remote_id)
        await provider.fetch(remote_id, progress, tmp_path / "one.mp4", lambda count: None)
        (tmp_path / "spool" / f"{remote_id}.mp4").unlink()
        await provider.fetch(remote_id, progress, tmp_path / "two.mp4", lambda count: None)

    use(tmp_path / "spool", work)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_a_job_whose_note_is_gone_has_expired(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> Progress:
        return await provider.poll("draft-unknown")

    progress = use(tmp_path, work)
    assert progress.state is RemoteState.EXPIRED
    assert progress.failure is not None
    assert "free" in progress.failure.next_step


def test_a_download_of_an_unknown_job_is_refused(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> None:
        done = Progress(RemoteState.DONE)
        with pytest.raises(Refused):
            await provider.fetch("draft-unknown", done, tmp_path / "clip.mp4", lambda count: None)

    use(tmp_path / "spool", work)
    assert not (tmp_path / "clip.mp4").exists()


@pytest.mark.parametrize("note", ["", "[]", '{"request": 3}', '{"job_id": "x", "request": {}, "pictures": []}'])
def test_a_note_that_cannot_be_read_is_a_job_that_expired(tmp_path: Path, note: str) -> None:
    (tmp_path / "draft-x.json").write_text(note, encoding="utf-8")

    async def work(provider: DraftProvider) -> Progress:
        return await provider.poll("draft-x")

    assert use(tmp_path, work).state is RemoteState.EXPIRED


def test_an_uncertain_submission_can_be_found(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> tuple[str, str | None, str | None]:
        accepted = await provider.submit(asked())
        return accepted.remote_id, await provider.find(asked()), await provider.find(asked("another"))

    remote_id, found, stranger = use(tmp_path, work)
    assert found == remote_id
    assert stranger is None


def test_a_reference_that_is_no_picture_fails_in_one_sentence(tmp_path: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_text("not a picture", encoding="utf-8")

    async def work(provider: DraftProvider) -> Progress:
        order = asked(inputs=(pinned(InputRole.FIRST_FRAME, FIRST),), pictures={FIRST: bad})
        return await finished(provider, (await provider.submit(order)).remote_id)

    progress = use(tmp_path / "spool", work)
    assert progress.state is RemoteState.FAILED
    assert progress.failure is not None
    assert "bad.png" in progress.failure.message


def test_an_encoder_that_fails_leaves_no_clip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def pipe(self, args: list[str], *, what: str) -> Any:
            raise MediaError("The disk is full; free some space and try again.")

    monkeypatch.setattr(draft_clip, "find_ffmpeg", Broken)

    async def work(provider: DraftProvider) -> Progress:
        return await finished(provider, (await provider.submit(asked())).remote_id)

    progress = use(tmp_path, work)
    assert progress.failure is not None
    assert progress.failure.kind == "disk"
    assert not list(tmp_path.glob("*.mp4"))


def test_a_spool_that_cannot_be_written_means_nothing_was_sent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    async def work(provider: DraftProvider) -> None:
        with pytest.raises(NotSent):
            await provider.submit(asked())

    use(tmp_path / "file", work)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_the_spool_holds_no_picture_and_forgets_old_clips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storyboard.providers.draft_spool.KEPT_CLIPS", 2)

    async def work(provider: DraftProvider) -> None:
        for number in range(5):
            await finished(provider, (await provider.submit(asked(f"job-{number}"))).remote_id)

    use(tmp_path, work)
    assert len(list(tmp_path.glob("*.mp4"))) <= 3
    assert all("request" in json.loads(note.read_text(encoding="utf-8")) for note in tmp_path.glob("*.json"))


def test_the_connection_says_what_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "cost nothing" in use(tmp_path, lambda provider: provider.test_connection())

    def none() -> Any:
        raise MediaError("There is no ffmpeg.")

    monkeypatch.setattr(draft, "find_ffmpeg", none)

    async def work(provider: DraftProvider) -> None:
        with pytest.raises(NotSent, match="no ffmpeg"):
            await provider.test_connection()

    use(tmp_path, work)


def test_a_job_submitted_twice_is_one_clip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    render = draft_clip.render

    def counted(clip: draft_clip.Clip) -> None:
        drawn.append(clip.submission.job_id)
        render(clip)

    monkeypatch.setattr(draft, "render", counted)

    async def work(provider: DraftProvider) -> set[str]:
        ids = {(await provider.submit(asked())).remote_id for _ in range(2)}
        for remote_id in ids:
            await finished(provider, remote_id)
        return ids

    assert len(use(tmp_path, work)) == 1
    assert drawn == ["job-1"]


def test_a_copy_into_a_folder_that_is_gone_can_be_tried_again(tmp_path: Path) -> None:
    async def work(provider: DraftProvider) -> None:
        remote_id = (await provider.submit(asked())).remote_id
        progress = await finished(provider, remote_id)
        with pytest.raises(Unreachable, match="could not be copied"):
            await provider.fetch(remote_id, progress, tmp_path / "gone" / "clip.mp4", lambda count: None)
        await provider.fetch(remote_id, progress, tmp_path / "clip.mp4", lambda count: None)

    use(tmp_path / "spool", work)
    assert probe(tmp_path / "clip.mp4").frames == 12
