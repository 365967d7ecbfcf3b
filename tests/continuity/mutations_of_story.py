"""Breaks of words, names, story, links, pictures, lengths and rights."""

from collections.abc import Iterator
from itertools import pairwise

from storyboard.model.board import Board
from storyboard.model.picture import Asset, Reference, Rights
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.shots import ContinueLink, DialogueLine, Shot
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from tests.continuity.mutating import Mutant, neighbours, people, played, subject, with_items, with_shot

OURS = Rights(source="own photograph", licence="own")
CLOSE = ("ECU", "CU", "MCU")


def voice_without_mouth(board: Board) -> Iterator[Mutant]:
    """Somebody speaks on screen who is not in the picture."""
    for shot in played(board):
        for member in board.cast:
            if subject(shot, member.id) is None:
                line = DialogueLine(speaker_id=member.id, text="Wait for me.")
                yield Mutant(with_shot(board, shot, dialogue=(*shot.dialogue, line)), (shot.id,), "dialogue")


def misspelt(board: Board) -> Iterator[Mutant]:
    """A name is written as nobody is called."""
    for shot in played(board):
        for entry in board.entries():
            if f"@{entry.name}" in shot.action:
                wrong = f"@{entry.name[:-1]}xq"
                yield Mutant(
                    with_shot(board, shot, action=shot.action.replace(f"@{entry.name}", wrong)), (shot.id,), "action"
                )


def two_of_a_name(board: Board) -> Iterator[Mutant]:
    """Somebody else is called the same."""
    for member in board.cast:
        shot = next((s for s in played(board) if f"@{member.name}" in s.action), None)
        other = next((m for m in board.cast if m.id != member.id), None)
        if shot is not None and other is not None:
            cast = tuple(replace(m, aliases=(member.name,)) if m.id == other.id else m for m in board.cast)
            yield Mutant(replace(board, cast=cast), (shot.id,), "action")


def named_not_shown(board: Board) -> Iterator[Mutant]:
    """Somebody who is named in the text is taken out of the picture."""
    for shot in played(board):
        for seen in people(board, shot):
            entry = board.entry(seen.ref_id)
            said = any(line.speaker_id == seen.ref_id for line in shot.dialogue)
            if entry and f"@{entry.name}" in shot.action and not said:
                kept = tuple(s for s in shot.subjects if s.ref_id != seen.ref_id)
                yield Mutant(with_shot(board, shot, subjects=kept), (shot.id,), "subjects")


def no_wide_shot(board: Board) -> Iterator[Mutant]:
    """Every shot of a scene is moved near."""
    order = played(board)
    for scene in board.scenes:
        shots = [s for s in order if s.id in scene.shot_ids]
        cast = {p.ref_id for s in shots for p in people(board, s)}
        others = [s for s in order if (home := board.scene_of(s.id)) and home.location_id == scene.location_id]
        if len(shots) >= 3 and len(cast) >= 2 and len(others) == len(shots):
            broken = board
            for at, shot in enumerate(shots):
                framing = replace(shot.framing, size=CLOSE[at % 2 + 1])
                broken = with_shot(broken, shot, framing=framing)
            yield Mutant(broken, (shots[0].id,), "size")


def given_away(board: Board) -> Iterator[Mutant]:
    """Somebody who is to be revealed in one shot plays in another before it."""
    order = played(board)
    story = [i for scene in board.scenes for i in scene.shot_ids]
    for entry in (*board.cast, *board.props):
        shots = [s for s in order if subject(s, entry.id)]
        if len(shots) < 2 or shots[0].id != min((s.id for s in shots), key=story.index):
            continue
        reveal, later = shots[0], shots[-1]
        items = list(board.main_sequence.items)
        at = next(i for i in items if getattr(i.source, "shot_id", "") == later.id)
        items.remove(at)
        broken = with_shot(board, reveal, tags=("reveal",))
        sequence = replace(broken.main_sequence, items=(at, *items))
        yield Mutant(replace(broken, sequences=(sequence, *board.sequences[1:])), (later.id, reveal.id), "reveal")


