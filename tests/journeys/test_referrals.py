"""Work that is handed on: decline and refer, from every side."""

import pytest

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.invitations import actions
from handsel.invitations import testing as invitations
from handsel.invitations.models import Invitation, Referral
from handsel.kit import clock
from handsel.notifications.models import Letter
from handsel.people import testing as people
from handsel.proposals.models import Proposal
from tests.journeys.test_three_answers import proposal_for

NEUTRAL = "If this e-mail belongs to a freelancer here, they will get your referral."


@pytest.fixture
@kept
def asked(alice, bob, job):
    """Bob's invitation."""
    return invitations.an_invitation(by=alice, job=job, to=bob)


def refer(window, invitation, to, message="", status=200, **more):
    """Decline and refer through the form."""
    window.go(invitation.get_absolute_url())
    window.follow("Decline and refer")
    typed = {"reason": "too_busy", "refer_to": to, "refer_message": message, **more}
    return window.press("Decline and refer", typed, status)


@pytest.mark.rule(
    "REF-01",
    "REF-03",
    "REF-08",
    "REF-09",
    "REF-10",
    "REF-13",
    "REF-15",
    "REF-16",
    "REF-17",
    "INV-24",
    "REF-31",
)
def test_the_main_story_from_decline_and_refer_to_the_talk_with_the_referred_person(
    alice, bob, charlie, job, asked, windows, post
):
    client, decliner, referred = windows(alice), windows(bob), windows(charlie)
    address = f"http://testserver/freelancers/{charlie.profile.public_id}/?from=mail"
    refer(decliner, asked, address, "Charlie did the yearly reports of my own clients.")
    decliner.reads("You declined, and Charlie O. gets the invitation now.")

    told = post(charlie)[0]
    assert told.subject == f"Referred by Bob R.: invitation to “{job.title}”"
    assert "Bob R. thinks you'd be a good fit" in told.text
    assert "yearly reports" not in told.text
    passed = Referral.objects.get().invitation
    referred.go(passed.get_absolute_url())
    referred.reads("Bob R. was invited first and thinks you'd be a good fit.", "A client in Lyon")
    referred.reads_nothing_of("yearly reports", "Reyes", "Too busy", "too busy")

    said = post(alice)[0]
    assert said.subject == f"Bob R. declined and referred Charlie O. for “{job.title}”"
    assert "Charlie did the yearly reports of my own clients." in said.text
    client.go(f"/jobs/{job.pk}/candidates/?tab=invited")
    client.reads("Referred by Bob R.", "Declined and referred Charlie O.")

    decliner.go("/proposals/?tab=referrals")
    decliner.reads("Charlie O.", "They opened the invitation and have not answered yet.")
    referred.go(passed.get_absolute_url())
    referred.follow("Accept and propose")
    referred.press("Accept and send proposal", proposal_for(job))
    proposal = Proposal.objects.get()
    assert (proposal.origin, proposal.referrer) == ("referral", bob)
    assert "accepted" in post(alice)[0].subject
    decliner.go("/proposals/?tab=referrals")
    decliner.reads("They accepted and sent the client a proposal.")
    decliner.go("/notices/")
    decliner.reads("accepted your referral")

    client.go(f"/jobs/{job.pk}/candidates/")
    client.reads("Charlie Osei", "Referred by Bob R.")
    client.go(proposal.room.get_absolute_url())
    client.press("Send", {"body": "Welcome, Charlie."})
    referred.go(proposal.room.get_absolute_url())
    referred.reads("Welcome, Charlie.")


@pytest.mark.rule("REF-03", "REF-06", "REF-11", "REF-27")
def test_an_email_is_answered_the_same_whether_it_belongs_to_somebody_or_not(
    alice, bob, charlie, account, job, asked, windows, post
):
    nina = people.a_freelancer("Nina", "Berg").person
    second = invitations.an_invitation(by=alice, job=job, to=nina)
    for window, invitation, email in (
        (windows(bob), asked, charlie.email.upper()),
        (windows(nina), second, "stranger@example.test"),
    ):
        refer(window, invitation, email)
        window.reads(NEUTRAL)
        window.reads_nothing_of("Charlie")
        window.go("/proposals/?tab=referrals")
        window.reads("On its way. You will see here when something happens.")
        window.reads_nothing_of("Charlie", "could not be delivered")
    assert post(charlie)
    assert not Letter.objects.filter(to__iexact="stranger@example.test").exists()


@pytest.mark.rule("REF-04", "SEARCH-09")
def test_somebody_is_found_by_search_and_picked_and_what_was_typed_comes_back(
    alice, bob, charlie, job, asked, windows, post
):
    window = windows(bob)
    window.go(f"/invitations/{asked.pk}/refer/")
    window.press("Search freelancers", {"reason": "too_busy", "refer_message": "The best I know."})
    form = next(form for form in window.shown.forms if "q" in form.names and "invitation" in str(form.data()))
    window.send(form, {**form.data(), "q": ["Charlie O"]})
    window.reads("Charlie O.", "Accountant")
    window.follow("Choose Charlie O.")
    form, _ = window.shown.form_with("Decline and refer")
    assert charlie.profile.public_id in form.values("refer_to")[0]
    assert form.values("refer_message") == ["The best I know."]
    assert form.values("reason") == ["too_busy"]
    window.press("Decline and refer")
    window.reads("You declined, and Charlie O. gets the invitation now.")
    assert Referral.objects.get().profile == charlie.profile


