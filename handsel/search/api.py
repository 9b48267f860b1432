"""The JSON door to finding freelancers."""

from typing import Any

from django.http import QueryDict
from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.jobs import queries as jobs
from handsel.jobs.forms import JobSearch
from handsel.kit.api import Id, Listing, after_numbered, numbered
from handsel.kit.api import router as router_of
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.search import actions, queries
from handsel.search.models import SavedSearch
from handsel.search.shapes import (
    DailyIn,
    FreelancersAsked,
    FreelancersOut,
    SavedJobsOut,
    SavedSearchIn,
    SavedSearchOut,
)

router = router_of("search")


@router.get("/freelancers", response=FreelancersOut, summary="Find freelancers")
def find_freelancers(request: Request, asked: Query[FreelancersAsked]) -> Any:
    """Freelancers by words and filters; to freelancers, each other by name (SEARCH-01, SEARCH-08)."""
    acting = request.acting
    words = " ".join(asked.q.split())[:200]
    short = queries.too_short(words) if acting.is_freelancer else ""
    if short:
        raise Refused("too_short", short, field="q")
    number, size = numbered(asked)
    found = queries.find_freelancers(
        acting,
        words=words,
        categories=asked.category,
        skills=asked.skill,
        countries=asked.country,
        languages=asked.language,
        availability=asked.availability,
        works=asked.works,
        badge=asked.badge,
        score=[str(step) for step in asked.score],
        city=asked.city[:80],
        rate_from=asked.rate_from,
        rate_to=asked.rate_to,
        order=asked.sort,
        among_freelancers=acting.is_freelancer,
        with_facets=False,
        page=number,
        size=size,
    )
    after = after_numbered(number, size, more=found.page.has_next)
    return {"items": [_line(tile) for tile in found.page.rows], "next": after}


def _line(tile: queries.Tile) -> dict[str, Any]:
    profile = tile.profile
    return {
        "id": profile.public_id,
        "url": tile.address,
        "name": tile.name,
        "title": tile.title,
        "specialized": tile.special.public_id if tile.special else None,
        "place": tile.place,
        "overview": tile.overview,
        "hourly_rate": tile.hourly_rate,
        "skills": tile.skills,
        "response": profile.response_band,
        "score": profile.score,
        "badges": [word for word, _label in profile.merits],
        "is_new": tile.is_new,
        "availability": profile.availability,
        "available_on": profile.away_until,
    }


@router.get("/saved/jobs", response=SavedJobsOut, summary="My saved jobs")
def list_saved_jobs(request: Request, asked: Query[Listing]) -> Any:
    """The jobs that one saved and may still see, the last saved first (SEARCH-11)."""
    number, size = numbered(asked)
    rows = list(queries.saved_jobs(request.acting)[(number - 1) * size : number * size + 1])
    items = [jobs.told_line(job, request.acting) for job in rows[:size]]
    return {"items": items, "next": after_numbered(number, size, more=len(rows) > size)}


@router.put("/saved/jobs/{job_id}", response={204: None}, summary="Save a job")
def save_job(request: Request, job_id: Id) -> Any:
    """Keep a job to find it again; a second time changes nothing (SEARCH-11)."""
    actions.save_job(by=request.acting.me, job=jobs.job_for(request.acting, job_id))
    return Status(204, None)


@router.delete("/saved/jobs/{job_id}", response={204: None}, summary="Forget a saved job")
def forget_job(request: Request, job_id: Id) -> Any:
    """Take a job off one's list; one that is not on it is no matter."""
    actions.forget_job(by=request.acting.me, job_id=job_id)
    return Status(204, None)


@router.get("/saved/searches", response=list[SavedSearchOut], summary="My saved searches")
def list_saved_searches(request: Request) -> Any:
    """The searches that one saved, by name (SEARCH-11)."""
    return [_search(row) for row in queries.saved_searches(request.acting)]


@router.post("/saved/searches", response={201: SavedSearchOut}, summary="Save a search")
def save_search(request: Request, data: SavedSearchIn) -> Any:
    """Keep a search of jobs under a name; the same search again gets the new name and choice."""
    kept = actions.save_search(
        by=request.acting.me, name=data.name, query=queries.query_of(data.search()), daily=data.daily
    )
    return Status(201, _search(kept))


@router.put("/saved/searches/{search_id}/daily", response=SavedSearchOut, summary="Tell me daily, or not")
def tell_daily(request: Request, search_id: Id, data: DailyIn) -> Any:
    """Switch the daily notice of new jobs on or off; only jobs from now on are told."""
    found = get_object_or_404(queries.saved_searches(request.acting), pk=search_id)
    return _search(actions.tell_daily(by=request.acting.me, search_id=found.pk, wanted=data.wanted))


@router.delete("/saved/searches/{search_id}", response={204: None}, summary="Delete a saved search")
def delete_search(request: Request, search_id: Id) -> Any:
    """Throw a saved search away."""
    found = get_object_or_404(queries.saved_searches(request.acting), pk=search_id)
    actions.delete_search(by=request.acting.me, search_id=found.pk)
    return Status(204, None)


def _search(row: SavedSearch) -> dict[str, Any]:
    wanted = JobSearch.of(QueryDict(row.query))
    return {
        "id": row.pk,
        "name": row.name,
        "daily": row.daily,
        "q": wanted.words,
        "category": list(wanted.categories),
        "skill": list(wanted.skills),
        "kind": list(wanted.kinds),
        "experience": list(wanted.experience),
    }
