"""Who is a talent specialist, and for which clients."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.events import SpecialistAssigned, SpecialistEnded
from handsel.people.models import Assignment, ClientAccount, Person


@transaction.atomic
def make_specialist(*, by: Person, email: str) -> Person:
    """Make the person of an e-mail address a talent specialist; again it changes nothing.

    Rules: SPEC-01 staff, ADM-08. Locks: the person. Tells: nothing.

    :raises Refused: no operator (`forbidden`), no such account (`invalid`), a freelancer (`not_eligible`).
    """
    rules.check_is_operator(by)
    email = text.one_line(email).lower()
    person = locked(Person.objects.filter(email=email, is_active=True)).first()
    if person is None:
        raise Refused("invalid", _("There is no account with this e-mail address."), field="email")
    rules.check_can_be_specialist(person)
    if not person.is_specialist:
        _mark(person, by, is_specialist=True)
    return person


@transaction.atomic
def end_specialist(*, by: Person, person_id: int) -> Person:
    """Let a person be a talent specialist no more, which ends all their assignments at once.

    Rules: SPEC-01, SPEC-05, ADM-08. Locks: the person, the assignments. Tells: SpecialistEnded for each.

    :raises Refused: no operator (`forbidden`), no such account (`hidden`).
    """
    rules.check_is_operator(by)
    person = locked(Person.objects.filter(pk=person_id)).first()
    if person is None:
        raise Refused("hidden", _("There is no such account."))
    if person.is_specialist:
        for assignment in locked(Assignment.objects.filter(person=person, ended_at=None)).order_by("pk"):
            _end(assignment, by)
        _mark(person, by, is_specialist=False)
    return person


@transaction.atomic
def assign_specialist(*, by: Person, person_id: int, account_id: int) -> Assignment:
    """Let a talent specialist work for a client account; a second time changes nothing.

    Rules: SPEC-01 the operator assigns, SPEC-05 chosen clients only, ADM-08. Locks: the person.
    Tells: SpecialistAssigned.

    :raises Refused: no operator (`forbidden`), no such person or account (`hidden`), no specialist
        (`not_eligible`), the account is their own (`self_action`).
    """
    rules.check_is_operator(by)
    person = locked(Person.objects.filter(pk=person_id)).first()
    account = ClientAccount.objects.filter(pk=account_id).first()
    if person is None or account is None:
        raise Refused("hidden", _("There is no such account."))
    rules.check_can_be_assigned(person=person, account=account)
    known = Assignment.objects.filter(account=account, person=person, ended_at=None).first()
    if known is not None:
        return known
    assignment = Assignment.objects.create(account=account, person=person, assigned_by=by)
    subject = f"people.account:{account.pk}"
    events.audit(by=by, act="specialist_assigned", subject=subject, why=f"people.person:{person.pk}")
    events.record(SpecialistAssigned(assignment.pk), by=by)
    return assignment


@transaction.atomic
def end_assignment(*, by: Person, assignment_id: int) -> Assignment:
    """End a specialist's work for a client, which closes the account to them at once; again changes nothing.

    Rules: SPEC-01, SPEC-05, ADM-08. Locks: the assignment. Tells: SpecialistEnded.

    :raises Refused: no operator (`forbidden`), no such assignment (`hidden`).
    """
    rules.check_is_operator(by)
    assignment = locked(Assignment.objects.filter(pk=assignment_id)).first()
    if assignment is None:
        raise Refused("hidden", _("There is no such assignment."))
    if assignment.ended_at is None:
        _end(assignment, by)
    return assignment


def close_assignments(*, by: Person, account: ClientAccount | None = None) -> None:
    """End what somebody who is forgotten does for clients, or, of a client account that ends, what others do for it.

    Called by whoever forgets them, inside their transaction. Rules: ACC-22, SPEC-05. Locks: the assignments.
    Tells: SpecialistEnded for each.
    """
    rows = Assignment.objects.filter(ended_at=None)
    rows = rows.filter(person=by) if account is None else rows.filter(account=account)
    for assignment in locked(rows).order_by("pk"):
        _end(assignment, by)


def _end(assignment: Assignment, by: Person) -> None:
    assignment.ended_at = clock.now()
    assignment.save(update_fields=["ended_at"])
    why = f"people.person:{assignment.person_id}"
    events.audit(by=by, act="specialist_ended", subject=f"people.account:{assignment.account_id}", why=why)
    events.record(SpecialistEnded(assignment.pk), by=by)


def _mark(person: Person, by: Person, *, is_specialist: bool) -> None:
    person.is_specialist = is_specialist
    person.save(update_fields=["is_specialist"])
    act = "specialist_made" if is_specialist else "specialist_unmade"
    events.audit(by=by, act=act, subject=f"people.person:{person.pk}")
