"""A person's own details: names, language, time zone, photo; and making the first operator."""

import contextlib
import zoneinfo
from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import photos, rules
from handsel.people.actions import found
from handsel.people.models import FreelancerProfile, Person
from handsel.people.queries.finding import looks_like_email
from handsel.policy import numbers


@transaction.atomic
def add_person(
    *,
    email: str,
    first_name: str,
    last_name: str,
    password: str | None = None,
    is_operator: bool = False,
    language: str = "en",
    time_zone: str = "UTC",
) -> Person:
    """Make a person with a confirmed e-mail address, without the sign-up page: operators and demo people.

    Rules: ACC-01 one login for one address. Locks: none, the address is unique. Tells: nothing.

    :raises Refused: the address is taken (`email_taken`) or none, a name is missing.
    """
    email = text.one_line(email).lower()
    if not looks_like_email(email):
        raise Refused("invalid", _("This is not an e-mail address."), field="email")
    rules.check_email_free(email)
    try:
        with transaction.atomic():
            person = Person.objects.create_user(
                email,
                password,
                first_name=_name(first_name, "first_name"),
                last_name=_name(last_name, "last_name"),
                is_operator=is_operator,
                language=language,
                time_zone=time_zone,
            )
    except IntegrityError as error:
        raise Refused("email_taken", _("There is already an account with this e-mail address.")) from error
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    return person


@transaction.atomic
def note_verified(*, person_id: int) -> None:
    """This will let searches know that a freelancer proved their e-mail address, if there is a profile.

    Rules: REP-18, SEARCH-05. Locks: the profile. Tells: nothing.
    """
    for profile in locked(FreelancerProfile.objects.filter(person=person_id)):
        found.find_by_newness(profile)


def create_operator(*, email: str, first_name: str, last_name: str, password: str) -> Person:
    """Make a person who runs this instance.

    Rules: ADM-15 the first operator is made by a command. Locks: none. Tells: nothing.

    :raises Refused: the address is taken or none, a name is missing.
    """
    return add_person(
        email=email, first_name=first_name, last_name=last_name, password=password, is_operator=True
    )


@transaction.atomic
def edit_person(*, by: Person, first_name: str, last_name: str, language: str, time_zone: str) -> Person:
    """Change a person's names, language and time zone.

    Rules: ACC-01, ACC-04 names. Locks: the person. Tells: nothing.

    :raises Refused: a name is missing, the language or time zone is none that we know.
    """
    person = locked(Person.objects.filter(pk=by.pk)).get()
    person.first_name = _name(first_name, "first_name")
    person.last_name = _name(last_name, "last_name")
    if language not in dict(settings.LANGUAGES):
        raise Refused("invalid", _("Choose a language from the list."), field="language")
    if time_zone not in zoneinfo.available_timezones():
        raise Refused("invalid", _("Choose a time zone from the list."), field="time_zone")
    person.language, person.time_zone = language, time_zone
    person.save(update_fields=["first_name", "last_name", "language", "time_zone"])
    _find_again(person)
    return person


def set_photo(*, by: Person, upload: "UploadedFile[Any]") -> Person:
    """Give a person a photo, cut square and without whatever else the file told.

    Rules: ACC-02. Locks: the person, once the picture is ready. Tells: nothing.

    :raises Refused: the file is too big, no picture, or a picture that we cannot read (`bad_photo`).
    """
    picture = photos.prepared(upload)
    name = default_storage.save(f"photos/{ids.opaque()}.webp", ContentFile(picture))
    try:
        old = _exchange_photo(by, name)
    except BaseException:
        forget_file(name)
        raise
    forget_file(old)
    return by


def remove_photo(*, by: Person) -> Person:
    """Take a person's photo away.

    Rules: ACC-02. Locks: the person. Tells: nothing.
    """
    forget_file(_exchange_photo(by, ""))
    return by


@transaction.atomic
def hide_referral_hint(*, by: Person) -> None:
    """Hide the hint on referring from a person's pages for some days.

    Rules: REF-24. Locks: none, one update. Tells: nothing.
    """
    until = clock.now() + timedelta(days=numbers.REFERRAL_HINT_DAYS.value)
    Person.objects.filter(pk=by.pk).update(referral_hint_hidden_until=until)
    by.referral_hint_hidden_until = until


@transaction.atomic
def _exchange_photo(by: Person, name: str) -> str:
    """Return the name of the file that nobody needs any more, "" if there is none."""
    person = locked(Person.objects.filter(pk=by.pk)).get()
    old = person.photo.name or ""
    person.photo.name = name
    person.save(update_fields=["photo"])
    by.photo.name = name
    return old


def forget_file(name: str) -> None:
    """Delete a file that no row names any more; "" and one that is gone are no matter."""
    if name:
        with contextlib.suppress(OSError):
            default_storage.delete(name)


def _find_again(person: Person) -> None:
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is not None:
        found.put_or_remove(profile)


def _name(value: str, field: str) -> str:
    name = text.one_line(value)[:60]
    if not name:
        raise Refused("invalid", _("Write your first and last name."), field=field)
    return name
