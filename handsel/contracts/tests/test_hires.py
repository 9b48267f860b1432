"""What a hire changes elsewhere: invitations, referrals, the job."""

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.testing import a_contract, an_offer
from handsel.events.testing import deliver_all, last_event
from handsel.invitations import actions as invitations
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.invitations.values import Referee
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity, Job, JobGuest
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.testing import titles
from handsel.people.testing import a_freelancer

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.mark.rule("REF-17")
@pytest.mark.rule("NOTIF-05")
@pytest.mark.parametrize("answered", [True, False])
def test_the_referrer_hears_that_the_person_was_hired(alice, bob, charlie, job, answered):
    referral = a_referral(an_invitation(by=alice, job=job, to=charlie), bob)
    if answered:
        accepted(referral.invitation)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    actions.accept_offer(by=bob, offer_id=offer.pk)
    deliver_all()
    referral.refresh_from_db()
    assert referral.state == Referral.State.HIRED
    assert titles(charlie)[-1] == f"Bob R. was hired for “{job.title}”, which you passed on"
    jobs.close_job(by=alice, job_id=job.pk, hired=True)
    deliver_all()
    referral.refresh_from_db()
    assert referral.state == Referral.State.HIRED


@pytest.mark.rule("CTR-06")
def test_an_invitation_that_waits_is_voided_by_the_hire_and_counts_for_nobody(alice, bob, job):
    invitation = an_invitation(by=alice, job=job, to=bob)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    invitation.refresh_from_db()
    assert invitation.state == Invitation.State.PENDING
    actions.accept_offer(by=bob, offer_id=offer.pk)
    invitation.refresh_from_db()
    assert invitation.state == Invitation.State.VOIDED
    assert (Activity.objects.get(job=job).unanswered, Activity.objects.get(job=job).hired) == (0, 1)


@pytest.mark.rule("REF-11")
def test_who_was_hired_is_not_referred_again(alice, bob, charlie, job):
    invitation = an_invitation(by=alice, job=job, to=charlie)
    a_contract(by=alice, job=job, to=bob.profile)
    since = last_event()
    referee = Referee(profile_id=bob.profile.pk)
    with pytest.raises(Refused) as no:
        invitations.decline_invitation(
            by=charlie, invitation_id=invitation.pk, reason="too_busy", refer=referee
        )
    assert (no.value.code, last_event()) == ("already_hired", since)
    invitation.refresh_from_db()
    assert invitation.state == Invitation.State.PENDING


@pytest.mark.rule("REF-11")
def test_who_was_hired_is_not_invited_again(alice, bob, job):
    a_contract(by=alice, job=job, to=bob.profile)
    since = last_event()
    with pytest.raises(Refused) as no:
        an_invitation(by=alice, job=job, to=bob)
    assert (no.value.code, last_event(), Invitation.objects.count()) == ("already_hired", since, 0)


@pytest.mark.rule("JOB-15")
def test_a_hire_is_activity_and_the_job_stays_open_until_the_client_closes_it(alice, bob, job):
    offer = an_offer(by=alice, job=job, to=bob.profile)
    with clock.turned(days=3):
        actions.accept_offer(by=bob, offer_id=offer.pk)
    now = Job.objects.get(pk=job.pk)
    assert now.is_open
    assert (now.last_activity_at - offer.sent_at).days == 3
    assert JobGuest.objects.get(job=job, person=bob).hired_at is not None
    closed = jobs.close_job(by=alice, job_id=job.pk, hired=True)
    assert closed.end_reason == Job.EndReason.HIRED


@pytest.mark.rule("JOB-15")
def test_several_people_are_hired_for_one_job(alice, bob, job):
    nina = a_freelancer("Nina", "Berg")
    a_contract(by=alice, job=job, to=bob.profile)
    a_contract(by=alice, job=job, to=nina)
    assert Activity.objects.get(job=job).hired == 2
