"""The plan of a freelancer (ACC-18), as far as the operator gives it."""

import pytest

from handsel.events.models import AuditEntry
from handsel.events.testing import facts_told, last_event, told_nothing
from handsel.kit.refused import Refused
from handsel.people import actions
from handsel.people.models import FreelancerProfile


@pytest.mark.rule("AI-08", "ADM-08")
def test_an_operator_gives_plus_and_takes_it_back_with_a_reason_in_the_audit(bob, dora, profile_of):
    assert not profile_of(bob).is_plus
    since = last_event()
    actions.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid by bank.")
    assert profile_of(bob).is_plus
    assert facts_told(since) == ["people.PlanChanged"]
    entry = AuditEntry.objects.get(act="plan_plus")
    assert (entry.by_id, entry.subject, entry.why) == (
        str(dora.pk),
        f"people.person:{bob.pk}",
        "Paid by bank.",
    )
    actions.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Again.")
    assert AuditEntry.objects.count() == 1
    actions.set_plan(by=dora, person_id=bob.pk, plan="basic", why="It ended.")
    assert not profile_of(bob).is_plus


@pytest.mark.parametrize(
    ("who", "plan", "why", "code"),
    [
        ("bob", "plus", "I want it.", "forbidden"),
        ("dora", "gold", "Because.", "invalid"),
        ("dora", "plus", " ", "reason_required"),
    ],
)
def test_nobody_else_gives_a_plan_and_never_without_a_reason(who, plan, why, code, bob, dora, profile_of):
    by, since = {"bob": bob, "dora": dora}[who], last_event()
    with pytest.raises(Refused) as no:
        actions.set_plan(by=by, person_id=bob.pk, plan=plan, why=why)
    assert no.value.code == code
    assert profile_of(bob).plan == "basic"
    assert told_nothing(since)
    assert not AuditEntry.objects.exists()


def test_who_is_no_freelancer_has_no_plan(alice, dora):
    with pytest.raises(Refused) as no:
        actions.set_plan(by=dora, person_id=alice.pk, plan="plus", why="Because.")
    assert no.value.code == "hidden"
    assert not FreelancerProfile.objects.filter(person=alice).exists()
