"""Every letter finds a typeface that has it: the title's own, one of ours, one of the system's, or a box."""

import struct
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from storyboard.stitch.lettering import Type, set_lines
from storyboard.store.paths import resource
from storyboard.typeset.coverage import FontError, letters_of
from storyboard.typeset.runs import missing, runs_of
from storyboard.typeset.typefaces import Family, han_order, is_family, system_folders

LOST = "\U0001f02d\U00012000"
"""Signs that next to no font has."""


@pytest.mark.parametrize(
    ("letter", "file"),
    [
        ("a", "Inter-SemiBold.ttf"),
        ("\u0416", "Inter-SemiBold.ttf"),
        ("\u05d0", "NotoSansHebrew-SemiBold.ttf"),
        ("\u0645", "NotoSansArabic-SemiBold.ttf"),
        ("\u0e2a", "NotoSansThai-SemiBold.ttf"),
        ("\u0928", "NotoSansDevanagari-SemiBold.ttf"),
        ("\u706f", "StoryboardHan-Medium.otf"),
        ("\u8b1b", "StoryboardHan-Medium.otf"),
        ("\u8fbc", "StoryboardKana-Medium.otf"),
        ("\uac15", "StoryboardHangul-Medium.otf"),
        ("\U0001f3ac", "NotoEmoji-SemiBold.ttf"),
    ],
)
def test_each_script_has_a_typeface_of_ours(letter: str, file: str) -> None:
    face = Family("SemiBold").bundled_face(letter)
    assert face is not None
    assert face.path.name == file


def test_a_letter_and_its_marks_come_from_one_typeface() -> None:
    (run,) = runs_of("e\u0301a\u0328\u0301", Family(), rtl=False)
    assert len(run.clusters) == 2


def test_emoji_of_several_signs_stay_whole() -> None:
    (run,) = runs_of("\U0001f469\u200d\U0001f680\U0001f1e9\U0001f1ea", Family(), rtl=False)
    assert len(run.clusters) == 2


def test_a_mixed_line_is_cut_into_runs_in_the_order_they_are_seen() -> None:
    found = runs_of("abc \u05d0\u05d1 12", Family(), rtl=True)
    assert [run.text.strip() for run in found if run.text.strip()] == ["12", "\u05d0\u05d1", "abc"]
    assert [run.rtl for run in found if run.text.strip()] == [False, True, False]


def test_spaces_of_every_kind_are_drawn_as_space() -> None:
    assert missing("a\u2009b\u00a0c\u202fd", Family()) == ()


def test_chinese_signs_follow_the_language_of_the_text() -> None:
    names = [han_order(text)[0] for text in ("\u706f", "\u706f\u306e", "\u706f\uac15")]
    assert names == ["StoryboardHan-Medium.otf", "StoryboardKana-Medium.otf", "StoryboardHangul-Medium.otf"]


