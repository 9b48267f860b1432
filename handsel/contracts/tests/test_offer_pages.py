"""The pages of offers: making one, reading it, answering it; and the ways that lead there."""

import pytest
from django.urls import reverse

from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.models import Contract, Offer
from handsel.contracts.testing import an_offer, values
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.people.testing import a_client
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal, terms

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def offer(alice, job, bob):
    return an_offer(by=alice, job=job, to=bob.profile, kind="milestone")


def typed(**fields):
    return {
        "kind": "project",
        "price": "640",
        "text": "Sort the boxes.",
        "start_date": "",
        "key": "k1",
        **fields,
    }


def words(page):
    return page.content.decode()


@pytest.mark.rule("CTR-01")
def test_a_client_writes_an_offer_looks_at_it_and_sends_it_once(browse, alice, bob, job):
    address = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    client = browse(alice, "client")
    assert "An offer to" in words(client.get(address))
    looked = client.post(address, typed())
    assert "$640" in words(looked)
    assert "Sort the boxes." in words(looked)
    assert Offer.objects.count() == 0
    again = client.post(address, {**typed(), "do": "back"})
    assert 'value="640"' in words(again)
    sent = client.post(address, {**typed(), "do": "send"})
    offer = Offer.objects.get()
    assert sent["Location"] == offer.get_absolute_url()
    assert offer.current_terms.amount == 640
    assert client.post(address, {**typed(), "do": "send"})["Location"] == offer.get_absolute_url()
    assert Offer.objects.count() == 1
    assert client.get(address)["Location"] == offer.get_absolute_url()


@pytest.mark.rule("CTR-01")
def test_an_offer_on_a_proposal_begins_with_its_terms(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job, kind="milestone")
    address = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    page = words(browse(alice, "client").get(address))
    assert 'value="First draft"' in page
    assert 'value="300.00"' in page
    assert address in words(browse(alice, "client").get(proposal.get_absolute_url()))


@pytest.mark.rule("CTR-01")
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"price": "4"}, "at least 5"),
        ({"kind": "hourly", "rate": ""}, "required"),
        ({"kind": "milestone"}, "at least one milestone"),
        ({"start_date": "2020-01-01"}, "within a year"),
        ({"kind": "nonsense"}, "valid choice"),
    ],
)
def test_what_is_wrong_in_an_offer_is_said_and_nothing_is_lost(browse, alice, bob, job, fields, told):
    address = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    page = browse(alice, "client").post(address, {**typed(**fields), "do": "send"})
    assert page.status_code == 422
    assert told in words(page)
    assert "Sort the boxes." in words(page)
    assert not Offer.objects.exists()


@pytest.mark.rule("CTR-01")
def test_rows_of_milestones_are_added_without_javascript(browse, alice, bob, job):
    address = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    row = {"milestones-0-text": "Sort", "milestones-0-price": "50"}
    page = browse(alice, "client").post(address, {**typed(kind="milestone"), **row, "do": "add"})
    assert page.status_code == 200
    assert "milestones-1-text" in words(page)


@pytest.mark.rule("CTR-01")
def test_somebody_found_without_a_job_in_mind_is_offered_one_of_the_open_jobs(browse, alice, bob, job):
    address = reverse("contracts:choose_job", args=[bob.profile.public_id])
    page = words(browse(alice, "client").get(address))
    assert reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id]) in page
    assert address in words(browse(alice, "client").get(bob.profile.get_absolute_url()))
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    assert "You have no open job" in words(browse(alice, "client").get(address))


@pytest.mark.rule("CTR-01")
def test_only_clients_make_offers_and_only_for_their_own_jobs(browse, bob, charlie, job):
    address = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    assert browse(charlie).get(address).status_code == 404
    rival = a_client("Rita", "Rival", company="Rival Ltd", city="Oslo", country="NO").seats.get().person
    assert browse(rival, "client").get(address).status_code == 404
    assert (
        browse(charlie).get(reverse("contracts:choose_job", args=[bob.profile.public_id])).status_code == 403
    )


@pytest.mark.rule("CTR-03")
def test_both_sides_read_an_offer_and_each_sees_what_it_can_do(browse, alice, bob, charlie, offer):
    address = offer.get_absolute_url()
    mine, theirs = words(browse(bob).get(address)), words(browse(alice, "client").get(address))
    for page in (mine, theirs):
        assert "First draft" in page
        assert "What we agreed in our talk." in page
    assert "Accept offer" in mine
    assert "Take it back" not in mine
    assert "Take it back" in theirs
    assert "Accept offer" not in theirs
    assert browse(charlie).get(address).status_code == 404


@pytest.mark.rule("CTR-03")
@pytest.mark.rule("CTR-06")
def test_accepting_leads_to_the_contract(browse, bob, offer):
    done = browse(bob).post(reverse("contracts:accept_offer", args=[offer.pk]), {"version": "1"})
    assert done["Location"] == Contract.objects.get().get_absolute_url()


