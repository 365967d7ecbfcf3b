"""An engine is made only where the project may be written."""

from pathlib import Path

import pytest

from storyboard.store.secrets import KeyChain
from storyboard.studio.session import open_session
from storyboard.studio.working import ReadOnlySession, make_engine


def test_a_project_that_another_window_holds_generates_nothing(project: Path) -> None:
    with (
        open_session(project),
        open_session(project) as second,
        pytest.raises(ReadOnlySession, match="Nothing can be generated here"),
    ):
        make_engine(second, KeyChain())
