"""The files of a turnover: each take under the name of its shot, copied as it is or brought to the film's rate."""

import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storyboard.exchange.safe_names import safe_name, unused
from storyboard.exchange.timeline import Footage
from storyboard.exchange.timeline_plan import EMPTY, Stock
from storyboard.media.errors import Stopped
from storyboard.media.ffmpeg import find_ffmpeg, safe_input
from storyboard.media.probe import MediaInfo, probe
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.facts import Take
from storyboard.model.picture import Asset
from storyboard.model.rate import Rate
from storyboard.model.requests import Grade
from storyboard.model.sequences import AssetSource, Fades, StillSource
from storyboard.model.timing import converted
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import CutTransition
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.imprint import SOURCE_TYPES, SourceType
from storyboard.stitch.workspace import Workspace
from storyboard.studio.session import Session

CONFORM_TIMEOUT_S = 3600.0

FOLDER = "turnover"
"""What the folder is called while it is made."""

ORIGINS: Mapping[str, SourceType] = {Grade.FINAL: SourceType.GENERATED, Grade.DRAFT: SourceType.DRAWN}
"""The IPTC's name for what a take of that grade is; nobody knows how an imported one was made."""


@dataclass
class Collector:
    """Brings the files of a cut into the workspace's folder, each once; without one they stay in the project.

    `final` is where the folder will lie when it is done. `said` tells what was done to a file.
    """

    session: Session
    cut: Cut
    final: Path
    workspace: Workspace | None = None
    cancel: threading.Event = field(default_factory=threading.Event)
    said: list[str] = field(default_factory=list[str])
    _brought_as: dict[str, Footage] = field(default_factory=dict[str, Footage])

    @property
    def folder(self) -> Path | None:
        """Where the files are brought to."""
        return self.workspace.path(FOLDER) if self.workspace else None

    def collect(self) -> Stock:
        """Every file that the cut plays and could play. Raises MediaError, Stopped when cancelled, OSError."""
        takes = self.session.takes()
        items: dict[str, Footage] = {}
        others: dict[str, tuple[Footage, ...]] = {}
        facts: dict[str, Mapping[str, Any]] = {}
        for piece in self.cut.pieces:
            if self.cancel.is_set():
                raise Stopped
            if isinstance(piece.source, TitleSource) and self.folder is not None:
                items[piece.item_id] = self._card(piece, self.folder)
            if EMPTY & set(piece.gaps) or not piece.media_sha256:
                continue
            take = next((t for t in takes if t.id == piece.take_id), None) if piece.take_id else None
            if take is not None:
                items[piece.item_id] = self._of_take(piece.number, take, takes)
                others[piece.item_id] = tuple(self._alternates(piece, take, takes))
                facts[piece.item_id] = take_facts(take)
            else:
                items[piece.item_id] = self._of_piece(piece)
        sounds = self._sounds()
        return Stock(items, sounds, others, facts)

    def _of_take(self, number: str, take: Take, takes: tuple[Take, ...]) -> Footage:
        return self._brought(take.sha256, reel_of(number, take, takes), "media", take_facts(take))

    def _alternates(self, piece: CutPiece, playing: Take, takes: tuple[Take, ...]) -> list[Footage]:
        """The shot's other takes; drafts only beside a draft."""
        return [
            self._of_take(piece.number, take, takes)
            for take in takes
            if take.shot_id == playing.shot_id
            and take.id != playing.id
            and take.sha256 != playing.sha256
            and not take.retired
            and (take.grade != Grade.DRAFT or playing.grade == Grade.DRAFT)
            and self.session.media.has(take.sha256)
        ]

    def _of_piece(self, piece: CutPiece) -> Footage:
        asset = self._asset_of(piece)
        return self._of_asset(asset, "media") if asset else self._brought(piece.media_sha256, "CLIP", "media", {})

    def _asset_of(self, piece: CutPiece) -> Asset | None:
        if isinstance(piece.source, AssetSource | StillSource):
            return self.session.board.asset(piece.source.asset_id)
        return None

    def _of_asset(self, asset: Asset, place: str) -> Footage:
        facts = {"asset_id": asset.id, "name": asset.name, "sha256": asset.sha256}
        rights = asset.rights.model_dump(mode="json")
        stem = safe_name(Path(asset.name).stem, place.upper(), 28)
        return self._brought(asset.sha256, stem, place, {**facts, "rights": rights})

    def _sounds(self) -> dict[str, Footage]:
        named = {clip.asset_id for track in self.cut.audio for clip in track.clips}
        assets = [asset for key, asset in self.cut.assets.items() if key in named]
        return {asset.id: self._of_asset(asset, "audio") for asset in assets if self.session.media.has(asset.sha256)}

    def _brought(self, sha256: str, stem: str, place: str, facts: Mapping[str, Any]) -> Footage:
        # Two shots that look alike have a file each: a clip comes back as the shot that its file is named after.
        key = f"{stem} {sha256}"
        if key not in self._brought_as:
            reel = unused(stem, [held.reel for held in self._brought_as.values()])
            self._brought_as[key] = self._made(self.session.media.path_of(sha256), reel, place, facts)
        return self._brought_as[key]

    def _made(self, source: Path, reel: str, place: str, facts: Mapping[str, Any]) -> Footage:
        info = probe(source)
        rate = self.cut.format.rate
        is_clip = info.has_video and not info.kind.is_picture
        must = is_clip and (info.rate != rate or info.is_variable)
        if self.folder is None:
            self._warn(reel, info, rate) if must else None
            return self._footage(source.as_uri(), source, reel, info, facts)
        path = self.folder / place / f"{reel}{'.mp4' if must else source.suffix}"
        path.parent.mkdir(exist_ok=True)
        if self.workspace and must:
            conform(self.workspace, source, path, rate, self.cancel)
            self.said.append(f"{reel}: brought from {_rate_words(info)} to {rate} frames a second.")
            info = probe(path)
        else:
            # A copy and no link: some editors write into the files they open, and an original is never rewritten.
            shutil.copyfile(source, path)
        return self._footage(f"{place}/{path.name}", self.final / place / path.name, reel, info, facts)

    def _card(self, piece: CutPiece, folder: Path) -> Footage:
        """The title as a clip of its own, drawn as the film draws it."""
        text = piece.source.text if isinstance(piece.source, TitleSource) else ""
        reel = unused(f"{safe_name(text, 'TITLE', 24)}_C1", [held.reel for held in self._brought_as.values()])
        path = folder / "media" / f"{reel}.mp4"
        path.parent.mkdir(exist_ok=True)
        alone = replace(
            piece, start_frame=0, transition=CutTransition(), lead_frames=0, tail_frames=0, supers=(), fades=Fades()
        )
        cut = replace(self.cut, pieces=(alone,), audio=(), frames=piece.frames, notes=())
        media, cache = self.session.media.path_of, self.session.context.folders.cache
        export(cut, path, media=media, cache=cache, cancel=self.cancel)
        size = self.cut.format
        address = (self.final / "media" / path.name).absolute().as_uri()
        made = Footage(f"media/{path.name}", reel, address, piece.frames, size.width, size.height)
        self._brought_as[f"card {piece.item_id}"] = made
        return made

    def _warn(self, reel: str, info: MediaInfo, rate: Rate) -> None:
        self.said.append(f"{reel}: the file has {_rate_words(info)} and not {rate}; a turnover would conform it.")

    def _footage(self, file: str, path: Path, reel: str, info: MediaInfo, facts: Mapping[str, Any]) -> Footage:
        rate = self.cut.format.rate
        is_clip = info.has_video and not info.kind.is_picture
        frames = converted(info.frames, info.rate, rate) if is_clip else int(info.audio_s * float(rate.fraction))
        return Footage(
            file=file,
            reel=reel,
            address=path.absolute().as_uri(),
            frames=frames if is_clip or not info.has_video else 0,
            width=info.shown_width,
            height=info.shown_height,
            has_video=info.has_video,
            has_audio=info.has_audio,
            facts=facts,
        )


