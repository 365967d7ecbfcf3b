"""The house rules find what they are looking for."""

import ast

from tests.house.source import Source, own_methods
from tests.house.test_docstrings import public_parts, spoken
from tests.house.test_habits import uses, wide_handlers
from tests.house.test_imports import graph
from tests.house.test_tests import idle_tests


def source(text: str, path: str = "storyboard/model/a.py") -> Source:
    return Source(path, text, ast.parse(text))


def handler(caught: str, then: str) -> Source:
    return source(f"try:\n    work()\nexcept{caught}:\n    {then}\n")


def test_a_handler_of_everything_is_found():
    assert [bool(wide_handlers(handler(*case))) for case in ((" Exception", "pass"), ("", "pass"))] == [True, True]


def test_a_handler_that_lets_the_error_go_on_is_not():
    assert wide_handlers(handler(" BaseException", "raise")) == []


def test_a_handler_of_one_error_is_not():
    assert wide_handlers(handler(" OSError", "pass")) == []


def test_a_use_of_a_banned_method_is_found():
    assert list(uses(source("a = board.model_copy(update={})"), "model_copy")) == ["storyboard/model/a.py:1"]


def test_what_is_public_and_says_nothing_is_found():
    methods = '    def told(self):\n        """Yes."""\n    def silent(self): ...\n    def _own(self): ...\n'
    text = f'class A:\n    """A."""\n{methods}'
    silent = [part.name for part in public_parts(source(text), source(text).tree.body) if not spoken(part)]
    assert silent == ["silent"]


def test_qt_chooses_names_only_where_it_lives():
    text = "class A:\n    def paintEvent(self): ...\n    def paint(self): ...\n    def draw(self): ...\n"
    names = {
        path: {method.name for method in own_methods(source(text, path), source(text).tree.body[0])}  # type: ignore[arg-type]
        for path in ("storyboard/ui/a.py", "storyboard/media/a.py")
    }
    assert names == {"storyboard/ui/a.py": {"draw"}, "storyboard/media/a.py": {"paintEvent", "paint", "draw"}}


def test_a_test_that_cannot_fail_is_found():
    tests = "def test_a():\n    work()\ndef test_b():\n    assert work()\ndef test_c():\n    shows()\n"
    text = f"{tests}def shows():\n    assert 1 in work()\n"
    assert idle_tests(source(text, "tests/a/test_a.py")) == ["tests/a/test_a.py:1 test_a"]


def test_an_import_inside_a_function_is_an_import():
    files = [
        source("def f():\n    from storyboard.model import b\n"),
        source("import storyboard.model.a\n", "storyboard/model/b.py"),
    ]
    assert graph(files) == {"storyboard.model.a": {"storyboard.model.b"}, "storyboard.model.b": {"storyboard.model.a"}}
