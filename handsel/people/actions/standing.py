"""What an operator lets a person do."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions import found
from handsel.people.events import StandingChanged
from handsel.people.models import FreelancerProfile, Person


@transaction.atomic
def set_standing(*, by: Person, person_id: int, standing: str, why: str, case_id: int = 0) -> Person:
    """Limit or suspend a person, or let them do everything again; the same standing again changes nothing.

    Where a case decided so, `case_id` is its number: then the case tells the person.

    Rules: ACC-20 what a suspended person cannot do, ADM-08. Locks: the person. Tells: StandingChanged.

    :raises Refused: no operator (`forbidden`), no such person (`hidden`), oneself or another operator
        (`self_action`, `not_eligible`), no such standing, no reason.
    """
    rules.check_is_operator(by)
    person = locked(Person.objects.filter(pk=person_id)).first()
    if person is None:
        raise Refused("hidden", _("There is no such account."))
    rules.check_can_set_standing(by=by, person=person)
    if standing not in Person.Standing.values:
        raise Refused("invalid", _("Choose what the person may do."), field="standing")
    why = rules.checked_reason(why)
    if person.standing == standing:
        return person
    person.standing = standing
    person.save(update_fields=["standing"])
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is not None:
        found.put_or_remove(profile)
    line = events.audit(by=by, act=f"standing_{standing}", subject=f"people.person:{person.pk}", why=why)
    fact = StandingChanged(person.pk, standing=str(standing), audit_id=line.pk, case_id=case_id)
    events.record(fact, by=by)
    return person


@transaction.atomic
def take_profile_down(*, by: Person, profile_id: int, why: str) -> FreelancerProfile:
    """Hide a profile that broke the rules from everybody but its owner and operators; again changes nothing.

    Rules: ADM-07, ADM-08. Locks: the profile. Tells: nothing; the case tells.

    :raises Refused: no operator (`forbidden`).
    """
    rules.check_is_operator(by)
    profile = locked(FreelancerProfile.objects.filter(pk=profile_id)).get()
    if profile.taken_down_at is None:
        _show(profile, by, "profile_taken_down", why, at=clock.now())
    return profile


@transaction.atomic
def show_profile_again(*, by: Person, profile_id: int, why: str) -> FreelancerProfile:
    """Show a profile again that was taken down; one that is shown stays as it is.

    Rules: ADM-04, ADM-08. Locks: the profile. Tells: nothing; the appeal tells.

    :raises Refused: no operator (`forbidden`).
    """
    rules.check_is_operator(by)
    profile = locked(FreelancerProfile.objects.filter(pk=profile_id)).get()
    if profile.taken_down_at is not None:
        _show(profile, by, "profile_shown_again", why, at=None)
    return profile


def _show(profile: FreelancerProfile, by: Person, act: str, why: str, *, at: datetime | None) -> None:
    profile.taken_down_at = at
    profile.save(update_fields=["taken_down_at"])
    found.put_or_remove(profile)
    events.audit(by=by, act=act, subject=f"people.profile:{profile.pk}", why=why)
