"""What the strip shows of a running order: pieces, lanes of sound, markers and beats, all on the film's frames."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from fractions import Fraction

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.picture import Asset
from storyboard.model.rate import FILM, Rate
from storyboard.model.sequences import AssetSource, Item, Marker, Sequence, ShotSource, StillSource
from storyboard.model.timing import lead_frames
from storyboard.model.titles import TitleSource
from storyboard.studio.cards import CardView, Poster


@dataclass(frozen=True, slots=True)
class Piece:
    """One enabled item on the strip. `start`, `frames` and `lead` (how much it overlaps the one before) are frames."""

    item: Item
    shot_id: str
    label: str
    start: int
    lead: int
    poster: Poster | None
    words: str = ""

    @property
    def item_id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def frames(self) -> int:
        """How long it plays."""
        return self.item.frames

    @property
    def end(self) -> int:
        """The frame behind its last one."""
        return self.start + self.item.frames

    @property
    def join_frames(self) -> int:
        """How long the transition into it is said to be; 0 for a cut."""
        transition = self.item.transition_in
        return 0 if transition.kind == "cut" else int(getattr(transition, "frames", 0))


@dataclass(frozen=True, slots=True)
class LaneClip:
    """A clip of sound in its place: what it is called, which file, and how many frames of the film it fills."""

    clip: AudioClip
    name: str
    sha256: str
    start: int
    frames: int

    @property
    def end(self) -> int:
        """The frame behind its last one."""
        return self.start + self.frames


@dataclass(frozen=True, slots=True)
class Lane:
    """One track of sound."""

    track: AudioTrack
    clips: tuple[LaneClip, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A beat of the trailer: from one frame to before another. `beat_id` is empty where it comes from the scenes."""

    start: int
    end: int
    name: str
    beat_id: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything on the strip."""

    sequence_id: str = ""
    pieces: tuple[Piece, ...] = ()
    lanes: tuple[Lane, ...] = ()
    markers: tuple[Marker, ...] = ()
    beats: tuple[Stretch, ...] = ()
    frames: int = 0
    target_frames: int | None = None
    rate: Rate = FILM
    aspect: float = 16 / 9

    def at(self, frame: int) -> Piece | None:
        """The piece that plays at a frame; the later one where two overlap."""
        return next((p for p in reversed(self.pieces) if p.start <= frame < p.end), None)

    def piece(self, item_id: str) -> Piece | None:
        """The piece of an item; None where it does not play."""
        return next((p for p in self.pieces if p.item.id == item_id), None)

    def before(self, item_id: str) -> Piece | None:
        """The piece before an item's own; None for the first."""
        ids = [p.item.id for p in self.pieces]
        at = ids.index(item_id) if item_id in ids else 0
        return self.pieces[at - 1] if at else None


def timeline_of(board: Board, cards: Mapping[str, CardView]) -> Timeline:
    """What the strip shows of the main sequence."""
    if not board.sequences:
        return Timeline()
    sequence = board.main_sequence
    assets = {asset.id: asset for asset in board.assets}
    pieces = tuple(_pieces(sequence, cards, assets))
    frames = max((piece.end for piece in pieces), default=0)
    rate = board.format(sequence.format_id).rate
    return Timeline(
        sequence_id=sequence.id,
        pieces=pieces,
        lanes=tuple(_lane(track, assets, rate, frames) for track in sequence.audio),
        markers=sequence.markers,
        beats=_beats(board, sequence, frames, pieces),
        frames=frames,
        target_frames=sequence.target_frames,
        rate=rate,
        aspect=board.master.aspect,
    )


def runs_the_same(one: Board, other: Board) -> bool:
    """Whether the timelines of two boards differ in nothing but what their cards say.

    Compared as tuples: an edit makes new ones, of the same elements, so that no element is looked into.
    """
    parts = ("sequences", "scenes", "assets", "formats", "master_format_id")
    return all(getattr(one, name) == getattr(other, name) for name in parts)


def with_cards(timeline: Timeline, cards: Mapping[str, CardView], other: Set[str]) -> Timeline:
    """The timeline with what the `other` of the cards say, of a board that runs the same: nothing is added up again."""
    told = (_with_card(piece, cards[piece.shot_id]) if piece.shot_id in other else piece for piece in timeline.pieces)
    return replace(timeline, pieces=tuple(told))


def is_same_picture(one: Poster | None, other: Poster | None) -> bool:
    """Whether two posters are painted alike; one that cannot be made yet is not like one that can."""
    if one is None or other is None:
        return one is other
    return one is other or (one == other and (one.staging is None) == (other.staging is None))


def _with_card(piece: Piece, card: CardView) -> Piece:
    return Piece(piece.item, card.shot_id, card.number, piece.start, piece.lead, card.poster)


def other_cards(held: Mapping[str, CardView], cards: Mapping[str, CardView]) -> Set[str]:
    """The shots whose cards say something else to the strip than those that were held: a number or a picture."""
    found: set[str] = set()
    for shot_id, card in cards.items():
        before = held.get(shot_id)
        if before is not card and (
            before is None or before.number != card.number or not is_same_picture(before.poster, card.poster)
        ):
            found.add(shot_id)
    return found


