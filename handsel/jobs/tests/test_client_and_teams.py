"""What a job's page tells of its client (JOB-13, JOB-14), and jobs that are open to teams (JOB-18)."""

import pytest

from handsel.events.models import Event
from handsel.jobs import actions, queries
from handsel.jobs.models import Job
from handsel.jobs.testing import a_draft, a_job, job_values
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import testing as people

pytestmark = pytest.mark.django_db


def _rate(account):
    return queries.client_facts(account).hire_rate


@pytest.mark.rule("JOB-14")
def test_the_hire_rate_counts_jobs_of_more_than_a_week_and_those_with_a_hire(alice, account, dora):
    assert _rate(account) is None
    with clock.turned(days=-20):
        a_job(by=alice, account=account)
        removed = a_job(by=alice, account=account)
    actions.remove_job(by=dora, job_id=removed.pk)
    assert _rate(account) == 0
    fresh = a_job(by=alice, account=account)
    a_draft(by=alice, account=account)
    assert _rate(account) == 0
    actions.close_job(by=alice, job_id=fresh.pk, hired=True)
    assert _rate(account) == 33
    with clock.turned(days=30):
        assert _rate(account) == 33


@pytest.mark.rule("JOB-14")
def test_the_hire_rate_is_shown_from_the_first_job_on_and_nothing_of_what_is_not_known(
    alice, bob, account, browse
):
    job = a_job(by=alice, account=account)
    page = browse(bob).get(job.get_absolute_url()).content.decode()
    assert "Hire rate" not in page
    with clock.turned(days=8):
        page = browse(bob).get(job.get_absolute_url()).content.decode()
    assert "Hire rate" in page
    assert "0 percent" in page
    assert "spent" not in page.lower()
    asked = people.a_program(bob).get(f"/jobs/{job.pk}").json()
    assert asked["client_hire_rate"] is None


@pytest.mark.rule("JOB-13")
def test_the_job_page_lists_the_other_open_jobs_that_the_reader_may_open(alice, bob, account, browse):
    job = a_job(by=alice, account=account)
    a_job(by=alice, account=account, title="Sort the wood store")
    a_job(by=alice, account=account, title="For members only", visibility="members")
    a_job(by=alice, account=account, title="For the invited", visibility="invite_only")
    a_draft(by=alice, account=account, title="Not yet posted")
    ended = a_job(by=alice, account=account, title="Long over")
    actions.close_job(by=alice, job_id=ended.pk, hired=False)
    stranger = people.a_client("Rita", "Rival")
    a_job(by=stranger.seats.get().person, account=stranger, title="Of somebody else")
    for reader, seen in ((bob, ["For members only", "Sort the wood store"]), (None, ["Sort the wood store"])):
        facts = queries.job_page(people.acting_as(reader), job.pk)[1]
        assert [title for number, title in facts.others] == seen
    assert "Sort the wood store" in browse(bob).get(job.get_absolute_url()).content.decode()
    assert "Other open jobs" not in browse(alice).get(job.get_absolute_url()).content.decode()


@pytest.mark.rule("JOB-18")
def test_a_job_is_open_to_teams_only_if_the_client_says_so(alice, bob, account, browse):
    plain = a_job(by=alice, account=account, roles=("Photographer",))
    assert (plain.open_to_teams, plain.roles) == (False, [])
    job = a_job(
        by=alice, account=account, open_to_teams=True, roles=("Photographer", "Photographer", "Editor")
    )
    assert job.roles == ["Photographer", "Editor"]
    window = browse(bob)
    assert "Team opportunity" not in window.get(plain.get_absolute_url()).content.decode()
    page = window.get(job.get_absolute_url()).content.decode()
    assert "Team opportunity" in page
    assert "Photographer" in page
    assert "Team opportunity" in window.get("/jobs/").content.decode()


