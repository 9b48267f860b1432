"""Finding one profile by what somebody pasted or typed."""

import re
from urllib.parse import urlsplit

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from handsel.kit.ids import ALPHABET
from handsel.kit.refused import Refused
from handsel.people.models import FreelancerProfile, Person

_PATH = re.compile(rf"(?:^|/)freelancers/([{ALPHABET}]{{12}})/?$")
_BARE = re.compile(rf"^[{ALPHABET}]{{12}}$")
_LONGEST = 2000


def profile_named(text: str) -> FreelancerProfile:
    """Return the profile of a pasted address: whole or path only, with or without query or last slash
    (ACC-03).

    The host is not compared: an instance may be reached under several, and an id is found on one instance
    only.

    :raises Refused: no such profile (`profile_not_found`).
    """
    public_id = public_id_in(text)
    profile = (
        FreelancerProfile.objects.for_tiles()
        .filter(public_id=public_id or "-", person__is_active=True)
        .first()
    )
    if profile is None:
        raise Refused("profile_not_found", _("There is no such profile. Check the address and try again."))
    return profile


def public_id_in(text: str) -> str:
    """Return the id in a profile's address, or "" if the text is no such address."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return ""
    if _BARE.match(text.lower()):
        return text.lower()
    try:
        path = urlsplit(text).path
    except ValueError:
        return ""
    found = _PATH.search(path.lower())
    return found.group(1) if found else ""


def looks_like_email(text: str) -> bool:
    """Return whether the text has the shape of one e-mail address."""
    try:
        validate_email(text.strip())
    except ValidationError:
        return False
    return "/" not in text


def emails_of(person: Person) -> list[str]:
    """Return every address of a person, the one that they sign in with first."""
    more = EmailAddress.objects.filter(user=person).order_by("pk").values_list("email", flat=True)
    return list(dict.fromkeys([person.email, *more]))


def profile_by_email(email: str) -> FreelancerProfile | None:
    """Return the profile of the active person who confirmed this address, whatever the case, or nothing
    (ACC-08)."""
    email = email.strip()
    if not looks_like_email(email):
        return None
    owners = EmailAddress.objects.filter(email__iexact=email, verified=True).values("user_id")
    return (
        FreelancerProfile.objects.for_tiles()
        .filter(person__in=owners, person__is_active=True)
        .order_by("pk")
        .first()
    )
