"""Mending: each offer is an edit that makes the evidence better, and nothing is offered for nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard.model.evidence import EvidenceKind, Measure
from storyboard.model.shots import CutLink
from storyboard.model.values import replace
from storyboard.studio.evidence import gather, measured, of_kind
from storyboard.studio.evidence_cache import EvidenceCache
from storyboard.studio.filming import cut_of
from storyboard.studio.mending import NotMended, Way, before_and_after, match_colours, offers, re_anchor
from storyboard.studio.replanning import Cause, Rung, cause_of, record_reroll, replan, reroll
from storyboard.studio.session import Session, open_session
from tests.fakes.reels import reel
from tests.studio.test_evidence import tour

DARKER = "lutrgb=r=val*0.75:g=val*0.8:b=val*0.85"


@pytest.fixture
def darker(tmp_path: Path) -> Iterator[Session]:
    """Two shots of which the second goes on darker."""
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after=DARKER)]
    with open_session(reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0})) as session:
        yield session


def seen_of(session: Session, tmp_path: Path, board: object = None):
    """The project measured, with another board if one is given."""
    cut = cut_of(session, board) if board is not None else None  # type: ignore[arg-type]
    return measured(session, cut, cache=EvidenceCache(tmp_path / "cache"))


def test_a_match_of_colours_mends_the_join(darker: Session, tmp_path: Path):
    seen = seen_of(darker, tmp_path)
    was = of_kind(gather(seen), EvidenceKind.CONTINUE)[0].reading(Measure.PATCHES)
    after = seen_of(darker, tmp_path, match_colours(seen, "i-s1", "s0").board)
    now = of_kind(gather(after), EvidenceKind.CONTINUE)[0].reading(Measure.PATCHES)
    assert was is not None
    assert now is not None
    assert (now.value or 0) < 0.5 * (was.value or 0)


def test_evening_the_light_is_offered_before_the_match(darker: Session, tmp_path: Path):
    seen = seen_of(darker, tmp_path)
    found = offers(seen, of_kind(gather(seen), EvidenceKind.CONTINUE)[0])
    assert [offer.way for offer in found] == [Way.GRADE, Way.GRADE]
    grade = found[0].edit.board.main_sequence.items[1].grade
    assert grade is not None
    assert grade.exposure_stops > 0.2


def test_before_and_after_differ_by_the_grade(darker: Session, tmp_path: Path):
    seen = seen_of(darker, tmp_path)
    grade = match_colours(seen, "i-s1", "s0").board.main_sequence.items[1].grade
    assert grade is not None
    before, after = before_and_after(seen, "i-s1", grade)
    assert after.mean() > before.mean() + 10


def test_a_shot_is_not_matched_to_itself(darker: Session, tmp_path: Path):
    with pytest.raises(NotMended, match="itself"):
        match_colours(seen_of(darker, tmp_path), "i-s0", "s0")


def test_an_anchor_without_a_take_is_refused(darker: Session, tmp_path: Path):
    with pytest.raises(NotMended, match="no take"):
        match_colours(seen_of(darker, tmp_path), "i-s0", "nobody")


def test_frames_played_already_are_trimmed_away(tmp_path: Path):
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=16, frames=40)]
    with open_session(reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0})) as session:
        seen = seen_of(session, tmp_path)
        found = [o for o in offers(seen, of_kind(gather(seen), EvidenceKind.CONTINUE)[0]) if o.way == Way.TRIM]
    first, second = found[0].edit.board.main_sequence.items
    assert (16 + second.in_frame) - (first.in_frame + first.frames - 1) == pytest.approx(1, abs=1)


def test_a_dissolve_is_offered_where_nothing_else_helps(tmp_path: Path):
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after="hflip,noise=alls=60:allf=t")]
    with open_session(reel(tmp_path / "p.storyboard", clips, frames=24)) as session:
        seen = seen_of(session, tmp_path)
        grain = of_kind(gather(seen), EvidenceKind.CUT)
        only = replace(grain[0], readings=tuple(r for r in grain[0].readings if r.measure == Measure.GRAIN))
        assert [offer.way for offer in offers(seen, only)] == [Way.JOIN]


def test_beginning_again_is_an_edit_of_the_link(darker: Session):
    assert re_anchor(darker.board, "s1").board.shots["s1"].link == CutLink()


def test_an_attempt_again_changes_one_thing(darker: Session):
    made = reroll(darker.board, "s1", Cause.FLICKER)
    changed = {name for name, value in darker.board.shots["s1"] if getattr(made.edit.board.shots["s1"], name) != value}
    assert changed == {"avoid"}


def test_an_attempt_for_no_known_cause_takes_another_seed(darker: Session):
    assert reroll(darker.board, "s1", Cause.OTHER).edit.board.shots["s1"].model.seed == 1


def test_an_attempt_is_recorded_with_its_cause(darker: Session):
    record_reroll(darker, "s1", reroll(darker.board, "s1", Cause.FLICKER))
    assert "flicker" in str([event.body for event in darker.journal.events()][-1])


def test_the_cause_is_the_gravest_that_was_measured(darker: Session, tmp_path: Path):
    assert cause_of(gather(seen_of(darker, tmp_path)).evidence) in set(Cause)


@pytest.mark.parametrize(("put_away", "first"), [(2, None), (3, Rung.PROMPT)])
def test_after_three_takes_put_away_it_is_time_to_think_again(darker: Session, put_away: int, first: Rung | None):
    take = darker.takes()[1]
    takes = tuple(replace(take, id=f"t{at}", retired=True) for at in range(put_away))
    found = replan(darker.board, takes, "s1", ())
    assert (found[0].rung if found else None) == (Rung.EDIT if found else first)


def test_what_costs_no_take_comes_first(darker: Session):
    takes = tuple(replace(darker.takes()[1], id=f"t{at}", retired=True) for at in range(3))
    costs = [suggestion.costs_a_take for suggestion in replan(darker.board, takes, "s1", ())]
    assert costs == sorted(costs)
