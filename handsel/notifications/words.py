"""What a notice says, and how it becomes a letter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from handsel.kit.labels import BRAND
from handsel.kit.text import one_line, shorten
from handsel.kit.trail import TrailStep, sentence

TITLE_MAX = 200
_ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w/#.,-])"
    r"(?:(?:\+|0|\(\+?\d{2,5}\))[\d\s().\u2010-\u2015/-]{5,}\d|\d{3}[ .-]\d{3}[ .-]\d{4})"
    r"(?![\w-])"
)


@dataclass(frozen=True)
class Words:
    """What one notice says: title, body, where it leads.

    `lines` are further paragraphs of the letter, `quote` is what a person wrote, `actions` are (label,
    address) buttons, the first one being the main one; `trail` is who passed the work to whom. Addresses are
    paths of this site or whole addresses.
    """

    title: str
    body: str
    url: str
    lines: tuple[str, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()
    trail: tuple[TrailStep, ...] = ()
    quote: str = ""
    quote_by: str = ""


def absolute(url: str) -> str:
    """Return the whole address of a path."""
    return url if url.startswith(("http://", "https://")) else f"{settings.SITE_URL}{url}"


def without_contacts(text: str, allowed: Sequence[str] = ()) -> str:
    """Return the text with e-mail addresses and phone numbers taken out (NOTIF-15), those in `allowed`
    kept.
    """
    kept = {value.lower() for value in allowed}
    hidden = _("[see it here: %(brand)s]") % {"brand": BRAND.said}

    def address(found: re.Match[str]) -> str:
        return found[0] if found[0].lower() in kept else hidden

    def phone(found: re.Match[str]) -> str:
        return hidden if sum(sign.isdigit() for sign in found[0]) >= 8 else found[0]

    return _PHONE.sub(phone, _ADDRESS.sub(address, text))


def tidy(words: Words, to: str = "") -> Words:
    """Return the words fit for telling: title on one line, no contact details of anybody but the reader."""
    allowed = [to] if to else []
    return replace(
        words,
        title=shorten(without_contacts(words.title, allowed), TITLE_MAX),
        body=without_contacts(words.body, allowed),
        lines=tuple(without_contacts(line, allowed) for line in words.lines),
        quote=without_contacts(words.quote, allowed),
    )


def letter_of(
    words: Words, *, greeting: str = "", unsubscribe_url: str = "", settings_url: str = ""
) -> tuple[str, str]:
    """Return the text and the HTML of a letter, in the language that is active now."""
    context: dict[str, Any] = {
        "words": words,
        "url": absolute(words.url),
        "actions": [(label, absolute(url)) for label, url in words.actions],
        "trail_sentence": sentence(words.trail) if words.trail else "",
        "greeting": greeting,
        "brand": BRAND.said,
        "site_url": settings.SITE_URL,
        "unsubscribe_url": absolute(unsubscribe_url) if unsubscribe_url else "",
        "settings_url": absolute(settings_url) if settings_url else "",
    }
    return render_to_string("mail/letter.txt", context).strip() + "\n", render_to_string(
        "mail/letter.html", context
    )


def subject_of(title: str) -> str:
    """Return the title as the subject line of a letter."""
    return one_line(title)[:TITLE_MAX]
