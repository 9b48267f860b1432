"""What the moderation room does when facts are heard."""

from functools import partial

from django.db.models import QuerySet

from handsel.events import facts
from handsel.events.models import AuditEntry
from handsel.moderation import notices, subjects
from handsel.moderation.events import AppealDecided, AppealMade, CaseDecided, CaseOpened
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.people import actions as people
from handsel.people.events import StandingChanged
from handsel.people.models import Person


@facts.on(CaseOpened)
def tell_operators_that_a_case_waits(fact: CaseOpened) -> None:
    """Tell the operators who are not part of the case (ADM-03)."""
    case = Case.objects.get(pk=fact.case_id)
    for person in _operators_outside(case):
        notifications.tell(
            person=person,
            kind=notices.WAITS,
            key=f"case_opened:{case.pk}",
            words=partial(notices.waits, case),
        )


@facts.on(CaseDecided)
def tell_the_person_concerned(fact: CaseDecided) -> None:
    """Tell whoever answers for the subject what was decided; of a dismissal nobody is told (COM-08)."""
    case = Case.objects.select_related("person").get(pk=fact.case_id)
    if case.person is None or case.decision == Case.Decision.DISMISS:
        return
    notifications.tell(
        person=case.person,
        kind=notices.DECIDED,
        key=f"case_decided:{case.pk}",
        words=partial(notices.decided, case),
    )


@facts.on(StandingChanged)
def tell_what_they_may_do(fact: StandingChanged) -> None:
    """Tell a person, once, that an operator limited or suspended them without a case, or ended that (ACC-20)."""
    person = Person.objects.get(pk=fact.person_id)
    if fact.case_id or not fact.audit_id or person.standing != fact.standing:
        return
    why = AuditEntry.objects.get(pk=fact.audit_id).why
    notifications.tell(
        person=person,
        kind=notices.STANDING,
        key=f"standing:{person.pk}:{fact.audit_id}",
        words=partial(notices.standing, person, why),
    )


@facts.on(CaseDecided)
def take_down_the_profile(fact: CaseDecided) -> None:
    """Hide a profile for which an operator decided so (ADM-07)."""
    profile_id = _profile_in(fact.subject)
    if profile_id and fact.decision == Case.Decision.REMOVE:
        case = Case.objects.get(pk=fact.case_id)
        by = Person.objects.get(pk=fact.by_id)
        people.take_profile_down(by=by, profile_id=profile_id, why=case.reason)


@facts.on(AppealDecided)
def show_the_profile_again(fact: AppealDecided) -> None:
    """Show a profile again whose removal was undone (ADM-04)."""
    profile_id = _profile_in(fact.subject)
    undone = fact.outcome == Appeal.State.REVERSED and fact.decision == Case.Decision.REMOVE
    if profile_id and undone:
        appeal = Appeal.objects.get(case=fact.case_id)
        by = Person.objects.get(pk=fact.by_id)
        people.show_profile_again(by=by, profile_id=profile_id, why=appeal.reason)


@facts.on(AppealMade)
def tell_operators_that_an_appeal_waits(fact: AppealMade) -> None:
    """Tell the operators who are no part of the case; who decided it too, in case nobody else can (ADM-04)."""
    case = Case.objects.get(pk=fact.case_id)
    for person in _operators_outside(case):
        notifications.tell(
            person=person,
            kind=notices.APPEALED,
            key=f"appeal_made:{case.pk}",
            words=partial(notices.appealed, case),
        )


@facts.on(AppealDecided)
def tell_whoever_appealed(fact: AppealDecided) -> None:
    """Tell the person what became of their appeal (ADM-04)."""
    appeal = Appeal.objects.select_related("person").get(case=fact.case_id)
    notifications.tell(
        person=appeal.person,
        kind=notices.APPEAL_DECIDED,
        key=f"appeal_decided:{appeal.case_id}",
        words=partial(notices.appeal_decided, appeal),
    )


def _operators_outside(case: Case) -> "QuerySet[Person]":
    part = [case.person_id, *case.reports.values_list("reporter_id", flat=True)]
    operators = Person.objects.filter(is_operator=True, is_active=True)
    return operators.exclude(pk__in=[pk for pk in part if pk]).order_by("pk")


def _profile_in(subject: str) -> int:
    sort, _, key = subject.partition(":")
    return int(key) if sort == subjects.PROFILE else 0
