"""Export presets: dated data about where a film is going."""

from storyboard.model.values import Value


class ExportPreset(Value):
    """One destination: geometry, codec, loudness and the rules it is checked against; sizes in pixels and bytes.

    0 means that nothing is asked. `width` and `height` are a shape that the film is reframed to, `max_width` scales it
    down as it is. A film at one of the `rates` keeps its own, every other is resampled to `rate`. With `video_kbps`
    the bit rate is constant; `min_kbps` and `max_kbps` are what the place takes.
    """

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    as_of: str
    source: str
    width: int = 0
    height: int = 0
    rate: str = ""
    rates: tuple[str, ...] = ()
    container: str = "mp4"
    video_codec: str = "h264"
    audio_codec: str = "aac"
    crf: int = 18
    video_kbps: int = 0
    audio_kbps: int = 192
    loudness_lufs: float | None = None
    true_peak_db: float = -1.0
    min_s: float = 0
    max_s: float = 0
    max_bytes: int = 0
    min_kbps: int = 0
    max_kbps: int = 0
    max_width: int = 0
    max_rate: float = 0
    forbids_bars: bool = False
    safe_top: float = 0.05
    safe_bottom: float = 0.05
    safe_left: float = 0.05
    safe_right: float = 0.05
    disclosure: str = ""
    note: str = ""
