"""Shots on their way from one place to another: what goes with them, and how they settle on a board."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from storyboard.model.bible import CastMember, Location, Prop
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.shots import add_shot
from storyboard.model.facts import Take
from storyboard.model.mentions import key_of
from storyboard.model.picture import Asset
from storyboard.model.rate import Rate
from storyboard.model.shots import ContinueLink, CutLink, MatchLink, Panels, Shot
from storyboard.model.timing import converted
from storyboard.model.values import Value

AnyEntry = TypeVar("AnyEntry", CastMember, Location, Prop)


class ShotClip(Value):
    """Shots in story order with everything they name, whole enough to settle on a stranger's board.

    `media` is where the files of assets and takes lie, by hash, on the machine they were copied on.
    """

    board_id: str
    rate: Rate
    shots: tuple[Shot, ...]
    assets: tuple[Asset, ...] = ()
    cast: tuple[CastMember, ...] = ()
    locations: tuple[Location, ...] = ()
    props: tuple[Prop, ...] = ()
    takes: tuple[Take, ...] = ()
    media: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The edit, and the id that each shot of the clip has now, in story order."""

    edit: Edit
    shot_ids: Mapping[str, str]


def cut_out(board: Board, shot_ids: Iterable[str], takes: Iterable[Take] = (), media: str = "") -> ShotClip:
    """The shots in story order, with the assets and the entries of the bible that they name and their `takes`."""
    wanted = frozenset(board.shot(shot_id).id for shot_id in shot_ids)
    shots = tuple(shot for _, shot in board.story() if shot.id in wanted)
    places = {scene.location_id for scene in board.scenes if wanted.intersection(scene.shot_ids)}
    named = places | {ref_id for shot in shots for ref_id in _entries_of(shot)}
    entries = [entry for entry in board.entries() if entry.id in named]
    assets = {asset_id for shot in shots for asset_id in _assets_of(shot)}
    assets |= {reference.asset_id for entry in entries for reference in entry.references}
    return ShotClip(
        board_id=board.id,
        rate=board.master.rate,
        shots=shots,
        assets=tuple(asset for asset in board.assets if asset.id in assets),
        cast=tuple(entry for entry in board.cast if entry.id in named),
        locations=tuple(entry for entry in board.locations if entry.id in named),
        props=tuple(entry for entry in board.props if entry.id in named),
        takes=tuple(take for take in takes if take.shot_id in wanted),
        media=media,
    )


def paste_shots(board: Board, clip: ShotClip, scene_id: str, after: str | None, new_id: Callable[[], str]) -> Pasted:
    """Add the clip's shots behind the shot `after` of a scene (empty: first, None: last), as one step.

    A shot that was cut from this very board comes back as itself, with its takes. Assets with the same bytes and
    entries with the same id, or the same name, are the board's own. A link to a shot that is neither in the clip
    nor on the board becomes a cut; fields, targets and scripts that the board does not know are left out.
    """
    comes_home = clip.board_id == board.id
    shot_ids = {s.id: s.id if comes_home and s.id not in board.shots else new_id() for s in clip.shots}
    board_with, asset_ids = _with_assets(board, clip, new_id)
    board_with, entry_ids = _with_entries(board_with, clip, asset_ids, new_id)
    settled = board_with
    for shot in clip.shots:
        made = _settled(shot, clip, board, shot_ids, asset_ids, entry_ids)
        # Links come last: the shot that this one continues from may follow it.
        settled = add_shot(settled, changed(made, link=CutLink()), scene_id, new_id(), after).board
        after = made.id
    for shot in clip.shots:
        made = settled.shots[shot_ids[shot.id]]
        link = _link(shot, board, shot_ids, asset_ids)
        settled = changed(settled, shots={**settled.shots, made.id: changed(made, link=link)})
    return Pasted(Edit("Paste shots", settled), shot_ids)


def _entries_of(shot: Shot) -> Iterable[str]:
    yield shot.location_id
    yield from (subject.ref_id for subject in shot.subjects)
    yield from (change.subject_id for change in shot.changes)
    yield from (line.speaker_id for line in shot.dialogue)
    yield from (reference.subject_id for reference in shot.references)


def _assets_of(shot: Shot) -> Iterable[str]:
    yield from (reference.asset_id for reference in shot.references)
    yield from (shot.panels.start, shot.panels.middle, shot.panels.end)
    if isinstance(shot.link, MatchLink):
        yield shot.link.keyframe_id


