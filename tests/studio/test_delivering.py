"""One film for several places, each in its own shape, none of them on the board."""

import hashlib
import json
from pathlib import Path

import pytest

from storyboard.media.probe import probe
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.values import replace
from storyboard.studio.delivering import deliver, list_presets
from storyboard.studio.finding import NotFound
from storyboard.variants.formats import version_in_format
from tests.fakes.places import made
from tests.fakes.tiny import tiny


def test_each_preset_has_its_file_in_its_shape_and_the_board_stays_as_it_is(tmp_path: Path) -> None:
    folder, out = made(tmp_path), tmp_path / "new" / "films"
    before = (folder / "board.json").read_bytes()
    heard: list[tuple[float, float]] = []
    report = deliver(folder, ["wide", "tall"], out, allow_gaps=True, on_progress=lambda *p: heard.append(p))
    sizes = {path.name: (probe(path).width, probe(path).height, probe(path).frames) for path in out.glob("*.mp4")}
    assert sizes == {"Tiny-wide.mp4": (160, 90, 50), "Tiny-tall.mp4": (90, 160, 48)}
    assert (folder / "board.json").read_bytes() == before
    assert heard[-1] == (96, 96)
    assert [film["disclosure"] for film in report["films"]] == ["", "Say so."]


def test_films_of_one_shape_share_what_is_rendered(tmp_path: Path) -> None:
    report = deliver(made(tmp_path), ["tall", "tall-too", "tall"], tmp_path, allow_gaps=True)
    assert [film["rendered"] > 0 for film in report["films"]] == [True, False]


def test_the_authors_own_version_in_a_shape_is_the_one_that_plays(tmp_path: Path) -> None:
    board = version_in_format(
        tiny(), "main", Format(id="t", width=90, height=160), new_sequence_id="v", name="Tall"
    ).board
    own = replace(board.sequences[1], items=board.sequences[1].items[:2])
    changed = replace(board, sequences=(board.sequences[0], own))
    report = deliver(made(tmp_path, changed), ["tall"], tmp_path, allow_gaps=True)
    assert report["films"][0]["frames"] == 24


def test_beside_each_film_lie_its_receipts(tmp_path: Path) -> None:
    film = deliver(made(tmp_path), ["tall"], tmp_path, allow_gaps=True)["films"][0]
    told = json.loads(Path(film["receipts"]).read_text(encoding="utf-8"))
    assert film["receipts"] == f"{film['film']}.receipts.json"
    assert told["sha256"] == hashlib.sha256(Path(film["film"]).read_bytes()).hexdigest()
    assert told["digital_source_type"].endswith("/algorithmicMedia")
    assert [item["receipt"] for item in told["items"]] == [None] * 4


def test_what_a_preset_asks_beyond_the_film_is_said(tmp_path: Path) -> None:
    film = deliver(made(tmp_path), ["wide"], tmp_path, allow_gaps=True)["films"][0]
    assert "The film lasts 2.00 s; at least 60 s are asked for." in [flaw["what"] for flaw in film["findings"]]
    assert "From 24 to 25 frames a second: about one in 25 is shown twice; the sound is untouched." in film["notes"]


def test_a_film_that_a_preset_cannot_take_is_not_made(tmp_path: Path) -> None:
    report = deliver(made(tmp_path), ["brief", "foreign"], tmp_path / "out", allow_gaps=True)
    assert "at most 1 s are allowed" in report["films"][0]["problem"]
    assert "theora" in report["films"][1]["problem"]
    assert list((tmp_path / "out").iterdir()) == []


def test_an_unknown_preset_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no preset 'moon'"):
        deliver(made(tmp_path), ["wide", "moon"], tmp_path / "out", allow_gaps=True)
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(StoryboardError, match="names a folder"):
        deliver(made(tmp_path), ["wide"], tmp_path / "out", allow_gaps=True)


def test_a_film_is_never_written_among_the_projects_own_files(tmp_path: Path) -> None:
    folder = made(tmp_path)
    with pytest.raises(StoryboardError, match="belongs to the project"):
        deliver(folder, ["wide"], folder / "media", allow_gaps=True)


def test_presets_are_listed_in_words() -> None:
    reels = next(row for row in list_presets() if row["id"] == "reels")
    assert (reels["size"], reels["longest"], reels["loudness"]) == ("1080x1920", "90 s", "-14 LUFS")
