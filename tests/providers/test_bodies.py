"""Bodies with bounds, and telling a clip from words."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.providers.bodies import BodyError, Reply, is_words, unpacker


@given(st.binary(max_size=5000), st.integers(1, 500))
def test_a_packed_body_comes_back_whole_however_it_is_cut(data: bytes, step: int) -> None:
    for packed in (gzip.compress(data), zlib.compress(data)):
        unpack = unpacker("gzip")
        cut = [packed[start : start + step] for start in range(0, len(packed), step)]
        assert b"".join(piece for raw in cut for piece in unpack.pieces(raw)) == data


def test_a_bomb_comes_in_pieces_of_bounded_size() -> None:
    pieces = unpacker("gzip").pieces(gzip.compress(bytes(50_000_000)))
    assert max(map(len, pieces)) <= 262_144


def test_what_follows_a_packed_body_is_left_alone() -> None:
    assert list(unpacker("gzip").pieces(gzip.compress(b"a") + b"rest")) == [b"a"]


def test_broken_packing_is_told() -> None:
    with pytest.raises(BodyError, match="compression is broken"):
        list(unpacker("deflate").pieces(b"not packed"))


def test_packing_nobody_asked_for_is_told() -> None:
    with pytest.raises(BodyError, match="'br'"):
        unpacker("br")


def test_a_plain_body_is_taken_as_it_came() -> None:
    assert list(unpacker("identity").pieces(b"abc")) == [b"abc"]


@pytest.mark.parametrize("body", [b"", b"no", b"[" * 100_000, b"\xff"])
def test_a_body_that_is_no_json_has_no_value(body: bytes) -> None:
    assert Reply(200, {}, body).value is None


@pytest.mark.parametrize(
    ("mime", "start", "words"),
    [
        ("video/mp4", b"\0\0\0\x20ftypisom", False),
        ("text/plain", b"\0\0\0\x20ftypisom", False),
        ("text/html", b"\x1aE\xdf\xa3", False),
        ("", b"\x00\x01", False),
        ("application/json; charset=utf-8", b"null", True),
        ("video/mp4", b'  {"error"', True),
        ("video/mp4", b"<!doctype html>", True),
    ],
)
def test_a_clip_is_told_from_words_by_its_bytes_first(mime: str, start: bytes, words: bool) -> None:
    assert is_words(mime, start) == words
