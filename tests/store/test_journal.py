"""The journal: append-only, folded in the same transaction, whole after anything that goes wrong."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from storyboard.model.facts import EventKind, JobState
from storyboard.store.database import FactsError, is_on_network
from storyboard.store.fact_tables import Money
from storyboard.store.journal import Journal
from tests.fakes.facts import admitted, changed, job, receipt, scribe, take


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def journal(path: Path):
    with Journal.open(path) as opened:
        yield opened


def tables(journal: Journal) -> dict[str, list[tuple]]:
    """Every row of every fold table, in order."""
    names = ("job", "take", "receipt", "suspect", "approval", "rating")
    return {name: sorted(journal._rows(f"SELECT * FROM {name}")) for name in names}


def fill(journal: Journal, prefix: str = "event") -> None:
    by = scribe(prefix)
    journal.append(admitted(by, job("job-1")), admitted(by, job("job-2", "shot-2")))
    journal.append(changed(by, "job-1", state="submitting"), changed(by, "job-1", state="running", remote_id="r1"))
    journal.append(
        changed(by, "job-1", state="done", take_id="take-1"),
        by.event(EventKind.SPENT, "job-1", microusd=700_000),
        by.take(take(), receipt()),
        by.approval("shot-1", "take-1"),
        by.rating("take-1", 4),
        by.event(EventKind.COMMENT, "take-1", text="Hold longer."),
        by.event("sung", "take-1", verse=2),
        by.retired("take-1"),
    )


def test_events_come_back_as_they_were_written_in_order(journal: Journal):
    fill(journal)
    events = journal.events()
    assert [e.id for e in events] == [f"event-{n}" for n in range(1, 13)]
    assert events[10].kind == "sung"
    assert events[10].body == {"verse": 2}


def test_a_decision_is_kept_in_its_words(journal: Journal):
    journal.append(scribe().decision("shot-1", "We lose the rain.", board_rev="r7"))
    (event,) = journal.events(kinds={EventKind.DECISION})
    assert (event.subject, event.board_rev, event.body) == ("shot-1", "r7", {"text": "We lose the rain."})


def test_a_job_is_folded_from_its_changes(journal: Journal):
    fill(journal)
    found = journal.job("job-1")
    assert found is not None
    assert (found.state, found.remote_id, found.take_id) == (JobState.DONE, "r1", "take-1")
    assert found.actual_microusd == 700_000


def test_jobs_are_found_by_state_shot_and_batch(journal: Journal):
    fill(journal)
    assert [j.id for j in journal.jobs()] == ["job-1", "job-2"]
    assert [j.id for j in journal.jobs(states={JobState.QUEUED})] == ["job-2"]
    assert [j.id for j in journal.jobs(shot_id="shot-1", states={JobState.QUEUED})] == []
    assert [j.id for j in journal.jobs(batch_id="batch-1")] == ["job-1", "job-2"]
    assert [j.id for j in journal.unfinished()] == ["job-2"]
    assert journal.job("nobody") is None


def test_takes_receipts_approvals_and_ratings_are_folded(journal: Journal):
    fill(journal)
    found = journal.take("take-1")
    assert found is not None
    assert found.retired
    assert [t.id for t in journal.takes("shot-1")] == ["take-1"]
    assert journal.receipt("take-1") == receipt()
    assert journal.receipt("take-9") is None
    assert journal.approvals()["shot-1"].take_id == "take-1"
    assert journal.ratings() == {"take-1": {"ada": 4}}


def test_an_acceptance_and_a_rating_can_be_taken_back(journal: Journal):
    fill(journal)
    by = scribe("later")
    journal.append(by.approval("shot-1", "take-1", approved=False), by.rating("take-1", None))
    assert journal.approvals() == {}
    assert journal.ratings() == {}


def test_taking_back_another_take_leaves_the_accepted_one(journal: Journal):
    fill(journal)
    journal.append(scribe("later").approval("shot-1", "take-7", approved=False))
    assert journal.approvals()["shot-1"].take_id == "take-1"


def test_money_is_counted_by_how_sure_it_is_gone(journal: Journal):
    fill(journal)
    by = scribe("more")
    journal.append(
        admitted(by, job("job-3", batch_id="b2")),
        changed(by, "job-3", state="submitting"),
        changed(by, "job-3", state="uncertain"),
        admitted(by, job("job-4", estimate_microusd=None, batch_id="b2")),
    )
    assert journal.money() == Money(spent=700_000, reserved=1_000_000, uncertain=1_000_000, unknown=1)
    assert journal.money("b2") == Money(uncertain=1_000_000, unknown=1)
    assert journal.money().total == 2_700_000


def test_rebuilding_gives_equal_tables(journal: Journal):
    fill(journal)
    before = tables(journal)
    journal.rebuild()
    assert tables(journal) == before


def test_tables_folded_by_another_version_are_folded_anew_on_opening(journal: Journal, path: Path):
    fill(journal)
    before = tables(journal)
    journal.set_meta("fold_version", "0")
    journal._connection.execute("DELETE FROM take")
    journal.close()
    with Journal.open(path) as again:
        assert tables(again) == before


def test_events_are_never_changed_nor_removed(journal: Journal):
    fill(journal)
    for statement in ("UPDATE event SET kind='x'", "DELETE FROM event", "REPLACE INTO event SELECT * FROM event"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            journal._connection.execute(statement)


def test_an_append_that_fails_leaves_nothing(journal: Journal):
    by = scribe()
    with pytest.raises(FactsError):
        journal.append(admitted(by, job("job-1")), scribe().event(EventKind.SPENT, "job-1", microusd=1))
    assert journal.events() == ()
    assert journal.jobs() == ()


def test_a_transaction_stands_or_falls_whole(journal: Journal):
    def crash_midway() -> None:
        with journal.transaction():
            journal.append(admitted(scribe(), job("job-1")))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        crash_midway()
    assert journal.events() == ()
    fill(journal)


def test_a_final_job_stays_final_whatever_comes_later(journal: Journal):
    fill(journal)
    by = scribe("late")
    journal.append(changed(by, "job-1", state="held", note="copied"))
    found = journal.job("job-1")
    assert found is not None
    assert (found.state, found.note) == (JobState.DONE, "")


def test_a_job_that_got_its_take_is_done_even_if_another_copy_cancelled_it(journal: Journal):
    by = scribe()
    journal.append(admitted(by, job()), changed(by, "job-1", state="cancelled"), changed(by, "job-1", state="done"))
    found = journal.job("job-1")
    assert found is not None
    assert found.state == JobState.DONE


def test_facts_about_what_is_not_there_change_nothing(journal: Journal):
    by = scribe()
    journal.append(
        changed(by, "nobody", state="done"),
        by.event(EventKind.SPENT, "nobody", microusd=5),
        by.retired("nothing"),
        by.event(EventKind.JOB_ADMITTED, "blank"),
        by.event(EventKind.TAKE_ADDED, "blank"),
        by.rating("nothing", None),
    )
    assert all(rows == [] for rows in tables(journal).values())


def test_admitting_or_adding_twice_keeps_the_first(journal: Journal):
    fill(journal)
    before = tables(journal)
    by = scribe("twice")
    journal.append(admitted(by, job("job-1", "shot-9")), by.take(take("take-1", "shot-9")))
    assert tables(journal) == before


def test_fields_of_a_newer_version_survive_the_fold(journal: Journal):
    by = scribe()
    journal.append(admitted(by, job()), changed(by, "job-1", state="submitting", mood="hopeful"))
    found = journal.job("job-1")
    assert found is not None
    assert (found.model_extra or {})["mood"] == "hopeful"


def test_two_journals_merge_to_the_same_facts_from_either_side(journal: Journal, path: Path, tmp_path: Path):
    fill(journal)
    journal.close()
    twin = tmp_path / "twin.sqlite"
    shutil.copy(path, twin)
    with Journal.open(path) as here, Journal.open(twin) as there:
        here.append(changed(scribe("here"), "job-2", state="submitting"), scribe("here2").approval("shot-1", "take-5"))
        there.append(changed(scribe("there"), "job-2", state="held"), scribe("there2").approval("shot-1", "take-6"))
    with Journal.open(path) as here:
        assert here.merge(twin) == 2
        one = tables(here)
        assert here.merge(twin) == 0
    with Journal.open(twin) as there:
        assert there.merge(path) == 2
        assert tables(there) == one


def test_merging_leaves_the_other_file_as_it_was(journal: Journal, tmp_path: Path):
    twin = tmp_path / "twin.sqlite"
    with Journal.open(twin) as there:
        fill(there)
    before = twin.read_bytes()
    assert journal.merge(twin) == 12
    assert twin.read_bytes() == before


def test_a_closed_journal_is_one_file(journal: Journal, path: Path):
    fill(journal)
    journal.close()
    assert [p.name for p in path.parent.iterdir()] == ["journal.sqlite"]


def test_a_writer_uses_wal_and_full_sync(journal: Journal):
    assert journal._rows("PRAGMA journal_mode") == [("wal",)]
    assert journal._rows("PRAGMA synchronous") == [(2,)]


def test_a_reader_sees_what_a_writer_has_committed(journal: Journal, path: Path):
    fill(journal)
    with Journal.open(path, read_only=True) as reader:
        assert len(reader.events()) == 12
        assert reader.is_read_only
        with pytest.raises(FactsError, match="reading only"):
            reader.append(scribe("x").approval("shot-1", "take-1"))


def test_a_reader_of_no_journal_sees_no_facts_and_makes_no_file(path: Path):
    with Journal.open(path, read_only=True) as reader:
        assert reader.jobs() == ()
    assert not path.exists()


def test_a_reader_sees_past_what_a_killed_writer_left_half_done(journal: Journal, path: Path, tmp_path: Path):
    fill(journal)
    events = journal.events()
    journal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("BEGIN")
        writer.executemany("INSERT INTO meta VALUES (?, ?)", [(str(n), "x" * 5000) for n in range(50)])
        # What a kill at this moment would leave on the disk.
        left = tmp_path / "left" / path.name
        left.parent.mkdir()
        for name in (path.name, f"{path.name}-journal"):
            shutil.copyfile(path.with_name(name), left.with_name(name))
    with Journal.open(left, read_only=True) as reader:
        assert reader.events() == events


def test_another_thread_can_read(journal: Journal):
    fill(journal)
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(len(journal.takes())))
    thread.start()
    thread.join()
    assert seen == [1]


@pytest.mark.parametrize("kept", [0, 50, 4096, 20_000])
def test_a_truncated_journal_is_named_and_left_alone(journal: Journal, path: Path, kept: int):
    fill(journal)
    journal.close()
    cut = path.read_bytes()[:kept]
    path.write_bytes(cut)
    with pytest.raises(FactsError, match=r"journal.sqlite: The journal is cut short"):
        Journal.open(path)
    assert path.read_bytes() == cut


def test_a_damaged_journal_is_named_and_left_alone(journal: Journal, path: Path):
    fill(journal)
    journal.close()
    data = path.read_bytes()
    path.write_bytes(b"not a database at all".ljust(len(data), b"!"))
    with pytest.raises(FactsError, match=r"journal.sqlite: The journal is damaged"):
        Journal.open(path)
    assert len(path.read_bytes()) == len(data)


def test_another_kind_of_database_is_refused(path: Path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE song (verse)")
    other.close()
    with pytest.raises(FactsError, match="not a journal"):
        Journal.open(path)


def test_a_newer_journal_is_refused_and_left_alone(journal: Journal, path: Path):
    journal._connection.execute("PRAGMA user_version=99")
    journal.close()
    before = path.read_bytes()
    with pytest.raises(FactsError, match=r"newer Storyboard \(version 99"):
        Journal.open(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path):
    with pytest.raises(FactsError, match="cannot be opened for writing"):
        Journal.open(tmp_path / "missing" / "journal.sqlite")


def test_a_busy_journal_is_one_sentence(journal: Journal, path: Path):
    journal._connection.execute("PRAGMA busy_timeout=0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FactsError, match="in use by another program"):
        fill(journal)
    other.close()


def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path):
    child = """
