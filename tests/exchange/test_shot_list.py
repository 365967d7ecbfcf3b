"""Shot lists: CSV in and out."""

import csv
import io
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard.exchange.shot_list import import_shot_list
from storyboard.exchange.shot_list_out import ShotFacts, export_shot_list
from storyboard.exchange.shot_rows import place_of
from storyboard.exchange.table import MAX_BYTES, MAX_CELL, MAX_ROWS, TableError
from storyboard.model.bible import CastMember, Prop
from storyboard.model.board import CustomField
from storyboard.model.edits.bible import add_entry
from storyboard.model.edits.document import add_field, lock_numbers
from storyboard.model.edits.shots import remove_shots
from storyboard.model.edits.words import set_action
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken, dangling
from storyboard.model.numbering import numbers
from storyboard.model.sequences import Sequence
from storyboard.model.shots import ContinueLink, CutLink
from storyboard.model.values import replace
from tests.fakes.boards import boards
from tests.fakes.lighthouse import lighthouse
from tests.fakes.plain_board import plain_board

EMPTY = plain_board(scenes="")


def read(text, board=EMPTY):
    ids = count()
    data = text if isinstance(text, bytes) else text.encode()
    return import_shot_list(board, data, "shots.csv", lambda: f"id{next(ids)}")


def shots_of(text, board=EMPTY):
    done = read(text, board)
    return [done.edit.board.shots[shot_id] for shot_id in done.shot_ids]


def one(text, board=EMPTY):
    (shot,) = shots_of(text, board)
    return shot


def test_rows_become_shots_scenes_and_items_in_order():
    board = read("scene,shot,action\n1,1,Dark.\n1,1A,Match.\n2,2,Path.\n").edit.board
    assert [[board.shots[i].action for i in scene.shot_ids] for scene in board.scenes] == [
        ["Dark.", "Match."],
        ["Path."],
    ]
    assert len(board.main_sequence.items) == 3
    assert broken(board) == ()


@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_dividing_sign_is_found(divider, mark):
    text = f'Scene{divider}Description{divider}Size\n1{divider}"Über, den; Weg"{divider}CU\n'
    shot = one(mark + text.encode())
    assert (shot.action, shot.framing.size) == ("Über, den; Weg", "CU")


def test_a_spreadsheets_own_hint_and_encoding_are_understood():
    assert one("sep=;\nAction;Size\nRain.;wide\n").framing.size == "LS"
    assert one("Action\tSize\nRain.\twide\n".encode("utf-16")).framing.size == "LS"


@pytest.mark.parametrize("header", ["description", "ACTION", "Shot Description", " what_we_see ", "Visual"])
def test_columns_are_known_by_many_names(header):
    assert one(f"shot,{header}\n1,Rain.\n").action == "Rain."


@pytest.mark.parametrize(
    ("column", "said", "field", "word"),
    [
        ("size", "close-up", "size", "CU"),
        ("size", "Wide", "size", "LS"),
        ("size", "Extreme Wide Shot (drone)", "size", "ELS"),
        ("size", "mcu", "size", "MCU"),
        ("angle", "Low Angle", "angle", "low"),
        ("angle", "OTS", "angle", "over shoulder"),
        ("angle", "bird's eye", "angle", "overhead"),
        ("movement", "Dolly in", "move", "push"),
        ("camera", "hand-held", "move", "handheld"),
        ("lens", "35mm", "lens_mm", 35),
        ("lens", "24-70 mm", "lens_mm", 24),
        ("lens", "Cooke 50", "lens_mm", 50),
    ],
)
def test_words_of_the_field_are_understood(column, said, field, word):
    assert getattr(one(f"action,{column}\nRain.,{said}\n").framing, field) == word


@pytest.mark.parametrize(
    ("said", "frames"),
    [("2.5", 60), ('"2,5"', 60), ("2.5 s", 60), ("0:03", 72), ("1:00.5", 1452), ("72f", 72), ("00:00:02:12", 60)],
)
def test_durations_are_understood(said, frames):
    assert one(f"action,duration_s\nRain.,{said}\n").frames == frames


def test_a_length_in_frames_has_a_column_of_its_own_in_some_lists():
    assert one("action,length s\nRain.,3\n").frames == 72


@pytest.mark.parametrize("said", ["soon", "0", "-3", "1e9", "99999999f", "=1+1", "9" * 5000])
def test_a_length_that_is_none_names_line_and_column(said):
    with pytest.raises(TableError, match=r"shots\.csv, line 3, column 'Duration': .* is no length of a shot\. Write"):
        read(f"Action,Duration\nRain.,2\nSnow.,{said}\n")


