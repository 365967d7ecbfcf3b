"""A project on disk whose shots play given clips, in order."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.picture import Format
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.sequences import Sequence as Running
from storyboard.model.shots import ContinueLink, Scene, Shot
from storyboard.store.project import create_project
from storyboard.studio.accepting import import_take
from storyboard.studio.session import open_session


def reel_board(shots: Sequence[Shot], frames: int, cast: Sequence[str] = ()) -> Board:
    """One scene, each shot played once for so many frames at 24 a second."""
    return Board(
        id="b",
        title="Reel",
        formats=(Format(id="f"),),
        master_format_id="f",
        cast=tuple(CastMember(id=name, name=name.title()) for name in cast),
        scenes=(Scene(id="s", shot_ids=tuple(shot.id for shot in shots)),),
        shots={shot.id: shot for shot in shots},
        sequences=(
            Running(
                id="q",
                format_id="f",
                items=tuple(Item(id=f"i-{s.id}", source=ShotSource(shot_id=s.id), frames=frames) for s in shots),
            ),
        ),
    )


def reel(
    folder: Path,
    clips: Sequence[Path],
    *,
    frames: int = 120,
    continues: Mapping[int, int] | None = None,
    cast: Sequence[str] = (),
) -> Path:
    """The project; `continues` says which shot (by place) goes on from which."""
    shots = [Shot(id=f"s{at}", title=f"Shot {at}", frames=frames) for at in range(len(clips))]
    for at, before in (continues or {}).items():
        shots[at] = Shot(id=f"s{at}", frames=frames, link=ContinueLink(from_shot_id=f"s{before}"))
    create_project(folder, reel_board(shots, frames, cast))
    with open_session(folder) as session:
        for shot, clip in zip(shots, clips, strict=True):
            import_take(session, shot.id, clip)
    return folder
