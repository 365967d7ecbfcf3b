"""A tiny project, and places of its user's own to deliver it to."""

from pathlib import Path

from storyboard.model.board import Board
from storyboard.store.paths import user_folders
from storyboard.store.project import create_project
from tests.fakes.tiny import tiny

PRESETS = """\
schema = 1
[[presets]]
id = "wide"
label = "Wide"
as_of = "2026-11-21"
source = "a test"
width = 160
height = 90
min_s = 60
rate = "25"
[[presets]]
id = "tall"
label = "Tall"
as_of = "2026-11-21"
source = "a test"
width = 90
height = 160
loudness_lufs = -14
disclosure = "Say so."
[[presets]]
id = "tall-too"
label = "Tall too"
as_of = "2026-11-21"
source = "a test"
width = 90
height = 160
[[presets]]
id = "brief"
label = "Brief"
as_of = "2026-11-21"
source = "a test"
max_s = 1
[[presets]]
id = "foreign"
label = "Foreign"
as_of = "2026-11-21"
source = "a test"
video_codec = "theora"
"""


def made(tmp_path: Path, board: Board | None = None) -> Path:
    """A tiny project without takes; the presets are in the user's own file."""
    config = user_folders().config
    config.mkdir(parents=True, exist_ok=True)
    (config / "presets.toml").write_text(PRESETS, encoding="utf-8")
    folder = tmp_path / "Tiny.storyboard"
    create_project(folder, board or tiny())
    return folder


def outputs(folder: Path) -> list[str]:
    """The names of what lies in a folder of films, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())
