"""Holds a draft to the limits of the model that it stands in for, in words."""

from collections.abc import Iterator

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import FailureKind
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.prompting.dialects import length_of
from storyboard.providers.base import Refused, Submission
from storyboard.providers.complaints import make_failure

LARGEST_PX = 8192
"""No clip is wider or higher."""

LONGEST_FRAMES = 60 * 60 * 24
"""No clip is longer: an hour at 24 frames a second."""


def check_limits(submission: Submission, capabilities: ModelCapabilities) -> None:
    """Raise Refused with the first reason why the model would not take the request."""
    request = submission.request
    for reason in (
        *_own(submission),
        *_size(request, capabilities),
        *_length(request, capabilities),
        *_inputs(request, capabilities),
    ):
        raise Refused(make_failure(FailureKind.INVALID_INPUT, reason))


def _own(submission: Submission) -> Iterator[str]:
    """What no draft can be."""
    request = submission.request
    if request.symbolic:
        yield f"The first frame comes from the shot {request.symbolic[0].shot_id}, which has no take yet."
    if request.width % 2 or request.height % 2:
        yield f"A clip's width and height are even; {request.width}x{request.height} is not."
    if not (16 <= request.width <= LARGEST_PX and 16 <= request.height <= LARGEST_PX):
        yield f"A draft is between 16 and {LARGEST_PX} pixels each way; {request.width}x{request.height} is not."
    if request.rate.frames(request.duration_s) > LONGEST_FRAMES:
        yield f"A draft has at most {LONGEST_FRAMES} frames."
    for given in request.inputs:
        if (
            isinstance(given, AssetInput | FrameOf)
            and given.role != InputRole.REFERENCE
            and given.sha256 not in submission.pictures
        ):
            yield f"The picture for the {str(given.role).replace('_', ' ')} is missing ({given.sha256[:12]})."


def _size(request: ModelRequest, capabilities: ModelCapabilities) -> Iterator[str]:
    sizes = {(size.width, size.height) for size in capabilities.sizes}
    if sizes and (request.width, request.height) not in sizes:
        known = ", ".join(f"{wide}x{high}" for wide, high in sorted(sizes))
        yield f"{capabilities.label} makes {known}, not {request.width}x{request.height}."


def _length(request: ModelRequest, capabilities: ModelCapabilities) -> Iterator[str]:
    fitted_s = capabilities.durations.fit(request.duration_s)
    if fitted_s is None:
        longest_s = max(capabilities.durations.allowed_s, default=capabilities.durations.max_s)
        yield f"{capabilities.label} makes at most {longest_s:g} s, not {request.duration_s:g} s."
    elif abs(fitted_s - request.duration_s) > 1e-6:
        yield f"{capabilities.label} makes {fitted_s:g} s, not {request.duration_s:g} s."
    unit = capabilities.dialect.length_unit
    has = length_of(request.prompt, unit)
    if has > capabilities.prompt_max:
        longest = capabilities.prompt_max
        yield f"{capabilities.label} takes prompts of {longest} {unit}; this one has {has}."


def _inputs(request: ModelRequest, capabilities: ModelCapabilities) -> Iterator[str]:
    roles = [str(given.role) for given in request.inputs if isinstance(given, AssetInput | FrameOf)]
    first, last = InputRole.FIRST_FRAME in roles, InputRole.LAST_FRAME in roles
    references = roles.count(InputRole.REFERENCE)
    if first and not capabilities.first_frame:
        yield f"{capabilities.label} takes no first frame."
    if last and not capabilities.last_frame:
        yield f"{capabilities.label} takes no last frame."
    if last and not first and capabilities.last_requires_first:
        yield f"{capabilities.label} takes a last frame only with a first one."
    if references > capabilities.reference_images_max and not capabilities.references_unknown:
        yield f"{capabilities.label} takes {capabilities.reference_images_max} reference pictures, not {references}."
    if references and (first or last) and capabilities.frames_xor_references:
        yield f"{capabilities.label} takes either frames or reference pictures, not both."
