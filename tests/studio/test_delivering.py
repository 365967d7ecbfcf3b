"""One film for several places, each in its own shape, none of them on the board."""

import hashlib
import json
import threading
from pathlib import Path

import pytest

from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.media.probe import probe
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Format
from storyboard.model.values import replace
from storyboard.studio.context import open_context
from storyboard.studio.delivering import deliver, enqueue, kiln_of, list_presets
from storyboard.studio.delivery_queue import DeliveryQueue
from storyboard.studio.finding import NotFound
from storyboard.studio.orders import order_for, preset_named
from storyboard.studio.session import open_session
from storyboard.variants.formats import version_in_format
from tests.fakes.places import made, outputs
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


def test_one_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    report = deliver(made(tmp_path), ["foreign", "tall"], tmp_path / "out", allow_gaps=True)
    assert [(film["state"], bool(film["problem"])) for film in report["films"]] == [("failed", True), ("done", False)]
    assert outputs(tmp_path / "out") == ["Tiny-tall.mp4", "Tiny-tall.mp4.receipts.json"]


def test_shots_without_a_take_are_named_where_gaps_are_not_allowed(tmp_path: Path) -> None:
    (film,) = deliver(made(tmp_path), ["tall"], tmp_path / "out")["films"]
    assert "Not every item can be played" in film["problem"]
    assert outputs(tmp_path / "out") == []


def test_a_cancel_stops_what_is_not_over_and_leaves_nothing(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    report = deliver(made(tmp_path), ["tall", "wide"], tmp_path / "out", allow_gaps=True, cancel=stop)
    assert [film["state"] for film in report["films"]] == ["cancelled", "cancelled"]
    assert outputs(tmp_path / "out") == []


def test_with_one_preset_the_films_own_name_may_be_given(tmp_path: Path) -> None:
    (film,) = deliver(made(tmp_path), ["tall"], tmp_path / "my film.mp4", allow_gaps=True)["films"]
    assert film["film"] == str(tmp_path / "my film.mp4")
    assert probe(tmp_path / "my film.mp4").frames == 48


@pytest.mark.parametrize(("name", "presets"), [("x.txt", ["tall"]), ("x.mov", ["tall"]), ("x.mp4", ["tall", "wide"])])
def test_a_name_that_does_not_say_what_is_written_is_refused(tmp_path: Path, name: str, presets: list[str]) -> None:
    with pytest.raises(StoryboardError, match="--out names a folder"):
        deliver(made(tmp_path), presets, tmp_path / name, allow_gaps=True)
    assert not (tmp_path / name).exists()


def test_presets_have_other_names_too(tmp_path: Path) -> None:
    context = open_context()
    assert preset_named(context, "Shorts").id == "youtube-shorts"
    assert preset_named(context, "amazon").id == "amazon-sponsored-brands"
    assert preset_named(context, "feed-4x5").id == "instagram-portrait"
    del tmp_path


def test_what_is_edited_after_the_order_does_not_change_the_film(tmp_path: Path) -> None:
    folder, context = made(tmp_path), open_context()
    with open_session(folder, context, read_only=True) as session:
        order = order_for(session, preset_named(context, "tall"), "main", tmp_path / "film.mp4")
        kiln = kiln_of(session)
    with open_session(folder, context) as session:
        board = session.board
        main = board.sequences[0]
        session.apply(Edit("Cut short", replace(board, sequences=(replace(main, items=main.items[:1]),))))
    with DeliveryQueue() as queue:
        enqueue(queue, kiln, order, strict=False)
        assert queue.wait(60)
        (told,) = queue.deliveries()
    assert told.report is not None
    assert told.report["frames"] == 48


def test_a_preset_whose_encoder_is_missing_says_so_and_names_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = find_ffmpeg()
    poor = Ffmpeg(real.path)
    poor.__dict__["encoders"] = real.encoders - {"libsvtav1", "libaom-av1"}
    for place in ("orders", "delivering"):
        monkeypatch.setattr(f"storyboard.studio.{place}.find_ffmpeg", lambda: poor)
    (film,) = deliver(made(tmp_path), ["av1"], tmp_path / "out", allow_gaps=True)["films"]
    assert film["problem"].startswith(
        "This ffmpeg has no encoder for av1. The nearest that can be written is --preset "
    )
    assert film["nearest"] == "webm"
    row = next(row for row in list_presets() if row["id"] == "av1")
    assert (row["problem"], row["nearest"]) == ("This ffmpeg has no encoder for av1.", "webm")
    assert outputs(tmp_path / "out") == []


def test_a_sequence_of_pictures_is_a_folder_with_its_receipts_beside_it(tmp_path: Path) -> None:
    folder = made(tmp_path)
    (film,) = deliver(folder, ["png"], tmp_path / "out", allow_gaps=True)["films"]
    assert outputs(tmp_path / "out") == ["Tiny-image-sequence", "Tiny-image-sequence.receipts.json"]
    assert len(outputs(Path(film["film"]))) == 48 + 1
    told = json.loads(Path(film["receipts"]).read_text(encoding="utf-8"))
    assert len(told["files"]) == 49
    again = deliver(folder, ["png"], tmp_path / "out", allow_gaps=True)["films"][0]
    assert (again["problem"], again["rendered"]) == ("", 0)


def test_what_one_geometry_needs_is_rendered_once_whatever_the_codecs(tmp_path: Path) -> None:
    folder = made(tmp_path)
    films = deliver(folder, ["h264", "hevc", "webm", "av1", "prores"], tmp_path, allow_gaps=True)["films"]
    assert [film["preset"] for film in films] == ["h264", "hevc", "webm", "av1", "prores"]
    # Ten bits are in none of the others: that film is rendered from the takes, once for all times.
    assert [film["rendered"] > 0 for film in films] == [False, True, False, False, True]
    assert deliver(folder, ["prores"], tmp_path / "again", allow_gaps=True)["films"][0]["rendered"] == 0


def test_a_film_of_the_longest_name_has_its_receipts_too(tmp_path: Path) -> None:
    name = f"{'é' * 125}.mp4"
    (film,) = deliver(made(tmp_path), ["h264"], tmp_path / name, allow_gaps=True)["films"]
    assert (film["problem"], Path(film["film"]).name) == ("", name)
    beside = Path(film["receipts"])
    assert (len(beside.name.encode()), beside.is_file()) == (254, True)
