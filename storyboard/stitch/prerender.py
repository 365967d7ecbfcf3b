"""Rendering ahead: what a film will need is made in the background, so that playing or exporting it is a join."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from storyboard.media.errors import Stopped
from storyboard.media.ffmpeg import Ffmpeg, find_ffmpeg
from storyboard.model.cut import Cut
from storyboard.model.errors import StoryboardError
from storyboard.model.giving_way import GiveWay, go_on, in_turns
from storyboard.stitch.batch import Batch, Progress
from storyboard.stitch.cache import Cache
from storyboard.stitch.kitchen import Kitchen
from storyboard.stitch.making import make_both
from storyboard.stitch.mix import Mix, mixed
from storyboard.stitch.profile import EXPORT, PREVIEW, Profile, picture_of
from storyboard.stitch.recipe import recipe
from storyboard.stitch.sound import sound_plan
from storyboard.stitch.sources import Sources
from storyboard.stitch.spans import spans
from storyboard.stitch.told import Memory
from storyboard.stitch.workspace import Workspace

SETTLE_S = 0.6
"""Edits that follow each other faster than this are taken together."""

NICENESS = 15
"""How far what is rendered ahead stands back behind everything that somebody waits for."""

Wish = Callable[[], Cut | None]
"""Says in the background thread what is wanted (None for nothing): working a Cut out may take a moment."""


class Prerender:
    """Renders the segments and the sound of the newest Cut it was told of; one at a time, for as long as it is wanted.

    `want` and `rest` return at once and may be called from any thread. What fails is left for the export to tell of:
    `trouble` holds the sentence. `give_way` is called again and again by all that render and may wait a moment. `close`
    must be called in the end; nothing of it runs on after that.
    """

    def __init__(
        self,
        media: Callable[[str], Path],
        cache: Path,
        *,
        profiles: Sequence[Profile] = (PREVIEW, EXPORT),
        settle_s: float = SETTLE_S,
        ffmpeg: Ffmpeg | None = None,
        give_way: GiveWay = go_on,
    ) -> None:
        self._media = media
        self._cache = cache
        self._profiles = tuple(profiles)
        self._settle_s = settle_s
        self._ffmpeg = ffmpeg
        self._give_way = give_way
        self._turn = threading.Condition()
        self._wish: Wish | None = None
        self._cancel = threading.Event()
        self._is_closed = False
        self._is_busy = False
        self._thread: threading.Thread | None = None
        self.trouble = ""

    def want(self, wish: Wish) -> None:
        """Have this rendered from now on; what was being rendered is cancelled at once."""
        with self._turn:
            if self._is_closed:
                return
            self._wish = wish
            self._cancel.set()
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="prerender", daemon=True)
                self._thread.start()
            self._turn.notify_all()

    def rest(self) -> None:
        """Cancel what is being rendered and want nothing: somebody waits for the machine."""
        with self._turn:
            self._wish = None
            self._cancel.set()
            self._turn.notify_all()

    def wait(self, timeout_s: float) -> bool:
        """Wait until there is nothing to do; False where that took longer."""
        with self._turn:
            return self._turn.wait_for(lambda: self._wish is None and not self._is_busy, timeout_s)

    def close(self) -> None:
        """End it, and all that it started."""
        with self._turn:
            self._is_closed = True
            self._wish = None
            self._cancel.set()
            self._turn.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        _stand_back()
        while (wish := self._next()) is not None:
            try:
                cut = wish()
                if cut is not None and cut.frames:
                    for profile in self._profiles:
                        self._render(cut, profile)
                self.trouble = ""
            except Stopped:
                pass
            except (StoryboardError, OSError) as error:
                self.trouble = str(error)
            finally:
                with self._turn:
                    self._is_busy = False
                    self._turn.notify_all()

    def _next(self) -> Wish | None:
        """The newest wish, once nothing newer has come for a while; None when closed."""
        with self._turn:
            while True:
                self._turn.wait_for(lambda: self._is_closed or self._wish is not None)
                if self._is_closed:
                    return None
                wish = self._wish
                if self._turn.wait_for(lambda wish=wish: self._is_closed or self._wish is not wish, self._settle_s):
                    continue
                self._wish = None
                self._is_busy = True
                self._cancel = Courteous(self._give_way)
                return wish

    def _render(self, cut: Cut, profile: Profile) -> None:
        ffmpeg = self._ffmpeg = self._ffmpeg or find_ffmpeg()
        picture, store = picture_of(cut.format, profile), Cache(self._cache / "segments")
        with Workspace(store.folder) as workspace:
            sources = Sources(self._media, ffmpeg, Memory(store, ffmpeg.build_id))
            kitchen = Kitchen(ffmpeg, picture, sources, workspace, self._cancel)
            parts = in_turns(spans(cut, chunk_s=profile.chunk_s), self._give_way)
            recipes = [recipe(cut, span) for span in parts]
            batch = Batch(kitchen, store, recipes, Progress(cut.frames, None), strict=False)

            def mix(kitchen: Kitchen) -> Mix:
                return mixed(
                    sound_plan(cut, picture),
                    sources=kitchen.sources,
                    cache=store,
                    workspace=workspace,
                    ffmpeg=ffmpeg,
                    kbps=profile.audio_kbps,
                    cancel=kitchen.cancel,
                    on_lost=batch.lost,
                    codec=profile.sound,
                )

            make_both(batch, mix)
        store.prune()


class Courteous(threading.Event):
    """Whoever asks whether to stop, as all who render do again and again, gives way first."""

    def __init__(self, give_way: GiveWay) -> None:
        super().__init__()
        self._give_way = give_way

    def is_set(self) -> bool:
        """True where nobody wants it any more."""
        self._give_way()
        return super().is_set()


def _stand_back() -> None:
    """Put this thread behind all others; the threads and processes that it starts inherit that (on Linux)."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
