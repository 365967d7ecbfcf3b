"""The pictures of a request as data links: frames at exactly the clip's size, references as they are, both bounded."""

import base64
import io
from dataclasses import dataclass

from PIL import Image

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind
from storyboard.model.requests import AssetInput, FrameOf, InputRole
from storyboard.providers.base import Refused, Submission
from storyboard.providers.complaints import make_failure
from storyboard.providers.end_pictures import frame_png
from storyboard.store.pictures import open_picture

REFERENCE_PX = 2048
"""References are sent no larger than this: no model looks closer."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One picture as it is sent: its role, its bytes as PNG, and the hash it has in the project."""

    role: str
    data: bytes
    sha256: str

    @property
    def data_link(self) -> str:
        """The picture inside a link."""
        return f"data:image/png;base64,{base64.b64encode(self.data).decode('ascii')}"


def pictures_sent(submission: Submission, capabilities: ModelCapabilities) -> tuple[Sent, ...]:
    """Every picture of the request, frames first. Raises Refused for one that is missing, no picture or too large."""
    made = tuple(_sent(submission, given, capabilities) for given in submission.request.inputs)
    order = (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)
    frames = [next((m for m in made if m.role == role), None) for role in order]
    return (*(f for f in frames if f), *(m for m in made if m.role == InputRole.REFERENCE))


def one(sent: tuple[Sent, ...], role: InputRole) -> Sent | None:
    """The picture of this role, if there is one."""
    return next((picture for picture in sent if picture.role == role), None)


def references(sent: tuple[Sent, ...]) -> list[Sent]:
    """The references, in their order."""
    return [picture for picture in sent if picture.role == InputRole.REFERENCE]


def _sent(submission: Submission, given: object, capabilities: ModelCapabilities) -> Sent:
    if not isinstance(given, AssetInput | FrameOf):
        raise _no(f"The request holds an input of a kind this version does not know ({getattr(given, 'kind', '')}).")
    path, role = submission.pictures.get(given.sha256), str(given.role)
    if path is None:
        raise _no(f"The {role.replace('_', ' ')} is not there yet.")
    request = submission.request
    try:
        if role == InputRole.REFERENCE:
            data = _reference(open_picture(path))
        else:
            data = frame_png(path, request.width, request.height, given.fit)
    except StoryboardError as error:
        raise _no(f"The picture {path.name} cannot be sent: {error.what}") from None
    most = capabilities.image_input.max_bytes
    if len(data) > most:
        raise _no(f"The picture {path.name} is larger than the {most} bytes the model takes.")
    return Sent(role, data, given.sha256)


def _reference(picture: Image.Image) -> bytes:
    picture.thumbnail((REFERENCE_PX, REFERENCE_PX), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    picture.save(written, "PNG", compress_level=6)
    return written.getvalue()


def _no(message: str) -> Refused:
    return Refused(make_failure(FailureKind.INVALID_INPUT, message))
