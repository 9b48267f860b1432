"""What a program may ask of proposals, in the one role in which it acts."""

from django.db.models import QuerySet

from handsel.people.acting import Acting
from handsel.proposals.models import Proposal
from handsel.proposals.queries.reading import TAB, with_terms


def own(acting: Acting, tab: str = "") -> "QuerySet[Proposal]":
    """Return the freelancer's own proposals, of one tab or all, with what a list shows of each."""
    rows = Proposal.objects.filter(profile=acting.profile)
    rows = rows.filter(TAB[tab]) if tab else rows
    return with_terms(rows.select_related("job__account", "profile__person", "room"))


def for_program(acting: Acting) -> "QuerySet[Proposal]":
    """Return the proposals of the one role in which a program acts, with all that a page shows (ADM-13)."""
    if acting.account is not None:
        rows = Proposal.objects.filter(job__account=acting.account)
    else:
        rows = Proposal.objects.filter(profile=acting.profile)
    rows = rows.select_related(
        "job__account", "job__activity", "profile__person", "referrer__profile", "room"
    )
    return with_terms(rows.prefetch_related("answers", "files"))
