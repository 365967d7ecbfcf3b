"""What makes a segment, as data: enough to render it, and by its hash to find it again."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from storyboard.model.canon import canonical
from storyboard.model.cut import Cut, CutPiece, Gap, Margins
from storyboard.model.grading import ColourGrade
from storyboard.model.sequences import Fit, GapSource, ReframeKey
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import Transition
from storyboard.model.values import Value, replace
from storyboard.stitch.fonts import fonts_of, strangers
from storyboard.stitch.job import BurnInJob, RampJob
from storyboard.stitch.profile import RENDER_VERSION, Picture
from storyboard.stitch.reframe import keys_within
from storyboard.stitch.spans import STRAIGHT_CUT, Layer, Span

EMPTY = frozenset({Gap.MISSING, Gap.MEDIA_MISSING, Gap.UNKNOWN_SOURCE})
"""Gaps with nothing to show: a slate stands in for them."""

WRITTEN = frozenset({"title", "slate"})
"""Grounds that are words."""

MASKED = frozenset({"dissolve", "wipe"})
"""Transitions that a mask alone makes: both pictures stay where they are, and no light falls on them."""


class Ground(Value):
    """What a layer shows before anything is drawn over it.

    `kind` is video, still, colour, title or slate. For a video, `first` is the first frame wanted of the source (at
    the film's rate); with a `speed` other than 1 it counts after the change of speed and `in_frame` before it.
    Reversed, `first` is where the stretch begins in the source and its last frame is shown first; frozen, it is the
    one frame shown. `reframe` says what part fills the frame, on the segment's own frames; without it, `fit` and
    `centre` do.
    """

    kind: str
    sha256: str = ""
    first: int = 0
    in_frame: int = 0
    speed: str = "1"
    centre: tuple[float, float] = (0.5, 0.5)
    holds: bool = False
    fit: str = Fit.CROP
    reframe: tuple[ReframeKey, ...] = ()
    is_reversed: bool = False
    is_frozen: bool = False
    colour: str = ""
    title: TitleSource | None = None
    logo_sha256: str = ""
    words: tuple[str, ...] = ()
    grade: ColourGrade | None = None

    @property
    def moves(self) -> bool:
        """True where one frame may differ from the next."""
        return self.kind == "video" or len(self.reframe) > 1


class LayerRecipe(Value):
    """A ground and everything drawn over it; offsets on the piece's own frames.

    `fonts` are the hashes of the font files that its texts name, by that name.
    """

    ground: Ground
    label: str = ""
    offset: int = 0
    piece_frames: int = 0
    ramps: tuple[RampJob, ...] = ()
    supers: tuple[Super, ...] = ()
    fonts: Mapping[str, str] = {}


class Recipe(Value):
    """One segment; `typefaces` are the system's fonts that its rare letters are taken from."""

    frames: int
    layers: tuple[LayerRecipe, ...]
    transition: Transition = STRAIGHT_CUT
    transition_at: int = 0
    burn_in: BurnInJob | None = None
    is_straight: bool = True
    margins: Margins = Margins()
    typefaces: tuple[str, ...] = ()

    @property
    def is_composed(self) -> bool:
        """True where the child composes it: text lies over pictures, or they move. All else is one ffmpeg graph."""
        moves = len(self.layers) == 2 and self.transition.kind not in MASKED
        return moves or self.burn_in is not None or any(layer.supers for layer in self.layers)


def recipe(cut: Cut, span: Span) -> Recipe:
    """The recipe of a span."""
    straight = span.is_straight
    layers = tuple(_layer(cut, layer, span.frames, straight) for layer in span.layers)
    burn_in = _burn_in(span)
    # Places of one shape share every picture without words: only these stand elsewhere from place to place.
    has_words = burn_in is not None or any(layer.supers or layer.ground.kind in WRITTEN for layer in layers)
    return Recipe(
        frames=span.frames,
        layers=layers,
        transition=span.transition,
        transition_at=span.transition_at,
        burn_in=burn_in,
        is_straight=straight,
        margins=cut.title_margins if has_words else Margins(),
        typefaces=() if straight else strangers(_words(span)),
    )


def _words(span: Span) -> Iterator[str]:
    """Everything written in the span."""
    yield from (line.text for line in span.lines)
    if span.burn_in.watermark is not None:
        yield span.burn_in.watermark.text
    for layer in span.layers:
        for text in _texts(layer):
            yield from (text.text, text.subtitle, getattr(text, "call_to_action", ""))


def _texts(layer: Layer) -> Iterator[TitleSource | Super]:
    if isinstance(layer.piece.source, TitleSource):
        yield layer.piece.source
    yield from layer.supers


def key_of(made: Recipe, picture: Picture, build_id: str) -> str:
    """The name of the segment in the cache: the hash of all that decides its bytes."""
    layers = [{k: v for k, v in _data(layer).items() if k != "label"} for layer in made.layers]
    parts = {
        "recipe": {**_data(made), "layers": layers},
        "writer": [*picture.codec, picture.writer_filter, *picture.encoder(made.frames)],
        "size": [picture.width, picture.height],
        "build": build_id,
        "version": RENDER_VERSION,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _data(value: Value) -> Mapping[str, Any]:
    return canonical(value)


def _layer(cut: Cut, layer: Layer, frames: int, straight: bool) -> LayerRecipe:
    piece = layer.piece
    ground = _ground(cut, layer, frames)
    if straight:
        return LayerRecipe(ground=ground, label=piece.label)
    drawn = bool(layer.ramps or layer.supers or ground.kind == "title")
    return LayerRecipe(
        ground=ground,
        label=piece.label,
        offset=layer.offset if drawn else 0,
        piece_frames=piece.frames if drawn else 0,
        ramps=tuple(
            RampJob(colour=r.colour, first=r.first, frames=r.frames, is_in=r.is_in, curve=r.curve) for r in layer.ramps
        ),
        supers=layer.supers,
        fonts=fonts_of(cut, _texts(layer)),
    )


def _ground(cut: Cut, layer: Layer, frames: int) -> Ground:
    piece = layer.piece
    if EMPTY & set(piece.gaps):
        return Ground(kind="slate", words=(piece.number, piece.label, ", ".join(piece.gaps)))
    match piece.source:
        case TitleSource() as title:
            logo = cut.assets.get(title.logo_asset_id)
            return Ground(kind="title", title=title, logo_sha256=logo.sha256 if logo else "")
        case GapSource(colour=colour):
            return Ground(kind="colour", colour=colour)
        case _:
            return played(piece, layer.offset, frames)


def played(piece: CutPiece, offset: int, frames: int) -> Ground:
    """What a piece that has a file shows in `frames` frames from its frame `offset` on."""
    keys = keys_within(piece.reframe, offset, frames)
    fit = Fit.CROP if keys or piece.fit not in set(Fit) else piece.fit
    crops = fit == Fit.CROP and not keys
    still = Ground(
        kind="still",
        sha256=piece.media_sha256,
        centre=piece.focus.centre if piece.focus and crops else (0.5, 0.5),
        fit=fit,
        reframe=keys,
        grade=piece.grade if piece.grade is not None and not piece.grade.is_neutral else None,
    )
    if piece.media_kind == "still":
        return still
    video = replace(still, kind="video", holds=Gap.SHORT in piece.gaps)
    if piece.is_frozen:
        return replace(video, first=piece.in_frame, is_frozen=True)
    first = piece.frames - offset - frames if piece.is_reversed else offset
    plain = piece.speed.fraction == 1
    return replace(
        video,
        first=piece.in_frame + first if plain else first,
        in_frame=0 if plain else piece.in_frame,
        speed=str(piece.speed),
        is_reversed=piece.is_reversed,
    )


def _burn_in(span: Span) -> BurnInJob | None:
    if not span.burn_in.is_everywhere and not span.lines:
        return None
    front = span.layers[-1]
    return BurnInJob(
        number=front.piece.number if span.burn_in.number else "",
        timecode_frame=span.start_frame if span.burn_in.timecode else None,
        lines=tuple(_shifted(line, front.offset) for line in span.lines),
        lines_on_top=any(layer.supers for layer in span.layers),
        watermark=span.burn_in.watermark,
    )


def _shifted(line: DialogueLine, offset: int) -> DialogueLine:
    """The line on the span's own frames."""
    return replace(line, start_frame=(line.start_frame or 0) - offset)


def without(made: Recipe, sha256: str) -> Recipe:
    """The recipe that does without what a file failed to give: its last frame held, and next its slate."""
    return replace(
        made, layers=tuple(_spared(layer) if layer.ground.sha256 == sha256 else layer for layer in made.layers)
    )


def _spared(layer: LayerRecipe) -> LayerRecipe:
    ground = layer.ground
    if ground.kind == "video" and not ground.holds:
        return replace(layer, ground=replace(ground, holds=True))
    return replace(layer, ground=Ground(kind="slate", words=("", layer.label, "cannot be played")))