@pytest.mark.rule("JOB-18")
@pytest.mark.parametrize(
    ("roles", "code"),
    [(tuple(f"Role {n}" for n in range(11)), "too_many_roles"), (("x" * 81,), "role_too_long")],
)
def test_too_many_or_too_long_roles_are_refused(alice, account, roles, code):
    job = a_job(by=alice, account=account)
    before = Event.objects.count()
    with pytest.raises(Refused) as no:
        actions.edit_job(by=alice, job_id=job.pk, values=job_values(open_to_teams=True, roles=roles))
    assert (no.value.code, no.value.field) == (code, "roles")
    assert not Job.objects.get(pk=job.pk).open_to_teams
    assert Event.objects.count() == before


@pytest.mark.rule("JOB-18", "JOB-17")
def test_opening_a_job_to_teams_is_told_as_a_change(alice, account):
    job = a_job(by=alice, account=account)
    actions.edit_job(by=alice, job_id=job.pk, values=job_values(open_to_teams=True, roles=("Editor",)))
    told = Event.objects.filter(kind__endswith="JobEdited").get()
    assert set(told.payload["changed"]) == {"open_to_teams", "roles"}
    assert queries.changed_words(["open_to_teams", "roles"]) == [
        "whether teams may propose",
        "the other roles wanted",
    ]


@pytest.mark.rule("JOB-18")
def test_the_form_offers_teams_at_once_where_another_job_is_open_and_keeps_what_is_typed(
    alice, account, browse
):
    window = browse(alice)
    assert "You have other open jobs" not in window.get("/jobs/new/").content.decode()
    job = a_job(by=alice, account=account)
    assert "You have other open jobs" in window.get("/jobs/new/").content.decode()
    address = f"/jobs/{job.pk}/edit/"
    assert "You have other open jobs" not in window.get(address).content.decode()
    values = {
        "title": job.title,
        "description": job.description,
        "category": job.category.slug,
        "experience": job.experience,
        "size": job.size,
        "duration": job.duration,
        "budget_kind": "fixed",
        "budget": "900",
        "visibility": "public",
        "open_to_teams": "on",
        "roles": " Photographer \n\nEditor\n",
    }
    too_long = window.post(address, {**values, "roles": "x" * 81})
    assert too_long.status_code == 422
    assert window.post(address, values).status_code == 302
    job.refresh_from_db()
    assert job.roles == ["Photographer", "Editor"]
    assert "Photographer\nEditor" in window.get(address).content.decode()
    window.post(address, {name: value for name, value in values.items() if name != "open_to_teams"})
    job.refresh_from_db()
    assert (job.open_to_teams, job.roles) == (False, [])


@pytest.mark.rule("JOB-18")
def test_a_program_opens_a_job_to_teams(alice, account):
    job = a_job(by=alice, account=account)
    program = people.a_program(alice, account)
    body = {
        "title": job.title,
        "description": job.description,
        "category": job.category.slug,
        "budget": "900.00",
        "open_to_teams": True,
        "roles": ["Photographer", " "],
    }
    answer = program.put(f"/jobs/{job.pk}", body).json()
    assert (answer["open_to_teams"], answer["roles"]) == (True, ["Photographer"])


@pytest.mark.rule("JOB-14")
def test_the_client_and_the_operator_read_on_the_clients_page_what_freelancers_see(
    alice, erin, dora, bob, account, browse, django_assert_max_num_queries
):
    path = f"/client/{account.pk}/"
    assert "What freelancers see of you" in browse(erin).get(path).content.decode()
    with clock.turned(days=-20):
        job = a_job(by=alice, account=account)
    actions.close_job(by=alice, job_id=job.pk, hired=True)
    mine = browse(alice)
    with django_assert_max_num_queries(15):
        page = mine.get(path).content.decode()
    assert "100 percent" in page
    assert "Hire rate" in page
    assert "What freelancers see of this client" in browse(dora).get(path).content.decode()
    assert browse(bob).get(path).status_code == 404
