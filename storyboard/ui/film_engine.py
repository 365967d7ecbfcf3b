"""QtMultimedia behind a small seam: a file played into a video sink. Without libpulse this cannot be imported."""

from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QIODevice, QLoggingCategory, QObject, QUrl, Signal
from PySide6.QtMultimedia import (
    QAudioFormat,
    QAudioOutput,
    QAudioSink,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

from storyboard.ui.player import SCRUB_HZ

SCRUB_S = Fraction(9, 100)
"""While a film is scrubbed, so much of its sound is heard at every step."""


class FilmEngine(QObject):
    """Plays one file. `moved` carries seconds while it runs, `frame_came` a QVideoFrame, `trouble` the engine's words.

    It plays forward only: a negative rate stops QMediaPlayer, so the way back is made of seeks.
    """

    can_play = True

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
        self.has_sound = not QMediaDevices.defaultAudioOutput().isNull()
        if self.has_sound:
            self._media.setAudioOutput(QAudioOutput(self._media))
        self._pcm = b""
        self._scrub: QAudioSink | None = None
        self._scrub_io: QIODevice | None = None
        self._wanted_s: Fraction | None = None
        self._sink.videoFrameChanged.connect(self._came)
        self._media.mediaStatusChanged.connect(self._loaded)
        self._media.playbackStateChanged.connect(lambda _state: self.playing_changed.emit(self.is_playing))
        self._media.errorOccurred.connect(lambda _error, words: self.trouble.emit(words))

    @property
    def is_playing(self) -> bool:
        """Whether the film runs."""
        return self._media.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    def open(self, path: Path) -> None:
        """Load another file and show its first frame."""
        self._pcm = b""
        self._media.setSource(QUrl.fromLocalFile(str(path)))
        self._media.pause()

    def turn_for_ever(self) -> None:
        """Begin again at every end, without a gap: files that are opened from now on are loops."""
        self._media.setLoops(int(QMediaPlayer.Loops.Infinite.value))

    def play(self, speed: float = 1.0) -> None:
        """Run forward at a speed above 0."""
        self._media.setPlaybackRate(speed)
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

    def give_sound(self, pcm: bytes) -> None:
        """The film's sound, mono 16 bit at `SCRUB_HZ`, to be heard while it is scrubbed."""
        self._pcm = pcm

    def sound_at(self, at_s: Fraction) -> None:
        """Let a moment of the sound be heard; silent where there is no device."""
        if not self.has_sound or not self._pcm:
            return
        if self._scrub_io is None:
            self._scrub = QAudioSink(_scrub_format(), self)
            self._scrub_io = self._scrub.start()
        first = int(at_s * SCRUB_HZ) * 2
        if self._scrub is not None and self._scrub_io is not None:
            room = self._scrub.bytesFree()
            self._scrub_io.write(self._pcm[first : first + min(int(SCRUB_S * SCRUB_HZ) * 2, room // 2 * 2)])

    def close(self) -> None:
        """Let go of the file and of the sound device."""
        if self._scrub is not None:
            self._scrub.stop()
        self._media.stop()
        self._media.setSource(QUrl())
        self.deleteLater()

    def _came(self, frame: QVideoFrame) -> None:
        if self.is_playing and frame.startTime() >= 0:
            # The frame's own time: `positionChanged` comes a few times a second only.
            self.moved.emit(frame.startTime() / 1_000_000)
        self.frame_came.emit(frame)

    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in (QMediaPlayer.MediaStatus.LoadedMedia, QMediaPlayer.MediaStatus.BufferedMedia):
            wanted_s, self._wanted_s = self._wanted_s, None
            if wanted_s is not None:
                self._media.setPosition(int(wanted_s * 1000))


def _scrub_format() -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(SCRUB_HZ)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
