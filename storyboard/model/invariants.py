"""What is true of every board: checked when one is loaded, and by the tests after every edit."""

from collections import Counter
from collections.abc import Iterable, Iterator

from storyboard.model.board import Board
from storyboard.model.sequences import AssetSource, ShotSource, StillSource
from storyboard.model.shots import ContinueLink, MatchLink, Shot


def broken(board: Board) -> tuple[str, ...]:
    """One sentence for each thing that the rest of the program relies on and that this board breaks."""
    return (
        *_formats(board),
        *_scenes(board),
        *_sequences(board),
        *_links(board),
        *_ids(board),
        *_numbers(board),
    )


def dangling(board: Board) -> tuple[str, ...]:
    """One sentence for each mention of something that is not on the board; harmless, and tolerated when loading."""
    return (*_dangling_entries(board), *_dangling_assets(board))


def _formats(board: Board) -> Iterator[str]:
    if not board.formats:
        yield "The board has no format."
    elif board.master_format_id not in {f.id for f in board.formats}:
        yield f"The master format {board.master_format_id!r} is not one of the board's formats."


def _scenes(board: Board) -> Iterator[str]:
    for key, shot in board.shots.items():
        if key != shot.id:
            yield f"Shot {shot.id!r} is filed under {key!r}."
    homes = Counter(shot_id for scene in board.scenes for shot_id in scene.shot_ids)
    for shot_id, count in homes.items():
        if shot_id not in board.shots:
            yield f"A scene lists shot {shot_id!r}, which is not on the board."
        if count > 1:
            yield f"Shot {shot_id!r} is listed {count} times in the scenes."
    for shot_id in board.shots:
        if shot_id not in homes:
            yield f"Shot {shot_id!r} is in no scene."


def _sequences(board: Board) -> Iterator[str]:
    if not board.sequences:
        yield "The board has no sequence."
    formats = {f.id for f in board.formats}
    for sequence in board.sequences:
        if sequence.format_id not in formats:
            yield f"Sequence {sequence.id!r} is in the format {sequence.format_id!r}, which is not on the board."
        for item in sequence.items:
            if isinstance(item.source, ShotSource) and item.source.shot_id not in board.shots:
                yield f"Item {item.id!r} plays shot {item.source.shot_id!r}, which is not on the board."


def _links(board: Board) -> Iterator[str]:
    for shot in board.shots.values():
        if isinstance(shot.link, ContinueLink) and shot.link.from_shot_id not in board.shots:
            yield f"Shot {shot.id!r} continues from {shot.link.from_shot_id!r}, which is not on the board."
    settled: set[str] = set()
    for shot in board.shots.values():
        path: dict[str, None] = {}
        at: Shot | None = shot
        while at is not None and at.id not in settled and at.id not in path:
            path[at.id] = None
            at = board.shots.get(at.link.from_shot_id) if isinstance(at.link, ContinueLink) else None
        if at is not None and at.id in path:
            yield f"Shot {at.id!r} continues from itself, directly or through others."
        settled.update(path)


def _ids(board: Board) -> Iterator[str]:
    sequences = board.sequences
    tracks = tuple(track for s in sequences for track in s.audio)
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        ("format", (f.id for f in board.formats)),
        ("scene", (s.id for s in board.scenes)),
        ("shot", board.shots),
        ("bible entry", (e.id for e in board.entries())),
        ("asset", (a.id for a in board.assets)),
        ("document", (d.id for d in board.documents)),
        ("custom field", (f.id for f in board.fields)),
        ("sequence", (s.id for s in sequences)),
        ("item", (i.id for s in sequences for i in s.items)),
        ("audio track", (t.id for t in tracks)),
        ("audio clip", (c.id for t in tracks for c in t.clips)),
        ("marker", (m.id for s in sequences for m in s.markers)),
        ("beat", (b.id for s in sequences for b in s.beats)),
    )
    for what, ids in groups:
        for thing_id, count in Counter(iter(ids)).items():
            if not thing_id:
                yield f"There is a thing with an empty {what} id."
            if count > 1:
                yield f"{count} things share the {what} id {thing_id!r}."


def _numbers(board: Board) -> Iterator[str]:
    locked = board.numbering.locked
    for number, count in Counter(entry.number for entry in locked).items():
        if count > 1:
            yield f"The locked number {number!r} is given {count} times."
    for shot_id, count in Counter(entry.shot_id for entry in locked).items():
        if count > 1:
            yield f"Shot {shot_id!r} holds {count} locked numbers."


def _dangling_entries(board: Board) -> Iterator[str]:
    known = {"", *(e.id for e in board.entries())}
    for scene in board.scenes:
        named = (scene.location_id, *(c.subject_id for c in scene.changes))
        yield from (f"Scene {scene.id!r} names {i!r}, which is not in the bible." for i in named if i not in known)
    for shot in board.shots.values():
        named = (
            shot.location_id,
            *(s.ref_id for s in shot.subjects),
            *(c.subject_id for c in shot.changes),
            *(line.speaker_id for line in shot.dialogue),
            *(r.subject_id for r in shot.references),
        )
        yield from (f"Shot {shot.id!r} names {i!r}, which is not in the bible." for i in named if i not in known)


def _dangling_assets(board: Board) -> Iterator[str]:
    known = {"", *(a.id for a in board.assets)}
    for user, asset_id in assets_used(board):
        if asset_id not in known:
            yield f"{user} uses the asset {asset_id!r}, which is not on the board."


def assets_used(board: Board) -> Iterator[tuple[str, str]]:
    """Every use of an asset: who uses it, in words for a person, and the asset's id."""
    yield from (("The look", r.asset_id) for r in board.look.references)
    for entry in board.entries():
        yield from ((f"{entry.name or entry.id}", r.asset_id) for r in entry.references)
    for shot in board.shots.values():
        yield from ((f"Shot {shot.id!r}", asset_id) for asset_id in _of_shot(shot) if asset_id)
    yield from ((f"Document {d.name!r}", d.asset_id) for d in board.documents if d.asset_id)
    for sequence in board.sequences:
        for item in sequence.items:
            if isinstance(item.source, StillSource | AssetSource):
                yield f"Item {item.id!r}", item.source.asset_id
            logo = getattr(item.source, "logo_asset_id", "")
            if isinstance(logo, str) and logo:
                yield f"Title {item.id!r}", logo
            # A font may be named by a typeface's own name: only one of the board's files is a use of it.
            fonts = {getattr(item.source, "font", ""), *(text.font for text in item.supers)}
            yield from ((f"Title {item.id!r}", a.id) for a in board.assets if a.id in fonts)
        for track in sequence.audio:
            yield from ((f"Audio track {track.name or track.id!r}", clip.asset_id) for clip in track.clips)


def _of_shot(shot: Shot) -> Iterator[str]:
    yield from (r.asset_id for r in shot.references)
    yield from (shot.panels.start, shot.panels.middle, shot.panels.end)
    if isinstance(shot.link, MatchLink):
        yield shot.link.keyframe_id
