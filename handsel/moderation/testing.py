"""Builders of reports and cases for tests; they call real actions."""

from handsel.moderation import actions
from handsel.moderation.models import Case, Kind
from handsel.people.models import Person


def a_case(*, by: Person, subject: str, kind: str = Kind.SPAM, words: str = "") -> Case:
    """Return the case of a report."""
    return actions.report(by=by, subject=subject, kind=kind, words=words).case
