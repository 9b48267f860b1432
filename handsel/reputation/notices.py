"""What people are told about reviews."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Side
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.reputation.models import Review, closes_at

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
