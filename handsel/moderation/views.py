"""The HTML doors of the moderation room."""

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.events.models import AuditEntry
from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.kit.serving import download
from handsel.moderation import actions, queries, rules, subjects
from handsel.moderation.forms import (
    AppealForm,
    DecisionForm,
    OutcomeForm,
    PlanForm,
    QueueForm,
    ReportForm,
    StandingForm,
)
from handsel.moderation.models import Appeal, Case
from handsel.people import actions as people
from handsel.people.acting import Request, operators_only
from handsel.people.models import FreelancerProfile, Person


@require_http_methods(["GET", "POST"])
def report(request: Request, subject: str) -> HttpResponse:
    """Report something; whoever does not see it is told that there is nothing."""
    if not subjects.may_report(subject, request.acting):
        raise Http404
    form = ReportForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.report(by=request.acting.me, subject=subject, **form.cleaned_data)
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return _thanked(request, subject)
    context = {
        "form": form,
        "view": subjects.view_of(subject),
        "label": subjects.label_of(subject),
        "done": queries.has_reported(request.acting.me, subject),
    }
    return pages.answer(request, "moderation/report.html", context, status=status)


def _thanked(request: Request, subject: str) -> HttpResponse:
    view = subjects.view_of(subject)
    return pages.go(
        request,
        view.url if view is not None and view.url else "/",
        _("Thank you. An operator will look at it; you will hear nothing more about it."),
    )


@require_GET
@operators_only
def queue(request: Request) -> HttpResponse:
    """List the cases that wait, that the reader has in hand, or that are decided."""
    form = QueueForm(request.GET)
    kind = form.cleaned_data["kind"] if form.is_valid() else ""
    show = request.GET.get("show", queries.WAITING)
    me = request.acting.me
    page = paging.page_of(queries.queue(me, show=show, kind=kind), paging.asked(request))
    context = {
        "page": page,
        "rows": [(row, subjects.label_of(row.subject)) for row in page.rows],
        "form": form,
        "show": show,
        "tabs": _tabs(show, queries.queue_counts(me)),
    }
    return pages.answer(request, "moderation/queue.html", context)


def _tabs(show: str, counts: dict[str, int]) -> list[tuple[str, str, bool, int | None]]:
    shown = [
        (queries.WAITING, _("Waiting")),
        (queries.MINE, _("In your hands")),
        (queries.APPEALS, _("Appeals")),
        (queries.DECIDED, _("Decided")),
        (queries.ALL, _("All")),
    ]
    return [(label, f"?show={key}", key == show, counts.get(key)) for key, label in shown]


@require_GET
@operators_only
def case(request: Request, case_id: int) -> HttpResponse:
    """Show one case: what it is about, who reported it, what was decided."""
    return _case_page(request, _found(case_id))


@require_POST
@operators_only
def claim(request: Request, case_id: int) -> HttpResponse:
    """Take a case in hand."""
    found = actions.claim_case(by=request.acting.me, case_id=_found(case_id).pk)
    return pages.go(request, found.get_absolute_url(), _("The case is yours to decide."))


@require_POST
@operators_only
def release(request: Request, case_id: int) -> HttpResponse:
    """Give a case back."""
    actions.release_case(by=request.acting.me, case_id=_found(case_id).pk)
    return pages.go(request, "moderation:queue", _("The case waits for somebody again."))


@require_POST
@operators_only
def open_file(request: Request, case_id: int, key: str) -> HttpResponse | FileResponse:
    """Hand out a file of what was reported to the operator who has the case in hand."""
    found = actions.open_file(by=request.acting.me, case_id=case_id, key=key)
    return download(found.stored, as_name=found.name, kind=found.kind)