def clip_frames(clip: AudioClip, asset: Asset | None, rate: Rate, film_frames: int) -> int:
    """How many frames of the film a clip fills: its own length, else the file's, else to the film's end."""
    if clip.frames:
        return clip.frames
    rest = max(1, film_frames - clip.at_frame)
    if clip.is_looped or asset is None or not asset.frames or asset.rate is None:
        return rest
    return max(1, min(rest, int(asset.rate.seconds(asset.frames) * rate.fraction) - clip.in_frame))


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the film is cut, in seconds: the middle shot and the quarter on each side of it, total and target."""

    items: int
    median_s: float
    low_s: float
    high_s: float
    total_s: float
    target_s: float | None


def pace_of(timeline: Timeline) -> Pace:
    """The pace of the film. All 0 where nothing plays."""
    # Sorted as whole frames: fractions are compared forty times slower.
    lengths = sorted(piece.frames for piece in timeline.pieces)
    target = timeline.target_frames
    return Pace(
        items=len(lengths),
        median_s=_seconds(_quantile(lengths, Fraction(1, 2)), timeline.rate),
        low_s=_seconds(_quantile(lengths, Fraction(1, 4)), timeline.rate),
        high_s=_seconds(_quantile(lengths, Fraction(3, 4)), timeline.rate),
        total_s=float(timeline.rate.seconds(timeline.frames)),
        target_s=float(timeline.rate.seconds(target)) if target else None,
    )


def _seconds(frames: Fraction, rate: Rate) -> float:
    return float(frames / rate.fraction)


def _quantile(lengths: list[int], part: Fraction) -> Fraction:
    """In frames, between two items where it falls between them."""
    if not lengths:
        return Fraction(0)
    place = (len(lengths) - 1) * part
    low = int(place)
    high = min(low + 1, len(lengths) - 1)
    return lengths[low] + (place - low) * (lengths[high] - lengths[low])


def _pieces(sequence: Sequence, cards: Mapping[str, CardView], assets: Mapping[str, Asset]) -> Iterator[Piece]:
    at, before = 0, None
    for item in sequence.items:
        if not item.enabled:
            continue
        lead = lead_frames(before, item)
        at -= lead
        yield _piece(at, lead, item, cards, assets)
        at, before = at + item.frames, item


def _piece(at: int, lead: int, item: Item, cards: Mapping[str, CardView], assets: Mapping[str, Asset]) -> Piece:
    source = item.source
    if isinstance(source, ShotSource) and source.shot_id in cards:
        card = cards[source.shot_id]
        return Piece(item, card.shot_id, card.number, at, lead, card.poster)
    if isinstance(source, StillSource | AssetSource):
        return Piece(item, "", "", at, lead, _poster_of(source, assets.get(source.asset_id)))
    words = source.text if isinstance(source, TitleSource) else ""
    return Piece(item, "", "", at, lead, None, words)


def _poster_of(source: StillSource | AssetSource, asset: Asset | None) -> Poster | None:
    """What stands for a picture or a video that is no shot's; None where its file is not known."""
    if asset is None or not asset.sha256:
        return None
    if isinstance(source, StillSource):
        return Poster(key=f"still:{asset.sha256}", picture_sha256=asset.sha256)
    return Poster(key=f"take:{asset.sha256}", take_sha256=asset.sha256)


def _lane(track: AudioTrack, assets: Mapping[str, Asset], rate: Rate, film_frames: int) -> Lane:
    return Lane(
        track, tuple(_lane_clip(track, clip, assets.get(clip.asset_id), rate, film_frames) for clip in track.clips)
    )


def _lane_clip(track: AudioTrack, clip: AudioClip, asset: Asset | None, rate: Rate, film_frames: int) -> LaneClip:
    name = (asset.name if asset else "") or track.name or str(track.role)
    frames = clip_frames(clip, asset, rate, film_frames)
    return LaneClip(clip, name, asset.sha256 if asset else "", clip.at_frame, frames)


def _beats(board: Board, sequence: Sequence, frames: int, pieces: tuple[Piece, ...]) -> tuple[Stretch, ...]:
    """The sequence's own beats, else the beats of the scenes whose shots play."""
    spans = sequence.beats
    if spans:
        ends = [*(span.frame for span in spans[1:]), max(frames, spans[-1].frame)]
        return tuple(
            Stretch(span.frame, end, span.name or str(span.beat), span.id)
            for span, end in zip(spans, ends, strict=True)
        )
    named = [(str(scene.beat or ""), scene.shot_ids) for scene in board.scenes]
    beats = {shot_id: name for name, shot_ids in named for shot_id in shot_ids}
    runs: list[Stretch] = []
    start, end, name = 0, 0, ""
    for piece in pieces:
        here = beats.get(piece.shot_id, name)
        if here != name:
            runs.append(Stretch(start, end, name))
            start, name = piece.start, here
        end = piece.end
    return tuple(run for run in (*runs, Stretch(start, end, name)) if run.name)
