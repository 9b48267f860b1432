"""Reporting, and the cases that come of it."""

import pytest

from handsel.config.testing import kept
from handsel.events import actions as events
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.jobs.models import Job
from handsel.jobs.testing import a_draft, a_job
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.messaging.testing import a_room
from handsel.moderation import actions, subjects
from handsel.moderation.models import Case, Kind, Report
from handsel.notifications.models import Notice


@pytest.fixture
@kept
def job(alice, account) -> Job:
    return a_job(by=alice, account=account)


def name_of(job: Job) -> str:
    return f"jobs.job:{job.pk}"


@pytest.mark.rule("JOB-19")
def test_any_member_reports_a_job_and_a_case_waits(job, bob, alice):
    since = last_event()
    made = actions.report(by=bob, subject=name_of(job), kind=Kind.SPAM, words="  Not a job.  ")
    assert made.words == "Not a job."
    assert (made.case.kind, made.case.person, made.case.state) == (Kind.SPAM, alice, "open")
    assert facts_told(since) == ["moderation.CaseOpened", "moderation.ReportMade"]


def test_a_second_report_of_the_same_person_returns_the_first(job, bob):
    first = actions.report(by=bob, subject=name_of(job), kind=Kind.SPAM)
    since = last_event()
    assert actions.report(by=bob, subject=name_of(job), kind=Kind.ABUSE) == first
    assert told_nothing(since)
    assert Report.objects.count() == 1


@pytest.mark.rule("ADM-03")
def test_reports_of_several_people_gather_in_one_case_until_it_is_decided(job, bob, charlie, dora):
    case = actions.report(by=bob, subject=name_of(job), kind=Kind.SPAM).case
    assert actions.report(by=charlie, subject=name_of(job), kind=Kind.ABUSE).case == case
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="dismiss", reason="All fine.")
    again = actions.open_case(subject=name_of(job), kind=Kind.SPAM, person=None)
    assert again != case


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("jobs.job:0", "hidden"),
        ("nonsense", "hidden"),
        ("jobs.job:\x00", "hidden"),
        ("people.person:1", "hidden"),
    ],
)
def test_what_is_not_there_cannot_be_reported(subject, code, bob):
    since = last_event()
    with pytest.raises(Refused) as no:
        actions.report(by=bob, subject=subject, kind=Kind.SPAM)
    assert no.value.code == code
    assert not Case.objects.exists()
    assert told_nothing(since)


def test_what_one_may_not_see_or_what_is_ones_own_cannot_be_reported(alice, account, bob, job):
    draft = a_draft(by=alice, account=account)
    for by, subject in ((bob, name_of(draft)), (alice, name_of(job))):
        with pytest.raises(Refused) as no:
            actions.report(by=by, subject=subject, kind=Kind.SPAM)
        assert no.value.code == "hidden"
    with pytest.raises(Refused) as no:
        actions.report(by=bob, subject=f"people.profile:{bob.profile.pk}", kind=Kind.SPAM)
    assert no.value.code == "self_action"
    assert not Case.objects.exists()


def test_a_report_says_what_is_wrong_in_so_many_words(job, bob):
    for kind, words, field in (
        ("x", "", "kind"),
        (Kind.BREACH, " ", "words"),
        (Kind.SPAM, "a" * 2001, "words"),
    ):
        with pytest.raises(Refused) as no:
            actions.report(by=bob, subject=name_of(job), kind=kind, words=words)
        assert no.value.field == field
    assert not Case.objects.exists()


@pytest.mark.rule("MSG-24")
def test_a_message_is_reported_with_twenty_messages_around_it(account, alice, bob, charlie):
    room = a_room(account=account, freelancer=bob)
    said = [messaging.say(by=alice, room_id=room.pk, body=f"Word {number}") for number in range(30)]
    subject = f"messaging.message:{said[15].pk}"
    actions.report(by=bob, subject=subject, kind=Kind.ABUSE)
    lines = subjects.view_of(subject).lines
    assert [line.text for line in lines] == [f"Word {number}" for number in range(5, 26)]
    assert [line.text for line in lines if line.marked] == ["Word 15"]
    with pytest.raises(Refused):
        actions.report(by=charlie, subject=subject, kind=Kind.ABUSE)


@pytest.mark.rule("COM-08", "ADM-03")
def test_operators_are_told_and_the_reporter_hears_no_result(job, bob, alice, dora):
    case = actions.report(by=bob, subject=name_of(job), kind=Kind.SPAM).case
    deliver_all()
    assert Notice.objects.filter(person=dora, key=f"case_opened:{case.pk}").exists()
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="warn", reason="Say what the work is.")
    deliver_all()
    told = Notice.objects.filter(key=f"case_decided:{case.pk}")
    assert [notice.person for notice in told] == [alice]
    assert "Bob" not in told.get().body


def test_the_log_of_events_keeps_no_words_of_a_report(job, bob):
    actions.report(by=bob, subject=name_of(job), kind=Kind.SPAM, words="secret words")
    assert "secret" not in str(list(events.Event.objects.values_list("payload", flat=True)))
