"""Coaching as a pure function: own figures in, advice out, each with the figure that it comes from (AI-11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import BADGE_SCORE, RESPONSE_MIN_INVITATIONS, SCORE_LEAST_CONTRACTS

Band = FreelancerProfile.ResponseBand
ENOUGH = 3  # fewer are chance
FEW_VIEWED, FEW_TALKS = 50, 34  # percent


@dataclass(frozen=True)
class Figures:
    """What is known of a freelancer over the window, in numbers; `band` is a word of `ResponseBand`.

    Unasked proposals alone go through the funnel of sent, opened and talked about: those that answer an
    invitation begin with a talk. `referrals_taken` are those whose person accepted.
    """

    days: int
    band: str = ""
    counted: int = 0
    invited: int = 0
    answered: int = 0
    accepted: int = 0
    declined: int = 0
    missed: int = 0
    sent: int = 0
    viewed: int = 0
    talks: int = 0
    referrals: int = 0
    referrals_taken: int = 0
    complete: int = 100
    hired: int = 0
    score: int | None = None
    endings: int = 0

    @property
    def hire_rate(self) -> int | None:
        """How many percent of the unasked proposals led to a contract; None without any."""
        return (100 * self.hired + self.sent // 2) // self.sent if self.sent else None


@dataclass(frozen=True)
class Advice:
    """One piece of advice, the figure that it comes from in words, and where to follow it."""

    key: str
    message: str
    figure: str
    href: str = ""


def advice_from(figures: Figures) -> list[Advice]:
    """Return what the figures say to somebody, what costs them most first; never nothing."""
    found = [*_answering(figures), *_working(figures), *_proposing(figures)]
    found += [*_profile(figures), *_referring(figures)]
    return found or [_all_well(figures)]


def _answering(figures: Figures) -> Iterator[Advice]:
    inbox = f"{reverse('pages:my_proposals')}?tab=invitations"
    if figures.missed:
        figure = ngettext(
            "%(missed)s of %(invited)s invitation ran out unanswered",
            "%(missed)s of %(invited)s invitations ran out unanswered",
            figures.invited,
        ) % {"missed": figures.missed, "invited": figures.invited}
        message = _("Answer every invitation, if only with a no: declining counts as an answer in time.")
        yield Advice("missed", message, figure, inbox)
    if figures.band in (Band.SLOW, Band.THREE_DAYS):
        figure = _("%(band)s, from %(count)s invitations") % {
            "band": Band(figures.band).label,
            "count": figures.counted,
        }
        message = _(
            "Clients see how soon you answer. A short “not now” on the same day keeps the best words there."
        )
        yield Advice("slow", message, figure, inbox)
    if not figures.band and figures.counted < RESPONSE_MIN_INVITATIONS.value and figures.invited:
        least = RESPONSE_MIN_INVITATIONS.value
        figure = _("%(count)s of the %(least)s invitations that are needed") % {
            "count": figures.counted,
            "least": least,
        }
        message = _("Your response time is not shown yet. The next answers make it, so give them soon.")
        yield Advice("no_band", message, figure)


def _working(figures: Figures) -> Iterator[Advice]:
    stats = reverse("reputation:stats")
    if figures.score is None and figures.endings:
        figure = _("%(count)s of the %(least)s ended contracts that are needed") % {
            "count": figures.endings,
            "least": SCORE_LEAST_CONTRACTS.value,
        }
        message = _("Your score is not shown yet. Ask the clients of your next endings for a review.")
        yield Advice("no_score", message, figure, stats)
    if figures.score is not None and figures.score < BADGE_SCORE.value:
        figure = _("a job success score of %(score)s percent") % {"score": figures.score}
        message = _(
            "Look at what moved it and when it leaves. Before you end a contract, ask what is missing."
        )
        yield Advice("score", message, figure, stats)


def _proposing(figures: Figures) -> Iterator[Advice]:
    if figures.sent < ENOUGH:
        figure = ngettext(
            "%(sent)s proposal sent unasked", "%(sent)s proposals sent unasked", figures.sent
        ) % {"sent": figures.sent}
        message = _("Look for jobs whose skills are yours and send a few proposals; so few say nothing yet.")
        yield Advice("few_sent", message, figure, reverse("jobs:find"))
        return
    if figures.viewed * 100 < figures.sent * FEW_VIEWED:
        figure = _("%(viewed)s of %(sent)s proposals were opened") % {
            "viewed": figures.viewed,
            "sent": figures.sent,
        }
        message = _(
            "Clients decide by the first 200 characters of your letter. Put their work there, not yourself."
        )
        yield Advice("unopened", message, figure, reverse("tips:writing"))
    if figures.viewed >= ENOUGH and figures.talks * 100 < figures.viewed * FEW_TALKS:
        figure = _("%(talks)s of %(viewed)s opened proposals led to a talk") % {
            "talks": figures.talks,
            "viewed": figures.viewed,
        }
        message = _(
            "They read you and do not write. Get tips on the next letter, and end it with a next step."
        )
        yield Advice("no_talk", message, figure, reverse("proposals:letters"))


def _profile(figures: Figures) -> Iterator[Advice]:
    if figures.complete < 100:
        figure = _("%(percent)s percent complete") % {"percent": figures.complete}
        message = _("Clients who look you up find gaps in your profile. Fill the first one today.")
        yield Advice("profile", message, figure, reverse("people:edit_profile"))


def _referring(figures: Figures) -> Iterator[Advice]:
    if figures.declined >= 2 and not figures.referrals:
        figure = _("%(declined)s invitations declined, nobody referred") % {"declined": figures.declined}
        message = _("When you cannot take work, name a colleague who can. The client remembers who helped.")
        yield Advice("no_referral", message, figure)
    if figures.referrals_taken:
        figure = ngettext(
            "%(taken)s of %(count)s person whom you referred accepted",
            "%(taken)s of %(count)s people whom you referred accepted",
            figures.referrals,
        ) % {"taken": figures.referrals_taken, "count": figures.referrals}
        message = _(
            "Your referrals are taken. Those colleagues can name you in turn; tell them what you look for."
        )
        yield Advice("referred", message, figure)


def _all_well(figures: Figures) -> Advice:
    figure = _(
        "%(answered)s of %(invited)s invitations answered, %(talks)s of %(sent)s proposals talked about"
    ) % {
        "answered": figures.answered,
        "invited": figures.invited,
        "talks": figures.talks,
        "sent": figures.sent,
    }
    return Advice("well", _("Your figures are good. Go on as you do."), figure)
