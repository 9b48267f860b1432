"""The verbs of the moderation room."""

from django.db import IntegrityError, transaction

from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean
from handsel.moderation import queries, rules, subjects
from handsel.moderation.events import AppealDecided, AppealMade, CaseDecided, CaseOpened, ReportMade
from handsel.moderation.models import Appeal, Case, Report
from handsel.moderation.subjects import SubjectFile
from handsel.people import actions as people
from handsel.people.models import Person


@transaction.atomic
def report(*, by: Person, subject: str, kind: str, words: str = "") -> Report:
    """This will report something to the operators; a second report of the same person returns the first.

    Rules: JOB-19, MSG-24 anybody who sees it may report it, COM-08 they are not told the result, ADM-03 how many
    a day. Locks: the reporter; unique rows decide. Tells: ReportMade, CaseOpened (if it is the first).

    :raises Refused: hidden, self_action, invalid, too_long, rate_limited.
    """
    words = clean(words)
    view = rules.check_can_report(by, subject)
    rules.check_report(kind, words)
    locked(Person.objects.filter(pk=by.pk)).get()
    known = Report.objects.filter(reporter=by, subject=subject).first()
    if known is not None:
        return known
    rules.check_report_limit(by)
    case = open_case(subject=subject, kind=kind, person=view.person)
    return _note(case, by=by, kind=kind, words=words)


@transaction.atomic
def open_case(
    *, subject: str, kind: str, person: Person | None, by: Person | None = None, words: str = ""
) -> Case:
    """This will open a case on something, or return the one that is not decided yet, with a report of `by`.

    Higher rooms call it in their transactions, having checked that `by` may (INV-13). Locks: none, one live
    case for each subject. Tells: CaseOpened (if it is new), ReportMade.
    """
    live = Case.objects.exclude(state=Case.State.DECIDED).filter(subject=subject)
    case = live.first()
    if case is None:
        try:
            with transaction.atomic():
                case = Case.objects.create(subject=subject, kind=kind, person=person)
        except IntegrityError:
            case = live.get()
        else:
            events.record(CaseOpened(case.pk))
    if by is not None:
        _note(case, by=by, kind=kind, words=words)
    return case


def _note(case: Case, *, by: Person, kind: str, words: str) -> Report:
    made, new = Report.objects.get_or_create(
        reporter=by, subject=case.subject, defaults={"case": case, "kind": kind, "words": words}
    )
    if new:
        events.record(ReportMade(report_id=made.pk, case_id=case.pk), by=by)
    return made


@transaction.atomic
def claim_case(*, by: Person, case_id: int) -> Case:
    """This will take a case in hand, so that nobody else decides it meanwhile; again it changes nothing.

    Rules: ADM-03 claim lock, ADM-08. Locks: case. Tells: nothing.

    :raises Refused: forbidden, self_action, already_claimed, already_decided.
    """
    case = locked(Case.objects.filter(pk=case_id)).get()
    rules.check_can_claim(by, case)
    if case.claimed_by_id == by.pk:
        return case
    case.state = Case.State.CLAIMED
    case.claimed_by = by
    case.claimed_at = clock.now()
    case.save(update_fields=["state", "claimed_by", "claimed_at"])
    events.audit(by=by, act="case_claimed", subject=f"moderation.case:{case.pk}")
    return case


@transaction.atomic
def release_case(*, by: Person, case_id: int) -> Case:
    """This will give a case back to the queue.

    Rules: ADM-03, ADM-08. Locks: case. Tells: nothing.

    :raises Refused: forbidden, not_claimed, already_decided.
    """
    case = locked(Case.objects.filter(pk=case_id)).get()
    rules.check_holds(by, case)
    case.state = Case.State.OPEN
    case.claimed_by = case.claimed_at = None
    case.save(update_fields=["state", "claimed_by", "claimed_at"])
    events.audit(by=by, act="case_released", subject=f"moderation.case:{case.pk}")
    return case


@transaction.atomic
def open_file(*, by: Person, case_id: int, key: str) -> SubjectFile:
    """This will let the operator who has a case in hand open a file of what was reported, each time with a line in
    the audit.

    Rules: ADM-03 while the case is theirs, ADM-08. Locks: case. Tells: nothing.

    :raises Refused: hidden.
    """
    case = locked(Case.objects.filter(pk=case_id)).first()
    if case is None:
        raise rules.no_such_file()
    rules.check_can_open_files(by, case)
    view = subjects.view_of(case.subject)
    found = next((file for file in view.files if file.key == key), None) if view is not None else None
    if found is None:
        raise rules.no_such_file()
    events.audit(by=by, act="case_file_opened", subject=f"moderation.case:{case.pk}", why=found.name)
    return found


