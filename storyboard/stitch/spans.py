"""A Cut taken apart into spans: stretches of film in which the same things play, each one rendered once.

A span with one picture and nothing over it is straight; others are blended by one graph, or composed (see `recipe`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from storyboard.model.cut import Cut, CutPiece
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super
from storyboard.model.transitions import Curve, CutTransition, DipToColour, Transition
from storyboard.stitch.profile import NO_BURN_IN, BurnIn

BLACK = "#000000"

STRAIGHT_CUT = CutTransition()

CHUNK_S = 10.0
"""A long straight piece is rendered in chunks of this length, unless its profile asks for another, on a grid of its
source's own frames: two may be rendered at once, and trimming one end leaves the others as they are. Each chunk costs
an encoder's start, so that a film whose every shot is split takes a tenth longer."""

LEAST_CHUNK = 12
"""No chunk is shorter than this many frames because of the grid."""

REVERSED_BYTES = 200_000_000
"""What the frames of a chunk that is played backwards may take in memory."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """A colour that gives way to the picture (`is_in`) or takes its place, from frame `first` of the piece on."""

    colour: str
    first: int
    frames: int
    is_in: bool
    curve: str = Curve.LINEAR


@dataclass(frozen=True, slots=True)
class Layer:
    """A piece as seen in a span: `offset` is the piece's frame at the span's first frame."""

    piece: CutPiece
    offset: int
    ramps: tuple[Ramp, ...] = ()
    supers: tuple[Super, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of film.

    With two layers, `transition` runs from the first to the second; `transition_at` of its frames have passed before
    the span begins. `lines` are the words spoken, for burning in.
    """

    start_frame: int
    frames: int
    layers: tuple[Layer, ...]
    transition: Transition = STRAIGHT_CUT
    transition_at: int = 0
    burn_in: BurnIn = NO_BURN_IN
    lines: tuple[DialogueLine, ...] = ()

    @property
    def is_straight(self) -> bool:
        """True where one ffmpeg graph makes it."""
        layer = self.layers[-1]
        drawn = layer.piece.media_kind == "title" or layer.ramps or layer.supers
        return len(self.layers) == 1 and not drawn and not self.burn_in.is_everywhere and not self.lines


