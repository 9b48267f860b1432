"""What an agency may propose for its members."""

from django.utils.translation import gettext as _

from handsel.agencies import rules as agencies
from handsel.agencies.models import Agency
from handsel.jobs.models import Job
from handsel.kit.refused import Refused
from handsel.people.models import FreelancerProfile, Person
from handsel.people.rules import check_may_reach_out
from handsel.proposals.models import Proposal
from handsel.proposals.rules.writing import (
    check_is_no_own_job,
    check_job_is_open,
    check_may_propose_unasked,
)
from handsel.proposals.values import ForMember


def check_proposes_for(by: Person, member: ForMember, job: Job) -> tuple[Agency, FreelancerProfile]:
    """Return the agency and the member for whom a manager may propose on a job (AGY-04, AGY-05).

    :raises Refused: hidden, forbidden, no_member, and where the job is the client account's own.
    """
    agency = agencies.check_manages(by, member.agency_id).agency
    profile = FreelancerProfile.objects.select_related("person").filter(pk=member.profile_id).first()
    if profile is None:
        raise Refused("no_member", _("Choose one of the agency's members."), field="member")
    agencies.check_belongs(agency, profile)
    check_is_no_own_job(by, job)
    if profile.person_id != by.pk:
        check_is_no_own_job(profile.person, job)
    if profile.person.standing != Person.Standing.ACTIVE or not profile.person.is_active:
        raise Refused("no_member", _("This member cannot take new work at the moment."), field="member")
    return agency, profile


def check_can_propose_for_member(
    by: Person, profile: FreelancerProfile, job: Job, *, before: Proposal | None
) -> None:
    """Refuse to propose a member to a job unasked, whose newest proposal there is `before` (PROP-01, 31).

    :raises Refused: job_closed, suspended, already_proposed, private_job, not_eligible.
    """
    check_job_is_open(job)
    check_may_reach_out(by)
    if before is not None and before.stands:
        text = _("%(name)s has a proposal on this job already.") % {"name": profile.person.short_name}
        raise Refused("already_proposed", text, field="member")
    check_may_propose_unasked(before, job)
