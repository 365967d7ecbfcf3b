"""The microphone through QtMultimedia. Without its libraries this cannot be imported; `voice` says so in words."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioInput, QMediaCaptureSession, QMediaDevices, QMediaFormat, QMediaRecorder


class Recorder(QObject):
    """Records the default microphone into a file. `stopped` comes when the file is whole, `trouble` with why not."""

    stopped = Signal()
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = QMediaCaptureSession(self)
        self._input = QAudioInput(self)
        self._recorder = QMediaRecorder(self)
        self._session.setAudioInput(self._input)
        self._session.setRecorder(self._recorder)
        form = QMediaFormat(QMediaFormat.FileFormat.Wave)
        form.setAudioCodec(QMediaFormat.AudioCodec.Wave)
        self._recorder.setMediaFormat(form)
        self._recorder.recorderStateChanged.connect(self._hear)
        self._recorder.errorOccurred.connect(lambda _error, words: self.trouble.emit(words))

    @staticmethod
    def has_microphone() -> bool:
        """Whether there is anything to record from."""
        return not QMediaDevices.defaultAudioInput().isNull()

    def start(self, path: Path) -> None:
        """Record into this file until `stop`."""
        self._input.setDevice(QMediaDevices.defaultAudioInput())
        self._recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
        self._recorder.record()

    def stop(self) -> None:
        """Finish the file."""
        self._recorder.stop()

    def _hear(self, state: QMediaRecorder.RecorderState) -> None:
        if state == QMediaRecorder.RecorderState.StoppedState:
            self.stopped.emit()
