"""Posting, editing and ending jobs."""

import dataclasses
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from handsel.events import testing as events
from handsel.index import queries as index
from handsel.jobs import actions
from handsel.jobs.models import Activity, Job, JobGuest, Question
from handsel.jobs.testing import a_draft, a_job, job_values
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import testing as people

pytestmark = pytest.mark.django_db


def refused(code, function, **arguments):
    """Call, and expect a refusal that told nothing; return it."""
    since = events.last_event()
    with pytest.raises(Refused) as caught, transaction.atomic():
        function(**arguments)
    assert caught.value.code == code
    assert events.told_nothing(since)
    return caught.value


def found(job):
    return str(job.pk) in index.find("job").keys


@pytest.mark.rule("JOB-01")
def test_a_job_is_posted_with_all_that_it_says(alice, account):
    values = job_values(
        skills=["Excel", "Invoicing"],
        experience="expert",
        size="large",
        duration="3to6",
        rate_min=Decimal(25),
        rate_max=Decimal("40.50"),
        questions=["Which programs do you use?"],
    )
    job = actions.post_job(by=alice, account_id=account.pk, values=values)
    job.refresh_from_db()
    assert (job.title, job.description, job.category) == (values.title, values.description, values.category)
    assert [skill.name for skill in job.skills.order_by("name")] == ["Excel", "Invoicing"]
    assert (job.experience, job.size, job.duration) == ("expert", "large", "3to6")
    assert (job.budget_kind, job.rate_min, job.rate_max) == ("hourly", Decimal(25), Decimal("40.50"))
    assert (job.posted_by, job.account) == (alice, account)


@pytest.mark.rule("JOB-02")
def test_posting_opens_and_lists_the_job_and_tells(alice, account):
    since = events.last_event()
    job = a_job(by=alice, account=account)
    assert job.is_open
    assert job.published_at is not None
    assert found(job)
    assert events.facts_told(since) == ["jobs.JobPosted"]


@pytest.mark.rule("JOB-02")
def test_a_draft_is_not_listed_and_tells_nothing_until_it_is_published(alice, erin, account):
    since = events.last_event()
    draft = a_draft(by=alice, account=account)
    assert draft.is_draft
    assert not found(draft)
    assert events.told_nothing(since)
    job = actions.publish_job(by=erin, job_id=draft.pk)
    assert job.is_open
    assert found(job)
    assert events.facts_told(since) == ["jobs.JobPosted"]


def test_a_draft_is_published_with_its_last_changes(alice, account):
    draft = a_draft(by=alice, account=account)
    job = actions.publish_job(by=alice, job_id=draft.pk, values=job_values(title="Something else"))
    assert (job.title, job.state) == ("Something else", "open")


def test_publishing_twice_is_refused(alice, account):
    job = a_job(by=alice, account=account)
    assert refused("job_not_draft", actions.publish_job, by=alice, job_id=job.pk).state == "open"


def test_a_form_that_is_sent_twice_makes_one_job(alice, account):
    first = actions.post_job(by=alice, account_id=account.pk, values=job_values(), key="abc")
    second = actions.post_job(by=alice, account_id=account.pk, values=job_values(), key="abc")
    assert first.pk == second.pk
    assert Job.objects.count() == 1


@pytest.mark.rule("JOB-01")
@pytest.mark.parametrize("length", [49, 5001])
def test_a_description_that_is_too_short_or_too_long_is_refused(alice, account, length):
    values = job_values(description="x" * length)
    no = refused("description_length", actions.post_job, by=alice, account_id=account.pk, values=values)
    assert str(length) in str(no.message)
    assert no.field == "description"
    assert not Job.objects.exists()


