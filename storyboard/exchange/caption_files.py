"""Captions written down as SubRip, WebVTT or Advanced SubStation Alpha; what each takes for marks stays text."""

import re
from collections.abc import Sequence
from fractions import Fraction

from storyboard.model.captions import Caption
from storyboard.model.picture import Format
from storyboard.model.rate import Rate

UNBROKEN = "\u2060"
"""A sign that is not seen and joins what it stands between; it parts what a reader would take for a mark."""

ASS_SIZE = 0.058
"""The size of letters in parts of the picture's height (of its width, where that is less)."""


STYLE_FIELDS = (
    "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, "
    "StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, "
    "Encoding"
)


def srt(found: Sequence[Caption], rate: Rate) -> str:
    """The captions as SubRip text."""
    blocks = (
        f"{number}\n{_stamp(c.first_frame, rate, ',')} --> {_stamp(c.end_frame, rate, ',')}\n{_plain(c.text)}\n"
        for number, c in enumerate(found, start=1)
    )
    return "\n".join(blocks)


def vtt(found: Sequence[Caption], rate: Rate) -> str:
    """The captions as WebVTT, with the speakers' names as voices."""
    blocks = (
        f"{_stamp(c.first_frame, rate, '.')} --> {_stamp(c.end_frame, rate, '.')}\n{_voice(c)}{_escaped(c.text)}\n"
        for c in found
    )
    return "\n".join(("WEBVTT\n", *blocks))


def ass(found: Sequence[Caption], format_: Format, title: str = "") -> str:
    """The captions as Advanced SubStation Alpha: at the foot of the picture's title-safe area, in its own pixels."""
    rows = [*_head(format_, title)]
    for caption in found:
        start, end = (_centiseconds(frame, format_.rate) for frame in (caption.first_frame, caption.end_frame))
        speaker = caption.speaker.replace(",", " ")
        rows.append(f"Dialogue: 0,{start},{end},Caption,{_one_line(speaker)},0,0,0,,{_unmarked(caption.text)}")
    return "\n".join(rows) + "\n"


def _head(format_: Format, title: str) -> list[str]:
    unit = min(format_.height, format_.width * 0.95)
    across = round(format_.width * format_.safe_areas.title)
    foot = round(format_.height * format_.safe_areas.title)
    line = max(1, round(unit * 0.003))
    style = (
        f"Caption,Inter,{max(8, round(unit * ASS_SIZE))},&H00FFFFFF,&H00FFFFFF,&H30000000,&H70000000,"
        f"0,0,0,0,100,100,0,0,1,{line},{line},2,{across},{across},{foot},1"
    )
    return [
        "[Script Info]",
        f"Title: {_one_line(title) or 'Captions'}",
        "ScriptType: v4.00+",
        "WrapStyle: 0",
        "ScaledBorderAndShadow: yes",
        "YCbCr Matrix: TV.709",
        f"PlayResX: {format_.width}",
        f"PlayResY: {format_.height}",
        "",
        "[V4+ Styles]",
        f"Format: {STYLE_FIELDS}",
        f"Style: {style}",
        "",
        "[Events]",
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _stamp(frame: int, rate: Rate, point: str) -> str:
    seconds, thousandths = divmod(int(rate.seconds(frame) * 1000 + Fraction(1, 2)), 1000)
    return f"{_clock(seconds, 2)}{point}{thousandths:03}"


def _centiseconds(frame: int, rate: Rate) -> str:
    seconds, hundredths = divmod(int(rate.seconds(frame) * 100 + Fraction(1, 2)), 100)
    return f"{_clock(seconds, 1)}.{hundredths:02}"


def _clock(seconds: int, digits: int) -> str:
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:0{digits}}:{minute:02}:{second:02}"


def _plain(text: str) -> str:
    """The text without what readers take for the line of times, for tags or for orders to the player."""
    text = re.sub(r"-{2,}>", "→", text)
    text = re.sub(r"<(?=[A-Za-z/!])", f"<{UNBROKEN}", text)
    text = re.sub(r"\{(?=\\)", f"{{{UNBROKEN}", text)
    return re.sub(r"\\(?=[A-Za-z])", rf"\\{UNBROKEN}", text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _voice(caption: Caption) -> str:
    return f"<v {_escaped(_one_line(caption.speaker))}>" if caption.speaker else ""


def _unmarked(text: str) -> str:
    """The text with its braces and backslashes as letters, and its line breaks as the format writes them."""
    text = text.replace("\\", f"\\{UNBROKEN}").replace("{", "\\{").replace("}", "\\}")
    return text.replace("\n", "\\N")
