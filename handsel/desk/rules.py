"""May the desk do this? Each check raises `Refused`."""

import zoneinfo
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from handsel.desk.models import Banner
from handsel.jobs.models import Job
from handsel.kit.instance import CURRENCIES, LABELS
from handsel.kit.links import checked_link
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.people.models import FreelancerProfile
from handsel.people.queries import countries
from handsel.policy import numbers
from handsel.proposals.models import Terms

MESSAGE_LEAST, MESSAGE_MOST = 500, 20_000
LABEL_MAX = 2000
FEE_MOST = 50  # percent
SHARE_MOST = 50  # percent
SWITCHES: dict[str, numbers.Number[Any]] = {
    number.key: number
    for number in (
        numbers.VIDEO_ON,
        numbers.VIDEO_PROPOSAL,
        numbers.INACTIVE_PRIVATE,
        numbers.SPECIALIST_EXEMPT,
        numbers.SERVICE_FEE_PERCENT,
        numbers.NEWCOMER_SHARE,
    )
}
NEWS_TITLE_MAX, NEWS_TEXT_MAX = 120, 5000


def check_banner(
    *, text: str, who: str, icon: str, country: str, starts_at: datetime, ends_at: datetime | None
) -> None:
    """ADM-05: a banner says something, to somebody, and ends after it starts.

    :raises Refused: invalid, too_long.
    """
    if not text:
        raise Refused("invalid", _("Say what people should read."), field="text")
    if len(text) > 500:
        raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": 500}, field="text")
    if who not in Banner.Who.values or icon not in Banner.Icon.values:
        raise Refused("invalid", _("Choose for whom it is."), field="who")
    if country and country not in dict(countries()):
        raise Refused("invalid", _("Choose a country from the list."), field="country")
    if ends_at is not None and ends_at <= starts_at:
        raise Refused("invalid", _("It has to end after it starts."), field="ends_at")


def check_link(url: str, text: str) -> None:
    """ADM-05: a link has an address of the web or of this place, and words.

    :raises Refused: invalid.
    """
    if url and not url.startswith(("https://", "http://")) and not (url.startswith("/") and url[:2] != "//"):
        raise Refused("invalid", _("Begin the address with https:// or with /."), field="link_url")
    if bool(url) != bool(text):
        field = "link_text" if url else "link_url"
        raise Refused("invalid", _("A link needs an address and words."), field=field)


def checked_news(*, title: str, text: str, link: str) -> dict[str, str]:
    """NOTIF-18: news have a title and a text, and a link leads to the web; return them cleaned.

    :raises Refused: invalid, too_long, bad_link.
    """
    title, text, link = one_line(title), clean(text), one_line(link)
    for field, words, most in (("title", title, NEWS_TITLE_MAX), ("text", text, NEWS_TEXT_MAX)):
        if not words:
            raise Refused("invalid", _("Say what people should read."), field=field)
        if len(words) > most:
            raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": most}, field=field)
    return {"title": title, "text": text, "link": checked_link(link) if link else ""}


def check_label(key: str, language: str, text: str) -> None:
    """ADM-09: only labels that there are, in languages that there are, are written anew.

    :raises Refused: hidden, too_long.
    """
    if key not in LABELS or language not in dict(settings.LANGUAGES):
        raise Refused("hidden", _("There is no such text."))
    most = LABEL_MAX if LABELS[key].long else 120
    if len(text) > most:
        raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": most}, field=language)


def check_instance(*, currency: str, before: str, cycle_time_zone: str, message_max: int) -> None:
    """ADM-16: the currency stays while there are amounts in it.

    :raises Refused: invalid, currency_in_use.
    """
    if currency not in CURRENCIES:
        raise Refused("invalid", _("Choose a currency from the list."), field="currency")
    if cycle_time_zone not in zoneinfo.available_timezones():
        raise Refused("invalid", _("Choose a time zone from the list."), field="cycle_time_zone")
    if not MESSAGE_LEAST <= message_max <= MESSAGE_MOST:
        said = _("Choose between %(least)d and %(most)d characters.")
        raise Refused("invalid", said % {"least": MESSAGE_LEAST, "most": MESSAGE_MOST}, field="message_max")
    if currency != before and there_are_amounts():
        said = _("Jobs, proposals or profiles name amounts in %(currency)s already, so the currency stays.")
        raise Refused("currency_in_use", said % {"currency": before}, field="currency")


def check_switches(switches: Mapping[str, int]) -> None:
    """ADM-16: only what can be switched is switched, and the service fee is a percentage (CTR-18).

    :raises Refused: invalid.
    """
    if set(switches) - set(SWITCHES):
        raise Refused("invalid", _("There is no such switch."))
    for key, most in ((numbers.SERVICE_FEE_PERCENT.key, FEE_MOST), (numbers.NEWCOMER_SHARE.key, SHARE_MOST)):
        if not 0 <= switches.get(key, 0) <= most:
            words = _("Choose between 0 and %(most)s percent.") % {"most": most}
            raise Refused("invalid", words, field=key.replace(".", "_"))


def there_are_amounts() -> bool:
    """Return whether anything names an amount of money (ADM-16)."""
    return (
        Terms.objects.exists()
        or Job.objects.exclude(budget=None, rate_min=None).exists()
        or FreelancerProfile.objects.exclude(hourly_rate=None).exists()
        or FreelancerProfile.objects.filter(specialized__hourly_rate__isnull=False).exists()
    )
