"""Builders of reports and cases for tests; they call real actions."""

from handsel.moderation import actions
from handsel.moderation.models import Case, Kind
from handsel.people.models import Person


def a_case(*, by: Person, subject: str, kind: str = Kind.SPAM, words: str = "") -> Case:
    """Return the case of a report."""
    return actions.report(by=by, subject=subject, kind=kind, words=words).case


def a_decided_case(*, by: Person, reporter: Person, subject: str, decision: str = "warn") -> Case:
    """Return a case that an operator decided."""
    case = a_case(by=reporter, subject=subject)
    actions.claim_case(by=by, case_id=case.pk)
    return actions.decide_case(by=by, case_id=case.pk, decision=decision, reason="It broke a rule.")