@pytest.mark.rule("CTR-03")
def test_terms_that_changed_meanwhile_are_shown_before_they_are_accepted(browse, alice, bob, offer):
    actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="100"))
    page = browse(bob).post(reverse("contracts:accept_offer", args=[offer.pk]), {"version": "1"})
    assert page.status_code == 409
    assert "read the new terms first" in words(page)
    assert "$100" in words(page)
    assert not Contract.objects.exists()


@pytest.mark.rule("CTR-03")
def test_other_terms_stand_beside_the_offer_and_the_client_takes_them_over(browse, alice, bob, offer):
    address = reverse("contracts:counter_offer", args=[offer.pk])
    assert 'value="First draft"' in words(browse(bob).get(address))
    looked = browse(bob).post(address, typed(price="900"))
    assert "These are the terms that you propose" in words(looked)
    browse(bob).post(address, {**typed(price="900"), "do": "send"})
    page = words(browse(alice, "client").get(offer.get_absolute_url()))
    assert "asks for other terms" in page
    assert "$900" in page
    change = reverse("contracts:change_offer", args=[offer.pk])
    assert 'value="900.00"' in words(browse(alice, "client").get(change + "?wanted=1"))
    browse(alice, "client").post(change, {**typed(price="900"), "do": "send"})
    held = Offer.objects.get(pk=offer.pk)
    assert (held.state, held.current_terms.amount, held.current_terms.version) == ("pending", 900, 3)
    assert "What changed" in words(browse(bob).get(offer.get_absolute_url()))


@pytest.mark.rule("PROP-21")
def test_an_offer_made_on_an_older_version_of_the_proposal_says_so(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    assert "newer terms" not in words(browse(alice, "client").get(offer.get_absolute_url()))
    proposals.change_terms(by=bob, proposal_id=proposal.pk, terms=terms(amount="800"), duration="1to3")
    for who, role in ((alice, "client"), (bob, "")):
        page = words(browse(who, role).get(offer.get_absolute_url()))
        assert "made on version 1" in page
        assert "at version 2 now" in page


@pytest.mark.rule("CTR-03")
def test_declining_asks_for_a_reason_which_the_client_reads(browse, alice, bob, offer):
    address = reverse("contracts:decline_offer", args=[offer.pk])
    assert "was withdrawn" not in words(browse(bob).get(address))
    assert browse(bob).post(address, {}).status_code == 422
    browse(bob).post(address, {"reason": "time", "message": "Next month maybe."})
    page = words(browse(alice, "client").get(offer.get_absolute_url()))
    assert "The time does not fit" in page
    assert "Next month maybe." in page
    assert browse(bob).get(address).status_code == 409


@pytest.mark.rule("CTR-03")
def test_taking_an_offer_back_says_why(browse, alice, bob, offer):
    address = reverse("contracts:withdraw_offer", args=[offer.pk])
    assert browse(alice, "client").get(address).status_code == 200
    browse(alice, "client").post(address, {"reason": "Plans changed"})
    assert "Plans changed" in words(browse(bob).get(offer.get_absolute_url()))


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("name", ["change_offer", "withdraw_offer"])
def test_what_the_client_does_is_not_for_the_freelancer(browse, bob, offer, name):
    assert browse(bob).get(reverse(f"contracts:{name}", args=[offer.pk])).status_code == 403


@pytest.mark.rule("CTR-01")
def test_the_conversation_leads_to_the_offer_that_waits(browse, alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    said = proposals.start_interview(by=alice, proposal_id=proposal.pk, body="Hello")
    room = said.room.get_absolute_url()
    new = reverse("contracts:new_offer", args=[job.pk, bob.profile.public_id])
    assert new in words(browse(alice, "client").get(room))
    assert new not in words(browse(bob).get(room))
    offer = an_offer(by=alice, job=job, to=bob.profile)
    for who, role in ((alice, "client"), (bob, "")):
        assert offer.get_absolute_url() in words(browse(who, role).get(room))


@pytest.mark.rule("CTR-03")
def test_pages_of_offers_ask_few_questions(browse, alice, bob, job, django_assert_max_num_queries):
    proposal = a_proposal(by=bob, job=job, kind="milestone")
    offer = an_offer(by=alice, job=job, to=bob.profile, kind="milestone")
    proposals.change_terms(by=bob, proposal_id=proposal.pk, terms=terms(amount="800"), duration="1to3")
    actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="700"))
    actions.counter_offer(by=bob, offer_id=offer.pk, values=values(amount="900"))
    address, client, freelancer = offer.get_absolute_url(), browse(alice, "client"), browse(bob)
    other = a_job(by=alice, account=job.account, title="Another job")
    new = reverse("contracts:new_offer", args=[other.pk, bob.profile.public_id])
    choose = reverse("contracts:choose_job", args=[bob.profile.public_id])
    asked = [(client, address), (freelancer, address), (client, f"{address}change/"), (client, new)]
    for who, page in [*asked, (freelancer, f"{address}terms/"), (client, choose)]:
        who.get(page)
        with django_assert_max_num_queries(15):
            assert who.get(page).status_code == 200
