"""A neutral request in plain English, in an order that never changes, so that every shot says the same words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from storyboard.model.requests import Identity, ShotRequest, Speech, Staging
from storyboard.model.speech import manner, spoken_words
from storyboard.model.words import Angle, Move, ShotSize, StateField

STOPS = '.!?…。\uff01\uff1f؟।"”»'
"""Signs that end what somebody wrote."""

SIZES = {
    ShotSize.ECU: "Extreme close-up",
    ShotSize.CU: "Close-up",
    ShotSize.MCU: "Medium close-up",
    ShotSize.MS: "Medium shot",
    ShotSize.MLS: "Medium long shot",
    ShotSize.LS: "Long shot",
    ShotSize.ELS: "Extreme long shot",
}
ANGLES = {
    Angle.LOW: "low angle",
    Angle.HIGH: "high angle",
    Angle.OVERHEAD: "overhead view",
    Angle.WORMS_EYE: "worm's-eye view",
    Angle.DUTCH: "dutch angle",
    Angle.OVER_SHOULDER: "over the shoulder",
    Angle.POINT_OF_VIEW: "point of view",
    Angle.EYE_LEVEL: "eye level",
}
MOVES = {
    Move.STATIC: "the camera is locked off",
    Move.PAN_LEFT: "the camera pans left",
    Move.PAN_RIGHT: "the camera pans right",
    Move.TILT_UP: "the camera tilts up",
    Move.TILT_DOWN: "the camera tilts down",
    Move.PUSH: "the camera pushes in slowly",
    Move.PULL: "the camera pulls back slowly",
    Move.TRACK_LEFT: "the camera tracks left",
    Move.TRACK_RIGHT: "the camera tracks right",
    Move.ZOOM_IN: "the lens zooms in",
    Move.ZOOM_OUT: "the lens zooms out",
    Move.CRANE_UP: "the camera cranes up",
    Move.CRANE_DOWN: "the camera cranes down",
    Move.HANDHELD: "handheld camera",
}


NO_TAGS: Mapping[str, str] = MappingProxyType({})


def speech_of(line: Speech) -> str:
    """A line of dialogue as a sentence in quotes."""
    who = line.speaker or "A voice"
    how = {"voice over": " (voice over)", "off screen": " (off screen)"}.get(line.kind, "")
    directed = manner(line.text)
    said = f" says, {directed}:" if directed else " says:"
    return f'{who}{how}{said} "{spoken_words(line.text)}"'


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a prompt is put together from, each a sentence or more; empty where there is nothing to say.

    `own` is the author's override, else framing and action; `people` and `speech` hold a piece for each, in order.
    """

    own: str
    people: tuple[str, ...]
    place: str
    light: str
    speech: tuple[str, ...]
    sound: str
    look: str


def pieces_of(
    request: ShotRequest,
    *,
    moves: Mapping[Move, str] = MOVES,
    speech: Callable[[Speech], str] = speech_of,
    sound: str = "Sound:",
    tags: Mapping[str, str] = NO_TAGS,
) -> Pieces:
    """The pieces of a prompt; the author's override stands instead of the framing and the action, word for word.

    `moves` are a model's words for the camera, `speech` its way of writing a line, `sound` what goes before a sound,
    `tags` its names for the reference pictures of somebody, by the id of who that is.
    """
    override = request.prompt_override if request.prompt_override.strip() else ""
    return Pieces(
        own=override or f"{framing_of(request.staging, moves)} {sentence(request.action)}".strip(),
        people=tuple(_who(identity, tags.get(identity.subject_id, "")) for identity in request.identities),
        place=_place(request.staging),
        light=_light(request.staging),
        speech=tuple(speech(line) for line in request.speech),
        sound=sentence(f"{sound} {request.sound}") if request.sound.strip() else "",
        look=sentence(request.look),
    )


def prompt_of(pieces: Pieces) -> str:
    """The whole prompt, a line for each piece."""
    said = (pieces.own, *pieces.people, pieces.place, pieces.light, *pieces.speech, pieces.sound, pieces.look)
    return "\n".join(piece for piece in said if piece)


def framing_of(staging: Staging, moves: Mapping[Move, str] = MOVES) -> str:
    """Size, angle, lens and camera move as a sentence; words of a newer version stay as they are."""
    size = next((text for word, text in SIZES.items() if word == staging.size), str(staging.size))
    angle = next((text for word, text in ANGLES.items() if word == staging.angle), str(staging.angle))
    move = next((text for word, text in moves.items() if word == staging.move), str(staging.move))
    return f"{size}, {angle}, {staging.lens_mm} mm lens, {move}."


def _who(identity: Identity, tag: str) -> str:
    text = identity_text(identity)
    name = f"{identity.name} ({tag})" if tag else identity.name
    return sentence(f"{name}: {text}") if text else sentence(name) if tag else ""


def identity_text(identity: Identity) -> str:
    """Somebody's own words, then what they wear, bear and hold, always in the same order, nothing said twice."""
    own = identity.description.strip()
    state = dict(identity.state)
    wardrobe = state.pop(StateField.WARDROBE, "")
    carried = [f"wearing {wardrobe}" if wardrobe else "", *state.values()]
    held = " and ".join(f"the {_bare(name)}" for name in identity.holds)
    carried.append(f"carrying {held}" if held else "")
    return _after(own, ", ".join(words for words in carried if words and words.lower() not in own.lower()))


def _after(own: str, more: str) -> str:
    """More, said after the author's own words, which stay as they are to the last full stop."""
    if not own or not more:
        return own or more
    return f"{own} {_begun(more)}" if own[-1] in STOPS else f"{own}, {more}"


def _begun(text: str) -> str:
    """The text with a capital at its beginning, and not a letter changed behind it."""
    return text[:1].upper() + text[1:]


def _bare(name: str) -> str:
    """The name of a thing without its article: Watch for The Watch."""
    plain = name.strip()
    return plain[4:].strip() if plain.lower().startswith("the ") else plain


def _place(staging: Staging) -> str:
    if not staging.place_name:
        return ""
    where = f"{'Interior' if staging.is_interior else 'Exterior'}, {staging.place_name}"
    described = staging.place_description.strip()
    return sentence(f"{where}: {described}" if described else where)


def _light(staging: Staging) -> str:
    words = [str(staging.time_of_day), staging.weather]
    if staging.light_from:
        words.append(f"light from {staging.light_from}")
    return sentence(_begun(", ".join(word for word in words if word)))


def sentence(text: str) -> str:
    """The text with a full stop where it has no end of its own; the words stay as they are."""
    text = text.strip()
    return text if not text or text[-1] in STOPS else f"{text}."
