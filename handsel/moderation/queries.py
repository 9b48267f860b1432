"""Reads of the moderation room: the queue and one case."""

import re
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from handsel.moderation import subjects
from handsel.moderation.models import Appeal, Case, Report
from handsel.moderation.subjects import SubjectView
from handsel.people.models import Person

_THING = re.compile(r"\w+\.(\w+):([\w-]+)")
WAITING, MINE, APPEALS, DECIDED, ALL = "waiting", "mine", "appeals", "decided", "all"


@dataclass(frozen=True)
class CasePage:
    """A case with its subject, its reports, and earlier cases about the same person."""

    case: Case
    view: SubjectView | None
    label: str
    reports: list[Report]
    earlier: list[Case]
    effects: dict[str, str]
    appeal: Appeal | None = None


def queue(by: Person, *, show: str = WAITING, kind: str = "") -> QuerySet[Case]:
    """Return the cases of a tab: waiting ones the oldest first, decided ones the newest first (ADM-03)."""
    rows = Case.objects.select_related("person", "claimed_by").annotate(told=Count("reports"))
    if kind:
        rows = rows.filter(kind=kind)
    if show == DECIDED:
        return rows.filter(state=Case.State.DECIDED).order_by("-decided_at", "-pk")
    if show == APPEALS:
        return rows.filter(appeal__state=Appeal.State.OPEN).order_by("appeal__made_at", "pk")
    if show == MINE:
        return rows.filter(state=Case.State.CLAIMED, claimed_by=by).order_by("pk")
    if show == ALL:
        return rows.order_by("-pk")
    return rows.exclude(state=Case.State.DECIDED).order_by("pk")


def queue_counts(by: Person) -> dict[str, int]:
    """Return how many cases wait, how many the reader has in hand, and how many appeals wait, in one query."""
    live = ~Q(state=Case.State.DECIDED)
    return Case.objects.aggregate(
        **{
            WAITING: Count("pk", filter=live),
            MINE: Count("pk", filter=live & Q(claimed_by=by)),
            APPEALS: Count("pk", filter=Q(appeal__state=Appeal.State.OPEN)),
        }
    )


def case_page(case: Case) -> CasePage:
    """Return what the page of a case shows."""
    view = subjects.view_of(case.subject)
    about = Case.objects.filter(person=case.person_id) if case.person_id else Case.objects.none()
    return CasePage(
        case=case,
        view=view,
        label=subjects.label_of(case.subject),
        reports=list(case.reports.select_related("reporter").order_by("pk")),
        earlier=list(about.exclude(pk=case.pk).order_by("-pk")[:10]),
        effects=effects_of(case, view),
        appeal=Appeal.objects.filter(case=case).select_related("person", "decided_by").first(),
    )


def effects_of(case: Case, view: SubjectView | None) -> dict[str, str]:
    """Return each decision that this case allows with what it will do (ADM-07)."""
    effects = {
        Case.Decision.DISMISS: _("Nothing changes, and nobody is told."),
        Case.Decision.WARN: _("The person is told your reason. Nothing else changes."),
        Case.Decision.REMOVE: view.removal if view is not None else "",
        Case.Decision.SUSPEND: _(
            "The person cannot invite, be invited, propose, refer or write to new people. Invitations of"
            " theirs that wait are voided and count against nobody. They can still read what they have, and"
            " they are told your reason."
        ),
    }
    if case.person_id is None:
        del effects[Case.Decision.WARN], effects[Case.Decision.SUSPEND]
    return {str(decision): words for decision, words in effects.items() if words}


def outcomes_of(case: Case) -> dict[str, str]:
    """Return each end that an appeal can have, with what it will do (ADM-04)."""
    view = subjects.view_of(case.subject)
    undone = {
        Case.Decision.WARN: _("The warning is taken back."),
        Case.Decision.REMOVE: (view.restoring if view is not None else "")
        or _("The person is told. What was taken down cannot be brought back."),
        Case.Decision.SUSPEND: _(
            "The person may do again what they could before. They are told your reason."
        ),
    }
    return {
        str(Appeal.State.UPHELD): _("Nothing changes. The person is told your reason."),
        str(Appeal.State.REVERSED): undone.get(Case.Decision(case.decision), ""),
    }


def case_against(person: Person, case_id: int) -> Case | None:
    """Return a decided case against a person, with its appeal; a dismissed one is nobody's business."""
    rows = Case.objects.filter(pk=case_id, person=person, state=Case.State.DECIDED)
    return rows.exclude(decision=Case.Decision.DISMISS).select_related("appeal").first()


def has_reported(person: Person, subject: str) -> bool:
    """Return whether somebody reported this already."""
    return Report.objects.filter(reporter=person, subject=subject).exists()


def cases_about(person: Person) -> list[Case]:
    """Return the newest cases about a person."""
    return list(Case.objects.filter(person=person).order_by("-pk")[:20])


def names_of(person_ids: list[str]) -> dict[str, str]:
    """Return the names of the operators of an audit, by text id, in one query."""
    people = Person.objects.filter(pk__in={int(pk) for pk in person_ids if pk.isdecimal()})
    return {str(person.pk): person.full_name for person in people}


def spaced(word: str) -> str:
    """Return the word of an act as people write it: "letter_sent_again" is "Letter sent again"."""
    return word.replace("_", " ").capitalize()


def thing_in_words(text: str) -> str:
    """Return what an entry of the audit is about as people write it: "jobs.job:7" is "Job 7"."""
    found = _THING.fullmatch(text)
    return f"{spaced(found[1])} {found[2]}" if found else text


def decided_about(person: Person) -> QuerySet[Case]:
    """Return what operators decided about something of a person; of a dismissal nobody is told (COM-08)."""
    decided = Case.objects.filter(person=person, state=Case.State.DECIDED)
    return decided.exclude(decision=Case.Decision.DISMISS)
