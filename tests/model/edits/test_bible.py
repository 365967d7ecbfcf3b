"""Edits of the bible, of files and of what shots show."""

import pytest

from storyboard.model.bible import CastMember, Entry, Location, Prop
from storyboard.model.board import CustomField, Document
from storyboard.model.edits.assets import (
    add_asset,
    add_document,
    remove_asset,
    remove_document,
    rename_asset,
    set_rights,
)
from storyboard.model.edits.bible import (
    add_entry,
    add_entry_reference,
    remove_entry,
    rename_entry,
    set_entry,
    set_look,
)
from storyboard.model.edits.document import add_field
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.edits.subjects import (
    add_reference,
    remove_reference,
    remove_state_change,
    remove_subject,
    set_panel,
    set_state_change,
    set_subject,
)
from storyboard.model.edits.words import set_dialogue, set_field, set_notes, set_source, set_title
from storyboard.model.errors import EditError
from storyboard.model.findings import Fix
from storyboard.model.invariants import dangling
from storyboard.model.picture import Asset, Reference, Rights
from storyboard.model.sequences import Item, Marker, Sequence
from storyboard.model.shots import ContinueLink, CutLink, DialogueLine, SourceSpan, StateChange, Subject
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.model.words import Direction
from tests.fakes.lighthouse import lighthouse

PICTURE = Asset(id="pic", sha256="a" * 64, mime="image/png", name="coat.png")
BOARD = add_asset(lighthouse(), PICTURE).board


def test_a_new_name_flows_into_every_text_that_mentions_it():
    board = set_notes(BOARD, "match", "@mara again").board
    board = set_look(board, {"avoid": "no @Mara in mirrors"}).board
    board = rename_entry(board, "mara", "Vera Lund").board
    assert board.shots["match"].action == "@Vera Lund strikes a match."
    assert board.shots["match"].notes == "@Vera Lund again"
    assert board.look.avoid == "no @Vera Lund in mirrors"


def test_a_name_set_with_other_fields_flows_as_well():
    board = set_entry(BOARD, "mara", {"name": "Vera", "description": "@Mara, the keeper"}).board
    assert board.shots["match"].action == "@Vera strikes a match."
    assert board.cast[0].description == "@Vera, the keeper"


def test_the_same_name_changes_nothing():
    assert rename_entry(BOARD, "mara", "Mara").board == BOARD


def test_a_name_may_change_its_case():
    assert rename_entry(BOARD, "mara", "MARA").board.shots["match"].action == "@MARA strikes a match."


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ilya", "already has an entry called 'ilya'"),
        (" ", "needs a name"),
        ("a@b", "one line without an @"),
        ("a\nb", "one line without an @"),
    ],
)
def test_a_name_that_cannot_be_is_refused(name, message):
    with pytest.raises(EditError, match=message):
        rename_entry(BOARD, "mara", name)


def test_a_name_in_use_is_refused_with_its_accents_taken_apart():
    board = rename_entry(BOARD, "mara", "Zoé").board
    with pytest.raises(EditError, match="already has an entry"):
        rename_entry(board, "ilya", "Zoe\u0301")


def test_the_id_of_an_entry_never_changes():
    with pytest.raises(EditError, match="never changes"):
        set_entry(BOARD, "mara", {"id": "x"})


@pytest.mark.parametrize(("kind", "shelf"), [(CastMember, "cast"), (Location, "locations"), (Prop, "props")])
def test_an_entry_is_kept_on_its_own_shelf(kind, shelf):
    entry = kind(id="new", name="New")
    assert getattr(add_entry(BOARD, entry).board, shelf)[-1] == entry


def test_an_entry_of_no_kind_is_refused():
    with pytest.raises(EditError, match="cast member, a location or a prop"):
        add_entry(BOARD, Entry(id="new", name="New"))


def test_an_entry_with_an_unknown_picture_is_refused():
    with pytest.raises(EditError, match="no asset 'lost'"):
        add_entry(BOARD, Prop(id="new", name="New", references=(Reference(asset_id="lost"),)))


