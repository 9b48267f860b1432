"""What the moderation room does when facts are heard."""

from functools import partial

from handsel.events import facts
from handsel.moderation import notices
from handsel.moderation.events import CaseDecided, CaseOpened
from handsel.moderation.models import Case
from handsel.notifications import actions as notifications
from handsel.people.models import Person


@facts.on(CaseOpened)
def tell_operators_that_a_case_waits(fact: CaseOpened) -> None:
    """Tell the operators who are not part of the case (ADM-03)."""
    case = Case.objects.get(pk=fact.case_id)
    part = [case.person_id, *case.reports.values_list("reporter_id", flat=True)]
    operators = Person.objects.filter(is_operator=True, is_active=True).exclude(
        pk__in=[pk for pk in part if pk]
    )
    for person in operators.order_by("pk"):
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
