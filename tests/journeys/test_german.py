"""The main story for somebody who reads German."""

import pytest

from handsel.invitations import testing as invitations
from handsel.people import actions as people
from tests.journeys.http import Window

ENGLISH = (
    "Do you want this work?", "Accept and propose", "Decline and refer", "My proposals", "Find work", "Put aside",
    "Why do you decline?", "Too busy", "Your answer", "Referred by", "Message to the client", "Not answered yet",
    "Cover letter", "Sign out", "thinks you'd be a good fit", "Skip to the content", "You can answer until",
)  # fmt: skip


@pytest.mark.rule("REF-10")
def test_a_referred_person_reads_everything_in_german(alice, bob, charlie, job, post):
    names = {"first_name": "Charlie", "last_name": "Osei", "time_zone": "UTC"}
    people.edit_person(by=charlie, language="de", **names)
    asked = invitations.an_invitation(by=alice, job=job, to=bob)
    passed = invitations.a_referral(asked, charlie).invitation
    letter = post(charlie)[0]
    for words in ENGLISH:
        assert words not in letter.subject + letter.text
    window = Window(charlie, "freelancer", language="de")
    for path in ("", "accept/", "decline/", "refer/"):
        window.go(f"{passed.get_absolute_url()}{path}")
        window.reads_nothing_of(*ENGLISH)
        assert 'lang="de"' in window.shown.html
    for path in ("/", "/proposals/", "/proposals/?tab=referrals", "/notices/", "/rooms/", "/help/referrals/"):
        window.go(path)
        window.reads_nothing_of(*ENGLISH)
