"""The plan of a freelancer, as the operator gives it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.events import PlanChanged
from handsel.people.models import FreelancerProfile, Person


@transaction.atomic
def set_plan(*, by: Person, person_id: int, plan: str, why: str) -> FreelancerProfile:
    """Give a freelancer the plan Basic or Plus, from this moment on; the same plan again changes nothing.

    Rules: ACC-18, ADM-08. Locks: the profile. Tells: PlanChanged.

    :raises Refused: no operator (`forbidden`), no such freelancer (`hidden`), no such plan, no reason.
    """
    rules.check_is_operator(by)
    profile = locked(FreelancerProfile.objects.filter(person=person_id)).first()
    if profile is None:
        raise Refused("hidden", _("There is no such freelancer."))
    if plan not in FreelancerProfile.Plan.values:
        raise Refused("invalid", _("Choose a plan."), field="plan")
    why = rules.checked_reason(why)
    if profile.plan == plan:
        return profile
    profile.plan = plan
    profile.save(update_fields=["plan"])
    events.audit(by=by, act=f"plan_{plan}", subject=f"people.person:{person_id}", why=why)
    events.record(PlanChanged(profile_id=profile.pk, plan=plan), by=by)
    return profile
