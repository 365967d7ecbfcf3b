"""Each rule finds its own break and nothing else, and a fix or a waiver settles it."""

from datetime import date

import pytest

from storyboard.continuity.check import RULES, check
from storyboard.model.board import Board
from storyboard.model.findings import Finding, Waiver
from storyboard.model.picture import Asset, Reference, Rights
from storyboard.model.sequences import Item
from storyboard.model.shots import ContinueLink, DialogueLine, Shot, StateChange, Subject
from storyboard.model.titles import Super, TitleSource
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse, shots

DARK, MATCH, PATH, WIND = shots()


def found(board: Board, rule: str) -> list[Finding]:
    return [f for f in check(board).open if f.rule == rule]


def test_a_board_that_holds_together_has_only_the_finding_it_was_given() -> None:
    assert {f.rule for f in check(lighthouse()).open} == {"named_but_absent"}


def test_every_rule_says_what_it_looks_for() -> None:
    assert all((rule.__doc__ or "").strip() for rule in RULES.values())


@pytest.mark.parametrize("source", ["gone", "wind"])
def test_a_shot_cannot_continue_from_nowhere_or_from_itself(source: str) -> None:
    board = lighthouse([replace(WIND, link=ContinueLink(from_shot_id=source))])
    assert [f.shot_ids for f in found(board, "continue_from_nowhere")] == [("wind",)]


def test_a_circle_of_links_is_found_on_every_shot_in_it() -> None:
    board = lighthouse([replace(PATH, link=ContinueLink(from_shot_id="wind"))])
    assert {f.shot_ids for f in found(board, "continue_from_nowhere")} == {("path",), ("wind",)}


def test_pixels_do_not_go_on_in_another_place() -> None:
    board = lighthouse([replace(PATH, link=ContinueLink(from_shot_id="match"))])
    assert [(f.before, f.after) for f in found(board, "continue_across_places")] == [("Lighthouse", "Cliff path")]


def test_a_chain_of_five_is_too_deep_and_one_of_four_is_not() -> None:
    chain = [Shot(id="c0")] + [Shot(id=f"c{i}", link=ContinueLink(from_shot_id=f"c{i - 1}")) for i in range(1, 6)]
    board = lighthouse(chain)
    scene = replace(board.scenes[1], shot_ids=(*board.scenes[1].shot_ids, *(s.id for s in chain)))
    assert [f.shot_ids for f in found(replace(board, scenes=(board.scenes[0], scene)), "chain_too_deep")] == [
        ("c4", "c5")
    ]


def test_clothes_do_not_change_without_a_cause() -> None:
    bare = StateChange(subject_id="mara", field="wardrobe", value="no coat")
    given = found(lighthouse([replace(PATH, changes=(bare,))]), "change_without_cause")
    assert [(f.before, f.after) for f in given] == [("coat", "no coat")]
    caused = replace(bare, because="she gives it away")
    assert not found(lighthouse([replace(PATH, changes=(caused,))]), "change_without_cause")


def test_travel_that_flips_across_a_cut_is_found() -> None:
    right = replace(PATH, subjects=(Subject(ref_id="mara", travels="right"),))
    left = replace(WIND, subjects=(Subject(ref_id="mara", travels="left"),))
    assert [f.shot_ids for f in found(lighthouse([right, left]), "travel_flipped")] == [("path", "wind")]
    towards = replace(WIND, subjects=(Subject(ref_id="mara", travels="towards camera"),))
    assert not found(lighthouse([right, towards]), "travel_flipped")


def test_the_light_does_not_jump_inside_a_scene() -> None:
    noon = StateChange(subject_id="cliff", field="time of day", value="day")
    board = lighthouse([replace(WIND, changes=(noon,))])
    assert [(f.before, f.after) for f in found(board, "light_jump")] == [("night", "day")]
    assert not found(lighthouse([replace(MATCH, changes=(noon,))]), "light_jump")


def test_a_light_rule_ignores_a_neighbour_in_another_place() -> None:
    assert not found(lighthouse([replace(WIND, location_id="tower")]), "light_jump")


