"""Changing what was agreed, pausing, ending: acts, pages, doors and what people are told."""

from decimal import Decimal

import pytest
from django.utils import translation

from handsel.contracts import actions
from handsel.contracts.models import ChangeRequest, Contract, Milestone, Step
from handsel.contracts.testing import a_wish, submitted
from handsel.contracts.values import ChangeValues, MilestoneValues
from handsel.events.models import Event
from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people.models import Person
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-04")]


@pytest.fixture
def first(project):
    return project.milestones.order_by("position")[0]


def _rows():
    tables = (Contract, Milestone, ChangeRequest)
    counts = (Event.objects.count(), Step.objects.count())
    return counts, [list(table.objects.order_by("pk").values()) for table in tables]


def refused(act, code):
    """Check that an act is refused and that nothing was changed or told."""
    before = _rows()
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert _rows() == before


def facts(kind):
    return Event.objects.filter(kind=f"contracts.{kind}").count()


def cheaper(milestone, price="150"):
    return ChangeValues(
        "milestone", milestone.pk, price=Decimal(price), text=milestone.text, why="Less work."
    )


def test_a_change_holds_once_the_other_side_agrees(first, project, alice, bob):
    change = actions.ask_change(by=alice, contract_id=project.pk, values=cheaper(first))
    first.refresh_from_db()
    assert (change.state, change.before_words, str(first.price)) == ("open", "First draft · $200", "200.00")
    refused(lambda: actions.approve_change(by=alice, change_id=change.pk), "wrong_role")
    assert actions.approve_change(by=bob, change_id=change.pk).state == "applied"
    assert actions.approve_change(by=bob, change_id=change.pk).state == "applied"
    first.refresh_from_db()
    assert (str(first.price), facts("ChangeAsked"), facts("ChangeAnswered")) == ("150.00", 1, 1)
    assert project.steps.order_by("-pk")[0].subject_words == "First draft · $200 → First draft · $150"


def test_a_refused_or_withdrawn_change_leaves_what_was_agreed(first, project, alice, bob, erin):
    change = actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "260"))
    assert actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "260")) == change
    refused(
        lambda: actions.ask_change(by=alice, contract_id=project.pk, values=cheaper(first, "100")),
        "change_waits",
    )
    assert actions.refuse_change(by=erin, change_id=change.pk).state == "refused"
    refused(lambda: actions.approve_change(by=alice, change_id=change.pk), "change_not_open")
    other = actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "250"))
    refused(lambda: actions.withdraw_change(by=alice, change_id=other.pk), "wrong_role")
    assert actions.withdraw_change(by=bob, change_id=other.pk).state == "withdrawn"
    first.refresh_from_db()
    assert str(first.price) == "200.00"


def test_the_client_raises_pay_at_once(first, hourly, alice, bob):
    project = first.contract
    raised = actions.ask_change(by=alice, contract_id=project.pk, values=cheaper(first, "240"))
    assert (raised.state, raised.answered_by) == ("applied", alice)
    more = ChangeValues("rate", rate=Decimal("45"))
    assert actions.ask_change(by=alice, contract_id=hourly.pk, values=more).state == "applied"
    hourly.refresh_from_db()
    first.refresh_from_db()
    assert (str(hourly.rate), str(first.price)) == ("45.00", "240.00")
    less = ChangeValues("rate", rate=Decimal("30"))
    assert actions.ask_change(by=alice, contract_id=hourly.pk, values=less).state == "open"
    assert facts("ChangeAsked") == 1


def test_more_pay_for_other_work_or_an_earlier_day_needs_a_yes(first, project, alice):
    other = ChangeValues("milestone", first.pk, price=Decimal(300), text="Draft and index")
    assert actions.ask_change(by=alice, contract_id=project.pk, values=other).state == "open"
    second = project.milestones.order_by("position")[1]
    sooner = ChangeValues(
        "milestone", second.pk, price=Decimal(400), text=second.text, due_date=clock.today()
    )
    assert actions.ask_change(by=alice, contract_id=project.pk, values=sooner).state == "open"


