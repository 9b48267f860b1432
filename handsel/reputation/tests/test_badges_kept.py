"""Badges and scores where people see them: the daily check, profile, tiles, filters, programs."""

from datetime import timedelta

import pytest

from handsel.contracts.models import Contract, Milestone
from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Person
from handsel.people.testing import a_program
from handsel.policy import numbers
from handsel.proposals.testing import a_proposal
from handsel.reputation import actions
from handsel.reputation.models import ScoreWeek
from handsel.reputation.testing import a_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def complete():
    """Let every profile be complete enough."""
    with numbers.changed(badge__complete=0):
        yield


@pytest.fixture
def worker(bob, profile_of, complete):
    """Bob with a year of good work behind him, seen here lately."""
    contracts = a_record(profile_of(bob), 5, 5, 5, 5)
    deliver_all()
    earlier = clock.now() - timedelta(days=100)
    Contract.objects.filter(pk=contracts[0].pk).update(started_at=earlier, approved=1200)
    Milestone.objects.filter(contract=contracts[0]).update(
        state="approved", approved_at=clock.now(), price=1200
    )
    monday = clock.today() - timedelta(days=clock.today().weekday())
    ScoreWeek.objects.bulk_create(
        ScoreWeek(profile=profile_of(bob), week=monday - timedelta(weeks=n), best=95) for n in range(13)
    )
    return bob


@pytest.mark.rule("REP-11")
@pytest.mark.rule("REP-12")
def test_top_rated_comes_and_goes_with_the_daily_check(worker, dora, profile_of, browse, alice):
    assert actions.check_badges() == 1
    assert profile_of(worker).badge == "top"
    assert actions.check_badges() == 0
    page = browse(alice).get(profile_of(worker).get_absolute_url()).content.decode()
    assert "Top Rated" in page
    ScoreWeek.objects.filter(profile=profile_of(worker)).order_by("week")[0].delete()
    assert actions.check_badges() == 1
    assert profile_of(worker).badge == ""


@pytest.mark.rule("REP-12")
def test_whoever_is_limited_or_gone_loses_the_badge(worker, dora, profile_of):
    actions.check_badges()
    people.set_standing(by=dora, person_id=worker.pk, standing=Person.Standing.LIMITED, why="Spam.")
    actions.check_badges()
    assert profile_of(worker).badge == ""
    people.set_standing(by=dora, person_id=worker.pk, standing=Person.Standing.ACTIVE, why="Sorted out.")
    actions.check_badges()
    assert profile_of(worker).badge == "top"
    with clock.turned(days=95):
        actions.check_badges()
    assert profile_of(worker).badge == ""


@pytest.mark.rule("REP-14")
def test_top_rated_plus_takes_a_large_contract(worker, profile_of):
    Contract.objects.filter(approved=1200).update(approved=12_000)
    Milestone.objects.filter(price=1200).update(price=12_000)
    actions.check_badges()
    assert profile_of(worker).badge == "top_plus"


@pytest.mark.rule("REP-13")
def test_rising_talent_is_for_who_has_no_score_and_proposes(alice, account, charlie, profile_of, complete):
    actions.check_badges()
    assert profile_of(charlie).badge == ""
    a_proposal(by=charlie, job=a_job(by=alice, account=account))
    actions.check_badges()
    assert profile_of(charlie).badge == "rising"
    with numbers.changed(badge__complete=100):
        actions.check_badges()
    assert profile_of(charlie).badge == ""


@pytest.mark.rule("REP-11")
def test_expert_vetted_is_given_by_hand_with_a_reason_and_by_operators_alone(
    bob, alice, dora, profile_of, browse
):
    for by, why, code in ((alice, "Great.", "forbidden"), (dora, " ", "reason_required")):
        with pytest.raises(Refused) as no:
            people.set_expert(by=by, profile_id=profile_of(bob).pk, vetted=True, why=why)
        assert no.value.code == code
        assert profile_of(bob).expert_since is None
    people.set_expert(by=dora, profile_id=profile_of(bob).pk, vetted=True, why="Talked for an hour.")
    assert "Expert-Vetted" in browse(alice).get("/freelancers/?q=bookkeeper").content.decode()
    actions.check_badges()
    assert profile_of(bob).expert_since is not None
    people.set_expert(by=dora, profile_id=profile_of(bob).pk, vetted=False, why="A year has passed.")
    assert profile_of(bob).merits == []


