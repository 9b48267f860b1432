"""Answering "not now" with a day, and the one reminder on it (INV-29)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions, handlers, queries
from handsel.invitations.models import Invitation
from handsel.invitations.testing import a_referral, an_invitation, declined
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.testing import titles
from handsel.people.testing import acting_as

pytestmark = [pytest.mark.django_db, pytest.mark.rule("INV-29")]


def in_days(days: int):
    return clock.today() + timedelta(days=days)


def not_now(invitation, days=30, **values) -> Invitation:
    return actions.answer_not_now(
        by=invitation.profile.person, invitation_id=invitation.pk, ask_again_on=in_days(days), **values
    )


def test_not_now_is_an_answer_with_a_day(alice, job, invitation):
    last = last_event()
    not_now(invitation, message="After the harvest.")
    found = Invitation.objects.get()
    assert (found.state, found.decline_reason, found.ask_again_on) == ("declined", "not_now", in_days(30))
    assert found.answered_at is not None
    assert Activity.objects.get(job=job).unanswered == 0
    assert facts_told(last) == ["invitations.InvitationDeclined"]
    row = queries.invitee_row(found, acting_as(alice, "client"))
    assert row.state_words == "Not now"
    deliver_all()
    assert titles(alice) == ["Bob R. cannot take “Bookkeeping for a bakery” now"]


@pytest.mark.parametrize("days", [0, -1, 366])
def test_the_day_lies_within_the_next_year(invitation, days):
    last = last_event()
    with pytest.raises(Refused) as no:
        not_now(invitation, days)
    assert (no.value.code, no.value.status, no.value.field) == ("ask_again_day", 422, "ask_again_on")
    assert Invitation.objects.get().state == "pending"
    assert told_nothing(last)


def test_the_last_day_of_the_year_is_allowed(invitation):
    assert not_now(invitation, 365).is_for_later


def test_a_second_not_now_returns_the_first_and_other_answers_stay(invitation):
    not_now(invitation, 10)
    last = last_event()
    assert not_now(invitation, 20).ask_again_on == in_days(10)
    assert told_nothing(last)


def test_what_was_declined_for_good_is_not_put_off(invitation):
    declined(invitation)
    with pytest.raises(Refused) as no:
        not_now(invitation)
    assert no.value.code == "invitation_not_pending"
    assert Invitation.objects.get().ask_again_on is None


def test_only_the_invited_person_says_not_now(charlie, invitation):
    with pytest.raises(Refused) as no:
        actions.answer_not_now(by=charlie, invitation_id=invitation.pk, ask_again_on=in_days(3))
    assert no.value.code == "forbidden"
    assert Invitation.objects.get().state == "pending"


def test_the_reason_belongs_to_the_day_alone(bob, invitation):
    with pytest.raises(Refused) as no:
        actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="not_now")
    assert no.value.code == "reason_required"


def test_a_referred_person_may_say_not_now(bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    not_now(referral.invitation)
    referral.refresh_from_db()
    assert referral.state == "declined"


def test_the_client_is_reminded_once_on_the_day(alice, erin, invitation):
    not_now(invitation, 5)
    deliver_all()
    with clock.turned(days=4):
        assert handlers.remind_to_ask_again() == 0
    with clock.turned(days=5):
        assert handlers.remind_to_ask_again() == 1
        assert handlers.remind_to_ask_again() == 0
        deliver_all()
    for person in (alice, erin):
        assert titles(person)[-1].startswith("You can ask Bob R. again")
        assert len(titles(person)) == 2


def test_another_open_job_is_reason_enough_to_remind_and_none_is_not(alice, account, invitation):
    not_now(invitation, 5)
    close_job(by=alice, job_id=invitation.job_id, hired=False)
    other = a_job(by=alice, account=account, title="Another job")
    assert queries.job_to_ask_for(invitation) == other
    close_job(by=alice, job_id=other.pk, hired=False)
    deliver_all()
    before = titles(alice)
    with clock.turned(days=5):
        assert handlers.remind_to_ask_again() == 0
        a_job(by=alice, account=account, title="Too late")
        assert handlers.remind_to_ask_again() == 0
        deliver_all()
    assert titles(alice) == before


def test_nobody_is_reminded_of_somebody_who_was_asked_again(alice, bob, job, invitation):
    not_now(invitation, 5)
    an_invitation(by=alice, job=job, to=bob)
    with clock.turned(days=5):
        assert handlers.remind_to_ask_again() == 0


def test_the_form_asks_for_a_day_and_keeps_what_was_typed(alice, bob, browse, invitation):
    address = reverse("invitations:decline", args=[invitation.pk])
    assert "Not now, but ask me again" in browse(bob).get(address).content.decode()
    answer = browse(bob).post(address, {"later": "1", "ask_again_on": "", "message": "In spring."})
    assert answer.status_code == 422
    assert "Choose a day" in answer.content.decode()
    assert "In spring." in answer.content.decode()
    late = browse(bob).post(address, {"later": "1", "ask_again_on": in_days(400).isoformat()})
    assert late.status_code == 422
    day = in_days(40)
    sent = browse(bob).post(address, {"later": "1", "ask_again_on": day.isoformat(), "message": "In spring."})
    assert sent.status_code == 302
    for person, role in ((bob, ""), (alice, "client")):
        page = browse(person, role).get(invitation.get_absolute_url()).content.decode()
        assert "asked again from" in page
        assert str(day.year) in page
