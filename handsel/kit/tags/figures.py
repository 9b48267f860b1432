"""Numbers, money and time as people read them."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from handsel.kit import charts, clock
from handsel.kit.ago import in_words
from handsel.kit.instance import LABELS, symbol
from handsel.kit.tags.drawing import draw
from handsel.kit.text import shorten as shortened

register = template.Library()


@register.simple_tag
def ago(moment: datetime | None, prefix: str = "") -> SafeString:
    """Draw a moment as people say it ("3 hours ago"), with the exact time on hover and for screen readers."""
    if not moment:
        return SafeString("")
    local = timezone.localtime(moment)
    exact = f"{date_format(local, 'DATETIME_FORMAT')} {local.tzname()}"
    return draw("ago", words=in_words(moment, clock.now()), exact=exact, moment=moment, prefix=prefix)


@register.simple_block_tag
def how(content: str, label: str = "") -> SafeString:
    """Draw "How?" beside a number that judges a person; it unfolds the explanation."""
    return draw("how", content=content, label=label or _("How?"))


@register.simple_tag
def chart(
    points: Iterable[tuple[Any, Any]], title: str, kind: str = "bar", unit: str = "", show_table: bool = False
) -> SafeString:
    """Draw `(label, number)` pairs as bars or a line, with the table that says the same."""
    figure = charts.figure(list(points), kind)
    return draw("chart", figure=figure, title=title, kind=kind, unit=unit, show_table=show_table)


@register.filter
def money(amount: Any, currency: str = "") -> str:
    """Return an amount in the instance's currency: `$1,250` or `$12.50`, in German `1.250 $`; "" for None."""
    if amount is None or amount == "":
        return ""
    value = Decimal(amount).quantize(Decimal("0.01"))
    whole = value == value.to_integral_value()
    sign = "-" if value < 0 else ""
    number = number_format(abs(value), 0 if whole else 2, use_l10n=True, force_grouping=True)
    return sign + pgettext("money", "%(currency)s%(amount)s") % {
        "currency": currency or symbol(),
        "amount": number,
    }


@register.filter
def shorten(text: str | None, length: int) -> str:
    """Return at most `length` characters of a text on one line, cut at a word."""
    return shortened(str(text or ""), int(length))


@register.filter
def connects(number: int | None) -> str:
    """Return a number of Connects with its word: "1 Connect"."""
    if number is None:
        return ""
    return ngettext("%(count)s Connect", "%(count)s Connects", number) % {
        "count": number_format(number, force_grouping=True)
    }


@register.filter
def count(number: int | None) -> str:
    """Return a number with its groups: 12,430."""
    return "" if number is None else number_format(number, force_grouping=True)


@register.simple_tag
def said(key: str) -> str:
    """Write one of the texts that the operator may change: `{% said "home_title" %}` (ADM-09)."""
    return LABELS[key].said


@register.simple_tag
def also_called(key: str) -> str:
    """Write by which names people may know a label from elsewhere: `{% also_called "active_proposals" %}` (C20)."""
    return ", ".join(LABELS[key].also)