def test_unknown_words_are_kept_in_the_notes_and_remarked_on():
    done = read("action,size,lens,notes\nRain.,squiggle,wide zoom,Mind the step.\n")
    (shot,) = done.edit.board.shots.values()
    assert shot.notes == "Mind the step.\nshot size: squiggle\nlens: wide zoom"
    assert any("'shot_size'" in remark and "line 2" in remark for remark in done.remarks)


def test_names_become_bible_entries_in_colours_of_their_own():
    board = read(
        "action,cast,props,location\nRain.,Mara; ILYA,Lantern,Cliff\nSnow.,mara & Ilya,lantern,CLIFF\n"
    ).edit.board
    assert [entry.name for entry in board.entries()] == ["Mara", "Ilya", "Cliff", "Lantern"]
    assert len({entry.colour for entry in board.entries()}) == 4
    assert dangling(board) == ()


def test_names_the_bible_has_are_used():
    shot = one("action,cast,props\nRain.,the MARA,lantern\n".replace("the MARA", "MARA"), lighthouse())
    assert [subject.ref_id for subject in shot.subjects] == ["mara", "lantern"]


def test_dialogue_knows_its_speakers():
    board = read(
        'action,cast,dialogue\nRain.,,"Mara: Not tonight.\nHe said: no.\nILYA (V.O.): Go."\nSnow.,Mara,\n'
    ).edit.board
    lines = next(iter(board.shots.values())).dialogue
    said = [(getattr(board.entry(line.speaker_id), "name", ""), line.text, str(line.kind)) for line in lines]
    assert said == [
        ("Mara", "Not tonight.", "spoken"),
        ("", "He said: no.", "spoken"),
        ("Ilya", "Go.", "voice over"),
    ]


def test_without_a_column_for_it_those_whom_the_action_mentions_are_seen():
    text = 'action,dialogue\n@mara by @Cliff with @Lantern; @Otto is gone. @MARA waits.,\n"Rain, no Mara.",Ilya: Go.\n'
    first, second = shots_of(text, lighthouse())
    assert [subject.ref_id for subject in first.subjects] == ["mara", "lantern"]
    assert second.subjects == ()


def test_a_column_for_it_says_alone_who_is_seen():
    assert one("action,cast\n@Mara calls from below.,\n", lighthouse()).subjects == ()


def test_a_location_does_not_speak():
    (line,) = one("action,dialogue\nRain.,LIGHTHOUSE: Hoot.\n", lighthouse()).dialogue
    assert (line.speaker_id, line.text) == ("", "LIGHTHOUSE: Hoot.")


def test_links_point_to_shots_of_the_file():
    shots = shots_of("shot,link\n1,cut\n2,continue\n3,continue:1:last\n4,continue:9\n5,match:key\n")
    assert [shot.link for shot in shots[:3]] == [
        CutLink(),
        ContinueLink(from_shot_id=shots[0].id),
        ContinueLink(from_shot_id=shots[0].id, at="last"),
    ]
    assert [shot.link for shot in shots[3:]] == [CutLink(), CutLink()]


def test_links_that_lead_nowhere_are_remarked_on():
    assert read("shot,link\n1,continue:9\n").remarks == (
        "Links that lead nowhere became cuts: 1, first at shots.csv, line 2, column 'link'.",
    )


def test_pictures_are_handed_on_as_they_are_written():
    done = read("action,image\nRain.,refs/a.png; b.jpg\n")
    assert [(p.shot_id, p.text) for p in done.pictures] == [(done.shot_ids[0], n) for n in ("refs/a.png", "b.jpg")]


def test_unknown_columns_become_custom_fields():
    board = read("action,Crew,Crew day\nRain.,Second unit,\n").edit.board
    assert [field.name for field in board.fields] == ["Crew", "Crew day"]
    assert next(iter(board.shots.values())).fields == {board.fields[0].id: "Second unit"}


def test_a_column_named_like_a_custom_field_fills_it():
    board = add_field(EMPTY, CustomField(id="crew", name="Crew")).board
    assert one("action,CREW\nRain.,B\n", board).fields == {"crew": "B"}


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)"])
def test_formulas_are_plain_text_and_remarked_on(cell):
    done = read(f'action\n"{cell}"\n')
    assert done.edit.board.shots[done.shot_ids[0]].action == cell
    assert done.remarks == (
        "Cells that begin like a formula were taken as plain text: 1, first at shots.csv, line 2, column 'action'.",
    )