def test_a_name_nobody_knows_stops_the_shot() -> None:
    given = found(lighthouse([replace(DARK, action="@Nobody comes.")]), "unknown_name")
    assert [(f.before, f.after, f.severity) for f in given] == [("@Nobody", "unknown", "error")]


def test_whoever_is_named_must_be_in_the_shot() -> None:
    assert [f.subject_id for f in found(lighthouse(), "named_but_absent")] == ["lantern"]


def test_a_voice_on_screen_needs_its_speaker() -> None:
    said = (DialogueLine(speaker_id="ilya", text="She came."),)
    assert len(found(lighthouse([replace(MATCH, dialogue=said)]), "speaking_while_absent")) == 1
    off = (replace(said[0], kind="off screen"),)
    assert not found(lighthouse([replace(MATCH, dialogue=off)]), "speaking_while_absent")


def test_a_film_longer_than_its_target_says_by_how_much() -> None:
    board = lighthouse()
    short = replace(board, sequences=(replace(board.main_sequence, target_frames=240),))
    assert [(f.before, f.after) for f in found(short, "over_length")] == [("00:00:10:00", "00:00:11:00")]


@pytest.mark.parametrize(("frames", "count"), [(24, 1), (48, 0)])
def test_a_title_must_stand_long_enough_to_be_read(frames: int, count: int) -> None:
    board = lighthouse()
    card = Item(id="card", source=TitleSource(text="When the light fails"), frames=frames)
    titled = replace(board, sequences=(replace(board.main_sequence, items=(*board.main_sequence.items, card)),))
    assert len(found(titled, "title_too_short")) == count


def test_a_waiver_settles_one_finding_until_its_values_change() -> None:
    given = found(lighthouse(), "named_but_absent")[0]
    waiver = Waiver(rule=given.rule, shot_ids=given.shot_ids, fingerprint=given.fingerprint)
    waived = replace(lighthouse(), waivers=(waiver,))
    assert check(waived).open == ()
    assert check(waived).waived == (given,)
    other = replace(lighthouse([replace(PATH, action="@Ilya on the path.")]), waivers=(waiver,))
    assert len(check(other).open) == 1


def test_a_rule_that_is_off_finds_nothing() -> None:
    assert check(replace(lighthouse(), rules_off=("named_but_absent",))).open == ()


def test_a_subject_that_the_bible_lost_goes_by_its_id() -> None:
    said = (DialogueLine(speaker_id="ghost", text="…"),)
    given = found(lighthouse([replace(MATCH, dialogue=said)]), "speaking_while_absent")
    assert given[0].fixes[0].label == "Add ghost to the shot"


def test_a_flashback_is_compared_with_its_own_story_and_not_with_its_neighbour_on_the_screen() -> None:
    coat_off = StateChange(subject_id="mara", field="wardrobe", value="shawl", because="she gives it away")
    told = lighthouse([replace(PATH, changes=(coat_off,)), replace(MATCH, subjects=(Subject(ref_id="mara"),))])
    sequence = told.main_sequence
    dark, match, path, wind = sequence.items
    board = replace(told, sequences=(replace(sequence, items=(dark, path, match, wind)),))
    assert [f.rule for f in check(board).open if f.field == "wardrobe"] == []
    flipped = replace(PATH, subjects=(Subject(ref_id="mara", travels="right"),))
    back = replace(MATCH, subjects=(Subject(ref_id="mara", travels="left"),))
    moved = replace(board, shots={**board.shots, "path": flipped, "match": back})
    assert not found(moved, "travel_flipped")


def test_a_cross_cut_does_not_hide_a_jump_of_light() -> None:
    noon = StateChange(subject_id="cliff", field="time of day", value="day")
    board = lighthouse([replace(WIND, changes=(noon,))])
    dark, match, path, wind = board.main_sequence.items
    across = replace(board, sequences=(replace(board.main_sequence, items=(dark, path, match, wind)),))
    assert [f.shot_ids for f in found(across, "light_jump")] == [("path", "wind")]


def test_a_stale_take_upstream_is_known_only_where_the_takes_are() -> None:
    given = [f for f in check(lighthouse(), stale=("path",)).open if f.rule == "stale_upstream"]
    assert [f.shot_ids for f in given] == [("path", "wind")]
    assert not found(lighthouse(), "stale_upstream")


