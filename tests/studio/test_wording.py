"""Templates for prompts: the user's own, and those that a project brings, which are trusted by hash or not used."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.prompting.template import BadTemplate
from storyboard.store.dialect_files import BadDialectFile
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.dialects import compare_dialects
from storyboard.studio.planning import plan_generation
from storyboard.studio.session import open_session
from storyboard.studio.trusting import NotTrusted, brought_by, trust_brought
from storyboard.studio.wording import NoSuchModel, describe_template, reset_template, use_template
from tests.fakes.lighthouse import lighthouse

MODEL = "grok-imagine-video-1.5"
OWN = "{{ own }}\n-- {{ seconds }} s"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The lighthouse board on disk."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    return folder


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(project: Path) -> str:
    return compare_dialects(project, (MODEL,))[0]["told"][MODEL]["prompt"]


def test_a_template_of_the_users_own_is_used_in_every_project_until_it_is_given_up(
    project: Path, tmp_path: Path
) -> None:
    before = told(project)
    use_template(MODEL, written(tmp_path / "own.j2", OWN))
    assert told(project).endswith("\n-- 3 s")
    assert describe_template(MODEL)["from"] == "your own"
    assert "is gone" in reset_template(MODEL)
    assert told(project) == before
    assert "no template of your own" in reset_template(MODEL)


def test_what_is_shown_of_a_template_can_be_made_ones_own_and_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = told(project)
    assert run(["template", MODEL]) == 0
    shown = written(tmp_path / "shown.j2", capsys.readouterr().out)
    assert run(["template", MODEL, "--use", str(shown)]) == 0
    assert told(project) == before


def test_a_template_in_the_users_models_file_leaves_the_rest_of_the_dialect_as_it_is(project: Path) -> None:
    folders = open_context().folders
    folders.config.mkdir(parents=True, exist_ok=True)
    own = 'schema = 1\n[[models]]\nid = "seedance-2-0"\ndialect = { template = "{{ own }}!" }\n'
    (folders.config / "models.toml").write_text(own)
    dialect = open_context().models["seedance-2-0"].dialect
    assert (dialect.template, dialect.reference_tag) == ("{{ own }}!", "[Image {number}]")
    assert describe_template("seedance-2-0")["from"] == "models.toml"


@pytest.mark.parametrize("text", ["{{ own", "{% for x in range(9) %}{% endfor %}", "{{ nobody }}"])
def test_a_template_that_cannot_be_used_is_not_taken(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadTemplate, match=r"own\.j2"):
        use_template(MODEL, written(tmp_path / "own.j2", text))
    assert describe_template(MODEL)["from"] == "built in"


def test_a_file_that_is_no_template_and_a_model_that_is_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "own.j2").write_bytes(b"\xff\xfe\x00")
    for file in (tmp_path / "own.j2", tmp_path / "none.j2"):
        with pytest.raises(BadDialectFile):
            use_template(MODEL, file)
    with pytest.raises(NoSuchModel):
        describe_template("nobody")


def test_what_a_project_brings_is_not_used_before_it_is_trusted(project: Path) -> None:
    before = told(project)
    written(project / "dialects" / f"{MODEL}.j2", OWN)
    assert told(project) == before
    (shown,) = brought_by(project)
    assert (shown.kind, shown.name, shown.is_trusted) == ("template", MODEL, False)
    assert shown.shows == tuple(OWN.splitlines())
    with open_session(project) as session:
        remarks = plan_generation(session, profile_id=MODEL).notes
    assert any("is not used until you trust it" in remark for remark in remarks)


def test_what_is_trusted_by_its_hash_is_used_in_that_project_alone(project: Path, tmp_path: Path) -> None:
    written(project / "dialects" / f"{MODEL}.j2", OWN)
    (trusted,) = trust_brought(project, (brought_by(project)[0].sha256[:12],))
    assert trusted.is_trusted
    assert told(project).endswith("\n-- 3 s")
    create_project(tmp_path / "other.storyboard", lighthouse())
    assert not told(tmp_path / "other.storyboard").endswith("\n-- 3 s")


def test_what_one_project_brings_is_not_carried_into_another(project: Path, tmp_path: Path) -> None:
    written(project / "dialects" / f"{MODEL}.j2", OWN)
    trust_brought(project, (brought_by(project)[0].sha256,))
    create_project(tmp_path / "other.storyboard", lighthouse())
    with open_session(project) as one, open_session(tmp_path / "other.storyboard", one.context) as other:
        assert one.context.models[MODEL].dialect.template == OWN
        assert other.context.models[MODEL].dialect.template == ""


def test_a_trusted_template_that_changes_is_a_stranger_again(project: Path) -> None:
    file = written(project / "dialects" / f"{MODEL}.j2", OWN)
    trust_brought(project, (brought_by(project)[0].sha256,))
    written(file, "{{ own }} and something else")
    assert "something else" not in told(project)
    assert not brought_by(project)[0].is_trusted


@pytest.mark.parametrize("begins", ["", "abc", "0" * 64])
def test_trust_needs_the_hash_of_something_here(project: Path, begins: str) -> None:
    written(project / "dialects" / f"{MODEL}.j2", OWN)
    with pytest.raises(NotTrusted):
        trust_brought(project, (begins,))


def test_what_cannot_be_used_cannot_be_trusted(project: Path) -> None:
    written(project / "dialects" / f"{MODEL}.j2", "{{ nobody }}")
    with pytest.raises(NotTrusted, match="nobody"):
        trust_brought(project, (brought_by(project)[0].sha256,))


def test_a_link_out_of_the_project_brings_nothing(project: Path, tmp_path: Path) -> None:
    written(tmp_path / "elsewhere.j2", OWN)
    (project / "dialects").mkdir()
    (project / "dialects" / f"{MODEL}.j2").symlink_to(tmp_path / "elsewhere.j2")
    assert brought_by(project) == ()


def test_a_workflow_that_a_project_brings_is_shown_and_taken_in_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = {"1": {"class_type": "Video", "inputs": {"text": "{{prompt}}"}}}
    written(project / "workflows" / "wan.json", json.dumps(graph))
    assert run(["trust", str(project)]) == 0
    shown = capsys.readouterr().out
    assert "workflow wan" in shown
    assert "Nodes: Video" in shown
    assert "not trusted" in shown
    assert run(["trust", str(project), brought_by(project)[0].sha256]) == 0
    assert brought_by(project)[0].is_trusted
    assert json.loads((open_context().folders.config / "workflows" / "wan.json").read_text()) == graph


def test_a_projects_workflow_never_takes_the_place_of_the_users_own(project: Path) -> None:
    node = {"class_type": "Video", "inputs": {"text": "{{prompt}}"}}
    written(project / "workflows" / "wan.json", json.dumps({"1": node}))
    trust_brought(project, (brought_by(project)[0].sha256,))
    written(project / "workflows" / "wan.json", json.dumps({"2": node}))
    with pytest.raises(Exception, match="another workflow called wan"):
        trust_brought(project, (brought_by(project)[0].sha256,))


def test_a_projects_broken_workflow_is_told_of_and_not_trusted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(project / "workflows" / "wan.json", "[]")
    assert run(["trust", str(project), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["trusted"], row["sha256"]) == (False, "")
    assert "API format" in row["flaw"]
    assert run(["trust", str(project), ""]) == 2


def test_a_project_that_brings_nothing_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trust", str(project)]) == 0
    assert "brings no templates" in capsys.readouterr().out
    assert run(["trust", str(project / "none")]) == 1