@pytest.mark.rule("ACC-15")
@pytest.mark.rule("SEARCH-03")
@pytest.mark.rule("SEARCH-01")
def test_scores_stand_on_profile_and_tile_and_narrow_the_search(alice, bob, charlie, profile_of, browse):
    a_record(profile_of(bob), 5, 5, 5, 3)
    a_record(profile_of(charlie), 5, 5)
    deliver_all()
    pages = browse(alice)
    page = pages.get(profile_of(bob).get_absolute_url()).content.decode()
    assert "75 percent" in page
    assert "/help/score/" in page
    assert (
        "percent" not in pages.get(profile_of(charlie).get_absolute_url()).content.decode().split("<main")[1]
    )
    found = pages.get("/freelancers/")
    assert [option.value for option in found.context["found"].facets["score"]] == ["70"]
    for query, names in (("score=70", ["Bob R."]), ("score=80", []), ("badge=top", [])):
        tiles = pages.get(f"/freelancers/?{query}").context["found"].page.rows
        assert [tile.name for tile in tiles] == names


@pytest.mark.rule("REP-01")
def test_the_help_page_says_the_numbers_that_hold(browse, client):
    page = client.get("/help/score/").content.decode()
    assert "From 70 on an ending is good" in page
    with numbers.changed(score__good_from=80, score__weight_5_from=7777):
        page = client.get("/help/score/").content.decode()
    assert "From 80 on an ending is good" in page
    assert "$7,777 or more" in page


@pytest.mark.rule("REP-11")
@pytest.mark.rule("REP-05")
def test_operators_vet_flag_and_begin_runs_on_their_page(bob, alice, account, dora, browse, profile_of):
    assert browse(alice).get("/desk/scores/").status_code == 404
    assert browse(alice).post("/desk/scores/run/").status_code == 404
    desk = browse(dora)
    said = {"profile": profile_of(bob).get_absolute_url(), "vetted": "yes", "why": "Looked at ten pieces."}
    assert desk.post("/desk/scores/vet/", said).status_code == 302
    assert profile_of(bob).expert_since is not None
    assert desk.post("/desk/scores/vet/", {**said, "profile": "nobody"}).status_code == 404
    assert desk.post("/desk/scores/vet/", {**said, "why": ""}).status_code == 422
    flagged = {"client": account.pk, "flagged": "yes", "why": "Threatens."}
    assert desk.post("/desk/scores/flag/", flagged).status_code == 302
    assert desk.post("/desk/scores/run/").status_code == 302
    page = desk.get("/desk/scores/").content.decode()
    assert "Bob Reyes" in page
    assert "Atelier Martin" in page
    assert "Under way" in page


@pytest.mark.rule("ADM-13")
@pytest.mark.rule("REP-18")
def test_programs_read_merits_where_pages_show_them_and_nowhere_else(
    alice, account, bob, charlie, profile_of
):
    a_record(profile_of(bob), 5, 5, 5, 5)
    deliver_all()
    job = a_job(by=alice, account=account)
    sent = {one.pk: a_proposal(by=one, job=job) for one in (bob, charlie)}
    client, own = a_program(alice, account), a_program(bob)
    found = {
        line["freelancer"]["id"]: line["merits"]
        for line in client.get(f"/jobs/{job.pk}/proposals").json()["items"]
    }
    response = profile_of(bob).response_band
    scored = {"score": 100, "badges": [], "response": response, "is_new": False}
    new = {"score": None, "badges": [], "response": "", "is_new": True}
    assert found == {bob.profile.public_id: scored, charlie.profile.public_id: new}
    assert client.get(f"/proposals/{sent[bob.pk].pk}").json()["merits"] == scored
    assert own.get(f"/proposals/{sent[bob.pk].pk}").json()["merits"] is None
    assert [line["merits"] for line in own.get("/proposals").json()["items"]] == [None]
    lines = {line["id"]: line for line in client.get("/freelancers").json()["items"]}
    assert (lines[bob.profile.public_id]["score"], lines[bob.profile.public_id]["is_new"]) == (100, False)
    assert lines[charlie.profile.public_id]["is_new"] is True
    FreelancerProfile.objects.filter(person=bob).update(rating="4.50", review_count=4)
    shown = client.get(f"/freelancers/{bob.profile.public_id}").json()
    assert (shown["score"], shown["rating"], shown["reviews"], shown["is_new"]) == (100, "4.50", 4, False)
    assert client.get(f"/freelancers/{charlie.profile.public_id}").json()["is_new"] is True


@pytest.mark.rule("ACC-07")
def test_a_program_reads_no_merits_on_the_short_card(alice, account, bob, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    deliver_all()
    people.set_visibility(by=bob, visibility="private")
    card = a_program(alice, account).get(f"/freelancers/{bob.profile.public_id}").json()
    assert (card["is_full"], card["score"], card["rating"], card["badges"], card["is_new"]) == (
        False, None, None, [], False,
    )  # fmt: skip
