"""From running order, board and takes to the Cut."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.cut import Cut, Gap
from storyboard.model.facts import Take
from storyboard.model.picture import Asset, AssetKind, Box
from storyboard.model.rate import Rate, Ratio
from storyboard.model.requests import Grade
from storyboard.model.sequences import AssetSource, GapSource, Item, ShotSource, StillSource
from storyboard.model.shots import DialogueLine, Framing, Shot, Subject
from storyboard.model.timing import total_frames
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import CutTransition, DipToColour, Dissolve, Wipe
from storyboard.model.values import Unknown, replace
from storyboard.stitch.plan import kept_box, plan
from storyboard.stitch.profile import EXPORT, BurnIn
from storyboard.stitch.spans import spans, windowed
from tests.fakes.boards import boards
from tests.fakes.clips import Shoot


def shoot_of(*names: str, frames: int = 24) -> tuple[Shoot, list[Item]]:
    """A shoot whose takes exist in name only."""
    shoot = Shoot(Path("nowhere"))
    items: list[Item] = []
    for name in names:
        shoot.shots[name] = Shot(id=name, title=name, frames=frames)
        shoot.takes.append(take(name, frames=frames))
        items.append(Item(id=f"i{name}", source=ShotSource(shot_id=name), frames=frames))
    return shoot, items


def take(shot_id: str, frames: int = 24, grade: Grade = Grade.FINAL, rate: str = "24", sha256: str = "") -> Take:
    sha256 = sha256 or shot_id * 64
    name = f"t{sha256[:4]}"
    speed = Rate.of(rate)
    return Take(id=name, shot_id=shot_id, sha256=sha256, grade=grade, frames=frames, rate=speed, width=160, height=90)


def test_pieces_lie_one_after_the_other_and_overlap_by_their_transitions() -> None:
    shoot, items = shoot_of("a", "b", "c")
    items[1] = replace(items[1], transition_in=Dissolve(frames=6))
    cut = shoot.cut(items)
    assert [(p.start_frame, p.lead_frames, p.tail_frames) for p in cut.pieces] == [(0, 0, 6), (18, 6, 0), (42, 0, 0)]
    assert cut.frames == 66


def test_a_transition_longer_than_half_an_item_is_shortened_and_said() -> None:
    shoot, items = shoot_of("a", "b")
    items[1] = replace(items[1], transition_in=Wipe(frames=30))
    cut = shoot.cut(items)
    assert cut.pieces[1].transition == Wipe(frames=12)
    assert cut.notes == ("1A b: the wipe was shortened from 30 to 12 frames; it takes at most half of either item.",)


def test_a_dissolve_from_a_take_that_is_too_short_says_that_it_comes_from_a_held_frame() -> None:
    shoot, items = shoot_of("a", "b")
    items = [replace(items[0], frames=30), replace(items[1], transition_in=Dissolve(frames=8))]
    cut = shoot.cut(items)
    assert cut.pieces[0].gaps == (Gap.SHORT,)
    assert cut.notes == ("1A b: the dissolve comes from a held frame, for the take of 1 a is short.",)


def test_a_frozen_item_needs_one_frame_of_its_take() -> None:
    shoot, items = shoot_of("a", "b")
    held = [replace(item, frames=200, in_frame=at, is_frozen=True) for item, at in zip(items, (23, 24), strict=True)]
    assert [piece.gaps for piece in shoot.cut(held).pieces] == [(), (Gap.SHORT,)]


def test_a_dip_longer_than_its_items_is_shortened_and_said() -> None:
    shoot, items = shoot_of("a", "b")
    items[1] = replace(items[1], frames=5, transition_in=DipToColour(frames=40))
    cut = shoot.cut(items)
    assert cut.pieces[1].transition == DipToColour(frames=4)
    assert "from 40 to 4" in cut.notes[0]


def test_a_dip_into_a_single_frame_is_a_cut() -> None:
    shoot, items = shoot_of("a", "b")
    items[1] = replace(items[1], frames=1, transition_in=DipToColour(frames=4))
    assert shoot.cut(items).pieces[1].transition == CutTransition()


def test_a_dissolve_into_a_single_frame_is_a_cut() -> None:
    shoot, items = shoot_of("a", "b")
    items[1] = replace(items[1], frames=1, transition_in=Dissolve(frames=4))
    cut = shoot.cut(items)
    assert cut.pieces[1].transition == CutTransition()
    assert cut.notes == ("1A b: the dissolve plays as a cut; an item of 1 frame leaves no room for it.",)


def test_the_first_item_begins_with_a_cut_and_says_so() -> None:
    shoot, items = shoot_of("a")
    cut = shoot.cut([replace(items[0], transition_in=Dissolve())])
    assert cut.pieces[0].transition == CutTransition()
    assert "nothing to dissolve from" in cut.notes[0]


def test_a_transition_of_a_newer_version_plays_as_a_cut_and_says_so() -> None:
    shoot, items = shoot_of("a", "b")
    cut = shoot.cut([items[0], replace(items[1], transition_in=Unknown(kind="morph"))])
    assert cut.pieces[1].transition == CutTransition()
    assert "'morph'" in cut.notes[0]


def test_the_approved_take_plays_and_a_draft_displaces_nothing() -> None:
    shoot, items = shoot_of("a")
    shoot.takes += [take("a", sha256="b" * 64), take("a", grade=Grade.DRAFT, sha256="c" * 64)]
    board = shoot.board(items)
    newest = plan(board, board.main_sequence, shoot.takes)
    approved = plan(board, board.main_sequence, shoot.takes, {"a": shoot.takes[0].id})
    assert newest.pieces[0].media_sha256 == "b" * 64
    assert approved.pieces[0].media_sha256 == "a" * 64


def test_an_item_may_name_its_own_take() -> None:
    shoot, items = shoot_of("a")
    shoot.takes.append(take("a", sha256="b" * 64))
    assert shoot.cut([replace(items[0], take_id=shoot.takes[0].id)]).pieces[0].media_sha256 == "a" * 64


def test_a_shot_without_a_take_is_missing() -> None:
    shoot, _ = shoot_of()
    cut = shoot.cut([shoot.missing("a")])
    assert [p.gaps for p in cut.gaps] == [(Gap.MISSING,)]


def test_a_take_whose_file_is_not_here_is_said() -> None:
    shoot, items = shoot_of("a")
    board = shoot.board(items)
    cut = plan(board, board.main_sequence, shoot.takes, has_media=lambda _: False)
    assert cut.pieces[0].gaps == (Gap.MEDIA_MISSING,)


def test_a_stale_take_still_plays_and_is_said() -> None:
    shoot, items = shoot_of("a")
    board = shoot.board(items)
    piece = plan(board, board.main_sequence, shoot.takes, stale={"a"}).pieces[0]
    assert piece.gaps == (Gap.STALE,)
    assert piece.media_sha256


def test_a_take_is_short_where_trim_and_speed_need_more_than_it_has() -> None:
    shoot, items = shoot_of("a")
    fast = replace(items[0], speed=Ratio.of(2), frames=13)
    late = replace(items[0], in_frame=1)
    assert [shoot.cut([item]).pieces[0].gaps for item in (items[0], fast, late)] == [(), (Gap.SHORT,), (Gap.SHORT,)]


def test_a_take_of_another_rate_is_as_long_as_its_time() -> None:
    shoot, items = shoot_of("a")
    shoot.takes[0] = take("a", frames=30, rate="30")
    piece = shoot.cut(items).pieces[0]
    assert (piece.available_frames, piece.gaps) == (24, ())


def test_sources_that_point_nowhere_are_said() -> None:
    shoot, _ = shoot_of()
    lost = (ShotSource(shot_id="x"), AssetSource(asset_id="x"), StillSource(asset_id="x"), Unknown(kind="hologram"))
    cut = shoot.cut([Item(id=f"i{n}", source=source) for n, source in enumerate(lost)])
    assert [piece.gaps for piece in cut.pieces] == [(Gap.UNKNOWN_SOURCE,)] * 4


def test_titles_gaps_and_assets_have_their_kinds() -> None:
    shoot, _ = shoot_of()
    shoot.assets += [
        Asset(id="v", sha256="v" * 64, mime="video/mp4", kind=AssetKind.VIDEO, frames=48, rate=Rate.of(48)),
        Asset(id="p", sha256="p" * 64, mime="image/png"),
    ]
    sources = (TitleSource(text="T\nU"), GapSource(), AssetSource(asset_id="v"), AssetSource(asset_id="p"))
    cut = shoot.cut([Item(id=f"i{n}", source=source, frames=20) for n, source in enumerate(sources)])
    assert [p.media_kind for p in cut.pieces] == ["title", "gap", "video", "still"]
    assert [p.label for p in cut.pieces] == ["T", "Gap", "Asset", "Asset"]
    assert cut.pieces[2].available_frames == 24


def test_the_assets_that_sound_and_titles_name_come_along() -> None:
    shoot, _ = shoot_of()
    shoot.assets += [Asset(id=name, sha256=name * 64, mime="audio/wav", kind=AssetKind.AUDIO) for name in "mlx"]
    card = Item(id="t", source=TitleSource(text="", logo_asset_id="l"))
    cut = shoot.cut([card], [AudioTrack(id="a", clips=(AudioClip(id="c", asset_id="m"),))])
    assert set(cut.assets) == {"m", "l"}


def test_dialogue_and_focus_come_with_the_piece_on_its_own_frames() -> None:
    shoot, items = shoot_of("a")
    lines = (
        DialogueLine(text="one", start_frame=6, frames=6),
        DialogueLine(text="two"),
        DialogueLine(text="gone", start_frame=0, frames=3),
        DialogueLine(text="long", start_frame=20),
    )
    focus = Box(x=0, y=0, width=0.5, height=0.5)
    shoot.shots["a"] = replace(shoot.shots["a"], dialogue=lines, framing=Framing(focus=focus))
    piece = shoot.cut([replace(items[0], in_frame=4, frames=20)]).pieces[0]
    heard = [(line.text, line.start_frame, line.frames) for line in piece.dialogue]
    assert heard == [("one", 2, 6), ("two", 0, 20), ("long", 16, 4)]
    assert piece.focus == focus


def covered(cut: Cut, burn_in: BurnIn) -> list[int]:
    return [frame for span in spans(cut, burn_in) for frame in range(span.start_frame, span.start_frame + span.frames)]


@given(boards(), st.booleans())
def test_the_spans_of_any_cut_cover_every_frame_once_and_show_what_plays(board, burn: bool) -> None:
    for sequence in board.sequences:
        cut = plan(board, sequence, ())
        assert cut.frames == total_frames(sequence)
        assert covered(cut, BurnIn(number=burn)) == list(range(cut.frames))
        for span in spans(cut):
            for layer in span.layers:
                assert layer.piece.start_frame + layer.offset == span.start_frame
                assert layer.offset + span.frames <= layer.piece.frames


@settings(max_examples=40)
@given(boards(), st.integers(0, 500), st.integers(1, 200))
def test_a_part_of_any_cut_shows_the_same_frames(board, first: int, length: int) -> None:
    cut = plan(board, board.main_sequence, ())
    part = windowed(spans(cut), first, first + length)
    shown = [
        (span.start_frame + n, [(layer.piece.item_id, layer.offset + n) for layer in span.layers])
        for span in part
        for n in range(span.frames)
    ]
    whole = [
        (span.start_frame + n, [(layer.piece.item_id, layer.offset + n) for layer in span.layers])
        for span in spans(cut)
        for n in range(span.frames)
    ]
    assert shown == [entry for entry in whole if first <= entry[0] < first + length]


def test_a_long_piece_is_cut_on_its_sources_grid_so_that_a_trim_moves_one_edge() -> None:
    shoot, items = shoot_of("a", frames=240)
    whole = [(s.start_frame, s.frames) for s in spans(shoot.cut(items), chunk_s=2.5)]
    trimmed = [
        (s.layers[0].piece.in_frame + s.layers[0].offset, s.frames)
        for s in spans(shoot.cut([replace(items[0], in_frame=20, frames=220)]), chunk_s=2.5)
    ]
    assert whole == [(0, 60), (60, 60), (120, 60), (180, 60)]
    assert trimmed == [(20, 40), (60, 60), (120, 60), (180, 60)]


def test_for_an_export_no_usual_take_is_taken_apart() -> None:
    shoot, items = shoot_of("a", frames=240)
    assert [s.frames for s in spans(shoot.cut(items), chunk_s=EXPORT.chunk_s)] == [240]


def test_a_crop_keeps_the_focus_else_all_who_stand_in_the_shot() -> None:
    left = Subject(ref_id="a", box=Box(x=-0.1, y=0.2, width=0.3, height=0.5))
    right = Subject(ref_id="b", box=Box(x=0.5, y=0.1, width=0.2, height=0.4))
    assert kept_box(Shot(id="s")) is None
    both = kept_box(Shot(id="s", subjects=(left, right, Subject(ref_id="c"))))
    assert both is not None
    assert [round(v, 6) for v in (both.x, both.y, both.width, both.height)] == [0, 0.1, 0.7, 0.6]
    focus = Box(x=0.4, y=0.4, width=0.1, height=0.1)
    assert kept_box(Shot(id="s", subjects=(left,), framing=Framing(focus=focus))) == focus
    outside = Subject(ref_id="a", box=Box(x=1.2, y=0.1, width=0.1, height=0.1))
    assert kept_box(Shot(id="s", subjects=(outside,))) is None


def test_where_a_crop_has_no_room_for_all_who_stands_largest_is_kept_and_not_the_gap_between() -> None:
    far = Subject(ref_id="a", box=Box(x=0.1, y=0.4, width=0.1, height=0.3))
    near = Subject(ref_id="b", box=Box(x=0.7, y=0.2, width=0.25, height=0.7))
    shot = Shot(id="s", subjects=(far, near))
    assert kept_box(shot, (0.32, 1.0)) == near.box
    assert kept_box(shot, (0.9, 1.0)) == Box(x=0.1, y=0.2, width=0.85, height=0.7)
