"""Races about invitations: who comes second finds what the first one left."""

import pytest
from django.db import IntegrityError

from handsel.config.testing import kept
from handsel.events.models import Event
from handsel.events.testing import deliver_all
from handsel.invitations import actions, rules
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import accepted, an_invitation, declined, profile_of
from handsel.invitations.values import Referee
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity, Job
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import testing as people
from handsel.policy.numbers import REFERRALS_PER_DAY
from handsel.proposals.models import Proposal

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def invitation(alice, bob, job):
    return an_invitation(by=alice, job=job, to=bob)


def code_of(outcome) -> str:
    return outcome.code if isinstance(outcome, Refused) else type(outcome).__name__


# Two accepts


@pytest.mark.rule("INV-21")
@pytest.mark.parametrize("locks", [True, False])
def test_two_accepts_give_one_proposal_to_both(race, invitation, locks):
    first, second = race(
        lambda: accepted(invitation),
        lambda: accepted(invitation),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    assert Proposal.objects.count() == 1
    assert (first == second) is locks, (first, second)
    if not locks:
        assert isinstance(first, Refused | IntegrityError)


# Accept against withdraw


@pytest.mark.rule("INV-21")
@pytest.mark.rule("INV-18")
@pytest.mark.parametrize("locks", [True, False])
def test_an_acceptance_and_a_withdrawal_do_not_both_succeed(race, alice, charlie, job, invitation, locks):
    an_invitation(by=alice, job=job, to=charlie)
    first, second = race(
        lambda: accepted(invitation),
        lambda: actions.withdraw_invitation(by=alice, invitation_id=invitation.pk),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    both = isinstance(first, Proposal) and isinstance(second, Invitation)
    assert both is not locks, (first, second)
    if locks:
        assert code_of(second) == "invitation_not_pending"
        assert Invitation.objects.get(pk=invitation.pk).state == "accepted"


@pytest.mark.rule("INV-21")
def test_an_acceptance_after_a_withdrawal_waits_and_is_refused(race, alice, invitation):
    first, second = race(
        lambda: actions.withdraw_invitation(by=alice, invitation_id=invitation.pk),
        lambda: accepted(invitation),
        pause=(rules, "check_is_unanswered"),
        locks=True,
    )
    assert isinstance(first, Invitation)
    assert code_of(second) == "invitation_not_pending"
    assert not Proposal.objects.exists()


# Accept against the end of the job


@pytest.mark.rule("INV-22")
@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize("locks", [True, False])
def test_no_proposal_stays_open_on_a_job_that_closed(race, alice, job, invitation, locks):
    def close():
        closed = close_job(by=alice, job_id=job.pk, hired=False)
        deliver_all()
        return closed

    first, second = race(lambda: accepted(invitation), close, pause=(rules, "check_can_accept"), locks=locks)
    assert isinstance(first, Proposal)
    assert isinstance(second, Job)
    left_open = Proposal.objects.open().filter(job__state="closed").exists()
    assert left_open is not locks


@pytest.mark.rule("INV-22")
def test_an_acceptance_after_the_job_closed_waits_and_is_refused(race, alice, job, invitation):
    from handsel.jobs import rules as job_rules

    _first, second = race(
        lambda: close_job(by=alice, job_id=job.pk, hired=False),
        lambda: accepted(invitation),
        pause=(job_rules, "check_can_close"),
        locks=True,
    )
    assert code_of(second) == "job_closed"
    assert not Proposal.objects.exists()


# Two referrers naming one person


@pytest.mark.rule("REF-11")
@pytest.mark.parametrize("locks", [True, False])
def test_of_two_who_name_one_person_the_second_is_told_to_choose_again(
    race, alice, bob, charlie, job, invitation, locks
):
    frida = people.a_freelancer("Frida", "Quist").person
    other = an_invitation(by=alice, job=job, to=frida)
    named = profile_of(charlie).get_absolute_url()

    def pass_on(person, one):
        return actions.decline_invitation(
            by=person, invitation_id=one.pk, reason="too_busy", refer=Referee(text=named)
        )

    first, second = race(
        lambda: pass_on(bob, invitation),
        lambda: pass_on(frida, other),
        pause=(rules, "check_can_be_referred"),
        locks=locks,
    )
    assert Referral.objects.count() == 1
    if locks:
        assert isinstance(first, Invitation)
        assert code_of(second) == "already_referred"
        other.refresh_from_db()
        assert other.state == "pending"
    else:
        assert isinstance(first, IntegrityError), "the first one breaks instead of being told"


@pytest.mark.rule("REF-28")
@pytest.mark.parametrize("locks", [True, False])
def test_two_referrals_at_once_do_not_pass_the_days_number_together(
    race, alice, account, bob, charlie, invitation, locks, monkeypatch
):
    other = an_invitation(by=alice, job=a_job(by=alice, account=account, title="Another"), to=bob)
    monkeypatch.setattr(type(REFERRALS_PER_DAY), "value", property(_one_a_day))

    def pass_on(one, text):
        return actions.decline_invitation(
            by=bob, invitation_id=one.pk, reason="too_busy", refer=Referee(text=text)
        )

    outcomes = race(
        lambda: pass_on(invitation, profile_of(charlie).get_absolute_url()),
        lambda: pass_on(other, "nobody@example.test"),
        pause=(rules, "check_may_refer"),
        locks=locks,
    )
    refused = [code_of(one) for one in outcomes if isinstance(one, Refused)]
    assert refused == (["rate_limited"] if locks else [])


def _one_a_day(number):
    return 1 if number.key == "referral.per_day" else number.default


# Decline twice


@pytest.mark.rule("REF-26")
@pytest.mark.parametrize("locks", [True, False])
def test_declining_twice_at_once_is_declining_once(race, alice, charlie, job, invitation, locks):
    an_invitation(by=alice, job=job, to=charlie)
    first, second = race(
        lambda: declined(invitation, "skills"),
        lambda: declined(invitation, "too_busy"),
        pause=(rules, "check_is_unanswered"),
        locks=locks,
    )
    assert isinstance(first, Invitation)
    assert isinstance(second, Invitation)
    told = Event.objects.filter(kind="invitations.InvitationDeclined").count()
    unanswered = Activity.objects.get(job=job).unanswered
    assert (told, unanswered) == ((1, 1) if locks else (2, 0))
    if locks:
        assert second.decline_reason == "skills"


# Two hirers inviting one person


@pytest.mark.rule("ACC-23")
@pytest.mark.rule("INV-01")
@pytest.mark.parametrize("locks", [True, False])
def test_of_two_hirers_who_invite_one_person_the_second_is_told(race, alice, erin, bob, job, locks):
    first, second = race(
        lambda: an_invitation(by=alice, job=job, to=bob),
        lambda: an_invitation(by=erin, job=job, to=bob),
        pause=(rules, "check_can_invite"),
        locks=locks,
    )
    assert Invitation.objects.count() == 1
    if locks:
        assert isinstance(first, Invitation)
        assert code_of(second) == "already_invited"
    else:
        assert isinstance(first, IntegrityError), "the first one breaks instead of being told"
