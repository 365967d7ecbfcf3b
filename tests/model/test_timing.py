"""Where items fall on the film's clock, and changes of rate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.edits.document import add_format, set_master_format, set_rate
from storyboard.model.edits.marks import add_marker
from storyboard.model.edits.rates import converted_sequence, converted_shot
from storyboard.model.edits.sound import add_track
from storyboard.model.picture import Asset, Box, Format
from storyboard.model.rate import FILM, Rate
from storyboard.model.sequences import BeatSpan, Fades, GapSource, Item, Marker, ReframeKey, Sequence
from storyboard.model.shots import DialogueLine, Shot
from storyboard.model.timing import converted, lead_frames, placed, total_frames
from storyboard.model.titles import Super
from storyboard.model.transitions import CutTransition, DipToColour, Dissolve
from storyboard.model.values import replace
from tests.fakes.plain_board import plain_board

PAL = Rate.of(48)


def item(item_id, frames, transition=None, *, enabled=True):
    return Item(
        id=item_id, source=GapSource(), frames=frames, transition_in=transition or CutTransition(), enabled=enabled
    )


def sequence(*items):
    return Sequence(id="s", format_id="wide", items=items)


def test_cuts_lie_end_to_end():
    assert [at for at, _ in placed(sequence(item("a", 10), item("b", 20), item("c", 5)))] == [0, 10, 30]


def test_a_dissolve_shortens_the_film_by_its_overlap():
    film = sequence(item("a", 48), item("b", 48, Dissolve(frames=12)))
    assert total_frames(film) == 84


def test_a_dip_overlaps_nothing():
    assert total_frames(sequence(item("a", 48), item("b", 48, DipToColour(frames=12)))) == 96


def test_a_transition_is_never_longer_than_half_of_either_item():
    assert lead_frames(item("a", 10), item("b", 40, Dissolve(frames=30))) == 5


def test_the_first_item_overlaps_nothing():
    assert total_frames(sequence(item("a", 48, Dissolve(frames=12)))) == 48


def test_what_is_off_takes_no_time():
    film = sequence(item("a", 10), item("b", 20, enabled=False), item("c", 5))
    assert [(at, i.id) for at, i in placed(film)] == [(0, "a"), (10, "c")]


def test_an_empty_film_has_no_length():
    assert total_frames(sequence()) == 0


@given(frames=st.integers(0, 10**6))
def test_doubling_a_rate_and_halving_it_gives_every_frame_back(frames):
    assert converted(converted(frames, FILM, PAL), PAL, FILM) == frames


def test_a_change_of_rate_converts_every_number_of_a_sequence():
    box = Box(x=0, y=0, width=1, height=1)
    full = Sequence(
        id="s",
        format_id="wide",
        target_frames=100,
        items=(
            Item(
                id="i",
                source=GapSource(),
                in_frame=6,
                frames=24,
                fades=Fades(picture_in=1, picture_out=2, sound_in=3, sound_out=4),
                transition_in=Dissolve(frames=8),
                supers=(Super(text="Soon", start_frame=5, frames=10),),
                reframe={"tall": (ReframeKey(frame=7, box=box),)},
            ),
        ),
        audio=(
            AudioTrack(
                id="t",
                clips=(AudioClip(id="c", asset_id="m", at_frame=1, in_frame=2, frames=3, fade_in=4, fade_out=5),),
            ),
        ),
        markers=(Marker(id="m", frame=9, frames=2),),
        beats=(BeatSpan(id="b", frame=12),),
    )
    new = converted_sequence(full, FILM, PAL)
    numbers = [value * 2 for value in _numbers(full)]
    assert _numbers(new) == numbers


def _numbers(film):
    i, clip = film.items[0], film.audio[0].clips[0]
    fades = (i.fades.picture_in, i.fades.picture_out, i.fades.sound_in, i.fades.sound_out)
    places = (i.in_frame, i.frames, i.transition_in.frames, i.supers[0].start_frame, i.supers[0].frames)
    sound = (clip.at_frame, clip.in_frame, clip.frames, clip.fade_in, clip.fade_out)
    marks = (film.markers[0].frame, film.markers[0].frames, film.beats[0].frame, i.reframe["tall"][0].frame)
    return [film.target_frames, *fades, *places, *sound, *marks]


def test_nothing_is_rounded_down_to_no_length_at_all():
    short = replace(sequence(item("a", 1, DipToColour(frames=2))), target_frames=1)
    new = converted_sequence(short, PAL, Rate.of(1))
    assert (new.items[0].frames, new.target_frames) == (1, 1)
    assert new.items[0].transition_in == DipToColour(frames=2)


def test_a_shot_keeps_the_moment_of_its_lines():
    shot = Shot(id="a", frames=48, dialogue=(DialogueLine(text="Now", start_frame=12), DialogueLine(text="Then")))
    new = converted_shot(shot, FILM, Rate.of(12))
    assert (new.frames, new.dialogue[0].start_frame, new.dialogue[1].start_frame) == (24, 6, None)


def test_the_masters_rate_converts_shots_items_sound_and_marks_together():
    board = plain_board(scenes="a", shots=1)
    board = replace(board, assets=(Asset(id="m", sha256="a" * 64, mime="audio/mp4", kind="audio"),))
    board = add_marker(board, "main", Marker(id="mark", frame=24)).board
    board = add_track(board, "main", AudioTrack(id="t", clips=(AudioClip(id="c", asset_id="m", at_frame=12),))).board
    board = set_rate(board, "wide", PAL).board
    film = board.main_sequence
    assert (board.master.rate, board.shots["a1"].frames) == (PAL, 96)
    assert (film.items[0].frames, film.markers[0].frame, film.audio[0].clips[0].at_frame) == (96, 48, 24)


def test_another_formats_rate_leaves_the_masters_numbers_alone():
    board = add_format(plain_board(), Format(id="tall")).board
    changed = set_rate(board, "tall", PAL).board
    assert (changed.shots, changed.sequences) == (board.shots, board.sequences)


def test_another_master_converts_the_lengths_of_shots_only():
    board = add_format(plain_board(), Format(id="tall", rate=PAL)).board
    changed = set_master_format(board, "tall").board
    assert changed.shots["a1"].frames == 96
    assert changed.sequences == board.sequences


@pytest.mark.parametrize("rate", ["24000/1001", "25", "60"])
def test_a_rate_change_to_the_same_rate_changes_nothing(rate):
    board = set_rate(plain_board(), "wide", Rate.of(rate)).board
    assert set_rate(board, "wide", Rate.of(rate)).board == board
