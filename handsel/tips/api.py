"""The JSON doors to tips. What is asked and answered here is not kept (AI-10), so asking again is asking anew."""

from typing import Any

from ninja import Status

from handsel.jobs import queries as jobs
from handsel.kit.api import Id
from handsel.kit.api import router as router_of
from handsel.kit.text import clean
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.tips import actions, queries, rules
from handsel.tips.shapes import LetterTipsIn, LetterTipsOut, ShortenIn, ShortenOut, TitleIdeaOut

router = router_of("proposals")


@router.post("/jobs/{job_id}/letter-tips", response=LetterTipsOut, summary="Get tips for a letter")
def get_tips(request: Request, job_id: Id, data: LetterTipsIn) -> Any:
    """Compare a letter with a job; nothing of it is kept, and asked again with the same key it counts again.

    On the plan Basic a few times a day: 429 then says when there are new ones.
    """
    people_rules.check_acts_as_freelancer(request.acting)
    answers = {row.question: row.text for row in data.answers}
    job = jobs.job_for(request.acting, job_id)
    advice = actions.get_tips(by=request.acting.me, job=job, letter=data.letter, answers=answers)
    return {
        "tips": advice.tips,
        "checks": list(advice.checks),
        "source": advice.source,
        "note": advice.note,
        "reminder": queries.reminder(),
        "limit": advice.limit,
    }


@router.post("/writing-help/shorten", response=ShortenOut, summary="Make a letter shorter")
def shorten_letter(request: Request, data: ShortenIn) -> Any:
    """Return the weightiest sentences of a letter, by rules; for the plan Plus. Nothing of it is kept."""
    rules.check_has_plus(people_rules.check_acts_as_freelancer(request.acting))
    job = jobs.job_for(request.acting, data.job_id) if data.job_id is not None else None
    found = queries.shorter(clean(data.letter), job, most=data.most)
    return Status(200, {"letter": found.text, "cut": list(found.cut)})


@router.get("/profile/title-ideas", response=list[TitleIdeaOut], summary="Ideas for my title")
def list_title_ideas(request: Request) -> Any:
    """Return titles made of what stands on one's profile, by rules; for the plan Plus."""
    profile = rules.check_has_plus(people_rules.check_acts_as_freelancer(request.acting))
    return [{"title": idea.text, "why": idea.why} for idea in queries.titles_for(profile)]