@require_POST
@operators_only
def decide(request: Request, case_id: int) -> HttpResponse:
    """Decide a case."""
    found = _found(case_id)
    page = queries.case_page(found)
    form = DecisionForm(page.effects, request.POST)
    status = 422
    if form.is_valid():
        try:
            actions.decide_case(by=request.acting.me, case_id=found.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return pages.go(request, "moderation:queue", _("The case is decided."))
    return _case_page(request, found, form, status=status)


@require_http_methods(["GET", "POST"])
@operators_only
def standing(request: Request, person_id: int) -> HttpResponse:
    """Limit or suspend a person, or let them do everything again (ACC-20)."""
    person = get_object_or_404(Person, pk=person_id)
    form = StandingForm(request.POST or None, initial={"standing": person.standing})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                people.set_standing(by=request.acting.me, person_id=person.pk, **form.cleaned_data)
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return pages.go(request, "moderation:standing", _("It holds from now on."), person.pk)
    profile = FreelancerProfile.objects.filter(person=person).first()
    cases = queries.cases_about(person)
    context = {"form": form, "person": person, "profile": profile, "cases": cases}
    return pages.answer(request, "moderation/standing.html", context, status=status)


@require_http_methods(["GET", "POST"])
@operators_only
def plan(request: Request, person_id: int) -> HttpResponse:
    """Give a freelancer the plan Basic or Plus (ACC-18)."""
    profile = get_object_or_404(FreelancerProfile.objects.select_related("person"), person=person_id)
    form = PlanForm(request.POST or None, initial={"plan": profile.plan})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                people.set_plan(by=request.acting.me, person_id=person_id, **form.cleaned_data)
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return pages.go(request, "moderation:standing", _("It holds from now on."), person_id)
    context = {"form": form, "person": profile.person, "profile": profile}
    return pages.answer(request, "moderation/plan.html", context, status=status)


@require_GET
@operators_only
def audit(request: Request) -> HttpResponse:
    """Show what operators did, the newest first; nobody can change it (ADM-08)."""
    page = paging.page_of(AuditEntry.objects.order_by("-pk"), paging.asked(request))
    names = queries.names_of([row.by_id for row in page.rows])
    rows = [
        {
            "at": row.at,
            "who": names.get(row.by_id, row.by_id),
            "act": queries.spaced(row.act),
            "subject": queries.thing_in_words(row.subject),
            "why": queries.thing_in_words(row.why),
        }
        for row in page.rows
    ]
    context = {"page": page, "rows": rows}
    return pages.answer(request, "moderation/audit.html", context)


@require_http_methods(["GET", "POST"])
def my_case(request: Request, case_id: int) -> HttpResponse:
    """Show somebody what was decided about them and why, and take their appeal (ADM-04)."""
    me = request.acting.me
    found = queries.case_against(me, case_id)
    if found is None:
        raise Http404
    form = AppealForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.appeal(by=me, case_id=found.pk, words=form.cleaned_data["words"])
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return pages.go(
                    request, "moderation:my_case", _("We look at it again and tell you."), found.pk
                )
    context: dict[str, Any] = {
        "case": found,
        "view": subjects.view_of(found.subject),
        "label": subjects.label_of(found.subject),
        "appeal": getattr(found, "appeal", None),
        "form": form,
        "refused": None,
    }
    try:
        rules.check_can_appeal(me, found)
    except Refused as no:
        context["refused"] = no.message
    return pages.answer(request, "moderation/my_case.html", context, status=status)


@require_POST
@operators_only
def decide_appeal(request: Request, case_id: int) -> HttpResponse:
    """Let a decision stand, or undo it (ADM-04)."""
    found = _found(case_id)
    if not Appeal.objects.filter(case=found).exists():
        raise Http404
    form = OutcomeForm(queries.outcomes_of(found), request.POST)
    status = 422
    if form.is_valid():
        try:
            actions.decide_appeal(by=request.acting.me, case_id=found.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return pages.go(request, "moderation:case", _("The appeal is decided."), found.pk)
    return _case_page(request, found, outcome=form, status=status)


def _found(case_id: int) -> Case:
    return get_object_or_404(Case.objects.select_related("person", "claimed_by"), pk=case_id)


def _case_page(
    request: Request,
    found: Case,
    form: DecisionForm | None = None,
    outcome: OutcomeForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    page = queries.case_page(found)
    me = request.acting.me
    context: dict[str, Any] = {
        "page": page,
        "case": found,
        "mine": found.state == Case.State.CLAIMED and found.claimed_by_id == me.pk,
        "form": form or DecisionForm(page.effects),
        "refused": None,
        **_appeal_context(me, page, outcome),
    }
    try:
        rules.check_can_claim(me, found)
    except Refused as no:
        context["refused"] = no.message
    return pages.answer(request, "moderation/case.html", context, status=status)


def _appeal_context(me: Person, page: queries.CasePage, outcome: OutcomeForm | None) -> dict[str, Any]:
    """Return what the page of a case shows of its appeal: the form, and why the reader may not decide."""
    appeal = page.appeal
    if appeal is None or appeal.state != Appeal.State.OPEN:
        return {"outcome": None}
    said: dict[str, Any] = {"outcome": outcome or OutcomeForm(queries.outcomes_of(page.case))}
    said["own_decision"] = page.case.claimed_by_id == me.pk
    try:
        rules.check_can_decide_appeal(me, page.case, appeal)
    except Refused as no:
        said["appeal_refused"] = no.message
    return said
