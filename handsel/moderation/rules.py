"""Who may report, claim and decide."""

from datetime import timedelta

from django.utils.translation import gettext as _

from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.moderation import subjects
from handsel.moderation.models import Appeal, Case, Kind, Report
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


def check_can_open_files(by: Person, case: Case) -> None:
    """Refuse the files of what was reported to everybody but the operator who has the case in hand (ADM-03).

    :raises Refused: hidden.
    """
    if not by.is_operator or case.state != Case.State.CLAIMED or case.claimed_by_id != by.pk:
        raise no_such_file()


def no_such_file() -> Refused:
    """Say that a file is not there for whoever asks."""
    return Refused("hidden", _("There is no such file."))


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
    _check_reason(reason)
    if decision == Case.Decision.REMOVE and (view is None or not view.removal):
        raise Refused("invalid", _("This cannot be taken down."), field="decision")
    if decision in (Case.Decision.WARN, Case.Decision.SUSPEND) and case.person_id is None:
        raise Refused("invalid", _("Nobody answers for this."), field="decision")


def _check_reason(reason: str) -> None:
    if not reason:
        raise Refused("reason_required", _("Say why, in words that may be read later."), field="reason")
    check_length(reason, "reason")


def check_length(text: str, field: str) -> None:
    """Refuse words that are too long.

    :raises Refused: too_long.
    """
    most = numbers.REPORT_WORDS_MAX.value
    if len(text) > most:
        message = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", message % {"most": most, "now": len(text)}, field=field)


def check_report_limit(by: Person) -> None:
    """Refuse more reports than a person may make in a day; call with the person locked (ADM-03).

    :raises Refused: rate_limited.
    """
    most = numbers.REPORTS_PER_DAY.value
    since = clock.now() - timedelta(days=1)
    if Report.objects.filter(reporter=by, at__gt=since).count() >= most:
        said = _("You reported %(most)d things within a day. Please go on tomorrow.")
        raise Refused("rate_limited", said % {"most": most})


def check_can_appeal(by: Person, case: Case | None) -> Case:
    """Refuse an appeal to anybody but the person decided against, twice, or too late; returns the case (ADM-04).

    :raises Refused: hidden, already_appealed, appeal_closed.
    """
    against = {Case.Decision.WARN, Case.Decision.REMOVE, Case.Decision.SUSPEND}
    if case is None or case.person_id != by.pk or case.decision not in against or case.decided_at is None:
        raise Refused("hidden", _("There is nothing here to appeal against."))
    if Appeal.objects.filter(case=case).exists():
        raise Refused(
            "already_appealed", _("You appealed already. Each decision can be looked at again once.")
        )
    days = numbers.APPEAL_DAYS.value
    if clock.now() > case.decided_at + timedelta(days=days):
        said = _("An appeal is possible for %(days)d days after the decision.")
        raise Refused("appeal_closed", said % {"days": days})
    return case


def check_appeal_words(words: str) -> None:
    """Refuse an appeal without words, or with too many.

    :raises Refused: invalid, too_long.
    """
    if not words:
        raise Refused("invalid", _("Say why you think that the decision is wrong."), field="words")
    check_length(words, "words")


def check_can_decide_appeal(by: Person, case: Case, appeal: Appeal | None) -> Appeal:
    """Refuse whoever is part of the case, and whoever decided it while another operator could; returns the
    appeal. Call with the case locked (ADM-04).

    :raises Refused: forbidden, hidden, self_action, already_decided.
    """
    check_is_operator(by)
    if appeal is None:
        raise Refused("hidden", _("Nobody appealed in this case."))
    if case.person_id == by.pk or case.reports.filter(reporter=by).exists():
        raise Refused("self_action", _("You are part of this case, so somebody else has to decide it."))
    if appeal.state != Appeal.State.OPEN:
        raise Refused("already_decided", _("This appeal is decided already."), state=appeal.state)
    if case.claimed_by_id == by.pk and others_could_decide(by, case):
        raise Refused(
            "self_action", _("You decided this case, so another operator has to look at the appeal.")
        )
    return appeal


def others_could_decide(by: Person, case: Case) -> bool:
    """Return whether another operator than `by` is no part of the case (ADM-04)."""
    reporters = case.reports.values("reporter")
    others = Person.objects.filter(is_operator=True, is_active=True).exclude(pk__in=reporters)
    return others.exclude(pk__in=[by.pk, case.person_id or 0]).exists()


def check_outcome(outcome: str, reason: str) -> None:
    """Refuse an end of an appeal that there is not, or one without reason.

    :raises Refused: invalid, reason_required, too_long.
    """
    if outcome not in {Appeal.State.UPHELD, Appeal.State.REVERSED}:
        raise Refused("invalid", _("Choose what is to happen."), field="outcome")
    _check_reason(reason)