def test_a_milestone_is_dropped_with_a_yes_even_while_its_work_waits(first, project, alice, bob):
    done = submitted(first)
    change = a_wish(by=alice, contract=project, kind="drop", milestone=first)
    actions.approve_change(by=bob, change_id=change.pk)
    first.refresh_from_db()
    done.refresh_from_db()
    assert (first.state, first.approve_by, done.answer) == ("dropped", None, "dropped")
    with clock.turned(days=20):
        assert actions.approve_by_time() == 0


def test_approved_work_does_not_change_any_more_and_open_wishes_of_it_end(first, project, alice, bob):
    wish = actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "260"))
    submitted(first)
    actions.approve_work(by=alice, milestone_id=first.pk)
    wish.refresh_from_db()
    assert wish.state == "withdrawn"
    refused(
        lambda: actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "260")),
        "milestone_not_pending",
    )


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"kind": "colour"}, "kind"),
        ({"kind": "rate", "rate": Decimal("50")}, "wrong_kind"),
        ({"kind": "text"}, "empty"),
        ({"kind": "text", "text": "What we agreed in our talk."}, "same"),
        ({"kind": "text", "text": "x" * 5001}, "too_long"),
        ({"kind": "text", "text": "Another", "why": "x" * 501}, "too_long"),
        ({"kind": "drop"}, "hidden"),
        ({"kind": "milestone", "milestone_id": 0}, "hidden"),
    ],
)
def test_a_change_is_whole_and_different(project, bob, fields, code):
    refused(lambda: actions.ask_change(by=bob, contract_id=project.pk, values=ChangeValues(**fields)), code)


@pytest.mark.parametrize(
    ("price", "text", "code"), [("4", "Draft", "amount"), ("200", "First draft", "same"), ("9", "", "empty")]
)
def test_a_changed_milestone_costs_enough_and_says_what(first, project, bob, price, text, code):
    values = ChangeValues("milestone", first.pk, price=Decimal(price), text=text)
    refused(lambda: actions.ask_change(by=bob, contract_id=project.pk, values=values), code)


@pytest.mark.rule("ACC-20")
def test_strangers_learn_nothing_and_suspended_people_change_nothing(first, project, alice, bob, charlie):
    values = cheaper(first)
    refused(lambda: actions.ask_change(by=charlie, contract_id=project.pk, values=values), "hidden")
    change = actions.ask_change(by=alice, contract_id=project.pk, values=values)
    refused(lambda: actions.approve_change(by=charlie, change_id=change.pk), "hidden")
    refused(lambda: actions.approve_change(by=bob, change_id=0), "hidden")
    Person.objects.filter(pk=bob.pk).update(standing=Person.Standing.SUSPENDED)
    bob.refresh_from_db()
    refused(lambda: actions.approve_change(by=bob, change_id=change.pk), "suspended")
    text = ChangeValues("text", text="Another plan.")
    refused(lambda: actions.ask_change(by=bob, contract_id=project.pk, values=text), "suspended")


@pytest.mark.rule("CTR-11")
def test_the_end_drops_what_was_not_worked_on_and_keeps_what_was_submitted(first, project, alice, bob):
    second = project.milestones.order_by("position")[1]
    more = MilestoneValues("An index", None, Decimal(50))
    proposed = actions.propose_milestone(by=bob, contract_id=project.pk, values=more)
    wish = actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(second, "350"))
    submitted(first)
    refused(lambda: actions.end_contract(by=alice, contract_id=project.pk, reason="bored"), "reason")
    refused(
        lambda: actions.end_contract(by=alice, contract_id=project.pk, reason="done", message="x" * 5001),
        "too_long",
    )
    actions.end_contract(by=alice, contract_id=project.pk, reason="changed", message="Plans changed.")
    states = [project.milestones.get(pk=row.pk).state for row in (first, second, proposed)]
    wish.refresh_from_db()
    assert (states, wish.state) == (["submitted", "dropped", "dropped"], "withdrawn")
    refused(lambda: actions.approve_change(by=alice, change_id=wish.pk), "contract_not_running")
    refused(lambda: actions.pause_contract(by=alice, contract_id=project.pk), "contract_not_running")
    with clock.turned(days=15):
        assert actions.approve_by_time() == 1


