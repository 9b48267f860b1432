"""How the tables of audiences are kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _
from ninja import Schema

from handsel.people.acting import Acting

Data = dict[str, Any]
Say = Callable[[Acting], Data]


@dataclass(frozen=True)
class Kind:
    """One sort of message; `area` is the part of the API that tells the same, and whose scope it needs."""

    key: str
    area: str
    area_label: Any
    label: Any


@dataclass(frozen=True)
class Copy:
    """One message: for the endpoints of some accounts and of some freelancers, and how to say it to each."""

    say: Say
    accounts: tuple[int, ...] = ()
    freelancers: tuple[int, ...] = ()
    except_person: int | None = None


@dataclass(frozen=True)
class Told:
    """How a fact becomes messages."""

    kind: Kind
    copies: Callable[[Any], Iterable[Copy]]


KINDS: dict[str, Kind] = {}
TOLD: dict[type[Any], Told] = {}
_AREAS = {
    "invitations": _("Invitations and referrals"),
    "jobs": _("Jobs"),
    "proposals": _("Proposals"),
    "contracts": _("Offers and contracts"),
    "messages": _("Conversations"),
}
_AREA_OF = {
    "invitation": "invitations",
    "referral": "invitations",
    "alternates": "invitations",
    "job": "jobs",
    "proposal": "proposals",
    "offer": "contracts",
    "contract": "contracts",
    "hours": "contracts",
    "milestone": "contracts",
    "change": "contracts",
    "payment": "contracts",
    "message": "messages",
    "room": "messages",
}


def tell(fact: type[Any], key: str, label: Any, copies: Callable[[Any], Iterable[Copy]]) -> None:
    """Let a fact be told as a message of this key, to whom `copies` says."""
    of = _AREA_OF[key.split(".")[0]]
    KINDS[key] = Kind(key, of, _AREAS[of], label)
    TOLD[fact] = Told(KINDS[key], copies)


def readable(say: Say, acting: Acting) -> Data | None:
    """Return what a reader is told, or None where they may not see what it is about."""
    try:
        return say(acting)
    except ObjectDoesNotExist:
        return None


def shaped(shape: type[Schema], values: Data) -> Data:
    """Return values as a program reads them."""
    return shape.model_validate(values).model_dump(mode="json")
