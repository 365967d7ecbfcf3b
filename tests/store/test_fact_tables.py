"""What is read of a journal again and again."""

from pathlib import Path

import pytest

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


def test_a_table_that_nobody_changed_is_not_read_again_and_one_that_somebody_changed_is(tmp_path: Path):
    path, by = tmp_path / "journal.sqlite", scribe()
    with Journal.open(path) as journal:
        journal.append(by.take(take("take-1")))
        with Journal.open(path, read_only=True) as reader:
            held = reader.takes()
            assert reader.takes() is held
            journal.append(by.take(take("take-2")))
            assert [one.id for one in reader.takes()] == ["take-1", "take-2"]
        assert journal.takes() is journal.takes()


def test_what_was_read_amid_a_transaction_that_fell_is_not_remembered(tmp_path: Path):
    by = scribe()
    with Journal.open(tmp_path / "journal.sqlite") as journal:
        journal.append(by.take(take("take-1")))

        def falls() -> None:
            with journal.transaction():
                journal.append(by.take(take("take-2")))
                assert len(journal.takes()) == 2
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            falls()
        assert [one.id for one in journal.takes()] == ["take-1"]
