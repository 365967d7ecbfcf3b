"""What of a written line is spoken."""

import pytest

from storyboard.model.speech import manner, spoken_words


@pytest.mark.parametrize(
    ("text", "words", "how"),
    [
        ("He's here.", "He's here.", ""),
        ("(whispering) He's here.", "He's here.", "whispering"),
        ("(whispering)\nHe's here.\n(beat)\nDon't move.", "He's here.\nDon't move.", "whispering"),
        ("He's here. (beat) Don't move.", "He's here. Don't move.", ""),
        ("(essoufflée)\nPapa ! (un temps) Tu m'entends ?", "Papa ! Tu m'entends ?", "essoufflée"),
        ("I have (nearly) all of it.", "I have (nearly) all of it.", ""),
        ("(beat)", "(beat)", ""),
        ("", "", ""),
    ],
)
def test_directions_in_brackets_are_not_spoken(text: str, words: str, how: str) -> None:
    assert (spoken_words(text), manner(text)) == (words, how)
