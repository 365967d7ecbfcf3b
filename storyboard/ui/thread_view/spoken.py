"""Words of the thread in the interface's language: its own, else the field's."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storyboard.ui.vocabulary import said

WORDS = (
    QT_TRANSLATE_NOOP("Thread", "Beat"),
    QT_TRANSLATE_NOOP("Thread", "Palette"),
    QT_TRANSLATE_NOOP("Thread", "Light"),
    QT_TRANSLATE_NOOP("Thread", "Motion"),
    QT_TRANSLATE_NOOP("Thread", "Sound"),
    QT_TRANSLATE_NOOP("Thread", "first seen"),
    QT_TRANSLATE_NOOP("Thread", "back in the story"),
    QT_TRANSLATE_NOOP("Thread", "towards"),
    QT_TRANSLATE_NOOP("Thread", "away"),
)
"""What no vocabulary of the board holds."""


def thread_words(word: str) -> str:
    """The word as the window says it; whatever the author wrote stays as it is. Any thread."""
    if word in WORDS:
        return QCoreApplication.translate("Thread", word)
    if word.startswith("from ") and said(word[5:]) != word[5:]:
        return QCoreApplication.translate("Thread", "from {side}").format(side=said(word[5:]))
    return said(word)


FROM = QT_TRANSLATE_NOOP("Thread", "from {side}")
"""Where light comes from."""
