"""What H.264 says of its pictures before the first of them: the set-up that a file's index carries for the decoder."""

from dataclasses import dataclass

BASELINE, MAIN, HIGH = 66, 77, 100
SPS = 7
SQUARE, OTHER_ASPECT = 1, 255
BT709 = (1, 1, 1)


@dataclass(frozen=True, slots=True)
class Setup:
    """A plain picture: whole frames of eight bits, 4:2:0, square pixels.

    `is_tagged` says that range, primaries, transfer and matrix are given as those of BT.709; `is_limited` that the
    range is given, as limited.
    """

    width: int
    height: int
    is_limited: bool
    is_tagged: bool


def plain_setup(told: bytes) -> Setup | None:
    """What an `avcC` box says; None where it is not whole, or of any picture that is not as plain as `Setup` is."""
    if len(told) < 8 or told[0] != 1 or told[5] & 31 != 1:
        return None
    length = int.from_bytes(told[6:8], "big")
    unit = told[8 : 8 + length]
    if len(unit) < length or length < 4 or unit[0] & 31 != SPS:
        return None
    try:
        return _setup(_Bits(unit[1:]))
    except _Other:
        return None


class _Other(Exception):
    """What is said is not plain."""


class _Bits:
    """The bits of a unit; where they end, so does what is plain."""

    def __init__(self, data: bytes) -> None:
        bare = data.replace(b"\0\0\3", b"\0\0")
        self._value, self._left = int.from_bytes(bare, "big"), len(bare) * 8

    def take(self, count: int) -> int:
        """The next bits as a number."""
        self._left -= count
        if self._left < 0:
            raise _Other
        return self._value >> self._left & (1 << count) - 1

    def number(self) -> int:
        """A number of the length that its leading zeros say."""
        zeros = 0
        while not self.take(1):
            zeros += 1
        return (1 << zeros) - 1 + self.take(zeros)

    def only(self, *wanted: int, of: int) -> int:
        """The number that was read, where it is one of those wanted."""
        if of not in wanted:
            raise _Other
        return of


def _setup(bits: _Bits) -> Setup:
    profile = bits.only(BASELINE, MAIN, HIGH, of=bits.take(8))
    bits.take(16)
    bits.number()
    if profile == HIGH:
        bits.only(1, of=bits.number())
        # Both depths, what is coded without loss, and matrices for the scale of each frequency.
        for found in (bits.number(), bits.number(), bits.take(1), bits.take(1)):
            bits.only(0, of=found)
    bits.number()
    if bits.only(0, 2, of=bits.number()) == 0:
        bits.number()
    bits.number()
    bits.take(1)
    width, height = (bits.number() + 1) * 16, (bits.number() + 1) * 16
    bits.only(1, of=bits.take(1))
    bits.take(1)
    if bits.take(1):
        left, right, top, bottom = (bits.number() * 2 for _ in range(4))
        width, height = width - left - right, height - top - bottom
    is_limited, is_tagged = _usability(bits) if bits.take(1) else (False, False)
    return Setup(width, height, is_limited, is_tagged)


def _usability(bits: _Bits) -> tuple[bool, bool]:
    """Whether the range is given, and the colours too; both are those of BT.709 then."""
    if bits.take(1):
        bits.only(SQUARE, of=bits.take(8))
    if bits.take(1):
        bits.take(1)
    is_limited = is_tagged = False
    if bits.take(1):
        bits.take(3)
        bits.only(0, of=bits.take(1))
        is_limited, is_tagged = True, bool(bits.take(1))
    if is_tagged and tuple(bits.take(8) for _ in range(3)) != BT709:
        raise _Other
    if bits.take(1):
        bits.only(0, of=bits.number())
        bits.only(0, of=bits.number())
    if bits.take(1):
        bits.take(65)
    # Neither a model of a receiver's buffer nor frames that are shown as fields.
    for _ in range(3):
        bits.only(0, of=bits.take(1))
    return is_limited, is_tagged
