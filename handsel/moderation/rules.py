"""Who may report, claim and decide."""

from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.moderation import subjects
from handsel.moderation.models import Case, Kind
from handsel.moderation.subjects import SubjectView
from handsel.people import queries as people
from handsel.people.models import Person
from handsel.people.rules import check_is_operator
from handsel.policy import numbers


def check_can_report(by: Person, subject: str) -> SubjectView:
    """Refuse to report what one does not see, or what is one's own; returns the subject (JOB-19, MSG-24).

    :raises Refused: hidden, self_action.
    """
    seen = subjects.may_report(subject, people.acting_of(by))
    view = subjects.view_of(subject) if seen else None
    if view is None:
        raise Refused("hidden", _("There is nothing here that you could report."))
    if view.person is not None and view.person.pk == by.pk:
        raise Refused("self_action", _("This is your own, so there is nothing to report."))
    return view


def check_report(kind: str, words: str) -> None:
    """Refuse a report without a kind, or with too many words.

    :raises Refused: invalid, too_long.
    """
    if kind not in Kind.values:
        raise Refused("invalid", _("Choose what is wrong."), field="kind")
    if kind == Kind.BREACH and not words:
        raise Refused("invalid", _("Say in a few words which rule it breaks."), field="words")
    check_length(words, "words")


def check_can_claim(by: Person, case: Case) -> None:
    """Refuse to take a case that somebody has, or that one is part of; call with the case locked (ADM-03).

    :raises Refused: forbidden, self_action, already_decided, already_claimed.
    """
    check_is_operator(by)
    if case.person_id == by.pk or case.reports.filter(reporter=by).exists():
        raise Refused("self_action", _("You are part of this case, so somebody else has to decide it."))
    check_undecided(case)
    if case.state == Case.State.CLAIMED and case.claimed_by_id != by.pk:
        raise Refused("already_claimed", _("Somebody else has this case in hand."), state=case.state)


def check_holds(by: Person, case: Case) -> None:
    """Refuse to decide or give back a case that is not in one's own hands (ADM-03).

    :raises Refused: forbidden, already_decided, not_claimed.
    """
    check_is_operator(by)
    check_undecided(case)
    if case.claimed_by_id != by.pk:
        raise Refused("not_claimed", _("Take this case first."), state=case.state)


def check_undecided(case: Case) -> None:
    """Refuse an act on a case that is decided.

    :raises Refused: already_decided.
    """
    if case.state == Case.State.DECIDED:
        raise Refused("already_decided", _("This case is decided already."), state=case.state)


def check_decision(case: Case, view: SubjectView | None, decision: str, reason: str) -> None:
    """Refuse a decision without reason, or one that this subject does not allow.

    :raises Refused: invalid, reason_required, too_long.
    """
    if decision not in Case.Decision.values:
        raise Refused("invalid", _("Choose what is to happen."), field="decision")
    if not reason:
        raise Refused("reason_required", _("Say why, in words that may be read later."), field="reason")
    check_length(reason, "reason")
    if decision == Case.Decision.REMOVE and (view is None or not view.removal):
        raise Refused("invalid", _("This cannot be taken down."), field="decision")
    if decision in (Case.Decision.WARN, Case.Decision.SUSPEND) and case.person_id is None:
        raise Refused("invalid", _("Nobody answers for this."), field="decision")


def check_length(text: str, field: str) -> None:
    """Refuse words that are too long.

    :raises Refused: too_long.
    """
    most = numbers.REPORT_WORDS_MAX.value
    if len(text) > most:
        message = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", message % {"most": most, "now": len(text)}, field=field)
