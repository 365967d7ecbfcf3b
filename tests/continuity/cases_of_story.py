"""For each rule a board that breaks it and one that nearly does: words, story, links, pictures, lengths, rights."""

from typing import Any

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.picture import Asset, Reference, Rights
from storyboard.model.sequences import Item
from storyboard.model.shots import ContinueLink, Subject
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from tests.continuity.cases import ILYA, MARA, Case, a, b, c, caused, story
from tests.fakes.films.telling import Told, on

OURS = Rights(source="own")
STILL = Asset(id="still", sha256="a" * 64, mime="image/png", width=1440, height=1080, rights=OURS)


def shot(board: Board, shot_id: str, **changes: Any) -> Board:
    """The board with one shot changed."""
    return replace(board, shots={**board.shots, shot_id: replace(board.shots[shot_id], **changes)})


def acted(text: str, *seen: Subject) -> Board:
    """One shot that says this."""
    return shot(story(a(*seen), b(ILYA)), "a", action=text)


def item(board: Board, item_id: str, **changes: Any) -> Board:
    """The board with one item of the film changed."""
    items = tuple(replace(i, **changes) if i.id == item_id else i for i in board.main_sequence.items)
    return replace(board, sequences=(replace(board.main_sequence, items=items),))


def film(board: Board, **changes: Any) -> Board:
    """The board with the film itself changed."""
    return replace(board, sequences=(replace(board.main_sequence, **changes),))


def carded(frames: int) -> Board:
    """A film that ends with a card of seven words."""
    card = Item(id="card", source=TitleSource(text="Nobody came back from the island again"), frames=frames)
    board = story(a(MARA))
    return film(board, items=(*board.main_sequence.items, card))


def shown(shot_id: str, asset: Asset = STILL, **reference: Any) -> Board:
    """Two shots in two places, one of which shows a picture to the model."""
    board = replace(story(a(MARA), later=(b(ILYA),)), assets=(asset,))
    return shot(board, shot_id, references=(Reference(asset_id=asset.id, **reference),))


def near_six(sizes: str) -> Board:
    """Three shots of two people, framed so."""
    one, two, three = sizes.split()
    return story(a(MARA, size=one), b(ILYA, size=two), c(MARA, size=three))


def chain(length: int) -> Board:
    """So many shots that go on from each other."""
    told = [Told("k0", "MS", "", (MARA,))]
    for n in range(1, length):
        angle = "low" if n % 2 else "eye level"
        told.append(Told(f"k{n}", "MS", "", (MARA,), 3 + n, goes_on_from=f"k{n - 1}", angle=angle))
    return story(*told)


def described(words: str) -> Board:
    """Mara is said to be this."""
    board = story(a(MARA))
    return replace(board, cast=(replace(board.cast[0], description=words), *board.cast[1:]))


def real(consent: str) -> Board:
    """Mara is a real person."""
    board = story(a(MARA), b(ILYA))
    mara = replace(board.cast[0], is_real_person=True, likeness=Rights(consent=consent))
    return replace(board, cast=(mara, *board.cast[1:]))


def sounded(rights: Rights) -> Board:
    """A film with music."""
    music = Asset(id="music", sha256="b" * 64, mime="audio/mp4", kind="audio", rights=rights)
    clip = AudioTrack(id="t", clips=(AudioClip(id="clip", asset_id="music"),))
    return replace(film(story(a(MARA)), audio=(clip,)), assets=(music,))


def link(board: Board, shot_id: str, source: str) -> Board:
    """The board with a shot that goes on from another."""
    return shot(board, shot_id, link=ContinueLink(from_shot_id=source))


def revealed(board: Board, *order: str) -> Board:
    """The lantern is revealed in b, and the shots play in this order."""
    items = {i.id: i for i in board.main_sequence.items}
    return film(shot(board, "b", tags=("reveal",)), items=tuple(items[f"item-{o}"] for o in order))


THREE = (a(MARA), b(ILYA, on("lantern")), c(MARA, on("lantern")))
ROPE = (a(MARA, changes=caused("lantern", "owner", "mara")), b(on("rope")), c(ILYA))

