"""What people are told when an operator limits or suspends them (ACC-20)."""

import pytest

from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.moderation import actions
from handsel.moderation.testing import a_case
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people
from handsel.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-20")]


def _told(person: Person) -> list[str]:
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("title", flat=True))


def test_whoever_is_limited_or_suspended_is_told_with_the_reason_and_when_it_ends(bob, dora):
    for standing in ("limited", "suspended", "active"):
        people.set_standing(by=dora, person_id=bob.pk, standing=standing, why=f"Because {standing}.")
        deliver_all()
    assert _told(bob) == [
        "Your account is limited",
        "Your account is suspended",
        "You can do everything again",
    ]
    letters = Letter.objects.filter(notice__person=bob).order_by("pk").values_list("text", flat=True)
    reasons = ("Because limited.", "Because suspended.", "Because active.")
    assert [reason in text for reason, text in zip(reasons, letters, strict=True)] == [True] * 3


def test_the_same_standing_again_and_the_same_fact_again_tell_nothing(bob, dora):
    for _ in range(2):
        people.set_standing(by=dora, person_id=bob.pk, standing="limited", why="Spam.")
        deliver_all()
    assert _told(bob) == ["Your account is limited"]


def test_what_was_ended_before_it_was_told_is_not_told(bob, dora):
    people.set_standing(by=dora, person_id=bob.pk, standing="suspended", why="A mistake.")
    people.set_standing(by=dora, person_id=bob.pk, standing="active", why="It was one.")
    deliver_all()
    assert _told(bob) == ["You can do everything again"]


def test_a_suspension_by_a_case_is_told_by_the_case_alone(alice, bob, dora, account):
    case = a_case(by=bob, subject=f"jobs.job:{a_job(by=alice, account=account).pk}")
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="suspend", reason="Spam.")
    deliver_all()
    assert [title for title in _told(alice) if "suspended" in title] == ["Your account is suspended"]
