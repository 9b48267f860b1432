"""What people are told about reviews and badges."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Side
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people.models import FreelancerProfile
from handsel.reputation import badges, queries
from handsel.reputation.models import MidFeedback, Review, closes_at

REVIEW = kinds.register("review", gettext_lazy("Reviews of your contracts"), email=True, push=False)
BADGE = kinds.register("badge", gettext_lazy("Badges that you earn or lose"), email=True, push=False)
RANKS = (badges.NONE, badges.RISING, badges.TOP, badges.TOP_PLUS)


def _page(contract: Contract) -> str:
    return reverse("reputation:review", args=[contract.pk])


def _names(contract: Contract, side: Side) -> dict[str, str]:
    return {"who": contracts.other_name(contract, side), "title": contract.title}


def possible(contract: Contract, side: Side) -> Words:
    """Say that a contract ended and can be reviewed (REP-19)."""
    day = date_format(closes_at(contract), "DATE_FORMAT")
    return Words(
        title=_("How was it to work with %(who)s?") % _names(contract, side),
        body=_("“%(title)s” has ended. Please review it; others read it before they decide.")
        % _names(contract, side),
        url=_page(contract),
        lines=(
            _("You can do so until %(day)s, midnight UTC.") % {"day": day},
            _("Neither side reads the other's review before both are in, or until the time is over."),
        ),
        actions=((_("Write a review"), _page(contract)),),
    )


def reminder(contract: Contract, side: Side) -> Words:
    """Remind of a review that is not written (REP-19)."""
    day = date_format(closes_at(contract), "DATE_FORMAT")
    return Words(
        title=_("A few days left to review “%(title)s”") % _names(contract, side),
        body=_("You can still say how it was to work with %(who)s, until %(day)s, midnight UTC.")
        % {**_names(contract, side), "day": day},
        url=_page(contract),
        actions=((_("Write a review"), _page(contract)),),
    )


def shown(contract: Contract, side: Side) -> Words:
    """Say that the reviews of a contract can be read (REP-20)."""
    return Words(
        title=_("You can read the reviews of “%(title)s”") % _names(contract, side),
        body=_("What was written of you and by you is shown now. You may answer once."),
        url=_page(contract),
        actions=((_("Read them"), _page(contract)),),
    )


def answered(review: Review) -> Words:
    """Say to the author's side that their review was answered (REP-21)."""
    contract, side = review.contract, Side(review.side)
    return Words(
        title=_("%(who)s answered your review") % _names(contract, side),
        body=_("The answer stands below your review of “%(title)s”.") % _names(contract, side),
        url=_page(contract),
        quote=review.answer,
        quote_by=_names(contract, side)["who"],
        actions=((_("Read it"), _page(contract)),),
    )


def feedback_asked(feedback: MidFeedback) -> Words:
    """Ask a side how the work goes (REP-22)."""
    contract, side = feedback.contract, Side(feedback.side)
    page = reverse("reputation:feedback", args=[contract.pk])
    return Words(
        title=_("%(who)s would like to know how it goes") % _names(contract, side),
        body=_("It is about “%(title)s”. What you say stays between the two of you and changes no score.")
        % _names(contract, side),
        url=page,
        quote=feedback.message,
        quote_by=_names(contract, side)["who"] if feedback.message else "",
        actions=((_("Say how it goes"), page),),
    )


def feedback_given(feedback: MidFeedback) -> Words:
    """Say that the other side answered (REP-22)."""
    contract, side = feedback.contract, Side(feedback.side).other
    page = reverse("reputation:feedback", args=[contract.pk])
    return Words(
        title=_("%(who)s said how it goes") % _names(contract, side),
        body=_("You asked about “%(title)s”. Here is the answer.") % _names(contract, side),
        url=page,
        quote=feedback.text,
        quote_by=_names(contract, side)["who"] if feedback.text else "",
        actions=((_("Read it"), page),),
    )


def reported(contract: Contract) -> Words:
    """Say to the client that there is a report, and ask what matters to them (REP-24)."""
    page = reverse("reputation:report", args=[contract.pk])
    return Words(
        title=_("%(who)s wrote what came out of “%(title)s”") % _names(contract, Side.CLIENT),
        body=_("The report has their words and the figures. Say what matters most to you, if you like."),
        url=page,
        actions=((_("Read the report"), page),),
    )


def report_answered(contract: Contract) -> Words:
    """Say to the freelancer what the client answered (REP-24)."""
    page = reverse("reputation:report", args=[contract.pk])
    return Words(
        title=_("%(who)s said what matters to them") % _names(contract, Side.FREELANCER),
        body=_("It stands in the report of “%(title)s”.") % _names(contract, Side.FREELANCER),
        url=page,
        actions=((_("Read it"), page),),
    )


def badge_changed(profile: FreelancerProfile, before: str) -> Words:
    """Say which badge somebody earned, or which one is gone and what is missing (REP-11)."""
    if RANKS.index(profile.badge) > RANKS.index(before):
        return _earned(profile)
    label, missing = queries.what_is_missing(profile, before)
    left = profile.get_badge_display() if profile.badge else ""
    grown = before == badges.RISING and profile.score is not None
    if left:
        body = _("Your badge is %(badge)s now. This is what is missing for the other one:") % {"badge": left}
    elif grown:
        body = _("The badge is for people without a job success score, and you have one now.")
    else:
        body = _("At the last check not all that it asks for was so. This is what is missing now:")
    return Words(
        title=_("You are not %(badge)s any more") % {"badge": label},
        body=body,
        url=reverse("reputation:stats"),
        lines=(
            *(() if grown else missing),
            _("Badges are checked every night: it comes back by itself as soon as everything is met again."),
        ),
        actions=((_("See my stats"), _conditions()),),
    )


def _earned(profile: FreelancerProfile) -> Words:
    badge = {"badge": profile.get_badge_display()}
    return Words(
        title=_("You are %(badge)s now") % badge,
        body=_(
            "Your work here earned you a badge. Clients see it on your profile and beside your name in the search."
        ),
        url=reverse("reputation:stats"),
        lines=(_("It is yours as long as everything that it asks for is met; this is checked every night."),),
        actions=((_("See my stats"), _conditions()), (_("See your profile"), profile.get_absolute_url())),
    )


def vetted(now: bool) -> Words:
    """Say that an operator vetted somebody as an expert, or took that back (REP-11)."""
    page = reverse("reputation:stats")
    if now:
        return Words(
            title=_("You are Expert-Vetted now"),
            body=_(
                "Somebody who runs this site looked at your work and vouches for it. Clients see it on your profile."
            ),
            url=page,
            actions=((_("See my stats"), page),),
        )
    return Words(
        title=_("You are not Expert-Vetted any more"),
        body=_(
            "Somebody who runs this site took the badge back. Your score and your other badges stay as they are."
        ),
        url=page,
        lines=(_("If you would like to know why, ask them."),),
        actions=((_("See my stats"), page),),
    )


def _conditions() -> str:
    return f"{reverse('reputation:stats')}#badges"
