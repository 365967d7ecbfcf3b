"""A stranger's project, or damage where facts and settings lie: nothing is sent, bought or believed."""

import json
import sqlite3
import subprocess
import traceback
from contextlib import closing
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import JobState, Take
from storyboard.store.journal import Journal
from storyboard.store.media import MediaFolder
from storyboard.store.paths import user_folders
from storyboard.store.scribe import Scribe
from storyboard.studio.aiming import try_target
from tests.e2e.conftest import Say, Tripwire, contents, spoil_board
from tests.fakes import facts
from tests.fakes.video_server import VideoServer

CANARY = "sk-canary-5f2d9a71c0"


def by_a_stranger() -> Scribe:
    ids = iter(range(1000))
    return Scribe("stranger", "their install", lambda: "2026-11-22T10:00:00.000Z", lambda: f"event-{next(ids)}")


def shot_ids(project: Path) -> list[str]:
    raw = json.loads((project / "board.json").read_text(encoding="utf-8"))
    return [shot_id for scene in raw["scenes"] for shot_id in scene["shot_ids"]]


def leave_jobs(project: Path, url: str, target_id: str, **changes: object) -> None:
    """What a stranger's machine had under way, with an address of its own wherever one might be looked for."""
    scribe = by_a_stranger()
    with Journal.open(project / "journal.sqlite") as journal:
        for n, state in enumerate((JobState.QUEUED, JobState.RUNNING, JobState.DOWNLOADING, JobState.SUBMITTING)):
            job = facts.job(f"job-{n}", shot_ids(project)[0], state, **changes)
            body = job.model_dump(mode="json")
            body |= {"base_url": url, "remote_id": "" if n in (0, 3) else f"video_{n}"}
            body["model_request"] |= {"target_id": target_id, "base_url": url, "url": url}
            journal.append(scribe.event("job_admitted", job.id, **body))
        journal.set_meta("instance_id", "here")
        journal.set_meta("instance_stamp", "stamp")


def own_address(project: Path, url: str, target_id: str) -> None:
    target = {"id": target_id, "base_url": url, "api_kind": "openai_videos"}
    spoil_board(
        project,
        lambda raw: raw.update(
            ext={"targets": [target], "base_url": url},
            targets=[target],
            base_url=url,
            generation={"target_id": target_id, "base_url": url, "cap_microusd": 2_000_000},
        ),
    )


def test_a_strangers_jobs_are_held_and_its_address_is_never_asked(project: Path, say: Say, tripwire: Tripwire):
    own_address(project, tripwire.url, "theirs")
    leave_jobs(project, tripwire.url, "theirs")
    shown = json.loads(say("jobs", project, "--json").out)
    assert {row["state"] for row in shown} == {"held"}
    assert all("release" in row["words"] for row in shown)
    say("generate", project).expect_refusal("no target 'theirs' in your settings")
    assert say("generate", project, "--target", "draft").code == 0
    states = {row["id"]: row["state"] for row in json.loads(say("jobs", project, "--json").out)}
    assert [states[f"job-{n}"] for n in range(4)] == ["held", "held", "held", "uncertain"]
    say("release", project).expect_refusal("unknown")
    for command in ("info", "takes", "verify", "cancel"):
        say(command, project)
    assert contents(project)["board.json"]


def test_a_target_of_mine_keeps_its_own_address(project: Path, say: Say, tripwire: Tripwire):
    mine = Tripwire()
    try:
        own_address(project, tripwire.url, "studio")
        leave_jobs(project, tripwire.url, "studio")
        assert say("targets", "add", "studio", "--url", f"{mine.url}/v1", "--model", "clip-1").code == 0
        assert json.loads(say("targets", "list", "--json").out)[1]["server"] == f"{mine.url}/v1"
        say("jobs", project)
        assert mine.hits == []
    finally:
        mine.close()


PRICED = """schema = 1
[[models]]
id = "dear"
label = "Dear"
api_kind = "openai_videos"
as_of = "2026-11-22"
source = "test"
prices = [{ microusd = 5000000 }]
"""


@pytest.mark.parametrize("claimed", [0, 1, -1_000_000_000, None])
def test_a_job_from_elsewhere_is_released_at_my_price_and_not_at_its_own(
    project: Path, say: Say, tripwire: Tripwire, claimed: int | None
):
    config = user_folders().config
    (config / "models.toml").write_text(PRICED, encoding="utf-8")
    assert say("targets", "add", "studio", "--url", f"{tripwire.url}/v1", "--profile", "dear").code == 0
    own_address(project, tripwire.url, "studio")
    leave_jobs(project, tripwire.url, "studio", estimate_microusd=claimed)
    refused = say("release", project, "job-0")
    refused.expect_refusal(r"needs \$10\.00.*project's \$2\.00")
    assert refused.code == 3
    assert {row["state"] for row in json.loads(say("jobs", project, "--json").out)} <= {"held", "uncertain"}


