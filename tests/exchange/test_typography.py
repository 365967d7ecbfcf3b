"""Text on a contact sheet: any script, broken where it may be, never wider than its room."""

import numpy as np
import pytest
from PIL import Image

from storyboard.exchange.typography import Style, put, shortened, wrapped

STYLE = Style(20, "#000000")
TEXTS = {
    "latin": "Mara waits on the pier with the lantern until the storm has passed over the island.",
    "arabic": "مارا تنتظر على الرصيف مع الفانوس حتى تمر العاصفة فوق الجزيرة",
    "japanese": "マーラは嵐が島を通り過ぎるまで桟橋でランタンを持って待っている。",
    "hebrew": "מרה מחכה על המזח עם הפנס עד שהסערה תעבור",
    "thai": "มารารออยู่ที่ท่าเรือพร้อมกับตะเกียง",
}


def inked(text: str) -> np.ndarray:
    """Where a line of text leaves ink on white."""
    picture = Image.new("RGB", (700, 40), "#ffffff")
    put(picture, (10, 5), text, STYLE)
    return np.asarray(picture.convert("L")) < 128


@pytest.mark.parametrize("script", sorted(TEXTS))
def test_no_line_is_wider_than_its_room(script: str) -> None:
    lines = wrapped(TEXTS[script], STYLE, 220, 9)
    assert lines
    assert max(STYLE.width(line) for line in lines) <= 220


@pytest.mark.parametrize("script", ["latin", "japanese"])
def test_nothing_is_lost_where_there_is_room(script: str) -> None:
    lines = wrapped(TEXTS[script], STYLE, 220, 9)
    assert "".join(lines).replace(" ", "") == TEXTS[script].replace(" ", "")


def test_an_ellipsis_says_that_there_is_more() -> None:
    assert wrapped(TEXTS["japanese"], STYLE, 220, 2)[-1].endswith("…")


@pytest.mark.parametrize("script", sorted(TEXTS))
def test_the_ink_is_as_wide_as_was_measured(script: str) -> None:
    text = shortened(TEXTS[script], STYLE, 600)
    columns = np.flatnonzero(inked(text).any(axis=0))
    assert abs((columns[-1] - columns[0]) - STYLE.width(text)) < 8


def test_letters_keep_their_marks_when_a_text_is_cut() -> None:
    cut = shortened("e\N{COMBINING ACUTE ACCENT}" * 60, STYLE, 120)
    assert cut.removesuffix("…").endswith("\N{COMBINING ACUTE ACCENT}")


def test_different_scripts_leave_different_ink() -> None:
    assert not np.array_equal(inked("あ"), inked("い"))
