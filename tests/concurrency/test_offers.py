"""Races about offers: what one side does while the other, or the operator, does something else."""

import pytest
from django.db import IntegrityError

from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.contracts import actions, rules
from handsel.contracts.models import Contract, Offer
from handsel.contracts.testing import an_offer, values
from handsel.jobs import actions as jobs
from handsel.jobs import rules as job_rules
from handsel.jobs.models import Job
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people.models import FreelancerProfile
from handsel.proposals import actions as proposals
from handsel.proposals import rules as proposal_rules
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal
from handsel.proposals.testing import values as proposal_values
from handsel.proposals.values import ForMember

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def offer(alice, job, bob):
    a_proposal(by=bob, job=job)
    return an_offer(by=alice, job=job, to=bob.profile)


def refused(outcome, code):
    return isinstance(outcome, Refused) and outcome.code == code


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("locks", [True, False])
def test_an_offer_that_is_accepted_is_not_taken_back_meanwhile(race, alice, bob, offer, locks):
    accepted, withdrawn = race(
        lambda: actions.accept_offer(by=bob, offer_id=offer.pk),
        lambda: actions.withdraw_offer(by=alice, offer_id=offer.pk),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    assert isinstance(accepted, Contract)
    assert refused(withdrawn, "offer_not_pending") is locks
    assert isinstance(withdrawn, Offer) is not locks


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("locks", [True, False])
def test_an_offer_that_is_taken_back_is_not_accepted_meanwhile(race, alice, bob, offer, locks):
    withdrawn, accepted = race(
        lambda: actions.withdraw_offer(by=alice, offer_id=offer.pk),
        lambda: actions.accept_offer(by=bob, offer_id=offer.pk),
        pause=(rules, "check_offer_is_open"),
        locks=locks,
    )
    assert isinstance(withdrawn, Offer) is locks
    assert refused(accepted, "offer_not_pending") is locks
    assert Contract.objects.exists() is not locks


@pytest.mark.rule("CTR-03")
@pytest.mark.rule("AGY-05")
@pytest.mark.parametrize("locks", [True, False])
def test_two_managers_accept_one_offer_once(race, alice, job, agency, frank, locks):
    mia, kim = a_member(agency), a_member(agency, role="manager").profile.person
    member = ForMember(agency.pk, mia.profile_id)
    proposals.submit_proposal(by=frank, job_id=job.pk, values=proposal_values(), member=member)
    offer = an_offer(by=alice, job=job, to=FreelancerProfile.objects.get(pk=mia.profile_id))
    first, second = race(
        lambda: actions.accept_offer(by=frank, offer_id=offer.pk),
        lambda: actions.accept_offer(by=kim, offer_id=offer.pk),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    assert isinstance(second, Contract)
    assert (first == second) is locks
    assert isinstance(first, IntegrityError) is not locks
    assert Contract.objects.count() == 1


@pytest.mark.rule("CTR-03")
@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize("locks", [True, False])
def test_nobody_is_hired_on_a_job_that_is_removed_meanwhile(race, dora, bob, offer, locks):
    removed, accepted = race(
        lambda: jobs.remove_job(by=dora, job_id=offer.job_id, why="Spam"),
        lambda: actions.accept_offer(by=bob, offer_id=offer.pk),
        pause=(job_rules, "check_can_remove"),
        locks=locks,
    )
    assert isinstance(removed, Job)
    assert refused(accepted, "job_closed") is locks
    assert Contract.objects.exists() is not locks


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("locks", [True, False])
def test_terms_do_not_change_while_they_are_accepted(race, alice, bob, offer, locks):
    accepted, changed = race(
        lambda: actions.accept_offer(by=bob, offer_id=offer.pk, version=1),
        lambda: actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="100")),
        pause=(rules, "check_read_these"),
        locks=locks,
    )
    assert isinstance(accepted, Contract)
    assert refused(changed, "offer_not_pending") is locks
    agreed = accepted.milestones.get().price
    assert (Offer.objects.get(pk=offer.pk).current_terms.amount == agreed) is locks


@pytest.mark.rule("PROP-22")
@pytest.mark.parametrize("locks", [True, False])
def test_a_proposal_that_is_withdrawn_is_not_hired_meanwhile(race, bob, offer, locks):
    withdrawn, accepted = race(
        lambda: proposals.withdraw_proposal(by=bob, proposal_id=offer.proposal_id),
        lambda: actions.accept_offer(by=bob, offer_id=offer.pk),
        pause=(proposal_rules, "check_can_withdraw"),
        locks=locks,
    )
    assert isinstance(withdrawn, Proposal)
    assert refused(accepted, "offer_not_pending") is locks
    assert Contract.objects.exists() is not locks


@pytest.mark.rule("CTR-01")
@pytest.mark.parametrize("locks", [True, False])
def test_two_people_of_a_client_make_one_offer(race, alice, erin, bob, job, locks):
    first, second = race(
        lambda: an_offer(by=alice, job=job, to=bob.profile),
        lambda: an_offer(by=erin, job=job, to=bob.profile),
        pause=(rules, "check_can_offer"),
        locks=locks,
    )
    assert Offer.objects.count() == 1
    assert refused(second, "offer_exists") is locks
    assert isinstance(first, IntegrityError) is not locks
