"""The account library's mails, and seat offers."""

import pytest

from handsel.events.testing import deliver_all
from handsel.notifications import testing as notifications
from handsel.notifications.models import Letter, Preference
from handsel.people import actions as people
from handsel.people.models import SeatInvitation


@pytest.mark.rule("NOTIF-13", "NOTIF-16")
def test_a_password_reset_is_a_letter_that_nobody_can_switch_off(browse, bob, settings):
    settings.MAIL_CONFIGURED = False
    Preference.objects.create(person=bob, kind="security", channel="email", wanted=False)
    browse(None).post("/accounts/password/reset/", {"email": bob.email})
    [letter] = notifications.letters_to(bob)
    assert letter.kind == "security"
    assert letter.subject == "Choose a new password"
    assert "/accounts/password/reset/key/" in letter.text
    assert letter.unsubscribe_url == ""
    assert "unsubscribe" not in letter.html
    assert letter.state == Letter.State.KEPT


def test_an_unknown_address_is_told_so_by_letter_and_not_by_the_page(browse, bob):
    answer = browse(None).post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert answer.status_code == 302
    assert [letter.subject for letter in notifications.letters_to("nobody@example.org")] == [
        "You have no account yet"
    ]


def test_signing_up_writes_a_letter_with_the_confirmation(browse, db):
    browse(None).post(
        "/accounts/signup/",
        {
            "email": "new@example.org",
            "password1": "a-long-Passw0rd-here",
            "first_name": "Nora",
            "last_name": "Neu",
        },
    )
    [letter] = notifications.letters_to("new@example.org")
    assert letter.subject == "Please confirm your e-mail address"
    assert "/accounts/confirm-email/" in letter.text


def test_a_seat_offer_is_written_to_the_address_with_its_link(account, alice):
    people.offer_seat(by=alice, account_id=account.pk, email="Hanna@example.org", role="hirer")
    deliver_all()
    [letter] = notifications.letters_to("hanna@example.org")
    assert letter.subject == "Alice M. asks you to join Atelier Martin"
    assert f"/seats/{SeatInvitation.objects.get().token}/" in letter.text
    assert alice.email not in letter.text + letter.html


def test_a_seat_offer_that_was_taken_back_at_once_is_not_written(account, alice):
    offer = people.offer_seat(by=alice, account_id=account.pk, email="hanna@example.org", role="hirer")
    people.revoke_seat_offer(by=alice, offer_id=offer.pk)
    deliver_all()
    assert notifications.letters_to("hanna@example.org") == []
