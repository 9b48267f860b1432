"""The HTML doors of the tips room."""

import re
from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.limits import tell_limit
from handsel.people.acting import Request
from handsel.tips import panels, queries, rules
from handsel.tips.forms import LetterTextForm

_ANSWER = re.compile(r"answer-([0-9]{1,18})")


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: Request, job_id: int) -> HttpResponse:
    """Show a letter's tips: into the panel of a form that asks for them, or on a page of their own (AI-01)."""
    job = get_object_or_404(Job.objects.visible_to(request.acting), pk=job_id)
    rules.check_has_profile(request.acting.profile)
    text = request.POST.get("letter", "")
    if request.method == "POST":
        panel = panels.get_tips(request.acting, job, text, answers_in(request.POST))
    else:
        panel = panels.waiting(request.acting, job, text)
    context = {"job": job, "tips": panel, "form": LetterTextForm(initial={"letter": text})}
    response = pages.answer(request, "tips/letter.html", context, part="found", status=panel.status)
    return tell_limit(response, panel.limit)


def answers_in(posted: Mapping[str, str]) -> dict[int, str]:
    """Return the answers of a proposal form by the ids of their questions."""
    found = ((_ANSWER.fullmatch(name), text) for name, text in posted.items())
    return {int(name[1]): str(text) for name, text in found if name is not None}


@require_http_methods(["GET", "HEAD", "POST"])
def writing(request: Request) -> HttpResponse:
    """Show ideas for one's title and a field for a letter, or the letter made shorter (AI-09).

    The plan Basic reads what it is.
    """
    profile = rules.check_has_profile(request.acting.profile)
    if request.method == "POST":
        rules.check_has_plus(profile)
    form = LetterTextForm(request.POST or None)
    shorter = None
    if form.is_bound and form.is_valid():
        shorter = queries.shorter(form.cleaned_data["letter"], None)
    context = {
        "profile": profile,
        "form": form,
        "shorter": shorter,
        "ideas": queries.titles_for(profile) if profile.is_plus else [],
    }
    status = 422 if form.is_bound and form.errors else 200
    return pages.answer(request, "tips/writing.html", context, status=status)