STORY_CASES = (
    Case(
        "unknown_name",
        lambda: acted("@Marra waits.", MARA),
        lambda: acted("@Mara waits.", MARA),
        ("a",),
        "action",
        "@Marra",
        "unknown",
    ),
    Case(
        "unknown_subject",
        lambda: story(a(MARA, on("ghost"))),
        lambda: story(a(MARA, on("rope"))),
        ("a",),
        "subjects",
        "ghost",
        "not in the bible",
    ),
    Case(
        "named_but_absent",
        lambda: acted("@Ilya waits.", MARA),
        lambda: acted("@The lantern burns in her hand on @The cliff.", MARA),
        ("a",),
        "subjects",
        "",
        "Ilya",
    ),
    Case(
        "arrow_not_understood",
        lambda: acted("Mara → ponders the sea.", MARA),
        lambda: acted("Mara → sits down.", MARA),
        ("a",),
        "action",
        "Mara → ponders the sea",
        "no change",
    ),
    Case(
        "no_establishing_shot", lambda: near_six("CU MCU MS"), lambda: near_six("CU LS MS"), ("a",), "size", "CU", "LS"
    ),
    Case(
        "reveal_too_early",
        lambda: revealed(story(*THREE), "a", "c", "b"),
        lambda: revealed(story(*THREE), "a", "b", "c"),
        ("c", "b"),
        "reveal",
    ),
    Case(
        "planted_never_paid_off",
        lambda: story(*ROPE),
        lambda: story(*ROPE[:2], c(ILYA, on("rope"))),
        ("b",),
        "subjects",
    ),
    Case(
        "paid_off_unplanted",
        lambda: shot(story(a(MARA), b(ILYA, on("rope"))), "b", tags=("payoff",)),
        lambda: shot(story(a(MARA, on("rope")), b(ILYA, on("rope"))), "b", tags=("payoff",)),
        ("a", "b"),
        "subjects",
    ),
    Case(
        "identity_differs",
        lambda: acted("@Mara (a tall blonde in red) waits.", MARA),
        lambda: acted("@Mara (keeper of the light), waits.", MARA),
        ("a",),
        "description",
        "keeper of the light, coat",
        "a tall blonde in red",
    ),
    Case(
        "identity_taken_literally",
        lambda: described("keeper with eyes like coals"),
        lambda: described("keeper who likes the sea, about forty"),
        ("a",),
        "description",
        "like coals",
        "a simile",
    ),
    Case(
        "continue_from_nowhere",
        lambda: link(story(a(MARA), b(MARA)), "b", "gone"),
        lambda: link(story(a(MARA), b(MARA, size="MS")), "b", "a"),
        ("b",),
        "link",
        "gone",
        "missing",
    ),
    Case(
        "continue_across_places",
        lambda: link(story(a(MARA), later=(b(MARA, size="MS"),)), "b", "a"),
        lambda: link(story(a(MARA), b(MARA, size="MS")), "b", "a"),
        ("a", "b"),
        "location",
        "The tower",
        "The cliff",
    ),
    Case(
        "continue_across_sizes",
        lambda: link(story(a(MARA), b(MARA)), "b", "a"),
        lambda: link(story(a(MARA, move="push"), b(MARA)), "b", "a"),
        ("a", "b"),
        "size",
        "MS",
        "CU",
    ),
    Case(
        "frame_of_another_shape",
        lambda: shown("a", replace(STILL, width=1920), role="first_frame"),
        lambda: shown("a", replace(STILL, width=1441), role="first_frame"),
        ("a",),
        "aspect",
        "1920x1080",
        "1440x1080",
    ),
    Case("chain_too_deep", lambda: chain(6), lambda: chain(5), ("k4", "k5"), "link", "4", "5"),
    Case(
        "reference_disagrees",
        lambda: shown("a", role="character", subject_id="ilya"),
        lambda: shown("a", role="character", subject_id="mara"),
        ("a",),
        "subjects",
        "not in the shot",
        "Ilya",
    ),
    Case(
        "frame_disagrees",
        lambda: shot(
            shown("a", role="first_frame"), "b", references=(Reference(asset_id="still", role="first_frame"),)
        ),
        lambda: shown("a", role="first_frame"),
        ("a", "b"),
        "location",
        "The tower",
        "The cliff",
    ),
    Case(
        "over_length",
        lambda: film(story(a(MARA)), target_frames=60),
        lambda: film(story(a(MARA)), target_frames=72),
        (),
        "length",
    ),
    Case("title_too_short", lambda: carded(40), lambda: carded(72), (), "frames", "1.7 s", "2.8 s"),
    Case(
        "three_equal_lengths",
        lambda: item(item(story(*THREE), "item-a", frames=96), "item-c", frames=96),
        lambda: item(story(*THREE), "item-a", frames=96),
        ("a", "b", "c"),
        "frames",
        "4.0 s",
        "3 in a row",
    ),
    Case("rights_missing", lambda: sounded(Rights()), lambda: sounded(OURS), (), "rights", "music", "unknown"),
    Case("consent_missing", lambda: real(""), lambda: real("signed 2026-03-01"), ("a",), "consent", "", "missing"),
)
