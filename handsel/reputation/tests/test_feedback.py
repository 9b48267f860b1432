"""Feedback while a contract runs, and the report of its results."""

from datetime import timedelta

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, FeedbackRequest, Milestone
from handsel.contracts.testing import a_contract
from handsel.events.models import Event
from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.models import Letter, Notice
from handsel.people.testing import a_program
from handsel.reputation import actions
from handsel.reputation.models import MidFeedback, ReportAnswer

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def contract(alice, account, bob):
    """A contract that began 31 days ago, with a milestone approved now."""
    made = a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile, kind="milestone")
    Contract.objects.filter(pk=made.pk).update(started_at=clock.now() - timedelta(days=31))
    first = made.milestones.order_by("position")[0]
    Milestone.objects.filter(pk=first.pk).update(state="approved", approved_at=clock.now())
    made.refresh_from_db()
    return made


def refused(code, act, **kwargs):
    before = (list(MidFeedback.objects.values()), list(ReportAnswer.objects.values()), Event.objects.count())
    with pytest.raises(Refused) as no:
        act(**kwargs)
    assert no.value.code == code
    after = (list(MidFeedback.objects.values()), list(ReportAnswer.objects.values()), Event.objects.count())
    assert after == before


@pytest.mark.rule("REP-22")
def test_a_side_asks_from_day_30_with_fresh_work_and_the_other_answers_once(contract, alice, bob, charlie):
    asked = actions.ask_for_feedback(by=bob, contract_id=contract.pk, message="Is it as you like it?")
    refused("already_asked", actions.ask_for_feedback, by=bob, contract_id=contract.pk)
    refused("hidden", actions.give_feedback, by=charlie, contract_id=contract.pk, stars=5)
    refused("feedback_closed", actions.give_feedback, by=bob, contract_id=contract.pk, stars=5)
    refused("stars", actions.give_feedback, by=alice, contract_id=contract.pk, stars=0)
    refused("too_long", actions.give_feedback, by=alice, contract_id=contract.pk, stars=4, text="x" * 5001)
    given = actions.give_feedback(by=alice, contract_id=contract.pk, stars=4, text="Good")
    assert given.pk == asked.pk
    assert actions.give_feedback(by=alice, contract_id=contract.pk, stars=4, text="Good") == given
    refused("feedback_closed", actions.give_feedback, by=alice, contract_id=contract.pk, stars=1, text="Bad")
    deliver_all()
    assert Notice.objects.filter(key=f"feedback_asked:{asked.pk}", person=alice).exists()
    assert Notice.objects.filter(key=f"feedback_given:{asked.pk}", person=bob).exists()


@pytest.mark.rule("CTR-21")
def test_the_notice_of_a_request_after_delivered_work_leads_to_where_it_is_answered(
    contract, alice, bob, browse
):
    contracts.ask_for_feedback(by=bob, contract_id=contract.pk, message="What do you think?")
    deliver_all()
    notice = Notice.objects.get(person=alice, kind="feedback_asked")
    assert notice.url == f"/contracts/{contract.pk}/how-it-goes/"
    assert notice.url in Letter.objects.get(notice=notice).text
    page = browse(alice, "client")
    assert 'name="stars"' in page.get(notice.url).content.decode()
    assert page.post(notice.url, {"stars": "4", "text": "Good so far."}).status_code == 302
    assert MidFeedback.objects.get(contract=contract).text == "Good so far."
    assert not Notice.objects.filter(person=bob, kind="feedback_asked").exists()


@pytest.mark.rule("REP-22")
def test_feedback_is_not_asked_too_early_nor_without_fresh_work_nor_after_the_end(contract, alice, bob):
    Contract.objects.filter(pk=contract.pk).update(started_at=clock.now() - timedelta(days=29))
    refused("feedback_too_early", actions.ask_for_feedback, by=bob, contract_id=contract.pk)
    with clock.turned(days=31):
        refused("feedback_too_early", actions.ask_for_feedback, by=bob, contract_id=contract.pk)
    contracts.end_contract(by=alice, contract_id=contract.pk, reason="done")
    refused("contract_not_running", actions.ask_for_feedback, by=bob, contract_id=contract.pk)
    refused("contract_not_running", actions.give_feedback, by=alice, contract_id=contract.pk, stars=5)


@pytest.mark.rule("REP-22")
def test_a_request_runs_out_after_14_days_and_may_be_made_again(contract, alice, bob):
    actions.ask_for_feedback(by=alice, contract_id=contract.pk)
    with clock.turned(days=14, seconds=1):
        refused("feedback_closed", actions.give_feedback, by=bob, contract_id=contract.pk, stars=5)
        actions.ask_for_feedback(by=alice, contract_id=contract.pk)
        actions.give_feedback(by=bob, contract_id=contract.pk, stars=5)
    assert MidFeedback.objects.filter(given_at=None).count() == 1