def test_a_licence_runs_out_on_its_day() -> None:
    rights = Rights(source="agency", expires_on="2026-11-21")
    asset = Asset(id="a", sha256="a" * 64, mime="image/png", rights=rights)
    board = replace(lighthouse([replace(DARK, references=(Reference(asset_id="a"),))]), assets=(asset,))
    assert [f.field for f in check(board, today=date(2026, 11, 22)).open if f.rule == "rights_missing"] == [
        "expires on"
    ]
    assert not [f for f in check(board, today=date(2026, 11, 21)).open if f.rule == "rights_missing"]
    assert not found(board, "rights_missing")


def test_somebody_who_is_not_born_into_the_story_yet_has_to_arrive() -> None:
    ilya = replace(lighthouse().cast[1], state={"present": "no"})
    board = replace(lighthouse(), cast=(lighthouse().cast[0], ilya))
    assert [f.shot_ids for f in found(board, "present_while_absent")] == [("wind",)]
    comes = StateChange(subject_id="ilya", field="present", value="yes", because="comes up the path")
    assert not found(
        replace(board, shots={**board.shots, "wind": replace(WIND, changes=(comes,))}), "present_while_absent"
    )


def test_a_picture_whose_note_names_another_state_disagrees_with_the_ledger() -> None:
    shawl = StateChange(subject_id="mara", field="wardrobe", value="shawl", because="cold")
    asset = Asset(id="a", sha256="a" * 64, mime="image/png", rights=Rights(source="own"))
    shown = Reference(asset_id="a", role="wardrobe", subject_id="mara", note="Mara in her coat")
    board = replace(lighthouse([replace(WIND, changes=(shawl,), references=(shown,))]), assets=(asset,))
    late = replace(
        board,
        shots={**board.shots, "path": replace(PATH, changes=(shawl,)), "wind": replace(WIND, references=(shown,))},
    )
    assert [(f.before, f.after) for f in found(late, "reference_disagrees")] == [("shawl", "coat")]
    assert not found(board, "reference_disagrees")


def test_a_picture_of_another_place_pulls_the_shot_there() -> None:
    asset = Asset(id="a", sha256="a" * 64, mime="image/png", rights=Rights(source="own"))
    shown = Reference(asset_id="a", role="location", subject_id="tower")
    board = replace(lighthouse([replace(PATH, references=(shown,))]), assets=(asset,))
    assert [(f.field, f.before, f.after) for f in found(board, "reference_disagrees")] == [
        ("location", "Cliff path", "Lighthouse")
    ]


def test_a_thing_in_somebodys_hands_may_be_shown_to_the_model_without_being_a_subject() -> None:
    owned = replace(lighthouse().props[0], state={"owner": "mara"})
    asset = Asset(id="a", sha256="a" * 64, mime="image/png", rights=Rights(source="own"))
    shown = Reference(asset_id="a", role="prop", subject_id="lantern")
    board = replace(lighthouse([replace(PATH, references=(shown,))]), assets=(asset,), props=(owned,))
    assert found(board, "reference_disagrees") == []
    assert found(board, "named_but_absent") == []


def test_a_reveal_is_kept_for_the_beat_that_the_bible_names() -> None:
    lantern = replace(lighthouse().props[0], state={"reveal": "button"})
    seen = (Subject(ref_id="mara"), Subject(ref_id="lantern"))
    told = [replace(MATCH, subjects=seen, beat="hook"), replace(WIND, subjects=seen, beat="button")]
    given = found(replace(lighthouse(told), props=(lantern,)), "reveal_too_early")
    assert [(f.shot_ids, f.after) for f in given] == [(("match", "wind"), "kept for the button")]


def test_a_text_over_a_picture_has_to_be_read_too() -> None:
    board = lighthouse()
    text = Super(text="The light has not burned for twenty years", start_frame=60)
    first = replace(board.main_sequence.items[0], supers=(text,))
    shown = replace(board, sequences=(replace(board.main_sequence, items=(first, *board.main_sequence.items[1:])),))
    assert [(f.shot_ids, f.before) for f in found(shown, "title_too_short")] == [(("dark",), "0.5 s")]
