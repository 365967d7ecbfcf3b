"""The environment is made once, mended when broken, and found again from everywhere."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import environment
from environment import RUN_LOCKS, STAMP, TEST_LOCKS, UNFINISHED, prepare
from steps import SetupError

PREPARE = "import sys; sys.path.insert(0, sys.argv[1]); import environment as e; e.prepare(e.checkout(), e.RUN_LOCKS)"


def said_by(python: Path, code: str, cwd: Path) -> str:
    asked = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8", cwd=cwd)
    return asked.stdout.strip()


def preparing(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PREPARE, str(root / "packaging")]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)


@pytest.fixture
def lent_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python without ensurepip, as on a bare Debian; also the quicker way."""
    found = environment.importlib.util.find_spec
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: name != "ensurepip" and found(name))


def test_a_bare_checkout_gets_an_environment_that_knows_the_checkout(tiny_checkout: Path, tmp_path: Path):
    python = prepare(tiny_checkout, RUN_LOCKS)
    assert said_by(python, "import alpha, storyboard; print(alpha.NAME)", tmp_path) == "alpha"
    command = subprocess.run(
        [python.parent / "storyboard", "a b"], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    assert command.stdout == "ran a b\n"


@pytest.mark.usefixtures("lent_pip")
def test_a_second_run_makes_and_installs_nothing(
    tiny_checkout: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    prepare(tiny_checkout, RUN_LOCKS)
    capsys.readouterr()
    started: list[object] = []
    monkeypatch.setattr(environment, "run_quietly", lambda *command, **_: started.append(command))
    prepare(tiny_checkout, RUN_LOCKS)
    assert (started, capsys.readouterr().out) == ([], "")


@pytest.mark.usefixtures("lent_pip")
def test_the_tools_of_the_tests_are_added_to_what_is_there(tiny_checkout: Path, capsys: pytest.CaptureFixture[str]):
    prepare(tiny_checkout, RUN_LOCKS)
    capsys.readouterr()
    python = prepare(tiny_checkout, TEST_LOCKS)
    assert "Made .venv" not in capsys.readouterr().out
    assert said_by(python, "import alpha, beta; print(beta.NAME)", tiny_checkout) == "beta"


@pytest.mark.usefixtures("lent_pip")
@pytest.mark.parametrize("damage", ["unfinished", "another interpreter", "another lock", "no interpreter", "no stamp"])
def test_what_is_not_sound_is_made_again(damage: str, tiny_checkout: Path, capsys: pytest.CaptureFixture[str]):
    python = prepare(tiny_checkout, RUN_LOCKS)
    venv, lock = tiny_checkout / ".venv", tiny_checkout / "packaging" / "requirements.lock"
    stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    changes = {
        "unfinished": lambda: (venv / UNFINISHED).touch(),
        "another interpreter": lambda: (venv / STAMP).write_text(json.dumps({**stamp, "interpreter": "cpython-39"})),
        "another lock": lambda: lock.write_text(lock.read_text() + "# newer\n"),
        "no interpreter": python.unlink,
        "no stamp": lambda: (venv / STAMP).write_text("{"),
    }
    changes[damage]()
    capsys.readouterr()
    again = prepare(tiny_checkout, RUN_LOCKS)
    assert "Made .venv" in capsys.readouterr().out
    assert said_by(again, "import alpha; print(alpha.NAME)", tiny_checkout) == "alpha"
    assert list(tiny_checkout.glob(".venv.discarded-*")) == []


def test_a_set_up_killed_at_any_moment_is_mended_by_the_next(tiny_checkout: Path):
    for delay_s in (0.05, 0.4, 1.0, 1.6):
        child = preparing(tiny_checkout)
        with child:
            try:
                child.wait(delay_s)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
        (tiny_checkout / "packaging" / "requirements.lock").touch()
    python = prepare(tiny_checkout, RUN_LOCKS)
    assert said_by(python, "import alpha; print(alpha.NAME)", tiny_checkout) == "alpha"
    assert not (tiny_checkout / ".venv" / UNFINISHED).exists()


def test_two_set_ups_at_once_take_turns(tiny_checkout: Path):
    with preparing(tiny_checkout) as first, preparing(tiny_checkout) as second:
        said = first.communicate()[0] + second.communicate()[0]
    assert (first.returncode, second.returncode) == (0, 0)
    assert (said.count("Made .venv"), said.count("Another set-up is at work")) == (1, 1)


@pytest.mark.usefixtures("lent_pip")
def test_a_package_with_another_hash_is_refused(tiny_checkout: Path):
    lock = tiny_checkout / "packaging" / "requirements.lock"
    lock.write_text("alpha==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"(?s)requirements\.lock failed.*DO NOT MATCH THE HASHES"):
        prepare(tiny_checkout, RUN_LOCKS)
    assert (tiny_checkout / ".venv" / UNFINISHED).exists()


def test_a_checkout_without_its_locks_is_one_sentence(tiny_checkout: Path):
    (tiny_checkout / "packaging" / "requirements.lock").unlink()
    with pytest.raises(SetupError, match="clone it anew"):
        prepare(tiny_checkout, RUN_LOCKS)


@pytest.mark.usefixtures("lent_pip")
def test_a_python_without_ensurepip_lends_its_own_pip(tiny_checkout: Path):
    python = prepare(tiny_checkout, RUN_LOCKS)
    assert said_by(python, "import alpha; print(alpha.NAME)", tiny_checkout) == "alpha"
