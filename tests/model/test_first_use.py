"""What checks a kind of value is made on its first use, which may be in several threads at once."""

import subprocess
import sys

AT_ONCE = """
import sys, threading
from storyboard.model.board import Board
from storyboard.model.requests import ShotRequest, Staging
from storyboard.model.shots import Scene, Shot

GIVEN = {
    Shot: {"id": "x"},
    Staging: {"shot_id": "x"},
    ShotRequest: {"shot_id": "x"},
    Scene: {"id": "x"},
    Board: {"id": "x", "formats": [{"id": "wide"}], "master_format_id": "wide"},
}
sys.setswitchinterval(1e-6)
start, wrong = threading.Barrier(8), []

def use():
    start.wait()
    try:
        for kind in GIVEN:
            made = kind.model_validate(GIVEN[kind])
            assert type(made) is kind and made == kind.model_validate_json(made.model_dump_json())
    except BaseException as error:
        wrong.append(repr(error))

threads = [threading.Thread(target=use) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(*wrong, sep="\\n")
"""


def test_threads_that_use_a_kind_of_value_first_all_get_it() -> None:
    told = subprocess.run([sys.executable, "-c", AT_ONCE], capture_output=True, text=True, check=True, timeout=100)
    assert told.stdout.strip() == ""


def test_a_start_builds_no_kind_of_value_by_itself() -> None:
    code = "from storyboard.model.board import Board; print(Board.__pydantic_complete__)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100)
    assert told.stdout.strip() == "False"
