"""What can be done with a job, by subject."""

from handsel.jobs.actions.activity import (
    admit,
    lock_job,
    lock_open_job,
    move_activity,
    note_hire,
    note_viewed,
    touch,
)
from handsel.jobs.actions.ending import (
    close_job,
    expire_jobs,
    remove_job,
    reopen_job,
    set_void,
    warn_of_expiry,
)
from handsel.jobs.actions.finding import find_again
from handsel.jobs.actions.writing import delete_draft, draft_job, edit_job, post_job, publish_job
from handsel.jobs.values import JobValues

__all__ = [
    "JobValues",
    "admit",
    "close_job",
    "delete_draft",
    "draft_job",
    "edit_job",
    "expire_jobs",
    "find_again",
    "lock_job",
    "lock_open_job",
    "move_activity",
    "note_hire",
    "note_viewed",
    "post_job",
    "publish_job",
    "remove_job",
    "reopen_job",
    "set_void",
    "touch",
    "warn_of_expiry",
]
