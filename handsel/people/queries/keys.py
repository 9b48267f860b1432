"""Which key a program shows, and as whom it acts."""

import hashlib
import re

from handsel.people.acting import Acting, ProgramActing
from handsel.people.models import ApiKey, Person
from handsel.people.queries.access import acting_of

_BEARER = re.compile(r"bearer +(hs_[0-9a-z]{8}_[A-Za-z0-9_-]{43})", re.IGNORECASE)


def key_of(header: str) -> ApiKey | None:
    """Return the key that an `Authorization` header shows, or None if it opens nothing, in one query."""
    shown = _BEARER.fullmatch(header.strip())
    if shown is None:
        return None
    digest = hashlib.sha256(shown[1].encode()).hexdigest()
    valid = ApiKey.objects.valid().select_related("person", "account")
    found: ApiKey | None = valid.filter(prefix=shown[1][:11], digest=digest).first()
    return found


def acting_of_key(key: ApiKey) -> Acting | None:
    """Return as whom a key acts: in its one role, or None where its owner has this role no more."""
    return program_acting(key.person, key.account_id)


def program_acting(person: Person, account_id: int | None) -> Acting | None:
    """Return as whom a program acts for a person: as freelancer, or for one account; None without the role."""
    everything = acting_of(person, f"client:{account_id}" if account_id else "freelancer")
    if account_id is None:
        profile = everything.profile
        return ProgramActing(person=person, profile=profile) if profile is not None else None
    seats = [seat for seat in everything.seats if seat.account_id == account_id]
    return ProgramActing(person=person, account=seats[0].account, seats=seats) if seats else None
