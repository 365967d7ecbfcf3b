"""Which scratch voice each of the cast speaks with: told apart by timbre and pitch, and led by the bible's words."""

import re

from storyboard.media.voices import USUAL_WPM, Voice
from storyboard.model.bible import CastMember
from storyboard.model.board import Board

DEEP, BRIGHT = ("m3", "m1", "m7", "m2", "m5", "m4"), ("f2", "f4", "f5", "f3", "f1")
"""Timbres of espeak-ng, the lower voices and the higher ones."""

NARRATOR = Voice(timbre="m6", pitch=38, words_per_minute=150)

_HERS = re.compile(r"(?i)\b(she|her|woman|girl|female|mother|sister|daughter|queen|lady|wife|grandmother)\b")
_HIS = re.compile(r"(?i)\b(he|his|him|man|boy|male|father|brother|son|king|husband|grandfather)\b")
_PITCH = (
    (re.compile(r"(?i)\b(low|deep|gravel\w*|husky|dark|old)\b"), -14),
    (re.compile(r"(?i)\b(high|bright|young|thin|child\w*|light)\b"), 16),
)
_PACE = (
    (re.compile(r"(?i)\b(slow\w*|unhurried|calm|measured|tired)\b"), -25),
    (re.compile(r"(?i)\b(fast|quick\w*|hurried|breathless|nervous)\b"), 30),
)


def voice_of(board: Board, speaker_id: str, language: str) -> Voice:
    """The voice of one of the cast, no two alike; the narrator's for everybody else."""
    place = next((n for n, member in enumerate(board.cast) if member.id == speaker_id), None)
    if place is None:
        return Voice(language, NARRATOR.timbre, NARRATOR.pitch, NARRATOR.words_per_minute)
    timbres = [_timbres(member, n) for n, member in enumerate(board.cast)]
    own = timbres[place]
    before = sum(1 for other in timbres[:place] if other is own)
    words = f"{board.cast[place].voice}"
    # Once all timbres are given away, the same ones come again a little higher.
    pitch = 45 + 9 * (before // len(own)) + _led(_PITCH, words)
    return Voice(language, own[before % len(own)], max(0, min(99, pitch)), USUAL_WPM + _led(_PACE, words))


def _timbres(member: CastMember, place: int) -> tuple[str, ...]:
    words = f"{member.voice} {member.description} {member.notes}"
    hers, his = len(_HERS.findall(words)), len(_HIS.findall(words))
    if hers == his:
        return DEEP if place % 2 else BRIGHT
    return BRIGHT if hers > his else DEEP


def _led(table: tuple[tuple[re.Pattern[str], int], ...], words: str) -> int:
    return sum(change for pattern, change in table if pattern.search(words))
