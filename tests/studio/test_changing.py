"""`set` changes what it names, all or nothing, and says what it could not."""

from pathlib import Path

import pytest

from storyboard.model.errors import EditError, StoryboardError
from storyboard.model.picture import Asset
from storyboard.model.shots import ContinueLink, MatchLink, Shot
from storyboard.studio.changing import BadField, change
from storyboard.studio.finding import NotFound, shots_named
from storyboard.studio.session import open_session
from tests.fakes.lighthouse import lighthouse


def shot(project: Path, shot_id: str) -> Shot:
    with open_session(project, read_only=True) as session:
        return session.board.shots[shot_id]


def assets(project: Path) -> tuple[Asset, ...]:
    with open_session(project, read_only=True) as session:
        return session.board.assets


def test_words_framing_and_length_are_set_in_one_go(project: Path) -> None:
    change(
        project, "1A", ["action=She waits.", "size=cu", "move=push", "seconds=2", "lens=85mm", "seed=7", "beat=hook"]
    )
    found = shot(project, "match")
    assert (found.action, found.framing.size, found.framing.move) == ("She waits.", "CU", "push")
    assert (found.frames, found.framing.lens_mm, found.model.seed, found.beat) == (48, 85, 7, "hook")


def test_a_field_can_be_set_on_many_shots(project: Path) -> None:
    change(project, "1,2..2A", ["angle=low", "notes=again"])
    assert [shot(project, i).framing.angle for i in ("dark", "match", "path", "wind")] == [
        "low",
        "eye level",
        "low",
        "low",
    ]
    assert shot(project, "wind").notes == "again"


def test_one_bad_field_changes_nothing(project: Path) -> None:
    with pytest.raises(EditError):
        change(project, "1", ["action=New words.", "lens=wide"])
    assert shot(project, "dark").action == "The lighthouse stands dark."


@pytest.mark.parametrize(
    ("text", "kind"),
    [("cut", "cut"), ("continue", "continue"), ("continue:1A", "continue"), ("match:{photo}", "match")],
)
def test_a_link_is_set_in_words(project: Path, photo: Path, text: str, kind: str) -> None:
    change(project, "2", [f"link={text.format(photo=photo)}"])
    link = shot(project, "path").link
    assert link.kind == kind
    assert not isinstance(link, ContinueLink) or link.from_shot_id == "match"
    assert not isinstance(link, MatchLink) or link.keyframe_id == assets(project)[0].id


def test_the_first_shot_has_nothing_to_continue(project: Path) -> None:
    with pytest.raises(EditError, match="nothing to continue from"):
        change(project, "1", ["link=continue"])
    with pytest.raises(EditError, match="is no link"):
        change(project, "1", ["link=glue"])


def test_pictures_are_copied_in_once_and_used_in_their_role(project: Path, photo: Path) -> None:
    change(project, "1", [f"reference={photo}", f"first_frame={photo}", f"last-frame={photo}"])
    assert [str(r.role) for r in shot(project, "dark").references] == ["composition", "first_frame", "last_frame"]
    assert len(assets(project)) == 1


def test_a_file_that_is_no_picture_is_named(project: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.png"
    fake.write_text("#EXTM3U")
    with pytest.raises(StoryboardError, match=r"fake\.png"):
        change(project, "1", [f"reference={fake}"])
    assert assets(project) == ()


def test_who_is_seen_and_who_speaks(project: Path) -> None:
    change(project, "1A", ["cast=Ilya, @Lantern", "dialogue=Ilya: She came.\nwind"])
    found = shot(project, "match")
    assert [s.ref_id for s in found.subjects] == ["ilya", "lantern"]
    assert [(line.speaker_id, line.text) for line in found.dialogue] == [("ilya", "She came."), ("", "wind")]


def test_an_entry_of_the_bible_is_changed_by_name(project: Path, photo: Path) -> None:
    change(project, "@mara", ["wardrobe=a red coat", "colour=#aa0000", "name=Mara Vell", f"reference={photo}"])
    change(project, "@Cliff path", [f"reference={photo}", "weather=fog"])
    change(project, "@lantern", [f"reference={photo}"])
    with open_session(project, read_only=True) as session:
        mara, cliff = session.board.entry("mara"), session.board.entry("cliff")
        assert mara is not None
        assert cliff is not None
        assert (mara.name, mara.state["wardrobe"], mara.references[0].role) == ("Mara Vell", "a red coat", "character")
        assert (cliff.references[0].role, cliff.state["weather"]) == ("location", "fog")
        assert session.board.props[0].references[0].role == "prop"
        assert session.board.shots["match"].action == "@Mara Vell strikes a match."


def test_the_boards_own_fields(project: Path) -> None:
    change(project, "board", ["title=Ember", "look=Cold", "cap=12.50", "max_takes=9", "wait=no", "numbering=tens"])
    change(
        project,
        "board",
        ["lock=yes", "rate=25", "author=A", "avoid=blue", "target=draft", "model=veo-3.1-generate-001"],
    )
    with open_session(project, read_only=True) as session:
        board = session.board
    assert (board.title, board.look.description, str(board.master.rate)) == ("Ember", "Cold", "25")
    assert (board.generation.cap_microusd, board.generation.max_takes) == (12_500_000, 9)
    assert [n.number for n in board.numbering.locked] == ["SH010", "SH020", "SH030", "SH040"]
    with pytest.raises(EditError, match="no way to number"):
        change(project, "board", ["numbering=roman"])
    change(project, "board", ["lock=no"])


def test_an_unknown_field_or_form_is_refused_with_what_there_is(project: Path) -> None:
    with pytest.raises(BadField, match="There are: action"):
        change(project, "1", ["colours=red"])
    with pytest.raises(BadField, match="not FIELD=VALUE"):
        change(project, "1", ["action"])


@pytest.mark.parametrize("what", ["9Z", "@Nobody"])
def test_an_unknown_shot_or_name_is_refused_with_what_there_is(project: Path, what: str) -> None:
    with pytest.raises(NotFound):
        change(project, what, ["action=x", "notes=x"])


def test_a_range_is_in_story_order_whichever_way_it_is_written() -> None:
    assert shots_named(lighthouse(), "2..1A, 1a, dark") == ("match", "path", "dark")
