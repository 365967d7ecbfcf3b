"""From a running order, a board and its takes to the Cut: what plays when, and what is not as it should be."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from storyboard.model.board import Board
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.facts import Take
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.model.numbering import numbers
from storyboard.model.picture import Asset, AssetKind, Box
from storyboard.model.rate import Rate
from storyboard.model.sequences import AssetSource, GapSource, Item, Sequence, ShotSource, StillSource
from storyboard.model.shots import DialogueLine, Shot
from storyboard.model.takes import effective_takes
from storyboard.model.timing import OVERLAPPING, converted, lead_frames, overlap_frames, placed
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition, DipToColour, Transition
from storyboard.model.values import replace
from storyboard.stitch.splits import early_frames, late_frames, split_notes

KNOWN_TRANSITIONS = OVERLAPPING | {"cut", "dip"}


@dataclass(frozen=True, slots=True)
class _Media:
    """What an item plays, before it is placed."""

    sha256: str = ""
    kind: str = "video"
    label: str = ""
    take_id: str = ""
    has_audio: bool = False
    available: int = 0
    gaps: tuple[Gap, ...] = ()
    number: str = ""
    dialogue: tuple[DialogueLine, ...] = ()
    focus: Box | None = None


def plan(
    board: Board,
    sequence: Sequence,
    takes: Iterable[Take],
    approvals: Mapping[str, str] | None = None,
    *,
    grade: str | None = None,
    has_media: Callable[[str], bool] | None = None,
    stale: Collection[str] = (),
    give_way: GiveWay = go_on,
) -> Cut:
    """The Cut of the sequence; disabled items are left out.

    `takes` come in the order they were made, `approvals` map shots to accepted takes, `grade` is the least grade that
    counts, `has_media` says whether the bytes of a hash are at hand, `stale` names shots whose takes no longer match.
    What is missing, short or stale is listed as gaps of its piece; transitions that had to be shortened in `notes`.
    `give_way` is called every few items.
    """
    taken = list(takes)
    playing = effective_takes(taken, approvals or {}, grade=grade)
    finder = _Finder(board, sequence, {t.id: t for t in reversed(taken)}, playing, has_media or _always, stale)
    pieces = list(in_turns(_pieces(sequence, finder), give_way))
    return Cut(
        sequence_id=sequence.id,
        title=board.title,
        format=board.format(sequence.format_id),
        pieces=tuple(pieces),
        audio=sequence.audio,
        frames=max((piece.start_frame + piece.frames for piece in pieces), default=0),
        notes=tuple(_notes(sequence, pieces, give_way)),
        assets={asset.id: asset for asset in _named_assets(board, sequence)},
    )


def kept_box(shot: Shot, room: tuple[float, float] = (1.0, 1.0)) -> Box | None:
    """What a crop must keep: the focus the author gave, else all that stands in the shot; None where nothing says.

    `room` is what part of width and height a crop shows: where not all have room in it, who stands largest is kept,
    and not the gap between them.
    """
    boxes = [subject.box for subject in shot.subjects if subject.box is not None]
    if shot.framing.focus is not None or not boxes:
        return shot.framing.focus
    left, top = max(0.0, min(b.x for b in boxes)), max(0.0, min(b.y for b in boxes))
    right, bottom = min(1.0, max(b.x + b.width for b in boxes)), min(1.0, max(b.y + b.height for b in boxes))
    if right <= left or bottom <= top:
        return None
    if len(boxes) > 1 and (right - left > room[0] or bottom - top > room[1]):
        return kept_box(replace(shot, subjects=(replace(shot.subjects[0], box=max(boxes, key=_area)),)))
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def _area(box: Box) -> float:
    return box.width * box.height


def _always(_: str) -> bool:
    return True


@dataclass(frozen=True)
class _Finder:
    board: Board
    sequence: Sequence
    takes: Mapping[str, Take]
    playing: Mapping[str, Take]
    has_media: Callable[[str], bool]
    stale: Collection[str]

    @property
    def rate(self) -> Rate:
        return self.board.format(self.sequence.format_id).rate

    def media(self, item: Item, number_of: Mapping[str, str]) -> _Media:
        """What the item plays."""
        match item.source:
            case ShotSource(shot_id=shot_id):
                return self._of_shot(item, shot_id, number_of.get(shot_id, ""))
            case StillSource(asset_id=asset_id):
                return self._of_asset(item, asset_id, is_still=True)
            case AssetSource(asset_id=asset_id):
                return self._of_asset(item, asset_id, is_still=False)
            case TitleSource(text=text):
                return _Media(kind="title", label=text.splitlines()[0] if text else "Title")
            case GapSource():
                return _Media(kind="gap", label="Gap")
            case _:
                return _Media(kind="gap", label=item.source.kind, gaps=(Gap.UNKNOWN_SOURCE,))

    def _of_shot(self, item: Item, shot_id: str, number: str) -> _Media:
        shot = self.board.shots.get(shot_id)
        if shot is None:
            return _Media(label=shot_id, gaps=(Gap.UNKNOWN_SOURCE,))
        label = " ".join(part for part in (number, shot.title or shot.action) if part)
        lines = tuple(_spoken(shot, item, self.board.master.rate, self.rate))
        take = self._take(item, shot_id)
        if take is None:
            return _Media(label=label, gaps=(Gap.MISSING,), number=number, dialogue=lines, focus=kept_box(shot))
        available = converted(take.frames, take.rate, self.rate)
        gaps = self._gaps(item, take.sha256, available, 0 if take.rate == self.rate else 1)
        return _Media(
            sha256=take.sha256,
            label=label,
            take_id=take.id,
            has_audio=take.has_audio,
            available=available,
            gaps=gaps + ((Gap.STALE,) if shot_id in self.stale else ()),
            number=number,
            dialogue=lines,
            focus=kept_box(shot, self._room(take)),
        )

    def _room(self, take: Take) -> tuple[float, float]:
        """What part of the take's width and height a crop to the film's shape shows."""
        film = self.board.format(self.sequence.format_id)
        ratio = film.width * take.height / (film.height * take.width) if take.width and take.height else 1.0
        return min(1.0, ratio), min(1.0, 1 / ratio)

    def _take(self, item: Item, shot_id: str) -> Take | None:
        named = self.takes.get(item.take_id) if item.take_id else None
        return named or self.playing.get(shot_id)

    def _of_asset(self, item: Item, asset_id: str, *, is_still: bool) -> _Media:
        asset = self.board.asset(asset_id)
        if asset is None:
            return _Media(label=asset_id, gaps=(Gap.UNKNOWN_SOURCE,))
        kind = "still" if is_still or asset.kind == AssetKind.PICTURE else "video"
        available = converted(asset.frames, asset.rate or self.rate, self.rate) if kind == "video" else 0
        gaps = self._gaps(item, asset.sha256, available, 1)
        has_audio = kind == "video"
        return _Media(asset.sha256, kind, asset.name or "Asset", "", has_audio, available, gaps)

    def _gaps(self, item: Item, sha256: str, available: int, slack: int) -> tuple[Gap, ...]:
        if not self.has_media(sha256):
            return (Gap.MEDIA_MISSING,)
        played = 1 if item.is_frozen else ceil(item.frames * item.speed.fraction) - slack
        return (Gap.SHORT,) if 0 < available < item.in_frame + played else ()


def _pieces(sequence: Sequence, finder: _Finder) -> Iterator[CutPiece]:
    number_of = numbers(finder.board)
    entries = list(placed(sequence))
    for index, (start, item) in enumerate(entries):
        before = entries[index - 1][1] if index else None
        after = entries[index + 1][1] if index + 1 < len(entries) else None
        found = finder.media(item, number_of)
        yield CutPiece(
            item_id=item.id,
            label=found.label,
            source=item.source,
            take_id=found.take_id,
            media_sha256=found.sha256,
            media_kind=found.kind,
            has_audio=found.has_audio,
            start_frame=start,
            frames=item.frames,
            in_frame=item.in_frame,
            available_frames=found.available,
            speed=item.speed,
            gain_db=item.gain_db,
            is_muted=item.is_muted,
            fades=item.fades,
            transition=_fitting(before, item),
            lead_frames=lead_frames(before, item),
            tail_frames=lead_frames(item, after) if after else 0,
            supers=item.supers,
            gaps=found.gaps,
            number=found.number,
            dialogue=found.dialogue,
            focus=found.focus,
            fit=item.fit,
            reframe=tuple(item.reframe.get(sequence.format_id, ())),
            is_reversed=item.is_reversed,
            is_frozen=item.is_frozen,
            early_sound=early_frames(item, found.available, _room(before, item), is_heard=found.has_audio),
            late_sound=late_frames(item, found.available, _room(item, after, behind=True), is_heard=found.has_audio),
            grade=item.grade,
        )


def _room(first: Item | None, second: Item | None, *, behind: bool = False) -> int:
    """How far sound may run over the item in front, or over the one behind."""
    if first is None or second is None:
        return 0
    return (second if behind else first).frames - lead_frames(first, second)


def _fitting(before: Item | None, item: Item) -> Transition:
    """The transition as it will play: shortened to what both items hold, a cut where nothing comes before."""
    transition = item.transition_in
    if before is None or transition.kind not in KNOWN_TRANSITIONS:
        return CutTransition()
    if isinstance(transition, DipToColour):
        room = 2 * min(before.frames // 2, item.frames // 2)
        return transition if transition.frames <= room else _short_dip(transition, room)
    lead = lead_frames(before, item)
    if overlap_frames(transition) == lead:
        return transition
    return CutTransition() if lead == 0 else replace(transition, frames=lead)


def _short_dip(dip: DipToColour, room: int) -> CutTransition | DipToColour:
    return CutTransition() if room < 2 else replace(dip, frames=room)


def _spoken(shot: Shot, item: Item, shot_rate: Rate, rate: Rate) -> Iterator[DialogueLine]:
    """The shot's lines on the item's own frames; a line without a time plays for the whole item."""
    for line in shot.dialogue:
        if line.start_frame is None:
            yield replace(line, start_frame=0, frames=item.frames)
            continue
        start = converted(line.start_frame, shot_rate, rate) - item.in_frame
        length = item.frames if line.frames is None else converted(line.frames, shot_rate, rate)
        first, end = max(start, 0), min(start + length, item.frames)
        if first < end:
            yield replace(line, start_frame=first, frames=end - first)


def _notes(sequence: Sequence, pieces: list[CutPiece], give_way: GiveWay) -> Iterator[str]:
    wanted = {item.id: item for item in sequence.items}
    for index, piece in enumerate(in_turns(pieces, give_way)):
        yield from split_notes(wanted[piece.item_id], piece)
        asked = wanted[piece.item_id].transition_in
        if asked.kind not in KNOWN_TRANSITIONS:
            yield f"{piece.label}: this version knows no transition {asked.kind!r}; it plays as a cut."
            continue
        if index == 0 and asked.kind != "cut":
            yield f"{piece.label}: the film's first item has nothing to {asked.kind} from; it begins with a cut."
        elif index:
            yield from _fitting_notes(pieces[index - 1], piece, asked)


def _fitting_notes(before: CutPiece, piece: CutPiece, asked: Transition) -> Iterator[str]:
    """What became of a transition that did not find the frames it wants."""
    wanted, frames = getattr(asked, "frames", 0), getattr(piece.transition, "frames", 0)
    if wanted and not frames:
        yield f"{piece.label}: the {asked.kind} plays as a cut; an item of 1 frame leaves no room for it."
    elif wanted != frames:
        yield (
            f"{piece.label}: the {asked.kind} was shortened from {wanted} to {frames} frames; it takes at most half of"
            " either item."
        )
    if piece.lead_frames and Gap.SHORT in before.gaps and not before.is_reversed:
        yield f"{piece.label}: the {asked.kind} comes from a held frame, for the take of {before.label} is short."


def _named_assets(board: Board, sequence: Sequence) -> Iterator[Asset]:
    named = {clip.asset_id for track in sequence.audio for clip in track.clips}
    named |= {item.source.logo_asset_id for item in sequence.items if isinstance(item.source, TitleSource)}
    fonts = {text.font for item in sequence.items for text in _lettered(item) if text.font}
    called = {name.casefold() for name in fonts}
    return (
        asset
        for asset in board.assets
        if asset.id in named | fonts or (asset.kind == AssetKind.FONT and asset.name.casefold() in called)
    )


def _lettered(item: Item) -> Iterator[TitleSource | Super]:
    if isinstance(item.source, TitleSource):
        yield item.source
    yield from item.supers