def test_what_a_stranger_drew_for_nothing_is_not_bought_here(project: Path, say: Say, tripwire: Tripwire):
    assert say("targets", "add", "studio", "--url", f"{tripwire.url}/v1").code == 0
    leave_jobs(project, tripwire.url, "studio")
    with closing(sqlite3.connect(project / "journal.sqlite")) as connection, connection:
        connection.execute("UPDATE job SET body=json_set(body, '$.model_request.api_kind', 'draft')")
    before = {row["id"] for row in json.loads(say("jobs", project, "--json").out)}
    assert "1 of 1" in say("release", project, "job-0").out
    say("generate", project, "--target", "draft")
    rows = {row["id"]: row for row in json.loads(say("jobs", project, "--json").out)}
    assert rows["job-0"]["state"] == "cancelled"
    (in_its_place,) = (row for row in rows.values() if row["id"] not in before and row["target"] == "studio")
    assert in_its_place["state"] == "held"
    assert "of the kind 'draft'" in in_its_place["words"]


def test_what_a_stranger_may_still_buy_is_bought_here_in_my_own_name_and_it_says_so(
    project: Path, say: Say, tripwire: Tripwire
):
    assert say("targets", "add", "studio", "--url", f"{tripwire.url}/v1").code == 0
    leave_jobs(project, tripwire.url, "studio", author_id="Ada")
    said = say("release", project, "job-0", "--accept-unknown").out
    assert "1 job was asked for by Ada on another computer" in said
    assert "bought in their place at an unknown price" in said
    rows = [row for row in json.loads(say("jobs", project, "--json").out) if row["state"] == "queued"]
    assert [row["id"] == "job-0" for row in rows] == [False]
    assert "released" in say("release", project).out
    assert "asked for by" not in say("release", project).out


def test_a_playlist_inside_a_received_project_is_never_followed(project: Path, say: Say, tripwire: Tripwire):
    fake = project.parent / "fake.mp4"
    fake.write_text(f"#EXTM3U\n#EXTINF:1,\n{tripwire.url}/a.ts\n#EXT-X-ENDLIST\n", encoding="utf-8")
    sha256 = MediaFolder(project / "media").add_file(fake)
    first, second = shot_ids(project)
    asset = {"id": "bed", "sha256": sha256, "mime": "audio/mp4", "kind": "audio", "name": "bed.mp4"}
    track = {"id": "t", "name": "Music", "role": "music", "clips": [{"id": "c", "asset_id": "bed", "at_frame": 0}]}

    def spoil(raw: dict[str, object]) -> None:
        raw["assets"] = [asset]
        raw["sequences"][0]["audio"] = [track]  # type: ignore[index]
        raw["shots"][first]["references"] = [{"asset_id": "bed"}]  # type: ignore[index]

    spoil_board(project, spoil)
    scribe = by_a_stranger()
    with Journal.open(project / "journal.sqlite") as journal:
        journal.append(scribe.take(Take(id="take", shot_id=first, sha256=sha256, width=96, height=54, frames=2)))
    out = project.parent / "film.mp4"
    say("export", project, "--out", out).expect_refusal("1A Rain")
    assert not out.exists()
    shown = say("export", project, "--allow-gaps", "--out", out)
    assert shown.out.count("not a media file; nothing it points to was opened") == 2
    assert say("generate", project, "--only", "all", "--shots", second).code in (2, 4)
    for command in ("info", "takes", "verify"):
        say(command, project)
    say("contact-sheet", project, "--out", project.parent / "sheet.png")


def journal_of(project: Path, statement: str) -> None:
    with closing(sqlite3.connect(project / "journal.sqlite")) as connection:
        connection.executescript(statement)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("PRAGMA user_version=9", "newer Storyboard"),
        ("PRAGMA application_id=9", "not a journal"),
        ("DROP TABLE job", "not built as Storyboard builds it"),
        ("CREATE TRIGGER evil AFTER INSERT ON event BEGIN UPDATE job SET state='queued'; END", "not built"),
        ("DROP TABLE take; CREATE VIEW take AS SELECT 1 AS id", "not built"),
        ("UPDATE take SET body='[]'", "cannot be read"),
        ("UPDATE take SET body=json_set(body,'$.rate','0/0')", "cannot be read"),
        ("UPDATE take SET body=json_set(body,'$.sha256','../../../etc/passwd')", "no media id"),
    ],
)
def test_a_journal_that_is_not_as_we_write_it_is_told_and_left(film: Path, say: Say, statement: str, words: str):
    journal_of(film, statement)
    before = contents(film)
    for command in (("export", film, "--out", film.parent / "x.mp4"), ("info", film)):
        say(*command).expect_refusal("journal.sqlite|media id", words)
    assert contents(film) == before


