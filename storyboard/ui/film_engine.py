"""QtMultimedia behind a small seam: a file played into a video sink. Without libpulse this cannot be imported."""

from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink


class FilmEngine(QObject):
    """Plays one file. `moved` carries seconds, `frame_came` a QVideoFrame, `trouble` the engine's own words."""

    moved = Signal(float)
    playing_changed = Signal(bool)
    frame_came = Signal(object)
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What goes wrong comes as `trouble`; the libraries it looked for first are nobody's concern.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        self._media = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._media.setVideoSink(self._sink)
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._media.setAudioOutput(QAudioOutput(self._media))
        self._sink.videoFrameChanged.connect(lambda frame: self.frame_came.emit(frame))
        self._wanted_s: Fraction | None = None
        self._media.mediaStatusChanged.connect(self._loaded)
        self._media.positionChanged.connect(lambda position_ms: self.moved.emit(position_ms / 1000))
        self._media.playbackStateChanged.connect(lambda _state: self.playing_changed.emit(self.is_playing))
        self._media.errorOccurred.connect(lambda _error, words: self.trouble.emit(words))

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._media.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    def open(self, path: Path) -> None:
        """Load another file and show its first frame."""
        self._media.setSource(QUrl.fromLocalFile(str(path)))
        self._media.pause()

    def play(self) -> None:
        """Run."""
        self._media.play()

    def pause(self) -> None:
        """Stand still."""
        self._media.pause()

    def seek(self, at_s: Fraction) -> None:
        """Show the frame that is seen at this moment."""
        loading = QMediaPlayer.MediaStatus.LoadingMedia
        if self._media.mediaStatus() in (loading, QMediaPlayer.MediaStatus.NoMedia):
            # A position set while the file is being opened is lost.
            self._wanted_s = at_s
        else:
            self._media.setPosition(int(at_s * 1000))

    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in (QMediaPlayer.MediaStatus.LoadedMedia, QMediaPlayer.MediaStatus.BufferedMedia):
            wanted_s, self._wanted_s = self._wanted_s, None
            if wanted_s is not None:
                self._media.setPosition(int(wanted_s * 1000))

    def close(self) -> None:
        """Let go of the file and of the sound device."""
        self._media.stop()
        self._media.setSource(QUrl())
        self.deleteLater()