@pytest.mark.rule("JOB-01")
@pytest.mark.parametrize("length", [50, 5000])
def test_a_description_of_the_outer_lengths_is_taken(alice, account, length):
    assert a_job(by=alice, account=account, description="x" * length).is_open


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("title_length", {"title": ""}),
        ("title_length", {"title": "x" * 101}),
        ("budget_missing", {"budget": Decimal("4.99")}),
        ("budget_missing", {"budget": Decimal("1e12")}),
        ("rate_missing", {"rate_min": Decimal(2)}),
        ("rate_missing", {"rate_min": Decimal(20), "rate_max": Decimal(10)}),
        ("rate_missing", {"rate_min": None, "rate_max": None}),
        ("too_many_questions", {"questions": ["1", "2", "3", "4", "5", "6"]}),
        ("question_too_long", {"questions": ["x" * 201]}),
    ],
)
def test_values_that_do_not_fit_are_refused(alice, account, code, changes):
    refused(code, actions.post_job, by=alice, account_id=account.pk, values=job_values(**changes))
    assert not Job.objects.exists()


def test_more_than_fifteen_skills_are_refused(alice, account):
    values = job_values(skills=[f"Skill {number}" for number in range(16)])
    refused("too_many_skills", actions.post_job, by=alice, account_id=account.pk, values=values)
    assert not Job.objects.exists()


def test_somebody_without_a_seat_can_do_nothing(bob, alice, account):
    job, draft = a_job(by=alice, account=account), a_draft(by=alice, account=account)
    values = job_values(title="Other")
    refused("forbidden", actions.post_job, by=bob, account_id=account.pk, values=values)
    refused("forbidden", actions.edit_job, by=bob, job_id=job.pk, values=values)
    refused("forbidden", actions.publish_job, by=bob, job_id=draft.pk)
    refused("forbidden", actions.delete_draft, by=bob, job_id=draft.pk)
    refused("forbidden", actions.close_job, by=bob, job_id=job.pk, hired=True)
    job.refresh_from_db()
    draft.refresh_from_db()
    assert (job.title, job.state, draft.state) == (values_of(job).title, "open", "draft")
    assert Job.objects.count() == 2


def values_of(job):
    return job_values(title=job.title)


@pytest.mark.rule("JOB-05")
def test_questions_keep_their_order_and_those_that_stay_keep_their_row(alice, account):
    job = a_job(by=alice, account=account, questions=["One?", "Two?"])
    two = job.questions.get(text="Two?").pk
    actions.edit_job(by=alice, job_id=job.pk, values=job_values(questions=["Two?", "Three?"]))
    rows = list(job.questions.order_by("position").values_list("position", "text"))
    assert rows == [(0, "Two?"), (1, "Three?")]
    assert job.questions.get(text="Two?").pk == two


@pytest.mark.rule("JOB-15")
def test_an_edit_is_activity_and_tells_what_changed(alice, account):
    job = a_job(by=alice, account=account)
    since = events.last_event()
    with clock.turned(days=27):
        actions.warn_of_expiry()
        edited = actions.edit_job(by=alice, job_id=job.pk, values=job_values(title="Plumber wanted"))
    assert edited.last_activity_at > job.last_activity_at
    assert edited.warned_at is None
    assert events.facts_told(since) == ["jobs.JobAboutToExpire", "jobs.JobEdited"]
    assert index.find("job", words="plumber").keys == [str(job.pk)]


def test_an_edit_without_a_change_tells_nothing(alice, account):
    values = job_values(skills=["Excel"])
    job = actions.post_job(by=alice, account_id=account.pk, values=values)
    since = events.last_event()
    actions.edit_job(by=alice, job_id=job.pk, values=values)
    assert events.told_nothing(since)


def test_a_draft_is_edited_in_silence(alice, account):
    draft = a_draft(by=alice, account=account)
    since = events.last_event()
    actions.edit_job(by=alice, job_id=draft.pk, values=job_values(title="Other"))
    assert Job.objects.get().title == "Other"
    assert events.told_nothing(since)
    assert not found(draft)


def test_an_ended_job_cannot_be_changed(alice, account):
    job = a_job(by=alice, account=account)
    actions.close_job(by=alice, job_id=job.pk, hired=False)
    values = job_values(title="Other")
    assert refused("job_closed", actions.edit_job, by=alice, job_id=job.pk, values=values).state == "closed"
    assert Job.objects.get().title == job.title


