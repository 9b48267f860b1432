"""What an invitation looks like in a case, and who may report it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.invitations.models import Invitation
from handsel.kit.text import shorten
from handsel.moderation import subjects
from handsel.moderation.subjects import SubjectView
from handsel.people.acting import Acting
from handsel.people.models import Person

SORT = "invitations.invitation"


def invitation_view(pk: int) -> SubjectView | None:
    """Return an invitation as an operator sees it in a case; (INV-13)."""
    rows = Invitation.objects.select_related("job__account", "job__posted_by", "sender")
    invitation = rows.filter(pk=pk).first()
    if invitation is None:
        return None
    return SubjectView(
        title=_("An invitation to “%(title)s” (%(client)s)")
        % {"title": invitation.job.title, "client": invitation.job.account.name},
        excerpt=shorten(f"{invitation.message}\n\n{invitation.job.description}".strip(), 2000),
        url=invitation.job.get_absolute_url(),
        person=answers_for(invitation),
        removal=_(
            "The job is taken down. Invitations to it are voided, proposals on it end, and everybody who waited"
            " is told."
        )
        if invitation.job.is_open
        else "",
    )


def answers_for(invitation: Invitation) -> Person:
    """Return who answers for an invitation: its sender, or whoever posted the job that a freelancer passed on."""
    passed_on = invitation.sender_kind == Invitation.Sender.REFERRAL
    return invitation.job.posted_by if passed_on else invitation.sender


def may_report_invitation(pk: int, acting: Acting) -> bool:
    """Return whether the reader is the one who was invited."""
    return Invitation.objects.addressed_to(acting).filter(pk=pk).exists()


subjects.register(SORT, gettext_lazy("An invitation"), find=invitation_view, may_report=may_report_invitation)