def planted(board: Board) -> Iterator[Mutant]:
    """A thing is planted in the last shot that it has."""
    for prop in board.props:
        shots = [s for s in played(board) if subject(s, prop.id)]
        owner = any(prop.id == c.subject_id for s in played(board) for c in s.changes) or prop.state.get("owner")
        if shots and not owner and not any("→" in s.action for s in board.shots.values()):
            yield Mutant(with_shot(board, shots[-1], tags=("plant",)), (shots[-1].id,), "subjects")


def out_of_nothing(board: Board) -> Iterator[Mutant]:
    """A thing is paid off in the first shot that it has."""
    for prop in board.props:
        shot = next((s for s in played(board) if subject(s, prop.id)), None)
        if shot is not None:
            yield Mutant(with_shot(board, shot, tags=("payoff",)), (shot.id,), "subjects")


def by_the_letter(board: Board) -> Iterator[Mutant]:
    """A simile or a number gets into the words that say who somebody is."""
    for at, member in enumerate(board.cast):
        first = next(
            (s for scene in board.scenes for i in scene.shot_ids if subject(s := board.shots[i], member.id)), None
        )
        if first is not None:
            words = (", quick as a fox", ", 1.80 m tall", ", eyes like coals")[at % 3]
            cast = tuple(replace(m, description=m.description + words) if m.id == member.id else m for m in board.cast)
            yield Mutant(replace(board, cast=cast), (first.id,), "description")


def described_anew(board: Board) -> Iterator[Mutant]:
    """A shot says in its own words who somebody is."""
    for shot in played(board):
        for seen in people(board, shot):
            entry = board.entry(seen.ref_id)
            if entry and f"@{entry.name} " in shot.action:
                action = shot.action.replace(f"@{entry.name} ", f"@{entry.name} (a stout redhead in a green cloak) ", 1)
                yield Mutant(with_shot(board, shot, action=action), (shot.id,), "description")


def long_chain(board: Board) -> Iterator[Mutant]:
    """Six shots go on from each other."""
    for scene in board.scenes:
        ids = scene.shot_ids[:6]
        if len(ids) == 6:
            broken = board
            for before, after in pairwise(ids):
                link = ContinueLink(from_shot_id=before)
                broken = with_shot(broken, broken.shots[after], link=link)
            yield Mutant(broken, (ids[5],), "link")


def continued_elsewhere(board: Board) -> Iterator[Mutant]:
    """A shot goes on from a shot in another place."""
    for one, two in pairwise(board.scenes):
        if one.location_id != two.location_id:
            shot = board.shots[two.shot_ids[0]]
            broken = with_shot(board, shot, link=ContinueLink(from_shot_id=one.shot_ids[-1]))
            yield Mutant(broken, (one.shot_ids[-1], shot.id), "location")


def continued_at_another_size(board: Board) -> Iterator[Mutant]:
    """A shot goes on from a shot that is framed otherwise."""
    for first, second, _ in neighbours(board):
        moves = {str(first.framing.move), str(second.framing.move)} <= {"static", "handheld"}
        if first.framing.size != second.framing.size and moves:
            broken = with_shot(board, second, link=ContinueLink(from_shot_id=first.id))
            yield Mutant(broken, (first.id, second.id), "size")


def stretched_frame(board: Board) -> Iterator[Mutant]:
    """The first frame has another shape than the film."""
    for shot in played(board)[::4]:
        asset = Asset(id="tall", sha256="a" * 64, mime="image/png", width=600, height=1600, rights=OURS)
        reference = Reference(asset_id="tall", role="first_frame")
        broken = replace(board, assets=(*board.assets, asset))
        yield Mutant(with_shot(broken, shot, references=(*shot.references, reference)), (shot.id,), "aspect")


