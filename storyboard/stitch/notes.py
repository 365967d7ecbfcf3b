"""What an export tells beside the film: what was assumed of its files, and what is heard that may not be meant."""

import contextlib
from collections.abc import Iterable, Iterator

from storyboard.model.audio import AudioClip, AudioRole
from storyboard.model.cut import Cut
from storyboard.stitch.recipe import Recipe
from storyboard.stitch.sources import SourceError, Sources

EARLY_S = 0.25
"""Music that ends no earlier than this before the film ends with it."""


def source_notes(recipes: Iterable[Recipe], sources: Sources) -> tuple[str, ...]:
    """What was assumed or changed of the files that these are made of, be they rendered now or found in the cache."""
    for made in recipes:
        for layer in made.layers:
            if layer.ground.kind == "video":
                # What cannot be read has been told of by whoever needed it.
                with contextlib.suppress(SourceError):
                    sources.tell(layer.ground.sha256, layer.label)
    return sources.notes()


def sound_notes(cut: Cut, sources: Sources) -> Iterator[str]:
    """Music whose file ends before the film does, and a scratch voice that is still heard."""
    is_solo = any(track.is_solo for track in cut.audio)
    tracks = [track for track in cut.audio if track.clips and not track.is_muted and (track.is_solo or not is_solo)]
    for track in tracks:
        if track.role == AudioRole.SCRATCH:
            yield f"{track.name or 'Scratch'}: a scratch voice is heard in the film; mute it once the real one is laid."
    ends = [
        _end_of(cut, clip, sources)
        for track in tracks
        if track.role == AudioRole.MUSIC
        for clip in track.clips
        if clip.asset_id in cut.assets
    ]
    if not ends:
        return
    end_s, runs_out, name = max(ends)
    missing_s = float(cut.format.rate.seconds(cut.frames)) - end_s
    if runs_out and missing_s > EARLY_S:
        yield f"{name}: the music ends {missing_s:.1f} s before the film; loop it, or lay more."


def _end_of(cut: Cut, clip: AudioClip, sources: Sources) -> tuple[float, bool, str]:
    """When the clip is last heard in the film, in seconds, and whether that is because its file is no longer."""
    asset, rate = cut.assets[clip.asset_id], cut.format.rate
    name = asset.name or "Music"
    wanted = cut.frames if not clip.frames else min(cut.frames, clip.at_frame + clip.frames)
    wanted_s = float(rate.seconds(wanted))
    if clip.is_looped:
        return wanted_s, False, name
    try:
        held_s = sources.tell(asset.sha256, name).audio_s
    except SourceError:
        return wanted_s, False, name
    end_s = float(rate.seconds(clip.at_frame - clip.in_frame)) + held_s
    return min(end_s, wanted_s), end_s < wanted_s, name
