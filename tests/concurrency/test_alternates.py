"""Races about the line of alternates (INV-28)."""

import pytest
from django.db import IntegrityError

from handsel.config.testing import kept
from handsel.invitations import actions, rules
from handsel.invitations.models import Alternate, Invitation
from handsel.invitations.testing import accepted, an_invitation, declined, profile_of
from handsel.jobs.testing import a_job
from handsel.people import testing as people
from handsel.proposals.models import Proposal

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.rule("INV-28")]


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def frida(alice, job):
    profile = people.a_freelancer("Frida", "Quist")
    actions.add_alternate(by=alice, job_id=job.pk, profile_id=profile.pk)
    actions.start_lineup(by=alice, job_id=job.pk)
    return profile


@pytest.mark.parametrize("locks", [True, False])
def test_nobody_in_line_is_invited_beside_a_late_acceptance(race, alice, bob, charlie, job, frida, locks):
    ended, late = (an_invitation(by=alice, job=job, to=person) for person in (bob, charlie))
    declined(ended)
    first, second = race(
        lambda: accepted(late),
        lambda: actions.invite_next(invitation_id=ended.pk),
        pause=(rules, "check_can_accept"),
        locks=locks,
    )
    assert isinstance(first, Proposal)
    both = Invitation.objects.filter(profile=frida).exists()
    assert both is not locks, (first, second)
    if locks:
        assert second is None


@pytest.mark.parametrize("locks", [True, False])
def test_two_ends_at_once_invite_one_person_once(race, alice, bob, charlie, job, frida, locks):
    ended = [an_invitation(by=alice, job=job, to=person) for person in (bob, charlie)]
    for one in ended:
        declined(one)
    first, second = race(
        lambda: actions.invite_next(invitation_id=ended[0].pk),
        lambda: actions.invite_next(invitation_id=ended[1].pk),
        pause=(rules, "check_alternate_fits"),
        locks=locks,
    )
    assert Invitation.objects.filter(profile=profile_of(frida)).count() == 1
    if locks:
        assert isinstance(first, Invitation)
        assert second is None
        assert Alternate.objects.get().instead_of == ended[0]
    else:
        assert isinstance(first, IntegrityError), "the first one breaks instead of inviting"