@pytest.mark.rule("REP-22")
def test_a_request_after_delivered_work_is_answered_the_same_way(browse, alice, account, bob):
    young = a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    refused("feedback_closed", actions.give_feedback, by=alice, contract_id=young.pk, stars=5)
    FeedbackRequest.objects.create(contract=young, message="How is the draft?")
    page = browse(alice, "client").get(f"/contracts/{young.pk}/how-it-goes/").content.decode()
    assert "How is the draft?" in page
    actions.give_feedback(by=alice, contract_id=young.pk, stars=5, text="Lovely")
    refused("feedback_closed", actions.give_feedback, by=alice, contract_id=young.pk, stars=1)
    assert MidFeedback.objects.get().message == "How is the draft?"


@pytest.mark.rule("REP-22")
def test_feedback_has_pages_for_both_and_stays_between_them(browse, contract, alice, bob, charlie):
    address = f"/contracts/{contract.pk}/how-it-goes/"
    asking, answering = browse(bob), browse(alice, "client")
    assert asking.post(f"{address}ask/", {"message": "Well?"}).status_code == 302
    assert asking.post(f"{address}ask/", {"message": "Well?"}).status_code == 422
    assert "Well?" in answering.get(address).content.decode()
    assert answering.post(address, {"stars": "", "text": "x"}).status_code == 422
    answer = answering.post(address, {"stars": "4", "text": "Very well"}, follow=True)
    assert "Very well" in answer.content.decode()
    assert "Very well" in asking.get(address).content.decode()
    assert browse(charlie).get(address).status_code == 404
    assert "Very well" not in browse(None).get(bob.profile.get_absolute_url()).content.decode()
    assert "Along the way" in asking.get(contract.get_absolute_url()).content.decode()


@pytest.mark.rule("REP-24")
def test_a_report_joins_words_and_figures_and_the_client_says_what_matters(
    browse, contract, alice, bob, charlie
):
    address = f"/contracts/{contract.pk}/report/"
    client, freelancer = browse(alice, "client"), browse(bob)
    assert "No report yet" in client.get(address).content.decode()
    assert client.post(f"{address}answer/", {"matters": ["time"]}).status_code == 422
    assert freelancer.post(f"{address}outcome/", {"text": " "}).status_code == 422
    answer = freelancer.post(f"{address}outcome/", {"text": "The books are closed."}, follow=True)
    assert "The books are closed." in answer.content.decode()
    assert "1 of 2" in answer.content.decode()
    assert client.post(f"{address}outcome/", {"text": "No"}).status_code == 422
    said = client.post(f"{address}answer/", {"matters": ["time", "result"], "text": "On time"}, follow=True)
    assert "That it is there in time" in said.content.decode()
    assert client.post(f"{address}answer/", {"matters": ["money"]}).status_code == 422
    assert ReportAnswer.objects.get().matters == ["result", "time"]
    assert browse(charlie).get(address).status_code == 404
    deliver_all()
    assert Notice.objects.filter(key=f"report:{contract.pk}", person=alice).exists()
    assert Notice.objects.filter(key=f"report_answered:{contract.pk}", person=bob).exists()


@pytest.mark.rule("REP-24")
def test_only_the_client_answers_a_report_and_only_when_there_is_one(contract, alice, bob):
    refused("no_report", actions.answer_report, by=alice, contract_id=contract.pk, matters=[])
    contracts.write_outcome(by=bob, contract_id=contract.pk, text="Done")
    told = Event.objects.filter(kind="contracts.OutcomeWritten").count()
    contracts.write_outcome(by=bob, contract_id=contract.pk, text="Done")
    assert Event.objects.filter(kind="contracts.OutcomeWritten").count() == told == 1
    refused("wrong_role", actions.answer_report, by=bob, contract_id=contract.pk, matters=[])
    refused("matters", actions.answer_report, by=alice, contract_id=contract.pk, matters=["x"])
    with pytest.raises(Refused) as no:
        contracts.write_outcome(by=alice, contract_id=contract.pk, text="Mine")
    assert no.value.code == "wrong_role"
    assert Contract.objects.get(pk=contract.pk).outcome == "Done"


@pytest.mark.rule("ADM-13")
def test_programs_ask_answer_and_report(contract, alice, bob, account):
    client, freelancer = a_program(alice, account), a_program(bob)
    base = f"/contracts/{contract.pk}"
    asked = freelancer.post(f"{base}/mid-feedback-requests", {"message": "Well?"})
    assert (asked.status_code, asked.json()["waits_until"] is not None) == (201, True)
    assert client.get(f"{base}/mid-feedback").json()["is_asked"]
    given = client.post(f"{base}/mid-feedback", {"stars": 5, "text": "Well"})
    assert (given.status_code, given.json()["given"][0]["stars"]) == (201, 5)
    written = freelancer.put(f"{base}/report/outcome", {"text": "The books are closed."})
    assert (written.status_code, written.json()["outcome"]) == (200, "The books are closed.")
    said = client.put(f"{base}/report/answer", {"matters": ["cost"], "text": "As agreed"})
    assert (said.status_code, said.json()["matters"]) == (200, ["cost"])
    assert freelancer.get(f"{base}/report").json()["client_text"] == "As agreed"