@pytest.mark.rule("REF-01", "REF-02", "REF-05")
def test_nonsense_is_refused_and_nothing_is_declined(bob, job, asked, windows):
    window = windows(bob)
    for nonsense in ("", "Charlie", "http://example.org/somebody", f"/freelancers/{bob.profile.public_id}/"):
        refer(window, asked, nonsense, "Take her.", status=422)
        assert window.shown.form_with("Decline and refer")[0].values("refer_message") == ["Take her."]
    asked.refresh_from_db()
    assert asked.state == "pending"
    assert not Referral.objects.exists()


@pytest.mark.rule("REF-12", "REF-26")
def test_for_some_reasons_and_some_jobs_nothing_is_passed_on(alice, bob, charlie, account, asked, windows):
    window = windows(bob)
    refer(window, asked, charlie.profile.get_absolute_url(), status=422, reason="spam")
    asked.refresh_from_db()
    assert asked.state == "pending"
    refer(window, asked, charlie.profile.get_absolute_url(), status=422, reason="rate_low")
    window.press("Decline and refer", {"anyway": "on"})
    assert Referral.objects.get().state == "sent"


@pytest.mark.rule("REF-14", "REF-19")
def test_work_is_passed_on_three_times_and_no_further(alice, bob, job, asked, windows, post):
    invitation = asked
    seen = ["Bob R."]
    for number in range(3):
        person = invitation.profile.person
        follower = people.a_freelancer(f"Follower{'abc'[number].upper()}", "Zest").person
        refer(windows(person), invitation, follower.profile.get_absolute_url())
        invitation = Invitation.objects.get(profile=follower.profile)
        seen.append(person.short_name)
    last = windows(invitation.profile.person)
    last.go(invitation.get_absolute_url())
    assert not last.shown.has_link("Decline and refer")
    last.go(f"/invitations/{invitation.pk}/decline/")
    last.press("Decline", {"reason": "too_busy"})
    client = windows(alice)
    client.go(f"/jobs/{job.pk}/candidates/?tab=invited")
    client.reads("Referred by Bob R.", "Referred by FollowerA Z.", "Referred by FollowerB Z.")


@pytest.mark.rule("REF-29")
def test_a_referral_is_taken_back_before_it_is_answered(bob, charlie, job, asked, windows, post):
    window = windows(bob)
    refer(window, asked, charlie.profile.get_absolute_url())
    window.go("/proposals/?tab=referrals")
    window.follow("Take back")
    window.press("Take it back")
    window.reads("The referral is taken back.", "You took it back.")
    passed = Referral.objects.get().invitation
    assert passed.state == "withdrawn"
    referred = windows(charlie)
    referred.go(passed.get_absolute_url())
    referred.reads("This referral was taken back")
    assert not referred.shown.has_link("Accept and propose")
    assert not window.shown.has_link("Name somebody else")


@pytest.mark.rule("REF-06", "REF-07")
def test_after_a_day_a_lost_referral_is_told_and_one_other_person_may_be_named(
    bob, charlie, job, asked, windows, post
):
    window = windows(bob)
    refer(window, asked, "stranger@example.test")
    with clock.turned(hours=25):
        actions.settle_referrals()
        deliver_all()
        window.go("/notices/")
        window.reads("could not be delivered")
        window.go("/proposals/?tab=referrals")
        window.reads("It could not be delivered, so nobody was referred.")
        window.follow("Name somebody else")
        window.press("Refer", {"refer_to": charlie.profile.get_absolute_url(), "refer_message": "Then him."})
        window.reads("Charlie O.")
        assert not window.shown.has_link("Name somebody else")
    assert Invitation.objects.get(profile=charlie.profile).state == "pending"


@pytest.mark.rule("REF-17", "REF-31")
def test_a_referred_person_declines_and_the_referrer_learns_it_without_the_reason(
    bob, charlie, job, asked, windows, post
):
    window, referred = windows(bob), windows(charlie)
    refer(window, asked, charlie.profile.get_absolute_url())
    passed = Referral.objects.get().invitation
    referred.go(f"/invitations/{passed.pk}/decline/")
    referred.press("Decline", {"reason": "rate_low", "message": "The pay is an insult."})
    post(bob)
    window.go("/proposals/?tab=referrals")
    window.reads("They declined.")
    window.reads_nothing_of("insult", "pay")
    window.go("/notices/")
    window.reads("declined your referral")
    window.reads_nothing_of("insult")


@pytest.mark.rule("REF-22", "REF-24", "REF-30")
def test_hints_explain_referring_and_can_be_put_away(bob, job, asked, windows):
    window = windows(bob)
    window.go(asked.get_absolute_url())
    window.reads("Not for you? Pass it on.")
    window.follow("How referring works")
    window.reads("What is a referral?")
    window.go(asked.get_absolute_url())
    window.press("Hide for a week")
    window.go(asked.get_absolute_url())
    window.reads_nothing_of("Not for you? Pass it on.")
    with clock.turned(days=8):
        window.go(asked.get_absolute_url())
        window.reads("Not for you? Pass it on.")
