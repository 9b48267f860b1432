"""What somebody may want to know before they send a proposal: advice, never a refusal (PROP-10, PROP-32)."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.jobs.models import Job
from handsel.kit.tags.figures import money
from handsel.people.models import FreelancerProfile, Person
from handsel.policy.numbers import LETTER_LIKENESS
from handsel.proposals.models import Proposal, SavedLetter
from handsel.tips.checks import KeptText

_WORD = re.compile(r"\w+")
_RUN = 3
_EARLIER_MOST = 50


def letters_of(person: Person) -> list[SavedLetter]:
    """Return the letters that somebody keeps, by name (PROP-10)."""
    return list(SavedLetter.objects.filter(person=person).order_by("name", "pk"))


def letters_kept(person: Person) -> list[KeptText]:
    """Return the same letters as words to compare others with (AI-03)."""
    return [KeptText(letter.name, letter.text) for letter in letters_of(person)]


def advice(job: Job, profile: FreelancerProfile | None, *, letter: str, amount: Decimal) -> list[str]:
    """Return what does not fit, in sentences: missing skills, an amount outside the budget, a copied letter.

    `amount` is the price or rate as far as it is typed, 0 for nothing yet. At most three queries.
    """
    if profile is None:
        return []
    found = [
        _missing_skills(job, profile),
        _outside_budget(job, amount),
        _nearly_copied(job, profile, letter),
    ]
    return [words for words in found if words]


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1: the share of runs of three words that both have.

    The Jaccard index of the sets of runs (w-shingling, Broder 1997), without regard to case and signs.
    """
    first, second = _runs(one), _runs(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    if not words:
        return set()
    return {tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}


def _missing_skills(job: Job, profile: FreelancerProfile) -> str:
    missing = job.skills.exclude(profiles=profile).order_by("name").values_list("name", flat=True)
    names = list(missing)
    words = ngettext(
        "The job asks for a skill that is not on your profile: %(names)s.",
        "The job asks for skills that are not on your profile: %(names)s.",
        len(names),
    )
    return words % {"names": ", ".join(names)} if names else ""


def _outside_budget(job: Job, amount: Decimal) -> str:
    if amount <= 0:
        return ""
    if job.budget is not None:
        words = _("Your price is above the client's budget of %(budget)s. Say in the letter why.")
        return words % {"budget": money(job.budget)} if amount > job.budget else ""
    if job.rate_min is None or job.rate_max is None or job.rate_min <= amount <= job.rate_max:
        return ""
    words = _("Your rate is outside what the client has in mind: %(low)s to %(high)s an hour.")
    return words % {"low": money(job.rate_min), "high": money(job.rate_max)}


def _nearly_copied(job: Job, profile: FreelancerProfile, letter: str) -> str:
    """PROP-10: a letter that is nearly the same as one that was sent for another job."""
    if not letter.strip():
        return ""
    earlier = Proposal.objects.filter(profile=profile).exclude(job=job).order_by("-pk")
    for text, title in earlier.values_list("letter", "job__title")[:_EARLIER_MOST]:
        if likeness(letter, text) * 100 >= LETTER_LIKENESS.value:
            words = _("This letter is nearly the same as the one that you sent for “%(title)s”.")
            return words % {"title": title}
    return ""
