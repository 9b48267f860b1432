"""Who hears of proposals."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.people.acting import Acting
from handsel.proposals import events as proposal_facts
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.shapes import ProposalLine
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell


def _proposal(pk: int, **more: Any) -> Say:
    """The line, not the whole: reading the whole is a look of the client, which is noted (PROP-26)."""

    def say(acting: Acting) -> Data:
        row = proposals.for_program(acting).get(pk=pk)
        return {"proposal": shaped(ProposalLine, proposals.told_line(row, acting)), **more}

    return say


def _proposed(pk: int) -> Proposal:
    return Proposal.objects.select_related("job", "profile").get(pk=pk)


def _author_and_client(fact: Any) -> Iterator[Copy]:
    row = _proposed(fact.proposal_id)
    yield Copy(_proposal(row.pk), (row.job.account_id,), (row.profile.person_id,))


def _author(fact: Any) -> Iterator[Copy]:
    row = _proposed(fact.proposal_id)
    yield Copy(_proposal(row.pk), freelancers=(row.profile.person_id,))


def _terms(fact: proposal_facts.TermsChanged) -> Iterator[Copy]:
    """The client hears of new terms unless they put the proposal away (PROP-21)."""
    row = _proposed(fact.proposal_id)
    readers = (row.job.account_id,) if row.is_open else ()
    yield Copy(_proposal(row.pk, version=fact.version), readers, (row.profile.person_id,))


def _authors(fact: proposal_facts.ProposalsEnded) -> Iterator[Copy]:
    rows = Proposal.objects.filter(pk__in=fact.proposal_ids).order_by("pk")
    for pk, person_id in rows.values_list("pk", "profile__person_id"):
        yield Copy(_proposal(pk), freelancers=(person_id,))


_p = proposal_facts
tell(_p.ProposalSubmitted, "proposal.submitted", _("A proposal was sent"), _author_and_client)
tell(_p.ProposalEdited, "proposal.edited", _("A proposal was edited"), _author_and_client)
tell(_p.TermsChanged, "proposal.terms_changed", _("A proposal has other terms"), _terms)
tell(_p.ProposalViewed, "proposal.viewed", _("The client opened your proposal"), _author)
tell(_p.InterviewStarted, "proposal.interview", _("An interview began"), _author_and_client)
tell(_p.ProposalWithdrawn, "proposal.withdrawn", _("A proposal was withdrawn"), _author_and_client)
tell(_p.ProposalDeclined, "proposal.declined", _("A proposal was declined"), _author_and_client)
tell(_p.ProposalsEnded, "proposal.ended", _("Your proposal ended with its job"), _authors)