def test_a_removed_entry_leaves_nothing_dangling():
    board = set_state_change(BOARD, "match", "mara", "wardrobe", "coat open").board
    board = set_dialogue(board, "match", (DialogueLine(speaker_id="mara", text="Third one."),)).board
    board = add_reference(board, "match", Reference(asset_id="pic", subject_id="mara")).board
    board = remove_entry(board, "mara").board
    assert dangling(board) == ()
    assert board.shots["match"].dialogue == (DialogueLine(text="Third one."),)


def test_a_removed_place_is_taken_out_of_its_scenes():
    board = remove_entry(BOARD, "tower").board
    assert [scene.location_id for scene in board.scenes] == ["", "cliff"]


def test_a_reference_is_kept_once_for_each_role():
    once = add_reference(BOARD, "match", Reference(asset_id="pic", note="a")).board
    twice = add_reference(once, "match", Reference(asset_id="pic", note="b")).board
    assert twice.shots["match"].references == (Reference(asset_id="pic", note="b"),)
    assert remove_reference(twice, "match", "pic", "composition").board == BOARD


def test_a_reference_to_somebody_unknown_is_refused():
    with pytest.raises(EditError, match="nobody and nothing called 'lost'"):
        add_entry_reference(BOARD, "mara", Reference(asset_id="pic", subject_id="lost"))


def test_a_file_in_use_is_not_removed():
    board = add_entry_reference(BOARD, "mara", Reference(asset_id="pic")).board
    with pytest.raises(EditError, match=r"coat\.png is still in use: Mara uses it"):
        remove_asset(board, "pic")
    assert remove_asset(BOARD, "pic").board == lighthouse()


def test_a_file_is_known_by_its_hash():
    with pytest.raises(EditError, match="64 lower-case hexadecimal digits"):
        add_asset(BOARD, Asset(id="x", sha256="A" * 64, mime="x/y"))


def test_a_file_can_be_renamed_and_its_rights_set():
    board = set_rights(rename_asset(BOARD, "pic", "a.png").board, "pic", Rights(licence="CC0-1.0")).board
    assert (board.assets[0].name, board.assets[0].rights.licence) == ("a.png", "CC0-1.0")


def test_shots_let_go_of_a_removed_document():
    board = add_document(BOARD, Document(id="script", name="Script", asset_id="pic")).board
    board = set_source(board, "match", SourceSpan(document_id="script", start=3, end=9)).board
    assert remove_document(board, "script").board.shots["match"].source is None


def test_a_source_ends_behind_its_start():
    board = add_document(BOARD, Document(id="script", name="Script")).board
    with pytest.raises(EditError, match="ends where it starts or later"):
        set_source(board, "match", SourceSpan(document_id="script", start=9, end=3))


def test_a_subject_is_added_then_changed_then_taken_out():
    board = set_subject(BOARD, "dark", Subject(ref_id="lantern")).board
    board = set_subject(board, "dark", Subject(ref_id="lantern", travels=Direction.LEFT)).board
    assert board.shots["dark"].subjects == (Subject(ref_id="lantern", travels=Direction.LEFT),)
    assert remove_subject(board, "dark", "lantern").board == BOARD


def test_a_place_is_no_subject():
    with pytest.raises(EditError, match="no cast member or prop 'tower'"):
        set_subject(BOARD, "dark", Subject(ref_id="tower"))


def test_a_state_change_replaces_the_one_before_it():
    board = set_state_change(BOARD, "match", "mara", "holds", "match").board
    board = set_state_change(board, "match", "mara", "wardrobe", "coat open").board
    board = set_state_change(board, "match", "mara", "holds", "lantern", "takes it").board
    assert board.shots["match"].changes[0] == StateChange(
        subject_id="mara", field="holds", value="lantern", because="takes it"
    )
    board = remove_state_change(board, "match", "mara", "holds").board
    assert [change.field for change in board.shots["match"].changes] == ["wardrobe"]


