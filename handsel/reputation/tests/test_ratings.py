"""Stars of both sides, the history of a client, and how somebody works."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from handsel.contracts.models import Contract, Milestone, Submission
from handsel.contracts.testing import an_ended_contract
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people.models import FreelancerProfile
from handsel.people.testing import a_client, a_program
from handsel.policy import numbers
from handsel.reputation import actions
from handsel.reputation.models import Review
from handsel.reputation.queries.habits import habits_of
from handsel.reputation.testing import a_review

pytestmark = pytest.mark.django_db


def reviewed(alice, account, freelancer, stars=(5, 5), approved="100", **job):
    """Return an ended contract in which so much was approved, reviewed by client and freelancer."""
    contract = an_ended_contract(by=alice, job=a_job(by=alice, account=account, **job), to=freelancer.profile)
    Contract.objects.filter(pk=contract.pk).update(approved=Decimal(approved))
    contract.refresh_from_db()
    a_review(contract, alice, stars=stars[0], text=f"Client on {contract.title}")
    a_review(contract, freelancer, stars=stars[1], text=f"Freelancer on {contract.title}")
    return contract


@pytest.mark.rule("REP-16")
def test_stars_are_weighted_by_what_was_approved_and_kept_on_both_sides(alice, account, bob):
    reviewed(alice, account, bob, stars=(5, 4), approved="300")
    reviewed(alice, account, bob, stars=(1, 2), approved="100")
    reviewed(alice, account, bob, stars=(1, 1), approved="0")
    account.refresh_from_db()
    profile = FreelancerProfile.objects.get(person=bob)
    assert (account.rating, account.review_count) == (Decimal("3.50"), 2)
    assert (profile.rating, profile.review_count) == (Decimal("4.00"), 2)


@pytest.mark.rule("REP-16")
def test_a_hidden_review_leaves_the_stars_and_comes_back(alice, account, bob, dora):
    reviewed(alice, account, bob, stars=(5, 5))
    reviewed(alice, account, bob, stars=(5, 1))
    bad = Review.objects.get(side="freelancer", overall=1)
    actions.hide_review(by=dora, review_id=bad.pk, why="Not true")
    account.refresh_from_db()
    assert (account.rating, account.review_count) == (Decimal("5.00"), 1)
    actions.show_review_again(by=dora, review_id=bad.pk, why="It was")
    account.refresh_from_db()
    assert (account.rating, account.review_count) == (Decimal("3.00"), 2)


@pytest.mark.rule("REP-16")
@pytest.mark.rule("JOB-13")
@pytest.mark.rule("JOB-14")
def test_a_job_shows_its_client_s_stars_and_last_contracts_but_nothing_blind(
    browse, alice, account, bob, charlie
):
    reviewed(alice, account, bob, stars=(4, 3), title="Sort the shoe boxes")
    reviewed(alice, account, bob, title="A secret project", visibility="invite_only")
    blind = an_ended_contract(
        by=alice, job=a_job(by=alice, account=account, title="Blind one"), to=bob.profile
    )
    a_review(blind, bob, stars=1, text="Freelancer on Blind one")
    job = a_job(by=alice, account=account, title="An open job")
    page = browse(charlie).get(job.get_absolute_url()).content.decode()
    assert "(2 reviews)" in page
    assert "Client on Sort the shoe boxes" in page
    assert "Freelancer on Sort the shoe boxes" in page
    assert "A private job" in page
    assert "A secret project</h3>" not in page
    assert "Freelancer on Blind one" not in page
    own = browse(alice, "client").get(f"/client/{account.pk}/").content.decode()
    assert "Your last contracts" in own
    assert "A secret project</h3>" in own
    history = a_program(charlie).get(f"/jobs/{job.pk}/client-history").json()
    assert (history["rating"], len(history["contracts"])) == ("4.00", 3)
    assert history["contracts"][0]["received"] is None


@pytest.mark.rule("ACC-15")
def test_a_profile_shows_public_reviews_to_everybody_with_paging(browse, alice, account, bob):
    for number in range(7):
        reviewed(alice, account, bob, title=f"Work {number}")
    with CaptureQueriesContext(connection) as asked:
        page = browse(None).get(bob.profile.get_absolute_url()).content.decode()
    assert len(asked) <= 15
    assert "Client on Work 6" in page
    assert "Client on Work 1" not in page
    assert "A client in Lyon" in page
    assert "Read all 7 reviews" in page
    address = f"/freelancers/{bob.profile.public_id}/reviews/"
    assert "Client on Work 0" in browse(None).get(address).content.decode()
    listed = a_program(alice, account).get(f"/freelancers/{bob.profile.public_id}/reviews?limit=5").json()
    assert (listed["reviews"], len(listed["items"]), listed["next"] is not None) == (7, 5, True)
    FreelancerProfile.objects.filter(person=bob).update(visibility="members")
    assert browse(None).get(address).status_code == 404


@pytest.mark.rule("REP-18")
def test_whoever_is_new_and_proved_their_address_is_said_to_be_new(browse, alice, account, bob):
    assert "New, verified" in browse(None).get(bob.profile.get_absolute_url()).content.decode()
    reviewed(alice, account, bob)
    assert "New, verified" not in browse(None).get(bob.profile.get_absolute_url()).content.decode()
    bob.emailaddress_set.update(verified=False)
    FreelancerProfile.objects.filter(person=bob).update(rating=None, review_count=0)
    assert "New, verified" not in browse(None).get(bob.profile.get_absolute_url()).content.decode()


@pytest.mark.rule("REP-17")
def test_habits_are_hidden_below_three_data_points(alice, account, bob):
    for number, late in enumerate((False, False, True)):
        assert habits_of(bob.profile).on_time is None
        contract = reviewed(alice, account, bob, title=f"Dated {number}")
        milestone = contract.milestones.get()
        today = clock.today()
        due = today - timedelta(days=1) if late else today
        Milestone.objects.filter(pk=milestone.pk).update(due_date=due, state="agreed")
        Submission.objects.create(milestone=milestone, by=bob, text="Here")
    found = habits_of(bob.profile)
    assert (found.on_time, found.dated) == (67, 3)
    assert (found.repeat, found.clients) == (None, 1)


@pytest.mark.rule("REP-17")
def test_clients_who_came_back_are_counted_and_shown(browse, alice, account, bob):
    reviewed(alice, account, bob)
    reviewed(alice, account, bob, title="Again")
    for name in ("Rita", "Rolf"):
        other = a_client(name, "Other")
        reviewed(other.seats.get().person, other, bob)
    assert (habits_of(bob.profile).repeat, habits_of(bob.profile).clients) == (1, 3)
    page = browse(None).get(bob.profile.get_absolute_url()).content.decode()
    assert "1 of 3 clients" in page
    assert a_program(alice, account).get(f"/freelancers/{bob.profile.public_id}/habits").json()["repeat"] == 1
    with numbers.changed(habits__min=4):
        assert habits_of(bob.profile).repeat is None


@pytest.mark.rule("REP-17")
def test_replies_to_clients_are_measured_by_the_middle_one(alice, account, bob):
    contract = reviewed(alice, account, bob)
    start = clock.now()
    from_client = [(hours, "client") for hours in (0, 10, 20)]
    from_bob = [(hours, "freelancer") for hours in (2, 11, 26)]
    for hours, side in sorted([*from_client, *from_bob, (27, "freelancer")]):
        contract.room.messages.create(
            author=alice if side == "client" else bob,
            side=side,
            body="x",
            sent_at=start + timedelta(hours=hours),
        )
    found = habits_of(bob.profile)
    assert (found.replies, round(found.reply_hours, 1), found.reply_words) == (3, 2.0, "within 2 hours")
