"""How figures and states read in the window: times, money, statuses. Plain functions over QLocale and tr()."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from storyboard.model.money import MICRO_USD
from storyboard.studio.cards import CardView, Status

STATUS_ROLE = {
    Status.RUNNING: "info",
    Status.QUEUED: "secondary",
    Status.UNCERTAIN: "warn",
    Status.HELD: "warn",
    Status.FAILED: "bad",
    Status.STALE: "warn",
    Status.APPROVED: "good",
    Status.DONE: "good",
    Status.DRAFT: "secondary",
    Status.MISSING: "quiet",
}
"""The palette role of each status; the sign and the word say the same without colour."""


def tr(text: str, context: str = "Words") -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate(context, text)


def apart(text: str) -> str:
    """Words or figures that keep the order of their parts where what is around them runs from right to left.

    There they are isolated, and run as their own first letter does; elsewhere they are left as they are.
    """
    is_mirrored = QGuiApplication.isRightToLeft()
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if is_mirrored else text


def status_words(card: CardView) -> str:
    """The status as the card says it."""
    match card.status:
        case Status.RUNNING:
            return tr("Generating") if card.progress is None else tr("Generating {}\u202f%").format(_percent(card))
        case Status.QUEUED:
            return tr("Queued")
        case Status.UNCERTAIN:
            return tr("Uncertain")
        case Status.HELD:
            return tr("Held")
        case Status.FAILED:
            return tr("Failed")
        case Status.STALE:
            return tr("Stale")
        case Status.APPROVED:
            return tr("Approved")
        case Status.DONE:
            return tr("Take {index} of {count}").format(index=card.take_index, count=card.take_count)
        case Status.DRAFT:
            return tr("Draft")
        case _:
            return tr("No take")


def short_status(card: CardView) -> str:
    """The same where there is no room: a percentage, or which take of how many, beside their sign."""
    if card.status is Status.RUNNING and card.progress is not None:
        return f"{_percent(card)}\u202f%"
    return f"{card.take_index}/{card.take_count}" if card.status is Status.DONE else status_words(card)


def clock(seconds: float) -> str:
    """Minutes and seconds: 0:08, 1:30."""
    whole = int(seconds + 0.5)
    return f"{whole // 60}:{whole % 60:02}"


def seconds_text(seconds: float) -> str:
    """A shot's length as its card says it: 2.5."""
    return figure(seconds)


def figure(value: float, digits: int = 1, *, signed: bool = False) -> str:
    """A figure as the language writes it: its own decimal sign, a true minus, a plus where signs are asked for."""
    rounded = round(float(value), digits)
    sign = "\N{MINUS SIGN}" if rounded < 0 else "+" if signed else ""
    return sign + QLocale().toString(abs(rounded), "f", digits)


def decibels(gain_db: float, digits: int = 1) -> str:
    """A gain with its sign: +3.0 dB."""
    return apart(f"{figure(gain_db, digits, signed=True)}\N{NO-BREAK SPACE}dB")


def money(microusd: int | None) -> str:
    """Dollars and cents; a price that is not known says so and is never 0."""
    if microusd is None:
        return tr("price unknown")
    if 0 < microusd < MICRO_USD // 100:
        return apart(tr("< $0.01"))
    usd, locale = microusd / MICRO_USD, QLocale()
    is_plain = locale.language() in (QLocale.Language.C, QLocale.Language.English)
    return apart(f"${usd:,.2f}" if is_plain else locale.toCurrencyString(usd, "$", 2))


def aspect_text(width_px: int, height_px: int) -> str:
    """16:9 and its like; a ratio to one where there is no simple one."""
    for name, wide, high in (("16:9", 16, 9), ("9:16", 9, 16), ("1:1", 1, 1), ("4:3", 4, 3), ("4:5", 4, 5)):
        if abs(width_px / height_px - wide / high) < 0.02:
            return name
    return f"{width_px / height_px:.2f}:1"


def _percent(card: CardView) -> int:
    return round((card.progress or 0) * 100)
