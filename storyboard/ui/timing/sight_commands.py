"""How much of the strip is seen: closer or further away along the film, up and down its lanes of sound."""

from PySide6.QtCore import QObject

from storyboard.ui.strip import Strip

CLOSER = 1.5


class SightCommands(QObject):
    """Commands on what is in sight; none of them changes the board."""

    def __init__(self, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip

    def closer(self) -> None:
        """Look closer, around the playhead."""
        self._strip.zoom(CLOSER)

    def further(self) -> None:
        """Look from further away."""
        self._strip.zoom(1 / CLOSER)

    def whole(self) -> None:
        """See the whole film."""
        self._strip.zoom(0)

    def lanes_up(self) -> None:
        """Scroll to the lanes above those in sight."""
        self._page(-1)

    def lanes_down(self) -> None:
        """Scroll to the lanes below those in sight."""
        self._page(1)

    def _page(self, way: int) -> None:
        """By as many lanes as are seen whole."""
        bar = self._strip.lanes_bar
        whole = max(bar.pageStep() // bar.singleStep(), 1)
        bar.setValue(bar.value() + way * whole * bar.singleStep())
