"""The personas exist as every room expects them."""

from handsel.people import queries
from handsel.people.testing import acting_as


def test_the_personas_are_who_they_are(alice, bob, charlie, erin, dora, account):
    assert acting_as(alice).account == account
    assert acting_as(erin).role == "client"
    assert acting_as(bob).role == "freelancer"
    assert queries.profile_by_email(charlie.email.upper()) == charlie.profile
    assert dora.is_operator
    assert set(queries.hirers_of(account)) == {alice, erin}
