"""What the jobs room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class JobPosted:
    """A job was published."""

    job_id: int


@dataclass(frozen=True)
class JobEdited:
    """An open job was edited; `changed` names the fields, `at` tells one edit from the next."""

    job_id: int
    changed: list[str]
    at: str = ""


@dataclass(frozen=True)
class JobAboutToExpire:
    """A job will run out in a few days (NOTIF-12)."""

    job_id: int


@dataclass(frozen=True)
class JobEnded:
    """A job closed, was removed or expired; `by_id` is the person who ended it, none for the clock."""

    job_id: int
    reason: str
    by_id: int | None = None
