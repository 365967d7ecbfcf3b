"""The user's own settings in words, and the limit over all projects."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from storyboard.store.ledger import OverCap, Reservation, SpendLedger, UserCap
from storyboard.studio.context import open_context
from storyboard.studio.generating import limits_of
from storyboard.studio.preferences import (
    BadPreference,
    change_preferences,
    spent_by_user,
    told_preferences,
    user_cap,
)
from storyboard.studio.session import LEDGER, open_session

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(("period", "since"), [("ever", ""), ("month", "2026-11"), ("day", "2026-11-22")])
def test_the_limit_counts_from_the_beginning_of_its_period(period: str, since: str) -> None:
    change_preferences({"user_cap": "20", "user_cap_period": period})
    assert user_cap(open_context(now=lambda: NOON)) == UserCap(20_000_000, since)


def test_no_limit_is_no_limit() -> None:
    assert user_cap(open_context()) is None


def test_a_run_is_held_to_the_users_own_limit(project: Path) -> None:
    change_preferences({"user-cap": "$3.50"})
    with open_session(project) as session:
        limits = limits_of(session.board, None, session.context)
    assert limits.user_cap is not None
    assert limits.user_cap.microusd == 3_500_000


def test_what_was_spent_last_month_does_not_count_this_month() -> None:
    change_preferences({"user_cap": "1", "user_cap_period": "month"})
    context = open_context(now=lambda: NOON)
    with SpendLedger.open(context.folders.state / LEDGER) as ledger:
        ledger.settle("old", 900_000, "2026-10-31T23:59:59.000Z")
        ledger.settle("new", 600_000, "2026-11-01T00:00:00.000Z")
        wanted = Reservation("next", "here", "paid", 500_000, "2026-11-22T12:00:00.000Z")
        with pytest.raises(OverCap):
            ledger.reserve([wanted], user_cap(context))
    assert spent_by_user(context)["spent"] == 600_000


def test_settings_are_told_in_the_words_that_set_them() -> None:
    held = change_preferences({"user_cap": "20", "theme": "Light", "max_takes": "12"})
    told = told_preferences(held)
    assert (told["user_cap"], told["theme"], told["max_takes"], told["cap"]) == ("$20.00", "light", "12", "")
    assert told_preferences(change_preferences(told)) == told


@pytest.mark.parametrize("words", [{"theme": "mauve"}, {"user_cap_period": "year"}, {"colour": "red"}])
def test_words_that_mean_nothing_are_refused(words: dict[str, str]) -> None:
    with pytest.raises(BadPreference):
        change_preferences(words)
