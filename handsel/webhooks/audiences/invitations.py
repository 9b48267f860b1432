"""Who hears of invitations, referrals and those in line."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.invitations import events as invitation_facts
from handsel.invitations import queries as invitations
from handsel.invitations.models import Alternate, Invitation, Referral
from handsel.invitations.shapes import InvitationOut, ReferralOut
from handsel.jobs.models import Job
from handsel.people.acting import Acting
from handsel.webhooks.audiences.jobs import job_line
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell


def _invitation(pk: int) -> Say:
    return lambda acting: {"invitation": shaped(InvitationOut, invitations.told(acting, pk))}


def _invited(pk: int) -> Invitation:
    return Invitation.objects.select_related("job", "profile").get(pk=pk)


def _both(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), (row.job.account_id,), (row.profile.person_id,))


def _inviting_client(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), accounts=(row.job.account_id,))


def _invited_freelancer(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), freelancers=(row.profile.person_id,))


def _ask_again(fact: invitation_facts.AskAgainDue) -> Iterator[Copy]:
    row = Invitation.objects.select_related("job__account", "profile__person").get(pk=fact.invitation_id)
    if invitations.job_to_ask_for(row) is not None:
        yield Copy(_invitation(row.pk), accounts=(row.job.account_id,))


def _referred_on_job(fact: invitation_facts.ReferralSent) -> Iterator[Copy]:
    """The client alone: to its maker, a message would tell at once that an e-mail address is known (REF-06)."""
    row = Referral.objects.select_related("declined_invitation__job").get(pk=fact.referral_id)
    declined = row.declined_invitation
    if row.invitation_id is not None:
        yield Copy(_invitation(declined.pk), accounts=(declined.job.account_id,))


def _referral(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        row = Referral.objects.visible_to(acting).get(pk=pk)
        return {"referral": shaped(ReferralOut, invitations.told_maker(invitations.made_row(row, acting)))}

    return say


def _maker(fact: Any) -> Iterator[Copy]:
    row = Referral.objects.get(pk=fact.referral_id)
    yield Copy(_referral(row.pk), freelancers=(row.referrer_id,))


def _maker_unless_settling(fact: Any) -> Iterator[Copy]:
    row = Referral.objects.get(pk=fact.referral_id)
    if not row.is_settling:
        yield Copy(_referral(row.pk), freelancers=(row.referrer_id,))


def _alternate(fact: invitation_facts.AlternateInvited) -> Iterator[Copy]:
    row = Alternate.objects.select_related("job").get(pk=fact.alternate_id)
    if row.invitation_id is not None:
        yield Copy(_invitation(row.invitation_id), accounts=(row.job.account_id,))


def _lineup(fact: invitation_facts.LineupStopped) -> Iterator[Copy]:
    job = Job.objects.get(pk=fact.job_id)
    yield Copy(job_line(job.pk, reason=fact.reason), accounts=(job.account_id,))


_i = invitation_facts
tell(_i.InvitationSent, "invitation.sent", _("An invitation was sent"), _both)
tell(_i.InvitationAccepted, "invitation.accepted", _("An invitation was accepted"), _both)
tell(_i.InvitationDeclined, "invitation.declined", _("An invitation was declined"), _both)
tell(_i.InvitationWithdrawn, "invitation.withdrawn", _("An invitation was taken back"), _both)
tell(_i.InvitationExpired, "invitation.expired", _("Nobody answered an invitation in time"), _both)
tell(_i.InvitationJobClosed, "invitation.job_closed", _("An invitation ended with its job"), _both)
tell(_i.InvitationVoided, "invitation.voided", _("An invitation was taken down"), _invited_freelancer)
tell(
    _i.ReopenAsked,
    "invitation.reopen_asked",
    _("Somebody would like to answer after all"),
    _inviting_client,
)
tell(_i.InvitationReopened, "invitation.reopened", _("An invitation was opened again"), _both)
tell(_i.AskAgainDue, "invitation.ask_again", _("The day came to ask somebody again"), _ask_again)
tell(_i.ReferralSent, "referral.made", _("Somebody passed your job on"), _referred_on_job)
tell(
    _i.ReferralViewed,
    "referral.viewed",
    _("Somebody you referred opened the invitation"),
    _maker_unless_settling,
)
tell(_i.ReferralAccepted, "referral.accepted", _("Somebody you referred accepted"), _maker)
tell(_i.ReferralDeclined, "referral.declined", _("Somebody you referred declined"), _maker)
tell(_i.ReferralHired, "referral.hired", _("Somebody you referred was hired"), _maker)
tell(_i.ReferralExpired, "referral.expired", _("Somebody you referred did not answer"), _maker)
tell(_i.ReferralJobClosed, "referral.job_closed", _("The job of your referral closed"), _maker)
tell(_i.ReferralEnded, "referral.ended", _("Your referral came to no hire"), _maker_unless_settling)
tell(_i.ReferralUndeliverable, "referral.undeliverable", _("Your referral did not arrive"), _maker)
tell(_i.AlternateInvited, "alternates.invited", _("Somebody in line was invited"), _alternate)
tell(_i.LineupStopped, "alternates.stopped", _("Nobody in line is invited any more"), _lineup)
