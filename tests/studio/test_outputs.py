"""A film is never written under a name that says that it is something else."""

from pathlib import Path

import pytest

from storyboard.studio.outputs import BadOutput, check_film_name


@pytest.mark.parametrize("name", ["film", "film.mp4", "Film.MP4", "film.m4v"])
def test_names_of_an_mp4_are_taken(name: str) -> None:
    check_film_name(Path(name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x.txt", "x.mp4"),
        ("x.mov", "--preset prores"),
        ("x.webm", "--preset webm"),
        ("x.GIF", "--preset gif"),
        ("film.v2", "film.mp4"),
    ],
)
def test_any_other_is_refused_with_a_better_one(name: str, words: str) -> None:
    with pytest.raises(BadOutput, match=words):
        check_film_name(Path(name))
