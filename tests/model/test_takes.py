"""Which take of a shot plays."""

from storyboard.model.requests import Grade
from storyboard.model.takes import effective_take, effective_takes
from tests.fakes.facts import take

DRAFT = take("draft", grade=Grade.DRAFT, made_at_utc="2026-11-22T12:00:00.000Z")
FINAL = take("final", made_at_utc="2026-11-22T10:00:00.000Z")
NEWER = take("newer", made_at_utc="2026-11-22T11:00:00.000Z")
IMPORTED = take("imported", grade=Grade.IMPORTED, made_at_utc="2026-11-22T11:30:00.000Z")


def chosen(*takes, approved: str = "", grade: str | None = None) -> str:
    found = effective_take("shot-1", takes, {"shot-1": approved} if approved else {}, grade=grade)
    return found.id if found else ""


def test_the_newest_take_plays():
    assert chosen(FINAL, NEWER) == "newer"
    assert chosen(NEWER, FINAL) == "newer"


def test_of_two_takes_of_one_moment_the_later_one_plays():
    assert chosen(FINAL, take("twin")) == "twin"


def test_a_draft_never_displaces_a_paid_or_imported_take():
    assert chosen(FINAL, DRAFT) == "final"
    assert chosen(IMPORTED, DRAFT) == "imported"
    assert chosen(DRAFT) == "draft"


def test_an_accepted_take_plays_before_newer_and_better_ones():
    assert chosen(DRAFT, FINAL, NEWER, approved="final") == "final"
    assert chosen(DRAFT, FINAL, approved="draft") == "draft"


def test_a_retired_take_never_plays_even_if_it_was_accepted():
    retired = take("retired", retired=True)
    assert chosen(retired, FINAL, approved="retired") == "final"
    assert chosen(retired) == ""


def test_only_takes_of_the_wanted_grade_count():
    assert chosen(DRAFT, grade=Grade.FINAL) == ""
    assert chosen(DRAFT, FINAL, approved="draft", grade=Grade.FINAL) == "final"
    assert chosen(DRAFT, grade=Grade.DRAFT) == "draft"


def test_a_grade_of_a_newer_version_displaces_nothing():
    assert chosen(DRAFT, take("strange", grade="hologram", made_at_utc="2027-01-01")) == "draft"


def test_every_shot_gets_its_own():
    other = take("other", "shot-2")
    assert effective_takes([FINAL, other, take("gone", "shot-3", retired=True)], {}) == {
        "shot-1": FINAL,
        "shot-2": other,
    }
