"""The engine of a session: everything it needs, wired to the real thing."""

from collections.abc import Callable
from pathlib import Path

from storyboard.jobs.engine import Engine
from storyboard.jobs.owner import Owner
from storyboard.jobs.seams import BadMedia, MediaFacts, OnChange, Seams
from storyboard.media.errors import MediaError
from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import FrameOf, ModelRequest
from storyboard.model.targets import Target
from storyboard.providers.base import Provider
from storyboard.store.secrets import KeyChain
from storyboard.studio.frames import resolved
from storyboard.studio.reaching import reach
from storyboard.studio.session import Session

SUFFIXES = {"webm": (".webm", "video/webm"), "mov": (".mov", "video/quicktime")}
"""How a clip is kept where it is no MP4."""


class ReadOnlySession(StoryboardError):
    """Jobs run only where the project can be written."""


def make_engine(
    session: Session,
    secrets: KeyChain,
    on_change: OnChange = lambda job: None,
    board: Callable[[], Board] | None = None,
) -> Engine:
    """The engine for this session; `board` gives the board of the moment, for the frame at a cut.

    Raises ReadOnlySession when another window owns the project or nothing may be written.
    """
    if session.standing is None:
        raise ReadOnlySession(
            f"Nothing can be generated here: {session.project.reason}", where=str(session.project.folder)
        )
    now_board = board or (lambda: session.board)
    context = session.context

    async def provider(target: Target, capabilities: ModelCapabilities) -> Provider:
        return await reach(context, secrets, target, capabilities)

    def find_target(request: ModelRequest) -> tuple[Target, ModelCapabilities]:
        target = context.settings.target(request.target_id)
        return target, context.capabilities(target, request.profile_id)

    def resolve_frame(frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        return resolved(now_board(), session.media, frame, take, width, height)

    return Engine(
        Seams(
            journal=session.journal,
            ledger=session.ledger,
            media=session.media,
            providers=provider,
            find_target=find_target,
            inspect=inspect,
            resolve_frame=resolve_frame,
            owner=Owner(
                install_id=context.settings.install_id,
                project_instance=session.standing.instance_id,
                author_id=context.settings.author_id,
            ),
            waits_for_acceptance=session.board.generation.wait_for_acceptance,
        ),
        on_change,
    )


def inspect(path: Path) -> MediaFacts:
    """What a received clip holds, counted by decoding all of it. Raises BadMedia when it does not play."""
    try:
        info = probe(path, decode=True)
    except MediaError as error:
        raise BadMedia(error.what, where=error.where, fix=error.fix) from error
    if not info.has_video:
        raise BadMedia("There are no moving pictures in it.", where=path.name)
    suffix, mime = SUFFIXES.get(str(info.kind), (".mp4", "video/mp4"))
    return MediaFacts(
        width=info.shown_width,
        height=info.shown_height,
        rate=info.rate,
        frames=info.frames,
        has_audio=info.has_audio,
        mime=mime,
        suffix=suffix,
    )
