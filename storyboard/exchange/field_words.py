"""The words of the field as people write them in shot lists: sizes, angles, moves, hours, lengths, lenses, lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from storyboard.exchange.columns import plain_name
from storyboard.model.mentions import key_of
from storyboard.model.rate import Rate
from storyboard.model.shots import SpeechKind
from storyboard.model.words import Angle, Beat, Move, ShotSize, TimeOfDay

_SIZES = {
    ShotSize.ECU: "xcu, bcu, big close up, extreme close up, extreme close, macro, detail",
    ShotSize.CU: "close up, closeup, close, close shot, insert, head shot, tight",
    ShotSize.MCU: "medium close up, medium closeup, medium close, bust",
    ShotSize.MS: "medium, medium shot, mid shot, mid, two shot, 2 shot, waist",
    ShotSize.MLS: "medium long shot, medium long, mls, mws, medium wide, medium wide shot, american, cowboy, knee",
    ShotSize.LS: "long shot, long, wide, wide shot, ws, full, full shot, fs, master",
    ShotSize.ELS: "xls, extreme long shot, extreme long, ews, xws, extreme wide, extreme wide shot, very wide, vws, "
    "establishing, establishing shot, aerial, vista",
}
_ANGLES = {
    Angle.EYE_LEVEL: "eye, level, normal, neutral, straight, straight on, eyelevel",
    Angle.LOW: "low angle, from below, looking up",
    Angle.HIGH: "high angle, from above, looking down",
    Angle.OVERHEAD: "top, top down, top shot, birds eye, bird s eye, god s eye, bird s eye view, overhead shot",
    Angle.WORMS_EYE: "worms eye, worm s eye view, ground, ground level",
    Angle.DUTCH: "dutch angle, dutch tilt, canted, tilted, oblique",
    Angle.OVER_SHOULDER: "ots, over the shoulder, over shoulder shot, os",
    Angle.POINT_OF_VIEW: "pov, point of view shot, subjective, first person",
}
_MOVES = {
    Move.STATIC: "none, still, locked, locked off, fixed, tripod, sticks, no movement",
    Move.PAN_LEFT: "pan l, pans left",
    Move.PAN_RIGHT: "pan r, pan, pans right",
    Move.TILT_UP: "tilt, tilts up",
    Move.TILT_DOWN: "tilts down",
    Move.PUSH: "push in, dolly in, dolly, slow push, slow push in, move in, pushes in, tracking in, truck in",
    Move.PULL: "pull out, pull back, dolly out, dolly back, move out, pulls back",
    Move.TRACK_LEFT: "truck left, slide left, tracking left, dolly left, crab left",
    Move.TRACK_RIGHT: "track, tracking, truck right, slide right, slider, tracking right, dolly right, crab right, "
    "follow",
    Move.ZOOM_IN: "zoom, slow zoom, zooms in",
    Move.ZOOM_OUT: "zooms out",
    Move.CRANE_UP: "crane, jib up, boom up, pedestal up, drone up, rise",
    Move.CRANE_DOWN: "jib down, boom down, pedestal down, drone down, descend",
    Move.HANDHELD: "hand held, handheld camera, shaky, shoulder, steadicam, gimbal",
}
_HOURS = {
    TimeOfDay.DAWN: "sunrise, first light, daybreak",
    TimeOfDay.MORNING: "am, early",
    TimeOfDay.DAY: "noon, midday, daytime, d",
    TimeOfDay.AFTERNOON: "pm, late afternoon",
    TimeOfDay.DUSK: "sunset, evening, magic hour, golden hour, blue hour, twilight",
    TimeOfDay.NIGHT: "midnight, n, night time",
}
_BEATS = {Beat.CALL_TO_ACTION: "cta, end card", Beat.TITLE: "title card", Beat.HOOK: "open, opening"}

_FRENCH: Mapping[StrEnum, str] = {
    ShotSize.ECU: "tgp, tres gros plan, plan de detail",
    ShotSize.CU: "gp, gros plan, plan serre, serre",
    ShotSize.MCU: "pr, pre, rapproche, plan rapproche, rapproche epaule, plan poitrine, poitrine",
    ShotSize.MS: "pm, plan moyen, moyen, plan taille",
    ShotSize.MLS: "pa, americain, plan americain, mi moyen, genoux",
    ShotSize.LS: "pe, pl, large, plan large, plan d ensemble, ensemble, plan en pied, pied",
    ShotSize.ELS: "pg, tpe, general, plan general, plan de situation, tres large",
    Angle.EYE_LEVEL: "a hauteur d yeux, a hauteur des yeux, hauteur d homme, face, frontal",
    Angle.LOW: "contre plongee",
    Angle.HIGH: "plongee",
    Angle.OVERHEAD: "zenithal, zenithale, plongee totale, plongee verticale, vue de dessus",
    Angle.WORMS_EYE: "ras du sol, au ras du sol, contre plongee totale",
    Angle.DUTCH: "penche, cadre penche, debulle, desaxe",
    Angle.OVER_SHOULDER: "par dessus l epaule, amorce, en amorce",
    Angle.POINT_OF_VIEW: "vue subjective, subjectif, camera subjective",
    Move.STATIC: "fixe, plan fixe, aucun, sur pied",
    Move.PAN_LEFT: "pano gauche, panoramique gauche",
    Move.PAN_RIGHT: "pano, panoramique, pano droite, panoramique droite",
    Move.TILT_UP: "tilt haut, pano haut, panoramique haut, panoramique vertical",
    Move.TILT_DOWN: "tilt bas, pano bas, panoramique bas",
    Move.PUSH: "avancee, travelling avant, trav avant",
    Move.PULL: "recul, travelling arriere, trav arriere",
    Move.TRACK_LEFT: "travelling gauche, travelling lateral gauche, trav gauche",
    Move.TRACK_RIGHT: "travelling, travelling lateral, travelling droite, trav, trav droite, suivi, accompagnement",
    Move.ZOOM_IN: "zoom avant",
    Move.ZOOM_OUT: "zoom arriere",
    Move.CRANE_UP: "grue, grue haut, drone, montee",
    Move.CRANE_DOWN: "grue bas, descente",
    Move.HANDHELD: "a l epaule, epaule, camera epaule, camera a l epaule, camera portee, a la main",
    TimeOfDay.DAWN: "aube, lever du jour, lever du soleil",
    TimeOfDay.MORNING: "matin, matinee",
    TimeOfDay.DAY: "jour, j, journee, midi",
    TimeOfDay.AFTERNOON: "apres midi",
    TimeOfDay.DUSK: "crepuscule, soir, coucher de soleil, coucher du soleil, entre chien et loup, heure doree",
    TimeOfDay.NIGHT: "nuit, minuit",
    Beat.HOOK: "accroche",
    Beat.SETUP: "exposition",
    Beat.ESCALATION: "montee",
    Beat.TITLE: "titre, carton titre",
    Beat.BUTTON: "chute",
    Beat.PRODUCT: "produit",
    Beat.CALL_TO_ACTION: "appel a l action",
}
"""What the same words are in French shot lists, without accents."""

_KINDS = {
    "vo": SpeechKind.VOICE_OVER,
    "v o": SpeechKind.VOICE_OVER,
    "os": SpeechKind.OFF_SCREEN,
    "o s": SpeechKind.OFF_SCREEN,
}
_SPEAKER = re.compile(r"@?([^:()\n]{1,60}?)\s*(?:\(([^()\n]{1,12})\))?\s*:\s+(.*)", re.DOTALL)
_SECONDS = re.compile(r"(\d{1,6}(?:[.,]\d{1,6})?)\s*(?:s|sec|secs|seconds?|″|\")?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)")
_TIMECODE = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})[:;](\d{2,3})")
_FRAMES = re.compile(r"(\d{1,7})\s*(?:f|fr|frames?|i|images?)", re.IGNORECASE)
_LENS = re.compile(r"\D*(\d{1,4})(?:\.\d+)?\s*(?:-\s*\d{1,4})?\s*(?:mm)?\D*", re.IGNORECASE)


def _lexicon(words: type[StrEnum], others: Mapping[str, str]) -> Mapping[str, str]:
    """Every way to write a word of a vocabulary, as compared, and the word."""
    table = {plain_name(word): str(word) for word in words}
    french = {str(word): _FRENCH[word] for word in words if word in _FRENCH}
    for word, said in (*others.items(), *french.items()):
        table |= {plain_name(other): str(word) for other in said.split(",") if plain_name(other) not in table}
    return table


LEXICONS: Mapping[str, Mapping[str, str]] = {
    "shot_size": _lexicon(ShotSize, {str(word): said for word, said in _SIZES.items()}),
    "angle": _lexicon(Angle, {str(word): said for word, said in _ANGLES.items()}),
    "movement": _lexicon(Move, {str(word): said for word, said in _MOVES.items()}),
    "time_of_day": _lexicon(TimeOfDay, {str(word): said for word, said in _HOURS.items()}),
    "beat": _lexicon(Beat, {str(word): said for word, said in _BEATS.items()}),
}
"""For each column that takes a word of a vocabulary: what people write, and the word."""


def known_word(column: str, text: str) -> str | None:
    """The vocabulary's word for what somebody wrote; None when nobody knows."""
    if len(text) > 60:
        return None
    table = LEXICONS[column]
    said = plain_name(text)
    return table.get(said) or table.get(plain_name(re.sub(r"\(.*?\)", "", text)))


