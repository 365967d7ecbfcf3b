"""A neutral request in plain English, in an order that never changes, so that every shot says the same words."""

from collections.abc import Callable, Mapping

from storyboard.model.requests import Identity, ShotRequest, Speech, Staging
from storyboard.model.words import Angle, Move, ShotSize, StateField

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


def speech_of(line: Speech) -> str:
    """A line of dialogue as a sentence in quotes."""
    who = line.speaker or "A voice"
    how = {"voice over": " (voice over)", "off screen": " (off screen)"}.get(line.kind, "")
    return f'{who}{how} says: "{line.text}"'


def prompt_of(
    request: ShotRequest,
    *,
    moves: Mapping[Move, str] = MOVES,
    speech: Callable[[Speech], str] = speech_of,
    sound: str = "Sound:",
) -> str:
    """The whole prompt; the author's override stands instead of the framing and the action, word for word.

    `moves` are a model's words for the camera, `speech` its way of writing a line, `sound` what goes before a sound.
    """
    own = request.prompt_override or f"{_framing(request, moves)} {_stop(request.action)}".strip()
    parts = [own, *(_who(identity) for identity in request.identities), _place(request.staging), _light(request)]
    parts += [speech(line) for line in request.speech]
    parts += [_stop(f"{sound} {request.sound}") if request.sound else "", _stop(request.look.strip().rstrip("."))]
    return "\n".join(part for part in parts if part)


def _framing(request: ShotRequest, moves: Mapping[Move, str]) -> str:
    staging = request.staging
    size = next((text for word, text in SIZES.items() if word == staging.size), str(staging.size))
    angle = next((text for word, text in ANGLES.items() if word == staging.angle), str(staging.angle))
    move = next((text for word, text in moves.items() if word == staging.move), str(staging.move))
    return f"{size}, {angle}, {staging.lens_mm} mm lens, {move}."


def _who(identity: Identity) -> str:
    text = identity_text(identity)
    return _stop(f"{identity.name}: {text}") if text else ""


def identity_text(identity: Identity) -> str:
    """Somebody's own words, then what they wear, bear and hold, always in the same order, nothing said twice."""
    own = identity.description.strip().rstrip(".")
    state = dict(identity.state)
    wardrobe = state.pop(StateField.WARDROBE, "")
    carried = [f"wearing {wardrobe}" if wardrobe else "", *state.values()]
    held = " and ".join(f"the {_bare(name)}" for name in identity.holds)
    carried.append(f"carrying {held}" if held else "")
    return ", ".join([own, *(words for words in carried if words.lower() not in own.lower())]).removeprefix(", ")


def _bare(name: str) -> str:
    """The name of a thing without its article: watch for The watch."""
    lowered = name.strip().lower()
    return lowered.removeprefix("the ").strip() or lowered


def _place(staging: Staging) -> str:
    if not staging.place_name:
        return ""
    where = f"{'Interior' if staging.is_interior else 'Exterior'}, {staging.place_name}"
    described = staging.place_description.strip().rstrip(".")
    return _stop(f"{where}: {described}" if described else where)


def _light(request: ShotRequest) -> str:
    staging = request.staging
    words = [str(staging.time_of_day), staging.weather]
    if staging.light_from:
        words.append(f"light from {staging.light_from}")
    return _stop(", ".join(w for w in words if w).capitalize())


def _stop(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in '.!?"”' else f"{text}."
