"""Where offers and hires show on other pages."""

import pytest
from django.urls import reverse

from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.testing import an_offer, values
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def words(page):
    return page.content.decode()


@pytest.mark.rule("PROP-17")
def test_my_proposals_opens_the_offers_that_wait(browse, alice, account, bob, job):
    a_proposal(by=bob, job=a_job(by=alice, account=account))
    assert "No offers yet" in words(browse(bob).get(reverse("pages:my_proposals") + "?tab=offers"))
    offer = an_offer(by=alice, job=job, to=bob.profile)
    page = words(browse(bob).get(reverse("pages:my_proposals")))
    assert offer.get_absolute_url() in page
    with clock.turned(days=8):
        assert offer.get_absolute_url() not in words(browse(bob).get(reverse("pages:my_proposals")))


@pytest.mark.rule("PROP-17")
def test_the_tab_of_offers_counts_what_it_lists_with_those_that_wait_first(browse, alice, account, bob, job):
    waits = an_offer(by=alice, job=job, to=bob.profile)
    over = an_offer(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    actions.decline_offer(by=bob, offer_id=over.pk, reason="other")
    page = browse(bob).get(reverse("pages:my_proposals") + "?tab=offers")
    [tab] = [tab for tab in page.context["tabs"] if tab.key == "offers"]
    assert (tab.count, tab.waiting) == (2, 1)
    assert [row.offer.pk for row in page.context["offers"].rows] == [waits.pk, over.pk]


@pytest.mark.rule("MSG-26")
def test_the_line_on_the_communication_rule_goes_with_the_contract_on_both_sides(browse, alice, bob, job):
    proposal = accepted(an_invitation(by=alice, job=job, to=bob))
    room = reverse("messaging:room", args=[proposal.room_id])
    line = "Until a contract starts"
    offer = an_offer(by=alice, job=job, to=bob.profile)
    assert line in words(browse(bob).get(room))
    assert line in words(browse(alice, "client").get(room))
    contract = actions.accept_offer(by=bob, offer_id=offer.pk)
    assert contract.room_id == proposal.room_id
    assert line not in words(browse(bob).get(room))
    assert line not in words(browse(alice, "client").get(room))
    actions.end_contract(by=alice, contract_id=contract.pk, reason="done")
    assert line not in words(browse(bob).get(room))


@pytest.mark.rule("CTR-01")
def test_offers_that_wait_stand_at_home_for_whoever_acts_next(browse, alice, bob, job):
    offer = an_offer(by=alice, job=job, to=bob.profile)
    home = reverse("pages:home")
    assert offer.get_absolute_url() in words(browse(bob).get(home))
    assert offer.get_absolute_url() not in words(browse(alice, "client").get(home))
    actions.counter_offer(by=bob, offer_id=offer.pk, values=values(amount="900"))
    assert offer.get_absolute_url() in words(browse(alice, "client").get(home))


@pytest.mark.rule("PROP-24")
@pytest.mark.rule("PROP-26")
def test_the_proposal_manager_has_a_tab_of_hired_people(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    manager = reverse("pages:candidates", args=[job.pk])
    listed = words(browse(alice, "client").get(manager))
    assert "See the offer" in listed
    assert reverse("proposals:decline", args=[proposal.pk]) not in listed
    assert offer.get_absolute_url() in words(browse(bob).get(proposal.get_absolute_url()))
    assert proposal.get_absolute_url() not in words(browse(alice, "client").get(manager + "?tab=hired"))
    contract = actions.accept_offer(by=bob, offer_id=offer.pk)
    assert proposal.get_absolute_url() in words(browse(alice, "client").get(manager + "?tab=hired"))
    for who, role in ((alice, "client"), (bob, "")):
        page = words(browse(who, role).get(proposal.get_absolute_url()))
        assert contract.get_absolute_url() in page
        assert "Hired" in page


@pytest.mark.rule("JOB-15")
def test_after_a_hire_the_client_is_asked_whether_to_close_the_job(browse, alice, bob, job):
    offer = an_offer(by=alice, job=job, to=bob.profile)
    contract = actions.accept_offer(by=bob, offer_id=offer.pk)
    close = reverse("jobs:close", args=[job.pk])
    page = words(browse(alice, "client").get(job.get_absolute_url()))
    assert contract.get_absolute_url() in page
    assert "Close it as hired" in page
    assert close in words(browse(alice, "client").get(offer.get_absolute_url()))
    assert "Close it as hired" not in words(browse(bob).get(job.get_absolute_url()))
    asked = words(browse(alice, "client").get(close))
    assert 'value="hired"' in asked
    assert "checked" in asked
