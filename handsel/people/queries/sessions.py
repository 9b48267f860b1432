"""Where a person is signed in."""

import re
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from handsel.kit import clock
from handsel.people.models import Person

# The first that is found counts: each names the later ones too.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_MACHINES = (
    (r"iPhone", "iPhone"),
    (r"iPad", "iPad"),
    (r"Android", "Android"),
    (r"Windows", "Windows"),
    (r"Mac OS X|Macintosh", "Mac"),
    (r"CrOS", "Chromebook"),
    (r"Linux", "Linux"),
)


@dataclass(frozen=True)
class SignedIn:
    """One browser in which somebody is signed in."""

    id: int
    browser: str
    address: str
    since: datetime
    is_here: bool


def signed_in(person: Person, here: str) -> list[SignedIn]:
    """Return where a person is signed in, the newest first; `here` is the key of the session that asks."""
    rows = {row.session_key: row for row in UserSession.objects.filter(user=person)}
    open_ones = Session.objects.filter(session_key__in=rows, expire_date__gt=clock.now())
    known = person.get_session_auth_hash()
    keys = {
        session.session_key
        for session in open_ones
        if constant_time_compare(session.get_decoded().get(HASH_SESSION_KEY, ""), known)
    }
    found = [
        SignedIn(row.pk, browser_in_words(row.user_agent), row.ip, row.created_at, key == here)
        for key, row in rows.items()
        if key in keys
    ]
    return sorted(found, key=lambda one: (one.is_here, one.since), reverse=True)


def browser_in_words(agent: str) -> str:
    """Return what a browser says of itself as people say it: "Firefox on Linux"."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), "")
    machine = next((name for mark, name in _MACHINES if re.search(mark, agent)), "")
    if browser and machine:
        return _("%(browser)s on %(machine)s") % {"browser": browser, "machine": machine}
    return browser or machine or _("A browser")
