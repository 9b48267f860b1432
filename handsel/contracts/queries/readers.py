"""Whom the two sides of a contract are told through."""

from handsel.agencies import queries as agencies
from handsel.contracts.models import Contract, Side
from handsel.people import queries as people
from handsel.people.models import Person


def people_of(contract: Contract, side: Side) -> list[Person]:
    """Return who hears for a side: the account's people, or the freelancer and their agency's managers (AGY-05)."""
    if side == Side.CLIENT:
        return list(people.hirers_of(contract.account))
    heard = {contract.profile.person_id: contract.profile.person}
    if contract.agency_id is not None:
        heard |= {person.pk: person for person in agencies.managers_of(contract.agency_id)}
    return list(heard.values())