def picture_of_another(board: Board) -> Iterator[Mutant]:
    """A reference shows somebody who is not in the shot."""
    for shot in played(board)[::3]:
        stranger = next((m for m in board.cast if subject(shot, m.id) is None), None)
        if stranger is not None:
            asset = Asset(id="face", sha256="b" * 64, mime="image/png", rights=OURS)
            reference = Reference(asset_id="face", role="character", subject_id=stranger.id)
            broken = replace(board, assets=(*board.assets, asset))
            yield Mutant(with_shot(broken, shot, references=(*shot.references, reference)), (shot.id,), "subjects")


def one_beginning_for_two(board: Board) -> Iterator[Mutant]:
    """One picture is the first frame of shots in two places."""
    for one, two in pairwise(board.scenes):
        if one.location_id != two.location_id:
            width, height = board.master.width, board.master.height
            asset = Asset(id="still", sha256="c" * 64, mime="image/png", rights=OURS, width=width, height=height)
            reference = Reference(asset_id="still", role="first_frame")
            broken = replace(board, assets=(*board.assets, asset))
            shots = [broken.shots[s.shot_ids[0]] for s in (one, two)]
            for shot in shots:
                broken = with_shot(broken, shot, references=(*shot.references, reference))
            yield Mutant(broken, tuple(s.id for s in shots), "location")


def metronome(board: Board) -> Iterator[Mutant]:
    """Three shots in a row are of one length."""
    items = [i for i in board.main_sequence.items if i.enabled]
    for one, two, three in zip(items[::3], items[1::3], items[2::3], strict=False):
        shots = tuple(i.source.shot_id for i in (one, two, three) if isinstance(i.source, ShotSource))
        if len(shots) == 3:
            yield Mutant(with_items(board, **{i.id: 55 for i in (one, two, three)}), shots, "frames")


def too_long(board: Board) -> Iterator[Mutant]:
    """The film may be shorter than it is."""
    total = sum(i.frames for i in board.main_sequence.items)
    sequence = replace(board.main_sequence, target_frames=total // 2)
    yield Mutant(replace(board, sequences=(sequence, *board.sequences[1:])), (), "length")


def blinked_title(board: Board) -> Iterator[Mutant]:
    """A title is gone before it is read."""
    card = Item(id="blink", source=TitleSource(text="Nobody came back from the island that year"), frames=20)
    sequence = replace(board.main_sequence, items=(*board.main_sequence.items, card))
    yield Mutant(replace(board, sequences=(sequence, *board.sequences[1:])), (), "frames")


def found_picture(board: Board) -> Iterator[Mutant]:
    """A picture of which nobody knows whose it is goes to the model."""
    for shot in played(board)[::6]:
        asset = Asset(id="found", sha256="d" * 64, mime="image/png")
        broken = replace(board, assets=(*board.assets, asset))
        references = (*shot.references, Reference(asset_id="found"))
        yield Mutant(with_shot(broken, shot, references=references), (shot.id,), "rights")


def unasked(board: Board) -> Iterator[Mutant]:
    """A real person has not been asked."""
    for member in board.cast:
        shots = [i for scene in board.scenes for i in scene.shot_ids if _shows(board.shots[i], member.id)]
        if shots:
            cast = tuple(replace(m, is_real_person=True) if m.id == member.id else m for m in board.cast)
            yield Mutant(replace(board, cast=cast), (shots[0],), "consent")


def _shows(shot: Shot, ref_id: str) -> bool:
    return subject(shot, ref_id) is not None


BREAKS_OF_STORY = (
    voice_without_mouth,
    misspelt,
    two_of_a_name,
    named_not_shown,
    no_wide_shot,
    given_away,
    planted,
    out_of_nothing,
    by_the_letter,
    described_anew,
    long_chain,
    continued_elsewhere,
    continued_at_another_size,
    stretched_frame,
    picture_of_another,
    one_beginning_for_two,
    metronome,
    too_long,
    blinked_title,
    found_picture,
    unasked,
)
