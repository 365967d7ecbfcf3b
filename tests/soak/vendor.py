"""The vendor of a soak: a real server on this machine whose clips are all different, and which knows what it took."""

from collections import Counter
from functools import cache
from hashlib import sha256

from tests.fakes.video_server import Fault, RemoteJob, VideoServer, make_clip

BUSY = Fault("429", retry_after="0")
GONE_WRONG: dict[str, tuple[str | Fault, ...]] = {
    "create": ("ok", "ok", "ok", "drop", "drop_after_accept", BUSY, "500", "moderation", "html", "422"),
    "poll": ("ok", "ok", "ok", "500", "vanish", "html", "changing_id", BUSY),
    "content": ("ok", "ok", "ok", "truncated", "500", "drop", "html", "wrong_type"),
}
"""What the requests of each kind may meet; most of them nothing."""


class Vendor(VideoServer):
    """Takes creates, and is paid for each that it finishes."""

    def __init__(self) -> None:
        super().__init__(polls_to_finish=2)

    def content(self, job: RemoteJob) -> bytes:
        """The clip, with the job's name in a part that no player looks at."""
        return with_name(job.id)

    def taken(self) -> Counter[str]:
        """How often each prompt was accepted."""
        with self.lock:
            return Counter(job.fields["prompt"] for job in self.jobs.values())

    def job_of(self, prompt: str) -> RemoteJob | None:
        """The job with a prompt, if there is one."""
        with self.lock:
            return next((job for job in self.jobs.values() if job.fields["prompt"] == prompt), None)


@cache
def with_name(job_id: str) -> bytes:
    """A real clip of one second that no other job has."""
    free = b"free" + job_id.encode()
    return make_clip(64, 48, 1) + (len(free) + 4).to_bytes(4, "big") + free


def clip_hash(job_id: str) -> str:
    """The SHA-256 of a job's clip."""
    return sha256(with_name(job_id)).hexdigest()
