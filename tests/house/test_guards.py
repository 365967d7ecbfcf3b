"""The guards catch what they are there for."""

import textwrap
from collections.abc import Mapping

import pytest

CONFTEST = 'pytest_plugins = ["tests.guards.surroundings", "tests.guards.network", "tests.guards.leaks"]'

GUILTY = {
    "another machine": (
        "import socket\ntry:\n    socket.create_connection(('192.0.2.1', 80))\nexcept OSError: pass",
        "reach",
    ),
    "a foreign name": (
        "import socket\ntry:\n    socket.getaddrinfo('example.com', 80)\nexcept OSError: pass",
        "reach example.com",
    ),
    "a thread": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=(4,), daemon=True).start()",
        "thread",
    ),
    "a child": ("import subprocess\nsubprocess.Popen(['sleep', '60'])", "the child process"),
    "a file": ("import os\nos.open(tmp_path / 'a', os.O_CREAT)", "the open file"),
}

INNOCENT = {
    "this machine": "import socket\nwith socket.create_server(('127.0.0.1', 0)) as s: s.getsockname()",
    "a name that cannot exist": (
        "import socket\ntry:\n    socket.getaddrinfo('nowhere.invalid', 80)\nexcept OSError: pass"
    ),
    "a thread that ends": "import threading\nthreading.Thread(target=print).start()",
    "a child that was waited for": "import subprocess\nsubprocess.run(['true'])",
    "its own home": "import os\nassert os.environ['STORYBOARD_HOME'] and 'THEIR_API_KEY' not in os.environ",
}


def run_all(pytester: pytest.Pytester, bodies: Mapping[str, str]) -> pytest.RunResult:
    """Run a test of each body under the guards, all in one process of their own."""
    pytester.makeconftest(CONFTEST)
    tests = [
        f"def test_{what.replace(' ', '_')}(tmp_path):\n{textwrap.indent(body, '    ')}\n"
        for what, body in bodies.items()
    ]
    pytester.makepyfile("\n".join(tests))
    return pytester.runpytest_subprocess("-p", "no:pytest-qt", "-p", "no:cacheprovider")


@pytest.fixture(autouse=True)
def guards_can_be_found(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))
    monkeypatch.setenv("THEIR_API_KEY", "secret")


def test_guilty_tests_fail_each_with_its_own_complaint(pytester: pytest.Pytester):
    result = run_all(pytester, {what: body for what, (body, _) in GUILTY.items()})
    result.assert_outcomes(passed=len(GUILTY), errors=len(GUILTY))
    result.stdout.fnmatch_lines([f"*Failed: The test *{complaint}*" for _, complaint in GUILTY.values()])


def test_innocent_tests_pass(pytester: pytest.Pytester):
    run_all(pytester, INNOCENT).assert_outcomes(passed=len(INNOCENT))
