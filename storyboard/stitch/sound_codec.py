"""How the film's sound is written: small for delivery, or at once and without loss for a preview or a master."""

from enum import StrEnum


class SoundCodec(StrEnum):
    """What the mix is encoded as; all but AAC keep every peak as it was."""

    AAC = "aac"
    FLAC = "flac"
    PCM = "pcm"
    PCM24 = "pcm24"

    @property
    def is_lossless(self) -> bool:
        """True where what is heard is the mix itself."""
        return self != SoundCodec.AAC

    @property
    def suffix(self) -> str:
        """The ending of the mix's file, which `-f mov` reads."""
        return ".mov" if self in (SoundCodec.PCM, SoundCodec.PCM24) else ".m4a"

    def arguments(self, kbps: int) -> list[str]:
        """Encoder and container; `kbps` counts for AAC alone."""
        match self:
            case SoundCodec.AAC:
                return ["-c:a", "aac", "-b:a", f"{kbps}k", "-f", "mp4"]
            case SoundCodec.FLAC:
                return ["-c:a", "flac", "-sample_fmt", "s16", "-compression_level", "3", "-f", "mp4"]
            case SoundCodec.PCM:
                return ["-c:a", "pcm_s16le", "-f", "mov"]
            case SoundCodec.PCM24:
                return ["-c:a", "pcm_s24le", "-f", "mov"]
