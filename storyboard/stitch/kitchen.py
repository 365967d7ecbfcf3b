"""What every lane of one export shares."""

import threading
from dataclasses import dataclass

from storyboard.media.ffmpeg import Ffmpeg
from storyboard.stitch.profile import Picture
from storyboard.stitch.sources import Sources
from storyboard.stitch.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Kitchen:
    """The tools, the film's picture, the files it plays from, where to work, and whether to go on."""

    ffmpeg: Ffmpeg
    picture: Picture
    sources: Sources
    workspace: Workspace
    cancel: threading.Event
