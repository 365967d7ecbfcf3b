"""One writer."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storyboard.store import lock as lock_module
from storyboard.store.atomic import StorageError
from storyboard.store.lock import LOCK_NAME, take_lock
from storyboard.store.paths import UserFolders
from storyboard.store.project import open_project

OWNER = """
import sys
from pathlib import Path
from storyboard.store.paths import user_folders
from storyboard.store.project import open_project
project = open_project(Path(sys.argv[1]), folders=user_folders())
print(project.reason or "writes", flush=True)
sys.stdin.read()
"""


@contextmanager
def other_window(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open for as long as the block lasts."""
    child = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == "writes\n"
        yield child
        assert child.stdin is not None
        child.kill()


def test_a_second_process_gets_a_read_only_project_with_the_reason(project_folder: Path, folders: UserFolders) -> None:
    with other_window(project_folder), open_project(project_folder, folders=folders) as project:
        assert project.is_read_only
        assert "Another window or program has this project open" in project.reason


def test_a_second_opening_in_the_same_process_is_read_only(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders), open_project(project_folder, folders=folders) as second:
        assert "Another window" in second.reason


def test_the_lock_of_a_killed_owner_is_free_at_once(project_folder: Path, folders: UserFolders) -> None:
    with other_window(project_folder) as owner:
        owner.send_signal(signal.SIGKILL)
        owner.wait()
        with open_project(project_folder, folders=folders) as project:
            assert not project.is_read_only


def test_a_closed_project_can_be_opened_for_writing_again(project_folder: Path, folders: UserFolders) -> None:
    open_project(project_folder, folders=folders).close()
    with open_project(project_folder, folders=folders) as project:
        assert not project.is_read_only


def test_a_folder_without_permission_opens_read_only(project_folder: Path, folders: UserFolders) -> None:
    for path in (project_folder, *project_folder.parents[:2]):
        path.chmod(0o555)
    child = os.fork()
    if not child:  # the superuser may write anywhere, so the look is taken as nobody
        if os.geteuid() == 0:
            os.setuid(65534)
        lock = take_lock(project_folder)
        os._exit(0 if "cannot be written to" in lock.reason else 1)
    _, status = os.waitpid(child, 0)
    for path in (*project_folder.parents[:2], project_folder):
        path.chmod(0o755)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize("trouble", [OSError(errno.ENOTSUP, "no locks"), NotImplementedError()])
def test_where_the_filesystem_knows_no_locks_a_file_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    monkeypatch.setattr(lock_module, "FileLock", _failing_lock(trouble))
    first, second = take_lock(tmp_path), take_lock(tmp_path)
    assert (first.reason, bool(second.reason)) == ("", True)
    first.release()
    assert not (tmp_path / LOCK_NAME).exists()


@pytest.mark.parametrize("second", [OSError(errno.EIO, "broken"), PermissionError(errno.EACCES, "no")])
def test_a_stand_in_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: OSError) -> None:
    monkeypatch.setattr(lock_module, "FileLock", _failing_lock(OSError(errno.ENOSYS, "no locks")))
    monkeypatch.setattr(lock_module, "SoftFileLock", _failing_lock(second))
    if second.errno == errno.EACCES:
        assert "cannot be written to" in take_lock(tmp_path).reason
    else:
        with pytest.raises(StorageError, match="broken"):
            take_lock(tmp_path)


def test_a_lock_that_the_disk_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module, "FileLock", _failing_lock(OSError(errno.EIO, "broken")))
    with pytest.raises(StorageError, match="broken"):
        take_lock(tmp_path)


def _failing_lock(error: Exception) -> type:
    class FailingLock:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def acquire(self) -> None:
            raise error

    return FailingLock
