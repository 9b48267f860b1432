"""What may stand in the lists on a profile."""

from datetime import date
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.kit.links import checked_link
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people.models import FreelancerProfile, LinkedAccount

HOSTS = {
    "behance": "behance.net",
    "dribbble": "dribbble.com",
    "github": "github.com",
    "gitlab": "gitlab.com",
    "linkedin": "linkedin.com",
    "stack_overflow": "stackoverflow.com",
}
SITE_SAID = {"linkedin": "linkedin.com/in", "stack_overflow": "stackoverflow.com/users"}


def check_certificate(name: str, issuer: str, issued: date, link: str) -> str:
    """ACC-11: a certificate has a name, somebody who gave it, and a day; returns its link as it is kept."""
    if not name:
        raise Refused("invalid", _("Say what the certificate is called."), field="name")
    if not issuer:
        raise Refused("invalid", _("Say who gave it to you."), field="issuer")
    if not date(1900, 1, 1) <= issued <= clock.today():
        raise Refused("invalid", _("Choose the day on which you got it."), field="issued_date")
    return checked_link(link) if link.strip() else ""


def check_linked_account(site: str, typed: str) -> str:
    """ACC-11: a linked account is a page at one of the places that are known; returns its address.

    Copied without https:// it is understood as well. Country and language hosts such as de.linkedin.com are
    those of the place; other hosts under its name may be anybody's.

    :raises Refused: invalid, bad_link, other_site.
    """
    if site not in LinkedAccount.Site.values:
        raise Refused("invalid", _("Choose a place from the list."), field="site")
    typed = one_line(typed)
    link = checked_link(typed if "://" in typed else f"https://{typed}")
    parts = urlsplit(link)
    host = parts.hostname or ""
    before = host.removesuffix(HOSTS[site]) if host.endswith(HOSTS[site]) else None
    at_home = before is not None and (before in {"", "www."} or (len(before) == 3 and before[2] == "."))
    if not at_home or not parts.path.strip("/") or parts.port is not None:
        said = _("This is not your page at %(site)s. Its address begins with %(host)s/ and your name there.")
        words = {"site": LinkedAccount.Site(site).label, "host": SITE_SAID.get(site, HOSTS[site])}
        raise Refused("other_site", said % words, field="link")
    return parts._replace(scheme="https").geturl()


def check_site_is_free(profile: FreelancerProfile, site: str, *, own: int = 0) -> None:
    """ACC-11: of each place there is one page on a profile. Call with the profile locked."""
    if profile.linked_accounts.filter(site=site).exclude(pk=own).exists():
        said = _("%(site)s is on your profile already. Change it there.")
        raise Refused("site_taken", said % {"site": LinkedAccount.Site(site).label}, field="site")


def check_experience(title: str) -> None:
    """ACC-11: other experience has a title."""
    if not title:
        raise Refused("invalid", _("Give it a title."), field="title")
