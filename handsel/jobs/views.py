"""The doors of the jobs room."""

import re
from dataclasses import asdict
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.jobs import actions, queries, rules
from handsel.jobs.forms import CloseForm, JobForm, JobSearch, VoidForm, initial_of
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.paging import asked, page_of
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Acting, Request, operators_only


@login_not_required
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Show the jobs that the reader may find, with filters (JOB-02, JOB-04)."""
    acting = _acting(request)
    search = JobSearch.of(request.GET)
    narrow = asdict(search)
    found = queries.find_jobs(acting, page=asked(request), **narrow)
    rows = [
        (job, people.client_label(job.account, acting), queries.proposals_band(job.activity.proposals))
        for job in found.page.rows
    ]
    context = {
        "search": search,
        "found": found,
        "rows": rows,
        "sorts": [("best", _("Best match")), ("newest", _("Newest"))],
    }
    return pages.answer(request, "jobs/find.html", context, part="results")


@login_not_required
@require_safe
def job_page(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show a job with its activity and its client's facts (JOB-07, JOB-08, JOB-12)."""
    acting = _acting(request)
    job, facts, questions = queries.job_page(acting, job_id)
    owner = queries.owns(acting, job)
    invitation = request.GET.get("invitation", "")
    context = {
        "job": job,
        "owner": owner,
        "skills": queries.skills_of(job, acting),
        "questions": questions,
        "band": queries.proposals_band(job.activity.proposals),
        "client": people.client_label(job.account, acting),
        "facts": facts,
        "expires_at": queries.expires_at(job) if owner and job.is_open else None,
        "invitation": int(invitation) if re.fullmatch("[0-9]{1,18}", invitation) else 0,
    }
    return pages.answer(request, "jobs/job.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write a job, and keep it as a draft or post it (JOB-01)."""
    acting = _acting(request)
    if acting.account is None:
        if acting.seats:
            raise Refused("forbidden", _("Switch to your client account to post a job."))
        return pages.go(request, "people:open_client")
    form = JobForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, form, None)
    post = actions.post_job if request.POST.get("do") == "publish" else actions.draft_job
    try:
        job = post(
            by=acting.person,
            account_id=acting.account.pk,
            values=form.values(),
            key=form.cleaned_data["key"],
        )
    except Refused as no:
        pages.add_refusal(form, no)
        return _form_page(request, form, None, status=no.status)
    return pages.go(request, job.get_absolute_url(), _said_of(job))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, job_id: int) -> HttpResponse:
    """Change a draft or an open job, and publish a draft with its last changes (JOB-15)."""
    acting = _acting(request)
    job = _own(acting, job_id)
    form = JobForm(request.POST if request.method == "POST" else None, initial=initial_of(job))
    rules.check_not_ended(job)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, form, job)
    change = actions.publish_job if request.POST.get("do") == "publish" else actions.edit_job
    try:
        changed = change(by=acting.person, job_id=job.pk, values=form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _form_page(request, form, job, status=no.status)
    return pages.go(request, changed.get_absolute_url(), _said_of(changed, before=job))


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Show the client's jobs: open, drafts and ended."""
    acting = _acting(request)
    if acting.account is None:
        return pages.go(request, "jobs:find")
    counts = queries.job_counts(acting.account)
    tab = request.GET.get("tab", "open")
    tab = tab if tab in counts else "open"
    page = page_of(queries.jobs_of(acting.account, tab), asked(request))
    tabs = [
        ("open", _("Open"), counts["open"]),
        ("drafts", _("Drafts"), counts["drafts"]),
        ("ended", _("Ended"), counts["ended"]),
    ]
    rows = [(job, queries.expires_at(job) if job.warned_at else None) for job in page.rows]
    context = {"tab": tab, "tabs": tabs, "page": page, "rows": rows, "account": acting.account}
    return pages.answer(request, "jobs/mine.html", context)


@require_POST
def publish(request: HttpRequest, job_id: int) -> HttpResponse:
    """Publish a draft as it is (JOB-02)."""
    acting = _acting(request)
    job = actions.publish_job(by=acting.person, job_id=_own(acting, job_id).pk)
    return pages.go(request, job.get_absolute_url(), _said_of(job))


@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest, job_id: int) -> HttpResponse:
    """Ask whether somebody was hired, and close the job (JOB-15)."""
    acting = _acting(request)
    job = _own(acting, job_id)
    hired = {"outcome": "hired"} if job.activity.hired else None
    form = CloseForm(request.POST if request.method == "POST" else None, initial=hired)
    context = {"form": form, "job": job}
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.is_bound else 200
        return pages.answer(request, "jobs/close.html", context, status=status)
    try:
        actions.close_job(by=acting.person, job_id=job.pk, hired=form.cleaned_data["outcome"] == "hired")
    except Refused as no:
        pages.add_refusal(form, no)
        return pages.answer(request, "jobs/close.html", context, status=no.status)
    return pages.go(request, job.get_absolute_url(), _("The job is closed."))


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, job_id: int) -> HttpResponse:
    """Ask once, and throw a draft away."""
    acting = _acting(request)
    job = _own(acting, job_id)
    if request.method != "POST":
        return pages.answer(request, "jobs/delete.html", {"job": job})
    actions.delete_draft(by=acting.person, job_id=job.pk)
    return pages.go(request, "jobs:mine", _("The draft is deleted."))


@require_http_methods(["GET", "HEAD", "POST"])
@operators_only
def void(request: Request, job_id: int) -> HttpResponse:
    """Leave an ended job out of its client's hire rate, or count it again (JOB-14)."""
    published = Job.objects.exclude(state=Job.State.DRAFT).select_related("account")
    job = get_object_or_404(published, pk=job_id)
    form, status = VoidForm(request.POST if request.method == "POST" else None), 200
    if form.is_bound and form.is_valid():
        leave_out = job.voided_at is None
        try:
            actions.set_void(
                by=request.acting.me, job_id=job.pk, void=leave_out, why=form.cleaned_data["why"]
            )
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            said = _("The job is left out of the hire rate.") if leave_out else _("The job counts again.")
            return pages.go(request, "people:client", said, job.account_id)
    elif form.is_bound:
        status = 422
    return pages.answer(request, "jobs/void.html", {"form": form, "job": job}, status=status)


def _acting(request: HttpRequest) -> Any:
    return request.acting  # type: ignore[attr-defined]


def _own(acting: Acting, job_id: int) -> Job:
    return get_object_or_404(Job.objects.of_team(acting).select_related("account", "category"), pk=job_id)


def _form_page(request: HttpRequest, form: JobForm, job: Job | None, status: int = 200) -> HttpResponse:
    if form.is_bound and form.errors and status == 200:
        status = 422
    account = job.account if job is not None else _acting(request).account
    offered = queries.offers_teams(account.pk, job)
    context = {"form": form, "job": job, "offers_teams": offered or form.wants_teams}
    return pages.answer(request, "jobs/form.html", context, status=status)


def _said_of(job: Job, before: Job | None = None) -> str:
    if job.is_draft:
        return _("The draft is kept. Only your team sees it.")
    if before is not None and before.is_open:
        return _("Your changes are saved.")
    return _("Your job is posted. Now invite freelancers who would fit.")
