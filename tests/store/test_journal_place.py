"""Another program replaces or removes the journal that is open: nothing is written any more, and nothing is mixed."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storyboard.store.database import FactsError
from storyboard.store.journal import Journal
from storyboard.store.journal_place import JournalMoved
from tests.fakes.facts import admitted, job, scribe


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """The journal of another history."""
    made = tmp_path / "elsewhere" / "journal.sqlite"
    made.parent.mkdir()
    with Journal.open(made) as journal:
        journal.append(admitted(scribe("theirs"), job("theirs", "shot-9")))
    return made


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal.open(path) as opened:
        opened.append(admitted(scribe("ours"), job("ours")))
        yield opened


def job_ids(path: Path) -> list[str]:
    with Journal.open(path) as opened:
        return [job.id for job in opened.jobs()]


def refused(journal: Journal) -> JournalMoved:
    with pytest.raises(JournalMoved) as caught:
        journal.append(admitted(scribe("later"), job("later")))
    return caught.value


@pytest.mark.parametrize("how", [shutil.move, shutil.copyfile], ids=["in its place", "over it"])
def test_nothing_is_written_where_another_journal_stands_now(
    journal: Journal, path: Path, theirs: Path, how: Callable[[Path, Path], object]
) -> None:
    how(theirs, path)
    error = refused(journal)
    assert not error.is_gone
    assert str(path) in str(error)
    with pytest.raises(JournalMoved):
        journal.log.sync()
    journal.close()
    assert job_ids(path) == ["theirs"]


def test_nothing_is_written_where_the_journal_was_taken_away(journal: Journal, path: Path) -> None:
    path.unlink()
    assert refused(journal).is_gone
    assert not path.exists()


def test_a_journal_that_was_moved_away_and_back_goes_on(journal: Journal, path: Path, tmp_path: Path) -> None:
    path.rename(tmp_path / "aside")
    refused(journal)
    (tmp_path / "aside").rename(path)
    journal.append(admitted(scribe("later"), job("later")))
    journal.close()
    assert job_ids(path) == ["ours", "later"]


def test_what_was_known_is_kept_apart_and_never_in_the_other_one(
    journal: Journal, path: Path, theirs: Path, tmp_path: Path
) -> None:
    shutil.move(theirs, path)
    journal.keep(tmp_path / "kept.sqlite")
    assert job_ids(tmp_path / "kept.sqlite") == ["ours"]
    assert job_ids(path) == ["theirs"]
    assert [job.id for job in journal.jobs()] == ["ours"]
    journal.close()
    assert job_ids(path) == ["theirs"]


def test_a_log_that_came_with_the_other_journal_stays_with_it(journal: Journal, path: Path, theirs: Path) -> None:
    log = path.with_name("journal.sqlite-wal")
    log.unlink()
    log.write_bytes(b"what they have not folded in yet")
    shutil.move(theirs, path)
    journal.close()
    assert log.read_bytes() == b"what they have not folded in yet"


def test_what_was_taken_away_can_be_written_again_and_no_other_file_is_overwritten(
    journal: Journal, path: Path, theirs: Path
) -> None:
    path.unlink()
    journal.keep(path)
    refused(journal)
    assert job_ids(path) == ["ours"]
    shutil.move(theirs, path)
    with pytest.raises(FactsError, match="journal"):
        journal.keep(path)
    assert job_ids(path) == ["theirs"]


def test_folding_its_own_log_in_is_no_other_programs_doing(journal: Journal, path: Path) -> None:
    journal._connection.execute("PRAGMA wal_autocheckpoint=1")
    before = path.stat().st_mtime_ns
    for number in range(4):
        journal.append(admitted(scribe(f"more-{number}"), job(f"more-{number}")))
    assert path.stat().st_mtime_ns != before
    assert not journal.is_moved


def test_who_only_reads_sees_the_owner_write_and_another_journal_come(
    journal: Journal, path: Path, theirs: Path
) -> None:
    with Journal.open(path, read_only=True) as reader:
        journal._connection.execute("PRAGMA wal_autocheckpoint=1")
        journal.append(admitted(scribe("later"), job("later")))
        assert not reader.is_moved
        shutil.move(theirs, path)
        assert reader.is_moved


def test_what_sqlite_itself_writes_into_the_file_is_not_taken_for_another_program(journal: Journal) -> None:
    journal._connection.execute("PRAGMA wal_autocheckpoint=1")
    is_over, found = threading.Event(), list[JournalMoved]()

    def look() -> None:
        while not is_over.is_set():
            if (trouble := journal.trouble()) is not None:
                found.append(trouble)

    looker = threading.Thread(target=look)
    looker.start()
    for at in range(150):
        journal.append(admitted(scribe(f"more-{at}"), job(f"job-{at}")), is_vital=False)
    is_over.set()
    looker.join()
    assert not found