@pytest.mark.rule("JOB-17")
def test_the_kind_of_budget_stays_once_somebody_proposed(alice, account):
    job = a_job(by=alice, account=account)
    actions.move_activity(job=job, proposals=1)
    values = job_values(rate_min=Decimal(20))
    refused("has_proposals", actions.edit_job, by=alice, job_id=job.pk, values=values)
    job.refresh_from_db()
    assert job.budget_kind == "fixed"


@pytest.mark.rule("JOB-04")
def test_an_invite_only_job_is_never_in_the_index(alice, account):
    job = a_job(by=alice, account=account, visibility="invite_only")
    assert not found(job)
    actions.edit_job(by=alice, job_id=job.pk, values=job_values(visibility="members"))
    assert found(job)
    actions.edit_job(by=alice, job_id=job.pk, values=job_values(visibility="invite_only"))
    assert not found(job)


@pytest.mark.rule("JOB-15")
@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize(("hired", "reason"), [(True, "hired"), (False, "no_hire")])
def test_closing_ends_the_job_and_tells_why(alice, account, hired, reason):
    job = a_job(by=alice, account=account)
    since = events.last_event()
    job = actions.close_job(by=alice, job_id=job.pk, hired=hired)
    assert (job.state, job.end_reason) == ("closed", reason)
    assert job.ended_at is not None
    assert not found(job)
    assert events.facts_told(since) == ["jobs.JobEnded"]


def test_closing_twice_in_the_same_way_changes_nothing_and_in_another_is_refused(alice, erin, account):
    job = a_job(by=alice, account=account)
    first = actions.close_job(by=alice, job_id=job.pk, hired=True)
    since = events.last_event()
    assert actions.close_job(by=alice, job_id=job.pk, hired=True).ended_at == first.ended_at
    assert events.told_nothing(since)
    assert refused("job_closed", actions.close_job, by=erin, job_id=job.pk, hired=False).state == "closed"
    job.refresh_from_db()
    assert job.end_reason == "hired"


def test_a_draft_is_deleted_and_not_closed(alice, account):
    draft = a_draft(by=alice, account=account)
    refused("job_not_open", actions.close_job, by=alice, job_id=draft.pk, hired=False)
    actions.delete_draft(by=alice, job_id=draft.pk)
    assert not Job.objects.exists()


def test_an_open_job_cannot_be_deleted(alice, account):
    job = a_job(by=alice, account=account)
    refused("job_not_draft", actions.delete_draft, by=alice, job_id=job.pk)
    assert Job.objects.filter(pk=job.pk).exists()


@pytest.mark.rule("JOB-15")
def test_an_operator_removes_a_job(dora, alice, account):
    job = a_job(by=alice, account=account)
    refused("forbidden", actions.remove_job, by=alice, job_id=job.pk)
    job = actions.remove_job(by=dora, job_id=job.pk)
    assert (job.state, job.end_reason) == ("removed", "removed")
    assert not found(job)
    refused("job_closed", actions.remove_job, by=dora, job_id=job.pk)


@pytest.mark.rule("JOB-15")
def test_a_job_runs_out_after_thirty_days_without_activity(alice, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=29, hours=23):
        assert actions.expire_jobs() == 0
    since = events.last_event()
    with clock.turned(days=30):
        assert actions.expire_jobs() == 1
        assert actions.expire_jobs() == 0
    job.refresh_from_db()
    assert (job.state, job.end_reason) == ("expired", "expired")
    assert not found(job)
    assert events.facts_told(since) == ["jobs.JobEnded"]


@pytest.mark.rule("JOB-15")
def test_activity_puts_off_the_end(alice, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=20), transaction.atomic():
        actions.touch(job=actions.lock_open_job(job.pk))
    with clock.turned(days=31):
        assert actions.expire_jobs() == 0
    with clock.turned(days=50):
        assert actions.expire_jobs() == 1


