"""What people and operators see of reports and cases."""

import re

import pytest

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.moderation import actions
from handsel.moderation.models import Case, Report
from handsel.moderation.testing import a_case
from handsel.people.testing import a_freelancer, an_operator


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.mark.rule("JOB-19", "COM-08")
def test_a_job_is_reported_from_its_page_with_thanks_and_no_promise(browse, bob, job):
    client = browse(bob)
    address = f"/report/jobs.job:{job.pk}/"
    assert address in client.get(job.get_absolute_url()).content.decode()
    assert client.get(address).status_code == 200
    answer = client.post(address, {"kind": "spam", "words": "Look."}, follow=True)
    assert "you will hear nothing more about it" in answer.content.decode()
    assert Report.objects.get().reporter == bob
    assert "You have reported this already" in client.get(address).content.decode()


def test_the_clients_own_people_are_offered_no_report(browse, alice, bob, job):
    assert "/report/" not in browse(alice, "client").get(job.get_absolute_url()).content.decode()
    assert browse(alice, "client").get(f"/report/jobs.job:{job.pk}/").status_code == 404
    assert browse(bob).get("/report/jobs.job:0/").status_code == 404
    assert browse(bob).get("/report/people.person:1/").status_code == 404
    assert browse(None).get(f"/report/jobs.job:{job.pk}/").status_code == 302


def test_a_report_without_a_kind_is_asked_again(browse, bob, job):
    answer = browse(bob).post(f"/report/jobs.job:{job.pk}/", {"kind": "breach"})
    assert answer.status_code == 422
    assert not Report.objects.exists()


@pytest.mark.rule("ADM-03")
def test_operators_claim_and_decide_from_the_case_page(browse, bob, dora, job):
    case = a_case(by=bob, subject=f"jobs.job:{job.pk}", words="<script>alert(1)</script>")
    client = browse(dora)
    assert f"/desk/cases/{case.pk}/" in client.get("/desk/cases/").content.decode()
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Take this case" in page
    assert "<script>alert" not in page
    client.post(f"/desk/cases/{case.pk}/claim/")
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "The job is taken down." in page, "each decision says what it will do"
    assert "count against nobody" in page
    assert client.post(f"/desk/cases/{case.pk}/decide/", {"decision": "warn"}).status_code == 422
    client.post(f"/desk/cases/{case.pk}/decide/", {"decision": "warn", "reason": "Be clear."})
    assert Case.objects.get().decision == "warn"
    assert f"/desk/cases/{case.pk}/" in client.get("/desk/cases/?show=decided").content.decode()


def test_a_case_in_other_hands_cannot_be_taken(browse, bob, dora, job):
    case = a_case(by=bob, subject=f"jobs.job:{job.pk}")
    actions.claim_case(by=an_operator(), case_id=case.pk)
    client = browse(dora)
    assert "Somebody else has this case in hand." in client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert client.post(f"/desk/cases/{case.pk}/claim/").status_code == 409


def test_only_operators_find_the_desk(browse, bob, alice, job):
    case = a_case(by=bob, subject=f"jobs.job:{job.pk}")
    for person in (alice, bob):
        client = browse(person)
        assert client.get("/desk/cases/").status_code == 404
        assert client.get(f"/desk/cases/{case.pk}/").status_code == 404
        assert client.post(f"/desk/cases/{case.pk}/claim/").status_code == 404


@pytest.mark.parametrize("number", [1, 12])
def test_the_queue_asks_the_same_whatever_waits(
    number, browse, dora, alice, account, django_assert_max_num_queries
):
    for index in range(number):
        person = a_freelancer(f"Reporter{index}", "Roe").person
        a_case(by=person, subject=f"jobs.job:{a_job(by=alice, account=account).pk}")
    client = browse(dora)
    with django_assert_max_num_queries(15):
        assert client.get("/desk/cases/").status_code == 200
    with django_assert_max_num_queries(15):
        assert client.get(f"/desk/cases/{Case.objects.order_by('pk')[0].pk}/").status_code == 200


@pytest.mark.rule("ACC-20", "ADM-08")
def test_an_operator_ends_a_suspension_and_the_audit_shows_both(
    browse, bob, dora, django_assert_max_num_queries
):
    client, address = browse(dora), f"/desk/people/{bob.pk}/standing/"
    assert client.get(address).status_code == 200
    client.post(address, {"standing": "suspended", "why": "Spam for <b>weeks</b>."})
    bob.refresh_from_db()
    assert bob.standing == "suspended"
    assert client.post(address, {"standing": "active"}).status_code == 422
    client.post(address, {"standing": "active", "why": "They explained it."})
    bob.refresh_from_db()
    assert bob.standing == "active"
    with django_assert_max_num_queries(15):
        page = client.get("/desk/audit/").content.decode()
    assert page.index("They explained it.") < page.index("Spam for &lt;b&gt;weeks")
    assert f"Person {bob.pk}" in page
    assert "_" not in re.sub(r"<[^>]*>", "", page.split("<tbody>")[1].split("</tbody>")[0])
    assert client.post("/desk/audit/").status_code == 405
    assert client.get("/desk/people/0/standing/").status_code == 404
    for path in (address, "/desk/audit/"):
        assert browse(bob).get(path).status_code == 404


@pytest.mark.rule("ADM-08")
def test_an_operator_changes_the_plan_from_the_page_of_the_person(browse, bob, dora, profile_of):
    desk = browse(dora)
    page = desk.get(f"/desk/people/{bob.pk}/standing/").content.decode()
    assert f"/desk/people/{bob.pk}/plan/" in page
    assert desk.post(f"/desk/people/{bob.pk}/plan/", {"plan": "plus", "why": " "}).status_code == 422
    assert not profile_of(bob).is_plus
    answer = desk.post(f"/desk/people/{bob.pk}/plan/", {"plan": "plus", "why": "Paid by bank."})
    assert answer.status_code == 302
    assert profile_of(bob).is_plus
    assert browse(bob).post(f"/desk/people/{bob.pk}/plan/", {"plan": "basic", "why": "x"}).status_code == 404
