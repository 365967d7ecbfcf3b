"""Every clean board there is: the films, and the samples that come with the editor."""

from collections.abc import Mapping

from storyboard.model.board import Board
from storyboard.store.paths import resource
from storyboard.store.schema import load_board
from tests.fakes.films.metropolis import metropolis
from tests.fakes.films.nosferatu import nosferatu
from tests.fakes.films.safety_last import safety_last
from tests.fakes.films.sherlock_jr import sherlock_jr
from tests.fakes.films.the_courier import the_courier
from tests.fakes.films.the_flask import the_flask
from tests.fakes.films.the_general import the_general
from tests.fakes.films.the_night_shift import the_night_shift
from tests.fakes.films.train_robbery import train_robbery
from tests.fakes.films.trip_to_the_moon import trip_to_the_moon

FILMS = (train_robbery, nosferatu, the_general, trip_to_the_moon, sherlock_jr, metropolis, safety_last)
INVENTED = (the_night_shift, the_courier, the_flask)
"""Boards of other kinds: people who talk across a counter, a chase with a flashback, an advertisement."""

SAMPLES = ("coffee", "depth", "lantern")


def clean_boards() -> Mapping[str, Board]:
    """The boards by name; a break is put into them by mutation."""
    boards = {make.__name__: make() for make in (*FILMS, *INVENTED)}
    return boards | {name: sample(name) for name in SAMPLES}


def sample(name: str) -> Board:
    """The board of a sample project."""
    path = resource("samples", f"{name}.storyboard", "board.json")
    return load_board(path.read_bytes(), str(path)).board
