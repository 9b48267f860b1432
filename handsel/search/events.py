"""What the search room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NewJobsFound:
    """Somebody's saved searches found new jobs since the last time; `job_ids` are the first of them."""

    person_id: int
    job_ids: list[int]
    total: int
    at: str = ""
