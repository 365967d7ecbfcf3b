"""A name stands for what is not loaded yet."""

import json
import subprocess
import sys
from fractions import Fraction

import pytest

from storyboard.later import later, put_off


def test_a_module_is_loaded_when_its_name_is_called() -> None:
    program = (
        "import sys; from storyboard.later import later; f = later('colorsys', 'rgb_to_hls'); "
        "print('colorsys' in sys.modules, f(0, 0, 0), 'colorsys' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "(0.0,", "0.0,", "0.0)", "True"]


def test_attributes_are_those_of_what_is_meant() -> None:
    assert later("fractions", "Fraction").from_float(0.5) == Fraction(1, 2)


def test_isinstance_asks_what_is_meant() -> None:
    meant = later("fractions", "Fraction")
    assert isinstance(Fraction(1), meant)
    assert not isinstance(1.0, meant)


def test_it_can_be_looped_over() -> None:
    from storyboard.model.words import ShotSize

    assert list(later("storyboard.model.words", "ShotSize")) == list(ShotSize)


def test_annotations_that_name_it_load_nothing() -> None:
    program = (
        "import sys; from storyboard.later import later; F = later('colorsys', 'rgb_to_hls')\n"
        "def f(a: F | None, b: 'F', c: tuple[F, ...]) -> None | F: ...\nprint('colorsys' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_name_that_is_not_there_says_so() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        later("fractions", "no_such_name")()


def test_a_module_within_a_package_is_found_where_nobody_has_loaded_it() -> None:
    told = "from storyboard.later import later; print(later('xml', 'sax').SAXException.__name__)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "SAXException"


def test_what_pydantic_would_look_for_plugins_with_is_loaded_when_somebody_asks_it() -> None:
    said = run_alone(
        "import sys, storyboard.model.board",
        "assert 'email' not in sys.modules",
        "import importlib.metadata",
        "assert importlib.metadata.version('pydantic')",
        "from importlib.metadata import entry_points, version",
        "assert entry_points(group='console_scripts') and version('pydantic')",
        "assert 'email' in sys.modules and type(sys.modules['importlib.metadata']).__name__ == 'module'",
    )
    assert said == ""


def test_a_function_of_a_module_that_is_put_off_loads_it() -> None:
    said = run_alone(
        "import sys, storyboard.model.board",
        "from importlib.metadata import entry_points",
        "assert 'email' not in sys.modules",
        "assert entry_points(group='console_scripts')",
        "import importlib.metadata, importlib.metadata._meta",
        "assert importlib.metadata is sys.modules['importlib.metadata'] and 'email' in sys.modules",
    )
    assert said == ""


def test_a_module_that_is_loaded_already_is_left_alone() -> None:
    put_off("json")
    assert json.loads("1") == 1
    assert sys.modules["json"] is json


def run_alone(*lines: str) -> str:
    """What Python complains of when it runs the lines in a process of their own, where nothing is loaded yet."""
    argv = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(argv, check=False, timeout=60, capture_output=True, text=True).stderr
