"""Who may invite an agency, and which of its members may accept (INV-26, AGY-04)."""

from django.utils.translation import gettext as _

from handsel.agencies import queries as agencies
from handsel.agencies import rules as agency_rules
from handsel.agencies.models import Agency, Member
from handsel.invitations.models import Invitation
from handsel.invitations.rules.asking import (
    check_acts_for,
    check_room_for_one_more,
    check_takes_invitations,
)
from handsel.jobs.models import Job
from handsel.kit.refused import Refused
from handsel.people.models import FreelancerProfile, Person, Seat
from handsel.people.rules import check_may_reach_out
from handsel.proposals.models import Proposal


def check_can_invite_agency(by: Person, job: Job, agency: Agency) -> None:
    """Refuse an invitation to an agency that cannot be sent (INV-01, INV-20, INV-23, INV-26); call with the job
    locked.

    Its owner stands for it where one person has to: whether it takes invitations from this client.

    :raises Refused: the agency is of the client's own people, was asked already, has a proposal, or the job is
    full.
    """
    check_acts_for(by, job.account_id)
    check_may_reach_out(by)
    team = Seat.objects.filter(account=job.account_id).values("person")
    if Member.objects.filter(agency=agency, role__in=Member.MANAGING, profile__person__in=team).exists():
        raise Refused("self_action", _("Its managers work for this client, so it cannot be invited."))
    check_takes_invitations(agencies.owner_of(agency), job)
    name = {"name": agency.name}
    live = Invitation.objects.filter(job=job, agency=agency, state__in=Invitation.ANSWERABLE).first()
    if live is not None:
        text = _("%(name)s was already invited to this job and has not answered yet.") % name
        raise Refused("already_invited", text, state=live.state)
    proposal = Proposal.objects.open().filter(job=job, agency=agency).first()
    if proposal is not None:
        text = _("%(name)s already has a proposal on this job.") % name
        raise Refused("already_proposed", text, state=proposal.state)
    check_room_for_one_more(job)


def check_member_can_accept(
    invitation: Invitation, by: Person, member: FreelancerProfile | None
) -> FreelancerProfile:
    """Return with whose profile an invitation is accepted: the invited one's own, or an agency's member's.

    :raises Refused: exclusive_member for whoever works through their agency alone (AGY-03); no_member where an
    agency names nobody, or somebody who does not belong to it or cannot take the work (AGY-04).
    """
    if invitation.agency is None:
        agency_rules.check_works_alone(invitation.profile)
        return invitation.profile
    if member is None:
        raise Refused("no_member", _("Choose who of the agency would do the work."), field="member")
    agency_rules.check_belongs(invitation.agency, member)
    if Seat.objects.filter(account=invitation.job.account_id, person=member.person_id).exists():
        raise Refused("no_member", _("This member works for the client."), field="member")
    if member.person.standing != Person.Standing.ACTIVE or not member.person.is_active:
        raise Refused("no_member", _("This member cannot take new work at the moment."), field="member")
    return member
