"""The hours sheet: a week of a contract, written by the freelancer and reviewed by the client (CTR-10)."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.contracts import actions, queries
from handsel.contracts.forms.hours import BackForm, LimitForm, TimeForm
from handsel.contracts.models import Contract, TimeEntry, Week
from handsel.contracts.views.contracts import found_for
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request


@require_http_methods(["GET", "HEAD", "POST"])
def hours(request: Request, contract_id: int) -> HttpResponse:
    """Show the hours of a week to both sides, or write some down."""
    contract = _of(request, contract_id)
    if request.method != "POST":
        return _sheet(request, contract)
    form = TimeForm(request.POST)
    if not form.is_valid():
        return _sheet(request, contract, form=form, status=422)
    try:
        entry = actions.add_time(
            by=request.acting.me,
            contract_id=contract.pk,
            values=form.values(),
            key=form.cleaned_data["key"],
        )
    except Refused as no:
        pages.add_refusal(form, no)
        return _sheet(request, contract, form=form, status=no.status)
    return pages.go(request, entry.week.get_absolute_url(), _("Written down."))


def _of(request: Request, contract_id: int) -> Contract:
    """Return a contract by the hour that concerns the reader, or answer 404."""
    contract = found_for(request, contract_id)
    if not contract.is_hourly:
        raise Http404
    return contract


def _sheet(
    request: Request,
    contract: Contract,
    *,
    form: TimeForm | None = None,
    back: BackForm | None = None,
    limit: LimitForm | None = None,
    week: Week | None = None,
    status: int = 200,
) -> HttpResponse:
    monday = week.monday if week is not None else queries.week_asked(contract, _asked(request, form))
    sheet = queries.sheet_of(contract, request.acting, monday)
    context = {
        "sheet": sheet,
        "contract": contract,
        "form": form or TimeForm.for_days(sheet.first_day, sheet.last_day),
        "back": back or BackForm(),
        "limit": limit or LimitForm(initial={"weekly_limit": contract.weekly_limit}),
        "open_limit": limit is not None,
        "open_back": back is not None,
    }
    return pages.answer(request, "contracts/hours.html", context, status=status)


def _asked(request: Request, form: TimeForm | None) -> str:
    """Return the week that was asked for: by the address, or by the day in a form that came back."""
    day = form.cleaned_data.get("date") if form is not None else None
    return day.isoformat() if day is not None else request.GET.get("week", "")[:20]


@require_http_methods(["GET", "HEAD", "POST"])
def edit_time(request: Request, entry_id: int) -> HttpResponse:
    """Show an entry to correct, or correct it."""
    entry = _entry(request, entry_id)
    form = TimeForm(request.POST) if request.method == "POST" else TimeForm.of_entry(entry)
    if not form.is_bound or not form.is_valid():
        return _edit_page(request, entry, form, 422 if form.is_bound else 200)
    try:
        edited = actions.edit_time(by=request.acting.me, entry_id=entry.pk, values=form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _edit_page(request, entry, form, no.status)
    return pages.go(request, edited.week.get_absolute_url(), _("Changed."))


def _edit_page(request: Request, entry: TimeEntry, form: TimeForm, status: int) -> HttpResponse:
    context = {
        "entry": entry,
        "form": form,
        "contract": entry.week.contract,
        "back": entry.week.get_absolute_url(),
    }
    return pages.answer(request, "contracts/edit_time.html", context, status=status)


@require_POST
def delete_time(request: Request, entry_id: int) -> HttpResponse:
    """Take an entry out of its week."""
    entry = _entry(request, entry_id)
    week = actions.delete_time(by=request.acting.me, entry_id=entry.pk)
    return pages.go(request, week.get_absolute_url(), _("Deleted."))


def _entry(request: Request, entry_id: int) -> TimeEntry:
    """Return an entry of the reader's own side; to the other side and to strangers there is none."""
    return get_object_or_404(queries.entries_to_write(request.acting), pk=entry_id)


@require_POST
def approve_week(request: Request, week_id: int) -> HttpResponse:
    """Approve the hours of a week."""
    week = actions.approve_week(by=request.acting.me, week_id=_week(request, week_id).pk)
    return pages.go(request, week.get_absolute_url(), _("The hours are approved."))


@require_POST
def hand_in_week(request: Request, week_id: int) -> HttpResponse:
    """Hand a corrected week in again."""
    week = actions.hand_in_week(by=request.acting.me, week_id=_week(request, week_id).pk)
    return pages.go(request, week.get_absolute_url(), _("The hours lie before your client again."))


@require_POST
def send_week_back(request: Request, week_id: int) -> HttpResponse:
    """Send the hours of a week back with a note."""
    week = _week(request, week_id)
    form = BackForm(request.POST)
    if not form.is_valid():
        return _sheet(request, week.contract, back=form, week=week, status=422)
    try:
        actions.send_week_back(by=request.acting.me, week_id=week.pk, note=form.cleaned_data["note"])
    except Refused as no:
        pages.add_refusal(form, no)
        return _sheet(request, week.contract, back=form, week=week, status=no.status)
    return pages.go(request, week.get_absolute_url(), _("The hours are sent back."))


def _week(request: Request, week_id: int) -> Week:
    """Return a week of a contract that concerns the reader, or answer 404."""
    week = get_object_or_404(Week, pk=week_id)
    week.contract = found_for(request, week.contract_id)
    return week


@require_POST
def set_limit(request: Request, contract_id: int) -> HttpResponse:
    """Set for how many hours a week the client pays."""
    contract = _of(request, contract_id)
    form = LimitForm(request.POST)
    if not form.is_valid():
        return _sheet(request, contract, limit=form, status=422)
    try:
        actions.set_weekly_limit(
            by=request.acting.me, contract_id=contract.pk, hours=form.cleaned_data["weekly_limit"]
        )
    except Refused as no:
        pages.add_refusal(form, no)
        return _sheet(request, contract, limit=form, status=no.status)
    return pages.go(request, reverse("contracts:hours", args=[contract.pk]), _("The limit is set."))


@require_safe
def hours_csv(request: Request, contract_id: int) -> HttpResponse:
    """Give all hours of a contract out as a table."""
    contract = _of(request, contract_id)
    answer = HttpResponse(queries.hours_as_csv(contract), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="hours-{contract.pk}.csv"'
    return answer
