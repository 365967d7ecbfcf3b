"""Clips made on the spot by ffmpeg's own sources, and the cuts that play them."""

import hashlib
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import imageio_ffmpeg

from storyboard.model.audio import AudioTrack
from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.model.facts import Take
from storyboard.model.picture import Asset, AssetKind, Format
from storyboard.model.rate import FILM, Rate
from storyboard.model.requests import Grade
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.sequences import Sequence as Running
from storyboard.model.shots import Scene, Shot
from storyboard.stitch.plan import plan

SIZE = "160x90"


def ffmpeg(*args: str) -> bytes:
    """Run ffmpeg; what it wrote to stdout."""
    exe = imageio_ffmpeg.get_ffmpeg_exe()
    return subprocess.run([exe, "-v", "error", "-nostdin", "-y", *args], check=True, capture_output=True).stdout


def clip(
    path: Path,
    picture: str = "testsrc2",
    *,
    size: str = SIZE,
    rate: str = "24",
    frames: int = 24,
    sound: str = "",
    filters: str = "",
    options: Sequence[str] = (),
) -> Path:
    """A clip of exactly `frames` frames; `picture` is a lavfi source, `sound` another or none."""
    joint = ":" if "=" in picture else "="
    source = f"{picture}{joint}s={size}:r={rate}"
    inputs = ["-f", "lavfi", "-i", source]
    if sound:
        inputs += ["-f", "lavfi", "-i", sound]
    chain = ["-vf", filters] if filters else []
    tone = ["-c:a", "aac", "-shortest"] if sound else []
    video = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "4", "-pix_fmt", "yuv420p", "-frames:v", str(frames)]
    ffmpeg(*inputs, *chain, *video, *tone, *options, str(path))
    return path


def tone(path: Path, seconds: float = 1.0, frequency: int = 440, volume: float = 0.5) -> Path:
    """A stereo WAV of a sine."""
    source = f"sine=frequency={frequency}:sample_rate=48000:duration={seconds},volume={volume * 8}"
    ffmpeg("-f", "lavfi", "-i", source, "-ac", "2", "-c:a", "pcm_s16le", str(path))
    return path


def numbered(path: Path, frames: int = 24, *, rate: str = "24", size: str = SIZE) -> Path:
    """A clip whose every frame tells its number by its grey: 16 + 6 × the number, modulo 32."""
    level = "geq=lum='16+6*mod(N,32)':cb=128:cr=128"
    return clip(path, "color=c=black", rate=rate, frames=frames, size=size, filters=f"format=yuv420p,{level}")


@dataclass
class Shoot:
    """A folder of clips, a board that shows them and takes that name them."""

    folder: Path
    rate: Rate = FILM
    width: int = 160
    height: int = 90
    takes: list[Take] = field(default_factory=list)
    shots: dict[str, Shot] = field(default_factory=dict)
    assets: list[Asset] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)

    def add(
        self, name: str, path: Path, frames: int = 24, *, has_audio: bool = False, rate: Rate | None = None
    ) -> Item:
        """A shot named `name` that plays the file; the item that shows all of it."""
        self.shots[name] = Shot(id=name, title=name, frames=frames)
        sha256 = self.keep(path)
        self.takes.append(
            Take(
                id=f"take-{name}-{len(self.takes)}",
                shot_id=name,
                sha256=sha256,
                grade=Grade.FINAL,
                width=self.width,
                height=self.height,
                rate=rate or self.rate,
                frames=frames,
                has_audio=has_audio,
            )
        )
        return Item(id=f"item-{name}", source=ShotSource(shot_id=name), frames=frames)

    def missing(self, name: str, frames: int = 24) -> Item:
        """A shot without a take."""
        self.shots[name] = Shot(id=name, title=name, frames=frames)
        return Item(id=f"item-{name}", source=ShotSource(shot_id=name), frames=frames)

    def asset(self, name: str, path: Path, kind: AssetKind, mime: str) -> str:
        """An asset; its id."""
        self.assets.append(Asset(id=name, sha256=self.keep(path), mime=mime, kind=kind, name=name))
        return name

    def keep(self, path: Path) -> str:
        """The hash of a file that can then be found by it."""
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        self.files[sha256] = path
        return sha256

    def media(self, sha256: str) -> Path:
        """The file of a hash."""
        return self.files[sha256]

    def board(self, items: Sequence[Item], audio: Sequence[AudioTrack] = ()) -> Board:
        """The board with one running order."""
        wide = Format(id="f", width=self.width, height=self.height, rate=self.rate)
        return Board(
            id="b",
            title="Test",
            formats=(wide,),
            master_format_id="f",
            scenes=(Scene(id="s", shot_ids=tuple(self.shots)),),
            shots=self.shots,
            assets=tuple(self.assets),
            sequences=(Running(id="q", format_id="f", items=tuple(items), audio=tuple(audio)),),
        )

    def cut(self, items: Sequence[Item], audio: Sequence[AudioTrack] = ()) -> Cut:
        """The cut of the items."""
        board = self.board(items, audio)
        return plan(board, board.main_sequence, self.takes)