@pytest.mark.rule("JOB-15")
@pytest.mark.rule("NOTIF-12")
def test_a_warning_comes_once_five_days_before_the_end(alice, account):
    a_job(by=alice, account=account)
    a_draft(by=alice, account=account)
    with clock.turned(days=24):
        assert actions.warn_of_expiry() == 0
    since = events.last_event()
    with clock.turned(days=25):
        assert actions.warn_of_expiry() == 1
        assert actions.warn_of_expiry() == 0
    assert events.facts_told(since) == ["jobs.JobAboutToExpire"]


@pytest.mark.rule("JOB-08")
def test_counters_move_and_unknown_ones_are_refused(alice, account):
    job = a_job(by=alice, account=account)
    actions.move_activity(job=job, proposals=2, invited_by_client=1, invited_by_referral=3, unanswered=1)
    actions.move_activity(job=job, proposals=-1, interviewing=0)
    activity = Activity.objects.get(job=job)
    assert (activity.proposals, activity.invited, activity.unanswered) == (1, 4, 1)
    with pytest.raises(ValueError, match="likes"):
        actions.move_activity(job=job, likes=1)


def test_counters_never_fall_below_zero(alice, account):
    job = a_job(by=alice, account=account)
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.move_activity(job=job, proposals=-1)


@pytest.mark.rule("JOB-09")
def test_only_the_clients_team_counts_as_a_view(alice, bob, dora, account):
    job = a_job(by=alice, account=account)
    for somebody in (bob, dora):
        actions.note_viewed(by=somebody, job=job)
    assert Activity.objects.get(job=job).last_viewed_at is None
    actions.note_viewed(by=alice, job=job)
    assert Activity.objects.get(job=job).last_viewed_at is not None


@pytest.mark.rule("JOB-04")
def test_a_guest_is_admitted_once(alice, bob, account):
    job = a_job(by=alice, account=account, visibility="invite_only")
    acting = people.acting_as(bob)
    assert not Job.objects.visible_to(acting).exists()
    actions.admit(job=job, person=bob)
    actions.admit(job=job, person=bob)
    assert JobGuest.objects.count() == 1
    assert Job.objects.visible_to(acting).get() == job
    assert not Job.objects.listed(acting).exists()


def test_an_open_job_is_locked_and_an_ended_one_refused(alice, account):
    job = a_job(by=alice, account=account)
    with transaction.atomic():
        assert actions.lock_open_job(job.pk) == job
    actions.close_job(by=alice, job_id=job.pk, hired=True)
    refused("job_closed", actions.lock_open_job, job_id=job.pk)
    with transaction.atomic():
        assert actions.lock_job(job.pk) == job


@pytest.mark.rule("JOB-01")
@pytest.mark.parametrize(
    "broken",
    [
        {"budget": None},
        {"budget": Decimal(0)},
        {"rate_min": Decimal(5)},
        {"budget_kind": "hourly"},
        {"state": "closed"},
        {"end_reason": "hired"},
        {"published_at": None},
    ],
)
def test_the_database_refuses_a_job_that_contradicts_itself(alice, account, broken):
    job = a_job(by=alice, account=account)
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.filter(pk=job.pk).update(**broken)


def test_the_database_keeps_one_job_for_a_form_and_one_question_for_a_place(alice, account):
    job = actions.post_job(by=alice, account_id=account.pk, values=job_values(questions=["?"]), key="abc")
    other = a_job(by=alice, account=account)
    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.filter(pk=other.pk).update(key="abc")
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.create(job=job, position=0, text="Again?")


def test_words_of_any_kind_are_kept_as_they_are(alice, account):
    text = "<script>alert(1)</script> שלום 🙂 " + "x" * 50
    values = dataclasses.replace(job_values(), title="🙂 <b>", description=text)
    job = actions.post_job(by=alice, account_id=account.pk, values=values)
    assert Job.objects.get(pk=job.pk).description == text
