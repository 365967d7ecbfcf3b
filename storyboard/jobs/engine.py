"""The engine: carries every admitted job to its take, and is the only writer of job facts.

It lives on one thread with its own asyncio loop and knows no window. Every method is called on that thread; another
thread goes through `loop.call_soon_threadsafe`. One engine works in a project: whoever holds the project lock.
"""

import asyncio
from collections.abc import Collection, Iterable

from storyboard.jobs import settling
from storyboard.jobs.admission import Admission, Limits, Order, admit
from storyboard.jobs.book import Book
from storyboard.jobs.cancelling import cancel_unsent
from storyboard.jobs.clock import rest
from storyboard.jobs.crew import MEND, Crew
from storyboard.jobs.gates import OFFLINE
from storyboard.jobs.linking import Hopeless, Wait, verdict_on
from storyboard.jobs.resume import is_local, resume
from storyboard.jobs.seams import OnChange, Seams
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FINAL, Job, JobState, WaitsFor
from storyboard.model.targets import Target


def nobody_listens(job: Job) -> None:
    """Hear a change and do nothing."""


class Engine:
    """Runs jobs. What the disk refuses comes out of `run_…` as FactsError, and then nothing more is sent."""

    def __init__(self, seams: Seams, on_change: OnChange = nobody_listens) -> None:
        self._seams = seams
        self._tell = on_change
        self._book = Book(seams, self._changed)
        self._crew = Crew(self._book, self.nudge)
        self._doubtful: list[Job] = []
        self._cut_off: set[str] = set()
        self._wake: asyncio.Event | None = None
        self._is_stopping = False
        self._is_resumed = False
        self._is_paused = False

    def resume(self) -> None:
        """Bring what a crash or a copy left into a safe state, once; nothing leaves this computer."""
        if not self._is_resumed:
            self._is_resumed = True
            self._doubtful = list(resume(self._book))

    def admit(self, orders: Iterable[Order], limits: Limits | None = None) -> Admission:
        """Take a batch on whole, its money set aside. Raises AdmissionRefused or OverCap with the figures."""
        self.resume()
        return admit(self._book, orders, limits or Limits())

    def unfinished(self) -> tuple[Job, ...]:
        """The jobs that are not final, in the order they were admitted."""
        return tuple(self._book.live.values())

    def nudge(self) -> None:
        """Look again at what waits: a take was accepted, or a setting changed."""
        if self._wake is not None:
            self._wake.set()

    def pause(self, *, is_paused: bool) -> None:
        """Send nothing new, or go on sending; what is at a provider already is watched and fetched either way."""
        self._is_paused = is_paused
        self.nudge()

    def work_offline(self, *, is_offline: bool) -> None:
        """Send and ask nothing until the user goes online again; drafts are made either way, jobs wait marked so.

        Going online tries again at once what could not be reached.
        """
        gates = self._book.gates
        gates.is_offline = is_offline
        gates.open_all()
        if is_offline:
            self._crew.let_go([job.id for job in self._book.active() if not is_local(job)])
        self.nudge()

    def release(self, job_ids: Collection[str], limits: Limits | None = None) -> tuple[Job, ...]:
        """Let held jobs run here, all or none, within this user's limits."""
        self.resume()
        return settling.release(self._book, job_ids, limits or Limits())

    def bought_by_release(self, job_ids: Collection[str]) -> settling.Bought:
        """What releasing these held jobs would buy that their own computer may still buy: to be asked first."""
        self.resume()
        return settling.bought_by_release(self._book, job_ids)

    def did_run(self, job_id: str, remote_id: str = "") -> Job:
        """Settle an uncertain job that ran: with the provider's id it is watched and fetched, else closed as paid."""
        self.resume()
        return settling.did_run(self._book, job_id, remote_id)

    def did_not_run(self, job_id: str) -> Job:
        """Settle an uncertain job that never ran; its money comes back, and trying again is a new job."""
        self.resume()
        return settling.did_not_run(self._book, job_id)

    async def cancel(self, job_id: str) -> Job:
        """Cancel a job here and, as far as can be, at the provider; the job with a truthful note.

        A job that has ended is given back as it is. Raises StoryboardError for an uncertain one: that is settled.
        """
        self.resume()
        job = self._book.job(job_id)
        if job.id in self._crew:
            await self._crew.cancel(job.id)
            return self._book.job(job.id)
        if job.state in FINAL:
            return job
        if job.state == JobState.UNCERTAIN:
            raise StoryboardError(
                f"Job {job.id} may have been sent, so it cannot simply be cancelled.", fix="Say whether it ran."
            )
        if not job.remote_id:
            return cancel_unsent(self._book, job)
        try:
            return await self._crew.cancel_idle(job, *self._seams.find_target(job.model_request))
        finally:
            if self._wake is None:
                await self._crew.close_providers()

    async def run_until_idle(self) -> None:
        """Work until nothing is left that could be done without a person."""
        await self._run(until_idle=True)

    async def run_forever(self) -> None:
        """Work until `stop()`."""
        await self._run(until_idle=False)

    def stop(self) -> None:
        """Wind down: a create in flight may finish, everything else goes on at the next start."""
        self._is_stopping = True
        self.nudge()

    async def _run(self, *, until_idle: bool) -> None:
        wake = self._wake = asyncio.Event()
        self._is_stopping, self._crew.broken = False, None
        self._book.gates.open_all()
        try:
            self.resume()
            while not self._is_stopping and self._crew.broken is None:
                wake.clear()
                self._clear_up_doubts()
                self._cut_off = self._start_ready()
                wait_s = self._book.gates.wait_s(self._cut_off, is_patient=not until_idle)
                if wait_s is not None:
                    await rest(self._seams.clock, wait_s, wake)
                elif until_idle and not len(self._crew) and not wake.is_set():
                    break
                else:
                    await wake.wait()
        finally:
            await self._crew.wind_down(self._seams.pacing.quit_grace_s)
            self._wake = None
        if self._crew.broken is not None:
            raise self._crew.broken

    def _changed(self, job: Job) -> None:
        # A job under way makes room when its errand ends; before that, an answer only matters to who waits for one.
        if job.id not in self._crew or self._cut_off:
            self.nudge()
        self._tell(job)

    def _clear_up_doubts(self) -> None:
        """Ask the providers, once, about creates that a crash cut off, as soon as we are online."""
        if self._book.gates.is_offline:
            return
        for job in self._doubtful:
            try:
                target, capabilities = self._seams.find_target(job.model_request)
            except StoryboardError:
                continue
            self._crew.clear_up(job, target, capabilities)
        self._doubtful.clear()

    def _start_ready(self) -> set[str]:
        """Start every job that waits for nothing and for which its target has room; the targets cut off from us."""
        cut_off: set[str] = set()
        full: set[str] = set()
        for job in self._book.active():
            if job.id in self._crew or job.model_request.target_id in full:
                continue
            found = None if self._is_kept_back(job) or self._is_waiting(job) else self._target_of(job)
            if found is None:
                continue
            if self._crew.busy(found[0].id) >= max(1, found[1].max_concurrency):
                full.add(job.model_request.target_id)
                continue
            if not self._book.gates.may_try(found[0].id, job.id, self._crew):
                cut_off.add(found[0].id)
                note = self._book.gates.note(found[0].id, is_sent=bool(job.remote_id))
                self._book.wait_for(job, WaitsFor.NETWORK, note)
                continue
            if job.state != JobState.RUNNING or job.waits_for != WaitsFor.NETWORK:
                # What runs is marked until it is answered, so that its deadline stands still while it is tried.
                job = self._book.wait_for(job, WaitsFor.NOTHING, "")
            self._crew.carry(job, *found)
        return cut_off

    def _is_kept_back(self, job: Job) -> bool:
        """Whether the user keeps the job here: all of it while offline, but for drafts; what is new while paused."""
        if self._book.gates.is_offline and not is_local(job):
            self._book.wait_for(job, WaitsFor.USER, OFFLINE)
            return True
        return self._is_paused and job.state == JobState.QUEUED

    def _target_of(self, job: Job) -> tuple[Target, ModelCapabilities] | None:
        try:
            return self._seams.find_target(job.model_request)
        except StoryboardError as error:
            self._book.hold(job, f"{error} {MEND}")
            return None

    def _is_waiting(self, job: Job) -> bool:
        if job.state != JobState.QUEUED:
            return False
        if job.batch_id in self._book.overruns:
            self._book.hold(job, self._book.overruns[job.batch_id])
            return True
        match verdict_on(job, self._book):
            case Wait(note):
                self._book.amend(job, note=note)
                return True
            case Hopeless(failure):
                self._book.fail(job, failure)
                return True
            case _:
                return False
