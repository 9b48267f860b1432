"""Reads that compose several rooms for one page."""

from dataclasses import dataclass, field

from django.db.models import Count, Q

from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.people.acting import Acting
from handsel.people.models import ClientAccount
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal

PANEL_ROWS = 5


@dataclass(frozen=True)
class FreelancerPanel:
    """What the side of a freelancer's home holds (INV-09): unanswered invitations, newest first, and talks."""

    invitations: list[Invitation] = field(default_factory=list)
    waiting: int = 0
    candidacies: list[Proposal] = field(default_factory=list)


def freelancer_panel(acting: Acting) -> FreelancerPanel:
    """Return the panel of the freelancer who looks, in three queries."""
    waiting = Invitation.objects.waiting().filter(profile=acting.profile)
    return FreelancerPanel(
        invitations=list(
            waiting.select_related("job__account", "referral__referrer").order_by("-pk")[:PANEL_ROWS]
        ),
        waiting=waiting.count(),
        candidacies=list(proposals.for_freelancer(acting, proposals.ACTIVE)[:PANEL_ROWS]),
    )


@dataclass(frozen=True)
class ClientHome:
    """What a client's home holds: open jobs with their counters, and what waits for the client."""

    jobs: list[Job]
    open_jobs: int
    drafts: int
    new_proposals: list[Proposal]
    invitations: list[Invitation]


def client_home(account: ClientAccount) -> ClientHome:
    """Return the home of a client account in five queries."""
    jobs = Job.objects.open().filter(account=account)
    counts = Job.objects.filter(account=account).aggregate(
        open=Count("pk", filter=Q(state=Job.State.OPEN)), drafts=Count("pk", filter=Q(state=Job.State.DRAFT))
    )
    new = Proposal.objects.open().filter(job__account=account, viewed_at=None)
    sent = Invitation.objects.waiting().filter(job__account=account)
    return ClientHome(
        jobs=list(jobs.select_related("activity").order_by("-last_activity_at")[:8]),
        open_jobs=counts["open"],
        drafts=counts["drafts"],
        new_proposals=list(new.select_related("job", "profile__person", "referrer").order_by("-pk")[:PANEL_ROWS]),
        invitations=list(sent.select_related("job", "profile__person").order_by("-pk")[:PANEL_ROWS]),
    )


def newest_jobs(acting: Acting, most: int = 6) -> list[Job]:
    """Return the newest jobs that the reader may find."""
    rows = Job.objects.listed(acting).select_related("account", "category", "activity").prefetch_related("skills")
    return list(rows.order_by("-published_at")[:most])
