"""Races of an agency's managers: the first answers, the second is told so."""

import pytest

from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.invitations import actions, rules
from handsel.invitations.models import Invitation
from handsel.invitations.testing import an_agency_invitation, an_invitation
from handsel.jobs.models import Activity, Job
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.proposals.models import Proposal
from handsel.proposals.testing import values_for

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.rule("INV-26"), pytest.mark.rule("AGY-05")]


@pytest.fixture
@kept
def invitation(alice, bob, account, agency, frank):
    job = a_job(by=alice, account=account)
    an_invitation(by=alice, job=job, to=bob)
    return an_agency_invitation(by=alice, job=job, to=agency)


@pytest.mark.parametrize("locks", [True, False])
def test_of_two_managers_who_accept_at_once_one_wins(race, invitation, agency, frank, locks):
    greta = agency.members.get(role="owner").profile.person
    mia = a_member(agency).profile

    def accept(by, member):
        values = values_for(Job.objects.get(pk=invitation.job_id))
        return actions.accept_invitation(
            by=by, invitation_id=invitation.pk, values=values, member_id=member.pk
        )

    first, second = race(
        lambda: accept(frank, mia),
        lambda: accept(greta, greta.profile),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    assert (Proposal.objects.count() == 1) is locks, (first, second)
    if locks:
        assert isinstance(first, Proposal)
        assert isinstance(second, Refused)
        assert second.code == "invitation_not_pending"
        assert Invitation.objects.get(pk=invitation.pk).answered_by == frank
        assert Activity.objects.get(job=invitation.job_id).unanswered == 1


@pytest.mark.parametrize("locks", [True, False])
def test_of_a_yes_and_a_no_at_once_one_wins(race, invitation, agency, frank, locks):
    greta = agency.members.get(role="owner").profile.person
    values = values_for(Job.objects.get(pk=invitation.job_id))
    first, second = race(
        lambda: actions.accept_invitation(
            by=frank, invitation_id=invitation.pk, values=values, member_id=frank.profile.pk
        ),
        lambda: actions.decline_invitation(by=greta, invitation_id=invitation.pk, reason="too_busy"),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    in_turn = isinstance(first, Proposal) and isinstance(second, Refused)
    assert in_turn is locks, (first, second)
    if locks:
        assert second.code == "invitation_not_pending"
        assert Invitation.objects.get(pk=invitation.pk).state == "accepted"
