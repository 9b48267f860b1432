"""Claiming and deciding cases."""

import pytest
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.events.models import AuditEntry
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.moderation import actions
from handsel.moderation.models import Case, Kind, Report
from handsel.moderation.testing import a_case
from handsel.notifications.models import Notice
from handsel.people.models import Person
from handsel.people.testing import an_operator
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal


@pytest.fixture
@kept
def case(alice, account, bob) -> Case:
    return a_case(by=bob, subject=f"jobs.job:{a_job(by=alice, account=account).pk}")


def refused(act, code: str) -> None:
    """Check that an act is refused with a code, and that it changed and told nothing."""
    since, before = last_event(), list(Case.objects.order_by("pk").values())
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert list(Case.objects.order_by("pk").values()) == before
    assert told_nothing(since)


@pytest.mark.rule("ADM-03")
def test_one_operator_claims_a_case_and_another_cannot(case, dora, bob):
    other = an_operator()
    assert actions.claim_case(by=dora, case_id=case.pk).claimed_by == dora
    assert actions.claim_case(by=dora, case_id=case.pk).claimed_by == dora
    refused(lambda: actions.claim_case(by=other, case_id=case.pk), "already_claimed")
    refused(lambda: actions.claim_case(by=bob, case_id=case.pk), "forbidden")
    refused(
        lambda: actions.decide_case(by=other, case_id=case.pk, decision="dismiss", reason="No."),
        "not_claimed",
    )
    actions.release_case(by=dora, case_id=case.pk)
    assert actions.claim_case(by=other, case_id=case.pk).claimed_by == other


def test_nobody_decides_a_case_that_they_are_part_of(case):
    case.reports.get()
    Person.objects.filter(pk=case.reports.get().reporter_id).update(is_operator=True)
    reporter = Person.objects.get(pk=case.reports.get().reporter_id)
    refused(lambda: actions.claim_case(by=reporter, case_id=case.pk), "self_action")


@pytest.mark.rule("ADM-03", "ADM-07", "JOB-19")
def test_a_removal_takes_the_job_down_and_tells_its_client_why(case, dora, alice):
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="remove", reason="It asks for free work.")
    deliver_all()
    job = alice.seats.get().account.jobs.get()
    assert (job.state, job.end_reason) == ("removed", "removed")
    notice = Notice.objects.get(person=alice, key=f"case_decided:{case.pk}")
    assert "taken down" in notice.title
    assert AuditEntry.objects.filter(act="job_removed", subject=f"jobs.job:{job.pk}", by_id=dora.pk).exists()


def test_a_job_that_ended_meanwhile_stays_as_it_ended(case, dora, alice):
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="remove", reason="Spam.")
    job = alice.seats.get().account.jobs.get()
    type(job).objects.filter(pk=job.pk).update(
        state="closed", end_reason="no_hire", ended_at=job.published_at
    )
    deliver_all()
    job.refresh_from_db()
    assert job.state == "closed"


@pytest.mark.rule("ACC-20")
def test_a_suspension_by_case_holds_at_once(case, dora, alice):
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="suspend", reason="Third time.")
    alice.refresh_from_db()
    assert alice.is_suspended


def test_a_decision_needs_a_reason_and_is_made_once(case, dora):
    actions.claim_case(by=dora, case_id=case.pk)

    def decide(decision, reason):
        return lambda: actions.decide_case(by=dora, case_id=case.pk, decision=decision, reason=reason)

    refused(decide("dismiss", "  "), "reason_required")
    refused(decide("burn", "Because."), "invalid")
    refused(decide("dismiss", "a" * 2001), "too_long")
    decide("dismiss", "Fine.")()
    refused(decide("warn", "Second thoughts."), "already_decided")
    refused(lambda: actions.claim_case(by=dora, case_id=case.pk), "already_decided")


def test_what_cannot_be_taken_down_is_not_offered(bob, alice, account, dora):
    proposal = a_proposal(by=bob, job=a_job(by=alice, account=account))
    case = a_case(by=alice, subject=f"proposals.proposal:{proposal.pk}", kind=Kind.ABUSE)
    actions.claim_case(by=dora, case_id=case.pk)
    proposals.take_proposal_down(by=dora, proposal_id=proposal.pk, why="Twice.")
    refused(
        lambda: actions.decide_case(by=dora, case_id=case.pk, decision="remove", reason="Away."), "invalid"
    )


@pytest.mark.rule("ADM-08")
def test_every_act_on_a_case_is_in_the_audit_with_who_and_why(case, dora):
    actions.claim_case(by=dora, case_id=case.pk)
    actions.release_case(by=dora, case_id=case.pk)
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="warn", reason="Be kind.")
    rows = AuditEntry.objects.filter(subject=f"moderation.case:{case.pk}", by_id=str(dora.pk)).order_by("pk")
    assert list(rows.values_list("act", "why")) == [
        ("case_claimed", ""),
        ("case_released", ""),
        ("case_claimed", ""),
        ("case_warn", "Be kind. (The person is told your reason. Nothing else changes.)"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "claimed"},
        {"state": "decided"},
        {"decision": "warn", "reason": "x"},
    ],
)
def test_the_database_keeps_cases_whole(case, broken):
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(**broken)


def test_the_database_keeps_one_live_case_and_one_report(case, bob):
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.create(subject=case.subject, kind=Kind.SPAM)
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.create(case=case, reporter=bob, subject=case.subject, kind=Kind.SPAM)
