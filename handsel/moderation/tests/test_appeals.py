"""Appeals, and taking down messages and profiles."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.events.models import AuditEntry
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.index.models import Document
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.moderation import actions
from handsel.moderation.models import Appeal, Case, Report
from handsel.moderation.testing import a_case, a_decided_case
from handsel.notifications.models import Notice
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Person
from handsel.people.testing import a_freelancer, an_operator
from handsel.policy import numbers

pytestmark = pytest.mark.django_db


def refused(act, code: str) -> None:
    """Check that an act is refused with a code, and that it changed and told nothing."""
    since, before = last_event(), list(Appeal.objects.values())
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert list(Appeal.objects.values()) == before
    assert told_nothing(since)


@pytest.fixture
@kept
def removed_job(alice, account, bob, dora):
    job = a_job(by=alice, account=account)
    case = a_decided_case(by=dora, reporter=bob, subject=f"jobs.job:{job.pk}", decision="remove")
    deliver_all()
    job.refresh_from_db()
    assert job.state == "removed"
    return job, case


@pytest.mark.rule("ADM-04")
def test_an_appeal_that_is_right_opens_the_job_again_and_tells_its_client(removed_job, alice, bob, dora):
    job, case = removed_job
    other = an_operator("Otto")
    actions.appeal(by=alice, case_id=case.pk, words="It asks for a paid trial.")
    deliver_all()
    assert Notice.objects.filter(person=other, key=f"appeal_made:{case.pk}").exists()
    actions.decide_appeal(by=other, case_id=case.pk, outcome="reversed", reason="You are right.")
    deliver_all()
    job.refresh_from_db()
    assert (job.state, job.end_reason, job.ended_at) == ("open", "", None)
    assert Document.objects.filter(kind="job", key=str(job.pk)).exists()
    assert "You are right." not in Notice.objects.get(person=alice, key=f"appeal_decided:{case.pk}").title
    acts = AuditEntry.objects.filter(by_id=str(other.pk)).order_by("pk")
    assert [row.act for row in acts] == ["appeal_reversed", "job_reopened"]
    assert "The job is open and found again" in acts[0].why


@pytest.mark.rule("ADM-04")
def test_an_appeal_is_made_once_by_the_person_in_time(removed_job, alice, bob):
    _job, case = removed_job

    def appeal(by, words="No."):
        return lambda: actions.appeal(by=by, case_id=case.pk, words=words)

    refused(appeal(bob), "hidden")
    refused(appeal(alice, " "), "invalid")
    refused(appeal(alice, "x" * 2001), "too_long")
    refused(lambda: actions.appeal(by=alice, case_id=0, words="No."), "hidden")
    late = clock.now() - timedelta(days=31)
    Case.objects.filter(pk=case.pk).update(decided_at=late)
    refused(appeal(alice), "appeal_closed")
    Case.objects.filter(pk=case.pk).update(decided_at=late + timedelta(days=2))
    appeal(alice)()
    refused(appeal(alice), "already_appealed")


@pytest.mark.rule("ADM-04")
def test_nobody_appeals_against_a_dismissal_or_before_a_decision(alice, account, bob, dora):
    job = a_job(by=alice, account=account)
    case = a_case(by=bob, subject=f"jobs.job:{job.pk}")
    refused(lambda: actions.appeal(by=alice, case_id=case.pk, words="No."), "hidden")
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="dismiss", reason="Fine.")
    refused(lambda: actions.appeal(by=alice, case_id=case.pk, words="No."), "hidden")


@pytest.mark.rule("ADM-04")
def test_another_operator_decides_where_there_is_one(removed_job, alice, bob, dora):
    _job, case = removed_job
    actions.appeal(by=alice, case_id=case.pk, words="Look again.")

    def decide(by, outcome="upheld", reason="It stands."):
        return lambda: actions.decide_appeal(by=by, case_id=case.pk, outcome=outcome, reason=reason)

    other = an_operator("Otto")
    refused(decide(dora), "self_action")
    refused(decide(bob), "forbidden")
    refused(decide(other, outcome="burn"), "invalid")
    refused(decide(other, reason=" "), "reason_required")
    Person.objects.filter(pk=other.pk).update(is_active=False)
    assert decide(dora)().state == "upheld"
    refused(decide(dora), "already_decided")
    deliver_all()
    assert Notice.objects.get(person=alice, key=f"appeal_decided:{case.pk}").title == "The decision stands"


@pytest.mark.rule("ADM-04")
def test_a_reversed_suspension_gives_back_the_standing_of_before(alice, account, bob, dora):
    job = a_job(by=alice, account=account)
    people.set_standing(by=dora, person_id=alice.pk, standing="limited", why="Twice.")
    case = a_decided_case(by=dora, reporter=bob, subject=f"jobs.job:{job.pk}", decision="suspend")
    alice.refresh_from_db()
    assert alice.standing == "suspended"
    actions.appeal(by=alice, case_id=case.pk, words="It was not me.")
    actions.decide_appeal(by=dora, case_id=case.pk, outcome="reversed", reason="It was not.")
    alice.refresh_from_db()
    assert alice.standing == "limited"


def test_an_appeal_in_the_database_has_a_decision_or_none(removed_job, alice, dora):
    _job, case = removed_job
    made = actions.appeal(by=alice, case_id=case.pk, words="Look again.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.filter(pk=made.pk).update(state="upheld")


@pytest.mark.rule("ADM-07", "ADM-04")
def test_a_removed_message_is_hidden_from_both_sides_and_shown_again(alice, account, bob, dora, browse):
    proposal = accepted(an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob))
    said = messaging.say(by=alice, room_id=proposal.room_id, body="Ring me at the harbour")
    case = a_decided_case(by=dora, reporter=bob, subject=f"messaging.message:{said.pk}", decision="remove")
    deliver_all()
    address = said.room.get_absolute_url()
    for browser in (browse(bob), browse(alice, "client")):
        shown = browser.get(address).content.decode()
        assert "harbour" not in shown
        assert "removed by a moderator" in shown
        assert "harbour" not in browser.get("/messages/").content.decode()
    assert "harbour" in browse(dora).get(case.get_absolute_url()).content.decode()
    actions.appeal(by=alice, case_id=case.pk, words="It is a restaurant.")
    actions.decide_appeal(by=dora, case_id=case.pk, outcome="reversed", reason="True.")
    deliver_all()
    assert "harbour" in browse(bob).get(address).content.decode()


@pytest.mark.rule("ADM-07", "ADM-04")
def test_a_profile_that_is_taken_down_is_gone_for_others_and_comes_back(bob, charlie, alice, dora, browse):
    profile = FreelancerProfile.objects.get(person=bob)
    subject = f"people.profile:{profile.pk}"
    case = a_decided_case(by=dora, reporter=charlie, subject=subject, decision="remove")
    deliver_all()
    for browser in (browse(charlie), browse(alice, "client"), browse(None)):
        assert browser.get(profile.get_absolute_url()).status_code == 404
    assert "taken down by a moderator" in browse(bob).get(profile.get_absolute_url()).content.decode()
    assert not Document.objects.filter(kind="profile", key=str(profile.pk)).exists()
    actions.appeal(by=bob, case_id=case.pk, words="It is my own work.")
    actions.decide_appeal(by=dora, case_id=case.pk, outcome="reversed", reason="It is.")
    deliver_all()
    assert browse(charlie).get(profile.get_absolute_url()).status_code == 200
    assert Document.objects.filter(kind="profile", key=str(profile.pk)).exists()


@pytest.mark.rule("ADM-03")
def test_a_person_reports_so_many_things_a_day_and_no_more(bob):
    others = [a_freelancer() for _ in range(3)]
    with numbers.changed(report__per_day=2):
        for profile in others[:2]:
            actions.report(by=bob, subject=f"people.profile:{profile.pk}", kind="spam")
        refused(
            lambda: actions.report(by=bob, subject=f"people.profile:{others[2].pk}", kind="spam"),
            "rate_limited",
        )
        assert actions.report(by=bob, subject=f"people.profile:{others[0].pk}", kind="spam").pk
        Report.objects.update(at=clock.now() - timedelta(hours=25))
        actions.report(by=bob, subject=f"people.profile:{others[2].pk}", kind="spam")


@pytest.mark.rule("ADM-04")
def test_the_pages_of_an_appeal(removed_job, alice, bob, dora, browse):
    _job, case = removed_job
    address = f"/cases/{case.pk}/"
    assert browse(bob).get(address).status_code == 404
    mine = browse(alice, "client")
    assert "It broke a rule." in mine.get(address).content.decode()
    assert mine.post(address, {"words": ""}).status_code == 422
    assert mine.post(address, {"words": "It pays."}).status_code == 302
    assert "It pays." in mine.get(address).content.decode()
    desk = browse(dora)
    assert case.get_absolute_url() in desk.get("/desk/cases/?show=appeals").content.decode()
    assert "You decided this case yourself" in desk.get(case.get_absolute_url()).content.decode()
    answer = f"/desk/cases/{case.pk}/appeal/"
    assert desk.post(answer, {"outcome": "upheld"}).status_code == 422
    assert desk.post(answer, {"outcome": "upheld", "reason": "It does not."}).status_code == 302
    assert "It does not." in mine.get(address).content.decode()
