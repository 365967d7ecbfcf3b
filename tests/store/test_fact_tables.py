"""What is read of a journal again and again."""

from pathlib import Path

from storyboard.store.journal import Journal
from tests.fakes.facts import scribe, take


def test_what_did_not_change_is_read_as_the_same_objects_again(tmp_path: Path):
    with Journal.open(tmp_path / "journal.sqlite") as journal:
        by = scribe()
        journal.append(by.take(take("take-1")), by.take(take("take-2")))
        first = journal.takes()
        journal.append(by.retired("take-1"), by.take(take("take-3")))
        again = journal.takes()
        assert [one.retired for one in again] == [True, False, False]
        assert again[1] is first[1]
        assert journal.takes() == again
