"""From the neutral request to one model's request: what fits goes in, what does not is said."""

from collections.abc import Iterator
from datetime import date

from storyboard.model.capabilities import ENDS_SOON_DAYS, ModelCapabilities, PictureSize
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import CompilerNote, Grade, Input, InputRole, ModelRequest, NoteLevel, ShotRequest
from storyboard.model.speech import spoken_words
from storyboard.model.targets import Target
from storyboard.prompting.dialects import length_of, negative_way, said_plainly, said_to, surely_fits
from storyboard.prompting.inputs import inputs_for
from storyboard.prompting.model_limits import ModelLimits

COMPILER_VERSION = 3

ELSEWHERE = "another model, a server of your own or the draft generator"
"""Where to go when a model ends and its vendor names no successor."""
SERVERS = frozenset({"openai_videos", "openrouter", "comfyui"})
"""The kinds whose profiles describe servers, not models: what the model is called there, its target says."""


def compile_request(
    request: ShotRequest, capabilities: ModelCapabilities, target: Target, *, today: date
) -> ModelRequest:
    """One model's request, with a note for everything it changes, drops or must refuse; nothing is silent.

    A draft target keeps the model's limits, sizes and lengths but costs nothing.
    """
    is_draft = target.api_kind == "draft"
    notes, size, duration_s, inputs = _given(request, capabilities, target, today)
    prompt = _prompt(request, capabilities, notes, inputs, duration_s)
    return ModelRequest(
        shot_id=request.shot_id,
        target_id=target.id,
        api_kind=target.api_kind,
        model_id=target.model_id or ("" if target.api_kind in SERVERS else capabilities.id),
        profile_id=capabilities.id,
        compiler_version=COMPILER_VERSION,
        grade=Grade.DRAFT if is_draft else Grade.FINAL,
        prompt=prompt,
        negative_prompt=_negative(request, capabilities, notes),
        width=size.width,
        height=size.height,
        duration_s=duration_s,
        rate=request.rate,
        frames=request.frames,
        seed=_seed(request, capabilities, notes),
        audio=_audio(request, capabilities, notes),
        inputs=inputs,
        staging=request.staging,
        notes=tuple(notes),
        estimate_microusd=0 if is_draft else _price(capabilities, duration_s, size, request.audio, inputs),
    )


def limits_of(request: ShotRequest, capabilities: ModelCapabilities, target: Target, *, today: date) -> ModelLimits:
    """What `compile_request` would say of the model's limits, and at what length, without the words for the model.

    They are put together only where they may be too long. What a model does otherwise than asked (`avoid`, `seed`) is
    no limit and is not said here.
    """
    notes, _, duration_s, inputs = _given(request, capabilities, target, today)
    if not surely_fits(request, capabilities):
        _prompt(request, capabilities, notes, inputs, duration_s)
    _audio(request, capabilities, notes)
    return ModelLimits(request.shot_id, request.rate, duration_s, tuple(notes))


def _given(
    request: ShotRequest, capabilities: ModelCapabilities, target: Target, today: date
) -> tuple[list[CompilerNote], PictureSize, float, tuple[Input, ...]]:
    """Size, length and pictures of the request, with the notes that come of them."""
    notes: list[CompilerNote] = list(_sunset(capabilities, today))
    notes += _nameless(capabilities, target)
    size = _size(request, capabilities, notes)
    duration_s = _duration(request, capabilities, size, notes)
    inputs = tuple(inputs_for(request, capabilities, notes, duration_s, asks=target.api_kind != "draft"))
    return notes, size, duration_s, inputs


def price_online(request: ModelRequest, capabilities: ModelCapabilities) -> int | None:
    """What the same request costs at the model whose limits it has, draft or not; None when unknown."""
    size = PictureSize(width=request.width, height=request.height)
    return _price(capabilities, request.duration_s, size, request.audio, request.inputs)


def _price(
    capabilities: ModelCapabilities, duration_s: float, size: PictureSize, audio: bool | None, inputs: tuple[Input, ...]
) -> int | None:
    """The clip's price with that of its pictures beyond the free ones; None when unknown."""
    clip = capabilities.price_microusd(duration_s, min(size.width, size.height), audio=audio)
    roles = [getattr(given, "role", "") for given in inputs]
    references = roles.count(InputRole.REFERENCE)
    extra = max(0, references - capabilities.references_free) * capabilities.reference_microusd
    extra += (len(roles) - references) * capabilities.frame_microusd
    return None if clip is None else max(clip + extra, capabilities.least_microusd)


def refusals(request: ModelRequest) -> tuple[CompilerNote, ...]:
    """The notes that stop the request."""
    return tuple(n for n in request.notes if n.level == NoteLevel.REFUSED)


def _sunset(capabilities: ModelCapabilities, today: date) -> Iterator[CompilerNote]:
    days = capabilities.days_left(today)
    after = f" {capabilities.replaced_by} replaces it." if capabilities.replaced_by else ""
    if days is not None and days <= 0:
        instead = f" Use {capabilities.replaced_by or ELSEWHERE} instead."
        yield CompilerNote(
            level=NoteLevel.REFUSED,
            field="model",
            asked=capabilities.label,
            why=f"{capabilities.label} was shut down on {capabilities.sunset}.{instead}",
        )
    elif days is not None and days <= ENDS_SOON_DAYS:
        yield CompilerNote(
            level=NoteLevel.WARNED,
            field="model",
            asked=capabilities.label,
            why=f"{capabilities.label} ends on {capabilities.sunset}, in {days} days.{after}",
        )
    elif days is None and capabilities.sunset_announced:
        yield CompilerNote(
            level=NoteLevel.WARNED,
            field="model",
            asked=capabilities.label,
            why=f"The end of {capabilities.label} is announced, without a date.{after}",
        )


