"""Older boards, brought to the present."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.board import SCHEMA_VERSION
from storyboard.model.rate import Rate
from storyboard.model.sequences import ShotSource
from storyboard.model.timing import total_frames
from storyboard.model.transitions import DipToColour, Dissolve
from storyboard.model.values import Unknown, replace
from storyboard.store.paths import UserFolders
from storyboard.store.project import open_project
from storyboard.store.schema import BadBoard, LoadedBoard, dump_board, load_board
from storyboard.store.upgrades import UPGRADES

KEPT = Path(__file__).parents[1] / "data" / "projects"


def opened() -> LoadedBoard:
    return load_board((KEPT / "v1" / "board.json").read_bytes(), "board.json")


def old(**changes: Any) -> bytes:
    raw = json.loads((KEPT / "v1" / "board.json").read_text(encoding="utf-8"))
    return json.dumps({**raw, **changes}).encode()


def test_every_older_version_has_its_step() -> None:
    assert sorted(UPGRADES) == list(range(1, SCHEMA_VERSION))


def test_every_older_version_has_a_kept_project() -> None:
    assert {p.name for p in KEPT.iterdir() if p.is_dir()} == {f"v{version}" for version in UPGRADES}


def test_the_kept_project_has_not_been_edited() -> None:
    digest = hashlib.sha256((KEPT / "v1" / "board.json").read_bytes()).hexdigest()
    assert digest == "15ca2cfbbd5a9c602e8edc63297a601798e870271a21c63afc12c029ecb1fd17"


def test_a_version_1_board_says_what_it_was_upgraded_from() -> None:
    loaded = opened()
    assert (loaded.upgraded_from, loaded.read_only, loaded.board.schema_version) == (1, "", SCHEMA_VERSION)


def test_the_one_format_becomes_the_master_at_its_exact_rate() -> None:
    master = opened().board.master
    assert (master.width, master.height, master.rate) == (1920, 804, Rate(numerator=24000, denominator=1001))


def test_the_list_of_shots_becomes_story_and_running_order() -> None:
    board = opened().board
    assert [scene.shot_ids for scene in board.scenes] == [("k1", "k2"), ("k3", "k4"), ("k5",)]
    sources = [item.source for item in board.main_sequence.items]
    assert sources == [ShotSource(shot_id=f"k{n}") for n in range(1, 6)]


def test_milliseconds_become_frames() -> None:
    board = opened().board
    assert [board.shots[f"k{n}"].frames for n in range(1, 6)] == [96, 60, 72, 84, 1]


def test_transition_words_become_kinds_and_strange_ones_are_kept() -> None:
    kinds = [item.transition_in for item in opened().board.main_sequence.items]
    assert kinds[1] == Dissolve(frames=12)
    assert kinds[2] == DipToColour(frames=24)
    assert isinstance(kinds[3], Unknown)
    assert (kinds[3].kind, kinds[0].kind, kinds[4].kind) == ("iris", "cut", "wipe")


def test_framing_and_dialogue_move_to_their_places() -> None:
    shots = opened().board.shots
    assert (shots["k2"].framing.lens_mm, shots["k2"].framing.angle) == (28, "low")
    assert [line.text for line in shots["k4"].dialogue] == ["There you are."]


def test_the_music_becomes_a_track() -> None:
    (track,) = opened().board.main_sequence.audio
    assert (track.clips[0].asset_id, track.clips[0].at_frame, track.clips[0].gain_db, track.duck_db) == (
        "theme",
        24,
        -6.0,
        9.0,
    )


def test_a_board_without_music_has_no_track() -> None:
    assert load_board(old(music={}), "x").board.main_sequence.audio == ()


def test_what_nobody_knows_any_more_is_kept() -> None:
    board = opened().board
    again = json.loads(dump_board(board))
    assert again["colour_script"] == {"note": "kept by a plug-in that is gone"}
    assert again["shots"]["k3"]["editor_mood"] == "hold the breath"


def test_an_upgraded_board_is_the_same_after_saving() -> None:
    board = opened().board
    assert load_board(dump_board(board), "x") == LoadedBoard(board)


def test_the_upgraded_film_has_a_length() -> None:
    assert total_frames(opened().board.main_sequence) == 96 + 60 + 72 + 84 + 1 - 12


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"shots": {}}, "shots is '{}' where a list belongs"),
        ({"shots": ["k1"]}, r"shots\[0\] is 'k1' where an object belongs"),
        ({"shots": [{"scene": "a"}]}, r"the field shots\[0\]\.id is missing"),
        ({"shots": [{"id": "a", "duration_ms": "long"}]}, r"shots\[0\]\.duration_ms is 'long' where a whole number"),
        ({"shots": [{"id": "a", "duration_ms": True}]}, r"shots\[0\]\.duration_ms is 'True'"),
        ({"shots": [{"id": "a", "duration_ms": -5}]}, r"shots\[0\]\.duration_ms is -5"),
        ({"shots": [{"id": "a"}, {"id": "a"}]}, "'item-a' is used twice in items"),
        ({"format": {"fps": "fast"}}, r"format\.fps is 'fast'"),
        ({"format": {"fps": 0}}, r"format\.fps is 0"),
        ({"format": []}, r"format is '\[\]' where an object belongs"),
        ({"scenes": [1]}, r"scenes\[0\] is '1'"),
        ({"music": {"start_ms": 1}}, r"the field music\.asset_id is missing"),
    ],
)
def test_a_malformed_old_board_is_refused_by_field(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(BadBoard, match=words):
        load_board(old(**changes), "board.json")


def test_a_version_1_project_opens_saves_and_keeps_what_it_was(tmp_path: Path, folders: UserFolders) -> None:
    folder = tmp_path / "Keeper.storyboard"
    shutil.copytree(KEPT / "v1", folder)
    before = (folder / "board.json").read_bytes()
    with open_project(folder, folders=folders) as project:
        project.save(replace(project.board, title="The Keeper, cut 2"))
    (pinned,) = [s for s in project.snapshots if s.is_pinned]
    assert pinned.label == "before-upgrade-from-1"
    assert pinned.path.read_bytes() == before
    assert json.loads((folder / "board.json").read_bytes())["schema_version"] == SCHEMA_VERSION


def test_the_documents_of_a_version_1_project_are_found(tmp_path: Path, folders: UserFolders) -> None:
    folder = tmp_path / "Keeper.storyboard"
    shutil.copytree(KEPT / "v1", folder)
    with open_project(folder, folders=folders) as project:
        script = project.board.asset("script")
        assert script is not None
        assert project.media.path_of(script.sha256).read_text(encoding="utf-8").startswith("THE KEEPER")