def test_facts_that_cannot_be_folded_are_told_and_left(film: Path, say: Say):
    trigger = "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event\n    "
    journal_of(
        film,
        "DROP TRIGGER event_is_never_changed; UPDATE event SET body='[]'; UPDATE meta SET value='0' "
        f"WHERE key='fold_version'; {trigger}BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;",
    )
    say("set", film, "1", "notes=x").expect_refusal("journal.sqlite", "cannot be read")


def test_no_money_of_a_journal_makes_room_under_a_cap_or_breaks_the_sum(film: Path, say: Say):
    journal_of(film, "UPDATE job SET spent_microusd=-5000000")
    assert json.loads(say("info", film, "--json").out)["money"]["spent"] == 0
    journal_of(film, "UPDATE job SET spent_microusd=9223372036854775807")
    assert say("info", film).code == 0


@pytest.mark.parametrize("data", [b"", b"hello" * 100], ids=["empty", "text"])
def test_a_journal_that_is_no_database_is_told_and_left(film: Path, say: Say, data: bytes):
    (film / "journal.sqlite").write_bytes(data)
    say("jobs", film).expect_refusal("journal.sqlite", "left as it is", "backup")
    assert (film / "journal.sqlite").read_bytes() == data


def test_damaged_settings_are_told_kept_and_done_without(project: Path, say: Say, caplog: pytest.LogCaptureFixture):
    settings = user_folders().config / "settings.json"
    settings.write_bytes(b'{"targets": [')
    assert say("set", project, "1", "notes=x").code == 0
    assert "settings.json" in caplog.text
    assert "not valid JSON" in caplog.text
    assert settings.with_name("settings.damaged.json").read_bytes() == b'{"targets": ['


@pytest.mark.parametrize(
    ("text", "words"),
    [("schema = [", "not valid TOML"), ('[[models]]\nid = "x"\n', "'x': the field .* is missing"), ("a = 1", "'a'")],
)
def test_a_damaged_catalogue_of_mine_is_told(project: Path, say: Say, text: str, words: str):
    (user_folders().config / "models.toml").write_text(text, encoding="utf-8")
    say("generate", project).expect_refusal("models.toml", words)


def test_a_number_of_takes_is_a_number(project: Path, say: Say):
    assert say("generate", project, "--max", "0").code == 3
    assert say("generate", project, "--max", "-1").code == 2


def test_a_key_shows_up_nowhere(
    project: Path, say: Say, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    caplog.set_level("DEBUG")
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", CANARY)
    told: list[str] = []
    with VideoServer(key="sk-another-0123456789") as server:
        assert say("targets", "add", "studio", "--url", server.base_url, "--model", "m").code == 0
        for words in (
            ("targets", "list", "--json"),
            ("targets", "test", "studio"),
            ("generate", project, "--target", "studio"),
            ("jobs", project, "--json"),
            ("info", project, "--json"),
        ):
            said = say(*words)
            told += [said.out, said.error]
        with pytest.raises(StoryboardError) as caught:
            try_target("studio")
    told += traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
    assert server.requests
    told += [record.getMessage() for record in caplog.records]
    assert told
    assert not [text for text in told if CANARY in text]
    files = [p for p in (*project.rglob("*"), *user_folders().config.parent.rglob("*")) if p.is_file()]
    assert not [p for p in files if CANARY.encode() in p.read_bytes()]


def test_no_child_process_is_given_a_key(film: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", CANARY)
    given: list[dict[str, str] | None] = []
    start = subprocess.Popen.__init__

    def record(self: object, *args: object, **options: object) -> None:
        given.append(options.get("env"))  # type: ignore[arg-type]
        start(self, *args, **options)  # type: ignore[arg-type, misc]

    monkeypatch.setattr(subprocess.Popen, "__init__", record)
    assert run(["generate", str(film), "--only", "all"]) == 0
    assert run(["export", str(film), "--out", str(film.parent / "film.mp4"), "--burn-in"]) == 0
    assert given
    assert all(env is not None and CANARY not in " ".join(env.values()) for env in given)
