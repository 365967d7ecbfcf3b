"""Originals by hash."""

import hashlib
import os
import threading
from pathlib import Path

import pytest

from storyboard.store import media as media_module
from storyboard.store.atomic import StorageError
from storyboard.store.contained import OutsideFolder
from storyboard.store.media import MediaError, MediaFolder, checked_hash
from storyboard.store.media_index import MediaIndex


@pytest.fixture
def media(tmp_path: Path) -> MediaFolder:
    return MediaFolder(tmp_path / "project" / "media")


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.MP4"
    path.write_bytes(b"moving pictures" * 1000)
    return path


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def everything(media: MediaFolder) -> list[str]:
    return sorted(str(p.relative_to(media.folder)) for p in media.folder.rglob("*") if p.is_file())


def test_a_file_is_copied_in_under_its_hash(media: MediaFolder, clip: Path) -> None:
    sha256 = media.add_file(clip)
    assert sha256 == sha(clip.read_bytes())
    assert media.path_of(sha256) == media.folder / sha256[:2] / f"{sha256}.mp4"


def test_the_copied_bytes_are_the_same_and_nothing_else_stays(media: MediaFolder, clip: Path) -> None:
    sha256 = media.add_file(clip)
    assert media.path_of(sha256).read_bytes() == clip.read_bytes()
    assert everything(media) == [f"{sha256[:2]}/{sha256}.mp4"]


