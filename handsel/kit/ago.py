"""Saying when something was, or will be, in words."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MINUTE, HOUR, DAY = 60, 3600, 86400


def in_words(moment: datetime, now: datetime) -> str:
    """Return "3 hours ago", "in 2 days", "just now"; beyond thirty days the date."""
    seconds = int((moment - now) / timedelta(seconds=1))
    if abs(seconds) < 45:
        return _("just now")
    if abs(seconds) > 30 * DAY:
        same_year = timezone.localtime(moment).year == timezone.localtime(now).year
        return date_format(timezone.localtime(moment), "MONTH_DAY_FORMAT" if same_year else "DATE_FORMAT")
    return _ahead(seconds) if seconds > 0 else _behind(-seconds)


def _behind(seconds: int) -> str:
    if seconds < HOUR:
        count = max(1, round(seconds / MINUTE))
        return ngettext("%(count)d minute ago", "%(count)d minutes ago", count) % {"count": count}
    if seconds < DAY:
        count = seconds // HOUR
        return ngettext("%(count)d hour ago", "%(count)d hours ago", count) % {"count": count}
    count = seconds // DAY
    return ngettext("yesterday", "%(count)d days ago", count) % {"count": count}


def _ahead(seconds: int) -> str:
    if seconds < HOUR:
        count = max(1, round(seconds / MINUTE))
        return ngettext("in %(count)d minute", "in %(count)d minutes", count) % {"count": count}
    if seconds < DAY:
        count = round(seconds / HOUR)
        return ngettext("in %(count)d hour", "in %(count)d hours", count) % {"count": count}
    count = round(seconds / DAY)
    return ngettext("in %(count)d day", "in %(count)d days", count) % {"count": count}
