"""The engine of a session: everything it needs, wired to the real thing."""

from collections.abc import Callable

from storyboard.jobs.clips import inspect_clip
from storyboard.jobs.engine import Engine
from storyboard.jobs.owner import Owner
from storyboard.jobs.seams import OnChange, Seams
from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.model.requests import FrameOf, ModelRequest
from storyboard.model.targets import Target
from storyboard.providers.base import Provider
from storyboard.store.secrets import KeyChain
from storyboard.studio.context import Context
from storyboard.studio.frames import resolved
from storyboard.studio.reaching import reach
from storyboard.studio.session import Session


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

    def resolve_frame(frame: FrameOf, take: Take, width: int, height: int) -> FrameOf:
        return resolved(now_board(), session.media, frame, take, width, height)

    return Engine(
        Seams(
            journal=session.journal,
            ledger=session.ledger,
            media=session.media,
            providers=provider,
            find_target=lambda request: target_of(context, request),
            inspect=inspect_clip,
            resolve_frame=resolve_frame,
            owner=Owner(
                install_id=context.settings.install_id,
                project_instance=session.standing.instance_id,
                author_id=context.settings.author_id,
            ),
            waits_for_acceptance=session.board.generation.wait_for_acceptance,
            is_offline=context.settings.offline,
        ),
        on_change,
    )


def target_of(context: Context, request: ModelRequest) -> tuple[Target, ModelCapabilities]:
    """The user's target that a request names, and its profile. Raises StoryboardError where there is none such."""
    target = context.settings.target(request.target_id)
    if target.api_kind != request.api_kind:
        # A job may come from elsewhere: what was drawn for nothing there must not be bought here.
        raise StoryboardError(
            f"The job was made for a target of the kind {request.api_kind!r}, and {target.id!r} is "
            f"{target.api_kind!r} here.",
            fix="Cancel it and generate the shot again.",
        )
    return target, context.capabilities(target, request.profile_id)
