"""Milestones: proposed, answered, submitted, approved, sent back, approved by time."""

from decimal import Decimal

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.contracts import actions
from handsel.contracts.models import Milestone, Step, Submission
from handsel.contracts.testing import submitted
from handsel.contracts.values import MilestoneValues
from handsel.events.models import Event
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-08")]
INDEX = MilestoneValues("An index of names", None, Decimal("150"))


@pytest.fixture
def first(project):
    return project.milestones.order_by("position")[0]


def refused(act, code):
    """Check that an act is refused and that nothing was changed or told."""
    before = (Event.objects.count(), Step.objects.count(), list(Milestone.objects.order_by("pk").values()))
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert before == (
        Event.objects.count(),
        Step.objects.count(),
        list(Milestone.objects.order_by("pk").values()),
    )


def facts(kind):
    return Event.objects.filter(kind=f"contracts.{kind}").count()


def test_a_proposed_milestone_is_agreed_by_the_other_side(project, alice, bob):
    proposed = actions.propose_milestone(by=bob, contract_id=project.pk, values=INDEX)
    assert (proposed.state, proposed.position, proposed.proposed_by_side) == ("proposed", 3, "freelancer")
    agreed = actions.agree_milestone(by=alice, milestone_id=proposed.pk)
    assert agreed.state == "agreed"
    assert actions.agree_milestone(by=alice, milestone_id=proposed.pk).state == "agreed"
    assert (facts("MilestoneProposed"), facts("MilestoneAnswered")) == (1, 1)
    assert list(project.steps.order_by("pk").values_list("kind", flat=True)) == [
        "started",
        "proposed",
        "agreed",
    ]


def test_a_form_sent_twice_proposes_one_milestone(project, alice):
    first = actions.propose_milestone(by=alice, contract_id=project.pk, values=INDEX, key="k1")
    assert actions.propose_milestone(by=alice, contract_id=project.pk, values=INDEX, key="k1") == first
    assert project.milestones.count() == 3


def test_a_proposed_milestone_is_refused_or_taken_back(project, alice, bob, erin):
    one = actions.propose_milestone(by=alice, contract_id=project.pk, values=INDEX)
    refused(lambda: actions.agree_milestone(by=erin, milestone_id=one.pk), "wrong_role")
    refused(lambda: actions.drop_milestone(by=bob, milestone_id=one.pk), "wrong_role")
    assert actions.refuse_milestone(by=bob, milestone_id=one.pk).state == "refused"
    refused(lambda: actions.agree_milestone(by=bob, milestone_id=one.pk), "milestone_not_pending")
    two = actions.propose_milestone(by=alice, contract_id=project.pk, values=INDEX)
    assert actions.drop_milestone(by=erin, milestone_id=two.pk).state == "dropped"


@pytest.mark.parametrize(
    ("text", "price", "code"),
    [
        ("", "50", "empty"),
        ("x" * 201, "50", "too_long"),
        ("Index", "4.99", "amount"),
        ("Index", "NaN", "amount"),
    ],
)
def test_a_milestone_says_what_and_costs_enough(project, alice, text, price, code):
    values = MilestoneValues(text, None, Decimal(price))
    refused(lambda: actions.propose_milestone(by=alice, contract_id=project.pk, values=values), code)


def test_work_by_the_hour_has_no_milestones_and_strangers_learn_nothing(hourly, project, alice, charlie):
    refused(lambda: actions.propose_milestone(by=alice, contract_id=hourly.pk, values=INDEX), "wrong_kind")
    refused(lambda: actions.propose_milestone(by=charlie, contract_id=project.pk, values=INDEX), "hidden")
    refused(lambda: actions.propose_milestone(by=alice, contract_id=0, values=INDEX), "hidden")
    refused(lambda: actions.agree_milestone(by=alice, milestone_id=0), "hidden")


def test_submitted_work_waits_fourteen_days_for_an_answer(first, bob):
    paper = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 a plan")
    done = actions.submit_work(by=bob, milestone_id=first.pk, text="Here it is.", files=[paper], key="k1")
    again = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 a plan")
    assert actions.submit_work(by=bob, milestone_id=first.pk, text="Here", files=[again], key="k1") == done
    first.refresh_from_db()
    assert (first.state, (first.approve_by - first.submitted_at).days) == ("submitted", 14)
    assert [file.name for file in done.files.all()] == ["plan.pdf"]
    assert default_storage.exists(str(done.files.get().file))
    assert (facts("WorkSubmitted"), Submission.objects.count()) == (1, 1)