import resource, sys
from pathlib import Path
from storyboard.store.journal import Journal
from storyboard.store.database import FactsError
from tests.fakes.facts import scribe
journal = Journal.open(Path(sys.argv[1]))
journal.append(scribe("first").approval("shot-1", "take-1"))
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
by = scribe("second")
try:
    for _ in range(1000):
        journal.append(by.decision("shot-1", "x" * 5000))
except FactsError as error:
    print(error)
print(len(journal.events()))
"""
    path = tmp_path / "journal.sqlite"
    done = subprocess.run([sys.executable, "-c", child, str(path)], capture_output=True, text=True, timeout=30)
    sentence, count = done.stdout.strip().splitlines()
    assert "the disk is full" in sentence
    with Journal.open(path) as journal:
        assert len(journal.events()) == int(count)


MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/films /mnt/films nfs4 rw 0 0
//box/share /mnt/my\\040share cifs rw 0 0
/dev/vdb /mnt/films/local ext4 rw 0 0
short
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/ada/a", False),
        ("/mnt/films/a", True),
        ("/mnt/filmsets/a", False),
        ("/mnt/my share/a", True),
        ("/mnt/films/local/a", False),
    ],
)
def test_a_network_folder_is_known_by_its_mount(path: str, expected: bool):
    assert is_on_network(Path(path), MOUNTS) == expected


def test_this_machine_can_be_asked_too(tmp_path: Path):
    assert is_on_network(tmp_path) == is_on_network(tmp_path, Path("/proc/mounts").read_text(encoding="utf-8"))
