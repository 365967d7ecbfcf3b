"""Settling what only a person can know: uncertain jobs, held jobs, jobs no longer wanted."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

from storyboard.model.errors import StoryboardError
from storyboard.model.facts import ACTIVE, Job, JobState
from storyboard.model.money import dollars
from storyboard.model.numbering import numbers
from storyboard.studio.context import Context
from storyboard.studio.generating import Order, limits_of
from storyboard.studio.job_list import job_words
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session, open_session
from storyboard.studio.working import make_engine


class NoSuchJob(StoryboardError):
    """No job, or more than one, answers to those letters."""

    exit_code = 2


def settle_job(folder: Path, job: str, *, ran: bool, remote_id: str = "", context: Context | None = None) -> str:
    """Close an uncertain job with what the provider's own list says; the money follows. What was done, in words."""
    with open_session(folder, context) as session:
        found = _one(session, job)
        engine = make_engine(session, key_chain())
        engine.resume()
        settled = engine.did_run(found.id, remote_id) if ran else engine.did_not_run(found.id)
        return _line(session, settled)


def release_jobs(
    folder: Path,
    job: str = "all",
    *,
    max_takes: int | None = None,
    accepts_unknown_price: bool = False,
    context: Context | None = None,
) -> str:
    """Let held jobs go within the board's caps; they are sent by the next run. How many, in words.

    Under a cap of money an unknown price needs `max_takes` and a yes.
    """
    order = Order(max_takes=max_takes, accepts_unknown_price=accepts_unknown_price)
    with open_session(folder, context) as session:
        engine = make_engine(session, key_chain())
        engine.resume()
        held = [j.id for j in _some(session, job) if j.state == JobState.HELD]
        # A stranger's jobs spend this user's money: the board's own caps hold for them as for a new run.
        released = engine.release(held, limits_of(session.board, order, session.context))
        return f"{len(released)} of {len(held)} held jobs released; storyboard generate sends them."


def release_question(folder: Path, job: str = "all", *, context: Context | None = None) -> str:
    """What to ask before a release buys what another person asked for, with whose and the figure; "" for nothing."""
    with open_session(folder, context) as session:
        engine = make_engine(session, key_chain())
        engine.resume()
        bought = engine.bought_by_release([j.id for j in _some(session, job) if j.state == JobState.HELD])
    if not bought.count:
        return ""
    whose = ", ".join(author or "somebody who gave no name" for author in bought.author_ids)
    jobs = "1 job was" if bought.count == 1 else f"{bought.count} jobs were"
    price = "at an unknown price" if bought.microusd is None else f"for {dollars(bought.microusd)}"
    return (
        f"{jobs} asked for by {whose} on another computer and may still be bought there; released here, your own "
        f"are bought in their place {price}."
    )


def cancel_jobs(folder: Path, job: str = "all", context: Context | None = None) -> tuple[str, ...]:
    """Cancel jobs here and, as far as that goes, at the provider; a truthful line each."""
    with open_session(folder, context) as session:
        engine = make_engine(session, key_chain())
        engine.resume()
        wanted = [j for j in _some(session, job) if j.state in ACTIVE | {JobState.HELD}]

        async def cancel_all() -> list[Job]:
            return [await engine.cancel(j.id) for j in wanted]

        done = asyncio.run(cancel_all())
        return tuple(_line(session, j) for j in done) or ("Nothing to cancel.",)


def _some(session: Session, word: str) -> Iterator[Job]:
    if word == "all":
        yield from session.jobs()
    else:
        yield _one(session, word)


def _one(session: Session, word: str) -> Job:
    found = [job for job in session.jobs() if job.id.startswith(word)]
    if len(found) != 1:
        how_many = "no job has" if not found else f"{len(found)} jobs have"
        raise NoSuchJob(f"{how_many} an id beginning with {word!r}.", fix="See: storyboard jobs PROJECT")
    return found[0]


def _line(session: Session, job: Job) -> str:
    number = numbers(session.board).get(job.shot_id, "gone")
    return f"{number}: {job.state}. {job_words(job)}".strip()