@transaction.atomic
def decide_case(*, by: Person, case_id: int, decision: str, reason: str) -> Case:
    """This will decide a case; a suspension holds at once, the room of the subject hears of a removal.

    Rules: ADM-03, ADM-07, ADM-08, ACC-20. Locks: the person (for a suspension), case. Tells: CaseDecided, and
    what a suspension tells.

    :raises Refused: forbidden, not_claimed, already_decided, invalid, reason_required, too_long.
    """
    reason = clean(reason)
    known = Case.objects.get(pk=case_id)
    if decision == Case.Decision.SUSPEND and known.person_id is not None:
        list(locked(Person.objects.filter(pk=known.person_id)))
    case = locked(Case.objects.filter(pk=case_id)).get()
    rules.check_holds(by, case)
    view = subjects.view_of(case.subject)
    rules.check_decision(case, view, decision, reason)
    effect = queries.effects_of(case, view)[str(decision)]
    case.state = Case.State.DECIDED
    case.decision = decision
    case.reason = reason
    case.decided_at = clock.now()
    if decision == Case.Decision.SUSPEND and case.person is not None:
        case.standing_before = Person.objects.get(pk=case.person.pk).standing
    case.save(update_fields=["state", "decision", "reason", "decided_at", "standing_before"])
    if decision == Case.Decision.SUSPEND and case.person_id is not None:
        people.set_standing(
            by=by,
            person_id=case.person_id,
            standing=Person.Standing.SUSPENDED,
            why=reason,
            case_id=case.pk,
        )
    events.audit(
        by=by, act=f"case_{decision}", subject=f"moderation.case:{case.pk}", why=f"{reason} ({effect})"
    )
    fact = CaseDecided(case_id=case.pk, subject=case.subject, decision=str(decision), by_id=by.pk)
    events.record(fact, by=by)
    return case


@transaction.atomic
def appeal(*, by: Person, case_id: int, words: str) -> Appeal:
    """This will ask that a decision against oneself be looked at again.

    Rules: ADM-04 once, within thirty days. Locks: case. Tells: AppealMade.

    :raises Refused: hidden, already_appealed, appeal_closed, invalid, too_long.
    """
    words = clean(words)
    case = rules.check_can_appeal(by, locked(Case.objects.filter(pk=case_id)).first())
    rules.check_appeal_words(words)
    made = Appeal.objects.create(case=case, person=by, words=words)
    events.record(AppealMade(case_id=case.pk), by=by)
    return made


@transaction.atomic
def decide_appeal(*, by: Person, case_id: int, outcome: str, reason: str) -> Appeal:
    """This will let a decision stand, or undo it: the standing is given back at once, the room of the subject
    hears that its removal is undone.

    Connects that were taken go back with the issue that takes them. Rules: ADM-04 another operator where there
    is one, ADM-08. Locks: the person, case. Tells: AppealDecided, and what a change of standing tells.

    :raises Refused: forbidden, hidden, self_action, already_decided, invalid, reason_required, too_long.
    """
    reason = clean(reason)
    known = Case.objects.get(pk=case_id)
    list(locked(Person.objects.filter(pk=known.person_id or 0)))
    case = locked(Case.objects.filter(pk=case_id)).get()
    made = rules.check_can_decide_appeal(by, case, Appeal.objects.filter(case=case).first())
    rules.check_outcome(outcome, reason)
    effect = queries.outcomes_of(case)[str(outcome)]
    made.state, made.reason, made.decided_by, made.decided_at = outcome, reason, by, clock.now()
    made.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    if outcome == Appeal.State.REVERSED and case.decision == Case.Decision.SUSPEND:
        _give_standing_back(by, case, reason)
    subject = f"moderation.case:{case.pk}"
    events.audit(by=by, act=f"appeal_{outcome}", subject=subject, why=f"{reason} ({effect})")
    events.record(
        AppealDecided(
            case_id=case.pk,
            subject=case.subject,
            decision=case.decision,
            outcome=str(outcome),
            by_id=by.pk,
        ),
        by=by,
    )
    return made


def _give_standing_back(by: Person, case: Case, reason: str) -> None:
    """Give back the standing before the suspension, unless it was changed meanwhile."""
    person = Person.objects.filter(pk=case.person_id or 0).first()
    if person is not None and person.is_suspended:
        before = case.standing_before or Person.Standing.ACTIVE
        people.set_standing(by=by, person_id=person.pk, standing=before, why=reason, case_id=case.pk)
