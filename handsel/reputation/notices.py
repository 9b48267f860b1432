"""What people are told about reviews."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Side
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.reputation.models import MidFeedback, Review, closes_at

REVIEW = kinds.register("review", gettext_lazy("Reviews of your contracts"), email=True, push=False)


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
