"""A workflow is filled in whole and in one pass, or refused in words."""

import json
from pathlib import Path

import pytest

from storyboard.providers.comfyui_workflow import BadWorkflow, read_workflow

NODE = {"class_type": "Text", "inputs": {"text": "{{prompt}}", "both": "{{prompt}} at {{width}}", "n": ["1", 0]}}


def written(folder: Path, value: object) -> Path:
    path = folder / "w.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def test_numbers_stay_numbers_and_links_between_nodes_stay(tmp_path: Path) -> None:
    node = {"class_type": "Size", "inputs": {"w": "{{width}}", "p": "{{prompt}}", "n": ["1", 0]}}
    filled = read_workflow(written(tmp_path, {"3": node})).filled({"width": 640, "prompt": "A cup"})
    assert filled["3"]["inputs"] == {"w": 640, "p": "A cup", "n": ["1", 0]}


def test_what_a_person_wrote_is_never_filled_in_again(tmp_path: Path) -> None:
    filled = read_workflow(written(tmp_path, {"3": NODE})).filled({"width": 640, "prompt": "{{width}}"})
    assert filled["3"]["inputs"]["text"] == "{{width}}"
    assert filled["3"]["inputs"]["both"] == "{{width}} at 640"


def test_a_placeholder_that_nothing_fills_is_refused(tmp_path: Path) -> None:
    node = {"class_type": "Load", "inputs": {"image": "{{first_frame}}", "t": "{{prompt}}"}}
    workflow = read_workflow(written(tmp_path, {"1": node}))
    with pytest.raises(BadWorkflow, match="first_frame"):
        workflow.filled({"prompt": "A cup"})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("{", "no JSON"),
        ([], "API format"),
        ({"nodes": [], "links": []}, "API format"),
        ({"1": {"class_type": "A", "inputs": {}}}, "no {{prompt}}"),
        ({"1": {"class_type": "A", "inputs": {"t": "{{prompt}} {{shell}}"}}}, "no placeholder"),
    ],
)
def test_what_is_no_workflow_is_refused_in_words(tmp_path: Path, value: object, words: str) -> None:
    with pytest.raises(BadWorkflow, match=words):
        read_workflow(written(tmp_path, value))


def test_an_absent_workflow_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadWorkflow, match=r"gone\.json"):
        read_workflow(tmp_path / "gone.json")
