"""A script file is kept as it is, and its shots come onto the board in one step."""

from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.exchange.script_breakdown import NoScript
from storyboard.studio.breaking_down import break_script_down
from storyboard.studio.session import open_session


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A scene of two shots."""
    path = tmp_path / "scene.txt"
    path.write_text("INT. PIER - DAY\n\nMara waits.\n\nA gull lands.\n", encoding="utf-8-sig")
    return path


def test_the_file_is_kept_and_every_shot_points_into_it(project: Path, script: Path) -> None:
    report = break_script_down(project, script)
    assert [shot["action"] for shot in report["shots"]] == ["Mara waits.", "A gull lands."]
    with open_session(project, read_only=True) as session:
        (document,) = session.board.documents
        asset = session.board.asset(document.asset_id)
        assert asset is not None
        text = session.media.path_of(asset.sha256).read_text(encoding="utf-8-sig")
        spans = [shot.source for _, shot in session.board.story() if shot.source]
    assert [text[span.start : span.end] for span in spans] == ["Mara waits.", "A gull lands."]


def test_a_dry_run_writes_nothing(project: Path, script: Path) -> None:
    before = (project / "board.json").read_bytes()
    assert break_script_down(project, script, is_dry_run=True)["scenes"] == 1
    assert (project / "board.json").read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"\n \n"])
def test_what_is_no_script_is_refused_and_changes_nothing(project: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    before = (project / "board.json").read_bytes()
    with pytest.raises(NoScript):
        break_script_down(project, tmp_path / "bad.txt")
    assert (project / "board.json").read_bytes() == before


def test_the_command_tells_what_came_of_it(project: Path, script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["breakdown", str(project), str(script)]) == 0
    assert "2 shots, 1 scene." in capsys.readouterr().out
    assert run(["breakdown", str(project), str(script.with_name("gone.txt"))]) == 2
    assert "gone.txt" in capsys.readouterr().err


SCENE = "INT. CAF\u00c9 - NIGHT\r\n\r\n\u00c9milie enters.\r\n\r\nA glass falls.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_script_is_read_however_it_is_written_and_every_shot_points_into_it(
    project: Path, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "scene.txt").write_bytes(SCENE.encode(encoding))
    report = break_script_down(project, tmp_path / "scene.txt")
    assert [shot["action"] for shot in report["shots"]] == ["\u00c9milie enters.", "A glass falls."]
    assert [SCENE[shot["from"] : shot["to"]] for shot in report["shots"]] == ["\u00c9milie enters.", "A glass falls."]
    assert any("Windows-1252" in remark for remark in report["remarks"]) == (encoding == "cp1252")


def test_an_encoding_that_is_named_is_used(project: Path, tmp_path: Path) -> None:
    (tmp_path / "scene.txt").write_bytes("\u041c\u0430\u0440\u0430 \u0436\u0434\u0451\u0442.".encode("cp1251"))
    told = break_script_down(project, tmp_path / "scene.txt", is_dry_run=True, encoding="cp1251")
    assert told["shots"][0]["action"] == "\u041c\u0430\u0440\u0430 \u0436\u0434\u0451\u0442."
    assert told["remarks"] == []
    for wrong in ("utf-8", "nonsense"):
        with pytest.raises(NoScript, match=f"not written in {wrong}"):
            break_script_down(project, tmp_path / "scene.txt", is_dry_run=True, encoding=wrong)


def test_letters_of_an_old_mac_are_read(project: Path, tmp_path: Path) -> None:
    (tmp_path / "scene.txt").write_bytes("\u00c9milie voit un gar\u00e7on.\r\rFin.".encode("mac_roman"))
    told = break_script_down(project, tmp_path / "scene.txt", is_dry_run=True)
    assert [shot["action"] for shot in told["shots"]] == ["\u00c9milie voit un gar\u00e7on.", "Fin."]


FINAL_DRAFT = """<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
<Content>
<Paragraph Number="1" Type="Scene Heading"><Text>INT. KITCHEN - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text>Anna pours </Text><Text Style="Bold">coffee</Text><Text> &amp; waits.</Text></Paragraph>
<Paragraph Type="Character"><Text>Anna</Text></Paragraph>
<Paragraph Type="Dialogue"><Text>Morning.</Text></Paragraph>
<Paragraph Type="Transition"><Text>SMASH CUT TO:</Text></Paragraph>
<Paragraph Type="Scene Heading"><Text>THE ROAD</Text></Paragraph>
<Paragraph Type="Action"><Text>A dog.</Text></Paragraph>
</Content>
<TitlePage><Content><Paragraph Type="Action"><Text>A title</Text></Paragraph></Content></TitlePage>
</FinalDraft>"""


def test_a_final_draft_script_is_its_words(project: Path, tmp_path: Path) -> None:
    (tmp_path / "scene.fdx").write_text(FINAL_DRAFT, encoding="utf-8")
    told = break_script_down(project, tmp_path / "scene.fdx")
    assert [(s["action"], s["dialogue"]) for s in told["shots"]] == [
        ("Anna pours coffee & waits.", ["Morning."]),
        ("A dog.", []),
    ]
    with open_session(project, read_only=True) as session:
        kept = session.board.asset(session.board.documents[-1].asset_id)
        assert kept is not None
        words = session.media.path_of(kept.sha256).read_bytes().decode()
        assert session.board.scenes[-1].heading == "THE ROAD"
        assert "Anna" in {member.name for member in session.board.cast}
    assert words[told["shots"][1]["from"] : told["shots"][1]["to"]] == "A dog."
