"""What the search room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NewJobsFound:
    """Somebody's saved searches found new jobs since the last time; `job_ids` are the first of them."""

    person_id: int
    job_ids: list[int]
    total: int
    at: str = ""


@dataclass(frozen=True)
class JobsOfTheWeek:
    """Jobs that fit a freelancer were posted within a week; `job_ids` are the newest of them."""

    person_id: int
    job_ids: list[int]
    week: str


@dataclass(frozen=True)
class HiringOfTheWeek:
    """A client account has new candidates of the week, or invitations without an answer."""

    account_id: int
    week: str