def test_the_hour_and_place_of_a_scene_come_from_its_first_row():
    board = read(
        "scene,action,place,time of day,weather\n1,Rain.,Cliff,Sunset,storm\n1,Snow.,Tower,night,storm\n"
    ).edit.board
    (scene,) = board.scenes
    second = board.shots[scene.shot_ids[1]]
    assert (scene.time_of_day, scene.weather) == ("dusk", "storm")
    assert [e.name for e in board.locations if e.id == second.location_id] == ["Tower"]
    assert second.notes == "time of day: night"


def test_without_scene_names_a_new_place_or_hour_is_a_new_scene():
    board = read("action,place,time of day\na,Cliff,day\nb,Cliff,day\nc,Cliff,night\nd,,\n").edit.board
    assert [len(scene.shot_ids) for scene in board.scenes] == [2, 2]


def test_a_slug_line_is_the_scenes_heading():
    (scene,) = read("scene,action\nINT. LIGHTHOUSE - DUSK,Rain.\n").edit.board.scenes
    assert (scene.heading, scene.is_interior) == ("INT. LIGHTHOUSE - DUSK", True)


@pytest.mark.parametrize(
    ("labels", "scheme", "is_locked"),
    [
        (("1", "1A"), "scene letter", False),
        (("SH010", "SH020"), "tens", False),
        (("1", "2"), "plain", False),
        (("A7", "B9"), "scene letter", True),
        (("1", "1"), "scene letter", False),
        (("1", ""), "scene letter", False),
    ],
)
def test_the_files_own_numbers_are_kept_where_they_can_be(labels, scheme, is_locked):
    board = read("shot,action\n" + "".join(f"{label},Rain.\n" for label in labels)).edit.board
    assert (board.numbering.scheme, board.numbering.is_locked) == (scheme, is_locked)
    if is_locked:
        assert tuple(numbers(board).values()) == labels


def test_shots_are_added_behind_those_of_the_board_and_numbered_there():
    board = lock_numbers(plain_board(scenes="a")).board
    after = read("shot,action\n7,Rain.\n", board).edit.board
    assert tuple(numbers(after).values()) == ("1", "1A", "1B", "2")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "The file is empty. The first line names the columns."),
        ("\n \n", "The file is empty"),
        ("foo,bar\n1,2\n", r"shots\.csv, line 1, column 'foo': No column here says what a shot shows\..*scene,"),
        ("scene,lens\n1,35\n", r"line 1, column 'scene': No column"),
        ("action\n", "There are no shots below the header."),
        ("action,size\nRain.,CU,extra\n", r"line 2: There are 3 cells, but the header names 2 columns"),
        ("action,\nRain.,what\n", "Column 2 has cells but no name"),
        ('action\n"Rain.\n', r"line 2: The cells cannot be told apart"),
        ("action\nRa\0in.\n", r"line 2: There is a NUL character"),
        (b"action\nRegen \xfcber\n", r"line 2: This is not UTF-8 text"),
        (b"\xff\xfea", "This is not UTF-8 text"),
        ("action,seed\nRain.,many\n", r"line 2, column 'seed': 'many' is no seed"),
        ("action," + ",".join(f"c{i}" for i in range(300)) + "\nRain.\n", "more than 200 columns"),
        ("action\n" + "x" * (MAX_CELL + 1) + "\n", "Cell 1 holds more than 20,000 characters"),
        ('action\n"' + "x" * 200_000 + '"\n', "cannot be told apart"),
        ("action\n" + "Rain.\n" * (MAX_ROWS + 1), "line 5002: There are more than 5,000 rows"),
        (b"x" * (MAX_BYTES + 1), "larger than 20 MB"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_cannot_be_read_is_said_in_one_sentence(text, message):
    with pytest.raises(TableError, match=message):
        read(text)


def test_the_line_of_a_complaint_counts_lines_inside_cells():
    with pytest.raises(TableError, match="line 5, column 'seconds'"):
        read('action,seconds\n"one\ntwo\nthree",2\nRain.,soon\n')


def test_a_list_of_thousands_of_shots_is_read_whole():
    done = read("scene,shot,action,cast\n" + "".join(f"{i // 9},{i},Rain.,Mara\n" for i in range(MAX_ROWS)))
    assert len(done.edit.board.shots) == MAX_ROWS


@settings(max_examples=150)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: ("action,size\n" + text).encode()))
def test_any_bytes_are_read_or_refused(data):
    try:
        done = read(data)
    except TableError:
        return
    assert broken(done.edit.board) == ()


