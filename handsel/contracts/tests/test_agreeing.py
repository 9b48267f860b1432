"""From an offer to the end of its contract, in the shortest way."""

import pytest

from handsel.contracts import actions
from handsel.contracts.models import Contract, Offer
from handsel.contracts.testing import a_contract, an_offer
from handsel.events.testing import deliver_all
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.messaging.models import Room
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CTR-01")
@pytest.mark.rule("CTR-06")
def test_accepting_an_offer_begins_a_contract_and_hires_the_proposal(alice, account, bob):
    job = a_job(by=alice, account=account)
    proposal = a_proposal(by=bob, job=job)
    offer = an_offer(by=alice, job=job, to=bob.profile, kind="milestone")
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.OFFERED
    contract = actions.accept_offer(by=bob, offer_id=offer.pk)
    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.HIRED
    assert [str(row.price) for row in contract.milestones.order_by("position")] == ["200.00", "300.00"]
    assert contract.room == proposal.room
    assert Room.objects.get(pk=contract.room_id).kind == Room.Kind.CONTRACT
    assert Activity.objects.get(job=job).hired == 1


@pytest.mark.rule("CTR-03")
def test_accepting_twice_answers_the_same_contract(alice, account, bob):
    offer = an_offer(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    first = actions.accept_offer(by=bob, offer_id=offer.pk)
    assert actions.accept_offer(by=bob, offer_id=offer.pk) == first
    assert Contract.objects.count() == 1


@pytest.mark.rule("CTR-01")
def test_a_second_offer_for_the_same_job_waits_for_the_first(alice, account, bob):
    job = a_job(by=alice, account=account)
    an_offer(by=alice, job=job, to=bob.profile)
    with pytest.raises(Refused) as no:
        an_offer(by=alice, job=job, to=bob.profile)
    assert no.value.code == "offer_exists"
    assert Offer.objects.count() == 1


@pytest.mark.rule("CTR-11")
def test_either_side_ends_a_contract_once(alice, account, bob):
    contract = a_contract(
        by=alice, job=a_job(by=alice, account=account), to=bob.profile, kind="hourly", amount="40"
    )
    ended = actions.end_contract(by=bob, contract_id=contract.pk, reason=Contract.EndReason.DONE)
    assert (ended.state, ended.ended_by_side) == ("ended", "freelancer")
    again = actions.end_contract(by=alice, contract_id=contract.pk, reason=Contract.EndReason.OTHER)
    assert (again.end_reason, contract.steps.count()) == ("done", 2)


@pytest.mark.rule("MSG-08")
def test_what_the_client_says_while_an_offer_waits_begins_the_interview(alice, account, bob):
    job = a_job(by=alice, account=account)
    proposal = a_proposal(by=bob, job=job)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    messaging.say(by=alice, room_id=offer.room_id, body="When could you begin?")
    deliver_all()
    proposal.refresh_from_db()
    assert proposal.interview_started_at is not None
    assert Activity.objects.get(job=job).interviewing == 1


@pytest.mark.rule("CTR-06")
def test_the_conversation_leads_to_its_contract(alice, account, bob, browse):
    contract = a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    for person in (alice, bob):
        page = browse(person).get(contract.room.get_absolute_url()).content.decode()
        assert contract.get_absolute_url() in page
