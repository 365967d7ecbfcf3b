"""From a shot and the ledger to its staging: who stands where, in what light, seen how."""

from collections.abc import Iterator, Mapping

from storyboard.continuity.book import Book, book_of
from storyboard.continuity.hands import owners_of
from storyboard.continuity.ledger import ShotState
from storyboard.model.board import Board
from storyboard.model.picture import Reference, ReferenceRole
from storyboard.model.requests import Figure, StagedProp, Staging
from storyboard.model.shots import Scene, Shot, Subject
from storyboard.model.words import StateField, TimeOfDay
from storyboard.prompting.worn import worn_colour


def staging_for(board: Board, scene: Scene, shot: Shot, state: ShotState, book: Book | None = None) -> Staging:
    """What a drawn panel of the shot shows, the shot's own changes included; `book` is that of the board."""
    book = book or book_of(board)
    place = book.places.get(state.location_id)
    return Staging(
        shot_id=shot.id,
        size=shot.framing.size,
        angle=shot.framing.angle,
        move=shot.framing.move,
        lens_mm=shot.framing.lens_mm,
        focus=shot.framing.focus,
        figures=tuple(_figures(book, shot, state)),
        props=tuple(_props(board, book, shot, state)),
        place_id=state.location_id,
        place_name=place.name if place else "",
        place_description=place.description if place else "",
        place_colour=place.colour if place else "#5b6470",
        is_interior=scene.is_interior,
        time_of_day=state.value(state.location_id, StateField.TIME_OF_DAY) or scene.time_of_day or TimeOfDay.DAY,
        weather=state.value(state.location_id, StateField.WEATHER) or scene.weather,
        light_from=state.value(state.location_id, StateField.LIGHT_FROM),
        palette=board.look.palette,
        art_sha256=_art(board, shot.references, ReferenceRole.COMPOSITION)
        or _art(board, place.references if place else (), ReferenceRole.LOCATION),
    )


def initials(name: str) -> str:
    """One or two letters that stand for a name."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalnum()]
    return "".join(w[0] for w in words[:2]).upper() or "?"


def _figures(book: Book, shot: Shot, state: ShotState) -> Iterator[Figure]:
    speaking = {line.speaker_id for line in shot.dialogue if line.kind == "spoken"}
    for subject in shot.subjects:
        member = book.cast.get(subject.ref_id)
        if member is None:
            continue
        now = state.after.get(member.id, {})
        yield Figure(
            subject_id=member.id,
            name=member.name,
            initials=initials(member.name),
            colour=worn_colour(now.get(StateField.WARDROBE, "")) or member.colour,
            box=subject.box,
            side=now.get(StateField.SIDE) or None,
            depth=now.get(StateField.DEPTH) or None,
            looks=subject.looks,
            travels=subject.travels,
            posture=subject.posture or now.get(StateField.POSTURE, ""),
            is_speaking=member.id in speaking,
        )


def _props(board: Board, book: Book, shot: Shot, state: ShotState) -> Iterator[StagedProp]:
    shown = {subject.ref_id for subject in shot.subjects}
    owners = owners_of(state.after, book)
    for subject in _with_held(shot, owners, book, shown):
        prop = book.props[subject.ref_id]
        holder = owners.get(prop.id, "")
        yield StagedProp(
            prop_id=prop.id,
            name=prop.name,
            colour=prop.colour,
            box=subject.box,
            held_by=holder if holder in shown else "",
            condition=state.value(prop.id, StateField.CONDITION),
            is_product=prop.is_product,
            art_sha256=_art(board, prop.references, ReferenceRole.PROP),
        )


def _with_held(shot: Shot, owners: Mapping[str, str], book: Book, shown: set[str]) -> Iterator[Subject]:
    """The props named as subjects, then those that somebody in the picture holds."""
    yield from (s for s in shot.subjects if s.ref_id in book.props)
    for prop_id, owner in owners.items():
        if prop_id not in shown and owner in shown:
            yield Subject(ref_id=prop_id)


def _art(board: Board, references: tuple[Reference, ...], role: ReferenceRole) -> str:
    for reference in references:
        asset = board.asset(reference.asset_id)
        if reference.role == role and asset is not None and asset.kind == "picture":
            return asset.sha256
    return ""
