"""For whom somebody acts in an offer or a contract."""

from handsel.agencies.models import Agency
from handsel.contracts.models import Contract, Offer, Side
from handsel.people.models import Person, Seat
from handsel.proposals import queries as proposals


def side_of(person: Person, thing: Offer | Contract) -> Side | None:
    """Return the side for which a person may act: the freelancer, the account's people, the agency's managers.

    Rules: ACC-23, AGY-05. None for everybody else.
    """
    if thing.profile.person_id == person.pk:
        return Side.FREELANCER
    account_id = thing.job.account_id if isinstance(thing, Offer) else thing.account_id
    if Seat.objects.filter(account=account_id, person=person).exists():
        return Side.CLIENT
    if thing.agency_id is None:
        return None
    manages = Agency.objects.managed_by(person).filter(pk=thing.agency_id).exists()
    return Side.FREELANCER if manages else None


def workers_of(offer: Offer) -> list[Person]:
    """Return who hears of an offer on the freelancer's side: the freelancer, and who acts for the agency (AGY-05)."""
    return proposals.authors_of(offer.proposal) if offer.proposal is not None else [offer.profile.person]
