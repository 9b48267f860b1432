"""The demo command: one believable world, whole or not at all, and never among real people (ADM-15)."""

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from handsel.contracts.models import ChangeRequest, Contract, Milestone, Offer, Week
from handsel.desk.models import Banner
from handsel.events.models import Delivery, Event
from handsel.invitations.models import Invitation, Referral
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.messaging.models import Message, Room
from handsel.moderation.models import Appeal
from handsel.notifications.models import Letter, Notice
from handsel.pages import actions as pages
from handsel.pages.demo import world
from handsel.people import testing as people
from handsel.people.models import (
    Certificate,
    ClientAccount,
    FreelancerProfile,
    Introduction,
    LinkedAccount,
    OtherExperience,
    Person,
    SpecializedProfile,
)
from handsel.policy import numbers
from handsel.proposals.models import Proposal
from handsel.reputation.models import MidFeedback, ReportAnswer, Review
from handsel.webhooks.models import Endpoint

pytestmark = [pytest.mark.rule("ADM-15"), pytest.mark.timeout(600), pytest.mark.soak]

# What a row is called for the state that its seed tells of.
CALLED = {"viewed": "pending", "declined_and_referred": "declined"}


def run_demo(**options: bool) -> str:
    said = io.StringIO()
    call_command("demo", stdout=said, **options)
    return said.getvalue()


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The demo world, made once over what an earlier demo left, and taken away after the last test here."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.DEMO", True)
        people.a_person("Zoe", "Early", email=f"zoe@{world.DOMAIN}")
        yield run_demo(reset=True)
        pages.empty_database()


@pytest.fixture
def demo(filled: str, db: None, settings) -> str:
    settings.DEMO = True
    return filled


def test_it_says_how_to_sign_in(demo: str, settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]  # as when it was filled
    assert world.DEMO_PASSWORD in demo
    assert all(f"{key}@example.org" in demo for key in ("alice", "bob", "charlie", "dora", "erin"))
    browser = Client()
    assert browser.login(email="alice@example.org", password=world.DEMO_PASSWORD)


def test_everybody_of_the_seeds_is_there_and_nobody_else(demo: str) -> None:
    seats = [seat for client in world.CLIENTS for seat in client.seats]
    assert Person.objects.count() == len(world.FREELANCERS) + len(world.CLIENTS) + len(seats) + 2
    assert not Person.objects.filter(email="zoe@example.org").exists()
    assert FreelancerProfile.objects.count() == len(world.FREELANCERS)
    assert ClientAccount.objects.filter(payment_verified_at__isnull=False).count() == sum(
        client.payment_verified for client in world.CLIENTS
    )
    assert list(Person.objects.filter(is_operator=True).values_list("email", flat=True)) == [
        "dora@example.org"
    ]


def test_every_invitation_stands_where_its_seed_says(demo: str) -> None:
    wanted = Counter(CALLED.get(row.outcome, row.outcome) for row in world.INVITATIONS) + Counter(
        {"pending": len(world.AGENCIES)}
    )
    assert Counter(Invitation.objects.values_list("state", flat=True)) == wanted
    looked = Invitation.objects.filter(state="pending", viewed_at__isnull=False).count()
    assert looked == sum(row.outcome == "viewed" for row in world.INVITATIONS)
    assert Referral.objects.count() == sum(row.referral is not None for row in world.INVITATIONS)


def test_bob_and_charlie_have_not_met_the_client_of_the_tour(demo: str) -> None:
    met = Introduction.objects.filter(account__seats__person__email="alice@example.org", level=2)
    assert not met.filter(profile__person__email__in=["bob@example.org", "charlie@example.org"]).exists()


def test_the_invitation_that_waits_for_bob_is_fresh(demo: str) -> None:
    bob = Person.objects.get(email="bob@example.org")
    invitation = Invitation.objects.get(profile__person=bob, state="pending")
    assert invitation.job.account.name == "Atelier Martin"
    assert 5 <= (clock.now() - invitation.sent_at).total_seconds() / 3600 <= 6.1
    assert Notice.objects.filter(person=bob, read_at=None).count() == 1


def test_jobs_and_proposals_stand_where_their_seeds_say(demo: str) -> None:
    seeded = Job.objects.filter(title__in=[job.title for job in world.JOBS])  # others belong to contracts
    states = Counter(seeded.values_list("state", flat=True))
    closed = sum(job.closed_days_ago is not None for job in world.JOBS)
    drafts = sum(job.draft for job in world.JOBS)
    assert states == {"open": len(world.JOBS) - closed - drafts, "closed": closed, "draft": drafts}
    accepted = sum(row.outcome == "accepted" for row in world.INVITATIONS)
    assert Proposal.objects.count() == len(world.PROPOSALS) + accepted
    open_jobs = {job.key for job in world.JOBS if job.closed_days_ago is None}
    wanted = Counter(row.state for row in world.PROPOSALS if row.job in open_jobs)
    found = Proposal.objects.filter(origin="marketplace", job__state="open")
    assert Counter(found.values_list("state", flat=True)) == wanted
    assert not Proposal.objects.open().exclude(job__state="open").exists()


