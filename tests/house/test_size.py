"""Nothing is longer than a reader can hold."""

from tests.house.source import classes, functions, own_methods, sources

FILE_LINES = 400
FUNCTION_LINES = 50
CLASS_METHODS = 15


def test_no_file_is_longer_than_400_lines():
    lengths = {source.path: source.text.count("\n") for source in sources()}
    assert {path: count for path, count in lengths.items() if count > FILE_LINES} == {}


def test_no_function_is_longer_than_50_lines():
    too_long = [
        f"{source.path}:{function.lineno} {function.name}"
        for source in sources()
        for function in functions(source.tree)
        if (function.end_lineno or 0) - function.lineno + 1 > FUNCTION_LINES
    ]
    assert too_long == []


def test_no_class_has_more_than_15_public_methods_of_its_own():
    too_wide = [
        f"{source.path}:{node.lineno} {node.name}"
        for source in sources()
        for node in classes(source.tree)
        if len(own_methods(source, node)) > CLASS_METHODS
    ]
    assert too_wide == []
