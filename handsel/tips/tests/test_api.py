"""The JSON doors to tips."""

import pytest

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.people import actions as people
from handsel.people.models import ApiAnswer
from handsel.people.testing import a_program
from handsel.tips.models import Asking
from handsel.tips.tests.test_asking import places_with
from handsel.tips.tests.test_checks import GENERAL

pytestmark = pytest.mark.rule("ADM-13")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=["Excel"], questions=["Which programs do you use?"])


@pytest.mark.rule("AI-01", "AI-02", "AI-03")
def test_a_program_gets_tips_with_their_places(bob, job):
    program = a_program(bob)
    answer = program.post(f"/jobs/{job.pk}/letter-tips", {"letter": GENERAL})
    given = answer.json()
    assert answer.status_code == 200
    assert (given["source"], given["limit"]["left"]) == ("rules", 4)
    assert answer["RateLimit-Limit"] == "300"
    for tip in given["tips"]:
        if tip["place"] == "letter":
            assert GENERAL[tip["start"] : tip["end"]] == tip["quote"]
    assert {tip["quote"] for tip in given["tips"] if tip["claims_skill"]} == {"Excel"}
    short = program.post(f"/jobs/{job.pk}/letter-tips", {"letter": "a" * 199})
    assert (short.status_code, short.json()["code"]) == (422, "too_short")


@pytest.mark.rule("AI-08")
def test_a_program_is_told_when_there_are_new_ones(bob, job):
    program = a_program(bob)
    for _number in range(5):
        program.post(f"/jobs/{job.pk}/letter-tips", {"letter": GENERAL})
    answer = program.post(f"/jobs/{job.pk}/letter-tips", {"letter": GENERAL})
    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    assert answer["RateLimit-Limit"] == "5"
    assert answer["RateLimit-Remaining"] == "0"
    assert 1 <= int(answer["Retry-After"]) <= 24 * 60 * 60
    assert Asking.objects.count() == 5


@pytest.mark.rule("AI-10")
def test_no_answer_is_kept_for_the_key(bob, job):
    program = a_program(bob)
    for _twice in range(2):
        letter = "Quince marmalade is the secret. " * 9
        assert program.post(f"/jobs/{job.pk}/letter-tips", {"letter": letter}, key="same").status_code == 200
    assert not ApiAnswer.objects.exists()
    assert places_with("marmalade") == []
    assert Asking.objects.count() == 2
    assert program.ask("POST", f"/jobs/{job.pk}/letter-tips", {"letter": "x"}, key="a b").status_code == 400


@pytest.mark.rule("AI-09")
def test_programs_of_plus_shorten_and_get_titles(bob, dora, job):
    program = a_program(bob)
    body = {"letter": f"Hello. {GENERAL} {GENERAL}", "job_id": job.pk, "most": 200}
    assert program.post("/writing-help/shorten", body).status_code == 403
    assert program.get("/profile/title-ideas").status_code == 403
    people.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid.")
    people.add_skill(by=bob, name="Excel")
    people.add_skill(by=bob, name="Excel")
    shorter = program.post("/writing-help/shorten", body).json()
    assert len(shorter["letter"]) <= 260
    assert shorter["cut"]
    assert program.get("/profile/title-ideas").json() == [
        {"title": "Bookkeeper: Excel", "why": "From your trade and your first skills."}
    ]


def test_a_clients_key_gets_none(alice, account, job):
    program = a_program(alice, account)
    assert program.post(f"/jobs/{job.pk}/letter-tips", {"letter": GENERAL}).json()["code"] == "wrong_role"
