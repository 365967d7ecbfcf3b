"""JSON without surprises."""

import pytest

from storyboard.store import strict_json
from storyboard.store.strict_json import MAX_DEPTH, BadJson, parse_object


def test_an_object_is_parsed() -> None:
    assert parse_object(b'{"a": [1, 2.5, null]}', "x") == {"a": [1, 2.5, None]}


def test_a_byte_order_mark_is_no_trouble() -> None:
    assert parse_object(b'\xef\xbb\xbf{"a": 1}', "x") == {"a": 1}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b'{"a": 1', "line 1, column 8"),
        (b"\xff\xfe{", "byte 0 is not UTF-8"),
        (b"[1]", "a list where an object"),
        (b"3", "a number where an object"),
        (b"null", "nothing"),
        (b"true", "a yes or no"),
        (b'"text"', "a text"),
        (b'{"a": 1, "b": 2, "a": 3}', "the key 'a' appears twice"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": -Infinity}', "-Infinity is not a number"),
        (b'{"a": 1e999}', "1e999 is too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "x: "),
        (b'{"a": "\\ud800"}', "surrogate"),
        (b'{"a": ' + b"[" * 200 + b"]" * 200 + b"}", f"more than {MAX_DEPTH} levels"),
        (b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", f"more than {MAX_DEPTH} levels"),
    ],
)
def test_bad_bytes_are_refused_in_a_sentence_that_names_the_file(data: bytes, words: str) -> None:
    with pytest.raises(BadJson) as caught:
        parse_object(data, "x")
    assert str(caught.value).startswith("x: ")
    assert words in str(caught.value)


def test_a_whole_surrogate_pair_is_a_character() -> None:
    assert parse_object(b'{"a": "\\ud83c\\udfac"}', "x") == {"a": "\U0001f3ac"}


def test_an_absurd_size_is_refused_before_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "MAX_BYTES", 10)
    with pytest.raises(BadJson, match="larger than"):
        parse_object(b'{"a": "0123456789"}', "x")
