"""The languages the window speaks: English as written, others from `resources/translations`."""

from collections.abc import Mapping

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from storyboard.store.paths import resource
from storyboard.ui.plurals import EnglishPlurals, StretchedWords
from storyboard.ui.sentences import Sentences

LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Fran\u00e7ais"}
STRETCHED = "stretched"
"""A language for testing: English that is 40 % longer."""
SPOKEN = "language"
"""The property of the application that says what it speaks; it has none before it speaks."""


def language_of(wanted: str) -> str:
    """The language for a setting; "" follows the system, as far as it is spoken here."""
    if wanted in LANGUAGES or wanted == STRETCHED:
        return wanted
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"


def speak(app: QApplication, wanted: str) -> str:
    """Let all words that are made from here on be in a language; its name. Translators of before are taken out."""
    language = language_of(wanted)
    if app.property(SPOKEN) is not None:
        # Only then are there any: to look for them, PySide goes through every class of what the application holds.
        for old in app.findChildren(QTranslator):
            app.removeTranslator(old)
            old.deleteLater()
    app.setProperty(SPOKEN, language)
    QLocale.setDefault(QLocale.system() if not wanted else QLocale(language if language in LANGUAGES else "en"))
    app.installTranslator(EnglishPlurals(app))
    if language == STRETCHED:
        app.installTranslator(StretchedWords(app))
        return language
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{language}", folder), (f"storyboard_{language}", str(resource("translations")))):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            if name.startswith("storyboard"):
                app.installTranslator(Sentences(translator, app))
    return language