def _with_assets(board: Board, clip: ShotClip, new_id: Callable[[], str]) -> tuple[Board, dict[str, str]]:
    by_hash = {asset.sha256: asset.id for asset in board.assets}
    taken = {asset.id for asset in board.assets}
    ids: dict[str, str] = {}
    added: list[Asset] = []
    for asset in clip.assets:
        if asset.sha256 not in by_hash:
            own = new_id() if asset.id in taken else asset.id
            by_hash[asset.sha256] = own
            added.append(changed(asset, id=own))
        ids[asset.id] = by_hash[asset.sha256]
    return (changed(board, assets=(*board.assets, *added)) if added else board), ids


def _with_entries(
    board: Board, clip: ShotClip, asset_ids: Mapping[str, str], new_id: Callable[[], str]
) -> tuple[Board, dict[str, str]]:
    taken = {entry.id for entry in board.entries()}
    ids: dict[str, str] = {}

    def united(have: tuple[AnyEntry, ...], come: tuple[AnyEntry, ...]) -> tuple[AnyEntry, ...]:
        """What the board has, and behind it what it has not."""
        by_name = {key_of(entry.name): entry.id for entry in have}
        own = {entry.id for entry in have}
        added: list[AnyEntry] = []
        for entry in come:
            name = key_of(entry.name)
            if (clip.board_id == board.id and entry.id in own) or name in by_name:
                ids[entry.id] = entry.id if entry.id in own and clip.board_id == board.id else by_name[name]
                continue
            ids[entry.id] = new_id() if entry.id in taken else entry.id
            references = tuple(
                changed(r, asset_id=asset_ids.get(r.asset_id, r.asset_id), subject_id=ids[entry.id])
                for r in entry.references
            )
            added.append(changed(entry, id=ids[entry.id], references=references))
        return (*have, *added)

    made = changed(
        board,
        cast=united(board.cast, clip.cast),
        locations=united(board.locations, clip.locations),
        props=united(board.props, clip.props),
    )
    return made, ids


def _settled(
    shot: Shot,
    clip: ShotClip,
    board: Board,
    shot_ids: Mapping[str, str],
    asset_ids: Mapping[str, str],
    entry_ids: Mapping[str, str],
) -> Shot:
    """The shot as this board can hold it, joined by nothing yet."""
    rate = board.master.rate
    fields = {field.id for field in board.fields}
    documents = {document.id for document in board.documents}
    panels = shot.panels

    def here(entry_id: str) -> str:
        return entry_ids.get(entry_id, "")

    def timed(frames: int | None) -> int | None:
        return None if frames is None else converted(frames, clip.rate, rate)

    return changed(
        shot,
        id=shot_ids[shot.id],
        frames=max(1, converted(shot.frames, clip.rate, rate)),
        location_id=here(shot.location_id),
        subjects=tuple(changed(s, ref_id=here(s.ref_id)) for s in shot.subjects if here(s.ref_id)),
        changes=tuple(changed(c, subject_id=here(c.subject_id)) for c in shot.changes if here(c.subject_id)),
        dialogue=tuple(
            changed(
                line,
                speaker_id=here(line.speaker_id),
                start_frame=timed(line.start_frame),
                frames=timed(line.frames),
            )
            for line in shot.dialogue
        ),
        references=tuple(
            changed(r, asset_id=asset_ids[r.asset_id], subject_id=here(r.subject_id))
            for r in shot.references
            if r.asset_id in asset_ids
        ),
        panels=Panels(
            start=asset_ids.get(panels.start, ""),
            middle=asset_ids.get(panels.middle, ""),
            end=asset_ids.get(panels.end, ""),
        ),
        fields={name: value for name, value in shot.fields.items() if name in fields},
        source=shot.source if shot.source and shot.source.document_id in documents else None,
        link=CutLink(),
    )


def _link(shot: Shot, board: Board, shot_ids: Mapping[str, str], asset_ids: Mapping[str, str]) -> object:
    """How the pasted shot is joined: as the one copied was, where what it leans on is here."""
    match shot.link:
        case ContinueLink() as link if link.from_shot_id in shot_ids:
            return changed(link, from_shot_id=shot_ids[link.from_shot_id])
        case ContinueLink() as link if link.from_shot_id in board.shots:
            return link
        case MatchLink() as link if link.keyframe_id in asset_ids:
            return changed(link, keyframe_id=asset_ids[link.keyframe_id])
        case _:
            return CutLink()
