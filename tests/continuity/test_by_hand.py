"""Boards written by hand: what is wrong is found with its shots and field, and what is right is silent."""

import pytest

from storyboard.continuity.check import check
from tests.continuity.breaks_by_hand import BREAKS_OF_THINGS
from tests.continuity.breaks_of_staging_by_hand import BREAKS_OF_STAGING
from tests.continuity.by_hand import ELODIE, JEAN_LUC, Written, board, now, scene, shot, workshop
from tests.continuity.clean_by_hand import CLEAN
from tests.fakes.films.telling import on, says


@pytest.mark.parametrize("written", [*BREAKS_OF_THINGS, *BREAKS_OF_STAGING], ids=lambda written: written.what)
def test_a_break_written_by_hand_is_found(written: Written) -> None:
    found = check(written.board).open
    assert [f for f in found if set(written.shots) <= set(f.shot_ids) and f.field in written.fields], found


@pytest.mark.parametrize("written", CLEAN, ids=lambda written: written.what)
def test_what_is_no_break_is_silent(written: Written) -> None:
    assert check(written.board).open == ()


def test_one_wrong_look_is_one_finding_that_names_the_others_it_clashes_with() -> None:
    asks = {"speech": (says("elodie", "Where is it?"),)}
    wrong = on("jl", "right", "right", "", "standing")
    told = workshop(
        shot("a", "MCU", "", ELODIE, **asks),
        shot("b", "MCU", "", JEAN_LUC),
        shot("c", "MCU", "", ELODIE),
        shot("d", "CU", "", wrong),
        shot("e", "CU", "", ELODIE),
        shot("f", "MCU", "", JEAN_LUC),
    )
    found = [f for f in check(told).open if f.rule == "eyeline_mismatch"]
    assert [(f.shot_ids, f.subject_id, f.fixes[0].arguments["shot_id"]) for f in found] == [
        (("b", "c", "d", "e", "f"), "jl", "d")
    ]
    assert found[0].why.startswith("From 1C to 1D they speak and do not look at each other; 1B, 1E, 1F would")


def test_a_thing_is_not_where_its_holder_has_just_gone_from() -> None:
    told = workshop(shot("m", "MS", "Jean-Luc → leaves", ELODIE, JEAN_LUC), shot("n", "CU", "The bench.", on("cles")))
    found = [(f.rule, f.shot_ids, f.before) for f in check(told).open]
    assert found == [("prop_from_nowhere", ("m", "n"), "with Jean-Luc")]


def test_where_time_has_passed_a_thing_may_wait_where_its_holder_comes_next() -> None:
    street = scene(shot("n", "CU", "", on("cles")), shot("o", "LS", "", JEAN_LUC), id="s2", place="rue", inside=False)
    assert check(board(scene(shot("m", "LS", "", JEAN_LUC)), street)).open == ()


def test_a_pronoun_that_may_mean_two_is_not_guessed() -> None:
    told = workshop(shot("m", "MS", "It rains. Who → drops La lettre", ELODIE), shot("n", "CU", "", JEAN_LUC))
    assert [f.rule for f in check(told).open] == ["arrow_not_understood"]


def test_a_posture_of_the_inspector_alone_is_held_to_the_shot_before() -> None:
    seen = on("elodie", "left", "right")
    sits = workshop(shot("m", "MCU", "", seen, changes=(now("elodie", "posture", "seated", "she sits down"),)))
    assert check(sits).open == ()