def spans(cut: Cut, burn_in: BurnIn = NO_BURN_IN, chunk_s: float = CHUNK_S) -> tuple[Span, ...]:
    """The whole film in order, without a hole and without overlap; `chunk_s` is about how long a straight span is."""
    pieces = cut.pieces
    ramps = [tuple(_ramps(pieces, index)) for index in range(len(pieces))]
    chunk = cut.format.rate.frames(chunk_s)
    changes = [_edges(piece, ramps[index], burn_in) for index, piece in enumerate(pieces)]
    cuts = [_chunks(cut, piece, burn_in, chunk) for piece in pieces]
    edges = sorted({edge for found in (*changes, *cuts) for edge in found})
    begin: defaultdict[int, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        begin[piece.start_frame].append(index)
    found: list[Span] = []
    seen: list[int] = []
    for first, end in pairwise(edges):
        # Where a piece begins and ends is an edge: what is seen at the first frame is seen to the end.
        seen = sorted(i for i in (*seen, *begin[first]) if first < pieces[i].start_frame + pieces[i].frames)
        if seen:
            found.append(_span(pieces, ramps, seen[-2:], first, end, burn_in))
    return tuple(found)


def windowed(whole: Sequence[Span], first: int, end: int) -> tuple[Span, ...]:
    """The spans from frame `first` to `end` of the film, those at the edges cut short."""
    found: list[Span] = []
    for span in whole:
        late = max(0, first - span.start_frame)
        frames = min(span.start_frame + span.frames, end) - span.start_frame - late
        if frames > 0:
            layers = tuple(replace(layer, offset=layer.offset + late) for layer in span.layers)
            at = span.transition_at + late if len(layers) == 2 else 0
            found.append(
                replace(span, start_frame=span.start_frame + late, frames=frames, layers=layers, transition_at=at)
            )
    return tuple(found)


def _span(
    pieces: Sequence[CutPiece],
    ramps: Sequence[tuple[Ramp, ...]],
    active: Sequence[int],
    first: int,
    end: int,
    burn_in: BurnIn,
) -> Span:
    layers = tuple(_layer(pieces[index], ramps[index], first, end) for index in active)
    front = layers[-1]
    spoken = _captioned(front.piece, burn_in) if burn_in.captions else front.piece.dialogue if burn_in.dialogue else ()
    lines = tuple(line for line in spoken if _meets(line.start_frame or 0, line.frames, front, end - first))
    return Span(
        start_frame=first,
        frames=end - first,
        layers=layers,
        transition=front.piece.transition if len(layers) == 2 else CutTransition(),
        transition_at=front.offset if len(layers) == 2 else 0,
        burn_in=burn_in,
        lines=lines,
    )


def _captioned(piece: CutPiece, burn_in: BurnIn) -> tuple[DialogueLine, ...]:
    """The captions to be burnt in, on the piece's own frames."""
    return tuple(
        DialogueLine(text=c.text, start_frame=c.first_frame - piece.start_frame, frames=c.end_frame - c.first_frame)
        for c in burn_in.captions
    )


def _meets(start: int, frames: int | None, layer: Layer, length: int) -> bool:
    stop = layer.piece.frames if not frames else start + frames
    return start < layer.offset + length and layer.offset < stop


def _layer(piece: CutPiece, ramps: tuple[Ramp, ...], first: int, end: int) -> Layer:
    bare = Layer(piece, first - piece.start_frame)
    length = end - first
    return Layer(
        piece,
        bare.offset,
        tuple(r for r in ramps if _meets(r.first, r.frames, bare, length)),
        tuple(s for s in piece.supers if (s.text or s.subtitle) and _meets(s.start_frame, s.frames, bare, length)),
    )


def _ramps(pieces: Sequence[CutPiece], index: int) -> Iterator[Ramp]:
    piece = pieces[index]
    fades = piece.fades
    if fades.picture_in:
        yield Ramp(BLACK, 0, min(fades.picture_in, piece.frames), is_in=True)
    if fades.picture_out:
        length = min(fades.picture_out, piece.frames)
        yield Ramp(BLACK, piece.frames - length, length, is_in=False)
    if isinstance(piece.transition, DipToColour):
        dip = piece.transition
        yield Ramp(dip.colour, 0, dip.frames - dip.frames // 2, is_in=True, curve=dip.curve)
    after = pieces[index + 1].transition if index + 1 < len(pieces) else None
    if isinstance(after, DipToColour):
        length = after.frames // 2
        yield Ramp(after.colour, piece.frames - length, length, is_in=False, curve=after.curve)


def _edges(piece: CutPiece, ramps: tuple[Ramp, ...], burn_in: BurnIn) -> Iterator[int]:
    """Every frame of the film at which something about the piece changes."""
    start, end = piece.start_frame, piece.start_frame + piece.frames
    yield from (start, start + piece.lead_frames, end - piece.tail_frames, end)
    for ramp in ramps:
        yield from (start + ramp.first, start + ramp.first + ramp.frames)
    for caption in burn_in.captions:
        if caption.first_frame < end and start < caption.end_frame:
            yield from (min(max(edge, start), end) for edge in (caption.first_frame, caption.end_frame))
    for text in piece.supers:
        if text.text or text.subtitle:
            yield from _within(start + text.start_frame, start, end)
            yield from _within(start + text.start_frame + text.frames if text.frames else end, start, end)


def _chunks(cut: Cut, piece: CutPiece, burn_in: BurnIn, chunk: int) -> Iterator[int]:
    """Where a long piece is taken apart though nothing about it changes."""
    start, end = piece.start_frame, piece.start_frame + piece.frames
    if piece.media_kind != "video" or piece.is_frozen:
        return
    if piece.is_reversed:
        step = _reversible(cut, chunk)
        yield from range(start + step, end, step)
    elif piece.speed.fraction == 1:
        yield from _grid(piece, burn_in, chunk)


def _reversible(cut: Cut, chunk: int) -> int:
    """How many frames are turned round at once: all of them are held in memory, three bytes a pixel."""
    fitting = REVERSED_BYTES // (3 * cut.format.width * cut.format.height)
    return max(1, min(fitting, chunk))


def _within(edge: int, start: int, end: int) -> Iterator[int]:
    yield min(max(edge, start), end)


def _grid(piece: CutPiece, burn_in: BurnIn, chunk: int) -> Iterator[int]:
    step = max(LEAST_CHUNK * 2, chunk)
    first = piece.lead_frames + LEAST_CHUNK
    last = piece.frames - piece.tail_frames - LEAST_CHUNK
    if burn_in.is_everywhere:
        return
    at = -(-(piece.in_frame + first) // step) * step - piece.in_frame
    while at <= last:
        yield piece.start_frame + at
        at += step
