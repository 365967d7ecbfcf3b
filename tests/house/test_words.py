"""What no text file says."""

import re

import pytest

from tests.house.source import texts

BANNED = {
    "work left for later": r"\b(TODO|FIXME)\b",
    "a path of one machine": r"(?<![\w.])/(work|root|home|Users)/\w|[A-Z]:\\+Users\\+\w",
    "a package index": r"\b(pypi|pythonhosted|npmjs|test-pypi)\.(org|io|com)\b|--(extra-)?index-url|--find-links",
    "a banner": r"^\s*#\s*[-=*#~]{4,}",
    "an emoji": "[\U0001f300-\U0001faff]",
}
SPEAKING_OF_IT = frozenset({"tests/house/test_words.py"})


@pytest.mark.parametrize("what", BANNED)
def test_no_text_holds(what: str):
    pattern = re.compile(BANNED[what])
    found = [
        f"{path}:{number}" for path, number, line in texts() if path not in SPEAKING_OF_IT and pattern.search(line)
    ]
    assert found == []
