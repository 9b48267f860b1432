"""What the jobs room does when facts are heard and when the clock says so."""

from handsel.events import facts
from handsel.jobs import actions


@facts.every("*/10 * * * *")
def let_jobs_run_out() -> int:
    """End the jobs on which nothing happened for long (JOB-15)."""
    return actions.expire_jobs()


@facts.every("5,35 * * * *")
def warn_of_jobs_that_run_out() -> int:
    """Announce the jobs that run out soon (JOB-15)."""
    return actions.warn_of_expiry()