def _nameless(capabilities: ModelCapabilities, target: Target) -> Iterator[CompilerNote]:
    if target.api_kind in SERVERS and not target.model_id:
        why = f"The target {target.name} names no model; set its model to one that the server offers."
        yield CompilerNote(level=NoteLevel.REFUSED, field="model", why=why)


def _duration(
    request: ShotRequest, capabilities: ModelCapabilities, size: PictureSize, notes: list[CompilerNote]
) -> float:
    wanted_s = float(request.rate.seconds(request.frames))
    has_references = any(getattr(given, "role", "") == InputRole.REFERENCE for given in request.inputs)
    lengths = capabilities.lengths_for(
        min(size.width, size.height), has_references=has_references and capabilities.takes_references
    )
    fitted_s = lengths.fit(wanted_s)
    if fitted_s is None:
        longest_s = max(lengths.allowed_s, default=lengths.max_s)
        why = f"{capabilities.label} makes at most {longest_s:g} s; split the shot or shorten it."
        notes.append(
            CompilerNote(level=NoteLevel.REFUSED, field="duration", asked=f"{round(wanted_s, 2):g} s", why=why)
        )
        return longest_s
    if fitted_s - wanted_s > 1e-6:
        why = "The next length this model makes; the rest is handle."
        notes.append(
            CompilerNote(
                level=NoteLevel.CHANGED,
                field="duration",
                asked=f"{round(wanted_s, 2):g} s",
                given=f"{fitted_s:g} s",
                why=why,
            )
        )
    return fitted_s


def _size(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> PictureSize:
    wanted = PictureSize(width=request.width, height=request.height)
    if not capabilities.sizes or wanted in capabilities.sizes:
        return wanted
    aspect = wanted.width / wanted.height

    def distance(size: PictureSize) -> tuple[float, int, int]:
        # The nearest aspect first, then the smallest size that is not below the one wanted.
        stretch = abs(size.width / size.height / aspect - 1)
        return round(stretch, 2), int(size.height < wanted.height), abs(size.height - wanted.height)

    best = min(capabilities.sizes, key=distance)
    notes.append(
        CompilerNote(
            level=NoteLevel.CHANGED,
            field="size",
            asked=f"{wanted.width}x{wanted.height}",
            given=f"{best.width}x{best.height}",
            why="The nearest size this model makes; the cut crops or scales it.",
        )
    )
    return best


def _prompt(
    request: ShotRequest,
    capabilities: ModelCapabilities,
    notes: list[CompilerNote],
    inputs: tuple[Input, ...],
    duration_s: float,
) -> str:
    try:
        prompt = said_to(request, capabilities, inputs, duration_s)
    except StoryboardError as error:
        notes.append(
            CompilerNote(
                level=NoteLevel.REFUSED,
                field="template",
                why=f"The template for {capabilities.label} cannot be used: {error}",
            )
        )
        prompt = said_plainly(request, capabilities, inputs)
    if capabilities.dialect.template:
        notes += _left_out(request, capabilities, prompt)
    count, unit = length_of(prompt, capabilities.dialect.length_unit), capabilities.dialect.length_unit
    if count > capabilities.prompt_max:
        why = f"{capabilities.label} takes {capabilities.prompt_max} {unit}; shorten the action or the bible."
        notes.append(CompilerNote(level=NoteLevel.REFUSED, field="prompt", asked=f"{count} {unit}", why=why))
    return prompt


def _left_out(request: ShotRequest, capabilities: ModelCapabilities, prompt: str) -> Iterator[CompilerNote]:
    """What of the author's words a template does not say, or not word for word."""
    said = [
        ("action", request.prompt_override or request.action),
        *((f"the words of {who.name}", who.description) for who in request.identities),
        *(("a line", spoken_words(line.text)) for line in request.speech),
        ("the place", request.staging.place_description),
        ("the sound", request.sound),
        ("the look", request.look),
    ]
    for what, words in said:
        if words.strip() not in prompt:
            why = f"The template for {capabilities.label} leaves out {what}, or changes it."
            yield CompilerNote(level=NoteLevel.DROPPED, field="template", asked=what, why=why)


def _negative(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> str:
    if not request.avoid:
        return ""
    way = negative_way(capabilities)
    if way == "field":
        return request.avoid
    if way == "dropped":
        why = "This model has no negative prompt and takes a sentence for a wish."
        notes.append(CompilerNote(level=NoteLevel.DROPPED, field="avoid", asked=request.avoid, why=why))
        return ""
    why = "This model has no negative prompt; said as a sentence in the prompt."
    notes.append(CompilerNote(level=NoteLevel.CHANGED, field="avoid", asked=request.avoid, given="prompt", why=why))
    return ""


def _seed(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> int | None:
    if request.seed is not None and not capabilities.seed:
        notes.append(
            CompilerNote(level=NoteLevel.DROPPED, field="seed", asked=str(request.seed), why="It takes no seed.")
        )
        return None
    return request.seed


def _audio(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> bool | None:
    """Whether sound is asked for; None leaves it to the model."""
    if request.audio and capabilities.audio == "none":
        notes.append(
            CompilerNote(level=NoteLevel.DROPPED, field="audio", asked="with sound", why="This model makes no sound.")
        )
        return None
    if request.audio is False and capabilities.audio == "always":
        why = "This model always makes sound; mute it in the cut."
        notes.append(CompilerNote(level=NoteLevel.CHANGED, field="audio", asked="silent", given="with sound", why=why))
        return None
    return request.audio
