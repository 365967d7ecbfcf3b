"""What servers said of their models is kept, and a file that cannot be read harms nothing."""

from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store.atomic import StorageError
from storyboard.store.learned import FILE, MAX_BYTES, keep_learned, load_learned
from storyboard.store.paths import UserFolders
from tests.fakes.submissions import capabilities


def written(folders: UserFolders, data: bytes) -> None:
    folders.config.mkdir(parents=True, exist_ok=True)
    (folders.config / FILE).write_bytes(data)


def test_nothing_is_known_before_anything_was_learned(folders: UserFolders) -> None:
    assert load_learned(folders) == {}


def test_what_was_learned_is_there_the_next_time(folders: UserFolders) -> None:
    model = capabilities(id="router/veo", seed=True)
    keep_learned(folders, model)
    assert load_learned(folders) == {"router/veo": model}


def test_learning_again_replaces_what_was_known_and_leaves_the_others(folders: UserFolders) -> None:
    first, other = capabilities(id="router/veo"), capabilities(id="router/wan")
    keep_learned(folders, first)
    keep_learned(folders, other)
    newer = replace(first, last_frame=True, as_of="2026-11-22")
    keep_learned(folders, newer)
    assert load_learned(folders) == {"router/veo": newer, "router/wan": other}


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"3", b"\xff\xfe", b"[" * 100_000, b'{"a": ' * 5_000, b" " * (MAX_BYTES + 10)]
)
def test_a_file_that_cannot_be_read_counts_as_not_learned(folders: UserFolders, data: bytes) -> None:
    written(folders, data)
    assert load_learned(folders) == {}


def test_one_bad_entry_does_not_take_the_good_ones_along(folders: UserFolders) -> None:
    good = capabilities(id="router/wan")
    text = '{"odd": 3, "half": {"id": "half"}, "router/wan": ' + good.model_dump_json() + "}"
    written(folders, text.encode())
    assert load_learned(folders) == {"router/wan": good}


def test_a_damaged_file_is_replaced_when_something_is_learned(folders: UserFolders) -> None:
    written(folders, b"{broken")
    model = capabilities(id="router/veo")
    keep_learned(folders, model)
    assert load_learned(folders) == {"router/veo": model}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folders = UserFolders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")
    folders.config.mkdir()
    (folders.config / FILE).mkdir()
    with pytest.raises(StorageError):
        keep_learned(folders, capabilities(id="router/veo"))
