"""Whose jobs these are: this installation's, in this very folder."""

from dataclasses import dataclass

from storyboard.model.facts import Job


@dataclass(frozen=True, slots=True)
class Owner:
    """Who works here: the installation, the project instance (see store/instances) and the author's id."""

    install_id: str
    project_instance: str
    author_id: str = ""

    def owns(self, job: Job) -> bool:
        """Whether the job was admitted here, and may be sent and watched from here."""
        return job.install_id == self.install_id and job.project_instance == self.project_instance