def test_a_file_without_a_suffix_gets_one(media: MediaFolder, tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    assert media.path_of(media.add_file(tmp_path / "plain")).suffix == ".bin"


def test_a_finished_temporary_file_is_moved_in(media: MediaFolder) -> None:
    temp = media.temporary(".mp4")
    temp.write_bytes(b"clip")
    sha256 = media.adopt(temp, ".mp4")
    assert (sha256, temp.exists()) == (sha(b"clip"), False)


def test_every_temporary_path_is_new(media: MediaFolder) -> None:
    assert media.temporary(".mp4") != media.temporary(".mp4")


def test_the_same_bytes_twice_are_one_file_that_is_not_rewritten(media: MediaFolder, clip: Path) -> None:
    first = media.path_of(media.add_file(clip))
    before = first.stat()
    assert media.path_of(media.add_file(clip, ".mov")) == first
    after = first.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_same_bytes_from_two_threads_are_one_file(media: MediaFolder, clip: Path) -> None:
    threads = [threading.Thread(target=media.add_file, args=(clip,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(everything(media)) == 1


def test_bytes_received_again_mend_a_file_that_was_damaged(media: MediaFolder, clip: Path) -> None:
    path = media.path_of(media.add_file(clip))
    path.write_bytes(b"ruined")
    sha256 = media.add_file(clip)
    assert media.path_of(sha256).read_bytes() == clip.read_bytes()
    assert [p.read_bytes() for p in (media.folder / ".damaged").iterdir()] == [b"ruined"]


def test_an_absent_file_is_named(media: MediaFolder) -> None:
    assert not media.has("a" * 64)
    with pytest.raises(MediaError, match="the file aaaaaaaaaaaa… is not in the project's media folder"):
        media.path_of("a" * 64)


def test_a_file_that_vanishes_after_it_was_found_is_told(media: MediaFolder, clip: Path) -> None:
    sha256 = media.add_file(clip)
    media.path_of(sha256).unlink()
    with pytest.raises(MediaError, match="is not in the project"):
        media.path_of(sha256)


@pytest.mark.parametrize("bad", ["", "abc", "A" * 64, "../" * 21 + "a", "g" * 64, "a" * 65, "a" * 63 + "\n"])
def test_an_id_that_is_no_hash_is_refused(media: MediaFolder, bad: str) -> None:
    for use in (media.path_of, media.has, checked_hash):
        with pytest.raises(MediaError, match="is no media id"):
            use(bad)


@pytest.mark.parametrize("bad", ["", "mp4", ".", "../x", ".a/b", ".waytoolong9", ".m p"])
def test_a_suffix_that_is_none_is_refused(media: MediaFolder, bad: str) -> None:
    with pytest.raises(MediaError, match="is no file suffix"):
        media.temporary(bad)


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
def test_what_is_no_file_is_not_added(media: MediaFolder, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "thing.mp4"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(MediaError, match=r"thing\.mp4: there is no such file"):
        media.add_file(path)


def test_a_file_that_may_not_be_read_is_told(media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    media.folder.mkdir(parents=True)
    usual = Path.open

    def denied(path: Path, mode: str = "r", *rest: object) -> object:
        if path == clip:
            raise PermissionError(13, "Permission denied")
        return usual(path, mode, *rest)  # pyright: ignore[reportCallIssue, reportArgumentType]

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(MediaError, match="cannot be read"):
        media.add_file(clip)


def test_adopting_what_is_not_there_is_told(media: MediaFolder, tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="nothing: there is no such file"):
        media.adopt(tmp_path / "nothing", ".mp4")


def test_a_link_is_not_adopted(media: MediaFolder, clip: Path) -> None:
    temp = media.temporary(".mp4")
    temp.symlink_to(clip)
    with pytest.raises(MediaError, match="there is no such file"):
        media.adopt(temp, ".mp4")
    assert clip.is_file()


def test_a_file_of_another_filesystem_is_copied_in_and_removed(
    media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Path.stat

    def elsewhere(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = usual(path, follow_symlinks=follow_symlinks)
        fields = (found.st_mode, found.st_ino, -1, *found[3:])
        return os.stat_result(fields, {"st_mtime_ns": found.st_mtime_ns}) if path == clip else found

    data = clip.read_bytes()
    monkeypatch.setattr(Path, "stat", elsewhere)
    sha256 = media.adopt(clip, ".mp4")
    assert (media.path_of(sha256).read_bytes(), clip.exists()) == (data, False)


def test_adopting_from_a_disk_that_fails_is_told(
    media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(media_module, "_hash_file", broken)
    with pytest.raises(StorageError, match="Input/output error"):
        media.adopt(clip, ".mp4")
    assert clip.is_file()


def test_changed_bytes_are_found_on_first_use(media: MediaFolder, clip: Path) -> None:
    path = media.path_of(media.add_file(clip))
    path.write_bytes(clip.read_bytes()[::-1])
    with pytest.raises(MediaError, match="has changed since it was received"):
        MediaFolder(media.folder).path_of(path.stem)


def test_a_checked_file_is_not_hashed_again(media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = media.add_file(clip)
    monkeypatch.setattr(media_module, "_hash_file", lambda _: pytest.fail("hashed again"))
    assert media.path_of(sha256).is_file()


def test_a_touched_file_is_hashed_again_and_is_well(media: MediaFolder, clip: Path) -> None:
    path = media.path_of(media.add_file(clip))
    os.utime(path, ns=(0, 0))
    assert media.path_of(path.stem) == path


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_that_leaves_the_folder_is_not_followed(media: MediaFolder, clip: Path, link: str) -> None:
    sha256 = sha(clip.read_bytes())
    place = media.folder / sha256[:2] / f"{sha256}.mp4"
    if link == "file":
        place.parent.mkdir(parents=True)
        place.symlink_to(clip)
    else:
        media.folder.mkdir(parents=True)
        clip.rename(clip.with_name(place.name))
        place.parent.symlink_to(clip.parent)
    with pytest.raises(OutsideFolder, match="outside the project folder"):
        media.path_of(sha256)


def test_nothing_is_written_through_a_link_that_leaves(media: MediaFolder, clip: Path, tmp_path: Path) -> None:
    sha256 = sha(clip.read_bytes())
    media.folder.mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (media.folder / sha256[:2]).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutsideFolder):
        media.add_file(clip)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_orphans_are_the_files_that_nothing_names(media: MediaFolder, tmp_path: Path) -> None:
    hashes = []
    for name in ("a", "b", "c"):
        (tmp_path / name).write_text(name)
        hashes.append(media.add_file(tmp_path / name, ".mp4"))
    assert media.orphans(hashes[:1]) == tuple(sorted(media.path_of(h) for h in hashes[1:]))


def test_files_of_other_names_are_nobodys_orphans(media: MediaFolder) -> None:
    (media.folder / "ab").mkdir(parents=True)
    (media.folder / "ab" / "notes.txt").touch()
    (media.folder / "ab" / f"{'c' * 64}.mp4").touch()
    assert media.orphans(()) == ()


def test_leftovers_are_what_was_never_finished(media: MediaFolder) -> None:
    assert media.leftovers() == ()
    temp = media.temporary(".mp4")
    temp.write_bytes(b"half")
    assert media.leftovers() == (temp,)


def test_verifying_reads_every_file_and_tells_how_far_it_is(media: MediaFolder, tmp_path: Path) -> None:
    for name in ("a", "bb"):
        (tmp_path / name).write_text(name)
        media.add_file(tmp_path / name, ".mp4")
    steps = list(media.verify())
    assert [step.trouble for step in steps] == ["", ""]
    assert (steps[-1].done_bytes, steps[-1].total_bytes) == (3, 3)


def test_verifying_finds_bytes_that_changed_with_size_and_time_kept(media: MediaFolder, clip: Path) -> None:
    path = media.path_of(media.add_file(clip))
    before = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    (step,) = media.verify()
    assert "has changed" in step.trouble


def test_an_unreadable_file_is_a_trouble_of_its_own(
    media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    media.add_file(clip)

    def broken(_: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(media_module, "_hash_file", broken)
    (step,) = media.verify()
    assert "cannot be read (Input/output error)" in step.trouble


def test_an_empty_folder_verifies(media: MediaFolder) -> None:
    assert list(media.verify()) == []


def test_a_read_only_folder_takes_nothing(tmp_path: Path, clip: Path) -> None:
    media = MediaFolder(tmp_path / "media", is_read_only=True)
    for write in (lambda: media.add_file(clip), lambda: media.adopt(clip, ".mp4"), lambda: media.temporary(".mp4")):
        with pytest.raises(MediaError, match="open for reading only"):
            write()
    assert not (tmp_path / "media").exists()


def test_a_failing_disk_leaves_no_part(media: MediaFolder, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="disk is full"):
        media.add_file(clip)
    assert [p for p in media.folder.rglob("*") if p.is_file()] == []


def test_an_index_may_be_shared(tmp_path: Path, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = MediaIndex()
    sha256 = MediaFolder(tmp_path / "media", index).add_file(clip)
    monkeypatch.setattr(media_module, "_hash_file", lambda _: pytest.fail("hashed again"))
    assert MediaFolder(tmp_path / "media", index).path_of(sha256).is_file()
