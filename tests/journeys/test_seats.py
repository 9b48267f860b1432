"""Several people act for one client."""

import re

import pytest

from handsel.invitations.models import Invitation
from handsel.people import testing as people
from handsel.people.models import Seat
from tests.journeys.http import Window


@pytest.mark.rule("ACC-23")
def test_a_colleague_takes_the_seat_by_the_link_and_invites_for_the_client(
    alice, account, bob, job, windows, post
):
    owner = windows(alice)
    owner.go(f"/client/{account.pk}/")
    hanna = people.a_person("Hanna", "Frost")
    owner.press("Send the offer", {"email": hanna.email, "role": "hirer"})
    owner.reads(hanna.email)
    link = re.search(r"https?://\S+(/seats/\S+/)", post(hanna)[0].text)
    assert link

    hirer = Window(hanna)
    hirer.go(link[1])
    hirer.reads("Act for Atelier Martin?", "Alice Martin")
    hirer.press("Take the seat")
    assert Seat.objects.get(person=hanna).role == "hirer"
    hirer.go(f"/freelancers/{bob.profile.public_id}/")
    hirer.follow("Invite to job")
    hirer.press("Send invitation", {"job": str(job.pk)})
    assert Invitation.objects.get().sender == hanna

    late = Window(people.a_person("Mallory", "Vane"))
    late.go(link[1], status=410)
    late.reads("This offer is over")
    assert not late.shown.has_button("Take the seat")


@pytest.mark.rule("ACC-23")
def test_the_last_owner_cannot_leave_and_a_hirer_can(alice, erin, account, windows):
    owner = windows(alice)
    owner.go(f"/client/{account.pk}/")
    owner.reads("You are the last owner.")
    form = next(form for form in owner.shown.forms if form.action.endswith("/leave/"))
    owner.send(form, form.data(), status=409)
    owner.reads("A client account needs an owner.")
    assert Seat.objects.filter(person=alice).exists()

    hirer = windows(erin)
    hirer.go(f"/client/{account.pk}/")
    hirer.press("Leave this client")
    assert not Seat.objects.filter(person=erin).exists()


@pytest.mark.rule("ACC-23")
def test_an_offer_that_was_taken_back_opens_no_door(alice, account, windows, post):
    owner = windows(alice)
    owner.go(f"/client/{account.pk}/")
    owner.press("Send the offer", {"email": "hanna@example.test", "role": "hirer"})
    letter = post("hanna@example.test")[0]
    owner.go(f"/client/{account.pk}/")
    owner.press("Take back hanna@example.test")
    stranger = Window(people.a_person("Hanna", "Frost", email="hanna@example.test"))
    stranger.go(re.search(r"(/seats/\S+/)", letter.text)[1], status=410)
    stranger.reads("This offer is over")
