"""What a model can do and what it costs, as dated data; nothing here names a vendor's wire."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from pydantic import Field

from storyboard.model.money import MICRO_USD as MICRO_USD
from storyboard.model.values import Value

ENDS_SOON_DAYS = 90
"""A model that ends within this many days is warned of."""

NOT_STATED = "not stated; what this program takes it to be"


class Durations(Value):
    """The lengths a model makes: a list, or a range in steps; seconds. `auto` says it can also choose itself.

    `wire` is how a length is written in a request: int, string or seconds ("5s").
    """

    allowed_s: tuple[float, ...] = ()
    min_s: float = 1
    max_s: float = 60
    step_s: float = 1
    auto: bool = False
    wire: str = "int"

    def fit(self, wanted_s: float) -> float | None:
        """The shortest length the model makes that is at least `wanted_s`; None when all are shorter."""
        if self.allowed_s:
            return next((d for d in sorted(self.allowed_s) if d >= wanted_s - 1e-9), None)
        if wanted_s > self.max_s + 1e-9:
            return None
        if not self.step_s:
            return max(wanted_s, self.min_s)
        # Exact decimal steps: the parts are read as they were written in the data file.
        start, step = Fraction(str(self.min_s)), Fraction(str(self.step_s))
        over = Fraction(wanted_s).limit_denominator(1_000_000) - start
        steps = max(0, -(-over // step))
        fitted_s = float(start + steps * step)
        return fitted_s if fitted_s <= self.max_s + 1e-9 else None


class PictureSize(Value):
    """A size a model makes, in pixels."""

    width: int
    height: int


class PricePerSecond(Value):
    """A price; `height` 0 and `audio` None stand for any, `from_s` is the shortest clip it holds for."""

    microusd: int = Field(ge=0)
    height: int = 0
    from_s: float = 0
    audio: bool | None = None


class ImageInput(Value):
    """How a model takes pictures."""

    transports: tuple[str, ...] = ("multipart",)
    max_bytes: int = 20_000_000
    mimes: tuple[str, ...] = ("image/png", "image/jpeg", "image/webp")
    must_match_size: bool = True


class Coupling(Value):
    """Lengths that are the only ones from some height of picture on (0 for any), or with references."""

    allowed_s: tuple[float, ...]
    from_height: int = 0
    with_references: bool = False

    def holds_for(self, height_px: int, *, has_references: bool) -> bool:
        """Whether a picture of this height (its shorter side) is bound by it."""
        return (height_px >= self.from_height or not self.from_height) and (has_references or not self.with_references)


class Dialect(Value):
    """How a model wishes to be spoken to; texts with {…} are filled in by the compiler.

    `length_unit` is characters, bytes or tokens (`prompt_max` counts them); `speech` quoted or tagged; `sound` and
    `camera` are plain or tagged; `reference_tag` names a reference picture by {number}, empty where it has no
    name; `one_shot` is what keeps a model that cuts by default to one continuous shot; `negative` is field, sentence
    or dropped, empty for whatever the model can do; `template` stands instead of the built-in one.
    """

    length_unit: str = "characters"
    speech: str = "quoted"
    sound: str = "plain"
    camera: str = "plain"
    reference_tag: str = ""
    one_shot: str = ""
    negative: str = ""
    template: str = ""


class Wire(Value):
    """What servers of one API do differently: the extra form fields they take, and whether they list their jobs."""

    extra_fields: tuple[str, ...] = ()
    lists_jobs: bool | None = None


class ModelCapabilities(Value):
    """One model of `models.toml`. Empty `sizes` means any size; empty `prices` means the price is unknown.

    `audio` is none, toggle, always or unknown; `cancel` none, queued_only, best_effort or any; `mode` async or sync;
    `size_encoding` how a size is written (WxH, W:H or ratio+tier); `remix` what can be edited (none, job, file, both
    or unknown); `progress` percent, fraction, steps or none; `result` bytes (from the job's own address) or url, and
    `result_needs_key` whether that takes the key; `idempotency` none, client_ref (a task id of our choosing) or list;
    `sources` where a figure comes from that is not in `source`, by field; `references_free` how many references cost
    nothing, `reference_microusd` what each further one costs, `frame_microusd` what a first or last frame costs, and
    `least_microusd` the least that a clip costs.
    `frames_max_s` is the longest clip that takes a first or last frame, `extend_max_s` the longest that extending
    reaches, `result_expires_s` how long the provider keeps a clip; 0 stands for no such limit known.
    `sunset_announced` is true where the vendor has said that it ends, and not when; `references_unknown` where nobody
    tells how many references it takes.
    """

    id: str
    label: str
    api_kind: str
    as_of: str
    source: str
    sources: Mapping[str, str] = {}
    base_url: str = ""
    sunset: str = ""
    sunset_announced: bool = False
    replaced_by: str = ""
    durations: Durations = Durations()
    sizes: tuple[PictureSize, ...] = ()
    size_encoding: str = "WxH"
    couplings: tuple[Coupling, ...] = ()
    first_frame: bool = True
    last_frame: bool = False
    last_requires_first: bool = True
    keyframes_max: int = 0
    reference_named: bool = False
    references_free: int = 0
    reference_microusd: int = 0
    frame_microusd: int = 0
    least_microusd: int = 0
    reference_images_max: int = 0
    references_unknown: bool = False
    frames_xor_references: bool = False
    frames_max_s: float = 0
    image_input: ImageInput = ImageInput()
    seed: bool = False
    negative_prompt: bool = False
    audio: str = "none"
    returns_last_frame: bool = False
    extend_max_s: float = 0
    extend_step_s: float = 0
    remix: str = "unknown"
    mode: str = "async"
    cancel: str = "none"
    deletes: bool = False
    progress: str = "none"
    result: str = "url"
    result_needs_key: bool = False
    idempotency: str = "none"
    prompt_max: int = 32_000
    poll_s: float = 5
    deadline_s: float = 2400
    max_concurrency: int = 2
    result_expires_s: float = 0
    wire: Wire = Wire()
    dialect: Dialect = Dialect()
    prices: tuple[PricePerSecond, ...] = ()
    moderation_note: str = ""
    note: str = ""

    def source_of(self, field: str) -> str:
        """Where the figure of a field was read; NOT_STATED for one that no source says."""
        return self.sources.get(field) or (self.source if field in self.model_fields_set else NOT_STATED)

    def days_left(self, today: date) -> int | None:
        """Days until the model ends, 0 or less when it has; None where no end is known."""
        return (date.fromisoformat(self.sunset) - today).days if self.sunset else None

    @property
    def takes_references(self) -> bool:
        """Whether it takes reference pictures, as far as anybody knows."""
        return self.references_unknown or self.reference_images_max > 0

    def lengths_for(self, height_px: int, *, has_references: bool = False) -> Durations:
        """The lengths it makes at this height of picture (its shorter side), with references or without."""
        for coupling in self.couplings:
            if coupling.holds_for(height_px, has_references=has_references):
                return Durations(allowed_s=coupling.allowed_s, wire=self.durations.wire)
        return self.durations

    def price_microusd(self, duration_s: float, height_px: int, *, audio: bool | None) -> int | None:
        """What `duration_s` seconds cost, rounded up to a whole micro-USD; None when no listed price fits."""
        for price in self.prices:
            fits = price.height in (0, height_px) and duration_s >= price.from_s
            if fits and (price.audio is None or price.audio == audio):
                exact = Fraction(str(duration_s)) * price.microusd
                return int(-(-exact.numerator // exact.denominator))
        return None
