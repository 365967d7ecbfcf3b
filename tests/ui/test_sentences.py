"""What rooms without a window say is said in the user's language: findings, fixes, refusals, failures."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.facts import JobState
from storyboard.model.findings import Finding, Fix
from storyboard.prompting.template import BadTemplate, check_template
from storyboard.ui.findings_list import FindingCard
from storyboard.ui.languages import speak
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.queueing.words import why_words
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import DARK
from storyboard.ui.vocabulary import said, status_said
from tests.fakes.boards import boards
from tests.fakes.facts import job
from tests.sentences import sentences

FILLED = re.compile(r"\{(\w+)\}")
DISK_FULL = (
    "/films/board.json: it could not be written because the disk is full (or a size limit is reached); nothing was "
    "changed. Free some space and try again."
)


@pytest.fixture(scope="module", autouse=True)
def french(qapp: QApplication) -> Iterator[None]:
    """The application in French."""
    speak(qapp, "fr")
    yield
    speak(qapp, "en")


def filled(pattern: str) -> str:
    """The sentence with something in each of its places."""
    return FILLED.sub(lambda found: f"Zz{found.group(1)}", pattern)


def test_every_sentence_is_said_in_french_with_all_that_it_names() -> None:
    # A name such as LinkedIn is the same in both languages.
    said = {text: spoken(text) for text in map(filled, sentences())}
    left = [text for text, french in said.items() if french == text and "Zz" in text]
    lost = [text for text, french in said.items() for name in re.findall(r"Zz\w+", text) if name not in french]
    assert (left, lost) == ([], [])


@given(boards())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_the_rules_find_on_any_board_is_said_in_french(board: Board) -> None:
    said = [text for f in check(board).open for text in (f.why, *(fix.label for fix in f.fixes))]
    assert [text for text in said if spoken(text) == text] == []


def test_a_refusal_is_said_sentence_by_sentence_behind_its_place() -> None:
    assert spoken(DISK_FULL).startswith("/films/board.json\u00a0: cela n\u2019a pas pu être écrit")
    assert spoken(DISK_FULL).endswith("Libérez de la place et réessayez.")


def test_a_sentence_within_a_sentence_is_said_too() -> None:
    words = "m cannot make it: Seedance 2.5 makes at most 15 s; split the shot or shorten it."
    assert spoken(words) == (
        "m ne peut pas le faire\u00a0: Seedance 2.5 fait au plus 15 s\u202f; coupez le plan ou raccourcissez-le."
    )


def test_the_words_of_a_provider_stay_as_they_are() -> None:
    assert spoken("The server said 422: prompt too long.").endswith("422\u00a0: prompt too long.")


def test_what_nobody_has_translated_stays_as_it_is() -> None:
    assert spoken("Ein Satz. Check the connection.") == "Ein Satz. Vérifiez la connexion."


def test_a_finding_is_shown_in_french(qtbot: QtBot) -> None:
    finding = Finding(
        rule="prop_from_nowhere",
        field="holds",
        before="not in the shot",
        after="left",
        why="Mara was left behind and nobody took it along.",
        fixes=(Fix(label="Take lantern out", edit="remove_subject"),),
    )
    card = FindingCard(finding, "2A", is_read_only=False)
    qtbot.addWidget(card)
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "Mara a été laissé derrière" in words
    assert "pas dans le plan" in words
    assert "gauche" in words
    assert card.findChildren(QPushButton)[0].text() == "Retirer lantern"


def test_the_message_bar_says_a_refusal_in_french(dressed: object, qtbot: QtBot) -> None:
    bar = MessageBar(DARK)
    qtbot.addWidget(bar)
    bar.say("There is nothing to play; add or enable an item first.", "error")
    assert bar.words == "Il n\u2019y a rien à jouer\u202f; ajoutez ou activez d\u2019abord un élément."


def test_english_stays_as_it_was_written(qapp: QApplication) -> None:
    speak(qapp, "en")
    try:
        assert spoken(DISK_FULL) == DISK_FULL
    finally:
        speak(qapp, "fr")


def test_a_finding_names_shots_by_their_numbers(qtbot: QtBot) -> None:
    finding = Finding(
        rule="stale_upstream", field="link", before="stale", after="shot-sand", why="Its licence has run out."
    )
    card = FindingCard(finding, "3A", is_read_only=False, names={"shot-sand": "3"})
    qtbot.addWidget(card)
    words = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "lien\u00a0: périmé \N{RIGHTWARDS ARROW} 3" in words


def test_a_job_runs_otherwise_than_a_person_does() -> None:
    assert "est en cours" in spoken("Job 7 is running; only a held job can be released.")
    assert (status_said("running"), said("running")) == ("en cours", "court")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ own }", "Il y a une erreur à la ligne 1. '}' n’a rien à faire là. Corrigez-le."),
        ("{% if own %}x", "Il y a une erreur à la ligne 1. Ce que 'if' ouvre n’est jamais fermé. Corrigez-le."),
        ("{{ own + 1 }}", "Un modèle de prompt ne fait pas de calculs. Un modèle de prompt affiche des variables"),
        ("{{ nobody }}", "La variable 'nobody' n’existe pas\u00a0; il existe own, framing"),
    ],
)
def test_what_is_wrong_with_a_template_is_said_in_french(template: str, said: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        check_template(template)
    assert said in spoken(f"The template for Wan cannot be used: {refused.value}").replace("\u202f", "\u00a0")


def test_an_uncertain_job_says_in_french_what_may_have_happened() -> None:
    assert why_words(job(state=JobState.UNCERTAIN)).startswith("La connexion s’est rompue pendant l’envoi")
