"""From the neutral request to one model's request: what fits goes in, what does not is said."""

from collections.abc import Iterator
from datetime import date

from storyboard.model.capabilities import ModelCapabilities, PictureSize
from storyboard.model.requests import CompilerNote, Grade, Input, InputRole, ModelRequest, NoteLevel, ShotRequest
from storyboard.model.targets import Target
from storyboard.prompting.prose import prompt_of

COMPILER_VERSION = 1

ELSEWHERE = "another model, a server of your own or the draft generator"
"""Where to go when a model ends and its vendor names no successor."""
COMPATIBLE = "openai_videos"
"""The kind of server whose profiles describe servers, not models: what the model is called there, its target says."""


def compile_request(
    request: ShotRequest, capabilities: ModelCapabilities, target: Target, *, today: date
) -> ModelRequest:
    """One model's request, with a note for everything it changes, drops or must refuse; nothing is silent.

    A draft target keeps the model's limits, sizes and lengths but costs nothing.
    """
    notes: list[CompilerNote] = list(_sunset(capabilities, today))
    notes += _nameless(capabilities, target)
    is_draft = target.api_kind == "draft"
    duration_s = _duration(request, capabilities, notes)
    size = _size(request, capabilities, notes)
    prompt = _prompt(request, capabilities, notes)
    return ModelRequest(
        shot_id=request.shot_id,
        target_id=target.id,
        api_kind=target.api_kind,
        model_id=target.model_id or ("" if target.api_kind == COMPATIBLE else capabilities.id),
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
        inputs=tuple(_inputs(request, capabilities, notes, duration_s)),
        staging=request.staging,
        notes=tuple(notes),
        estimate_microusd=0
        if is_draft
        else capabilities.price_microusd(duration_s, min(size.width, size.height), audio=request.audio),
    )


def price_online(request: ModelRequest, capabilities: ModelCapabilities) -> int | None:
    """What the same request costs at the model whose limits it has, draft or not; None when unknown."""
    return capabilities.price_microusd(request.duration_s, min(request.width, request.height), audio=request.audio)


def refusals(request: ModelRequest) -> tuple[CompilerNote, ...]:
    """The notes that stop the request."""
    return tuple(n for n in request.notes if n.level == NoteLevel.REFUSED)


def _sunset(capabilities: ModelCapabilities, today: date) -> Iterator[CompilerNote]:
    if capabilities.sunset and date.fromisoformat(capabilities.sunset) <= today:
        instead = f" Use {capabilities.replaced_by or ELSEWHERE} instead."
        yield CompilerNote(
            level=NoteLevel.REFUSED,
            field="model",
            asked=capabilities.label,
            why=f"{capabilities.label} was shut down on {capabilities.sunset}.{instead}",
        )


def _nameless(capabilities: ModelCapabilities, target: Target) -> Iterator[CompilerNote]:
    if target.api_kind == COMPATIBLE and not target.model_id:
        why = f"The target {target.name} names no model; set its model to one that the server offers."
        yield CompilerNote(level=NoteLevel.REFUSED, field="model", why=why)


def _duration(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> float:
    wanted_s = float(request.rate.seconds(request.frames))
    fitted_s = capabilities.durations.fit(wanted_s)
    if fitted_s is None:
        longest_s = max(capabilities.durations.allowed_s, default=capabilities.durations.max_s)
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


def _prompt(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> str:
    prompt = prompt_of(request)
    if request.avoid and not capabilities.negative_prompt:
        prompt = f"{prompt}\nAvoid: {request.avoid}."
    if len(prompt) > capabilities.prompt_max:
        why = f"{capabilities.label} takes {capabilities.prompt_max} characters; shorten the action or the bible."
        notes.append(CompilerNote(level=NoteLevel.REFUSED, field="prompt", asked=f"{len(prompt)} characters", why=why))
    return prompt


def _negative(request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote]) -> str:
    if not request.avoid:
        return ""
    if capabilities.negative_prompt:
        return request.avoid
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


def _inputs(
    request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote], duration_s: float
) -> Iterator[Input]:
    frames = [i for i in request.inputs if _role(i) in (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)]
    references = [i for i in request.inputs if _role(i) == InputRole.REFERENCE]
    if capabilities.frames_max_s and duration_s > capabilities.frames_max_s + 1e-9:
        _refuse_frames(frames, capabilities, notes, duration_s)
        frames = []
    kept = [i for i in frames if _takes_frame(_role(i), capabilities, notes, has_first=_has_first(frames))]
    yield from kept
    if kept and references and capabilities.frames_xor_references:
        _drop(notes, "references", str(len(references)), "This model takes frames or references, not both.")
        return
    room = capabilities.reference_images_max
    yield from references[:room]
    if len(references) > room:
        why = f"This model takes {room} reference pictures." if room else "This model takes no reference pictures."
        _drop(notes, "references", str(len(references) - room), why)


def _refuse_frames(
    frames: list[Input], capabilities: ModelCapabilities, notes: list[CompilerNote], duration_s: float
) -> None:
    """Say what becomes of the frames of a clip that is longer than the model makes from frames."""
    limit = f"{capabilities.label} takes frames only for clips of up to {capabilities.frames_max_s:g} s"
    for frame in frames:
        if _role(frame) == InputRole.FIRST_FRAME:
            why = f"{limit}, so a clip of {duration_s:g} s cannot go on from another; shorten the shot or split it."
            notes.append(CompilerNote(level=NoteLevel.REFUSED, field="first frame", why=why))
        else:
            _drop(notes, "last frame", "1", f"{limit}.")


def _takes_frame(role: str, capabilities: ModelCapabilities, notes: list[CompilerNote], *, has_first: bool) -> bool:
    if role == InputRole.FIRST_FRAME and not capabilities.first_frame:
        why = "This model takes no first frame, so the shot cannot go on from another; join it by a cut."
        notes.append(CompilerNote(level=NoteLevel.REFUSED, field="first frame", why=why))
        return False
    if role == InputRole.LAST_FRAME and not capabilities.last_frame:
        _drop(notes, "last frame", "1", "This model takes no last frame.")
        return False
    if role == InputRole.LAST_FRAME and capabilities.last_requires_first and not has_first:
        _drop(notes, "last frame", "1", "This model takes a last frame only together with a first one.")
        return False
    return True


def _has_first(frames: list[Input]) -> bool:
    return any(_role(i) == InputRole.FIRST_FRAME for i in frames)


def _role(given: Input) -> str:
    return str(getattr(given, "role", ""))


def _drop(notes: list[CompilerNote], field: str, asked: str, why: str) -> None:
    notes.append(CompilerNote(level=NoteLevel.DROPPED, field=field, asked=asked, why=why))
