"""What a shot can be given: reference pictures, frames to begin or end on, sketches, takes, scratch voice, words."""

from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.probe import probe
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.pictures import show_with_shot, with_asset
from storyboard.model.edits.running_order import plays
from storyboard.model.edits.sound import add_clip, add_track
from storyboard.model.edits.subjects import Panel, set_panel
from storyboard.model.invariants import assets_used
from storyboard.model.picture import Asset, AssetKind, ReferenceRole
from storyboard.model.shots import Panels
from storyboard.model.timing import placed
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session

FRAME_ROLES = (ReferenceRole.FIRST_FRAME, ReferenceRole.LAST_FRAME)


def take_asset(session: Session, path: Path) -> Asset:
    """Copy a file of sound into the project; the asset that a board would know it by.

    Raises MediaError naming the file when it holds no sound. Not for the window's thread.
    """
    info = probe(path)
    if not info.has_audio:
        raise MediaError("there is no sound in it.", where=str(path), fix="Choose a file with sound.")
    sha256 = session.media.add_file(path, info.kind.suffix)
    return Asset(id=new_id(), sha256=sha256, mime=info.kind.mime, kind=AssetKind.AUDIO, name=path.name)


def give_picture(board: Board, shot_id: str, asset: Asset, role: ReferenceRole | str) -> Edit:
    """Show the shot's model a picture; a first or last frame takes the place of the one before, as one step."""
    if role not in FRAME_ROLES:
        return show_with_shot(board, shot_id, asset, role)
    shot = board.shot(shot_id)
    kept = tuple(r for r in shot.references if r.role != role)
    bare = changed(board, shots={**board.shots, shot_id: changed(shot, references=kept)})
    label = "Set first frame" if role == ReferenceRole.FIRST_FRAME else "Set last frame"
    return Edit(label, show_with_shot(bare, shot_id, asset, role).board)


def give_panel(
    board: Board, shot_id: str, asset: Asset | None, which: Panel, role: str = "", *, only: bool = False
) -> Edit:
    """Set a drawn panel of the shot, and with a role show it to the model as well; one step.

    What the panel before was shown as, this one is too, unless `role` is the `only` one. Without an asset the panel
    is taken away. The file of the panel before is forgotten when nothing else uses it.
    """
    before = panel_of(board.shot(shot_id).panels, which)
    roles = [] if only else list(roles_of(board, shot_id, which))
    if asset is None:
        bare = _without_picture(set_panel(board, shot_id, which, "").board, shot_id, before)
        return Edit("Remove sketch", _forgotten(bare, before))
    with_it, known = with_asset(board, asset)
    made = _without_picture(set_panel(with_it, shot_id, which, known.id).board, shot_id, before)
    roles += [role] if role and role not in roles else []
    for each in roles:
        made = give_picture(made, shot_id, known, each).board
    return Edit("Sketch", made if before == known.id else _forgotten(made, before))


def roles_of(board: Board, shot_id: str, which: Panel) -> tuple[str, ...]:
    """What the model is shown the panel as."""
    shot = board.shots.get(shot_id)
    asset_id = panel_of(shot.panels, which) if shot else ""
    return tuple(str(r.role) for r in shot.references if r.asset_id == asset_id) if shot and asset_id else ()


def panel_of(panels: Panels, which: Panel) -> str:
    """The asset of one of the panels; empty where there is none."""
    return {"start": panels.start, "middle": panels.middle, "end": panels.end}[which]


def lay_voice(board: Board, shot_id: str, asset: Asset) -> Edit:
    """Lay a recording on the scratch track (made where there is none) at the frame where the shot begins."""
    board, known = with_asset(board, asset)
    sequence = board.main_sequence
    at = next((frame for frame, item in placed(sequence) if plays(item, shot_id)), 0)
    track = next((t for t in sequence.audio if t.role == AudioRole.SCRATCH), None)
    if track is None:
        track = AudioTrack(id=new_id(), name="Scratch", role=AudioRole.SCRATCH)
        board = add_track(board, sequence.id, track).board
    clip = AudioClip(id=new_id(), asset_id=known.id, at_frame=at)
    return Edit("Add scratch voice", add_clip(board, sequence.id, track.id, clip).board)


def _without_picture(board: Board, shot_id: str, asset_id: str) -> Board:
    shot = board.shot(shot_id)
    if not asset_id or all(r.asset_id != asset_id for r in shot.references):
        return board
    kept = tuple(r for r in shot.references if r.asset_id != asset_id)
    return changed(board, shots={**board.shots, shot_id: changed(shot, references=kept)})


def _forgotten(board: Board, asset_id: str) -> Board:
    """The board without a file that nothing uses any more; the file itself stays for undo."""
    if not asset_id or any(used == asset_id for _user, used in assets_used(board)):
        return board
    return changed(board, assets=tuple(asset for asset in board.assets if asset.id != asset_id))