def test_a_panel_is_drawn_at_start_middle_or_end():
    assert set_panel(BOARD, "match", "end", "pic").board.shots["match"].panels.end == "pic"
    with pytest.raises(EditError, match="no 'late' panel"):
        set_panel(BOARD, "match", "late", "pic")  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("edit", "arguments", "shot_id", "field", "value"),
    [
        ("add_subject", {"ref_id": "ilya"}, "dark", "subjects", (Subject(ref_id="ilya"),)),
        ("remove_subject", {"ref_id": "mara"}, "match", "subjects", ()),
        (
            "set_travel",
            {"subject_id": "mara", "value": "left"},
            "match",
            "subjects",
            (Subject(ref_id="mara", travels=Direction.LEFT),),
        ),
        ("set_link", {"kind": "cut"}, "wind", "link", CutLink()),
        ("set_link", {"kind": "continue", "from_shot_id": "dark"}, "match", "link", ContinueLink(from_shot_id="dark")),
        ("set_location", {"location_id": "cliff"}, "dark", "location_id", "cliff"),
        (
            "set_state",
            {"subject_id": "mara", "field": "holds", "value": "lamp"},
            "dark",
            "changes",
            (StateChange(subject_id="mara", field="holds", value="lamp"),),
        ),
    ],
)
def test_a_fix_makes_its_edit(edit, arguments, shot_id, field, value):
    fix = Fix(label="Mend", edit=edit, arguments={**arguments, "shot_id": shot_id})
    assert getattr(apply_fix(BOARD, fix).board.shots[shot_id], field) == value


@pytest.mark.parametrize(
    ("edit", "arguments", "message"),
    [
        ("fly", {}, "cannot make the fix 'fly'"),
        ("set_link", {"shot_id": "wind"}, "does not say its kind"),
        ("set_link", {"shot_id": "wind", "kind": "morph"}, "cannot make links of the kind 'morph'"),
        ("set_travel", {"shot_id": "wind", "subject_id": "mara", "value": "west"}, "'west' is no direction"),
    ],
)
def test_a_fix_that_cannot_be_made_is_refused(edit, arguments, message):
    with pytest.raises(EditError, match=message):
        apply_fix(BOARD, Fix(label="Mend", edit=edit, arguments=arguments))


def test_a_new_name_flows_into_speech_columns_headings_causes_titles_and_markers():
    board = add_field(BOARD, CustomField(id="prep", name="Prep")).board
    board = set_field(board, ("match",), "prep", "fit @Mara's coat").board
    board = set_dialogue(board, "match", (DialogueLine(speaker_id="ilya", text="Where is @Mara?"),)).board
    board = set_title(board, "match", "@Mara alone").board
    board = set_state_change(board, "match", "mara", "hair", "as @Mara's", "rain on @Mara").board
    scene = board.scenes[0]
    board = replace(board, scenes=(replace(scene, heading="INT. @MARA'S ROOM"), *board.scenes[1:]))
    title = Item(id="t", source=TitleSource(text="@Mara"))
    film = Sequence(
        id="film", format_id=board.master.id, items=(title,), markers=(Marker(id="m", frame=0, text="@mara"),)
    )
    board = rename_entry(replace(board, sequences=(film,)), "mara", "Vera").board
    shot, film = board.shots["match"], board.sequences[0]
    assert (shot.title, shot.fields["prep"], shot.dialogue[0].text) == (
        "@Vera alone",
        "fit @Vera's coat",
        "Where is @Vera?",
    )
    assert shot.changes[-1].value == "as @Vera's"
    assert (shot.changes[-1].because, board.scenes[0].heading) == ("rain on @Vera", "INT. @Vera'S ROOM")
    assert (film.items[0].source, film.markers[0].text) == (TitleSource(text="@Vera"), "@Vera")


def test_a_new_name_leaves_what_does_not_mention_it_the_very_same():
    board = rename_entry(BOARD, "mara", "Vera").board
    assert board.shots["dark"] is BOARD.shots["dark"]