def reel_of(number: str, take: Take, takes: tuple[Take, ...]) -> str:
    """What the file of a take is called: its shot's number, and its own among all there ever were of the shot."""
    count = [other.id for other in takes if other.shot_id == take.shot_id].index(take.id) + 1
    return f"{safe_name(number, 'SHOT', 20)}_T{count}"


def take_facts(take: Take) -> dict[str, Any]:
    """What a take tells of itself; whether it was generated is `None` where nobody knows."""
    origin = ORIGINS.get(take.grade)
    is_generated = None if take.grade == Grade.IMPORTED else take.grade != Grade.DRAFT
    return {
        "take_id": take.id,
        "shot_id": take.shot_id,
        "sha256": take.sha256,
        "grade": str(take.grade),
        "model": take.model_id,
        "made_at_utc": take.made_at_utc,
        "is_ai_generated": is_generated,
        "digital_source_type": f"{SOURCE_TYPES}{origin}" if origin else "",
        "has_c2pa": take.has_c2pa,
    }


def conform(workspace: Workspace, source: Path, target: Path, rate: Rate, cancel: threading.Event) -> None:
    """Write the clip at a constant rate, its picture hardly changed. Raises MediaError naming the file, or Stopped."""
    args = [
        *("-v", "error", *safe_input(source), "-map", "0:v:0", "-map", "0:a:0?", "-vf", f"fps={rate}"),
        *("-fps_mode", "cfr", "-c:v", "libx264", "-preset", "fast", "-crf", "12", "-pix_fmt", "yuv420p"),
        *("-c:a", "aac", "-b:a", "320k", "-movflags", "+faststart", "-y", f"file:{target}"),
    ]
    workspace.run(find_ffmpeg(), args, timeout_s=CONFORM_TIMEOUT_S, cancel=cancel, what=str(source))


def _rate_words(info: MediaInfo) -> str:
    return "a changing rate" if info.is_variable else f"{info.rate}"
