"""Sending what waits at once, and looking at what was told, for tests of this and higher rooms."""

from handsel.notifications.models import Letter, Notice
from handsel.people.models import Person


def told(person: Person) -> list[str]:
    """Return the keys of the notices that a person got, oldest first."""
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("key", flat=True))


def titles(person: Person) -> list[str]:
    """Return the titles of the notices that a person got, oldest first."""
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("title", flat=True))


def letters_to(person_or_address: Person | str) -> list[Letter]:
    """Return the letters to somebody, oldest first."""
    address = person_or_address if isinstance(person_or_address, str) else person_or_address.email
    return list(Letter.objects.filter(to__iexact=address).order_by("pk"))
