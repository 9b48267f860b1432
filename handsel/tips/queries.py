"""Reads of the tips room: what is left of the day, the words of a job, the tips for a letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from handsel.jobs.models import Job
from handsel.kit import clock, labels
from handsel.kit.refused import Limit
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import AI_BASIC_PER_DAY, AI_SECONDS, TITLE_MAX
from handsel.tips import assistant, kept
from handsel.tips.checks import Found, JobText, Tip, Writing, tips_for
from handsel.tips.models import Asking
from handsel.tips.writing import SHORTER, About, Shortened, TitleIdea, shortened, title_ideas

RULES, MODEL = "rules", "model"
# What is fact and not style is told in any case, whoever gives the other tips.
_ALWAYS = frozenset({"question", "truth", "copied"})


@dataclass(frozen=True)
class Advice:
    """The tips for a letter: what was checked, who gave them, and a line where the model server did not."""

    tips: tuple[Tip, ...]
    checks: tuple[str, ...]
    source: str
    note: str
    limit: Limit | None


def assistant_name() -> str:
    """Return what the assistant is called (ADM-09)."""
    return labels.ASSISTANT.said


def asks_model() -> bool:
    """Return whether letters are shown to a model server (AI-07)."""
    return bool(settings.ASSISTANT_URL)


def limit_of(profile: FreelancerProfile) -> Limit | None:
    """Return how often a freelancer may ask today (UTC), None for no limit (AI-08); one query at most."""
    if profile.is_plus:
        return None
    today = datetime.combine(clock.today(), time(), UTC)
    asked = Asking.objects.filter(person=profile.person_id, at__gte=today).count()
    most = AI_BASIC_PER_DAY.value
    return Limit(most, max(0, most - asked), today + timedelta(days=1))


def job_text(job: Job) -> JobText:
    """Return the words of a job, in two queries."""
    return JobText(
        description=job.description,
        title=job.title,
        skills=tuple(job.skills.order_by("name").values_list("name", flat=True)),
        questions=tuple(job.questions.order_by("position").values_list("text", flat=True)),
    )


def writing_of(profile: FreelancerProfile, job: Job, letter: str, answers: Mapping[int, str]) -> Writing:
    """Return what tips are made of; `answers` are by the ids of the job's questions. A few queries."""
    asked = dict(job.questions.values_list("pk", "text"))
    return Writing(
        letter=letter,
        job=job_text(job),
        skills=frozenset(profile.skills.values_list("name", flat=True)),
        answers={asked[pk]: text for pk, text in answers.items() if pk in asked},
        kept=kept.letters_of(profile.person),
    )


def advice_on(writing: Writing, limit: Limit | None) -> Advice:
    """Return the tips for a letter: the model server's if one is set and answers in time, else the rules'.

    Never inside a transaction: the model server may take its whole time (AI-07).
    """
    found: Found = tips_for(writing)
    if not asks_model():
        return Advice(found.tips, found.checks, RULES, "", limit)
    try:
        given = assistant.tips_of_model(writing, seconds=AI_SECONDS.value)
    except assistant.NoAnswer:
        note = _("The model server did not answer well in time, so these tips come from the rules alone.")
        return Advice(found.tips, found.checks, RULES, note, limit)
    facts = tuple(tip for tip in found.tips if tip.kind in _ALWAYS)
    return Advice((*facts, *given), found.checks, MODEL, "", limit)


def reminder() -> str:
    """Return the line that stands at all tips (AI-06)."""
    return _(
        "Keep your proposal true to what you can do. Look at every tip for exaggeration before you use it; "
        "nothing changes your letter but you."
    )


def shorter(letter: str, job: Job | None, *, most: int = SHORTER) -> Shortened:
    """Return a shorter letter, with what speaks of the job first, if one is named (AI-09)."""
    return shortened(letter, about=job_text(job).text if job is not None else "", most=most)


def titles_for(profile: FreelancerProfile) -> list[TitleIdea]:
    """Return titles made of what stands on a profile, in four queries (AI-09)."""
    past = list(profile.employments.order_by("-from_year", "-pk").values_list("title", "from_year"))
    fluent = profile.languages.filter(level__in=["fluent", "native"]).order_by("pk")
    about = About(
        title=profile.title,
        work=past[0][0] if past else "",
        category=profile.category.name if profile.category else "",
        skills=tuple(profile.skills.order_by("name").values_list("name", flat=True)),
        languages=tuple(people.language_name(code) for code in fluent.values_list("code", flat=True)),
        since=past[-1][1] if past else None,
    )
    return title_ideas(about, most=TITLE_MAX.value)
