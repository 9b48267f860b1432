"""The handover trail: who stands in it, and that a long one costs no more questions than a short one."""

import pytest

from handsel.config.testing import kept
from handsel.invitations import queries
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.people import testing as people

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def longest(alice, bob, charlie, stranger, invitation):
    """Bob passed it to Charlie, Charlie to Frida, Frida to Gita."""
    gita = people.a_freelancer("Gita", "Rao")
    first = a_referral(invitation, charlie)
    return a_referral(a_referral(first.invitation, stranger).invitation, gita).invitation


@pytest.mark.rule("REF-14")
@pytest.mark.rule("REF-15")
def test_the_client_sees_the_whole_way_from_each_of_its_invitations(alice, browse, invitation, longest):
    words = (
        "Atelier Martin invited Bob R., who referred Charlie O., who referred Frida Q., who referred Gita R."
    )
    for one in (invitation, longest):
        assert words in browse(alice).get(one.get_absolute_url()).content.decode()


@pytest.mark.rule("REF-31")
def test_the_others_see_the_way_up_to_them_and_whom_they_named(bob, charlie, browse, invitation, longest):
    bobs = browse(bob).get(invitation.get_absolute_url()).content.decode()
    assert "who referred Charlie O., who declined" in bobs
    assert "Frida" not in bobs
    assert "Gita" not in bobs


def test_a_long_trail_asks_no_more_than_the_page_may(
    alice, bob, charlie, browse, invitation, longest, django_assert_max_num_queries
):
    gita = longest.profile.person
    for person, one in ((alice, invitation), (alice, longest), (gita, longest), (bob, invitation)):
        client = browse(person)
        client.get(one.get_absolute_url())
        with django_assert_max_num_queries(15):
            client.get(one.get_absolute_url())
    proposal = accepted(longest)
    for person in (alice, gita):
        acting = people.acting_as(person)
        acting.name_of(longest.profile)
        with django_assert_max_num_queries(2):
            assert len(queries.trail_of_proposal(proposal, acting)) == 5
        with django_assert_max_num_queries(2):
            assert len(queries.trail_of_room(proposal.room, acting)) == 5


def test_nobody_asked_means_no_trail(alice, bob, job):
    from handsel.proposals.testing import a_proposal

    assert queries.trail_of_proposal(a_proposal(by=bob, job=job), people.acting_as(alice)) == []


def test_a_plain_invitation_has_two_faces(alice, bob, job):
    invitation = an_invitation(by=alice, job=job, to=bob)
    steps = queries.trail_of(invitation, people.acting_as(bob))
    assert [(step.name, step.state) for step in steps] == [
        ("A client in Lyon", "invited"),
        ("Bob Reyes", "pending"),
    ]
