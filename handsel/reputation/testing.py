"""Reviews for tests of this and higher rooms; built by the real actions."""

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract
from handsel.people.models import Person
from handsel.reputation import actions
from handsel.reputation.models import Review
from handsel.reputation.values import ReviewValues


def values(
    contract: Contract, by: Person, stars: int = 5, private: int | None = None, text: str = ""
) -> ReviewValues:
    """Return a review with the same stars for each criterion of the author's side."""
    side = contracts.side_of(by, contract)
    names = Review.CRITERIA[side or "client"]
    return ReviewValues(dict.fromkeys(names, stars), text or "Good to work with.", private)


def a_review(
    contract: Contract, by: Person, stars: int = 5, private: int | None = None, text: str = ""
) -> Review:
    """Review an ended contract for the side of `by`; `private` is the client's private score."""
    said = values(contract, by, stars, private, text)
    return actions.write_review(by=by, contract_id=contract.pk, values=said)
