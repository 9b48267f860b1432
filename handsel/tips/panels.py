"""The panel under a cover letter, with or without its tips; for every page that has a letter (AI-01 to AI-06)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from handsel.jobs.models import Job
from handsel.kit.refused import Limit, Refused
from handsel.kit.text import clean
from handsel.people.acting import Acting
from handsel.policy.numbers import AI_BASIC_PER_DAY, AI_MIN_CHARS
from handsel.tips import actions, queries
from handsel.tips.queries import Advice

ASK = "tips"


@dataclass(frozen=True)
class Panel:
    """What the panel shows: how far the letter is, how often there are tips a day, and what was found or refused."""

    job: Job
    letter: str
    name: str
    asks_model: bool
    reminder: str
    least: int
    limit: Limit | None
    most: int = 0
    advice: Advice | None = None
    refused: Refused | None = None

    @property
    def length(self) -> int:
        """The characters of the letter, without white space around it (AI-02)."""
        return len(self.letter)

    @property
    def is_short(self) -> bool:
        """Whether the letter is too short for tips."""
        return self.length < self.least

    @property
    def missing(self) -> int:
        """How many characters are missing until there are tips."""
        return max(0, self.least - self.length)

    @property
    def status(self) -> int:
        """The HTTP status of a page that asked for tips."""
        return self.refused.status if self.refused is not None else 200


def waiting(acting: Acting, job: Job, letter: str) -> Panel:
    """Return the panel of a letter that nobody asked tips for yet, without a query: what is left is counted later."""
    profile = acting.profile
    most = 0 if profile is None or profile.is_plus else AI_BASIC_PER_DAY.value
    return _panel(job, letter, None, most=most)


def get_tips(acting: Acting, job: Job, letter: str, answers: Mapping[int, str]) -> Panel:
    """Return the panel with tips, or with the reason why there are none; counts as asking."""
    try:
        advice = actions.get_tips(by=acting.me, job=job, letter=letter, answers=answers)
    except Refused as no:
        limit = queries.limit_of(acting.profile) if acting.profile is not None else None
        return _panel(job, letter, limit, refused=no)
    return _panel(job, letter, advice.limit, advice=advice)


class LetterForm(Protocol):
    """A form with a cover letter, as it was typed; `do` is the button that sent it."""

    job: Job
    do: str

    @property
    def letter_typed(self) -> str:
        """The letter as far as it is written."""

    @property
    def answers_typed(self) -> dict[int, str]:
        """The answers as far as they are written, by the ids of the questions."""


def of_form(acting: Acting, form: LetterForm) -> Panel:
    """Return the panel of a form, with tips if its button asked for them: the way without JavaScript."""
    if form.do == ASK:
        return get_tips(acting, form.job, form.letter_typed, form.answers_typed)
    return waiting(acting, form.job, form.letter_typed)


def _panel(
    job: Job,
    letter: str,
    limit: Limit | None,
    *,
    advice: Advice | None = None,
    refused: Refused | None = None,
    most: int = 0,
) -> Panel:
    return Panel(
        job=job,
        letter=clean(letter),
        name=queries.assistant_name(),
        asks_model=queries.asks_model(),
        reminder=queries.reminder(),
        least=AI_MIN_CHARS.value,
        limit=limit,
        most=most,
        advice=advice,
        refused=refused,
    )
