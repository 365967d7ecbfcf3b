"""One neutral request in each model's own way of being spoken to; the author's words stay as they are, in one order."""

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.requests import AssetInput, Identity, Input, InputRole, ShotRequest, Speech
from storyboard.model.values import replace
from storyboard.model.words import Move
from storyboard.prompting.prose import MOVES, prompt_of, speech_of

CAMERA_TAGS = {
    Move.STATIC: "[Static shot]",
    Move.PAN_LEFT: "[Pan left]",
    Move.PAN_RIGHT: "[Pan right]",
    Move.TILT_UP: "[Tilt up]",
    Move.TILT_DOWN: "[Tilt down]",
    Move.PUSH: "[Push in]",
    Move.PULL: "[Pull out]",
    Move.TRACK_LEFT: "[Truck left]",
    Move.TRACK_RIGHT: "[Truck right]",
    Move.ZOOM_IN: "[Zoom in]",
    Move.ZOOM_OUT: "[Zoom out]",
    Move.CRANE_UP: "[Pedestal up]",
    Move.CRANE_DOWN: "[Pedestal down]",
    Move.HANDHELD: "[Shake]",
}
"""Camera moves as models with commands in brackets know them."""

BYTES_PER_TOKEN = 3
"""A token is taken for three bytes of UTF-8: more tokens than any known tokeniser makes of English prose."""


def said_to(request: ShotRequest, capabilities: ModelCapabilities, inputs: tuple[Input, ...]) -> str:
    """The whole prompt for this model; `inputs` are the pictures that go with it, in their order."""
    dialect = capabilities.dialect
    tagged = replace(request, identities=tuple(_tagged(i, inputs, dialect.reference_tag) for i in request.identities))
    camera = CAMERA_TAGS if dialect.camera == "tagged" else MOVES
    speech = _speech_tag if dialect.speech == "tagged" else speech_of
    sound = "[Sound]" if dialect.sound == "tagged" else "Sound:"
    lines = [prompt_of(tagged, moves=camera, speech=speech, sound=sound), dialect.one_shot]
    if request.avoid and negative_way(capabilities) == "sentence":
        lines.append(f"Avoid: {request.avoid}.")
    return "\n".join(line for line in lines if line)


def negative_way(capabilities: ModelCapabilities) -> str:
    """How what is to be avoided is said: as a field, as a sentence, or not at all (dropped)."""
    return capabilities.dialect.negative or ("field" if capabilities.negative_prompt else "sentence")


def length_of(prompt: str, unit: str) -> int:
    """The prompt's length as the model counts it: characters, bytes of UTF-8, or (estimated, high) tokens."""
    if unit == "characters":
        return len(prompt)
    size = len(prompt.encode("utf-8", "replace"))
    return size if unit == "bytes" else -(-size // BYTES_PER_TOKEN)


def _tagged(identity: Identity, inputs: tuple[Input, ...], tag: str) -> Identity:
    """The identity with the names of its own reference pictures after its name."""
    references = [i for i in inputs if isinstance(i, AssetInput) and i.role == InputRole.REFERENCE]
    own = [n for n, given in enumerate(references, 1) if given.subject_id == identity.subject_id]
    if not tag or not own:
        return identity
    named = " ".join(tag.replace("{number}", str(number)) for number in own)
    return replace(identity, name=f"{identity.name} ({named})")


def _speech_tag(line: Speech) -> str:
    who = line.speaker or "Voice"
    how = f", {line.kind}" if line.kind != "spoken" else ""
    return f'[{who}{how}]: "{line.text}"'