def test_only_the_freelancer_s_side_submits_something_for_an_agreed_milestone(first, project, alice, bob):
    work = {"milestone_id": first.pk, "text": "Done."}
    refused(lambda: actions.submit_work(by=alice, **work), "wrong_role")
    refused(lambda: actions.submit_work(by=bob, milestone_id=first.pk, text=" "), "empty")
    refused(lambda: actions.submit_work(by=bob, milestone_id=first.pk, text="x" * 5001), "too_long")
    program = SimpleUploadedFile("run.exe", b"MZ\x90\x00")
    refused(
        lambda: actions.submit_work(by=bob, milestone_id=first.pk, text="x", files=[program]), "file_type"
    )
    actions.submit_work(by=bob, **work)
    refused(lambda: actions.submit_work(by=bob, **work), "milestone_not_pending")
    second = project.milestones.order_by("position")[1]
    actions.end_contract(by=alice, contract_id=project.pk, reason="done")
    refused(lambda: actions.submit_work(by=bob, milestone_id=second.pk, text="x"), "contract_not_running")


def test_approving_counts_the_price_once(first, project, alice, erin, bob):
    submitted(first)
    refused(lambda: actions.approve_work(by=bob, milestone_id=first.pk), "wrong_role")
    assert actions.approve_work(by=alice, milestone_id=first.pk).state == "approved"
    assert actions.approve_work(by=erin, milestone_id=first.pk).state == "approved"
    project.refresh_from_db()
    assert (str(project.approved), facts("WorkApproved")) == ("200.00", 1)
    assert first.submissions.get().answer == "approved"


def test_what_is_sent_back_says_why_and_its_clock_stops(first, project, alice, bob):
    submitted(first)
    refused(lambda: actions.send_back_work(by=alice, milestone_id=first.pk, note=" "), "note")
    back = actions.send_back_work(by=alice, milestone_id=first.pk, note="The third page is missing.")
    assert (back.state, back.approve_by) == ("agreed", None)
    assert first.submissions.get().answer_text == "The third page is missing."
    refused(lambda: actions.approve_work(by=alice, milestone_id=first.pk), "milestone_not_pending")
    with clock.turned(days=30):
        assert actions.approve_by_time() == 0
        submitted(first)
        assert actions.approve_by_time() == 0
    with clock.turned(days=44, minutes=1):
        assert actions.approve_by_time() == 1
    project.refresh_from_db()
    assert str(project.approved) == "200.00"


def test_time_approves_what_nobody_answered_in_fourteen_days(first, project, bob):
    submitted(first)
    with clock.turned(days=13, hours=23):
        assert actions.approve_by_time() == 0
    with clock.turned(days=14, minutes=1):
        assert actions.approve_by_time() == 1
        assert actions.approve_by_time() == 0
    first.refresh_from_db()
    project.refresh_from_db()
    assert (first.state, str(project.approved)) == ("approved", "200.00")
    assert first.submissions.get().answer == "by_time"
    last = project.steps.order_by("-pk")[0]
    assert (last.kind, last.side, last.by) == ("by_time", "", None)


@pytest.mark.rule("CTR-11")
def test_after_the_end_submitted_work_is_still_approved_or_sent_back_for_good(project, alice, bob):
    first, second = project.milestones.order_by("position")
    submitted(first)
    submitted(second)
    actions.end_contract(by=bob, contract_id=project.pk, reason="done")
    assert actions.approve_work(by=alice, milestone_id=first.pk).state == "approved"
    assert actions.send_back_work(by=alice, milestone_id=second.pk, note="Not done.").state == "dropped"
    with clock.turned(days=20):
        assert actions.approve_by_time() == 0


@pytest.mark.rule("ACC-20")
def test_a_suspended_person_finishes_work_and_begins_none(first, project, alice, bob):
    Person.objects.filter(pk=bob.pk).update(standing=Person.Standing.SUSPENDED)
    bob.refresh_from_db()
    refused(lambda: actions.propose_milestone(by=bob, contract_id=project.pk, values=INDEX), "suspended")
    asked = actions.propose_milestone(by=alice, contract_id=project.pk, values=INDEX)
    refused(lambda: actions.agree_milestone(by=bob, milestone_id=asked.pk), "suspended")
    assert submitted(first).answer == ""
