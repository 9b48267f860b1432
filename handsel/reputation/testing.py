"""Reviews for tests of this and higher rooms; built by the real actions."""

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract
from handsel.contracts.testing import an_ended_contract
from handsel.jobs.testing import a_job
from handsel.people import testing as people
from handsel.people.models import ClientAccount, FreelancerProfile, Person
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


def some_work(
    *,
    by: Person,
    account: ClientAccount,
    to: FreelancerProfile,
    stars: int | None = 5,
    private: int | None = None,
    title: str = "Monthly bookkeeping",
) -> Contract:
    """Let a client hire somebody, end the contract at once and, with `stars`, both review each other."""
    contract = an_ended_contract(by=by, job=a_job(by=by, account=account, title=title), to=to)
    if stars is not None:
        a_review(contract, by, stars, private)
        a_review(contract, to.person)
    return contract


def a_record(to: FreelancerProfile, *stars: int, private: int | None = None) -> list[Contract]:
    """Let two clients in turn hire somebody and leave these stars; four are enough for a score."""
    accounts = [
        people.a_client("Paula", "Ek", company="Ek Bakery"),
        people.a_client("Iris", "Dahl", company="Dahl"),
    ]
    found = []
    for number, given in enumerate(stars):
        account = accounts[number % 2]
        owner = account.seats.get(role="owner").person
        found.append(
            some_work(by=owner, account=account, to=to, stars=given, private=private, title=f"Books {number}")
        )
    return found
