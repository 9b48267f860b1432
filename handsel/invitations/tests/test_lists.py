"""The lists of invitations and referrals, and the doors around them."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse

from handsel.events.testing import deliver_all
from handsel.invitations import actions, queries
from handsel.invitations.models import Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people import testing as people
from handsel.people.models import Person

pytestmark = pytest.mark.django_db


def part(name, person, role="", **context) -> str:
    request = RequestFactory().get("/")
    request.user = person
    request.acting = people.acting_as(person, role)
    request.session = {}
    return render_to_string(f"invitations/{name}", context, request)


@pytest.mark.rule("INV-09")
def test_the_inbox_has_what_nobody_answered_newest_first(alice, account, bob, job, invitation):
    newer = an_invitation(by=alice, job=a_job(by=alice, account=account, title="A second job"), to=bob)
    aside = an_invitation(by=alice, job=a_job(by=alice, account=account, title="A third job"), to=bob)
    actions.ignore_invitation(by=bob, invitation_id=aside.pk)
    rows = queries.inbox(people.acting_as(bob))
    assert [row.invitation for row in rows] == [newer, invitation]
    assert rows[0].client == "A client in Lyon"
    html = part("inbox.html#list", bob, rows=rows)
    assert "A second job" in html
    assert "A third job" not in html
    close_job(by=alice, job_id=newer.job_id, hired=False)
    declined(invitation)
    assert queries.inbox(people.acting_as(bob)) == []
    assert "No invitation waits" in part("inbox.html#list", bob, rows=[])


@pytest.mark.rule("REF-17")
@pytest.mark.rule("REF-31")
def test_both_lists_of_referrals_tell_the_progress(alice, bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    steps = []

    def look():
        row = queries.referrals_made(people.acting_as(bob))[0]
        got = queries.referrals_received(people.acting_as(charlie))[0]
        steps.append((row.state_words, got.state_words))
        return row, got

    row, got = look()
    assert (row.name, row.client, got.referrer) == ("Charlie O.", "A client in Lyon", "Bob R.")
    assert row.progress
    actions.view_invitation(by=charlie, invitation_id=referral.invitation_id)
    look()
    accepted(referral.invitation)
    look()
    close_job(by=alice, job_id=invitation.job_id, hired=False)
    deliver_all()
    look()
    assert steps == [
        ("Sent", "Waiting for an answer"),
        ("Viewed", "Waiting for an answer"),
        ("Accepted", "Accepted"),
        ("Job closed", "Accepted"),
    ]
    made = part("referrals.html#made", bob, made=queries.referrals_made(people.acting_as(bob)))
    assert "Charlie O." in made
    assert "Osei" not in made
    received = part(
        "referrals.html#received", charlie, received=queries.referrals_received(people.acting_as(charlie))
    )
    assert "Referred by Bob R." in received


@pytest.mark.rule("REF-31")
def test_nobody_reads_the_reasons_of_another(bob, charlie, browse, invitation):
    referral = a_referral(invitation, charlie, message="Between me and the client.")
    declined(referral.invitation, "rate_low", "Too little for me.")
    bobs = part("referrals.html#made", bob, made=queries.referrals_made(people.acting_as(bob)))
    bobs += browse(bob).get(invitation.get_absolute_url()).content.decode()
    charlies = browse(charlie).get(referral.invitation.get_absolute_url()).content.decode()
    assert "They declined." in bobs
    assert "Too little for me." not in bobs
    assert "too low" not in bobs
    assert "Between me and the client." not in charlies
    assert "Too busy" not in charlies


@pytest.mark.rule("INV-25")
@pytest.mark.rule("REF-15")
def test_the_clients_list_has_each_invitee_with_what_became_of_it(
    alice, bob, charlie, stranger, job, invitation
):
    a_referral(invitation, charlie, message="Ask her.")
    aside = an_invitation(by=alice, job=job, to=stranger)
    actions.ignore_invitation(by=stranger, invitation_id=aside.pk)
    rows = queries.for_job(job, people.acting_as(alice))
    seen = [(row.name, row.state_words, row.referred_by) for row in rows]
    assert seen == [
        ("Frida Q.", "Waiting", ""),
        ("Charlie O.", "Waiting", "Bob R."),
        ("Bob R.", "Declined and referred Charlie O.", ""),
    ]
    html = part("invitees.html#list", alice, rows=rows)
    for words in ("Referred by Bob R.", "Too busy on other projects", "Ask her.", "Take the invitation back"):
        assert words in html
    assert "Put aside" not in html


@pytest.mark.parametrize("amount", [2, 12])
def test_the_lists_ask_the_same_however_long_they_are(
    alice, account, bob, charlie, amount, django_assert_max_num_queries
):
    job = a_job(by=alice, account=account)
    for number in range(amount):
        own = a_job(by=alice, account=account, title=f"Job {number}")
        one = an_invitation(by=alice, job=own, to=bob)
        if number % 2:
            a_referral(one, charlie if number % 4 == 1 else f"nobody{number}@example.test")
        an_invitation(by=alice, job=job, to=people.a_freelancer(f"F{number}", "Many"))
    acting, client, other = people.acting_as(bob), people.acting_as(alice), people.acting_as(charlie)
    with django_assert_max_num_queries(4):
        queries.referrals_made(acting)
    with django_assert_max_num_queries(3):
        queries.inbox(acting)
    with django_assert_max_num_queries(3):
        queries.referrals_received(other)
    with django_assert_max_num_queries(4):
        queries.for_job(job, client)


@pytest.mark.rule("REF-29")
def test_taking_a_referral_back_asks_first(bob, charlie, browse, invitation):
    referral = a_referral(invitation, charlie)
    address = reverse("invitations:revoke", args=[referral.pk])
    assert browse(bob).get(address).status_code == 200
    assert browse(charlie).get(address).status_code == 404
    assert browse(charlie).post(address).status_code == 404
    referral.refresh_from_db()
    assert referral.state == "sent"
    assert browse(bob).post(address).status_code == 302
    referral.refresh_from_db()
    assert referral.state == "revoked"


@pytest.mark.rule("REF-07")
def test_somebody_else_is_named_by_the_form_after_the_day(bob, charlie, browse, invitation):
    lost = a_referral(invitation, "nobody@example.test")
    address = reverse("invitations:retry", args=[lost.pk])
    assert browse(bob).get(address).status_code == 409
    with clock.turned(hours=25):
        actions.settle_referrals()
        assert browse(bob).get(address).status_code == 200
        assert browse(bob).post(address, {"refer_to": "who"}).status_code == 422
        assert browse(bob).post(address, {"refer_to": profile_of(charlie).public_id}).status_code == 302
    assert Referral.objects.filter(profile=profile_of(charlie)).exists()


@pytest.mark.rule("REF-24")
@pytest.mark.rule("NOTIF-06")
@pytest.mark.parametrize("place", ["invitation", "find"])
def test_the_hint_is_put_away_for_a_week(bob, browse, invitation, place):
    address = invitation.get_absolute_url() if place == "invitation" else reverse("jobs:find")
    words = "Not for you? Pass it on."
    assert words in browse(bob).get(address).content.decode()
    hidden = browse(bob).post(reverse("invitations:hide_hint"), {"back": address})
    assert hidden.url == address
    assert words not in browse(bob).get(address).content.decode()
    with clock.turned(days=8):
        assert words in browse(bob).get(address).content.decode()


def test_the_hint_sends_nobody_away_from_here(bob, browse):
    assert browse(bob).post(reverse("invitations:hide_hint"), {"back": "no-page-of-ours"}).status_code == 302
    answer = browse(bob).post(reverse("invitations:hide_hint"), {"back": "https://evil.example/"})
    assert answer.url == "/"
    assert Person.objects.get(pk=bob.pk).referral_hint_hidden_until is not None


@pytest.mark.rule("REF-30")
def test_the_questions_are_open_to_everybody(db, browse):
    page = browse(None).get(reverse("invitations:help"))
    assert page.status_code == 200
    assert "What is a referral?" in page.content.decode()


@pytest.mark.rule("REF-04")
@pytest.mark.rule("SEARCH-09")
def test_searching_keeps_what_was_typed_and_brings_back_who_was_picked(bob, charlie, browse, invitation):
    client = browse(bob)
    refer = reverse("invitations:refer", args=[invitation.pk])
    off = client.post(refer, {"reason": "skills", "message": "Sorry, not mine.", "find": "1"})
    assert off.status_code == 302
    picker = client.get(off.url, {"q": "Charlie O", "for": "referral", "invitation": invitation.pk})
    assert picker.status_code == 200
    back = f"{refer}?pick={profile_of(charlie).public_id}"
    assert back in picker.content.decode()
    text = client.get(back).content.decode()
    assert "Sorry, not mine." in text
    assert profile_of(charlie).get_absolute_url() in text
    invitation.refresh_from_db()
    assert invitation.state == "pending"


@pytest.mark.rule("SEARCH-07")
def test_a_client_finds_the_button_on_the_profile_and_a_freelancer_does_not(alice, bob, charlie, browse, job):
    address = profile_of(bob).get_absolute_url()
    invite = reverse("invitations:choose_job", args=[profile_of(bob).public_id])
    assert invite in browse(alice).get(address).content.decode()
    assert invite not in browse(charlie).get(address).content.decode()
    assert invite not in browse(bob).get(address).content.decode()


@pytest.mark.rule("JOB-12")
def test_the_job_page_leads_back_to_the_invitation(bob, charlie, browse, job, invitation):
    assert invitation.get_absolute_url() in browse(bob).get(job.get_absolute_url()).content.decode()
    assert "/invitations/" not in browse(charlie).get(job.get_absolute_url()).content.decode()


@pytest.mark.rule("REF-15")
def test_the_trail_stands_at_the_proposal_and_in_the_room(alice, charlie, browse, invitation):
    proposal = accepted(a_referral(invitation, charlie).invitation)
    words = "invited Bob R., who referred Charlie Osei"
    for person in (alice, charlie):
        for address in (proposal.get_absolute_url(), proposal.room.get_absolute_url()):
            assert words in browse(person).get(address).content.decode()
