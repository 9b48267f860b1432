"""What people are told about hours: the kinds of notices and their words (CTR-10)."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts.models import Contract, Week, in_words
from handsel.kit import clock
from handsel.notifications import kinds
from handsel.notifications.words import Words

HOURS = kinds.register(
    "hours", gettext_lazy("Hours that wait for you, and reviews of yours"), email=True, push=True
)
LIMIT = kinds.register("hours_limit", gettext_lazy("Weekly limits of your contracts"), email=True, push=False)


def _names(week: Week) -> dict[str, str]:
    return {
        "day": date_format(week.monday),
        "contract": week.contract.title,
        "time": in_words(week.minutes),
        "freelancer": week.contract.profile.person.full_name,
    }


def in_review(week: Week) -> Words:
    """Tell the client that hours wait, and when time approves them."""
    names = _names(week)
    until = week.approve_by or clock.now()
    return Words(
        title=_("%(time)s of %(freelancer)s wait for your review") % names,
        body=_("For “%(contract)s”, in the week from %(day)s.") % names,
        url=week.get_absolute_url(),
        lines=(
            _("If you do nothing, these hours count as approved on %(moment)s.")
            % {"moment": date_format(until, "DATETIME_FORMAT")},
        ),
        actions=((_("Review the hours"), week.get_absolute_url()),),
    )


def approved(week: Week, *, by_time: bool) -> Words:
    """Tell the freelancer that hours were approved, by whom or by time."""
    names = _names(week)
    by_client = _("Your client approved the hours of the week from %(day)s.") % names
    nobody = _("Nobody answered in time, so the hours of the week from %(day)s count as approved.") % names
    return Words(
        title=_("Your hours for “%(contract)s” are approved: %(time)s") % names,
        body=nobody if by_time else by_client,
        url=week.get_absolute_url(),
    )


def sent_back(week: Week) -> Words:
    """Tell the freelancer that hours came back, and with which note."""
    names = _names(week)
    return Words(
        title=_("Hours for “%(contract)s” were sent back to you") % names,
        body=_("Correct the week from %(day)s and hand it in again.") % names,
        url=week.get_absolute_url(),
        quote=week.note,
        quote_by=week.contract.account.name,
        actions=((_("Correct the hours"), week.get_absolute_url()),),
    )


def limit_changed(contract: Contract) -> Words:
    """Tell the freelancer the weekly limit that holds now."""
    names = {"contract": contract.title, "limit": contract.weekly_limit}
    words = _("Your client pays for at most %(limit)s h a week now.") if contract.weekly_limit else ""
    return Words(
        title=_("The weekly limit of “%(contract)s” was changed") % names,
        body=words % names if words else _("There is no weekly limit any more."),
        url=reverse("contracts:hours", args=[contract.pk]),
    )
