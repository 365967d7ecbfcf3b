"""What is true of every board."""

import pytest

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.bible import CastMember, Location
from storyboard.model.board import LockedNumber, Numbering
from storyboard.model.invariants import broken, dangling
from storyboard.model.picture import Reference
from storyboard.model.sequences import BeatSpan, Item, Marker, Sequence, ShotSource, StillSource
from storyboard.model.shots import ContinueLink, DialogueLine, MatchLink, Panels, Scene, Shot, StateChange, Subject
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from tests.fakes.plain_board import plain_board

BOARD = plain_board(scenes="ab", shots=2)


def in_sequence(**changes):
    return {"sequences": (replace(BOARD.main_sequence, **changes),)}


def with_a1(**changes):
    return {"shots": {**BOARD.shots, "a1": replace(BOARD.shots["a1"], **changes)}}


def locked(*pairs):
    return Numbering(is_locked=True, locked=tuple(LockedNumber(shot_id=s, number=n) for s, n in pairs))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"formats": (), "sequences": ()}, "The board has no format."),
        ({"master_format_id": "x"}, "The master format 'x' is not one of the board's formats."),
        ({"formats": BOARD.formats * 2}, "2 things share the format id 'wide'."),
        ({"sequences": ()}, "The board has no sequence."),
        ({"sequences": BOARD.sequences * 2}, "2 things share the sequence id 'main'."),
        (in_sequence(format_id="x"), "Sequence 'main' is in the format 'x', which is not on the board."),
        (in_sequence(items=(Item(id="i", source=ShotSource(shot_id="x")),)), "Item 'i' plays shot 'x', which is not"),
        (in_sequence(items=(Item(id="", source=ShotSource(shot_id="a1")),)), "There is a thing with an empty item id."),
        (in_sequence(items=BOARD.main_sequence.items[:1] * 2), "2 things share the item id 'item-a1'."),
        (in_sequence(audio=(AudioTrack(id="t"), AudioTrack(id="t"))), "2 things share the audio track id 't'."),
        (in_sequence(markers=(Marker(id="m", frame=1),) * 2), "2 things share the marker id 'm'."),
        (in_sequence(beats=(BeatSpan(id="b", frame=1),) * 2), "2 things share the beat id 'b'."),
        ({"shots": {**BOARD.shots, "x": Shot(id="y")}}, "Shot 'y' is filed under 'x'."),
        ({"shots": {**BOARD.shots, "x": Shot(id="x")}}, "Shot 'x' is in no scene."),
        ({"scenes": (*BOARD.scenes, Scene(id="c", shot_ids=("x",)))}, "A scene lists shot 'x', which is not"),
        ({"scenes": (*BOARD.scenes, Scene(id="c", shot_ids=("a1",)))}, "Shot 'a1' is listed 2 times in the scenes."),
        ({"scenes": (*BOARD.scenes, Scene(id="a"))}, "2 things share the scene id 'a'."),
        (with_a1(link=ContinueLink(from_shot_id="x")), "Shot 'a1' continues from 'x', which is not on the board."),
        (with_a1(link=ContinueLink(from_shot_id="a1")), "Shot 'a1' continues from itself"),
        (
            {"cast": (CastMember(id="m", name="M"),), "locations": (Location(id="m", name="N"),)},
            "2 things share the bible entry id 'm'.",
        ),
        ({"numbering": locked(("a1", "1"), ("a2", "1"))}, "The locked number '1' is given 2 times."),
        ({"numbering": locked(("a1", "1"), ("a1", "2"))}, "Shot 'a1' holds 2 locked numbers."),
    ],
)
def test_what_is_broken_is_said_in_one_sentence(changes, sentence):
    assert any(sentence in said for said in broken(replace(BOARD, **changes)))


def test_a_whole_board_has_nothing_broken_and_nothing_dangling():
    assert broken(BOARD) == ()
    assert dangling(BOARD) == ()


def test_a_long_chain_of_shots_is_no_circle():
    shots = {
        key: replace(shot, link=ContinueLink(from_shot_id=before))
        for (key, shot), before in zip(list(BOARD.shots.items())[1:], BOARD.shots, strict=False)
    }
    assert broken(replace(BOARD, shots={**BOARD.shots, **shots})) == ()


def test_a_circle_through_other_shots_is_found_once():
    shots = {
        key: replace(BOARD.shots[key], link=ContinueLink(from_shot_id=source))
        for key, source in {"a1": "b1", "a2": "a1", "b1": "a2"}.items()
    }
    assert len(broken(replace(BOARD, shots={**BOARD.shots, **shots}))) == 1


@pytest.mark.parametrize(
    "changes",
    [
        with_a1(location_id="x"),
        with_a1(subjects=(Subject(ref_id="x"),)),
        with_a1(changes=(StateChange(subject_id="x", field="holds", value=""),)),
        with_a1(dialogue=(DialogueLine(speaker_id="x", text=""),)),
        with_a1(references=(Reference(asset_id="x"),)),
        with_a1(panels=Panels(middle="x")),
        with_a1(link=MatchLink(keyframe_id="x")),
        {"scenes": (replace(BOARD.scenes[0], location_id="x"), BOARD.scenes[1])},
        in_sequence(items=(Item(id="i", source=StillSource(asset_id="x")),)),
        in_sequence(items=(Item(id="i", source=TitleSource(text="", logo_asset_id="x")),)),
        in_sequence(audio=(AudioTrack(id="t", clips=(AudioClip(id="c", asset_id="x"),)),)),
        {"look": replace(BOARD.look, references=(Reference(asset_id="x"),))},
        {"cast": (CastMember(id="m", name="M", references=(Reference(asset_id="x"),)),)},
    ],
)
def test_a_mention_of_nothing_dangles_but_breaks_nothing(changes):
    board = replace(BOARD, **changes)
    assert broken(board) == ()
    assert len(dangling(board)) == 1
    assert "'x'" in dangling(board)[0]


def test_a_second_sequence_may_play_the_same_shots():
    second = Sequence(id="short", format_id="wide", items=(Item(id="s1", source=ShotSource(shot_id="a1")),))
    assert broken(replace(BOARD, sequences=(*BOARD.sequences, second))) == ()
