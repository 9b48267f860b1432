"""The JSON doors to jobs."""

import pytest

from handsel.events.models import Event
from handsel.jobs.models import Job
from handsel.jobs.testing import DESCRIPTION, a_draft, a_job
from handsel.people.models import ApiAnswer
from handsel.people.testing import a_category, a_client, a_program, a_skill

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


def job_data(**more):
    return {
        "title": "Bring a year of receipts in order",
        "description": DESCRIPTION,
        "category": a_category().slug,
        "budget": "900.00",
        **more,
    }


def test_a_client_posts_changes_and_closes_a_job(alice, account):
    a_skill("Excel")
    program = a_program(alice, account)
    posted = program.post("/jobs", job_data(skills=["excel"], questions=["Which programs?"]))
    assert posted.status_code == 201
    job = posted.json()
    assert (job["state"], job["client"], job["skills"]) == ("open", "Atelier Martin", ["excel"])
    assert job["questions"][0]["text"] == "Which programs?"
    changed = program.put(f"/jobs/{job['id']}", job_data(title="Two years of receipts"))
    assert changed.json()["title"] == "Two years of receipts"
    closed = program.post(f"/jobs/{job['id']}/close", {"hired": False})
    assert (closed.json()["state"], closed.json()["end_reason"]) == ("closed", "no_hire")
    again = program.put(f"/jobs/{job['id']}", job_data())
    assert (again.status_code, again.json()["code"], again.json()["state"]) == (409, "job_closed", "closed")


def test_the_same_act_is_done_once_and_another_one_with_its_word_is_refused(alice, account):
    program = a_program(alice, account)
    data = job_data()
    first = program.post("/jobs", data, key="receipts-1")
    second = program.post("/jobs", data, key="receipts-1")
    assert second.json() == first.json()
    assert second["Idempotency-Replayed"] == "true"
    other = program.post("/jobs", job_data(title="Another"), key="receipts-1")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_mismatch")
    assert Job.objects.count() == 1
    assert Event.objects.filter(kind="jobs.JobPosted").count() == 1
    assert ApiAnswer.objects.count() == 1


def test_a_refusal_is_answered_again_as_it_was(alice, account):
    program = a_program(alice, account)
    for _time in range(2):
        refused = program.post("/jobs", job_data(budget="1.00"), key="cheap")
        assert (refused.status_code, refused.json()["code"]) == (422, "budget_missing")
    assert not Job.objects.exists()
    assert not Event.objects.filter(kind="jobs.JobPosted").exists()


def test_drafts_are_published_or_thrown_away(alice, account):
    program = a_program(alice, account)
    kept = program.post("/jobs", job_data(publish=False)).json()
    assert kept["state"] == "draft"
    assert program.post(f"/jobs/{kept['id']}/publish").json()["state"] == "open"
    assert program.delete(f"/jobs/{kept['id']}").json()["code"] == "job_not_draft"
    draft = a_draft(by=alice, account=account)
    assert program.delete(f"/jobs/{draft.pk}").status_code == 204
    assert not Job.objects.filter(pk=draft.pk).exists()


def test_strangers_get_what_is_not_there(alice, account, bob):
    draft = a_draft(by=alice, account=account)
    rival_account = a_client("Rita", "Rival", company="Rival Ltd")
    rival = a_program(rival_account.seats.get().person, rival_account)
    nothing = rival.get("/jobs/999999")
    for answer in (
        rival.get(f"/jobs/{draft.pk}"),
        rival.put(f"/jobs/{draft.pk}", job_data()),
        rival.post(f"/jobs/{draft.pk}/publish"),
        rival.delete(f"/jobs/{draft.pk}"),
        a_program(bob).get(f"/jobs/{draft.pk}"),
    ):
        assert (answer.status_code, answer.json()) == (404, nothing.json())
    assert Job.objects.get().is_draft


def test_a_freelancer_posts_no_job_and_reads_no_name(bob, alice, account):
    job = a_job(by=alice, account=account)
    program = a_program(bob)
    assert program.post("/jobs", job_data()).json()["code"] == "wrong_role"
    shown = program.get(f"/jobs/{job.pk}").json()
    assert shown["client"] == "A client in Lyon"
    assert Job.objects.count() == 1


def test_jobs_are_found_in_parts(bob, alice, account):
    for number in range(5):
        a_job(by=alice, account=account, title=f"Receipts {number}")
    program = a_program(bob)
    found, cursor = [], ""
    for _part in range(3):
        part = program.get(f"/jobs?q=receipts&sort=newest&limit=2&cursor={cursor}").json()
        found += [row["title"] for row in part["items"]]
        cursor = part["next"]
    assert found == [f"Receipts {number}" for number in (4, 3, 2, 1, 0)]
    assert cursor is None


def test_the_accounts_jobs_are_listed_by_state(alice, account, django_assert_max_num_queries):
    a_draft(by=alice, account=account)
    for _number in range(4):
        a_job(by=alice, account=account)
    program = a_program(alice, account)
    with django_assert_max_num_queries(15):
        assert len(program.get("/account/jobs").json()["items"]) == 5
    assert [row["state"] for row in program.get("/account/jobs?state=draft").json()["items"]] == ["draft"]
