"""What no text file says."""

import re

import pytest

from tests.house.source import texts

BANNED = {
    "work left for later": r"\b(TODO|FIXME)\b",
    "a path of one machine": r"(?<![\w.])/(work|root|opt)/\w",
    "a package index": r"\b(pypi|pythonhosted|npmjs|test-pypi)\.(org|io|com)\b|--(extra-)?index-url|--find-links",
    "a banner": r"^\s*#\s*[-=*#~]{4,}",
    "an emoji": "[\U0001f300-\U0001faff]",
}
HOME = re.compile(r"(?<![\w.])/(home|Users)/\w|[A-Z]:\\+Users\\+\w")
HERE = "tests/house/test_words.py"


@pytest.mark.parametrize("what", BANNED)
def test_no_text_holds(what: str):
    pattern = re.compile(BANNED[what])
    assert [f"{path}:{number}" for path, number, line in texts() if path != HERE and pattern.search(line)] == []


def test_no_text_outside_the_tests_names_a_home_folder():
    outside = ((path, number, line) for path, number, line in texts() if not path.startswith("tests/"))
    assert [f"{path}:{number}" for path, number, line in outside if HOME.search(line)] == []