def frames_of(text: str, rate: Rate) -> int | None:
    """Frames of a duration written as 2.5, 2,5, 2.5s, 0:03, 00:00:03:12 or 72f; None when it is none of these."""
    said = text.strip()[:40]
    if found := _FRAMES.fullmatch(said):
        return int(found[1])
    if found := _TIMECODE.fullmatch(said):
        hours, minutes, seconds, frames = (int(part) for part in found.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * rate.timebase + frames
    if found := _CLOCK.fullmatch(said):
        whole = int(found[1] or 0) * 3600 + int(found[2]) * 60
        return rate.frames(whole + Fraction(found[3].replace(",", ".")))
    if found := _SECONDS.fullmatch(said):
        return rate.frames(Fraction(found[1].replace(",", ".")))
    return None


def lens_of(text: str) -> int | None:
    """Millimetres of a focal length (35, 35mm, the shorter end of 24-70 mm); None when there is none."""
    found = _LENS.fullmatch(text.strip()[:40])
    lens = int(found[1]) if found else 0
    return lens if 4 <= lens <= 2000 else None


def names_in(text: str) -> tuple[str, ...]:
    """The names in a cell that lists them with commas, semicolons, slashes, ampersands or lines, each once."""
    names = (" ".join(part.split()).lstrip("@") for part in re.split(r"[,;/&|\n]", text))
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(key_of(name), name[:80])
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Line:
    """One line of dialogue as it is written: a name (perhaps empty), the words and where the voice comes from."""

    speaker: str
    text: str
    kind: SpeechKind = SpeechKind.SPOKEN


def lines_in(text: str, is_somebody: Mapping[str, object]) -> tuple[Line, ...]:
    """The dialogue in a cell, a line each: `NAME: words`, the name perhaps with (V.O.) or (O.S.).

    Only names in capitals, with such a mark, or known ones (by their key among `is_somebody`) are speakers, so that
    a colon may stand in a sentence.
    """
    lines: list[Line] = []
    for said in (part.strip() for part in text.splitlines()):
        found = _SPEAKER.fullmatch(said)
        kind = _KINDS.get(plain_name(found[2] or "")) if found else None
        if found and (kind or found[1].isupper() or key_of(found[1]) in is_somebody):
            lines.append(Line(" ".join(found[1].split()), found[3].strip(), kind or SpeechKind.SPOKEN))
        elif said:
            lines.append(Line("", said))
    return tuple(lines)
