"""May the demo world be made here, or made anew."""

from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.pages.demo.world import DOMAIN
from handsel.people.models import Person


def check_only_demo_people() -> None:
    """Refuse where anybody has an account who is not of the demo world (ADM-15).

    :raises Refused: real_accounts.
    """
    if Person.objects.exclude(email__iendswith=f"@{DOMAIN}").exists():
        raise Refused("real_accounts", _("This instance has real accounts, so the demo keeps out of it."))


def is_due(person: Person) -> bool:
    """Whether a person's account ends now (ACC-22)."""
    return person.is_leaving and person.deleted_from is not None and person.deleted_from <= clock.now()
