"""Whoever may not see something is not told of it, and everybody else is told what they may read."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.invitations import actions as invitations
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.invitations.values import Referee
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job, job_values
from handsel.kit import clock
from handsel.messaging import actions as messaging
from handsel.moderation.testing import a_case
from handsel.people import actions as people
from handsel.people.testing import a_client, a_freelancer
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal
from handsel.webhooks import actions, audiences
from handsel.webhooks.models import Delivery, Endpoint
from handsel.webhooks.testing import an_endpoint

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


@pytest.fixture
@kept
def ends(alice, bob, charlie, account):
    """Endpoints that want everything: of the client, of two freelancers, of another client, of a stranger."""
    other = a_client("Rita", "Rival", company="Rival Ltd", city="Oslo", country="NO")
    return {
        "alice": an_endpoint(alice, account),
        "bob": an_endpoint(bob),
        "charlie": an_endpoint(charlie),
        "rival": an_endpoint(other.seats.get().person, other),
        "stranger": an_endpoint(a_freelancer("Sam", "Stone").person),
    }


@pytest.fixture
def told(ends):
    """Return who was told what since the last time it was asked."""
    seen = [0]

    def since():
        deliver_all()
        rows = Delivery.objects.filter(pk__gt=seen[0]).select_related("endpoint").order_by("pk")
        found = {name: [row.kind for row in rows if row.endpoint == end] for name, end in ends.items()}
        seen[0] = max([seen[0], *rows.values_list("pk", flat=True)])
        return {name: kinds for name, kinds in found.items() if kinds}

    return since


def last(endpoint):
    """What an endpoint was told last."""
    return json.loads(Delivery.objects.filter(endpoint=endpoint).order_by("-pk")[0].payload)["data"]


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def test_kinds_are_named_after_an_area_of_the_api():
    assert {kind.area for kind in audiences.KINDS.values()} == {
        "invitations",
        "contracts",
        "jobs",
        "proposals",
        "messages",
    }
    assert len(audiences.KINDS) == len(audiences.TOLD)


def test_an_invitation_is_told_to_its_two_sides_each_in_their_words(ends, told, alice, bob, job):
    told()
    an_invitation(by=alice, job=job, to=bob, message="Dear Bob")
    assert told() == {"alice": ["invitation.sent"], "bob": ["invitation.sent"]}
    assert last(ends["bob"])["invitation"]["client"] != job.account.name  # not met yet (ACC-21)
    assert last(ends["alice"])["invitation"]["client"] == job.account.name
    assert last(ends["bob"])["invitation"]["message"] == "Dear Bob"


def test_what_is_put_aside_or_opened_is_told_to_nobody_and_still_looks_like_waiting(
    ends, told, alice, bob, job
):
    asked = an_invitation(by=alice, job=job, to=bob)
    told()
    invitations.view_invitation(by=bob, invitation_id=asked.pk)
    invitations.ignore_invitation(by=bob, invitation_id=asked.pk)
    assert told() == {}
    jobs.edit_job(by=alice, job_id=job.pk, values=job_values(title="Another title"))
    assert told() == {"alice": ["job.edited"], "bob": ["job.edited"]}
    with clock.turned(days=15):
        invitations.expire_invitations()
        assert told()["alice"] == ["invitation.expired"]
    assert last(ends["alice"])["invitation"]["state"] == "expired"


def test_a_decline_tells_the_client_what_the_client_may_read(ends, told, alice, bob, job):
    asked = an_invitation(by=alice, job=job, to=bob)
    told()
    invitations.decline_invitation(by=bob, invitation_id=asked.pk, reason="too_busy")
    assert told() == {"alice": ["invitation.declined"], "bob": ["invitation.declined"]}


@pytest.mark.rule("REF-06")
def test_whether_an_email_address_is_known_does_not_show_in_what_its_referrer_is_told(
    ends, told, alice, bob, charlie, job
):
    other = a_job(by=alice, account=job.account, title="Another one")
    asked, again = an_invitation(by=alice, job=job, to=bob), an_invitation(by=alice, job=other, to=bob)
    told()
    invitations.decline_invitation(
        by=bob, invitation_id=asked.pk, reason="too_busy", refer=Referee(text=charlie.email)
    )
    known = told()["bob"]
    invitations.decline_invitation(
        by=bob, invitation_id=again.pk, reason="too_busy", refer=Referee(text="nobody@example.test")
    )
    assert told()["bob"] == known == ["invitation.declined"]
    arrived = Invitation.objects.get(profile=charlie.profile)
    invitations.view_invitation(by=charlie, invitation_id=arrived.pk)
    assert told() == {}
    for referral in Referral.objects.order_by("pk"):
        invitations.revoke_referral(by=bob, referral_id=referral.pk)
    assert "bob" not in told()
    with clock.turned(hours=25):
        invitations.settle_referrals()
        assert "referral.made" not in told().get("bob", [])


def test_a_referral_is_told_to_the_client_and_its_progress_to_its_maker(ends, told, alice, bob, charlie, job):
    asked = an_invitation(by=alice, job=job, to=bob)
    told()
    referral = a_referral(asked, charlie)
    news = told()
    assert set(news["alice"]) == {"invitation.declined", "referral.made", "invitation.sent"}
    assert news["charlie"] == ["invitation.sent"]
    assert news["bob"] == ["invitation.declined"]
    invitations.decline_invitation(by=charlie, invitation_id=referral.invitation_id, reason="rate_low")
    assert told()["bob"] == ["referral.declined"]
    assert "rate_low" not in json.dumps(last(ends["bob"]))  # nobody sees another's reason (REF-31)


def test_who_stands_in_line_is_not_told_of_it(ends, told, alice, bob, charlie, job):
    told()
    invitations.add_alternate(by=alice, job_id=job.pk, profile_id=charlie.profile.pk)
    invitations.start_lineup(by=alice, job_id=job.pk, message="Would you like to?")
    assert told() == {}
    asked = an_invitation(by=alice, job=job, to=bob)
    told()
    invitations.decline_invitation(by=bob, invitation_id=asked.pk, reason="too_busy")
    news = told()
    assert "alternates.invited" in news["alice"]
    assert news["charlie"] == ["invitation.sent"]
    assert news["bob"] == ["invitation.declined"]


def test_shortlist_and_archive_are_told_to_nobody(ends, told, alice, bob, job):
    sent = a_proposal(by=bob, job=job)
    told()
    proposals.shortlist_proposal(by=alice, proposal_id=sent.pk, wanted=True)
    proposals.archive_proposal(by=alice, proposal_id=sent.pk)
    assert told() == {}
    jobs.edit_job(by=alice, job_id=job.pk, values=job_values(title="Another title"))
    assert told() == {"alice": ["job.edited"], "bob": ["job.edited"]}
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    told()
    assert "archived" not in " ".join(
        Delivery.objects.filter(endpoint=ends["bob"]).values_list("payload", flat=True)
    )


def test_a_proposal_told_to_its_client_is_not_looked_at(ends, told, alice, bob, job):
    told()
    sent = a_proposal(by=bob, job=job)
    assert told() == {"alice": ["proposal.submitted"], "bob": ["proposal.submitted"]}
    assert Proposal.objects.get(pk=sent.pk).viewed_at is None
    assert "letter" not in last(ends["alice"])["proposal"]
    proposals.view_proposal(by=alice, proposal_id=sent.pk)
    assert told() == {"bob": ["proposal.viewed"]}


def test_new_terms_of_what_the_client_put_away_are_told_to_their_author_alone(ends, told, alice, bob, job):
    sent = a_proposal(by=bob, job=job)
    proposals.decline_proposal(by=alice, proposal_id=sent.pk, reason="price", message="A little much.")
    assert told()["bob"][-1] == "proposal.declined"


def test_a_message_is_told_to_everybody_but_its_writer(ends, told, alice, charlie, job):
    sent = accepted(an_invitation(by=alice, job=job, to=charlie))
    assert "room.opened" in told()["charlie"]
    paper = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 a plan")
    messaging.say(by=charlie, room_id=sent.room_id, body="Good morning", files=[paper])
    assert told() == {"alice": ["message.sent"]}
    data = last(ends["alice"])
    assert (data["message"]["body"], data["room_id"]) == ("Good morning", sent.room_id)
    assert data["message"]["mine"] is False


def test_cases_reports_and_standings_are_told_to_nobody(told, bob, dora, job):
    told()
    a_case(by=bob, subject=f"jobs.job:{job.pk}")
    people.refuse_client(by=bob, account=job.account)
    assert told() == {}


def test_a_job_that_one_may_not_see_is_not_told(ends, told, alice, bob, account):
    told()
    hidden = a_job(by=alice, account=account, visibility="invite_only")
    assert told() == {"alice": ["job.posted"]}
    jobs.close_job(by=alice, job_id=hidden.pk, hired=False)
    assert told() == {"alice": ["job.ended"]}


@pytest.mark.rule("ACC-22")
def test_the_endpoints_of_a_person_who_is_forgotten_are_forgotten(alice, bob, account):
    an_endpoint(bob)
    kept = an_endpoint(alice, account)
    actions.forget_person(person=bob)
    assert list(Endpoint.objects.all()) == [kept]


def test_each_endpoint_is_told_what_it_wants_for_its_role_alone(told, alice, bob, job, account):
    wants = an_endpoint(alice, account, kinds=["message.sent"])
    both = people.become_freelancer(by=alice)
    as_freelancer = an_endpoint(both.person)
    stopped = an_endpoint(alice, account)
    actions.stop_endpoint(by=alice, endpoint_id=stopped.pk)
    told()
    an_invitation(by=alice, job=job, to=bob)
    told()
    assert not Delivery.objects.filter(endpoint__in=[wants, as_freelancer, stopped]).exists()
