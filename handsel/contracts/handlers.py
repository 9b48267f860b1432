"""What the contracts room does when it hears of others' facts, and by the clock."""

from handsel.contracts import actions
from handsel.events import facts
from handsel.jobs.events import JobEnded
from handsel.proposals.events import ProposalWithdrawn, TermsChanged


@facts.every("*/5 * * * *")
def hand_in_weeks() -> int:
    """Lay the hours of the past week before the clients from Monday 00:00 UTC on (CTR-10)."""
    return actions.hand_in_weeks()


@facts.every("*/5 * * * *")
def approve_weeks_by_time() -> int:
    """Approve the hours whose time of review is over (CTR-10)."""
    return actions.approve_weeks_by_time()


@facts.every("*/10 * * * *")
def let_offers_run_out() -> int:
    """End the offers that nobody answered in time (CTR-02)."""
    return actions.expire_offers()


@facts.every("3,18,33,48 * * * *")
def warn_of_offers_that_run_out() -> int:
    """Announce the offers that run out within a day (NOTIF-10)."""
    return actions.warn_of_expiry()


@facts.on(JobEnded)
def end_offers_of_the_job(fact: JobEnded) -> None:
    """Take back the open offers of a job that ended (JOB-16)."""
    actions.end_with_job(job_id=fact.job_id)


@facts.on(ProposalWithdrawn)
def decline_the_offer_on_the_proposal(fact: ProposalWithdrawn) -> None:
    """Decline the open offer on a proposal that its author withdrew (PROP-22)."""
    actions.decline_with_proposal(proposal_id=fact.proposal_id)


@facts.on(TermsChanged)
def bring_new_terms_to_the_client(fact: TermsChanged) -> None:
    """Bring new terms of a proposal under offer to the client as other terms (PROP-19)."""
    actions.counter_with_proposal(proposal_id=fact.proposal_id, version=fact.version)