def test_every_talk_is_heard_in_its_room(demo: str) -> None:
    lines = sum(len(talk.lines) for talk in world.TALKS)
    assert Message.objects.filter(author__isnull=False).count() == lines
    assert Room.objects.filter(messages__isnull=False).distinct().count() >= len(world.TALKS)


def test_there_is_something_to_see_on_every_desk(demo: str) -> None:
    assert set(
        FreelancerProfile.objects.filter(plan="plus").values_list("person__first_name", flat=True)
    ) == {
        "Charlie",
        "Lucas",
    }
    assert SpecializedProfile.objects.shown().count() == 3
    assert Certificate.objects.exists()
    assert LinkedAccount.objects.exists()
    assert OtherExperience.objects.exists()
    assert Appeal.objects.get().state == "open"
    assert not Endpoint.objects.get().is_on
    dora = Client()
    dora.force_login(Person.objects.get(email="dora@example.org"))
    assert b"Profiles show more of you" in dora.get("/news/").content
    assert Banner.objects.get().who == "freelancer"


def test_work_stands_in_every_state(demo: str) -> None:
    shown = {(row.person.first_name, row.badge) for row in FreelancerProfile.objects.exclude(badge="")}
    assert shown == {("Shabnam", "top"), ("Lucas", "rising")}
    assert {row.state for row in Contract.objects.all()} == set(Contract.State)
    running = Contract.objects.running()
    for key in ("bob", "charlie"):
        assert running.filter(profile__person__email=f"{key}@example.org").exists()
    assert {week.state for week in Week.objects.all()} == set(Week.State)
    assert Milestone.objects.filter(state="submitted").exists()
    assert ChangeRequest.objects.filter(state="open").exists()
    assert Offer.objects.filter(state="countered").exists()
    blind = Review.objects.filter(visible_at=None)
    assert {review.side for review in blind} == {"client", "freelancer"}
    assert {review.side for review in Review.objects.exclude(answer="")} == {"client", "freelancer"}
    assert MidFeedback.objects.filter(given_at=None, side="client").exists()
    assert MidFeedback.objects.filter(given_at=None, side="freelancer").exists()
    assert MidFeedback.objects.exclude(given_at=None).exists()
    assert ReportAnswer.objects.exists()
    unread = Contract.objects.exclude(outcome="").filter(report_answer=None)
    assert unread.filter(account__name="Atelier Martin").exists()


def test_the_past_is_over(demo: str) -> None:
    assert not Delivery.objects.filter(done_at=None).exists()
    assert not Letter.objects.exclude(state=Letter.State.KEPT).exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'")
        assert cursor.fetchone() == (0,)
    assert not Event.objects.filter(at__gt=clock.now()).exists()
    assert not Message.objects.filter(sent_at__gt=clock.now()).exists()


def test_a_second_call_changes_nothing(demo: str) -> None:
    before = (Event.objects.count(), Person.objects.latest("pk").pk)
    assert "here already" in run_demo()
    assert (Event.objects.count(), Person.objects.latest("pk").pk) == before


@pytest.mark.parametrize("reset", [False, True])
def test_it_keeps_out_of_an_instance_with_real_people(demo: str, reset: bool) -> None:
    people.a_person("Rita", "Real", email="rita@shop.test")
    before = (Event.objects.count(), Person.objects.count())
    with pytest.raises(CommandError, match="real accounts"):
        run_demo(reset=reset)
    assert (Event.objects.count(), Person.objects.count()) == before


@pytest.mark.parametrize("reset", [False, True])
def test_it_is_refused_where_no_demo_was_asked_for(demo: str, settings, reset: bool) -> None:
    settings.DEMO = False
    before = (Event.objects.count(), Person.objects.count())
    with pytest.raises(CommandError, match="HANDSEL_DEMO=1"):
        run_demo(reset=reset)
    assert (Event.objects.count(), Person.objects.count()) == before


def test_a_world_that_cannot_be_finished_leaves_the_old_one(demo: str) -> None:
    before = (Event.objects.count(), Person.objects.count())
    with numbers.changed(job__title_max=3), pytest.raises(CommandError):
        run_demo(reset=True)
    assert (Event.objects.count(), Person.objects.count()) == before
