"""The JSON doors to jobs."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.jobs import actions, queries
from handsel.jobs.models import Job
from handsel.jobs.shapes import CloseIn, JobIn, JobOut, JobsAsked, JobsOut, NewJobIn, OwnJobsAsked
from handsel.kit.api import Id, after_numbered, newest_first, numbered
from handsel.kit.api import router as router_of
from handsel.people import rules as people_rules
from handsel.people.acting import Request

router = router_of("jobs")


@router.get("/jobs", response=JobsOut, summary="Find jobs")
def find_jobs(request: Request, asked: Query[JobsAsked]) -> Any:
    """The jobs that the marketplace lists, by words and filters."""
    number, size = numbered(asked)
    found = queries.find_jobs(
        request.acting,
        words=" ".join(asked.q.split())[:200],
        categories=asked.category,
        skills=asked.skill,
        kinds=asked.kind,
        experience=asked.experience,
        order=asked.sort,
        page=number,
        size=size,
    )
    after = after_numbered(number, size, more=found.page.has_next)
    return {"items": [queries.told_line(job, request.acting) for job in found.page.rows], "next": after}


@router.get("/account/jobs", response=JobsOut, summary="My account's jobs")
def list_own_jobs(request: Request, asked: Query[OwnJobsAsked]) -> Any:
    """The jobs of the account that the key acts for, the newest first."""
    people_rules.check_acts_for_client(request.acting)
    rows = Job.objects.of_team(request.acting).select_related("account", "category", "activity")
    found, after = newest_first(rows.filter(state=asked.state) if asked.state else rows, asked)
    return {"items": [queries.told_line(job, request.acting) for job in found], "next": after}


@router.post("/jobs", response={201: JobOut}, summary="Write a job")
def post_job(request: Request, data: NewJobIn) -> Any:
    """Write a job for the account that the key acts for, and post it unless it shall stay a draft."""
    account = people_rules.check_acts_for_client(request.acting)
    write = actions.post_job if data.publish else actions.draft_job
    job = write(by=request.acting.me, account_id=account.pk, values=_values(data))
    return Status(201, queries.told_whole(job, request.acting))


@router.get("/jobs/{job_id}", response=JobOut, summary="A job")
def read_job(request: Request, job_id: Id) -> Any:
    """A job with its activity and its questions."""
    return queries.told_whole(queries.job_for(request.acting, job_id), request.acting)


@router.put("/jobs/{job_id}", response=JobOut, summary="Change a job")
def edit_job(request: Request, job_id: Id, data: JobIn) -> Any:
    """Write a draft or an open job anew."""
    job = actions.edit_job(by=request.acting.me, job_id=_own(request, job_id).pk, values=data.values())
    return queries.told_whole(job, request.acting)


@router.delete("/jobs/{job_id}", response={204: None}, summary="Delete a draft")
def delete_draft(request: Request, job_id: Id) -> Any:
    """Throw a draft away; what was published is closed instead."""
    actions.delete_draft(by=request.acting.me, job_id=_own(request, job_id).pk)
    return Status(204, None)


@router.post("/jobs/{job_id}/publish", response=JobOut, summary="Post a draft")
def publish_job(request: Request, job_id: Id) -> Any:
    """List a draft and open it for proposals."""
    job = actions.publish_job(by=request.acting.me, job_id=_own(request, job_id).pk)
    return queries.told_whole(job, request.acting)


@router.post("/jobs/{job_id}/close", response=JobOut, summary="Close a job")
def close_job(request: Request, job_id: Id, data: CloseIn) -> Any:
    """End an open job, with or without a hire."""
    job = actions.close_job(by=request.acting.me, job_id=_own(request, job_id).pk, hired=data.hired)
    return queries.told_whole(job, request.acting)


def _values(data: NewJobIn) -> Any:
    return JobIn(**data.dict(exclude={"publish"})).values()


def _own(request: Request, job_id: int) -> Job:
    return get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
