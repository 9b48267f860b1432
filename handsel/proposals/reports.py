"""What a proposal looks like in a case, and who may report it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit.text import shorten
from handsel.moderation import subjects
from handsel.moderation.subjects import SubjectView
from handsel.people.acting import Acting
from handsel.proposals.models import Proposal

SORT = "proposals.proposal"


def proposal_view(pk: int) -> SubjectView | None:
    """Return a proposal as an operator sees it in a case."""
    rows = Proposal.objects.select_related("job", "profile__person")
    proposal = rows.filter(pk=pk).first()
    if proposal is None:
        return None
    return SubjectView(
        title=_("A proposal on “%(title)s”") % {"title": proposal.job.title},
        excerpt=shorten(proposal.letter, 3000),
        url="",
        person=proposal.profile.person,
    )


def may_report_proposal(pk: int, acting: Acting) -> bool:
    """Return whether the reader may open the proposal and did not write it."""
    visible = Proposal.objects.visible_to(acting).exclude(profile__person=acting.person)
    return visible.filter(pk=pk).exists()


subjects.register(SORT, gettext_lazy("A proposal"), find=proposal_view, may_report=may_report_proposal)
