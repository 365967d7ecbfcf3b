"""One neutral request in each model's own way of being spoken to; the author's words stay as they are, in one order."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from storyboard.later import later
from storyboard.model.capabilities import Dialect, ModelCapabilities
from storyboard.model.requests import AssetInput, Input, InputRole, ShotRequest, Speech
from storyboard.model.speech import manner, spoken_words
from storyboard.model.words import Move
from storyboard.prompting.prose import (
    MOVES,
    Pieces,
    framing_of,
    identity_text,
    pieces_of,
    prompt_of,
    sentence,
    speech_of,
)

if TYPE_CHECKING:
    from storyboard.prompting.template import filled
else:
    # Most models need no template, and Jinja is slow to load.
    filled = later("storyboard.prompting.template", "filled")

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

LINKING = 32
"""No word of a request brings more characters with it: `, locked off`, `Extreme close-up`, ` (voice over) says: `."""

BYTES_PER_TOKEN = 3
"""A token is taken for three bytes of UTF-8: more tokens than any known tokeniser makes of English prose."""


def said_to(request: ShotRequest, capabilities: ModelCapabilities, inputs: tuple[Input, ...], duration_s: float) -> str:
    """The whole prompt for this model; `inputs` are the pictures that go with it, in their order.

    A model with a template of its own is spoken to by that. Raises BadTemplate where it cannot be.
    """
    if capabilities.dialect.template:
        return filled(capabilities.dialect.template, values_of(request, capabilities, inputs, duration_s))
    return said_plainly(request, capabilities, inputs)


def said_plainly(request: ShotRequest, capabilities: ModelCapabilities, inputs: tuple[Input, ...]) -> str:
    """What `template.PLAIN` makes, without loading any template: the prompt of a model without one of its own."""
    dialect = capabilities.dialect
    avoid = _avoid(request, capabilities)
    said = (prompt_of(_pieces(request, dialect, inputs)), dialect.one_shot, f"Avoid: {avoid}" if avoid else "")
    return "\n".join(line for line in said if line)


def values_of(
    request: ShotRequest, capabilities: ModelCapabilities, inputs: tuple[Input, ...], duration_s: float
) -> dict[str, Any]:
    """The variables of a template (`template.VARIABLES`) for this shot at this model."""
    dialect = capabilities.dialect
    pieces, tags = _pieces(request, dialect, inputs), _tags(inputs, dialect.reference_tag)
    people = [
        {
            "said": said,
            "name": identity.name,
            "words": identity_text(identity),
            "tag": tags.get(identity.subject_id, ""),
        }
        for said, identity in zip(pieces.people, request.identities, strict=True)
        if said
    ]
    speech = [
        {
            "said": said,
            "speaker": line.speaker,
            "text": spoken_words(line.text),
            "manner": manner(line.text),
            "kind": line.kind,
        }
        for said, line in zip(pieces.speech, request.speech, strict=True)
    ]
    return {
        "own": pieces.own,
        "framing": framing_of(request.staging, _moves(dialect)),
        "action": request.action,
        "people": people,
        "place": pieces.place,
        "light": pieces.light,
        "speech": speech,
        "sound": pieces.sound,
        "look": pieces.look,
        "one_shot": dialect.one_shot,
        "avoid": _avoid(request, capabilities),
        "references": [_named(dialect.reference_tag, n) for n, _ in enumerate(_references(inputs), 1)],
        "seconds": f"{duration_s:g}",
        "width": request.width,
        "height": request.height,
        "model": capabilities.label,
    }


def _pieces(request: ShotRequest, dialect: Dialect, inputs: tuple[Input, ...]) -> Pieces:
    speech = _speech_tag if dialect.speech == "tagged" else speech_of
    sound = "[Sound]" if dialect.sound == "tagged" else "Sound:"
    tags = _tags(inputs, dialect.reference_tag)
    return pieces_of(request, moves=_moves(dialect), speech=speech, sound=sound, tags=tags)


def _moves(dialect: Dialect) -> Mapping[Move, str]:
    return CAMERA_TAGS if dialect.camera == "tagged" else MOVES


def _avoid(request: ShotRequest, capabilities: ModelCapabilities) -> str:
    return sentence(request.avoid) if negative_way(capabilities) == "sentence" else ""


def negative_way(capabilities: ModelCapabilities) -> str:
    """How what is to be avoided is said: as a field, as a sentence, or not at all (dropped)."""
    return capabilities.dialect.negative or ("field" if capabilities.negative_prompt else "sentence")


def length_of(prompt: str, unit: str) -> int:
    """The prompt's length as the model counts it: characters, bytes of UTF-8, or (estimated, high) tokens."""
    if unit == "characters":
        return len(prompt)
    size = len(prompt.encode("utf-8", "replace"))
    return size if unit == "bytes" else -(-size // BYTES_PER_TOKEN)


def surely_fits(request: ShotRequest, capabilities: ModelCapabilities) -> bool:
    """Whether the prompt is within the model's length however it is put together; a template may say things twice."""
    dialect = capabilities.dialect
    if dialect.template:
        return False
    staging = request.staging
    words = [request.prompt_override, request.action, request.look, request.sound, request.avoid, dialect.one_shot]
    words += [staging.place_name, staging.place_description, str(staging.time_of_day), staging.weather]
    words += [str(staging.size), str(staging.angle), str(staging.move), staging.light_from]
    words += [word for line in request.speech for word in (line.speaker, line.text, line.kind)]
    for who in request.identities:
        words += (who.name, who.description, *who.state.values(), *who.holds)
    longest = sum(map(len, words)) + LINKING * (len(words) + 1) + (len(dialect.reference_tag) + 8) * len(request.inputs)
    return length_of("\N{FACE WITH TEARS OF JOY}" * longest, dialect.length_unit) <= capabilities.prompt_max


def _tags(inputs: tuple[Input, ...], tag: str) -> Mapping[str, str]:
    """The names of everybody's own reference pictures, by the id of who that is."""
    found: dict[str, list[str]] = {}
    for number, given in enumerate(_references(inputs), 1):
        if tag and given.subject_id:
            found.setdefault(given.subject_id, []).append(_named(tag, number))
    return {subject_id: " ".join(names) for subject_id, names in found.items()}


def _references(inputs: tuple[Input, ...]) -> list[AssetInput]:
    return [i for i in inputs if isinstance(i, AssetInput) and i.role == InputRole.REFERENCE]


def _named(tag: str, number: int) -> str:
    return tag.replace("{number}", str(number))


def _speech_tag(line: Speech) -> str:
    who = line.speaker or "Voice"
    how = "".join(f", {word}" for word in (line.kind if line.kind != "spoken" else "", manner(line.text)) if word)
    return f'[{who}{how}]: "{spoken_words(line.text)}"'
