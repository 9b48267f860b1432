"""Who is told what, in which words and names."""

import pytest

from handsel.events.testing import deliver_all
from handsel.invitations import actions
from handsel.invitations.models import Invitation
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.notifications import kinds
from handsel.notifications.models import Letter, Notice
from handsel.notifications.testing import letters_to, titles

pytestmark = pytest.mark.django_db


@pytest.mark.rule("NOTIF-01")
@pytest.mark.rule("NOTIF-02")
@pytest.mark.rule("INV-09")
@pytest.mark.rule("INV-27")
def test_the_invited_person_gets_notice_and_mail_with_three_links(bob, job, invitation):
    deliver_all()
    assert titles(bob) == ["A client in Lyon invited you to “Bookkeeping for a bakery”"]
    (letter,) = letters_to(bob)
    for body in (letter.text, letter.html):
        assert "Hello Bob, have a look." in body
        for name in ("accept", "decline", "refer"):
            assert f"/invitations/{invitation.pk}/{name}/" in body
        assert "Atelier" not in body
        assert "Alice" not in body
    kind = kinds.named("invitation")
    assert kind is not None
    assert kind.fixed("bell")
    assert (kind.default("email"), kind.default("push")) == (True, True)


@pytest.mark.rule("NOTIF-03")
@pytest.mark.rule("REF-10")
def test_a_referral_names_its_maker_in_subject_and_body(bob, charlie, invitation):
    a_referral(invitation, charlie, message="Only for the client.")
    deliver_all()
    (letter,) = letters_to(charlie)
    assert "Referred by Bob R." in letter.subject
    for body in (letter.text, letter.html):
        assert "Bob R." in body
        assert "be a good fit" in body
        assert "Reyes" not in body
        assert "Only for the client." not in body
        assert "Hello Bob" not in body
    assert "A client in Lyon invited Bob R., who referred Charlie" in letter.text


def test_where_referring_is_off_the_mail_has_two_links(alice, account, bob):
    private = a_job(by=alice, account=account, visibility="invite_only")
    invitation = an_invitation(by=alice, job=private, to=bob)
    deliver_all()
    (letter,) = letters_to(bob)
    assert f"/invitations/{invitation.pk}/decline/" in letter.text
    assert f"/invitations/{invitation.pk}/refer/" not in letter.text


@pytest.mark.rule("REF-16")
@pytest.mark.rule("NOTIF-04")
def test_the_whole_client_team_hears_of_a_referral_once_with_the_message(alice, erin, charlie, invitation):
    a_referral(invitation, charlie, message="She keeps the books of three bakeries.")
    deliver_all()
    for person in (alice, erin):
        assert titles(person) == ["Bob R. declined and referred Charlie O. for “Bookkeeping for a bakery”"]
        assert "three bakeries" in letters_to(person)[0].text


@pytest.mark.rule("REF-31")
@pytest.mark.rule("NOTIF-05")
def test_the_referrer_hears_each_step_on_the_bell_alone_and_no_reason(alice, bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    deliver_all()
    mails = len(letters_to(bob))
    actions.view_invitation(by=charlie, invitation_id=referral.invitation_id)
    deliver_all()
    declined(referral.invitation, "rate_low", "Far too little.")
    deliver_all()
    assert titles(bob)[-2:] == [
        "Charlie O. opened your referral for “Bookkeeping for a bakery”",
        "Charlie O. declined your referral for “Bookkeeping for a bakery”",
    ]
    told = " ".join(Notice.objects.filter(person=bob).values_list("body", flat=True))
    assert "too little" not in told
    assert "too low" not in told
    assert len(letters_to(bob)) == mails
    assert "Far too little." in letters_to(alice)[-1].text


@pytest.mark.rule("REF-31")
def test_the_client_and_the_referrer_hear_of_an_acceptance(alice, bob, charlie, invitation):
    proposal = accepted(a_referral(invitation, charlie).invitation)
    deliver_all()
    assert titles(alice)[-1] == "Charlie Osei accepted your invitation to “Bookkeeping for a bakery”"
    notice = Notice.objects.filter(person=alice).order_by("-pk")[0]
    assert notice.url == proposal.get_absolute_url()
    assert titles(bob)[-1] == "Charlie O. accepted your referral for “Bookkeeping for a bakery”"


@pytest.mark.rule("REF-06")
def test_whoever_was_named_by_email_is_not_named_back(bob, charlie, invitation):
    referral = a_referral(invitation, charlie.email)
    declined(referral.invitation)
    deliver_all()
    assert titles(bob)[-1] == "The person you referred declined your referral for “Bookkeeping for a bakery”"


@pytest.mark.rule("INV-11")
def test_the_client_hears_of_a_decline_with_reason_and_message(alice, bob, invitation):
    declined(invitation, "skills", "Not my field, sorry.")
    deliver_all()
    assert titles(alice) == ["Bob R. declined your invitation to “Bookkeeping for a bakery”"]
    text = letters_to(alice)[0].text
    assert "Not a fit for my skills" in text
    assert "Not my field, sorry." in text


@pytest.mark.rule("INV-12")
def test_a_decline_message_is_cleaned_and_told_without_contact_details(alice, bob, invitation):
    declined(invitation, "other", "Sorry.\x00 Write to bob@elsewhere.test or +49 30 1234567.")
    deliver_all()
    invitation.refresh_from_db()
    assert "\x00" not in invitation.decline_message
    letter = letters_to(alice)[0]
    for body in (letter.text, letter.html):
        assert "elsewhere.test" not in body
        assert "1234567" not in body


def test_putting_aside_is_told_to_nobody(alice, bob, invitation):
    deliver_all()
    before = Notice.objects.count()
    actions.ignore_invitation(by=bob, invitation_id=invitation.pk)
    deliver_all()
    assert Notice.objects.count() == before


def test_everything_is_told_once_however_often_it_is_heard(alice, bob, charlie, invitation):
    from handsel.events.models import Delivery

    a_referral(invitation, charlie)
    deliver_all()
    notices, letters = Notice.objects.count(), Letter.objects.count()
    Delivery.objects.update(done_at=None)
    deliver_all()
    assert (Notice.objects.count(), Letter.objects.count()) == (notices, letters)


def test_a_second_expiry_is_told_again(alice, bob, invitation):
    with clock.turned(days=15):
        actions.expire_invitations()
        deliver_all()
        actions.reopen_invitation(by=alice, invitation_id=invitation.pk)
    with clock.turned(days=30):
        actions.expire_invitations()
        deliver_all()
    assert sum("has expired" in title for title in titles(bob)) == 2
    assert Invitation.objects.get().state == "expired"


@pytest.mark.rule("NOTIF-01")
def test_notices_come_in_the_readers_language(alice, bob, invitation):
    bob.language = "de"
    bob.save()
    deliver_all()
    assert len(titles(bob)) == 1
