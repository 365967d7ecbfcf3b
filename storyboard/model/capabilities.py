"""What a model can do and what it costs, as dated data; nothing here names a vendor's wire."""

from fractions import Fraction

from pydantic import Field

from storyboard.model.values import Value

MICRO_USD = 1_000_000
"""Micro-USD in a dollar."""


class Durations(Value):
    """The lengths a model makes: a list, or a range in steps; seconds. `auto` says it can also choose itself."""

    allowed_s: tuple[float, ...] = ()
    min_s: float = 1
    max_s: float = 60
    step_s: float = 1
    auto: bool = False

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


class Wire(Value):
    """What servers of one API do differently: the extra form fields they take, and whether they list their jobs."""

    extra_fields: tuple[str, ...] = ()
    lists_jobs: bool | None = None


class ModelCapabilities(Value):
    """One model of `models.toml`. Empty `sizes` means any size; empty `prices` means the price is unknown.

    `audio` is none, toggle, always or unknown; `cancel` none, queued_only, best_effort or any; `mode` async or sync.
    `frames_max_s` is the longest clip that takes a first or last frame, `extend_max_s` the longest that extending
    reaches, `result_expires_s` how long the provider keeps a clip; 0 stands for no such limit known.
    """

    id: str
    label: str
    api_kind: str
    as_of: str
    source: str
    sunset: str = ""
    replaced_by: str = ""
    durations: Durations = Durations()
    sizes: tuple[PictureSize, ...] = ()
    first_frame: bool = True
    last_frame: bool = False
    last_requires_first: bool = True
    reference_images_max: int = 0
    frames_xor_references: bool = False
    frames_max_s: float = 0
    image_input: ImageInput = ImageInput()
    seed: bool = False
    negative_prompt: bool = False
    audio: str = "none"
    returns_last_frame: bool = False
    extend_max_s: float = 0
    mode: str = "async"
    cancel: str = "none"
    prompt_max: int = 32_000
    poll_s: float = 5
    deadline_s: float = 2400
    max_concurrency: int = 2
    result_expires_s: float = 0
    wire: Wire = Wire()
    prices: tuple[PricePerSecond, ...] = ()
    moderation_note: str = ""
    note: str = ""

    def price_microusd(self, duration_s: float, height_px: int, *, audio: bool | None) -> int | None:
        """What `duration_s` seconds cost, rounded up to a whole micro-USD; None when no listed price fits."""
        for price in self.prices:
            fits = price.height in (0, height_px) and duration_s >= price.from_s
            if fits and (price.audio is None or price.audio == audio):
                exact = Fraction(str(duration_s)) * price.microusd
                return int(-(-exact.numerator // exact.denominator))
        return None
