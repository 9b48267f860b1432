"""The line of alternates: who is invited next, who is skipped, and when it stops (INV-28)."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions
from handsel.invitations.models import Alternate, Invitation, Lineup
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.testing import titles
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.policy.numbers import changed
from handsel.proposals.testing import a_proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("INV-28")]


@pytest.fixture
def add(alice, job):
    def put(person) -> Alternate:
        return actions.add_alternate(by=alice, job_id=job.pk, profile_id=profile_of(person).pk)

    return put


@pytest.fixture
def start(alice, job):
    return lambda message="Come along.": actions.start_lineup(by=alice, job_id=job.pk, message=message)


@pytest.fixture
@kept
def third(db):
    return people.a_freelancer("Greta", "Holm").person


def names(job) -> list[str]:
    rows = Alternate.objects.filter(job=job).select_related("profile__person").waiting()
    return [row.profile.person.first_name for row in rows]


def invited(job) -> list[str]:
    rows = Invitation.objects.filter(job=job).select_related("profile__person").order_by("pk")
    return [row.profile.person.first_name for row in rows]


def refused(act) -> Refused:
    before, last = list(Alternate.objects.order_by("pk").values()), last_event()
    with pytest.raises(Refused) as no:
        act()
    assert list(Alternate.objects.order_by("pk").values()) == before
    assert told_nothing(last)
    return no.value


def test_the_line_keeps_its_order_and_can_be_changed(alice, job, add, charlie, stranger, third):
    last = last_event()
    rows = [add(person) for person in (charlie, stranger, third)]
    assert add(charlie) == rows[0]
    assert names(job) == ["Charlie", "Frida", "Greta"]
    actions.move_alternate(by=alice, alternate_id=rows[2].pk, up=True)
    assert names(job) == ["Charlie", "Greta", "Frida"]
    actions.move_alternate(by=alice, alternate_id=rows[0].pk, up=False)
    actions.move_alternate(by=alice, alternate_id=rows[2].pk, up=True)
    assert names(job) == ["Greta", "Charlie", "Frida"]
    actions.remove_alternate(by=alice, alternate_id=rows[0].pk)
    assert names(job) == ["Greta", "Frida"]
    assert told_nothing(last), "nobody learns of standing in line"


def test_at_most_ten_stand_in_line(add, charlie, stranger, third):
    with changed(invitation__alternates_max=2):
        add(charlie)
        add(stranger)
        assert refused(lambda: add(third)).code == "too_many_alternates"


def test_only_who_could_be_invited_is_lined_up(alice, bob, erin, add, invitation, stranger, job):
    assert refused(lambda: add(bob)).code == "already_invited"
    a_proposal(by=stranger, job=job)
    assert refused(lambda: add(stranger)).code == "already_proposed"


def test_only_the_clients_team_touches_the_line(bob, charlie, job, add):
    row = add(charlie)
    for act in (
        lambda: actions.add_alternate(by=bob, job_id=job.pk, profile_id=profile_of(bob).pk),
        lambda: actions.move_alternate(by=bob, alternate_id=row.pk, up=True),
        lambda: actions.remove_alternate(by=bob, alternate_id=row.pk),
        lambda: actions.start_lineup(by=bob, job_id=job.pk),
        lambda: actions.stop_lineup(by=bob, job_id=job.pk),
    ):
        assert refused(act).code == "forbidden"


def test_an_empty_line_cannot_be_started(start):
    assert refused(start).code == "nobody_in_line"


def test_nobody_is_invited_until_the_client_wants_it(job, add, charlie, invitation):
    add(charlie)
    declined(invitation)
    deliver_all()
    assert invited(job) == ["Bob"]


def test_a_decline_invites_the_next_one_once(alice, job, add, start, charlie, stranger, invitation):
    add(charlie)
    add(stranger)
    start()
    declined(invitation)
    deliver_all()
    assert actions.invite_next(invitation_id=invitation.pk) is None, "heard twice, done once"
    assert invited(job) == ["Bob", "Charlie"]
    row = Alternate.objects.get(profile=profile_of(charlie))
    assert (row.state, row.instead_of) == ("invited", invitation)
    assert row.invitation is not None
    assert (row.invitation.message, row.invitation.sender_kind) == ("Come along.", "client")
    activity = Activity.objects.get(job=job)
    assert (activity.invited_by_client, activity.unanswered) == (2, 1)
    assert "Charlie O. is invited to “Bookkeeping for a bakery” now" in titles(alice)
    assert titles(charlie) == ["A client in Lyon invited you to “Bookkeeping for a bakery”"]
    assert names(job) == ["Frida"]


def test_an_expiry_and_a_withdrawal_invite_the_next_one_too(
    alice, job, add, start, charlie, stranger, invitation
):
    add(charlie)
    add(stranger)
    start()
    actions.withdraw_invitation(by=alice, invitation_id=invitation.pk)
    deliver_all()
    assert invited(job) == ["Bob", "Charlie"]
    with clock.turned(days=15):
        actions.expire_invitations()
        deliver_all()
        assert invited(job) == ["Bob", "Charlie", "Frida"]


def test_a_referral_takes_the_place_of_the_next_one(job, add, start, charlie, stranger, invitation):
    add(stranger)
    start()
    referral = a_referral(invitation, charlie)
    deliver_all()
    assert invited(job) == ["Bob", "Charlie"]
    declined(referral.invitation)
    deliver_all()
    assert invited(job) == ["Bob", "Charlie", "Frida"]


def test_it_stops_at_the_first_acceptance_and_says_so(alice, job, add, start, charlie, stranger, invitation):
    other = an_invitation(by=alice, job=job, to=charlie)
    add(stranger)
    start()
    accepted(invitation)
    deliver_all()
    lineup = Lineup.objects.get()
    assert (lineup.is_on, lineup.stop_reason) == (False, "accepted")
    assert "Nobody else in line for “Bookkeeping for a bakery” is invited" in titles(alice)
    declined(other)
    deliver_all()
    assert invited(job) == ["Bob", "Charlie"]
    start()
    assert Lineup.objects.get().is_on, "the client may start it anew"


def test_an_acceptance_that_nobody_heard_of_yet_stops_it_as_well(alice, job, add, start, bob, charlie, third):
    first, second = (an_invitation(by=alice, job=job, to=person) for person in (bob, charlie))
    add(third)
    start()
    accepted(second)
    declined(first)
    assert actions.invite_next(invitation_id=first.pk) is None
    assert Lineup.objects.get().stop_reason == "accepted"


def test_it_stops_with_the_job_and_says_so(alice, job, add, start, charlie, invitation):
    add(charlie)
    start()
    declined(invitation)
    close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    assert invited(job) == ["Bob"]
    assert Lineup.objects.get().stop_reason == "job_ended"
    assert "Nobody else in line for “Bookkeeping for a bakery” is invited" in titles(alice)


@pytest.mark.parametrize("why", ["unavailable", "private", "invited", "proposed", "team"])
def test_whoever_cannot_be_invited_any_more_is_skipped_with_the_reason(
    why, alice, account, job, add, start, charlie, stranger, invitation
):
    row = add(charlie)
    add(stranger)
    start()
    if why == "unavailable":
        charlie.is_active = False
        charlie.save()
    elif why == "private":
        people_actions.set_visibility(by=charlie, visibility="private")
    elif why == "invited":
        declined(an_invitation(by=alice, job=job, to=charlie))
    elif why == "proposed":
        a_proposal(by=charlie, job=job)
    else:
        offer = people_actions.offer_seat(by=alice, account_id=account.pk, email=charlie.email, role="hirer")
        people_actions.take_seat(by=charlie, token=offer.token)
    declined(invitation)
    actions.invite_next(invitation_id=invitation.pk)
    row.refresh_from_db()
    assert (row.state, row.skip_reason) == ("skipped", why)
    assert invited(job)[-1] == "Frida"


def test_when_nobody_is_left_it_stops_and_says_so(alice, job, add, start, charlie, invitation):
    row = add(charlie)
    start()
    people_actions.set_visibility(by=charlie, visibility="private")
    declined(invitation)
    deliver_all()
    row.refresh_from_db()
    assert row.skip_reason == "private"
    assert Lineup.objects.get().stop_reason == "nobody_left"
    assert "Nobody else in line for “Bookkeeping for a bakery” is invited" in titles(alice)


def test_if_the_starter_left_somebody_else_of_the_team_sends(
    alice, erin, account, job, add, charlie, invitation
):
    add(charlie)
    actions.start_lineup(by=erin, job_id=job.pk)
    people_actions.leave_account(by=erin, account_id=account.pk)
    declined(invitation)
    sent = actions.invite_next(invitation_id=invitation.pk)
    assert sent is not None
    assert sent.sender == alice


def test_what_ended_before_it_was_started_counts_for_nothing(job, add, start, charlie, invitation):
    declined(invitation)
    add(charlie)
    start()
    deliver_all()
    assert invited(job) == ["Bob"]


def test_switching_it_off_needs_no_words(alice, job, add, start, charlie):
    add(charlie)
    start()
    last = last_event()
    actions.stop_lineup(by=alice, job_id=job.pk)
    assert Lineup.objects.get().stop_reason == "client"
    assert facts_told(last) == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("an_invited_alternate_has_an_invitation", {"state": "invited"}),
        ("a_skipped_alternate_says_why", {"state": "skipped"}),
        ("a_skipped_alternate_says_why", {"skip_reason": "private"}),
    ],
)
def test_a_state_and_what_belongs_to_it_go_together(add, charlie, name, values):
    row = add(charlie)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Alternate.objects.filter(pk=row.pk).update(**values)


def test_the_database_keeps_one_place_and_a_reason(add, start, charlie):
    row = add(charlie)
    row.pk = None
    with pytest.raises(IntegrityError, match="in_line_once"), transaction.atomic():
        row.save()
    start()
    with pytest.raises(IntegrityError, match="a_stopped_lineup_says_why"), transaction.atomic():
        Lineup.objects.update(stop_reason="client")


def test_the_page_adds_orders_removes_and_switches(alice, job, browse, charlie, stranger):
    client = browse(alice, "client")
    page = reverse("invitations:alternates", args=[job.pk])
    assert "Nobody stands in line" in client.get(page).content.decode()
    assert page in client.get(job.get_absolute_url()).content.decode()
    search = client.get(reverse("search:freelancers"), {"job": job.pk}).content.decode()
    assert "Put in line" in search
    for person in (charlie, stranger):
        address = reverse("invitations:add_alternate", args=[job.pk, profile_of(person).public_id])
        assert address in search
        assert client.post(address).status_code == 302
    row = Alternate.objects.get(profile=profile_of(stranger))
    client.post(reverse("invitations:move_alternate", args=[row.pk]), {"to": "up"})
    assert names(job) == ["Frida", "Charlie"]
    assert client.post(page, {"do": "on", "message": "Hello"}).status_code == 302
    text = client.get(page).content.decode()
    assert "Inviting the next in line is on" in text
    assert "Osei" not in text
    client.post(page, {"do": "off"})
    assert "You switched it off." in client.get(page).content.decode()
    client.post(reverse("invitations:remove_alternate", args=[row.pk]))
    assert names(job) == ["Charlie"]
    assert client.post(page, {"do": "on", "message": "x" * 1001}).status_code == 422


def test_others_find_no_line(bob, charlie, job, add, browse):
    row = add(charlie)
    for who in (bob, charlie):
        assert browse(who).get(reverse("invitations:alternates", args=[job.pk])).status_code == 404
        assert browse(who).post(reverse("invitations:remove_alternate", args=[row.pk])).status_code == 404
        assert "in line" not in browse(who).get(job.get_absolute_url()).content.decode()


def test_the_page_asks_as_many_questions_for_ten_as_for_two(
    alice, job, add, browse, django_assert_max_num_queries
):
    for number in range(10):
        add(people.a_freelancer(f"Frau{number}").person)
    client = browse(alice, "client")
    with django_assert_max_num_queries(15):
        client.get(reverse("invitations:alternates", args=[job.pk]))