def cells(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_an_exported_list_says_when_and_how_each_shot_plays():
    rows = cells(export_shot_list(lighthouse(), {"match": ShotFacts(take="2", status="approved", seed="7")}))
    assert [row["timecode_in"] for row in rows] == ["00:00:00:00", "00:00:03:00", "00:00:05:12", "00:00:09:00"]
    assert (rows[1]["shot"], rows[1]["take"], rows[1]["status"], rows[1]["seed"]) == ("1A", "2", "approved", "7")
    assert rows[3]["link"] == "continue:2:cut"


def test_an_exported_list_begins_with_the_mark_that_spreadsheets_want():
    assert export_shot_list(EMPTY).startswith(b"\xef\xbb\xbfscene,")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@Mara", "\tx", "'=1"])
def test_an_exported_cell_is_no_formula_and_comes_back_as_it_was(cell):
    data = export_shot_list(set_action(plain_board(scenes="a", shots=1), "a1", cell).board)
    assert f"'{cell}".encode() in data
    assert one(data).action == cell.strip()


def test_removed_numbers_are_listed_as_omit_and_not_imported():
    board = remove_shots(lock_numbers(plain_board(scenes="a")).board, ("a2",)).board
    data = export_shot_list(board)
    assert b",1A," in data
    assert [shot.action for shot in shots_of(data)] == ["What a1 shows.", "What a3 shows."]


def test_a_column_of_ones_own_with_a_known_name_is_kept_apart():
    board = add_field(plain_board(scenes="a", shots=1), CustomField(id="f", name="Lens")).board
    assert b",Lens (own)\r\n" in export_shot_list(board)


def words_of(board):
    def name(ref_id):
        return getattr(board.entry(ref_id), "name", "")

    return [
        (
            *(shot.title.strip(), shot.action.strip(), shot.prompt_override.strip(), shot.notes.strip()),
            *(shot.framing.size, shot.framing.angle, shot.framing.move, shot.framing.lens_mm, shot.frames, shot.beat),
            tuple(sorted(name(subject.ref_id) for subject in shot.subjects)),
            tuple((name(line.speaker_id), " ".join(line.text.split())) for line in shot.dialogue),
            isinstance(shot.link, ContinueLink),
        )
        for _, shot in board.story()
    ]


def test_a_board_comes_back_from_its_own_shot_list():
    board = lighthouse()
    again = read(export_shot_list(board)).edit.board
    assert words_of(again) == words_of(board)
    assert [scene.heading for scene in again.scenes] == ["", ""]
    assert numbers(again).values() != {}
    assert list(numbers(again).values()) == list(numbers(board).values())


@settings(max_examples=40)
@given(board=boards().filter(lambda board: bool(board.shots)))
def test_framing_and_lengths_of_any_board_come_back(board):
    sequence = Sequence(id="main", format_id=board.master.id)
    blank = replace(EMPTY, formats=(board.master,), master_format_id=board.master.id, sequences=(sequence,))
    again = read(export_shot_list(board), blank).edit.board
    assert [(s.framing.size, s.framing.move, s.frames) for _, s in again.story()] == [
        (s.framing.size, s.framing.move, s.frames) for _, s in board.story()
    ]


def test_a_cast_name_that_a_place_has_is_left_out():
    board = add_entry(EMPTY, Prop(id="p", name="Lighthouse bell")).board
    assert one("action,cast\nRain.,Lighthouse bell\n", board).subjects[0].ref_id == "p"
    with pytest.raises(EditError):
        add_entry(board, CastMember(id="q", name="lighthouse BELL"))


@pytest.mark.parametrize(
    ("cell", "name", "is_inside"),
    [
        ("INT. Kitchen", "Kitchen", True),
        ("ext.  Cliff path", "Cliff path", False),
        ("INT/EXT. Car", "Car", True),
        ("Int - Hall", "Hall", True),
        ("Interval", "Interval", False),
        ("INT.", "INT.", False),
        ("Kitchen", "Kitchen", False),
    ],
)
def test_a_place_written_with_its_side_is_named_without_it(cell: str, name: str, is_inside: bool) -> None:
    assert place_of(cell) == (name, is_inside)
