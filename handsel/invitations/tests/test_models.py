"""What the database refuses, and the state tables."""

import pytest
from django.db import IntegrityError, transaction

from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, declined
from handsel.kit import clock

pytestmark = pytest.mark.django_db


def breaks(name, act) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        act()


def copy_of(row):
    row.pk = None
    return row.save


def test_one_invitation_of_a_person_to_a_job_waits_at_a_time(invitation):
    breaks("one_live_invitation", copy_of(Invitation.objects.get()))
    declined(invitation)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=clock.now())
    copy = Invitation.objects.get()
    copy.pk = None
    copy.save()
    assert Invitation.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("accepted_means_a_proposal", {"state": "accepted"}),
        ("declined_means_a_reason", {"state": "declined"}),
        ("declined_means_a_reason", {"decline_reason": "skills"}),
        ("declined_means_a_reason", {"decline_message": "No."}),
        ("answered_means_a_time", {"answered_at": clock.now()}),
        ("not_now_means_a_day", {"state": "declined", "decline_reason": "not_now"}),
        ("not_now_means_a_day", {"ask_again_on": clock.today()}),
    ],
)
def test_a_state_and_what_belongs_to_it_go_together(invitation, name, values):
    if values.get("state") in {"accepted", "declined"}:
        values = {**values, "answered_at": clock.now()}
    breaks(name, lambda: Invitation.objects.filter(pk=invitation.pk).update(**values))


def test_an_answer_has_a_time(invitation):
    declined(invitation)
    breaks("answered_means_a_time", lambda: Invitation.objects.update(answered_at=None))


@pytest.mark.rule("REF-07")
def test_a_declined_invitation_has_one_referral_and_any_number_of_lost_ones(charlie, stranger, invitation):
    a_referral(invitation, "nobody@example.test")
    copy_of(Referral.objects.get())()
    assert Referral.objects.count() == 2
    other = a_referral_of(stranger, charlie, invitation)
    again = Referral.objects.get(pk=other.pk)
    again.pk, again.invitation = None, None
    breaks("one_referral_each|delivered_means_an_invitation", again.save)


def a_referral_of(person, to, invitation):
    from handsel.invitations.testing import an_invitation

    one = an_invitation(by=invitation.sender, job=invitation.job, to=person)
    return a_referral(one, to)


def test_what_arrived_has_an_invitation_and_what_did_not_has_none(charlie, invitation):
    a_referral(invitation, charlie)
    breaks("delivered_means_an_invitation", lambda: Referral.objects.update(invitation=None))
    breaks("delivered_means_an_invitation", lambda: Referral.objects.update(state="undeliverable"))


def test_a_proposal_answers_one_invitation(alice, invitation, job, charlie):
    from handsel.invitations.testing import an_invitation

    proposal = accepted(invitation)
    other = an_invitation(by=alice, job=job, to=charlie)
    values = {"state": "accepted", "proposal": proposal, "answered_at": clock.now()}
    breaks("proposal", lambda: Invitation.objects.filter(pk=other.pk).update(**values))


@pytest.mark.parametrize("model", [Invitation, Referral])
def test_the_state_table_knows_each_state_and_no_other(model):
    assert set(model.NEXT) == set(model.State.values)
    assert {state for after in model.NEXT.values() for state in after} <= set(model.State.values)
