"""A create of the OpenAI-compatible Videos API: the subset every such server takes, and what a profile adds."""

import math
from collections.abc import Sequence
from pathlib import Path

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.prompting.dialects import length_of
from storyboard.providers.base import Refused, Submission
from storyboard.providers.complaints import make_failure
from storyboard.providers.end_pictures import frame_png
from storyboard.providers.http import Part


def form_parts(submission: Submission, capabilities: ModelCapabilities) -> tuple[Part, ...]:
    """The parts to send, every field as a part of its own; Refused for what these servers cannot be asked."""
    request = submission.request
    if not request.prompt.strip():
        raise _no("The prompt is empty.")
    unit = capabilities.dialect.length_unit
    count = length_of(request.prompt, unit)
    if count > capabilities.prompt_max:
        raise _no(f"The prompt has {count} {unit}; the model takes {capabilities.prompt_max}.")
    fields = {
        "prompt": request.prompt,
        "model": request.model_id,
        "seconds": whole_seconds(request),
        "size": f"{request.width}x{request.height}",
    }
    extras = {name: _extra(name, request) for name in capabilities.wire.extra_fields}
    words = [Part(name, value) for name, value in (fields | extras).items() if value]
    return (*words, *_pictures(submission, capabilities))


def whole_seconds(request: ModelRequest) -> str:
    """The length as a decimal integer; Refused for a fraction of a second."""
    if not float(request.duration_s).is_integer():
        raise _no(f"The server takes whole seconds, and {request.duration_s:g} s were asked.")
    return str(int(request.duration_s))


def _extra(name: str, request: ModelRequest) -> str:
    """A field beyond the shared subset, empty where the request has nothing to say."""
    fps = request.rate.numerator / request.rate.denominator
    if name == "seed":
        return "" if request.seed is None else str(request.seed)
    if name == "negative_prompt":
        return request.negative_prompt
    if name == "fps":
        return str(round(fps))
    if name == "num_frames":
        return str(math.ceil(request.duration_s * round(fps)))
    raise _no(f"The profile names a field {name!r} that this version cannot fill.")


def _pictures(submission: Submission, capabilities: ModelCapabilities) -> Sequence[Part]:
    """First and last frame as `input_reference` parts, in this order."""
    found: dict[str, Part] = {}
    for wanted in submission.request.inputs:
        if not isinstance(wanted, AssetInput | FrameOf):
            raise _no(f"The request holds an input of a kind this version does not know ({wanted.kind}).")
        role = str(wanted.role)
        if role in found:
            raise _no(f"The request holds more than one {role.replace('_', ' ')}.")
        allowed = {
            str(InputRole.FIRST_FRAME): capabilities.first_frame,
            str(InputRole.LAST_FRAME): capabilities.last_frame and str(InputRole.FIRST_FRAME) in _roles(submission),
        }
        if not allowed.get(role, False):
            raise _no(f"The server does not take this picture as a {role.replace('_', ' ')}.")
        path = submission.pictures.get(wanted.sha256)
        if path is None:
            raise _no(f"The {role.replace('_', ' ')} is not there yet.")
        picture = sendable_png(path, wanted, submission.request, capabilities)
        found[role] = Part("input_reference", picture, f"{role}.png", "image/png")
    return [found[role] for role in (InputRole.FIRST_FRAME, InputRole.LAST_FRAME) if role in found]


def _roles(submission: Submission) -> set[str]:
    return {str(i.role) for i in submission.request.inputs if isinstance(i, AssetInput | FrameOf)}


def sendable_png(
    path: Path, given: AssetInput | FrameOf, request: ModelRequest, capabilities: ModelCapabilities
) -> bytes:
    """The picture as a PNG of exactly the clip's size; Refused where it is none or too large for the model."""
    try:
        data = frame_png(path, request.width, request.height, given.fit)
    except StoryboardError as error:
        raise _no(f"The picture {path.name} cannot be sent: {error.what}") from None
    most = capabilities.image_input.max_bytes
    if len(data) > most:
        raise _no(f"The picture {path.name} is larger than the {most} bytes the model takes.")
    return data


def _no(message: str) -> Refused:
    return Refused(make_failure(FailureKind.INVALID_INPUT, message))