def test_a_letter_without_a_font_is_drawn_as_a_box_and_named() -> None:
    assert missing(f"a{LOST[1]}b{LOST[1]}", Family()) == (LOST[1],)
    alpha = np.asarray(set_lines([LOST[1]], Type(60), (255, 255, 255)).picture.getchannel("A"))
    middle = alpha[alpha.shape[0] // 2]
    assert middle[:12].max() > 200
    assert middle[len(middle) // 2] == 0


def test_arabic_letters_join() -> None:
    joined = set_lines(["\u0645\u0631\u062d\u0628\u0627"], Type(60), (255, 255, 255))
    apart = sum(set_lines([letter], Type(60), (255, 255, 255)).width for letter in "\u0645\u0631\u062d\u0628\u0627")
    assert joined.width < 0.9 * apart


def test_a_hebrew_word_is_drawn_from_right_to_left() -> None:
    def ink(text: str) -> np.ndarray:
        mask = Image.new("L", (200, 80), 0)
        (run,) = runs_of(text, Family(), rtl=True)
        run.draw(ImageDraw.Draw(mask), (10, 60), 40, 0.0)
        return np.asarray(mask)

    word, first = ink("\u05d0\u05d1\u05d2"), ink("\u05d0")
    columns = np.nonzero(word.any(axis=0))[0]
    wide = np.nonzero(first.any(axis=0))[0]
    part = first[:, wide.min() : wide.max() + 1]
    end = word[:, columns.max() - (wide.max() - wide.min()) : columns.max() + 1]
    assert abs(end.astype(int) - part).mean() < 20


def test_figures_of_a_clock_are_all_of_one_width() -> None:
    one, eight = (runs_of(figure, Family(tabular=True), rtl=False)[0].width(100, 0.0) for figure in "18")
    assert one == eight


def test_a_font_file_goes_before_ours_and_ours_fill_its_gaps() -> None:
    own = str(resource("fonts", "NotoSansThai-Regular.ttf"))
    found = runs_of("\u0e2aa\u706f", Family(file=own), rtl=False)
    assert next(run.face.path.name for run in found if run.face) == "NotoSansThai-Regular.ttf"
    assert len(found) == 2


@pytest.mark.parametrize(
    "data", [b"", b"OTTO", b"no font at all" * 40, b"ttcf\0\1\0\0\0\0\0\0", b"\0\1\0\0\0\2" + b"\xff" * 60]
)
def test_a_file_that_is_no_font_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.ttf").write_bytes(data)
    with pytest.raises(FontError, match=r"bad\.ttf"):
        letters_of(tmp_path / "bad.ttf")


def test_a_missing_font_is_refused() -> None:
    with pytest.raises(FontError):
        letters_of(Path("nowhere.ttf"))


def test_a_font_of_a_collection_is_read_by_its_place(tmp_path: Path) -> None:
    single = resource("fonts", "NotoSansThai-Regular.ttf").read_bytes()
    head = 16
    (tables,) = struct.unpack_from(">H", single, 4)
    moved = bytearray(single)
    for at in range(tables):
        place = 12 + 16 * at + 8
        struct.pack_into(">I", moved, place, struct.unpack_from(">I", single, place)[0] + head)
    (tmp_path / "set.ttc").write_bytes(struct.pack(">4sII I", b"ttcf", 0x10000, 1, head) + moved)
    assert letters_of(tmp_path / "set.ttc", 0) == letters_of(resource("fonts", "NotoSansThai-Regular.ttf"))
    with pytest.raises(FontError):
        letters_of(tmp_path / "set.ttc", 1)


def test_what_a_font_is_said_to_have_it_draws() -> None:
    path = resource("fonts", "Inter-Regular.ttf")
    letters = letters_of(path)
    assert {ord(letter) for letter in "aZ\u00e9\u0416\u03a9\u20ac\u2026"} <= letters
    assert ord("\u706f") not in letters
    assert 0xFFFF not in letters


@pytest.mark.parametrize(
    ("platform", "environment", "wanted"),
    [
        ("linux", {}, ["h/.local/share/fonts", "h/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"]),
        ("linux", {"XDG_DATA_DIRS": "/x"}, ["h/.local/share/fonts", "h/.fonts", "/x/fonts"]),
        ("darwin", {}, ["h/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"]),
        ("win32", {"WINDIR": "W", "LOCALAPPDATA": "L"}, ["L/Microsoft/Windows/Fonts", "W/Fonts"]),
        ("win32", {}, []),
    ],
)
def test_each_system_keeps_its_fonts_where_it_does(
    platform: str, environment: dict[str, str], wanted: list[str]
) -> None:
    assert [path.as_posix() for path in system_folders(environment, platform, Path("h"))] == wanted


def test_our_families_are_known_in_any_case() -> None:
    assert is_family("inter")
    assert not is_family("Comic Sans")


def test_every_bundled_font_comes_with_its_licence() -> None:
    folder = resource("fonts")
    told = "".join(
        path.read_text("utf-8") for path in (folder / "OFL.txt", folder / "OFL-Noto.txt", folder / "README.md")
    )
    for path in folder.iterdir():
        if path.suffix in {".ttf", ".otf"}:
            assert path.stem.split("-")[0] in told.replace(" ", ""), path.name
    assert unicodedata.normalize("NFC", told).count("SIL OPEN FONT LICENSE") >= 2