@pytest.mark.rule("CTR-08")
def test_either_side_pauses_and_lets_go_on_and_nothing_is_handed_in_meanwhile(first, project, alice, bob):
    second = project.milestones.order_by("position")[1]
    submitted(first)
    paused = actions.pause_contract(by=bob, contract_id=project.pk, why="A week at the sea.")
    assert (paused.state, paused.paused_by_side) == ("paused", "freelancer")
    assert actions.pause_contract(by=alice, contract_id=project.pk).paused_by_side == "freelancer"
    refused(lambda: actions.submit_work(by=bob, milestone_id=second.pk, text="x"), "contract_paused")
    with clock.turned(days=15):
        assert actions.approve_by_time() == 1
    resumed = actions.resume_contract(by=alice, contract_id=project.pk)
    assert (resumed.state, resumed.paused_at) == ("active", None)
    actions.resume_contract(by=bob, contract_id=project.pk)
    assert (facts("ContractPaused"), facts("ContractResumed")) == (1, 1)
    assert submitted(second).answer == ""


def test_each_side_is_told_once_of_what_the_other_one_does(first, project, alice, erin, bob):
    more = MilestoneValues("An index", None, Decimal(50))
    actions.agree_milestone(
        by=alice,
        milestone_id=actions.propose_milestone(by=bob, contract_id=project.pk, values=more).pk,
    )
    submitted(first)
    deliver_all()
    actions.send_back_work(by=alice, milestone_id=first.pk, note="Page three is missing.")
    wish = actions.ask_change(by=bob, contract_id=project.pk, values=cheaper(first, "260"))
    deliver_all()
    actions.approve_change(by=alice, change_id=wish.pk)
    actions.pause_contract(by=alice, contract_id=project.pk)
    deliver_all()
    actions.resume_contract(by=alice, contract_id=project.pk)
    submitted(first)
    deliver_all()
    with clock.turned(days=15):
        actions.approve_by_time()
    actions.end_contract(by=bob, contract_id=project.pk, reason="done")
    deliver_all()
    deliver_all()

    def titles(person):
        kinds = ("contract_work", "contract_terms", "contract_life")
        return list(person.notices.filter(kind__in=kinds).order_by("pk").values_list("title", flat=True))

    assert titles(bob) == [
        "Atelier Martin agreed to the milestone “An index”",
        "Atelier Martin asks for changes to “First draft”",
        f"Atelier Martin agreed to your change to “{project.title}”",
        f"Atelier Martin paused “{project.title}”",
        f"“{project.title}” goes on",
        "“First draft” is approved: $260",
    ]
    assert (
        titles(alice)
        == titles(erin)
        == [
            "Bob Reyes submitted “First draft”",
            f"Bob Reyes asks for a change to “{project.title}”",
            "Bob Reyes submitted “First draft”",
            "“First draft” is approved: $260",
            f"Bob Reyes ended “{project.title}”",
        ]
    )


def test_the_pages_ask_answer_pause_and_end(browse, first, project, hourly, alice, bob):
    client, freelancer = browse(alice, "client"), browse(bob)
    at = f"/contracts/milestones/{first.pk}/change/milestone/"
    assert "First draft · $200" in freelancer.get(at).content.decode()
    assert freelancer.post(at, {"text": "", "price": "x"}).status_code == 422
    assert freelancer.post(at, {"text": "First draft", "price": "260", "why": "Tables."}).status_code == 302
    wish = project.changes.get()
    page = client.get(project.get_absolute_url()).content.decode()
    assert "First draft · $260" in page
    assert f"/contracts/changes/{wish.pk}/approve/" in page
    assert client.post(f"/contracts/changes/{wish.pk}/approve/").status_code == 302
    assert client.post(f"{hourly.get_absolute_url()}change/rate/", {"rate": "50"}).status_code == 302
    assert client.get(f"{project.get_absolute_url()}change/rate/").status_code == 404
    assert client.post(f"{project.get_absolute_url()}pause/", {"why": "Holidays"}).status_code == 302
    assert "This contract is paused" in freelancer.get(project.get_absolute_url()).content.decode()
    assert freelancer.post(f"{project.get_absolute_url()}resume/").status_code == 302
    submitted(first)
    page = client.get(f"{project.get_absolute_url()}end/").content.decode()
    assert "is dropped: no work was submitted." in page
    assert "or approved by time." in page
    assert client.post(f"{project.get_absolute_url()}end/", {}).status_code == 422
    assert client.post(f"{project.get_absolute_url()}end/", {"reason": "done"}).status_code == 302
    assert client.get(f"{project.get_absolute_url()}end/").status_code == 409
    hourly.refresh_from_db()
    project.refresh_from_db()
    assert (str(hourly.rate), project.state) == ("50.00", "ended")


