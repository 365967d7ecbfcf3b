"""Export presets: dated data about where a film is going."""

from storyboard.model.values import Value


class ExportPreset(Value):
    """One destination: geometry, codec, loudness and the rules it is checked against; sizes in pixels and bytes."""

    id: str
    label: str
    as_of: str
    source: str
    width: int = 0
    height: int = 0
    rate: str = ""
    container: str = "mp4"
    video_codec: str = "h264"
    audio_codec: str = "aac"
    crf: int = 20
    audio_kbps: int = 192
    loudness_lufs: float | None = None
    true_peak_db: float = -1.0
    min_s: float = 0
    max_s: float = 0
    max_bytes: int = 0
    safe_top: float = 0.05
    safe_bottom: float = 0.05
    safe_left: float = 0.05
    safe_right: float = 0.05
    disclosure: str = ""
    note: str = ""
