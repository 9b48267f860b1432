"""Invitations and referrals for tests of this and higher rooms, made by the real actions."""

from typing import Any

from handsel.agencies.models import Agency
from handsel.invitations import actions
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.values import Referee
from handsel.jobs.models import Job
from handsel.people.models import FreelancerProfile, Person, SpecializedProfile
from handsel.proposals import testing as proposals
from handsel.proposals.models import Proposal


def an_invitation(
    *,
    by: Person,
    job: Job,
    to: Person | FreelancerProfile,
    message: str = "",
    special: SpecializedProfile | None = None,
) -> Invitation:
    """Invite somebody to a job: `an_invitation(by=alice, job=job, to=bob)`."""
    return actions.send_invitation(
        by=by,
        job_id=job.pk,
        profile_id=profile_of(to).pk,
        message=message,
        specialized=special.public_id if special is not None else "",
    )


def an_agency_invitation(*, by: Person, job: Job, to: Agency, message: str = "") -> Invitation:
    """Invite an agency to a job."""
    return actions.invite_agency(by=by, job_id=job.pk, agency_id=to.pk, message=message)


def a_referral(
    invitation: Invitation,
    to: Person | FreelancerProfile | str,
    *,
    message: str = "",
    reason: str = "too_busy",
) -> Referral:
    """Let the invited person decline and name somebody, by address or by whatever text is given."""
    text = to if isinstance(to, str) else profile_of(to).get_absolute_url()
    actions.decline_invitation(
        by=invitation.profile.person,
        invitation_id=invitation.pk,
        reason=reason,
        refer=Referee(text=text, message=message),
    )
    return Referral.objects.filter(declined_invitation=invitation).order_by("-pk")[0]


def accepted(invitation: Invitation, **values: Any) -> Proposal:
    """Let the invited person accept with a proposal that fits the job."""
    job = Job.objects.get(pk=invitation.job_id)
    return actions.accept_invitation(
        by=invitation.profile.person, invitation_id=invitation.pk, values=proposals.values_for(job, **values)
    )


def declined(invitation: Invitation, reason: str = "too_busy", message: str = "") -> Invitation:
    """Let the invited person decline."""
    return actions.decline_invitation(
        by=invitation.profile.person, invitation_id=invitation.pk, reason=reason, message=message
    )


def profile_of(somebody: Person | FreelancerProfile) -> FreelancerProfile:
    """Return the profile, read anew."""
    if isinstance(somebody, FreelancerProfile):
        return somebody
    return FreelancerProfile.objects.select_related("person").get(person=somebody)