@pytest.mark.rule("ADM-13")
def test_programs_ask_answer_pause_and_end(first, project, alice, bob, account):
    client, freelancer = a_program(alice, account), a_program(bob)
    body = {"kind": "milestone", "milestone_id": first.pk, "text": "First draft", "price": "260.00"}
    asked = freelancer.post(f"/contracts/{project.pk}/changes", body)
    assert (asked.status_code, asked.json()["before"]) == (201, "First draft · $200")
    number = asked.json()["id"]
    assert freelancer.post(f"/changes/{number}/approve").json()["code"] == "wrong_role"
    assert client.post(f"/changes/{number}/refuse").json()["state"] == "refused"
    again = freelancer.post(f"/contracts/{project.pk}/changes", {**body, "price": "250.00"}).json()["id"]
    assert freelancer.post(f"/changes/{again}/withdraw").json()["state"] == "withdrawn"
    assert [row["state"] for row in client.get(f"/contracts/{project.pk}/changes").json()["items"]] == [
        "withdrawn",
        "refused",
    ]
    assert client.post(f"/contracts/{project.pk}/pause", {"why": "Holidays"}).json()["state"] == "paused"
    assert freelancer.post(f"/contracts/{project.pk}/resume").json()["state"] == "active"
    ended = client.post(f"/contracts/{project.pk}/end", {"reason": "done", "message": "Thank you."})
    assert (ended.json()["state"], ended.json()["end_message"]) == ("ended", "Thank you.")


def test_what_changed_and_why_it_ended_is_read_in_each_readers_own_language(
    browse, first, project, hourly, alice, bob
):
    Person.objects.filter(pk=bob.pk).update(language="de")
    change = actions.ask_change(by=alice, contract_id=project.pk, values=cheaper(first))
    actions.approve_change(by=bob, change_id=change.pk)
    drop = actions.ask_change(by=alice, contract_id=project.pk, values=ChangeValues("drop", first.pk))
    with translation.override("de"):  # as if it were asked for on a page of somebody who reads German
        actions.ask_change(
            by=bob, contract_id=hourly.pk, values=ChangeValues("rate", rate=Decimal(45), why="Mehr.")
        )
        actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=10)
        actions.end_contract(by=bob, contract_id=hourly.pk, reason="done")
    deliver_all()
    english, german = browse(alice, "client"), browse(bob)
    for page, said, not_said in (
        (english.get(project.get_absolute_url()), "dropped", "gestrichen"),
        (german.get(project.get_absolute_url()), "gestrichen", "dropped"),
        (english.get(hourly.get_absolute_url()), "$40 an hour → $45 an hour", "pro Stunde →"),
        (german.get(hourly.get_absolute_url()), "pro Stunde →", "an hour →"),
        (english.get(hourly.get_absolute_url()), "The work is done", "Die Arbeit ist"),
        (german.get(hourly.get_absolute_url()), "Die Arbeit ist", "The work is done"),
    ):
        words = page.content.decode()
        assert said in words
        assert not_said not in words
    told = bob.notices.get(kind="contract_terms", key__contains=f"{drop.pk}").body
    assert "gestrichen" in told
    mine = a_program(alice, project.account).get(f"/contracts/{project.pk}/changes").json()
    assert [row["before"] for row in mine["items"]] == ["First draft · $150", "First draft · $200"]
