"""Sending proposals: the marketplace's and the invited."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.events.testing import facts_told, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity, Job, JobGuest
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging.models import Room
from handsel.people.models import Introduction
from handsel.policy.numbers import changed
from handsel.proposals import actions, queries
from handsel.proposals.models import Draft, Proposal
from handsel.proposals.testing import a_proposal, terms, values, values_for
from handsel.proposals.values import MilestoneValues, ProposalValues, TermsValues


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def hourly_job(alice, account):
    return a_job(by=alice, account=account, rate_min=Decimal(20), rate_max=Decimal(60))


def refused(by, job, sent):
    """Send values that must be refused; return why, having seen that nothing changed and nothing was told."""
    before, rows = last_event(), Proposal.objects.count()
    activity = Activity.objects.filter(job=job).values().get()
    with pytest.raises(Refused) as no:
        actions.submit_proposal(by=by, job_id=job.pk, values=sent)
    assert Proposal.objects.count() == rows
    assert Activity.objects.filter(job=job).values().get() == activity
    assert told_nothing(before)
    return no.value


@pytest.mark.rule("PROP-01")
@pytest.mark.rule("PROP-02")
@pytest.mark.rule("MSG-07")
def test_a_marketplace_proposal_is_submitted_without_a_room(bob, account, job):
    before = last_event()
    proposal = a_proposal(by=bob, job=job)
    assert (proposal.state, proposal.origin) == ("submitted", "marketplace")
    assert proposal.room is None
    assert not Room.objects.exists()
    assert proposal.terms.get().amount == Decimal("500")
    assert facts_told(before) == ["proposals.ProposalSubmitted"]
    assert JobGuest.objects.filter(job=job, person=bob).exists()
    assert Introduction.objects.get(profile=bob.profile, account=account).level == Introduction.Level.SEEN


@pytest.mark.rule("JOB-08")
def test_a_new_proposal_is_counted_and_is_activity_on_the_job(bob, job):
    with clock.turned(hours=5):
        a_proposal(by=bob, job=job)
    fresh = Job.objects.get(pk=job.pk)
    assert fresh.activity.proposals == 1
    assert fresh.last_activity_at - job.last_activity_at >= timedelta(hours=4)


@pytest.mark.rule("PROP-01")
def test_the_same_proposal_sent_twice_is_one(bob, job):
    first = a_proposal(by=bob, job=job)
    before = last_event()
    assert a_proposal(by=bob, job=job).pk == first.pk
    assert Proposal.objects.count() == 1
    assert job.activity.__class__.objects.get(job=job).proposals == 1
    assert told_nothing(before)


@pytest.mark.rule("PROP-01")
def test_another_proposal_for_the_same_job_is_refused(bob, job):
    a_proposal(by=bob, job=job)
    assert refused(bob, job, values("Something else entirely.")).code == "already_proposed"


@pytest.mark.rule("PROP-01")
def test_the_database_holds_one_open_proposal_per_job_and_freelancer(bob, job):
    first = a_proposal(by=bob, job=job)
    first.pk = None
    with pytest.raises(IntegrityError, match="one_open_proposal"), transaction.atomic():
        first.save(force_insert=True)


def test_a_closed_job_takes_no_proposal(alice, bob, job):
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    no = refused(bob, job, values())
    assert (no.code, no.status, no.state) == ("job_closed", 409, "closed")


def test_nobody_proposes_to_the_own_account(alice, erin, job):
    from handsel.people import actions as people

    people.become_freelancer(by=erin)
    assert refused(erin, job, values()).code == "forbidden"


def test_a_person_without_a_profile_is_told_to_set_one_up(dora, job):
    assert refused(dora, job, values()).code == "not_eligible"


def test_a_job_for_invited_people_takes_no_unasked_proposal(bob, alice, account):
    job = a_job(by=alice, account=account, visibility="invite_only")
    assert refused(bob, job, values()).code == "private_job"


def test_after_withdrawing_only_an_invitation_opens_the_way_again(bob, job):
    actions.withdraw_proposal(by=bob, proposal_id=a_proposal(by=bob, job=job).pk)
    assert refused(bob, job, values()).code == "not_eligible"
    with transaction.atomic():
        again = actions.submit_invited(
            by=bob, job=jobs.lock_open_job(job.pk), profile=bob.profile, origin="invite", values=values()
        )
    assert again.state == "active"


@pytest.mark.rule("PROP-03")
@pytest.mark.parametrize(
    ("kind", "is_hourly"), [("hourly", False), ("project", True), ("milestone", True), ("", False)]
)
def test_the_wrong_kind_of_terms_is_refused(bob, job, hourly_job, kind, is_hourly):
    sent = ProposalValues(duration="lt1", letter="Hello", terms=TermsValues(kind, Decimal(50)))
    no = refused(bob, hourly_job if is_hourly else job, sent)
    assert (no.code, no.status) == ("terms_kind", 422)


def rows(*given):
    return TermsValues("milestone", milestones=tuple(MilestoneValues(*row) for row in given))


@pytest.mark.rule("PROP-04")
def test_milestones_are_kept_in_order_with_their_sum(bob, job):
    today = clock.today()
    sent = values()
    sent = ProposalValues(
        duration="lt1",
        letter=sent.letter,
        terms=rows(
            ("Plan", today, Decimal("5")),
            ("Draft", None, Decimal("10.50")),
            ("Rest", today, Decimal("20")),
        ),
    )
    terms_kept = actions.submit_proposal(by=bob, job_id=job.pk, values=sent).terms.get()
    assert terms_kept.amount == terms_kept.total_of_milestones() == Decimal("35.50")
    assert [row.text for row in terms_kept.milestones.order_by("position")] == ["Plan", "Draft", "Rest"]


@pytest.mark.rule("PROP-04")
@pytest.mark.parametrize(
    ("given", "code"),
    [
        ((), "milestones"),
        ((("", None, Decimal(10)),), "milestones"),
        ((("x" * 201, None, Decimal(10)),), "milestones"),
        ((("Plan", None, Decimal("4.99")),), "milestones"),
        ((("Plan", None, Decimal("NaN")),), "milestones"),
        ((("Plan", None, Decimal("10.001")),), "milestones"),
        ((("Plan", None, Decimal("99999999.99")), ("Rest", None, Decimal("5"))), "milestones"),
        (tuple(("Part", None, Decimal(10)) for _ in range(31)), "milestones"),
        (
            (
                ("Plan", clock.today() + timedelta(days=2), Decimal(10)),
                ("Draft", None, Decimal(10)),
                ("Rest", clock.today() + timedelta(days=1), Decimal(10)),
            ),
            "due_dates",
        ),
    ],
)
def test_milestones_that_do_not_fit_are_refused(bob, job, given, code):
    sent = ProposalValues(duration="lt1", letter="Hello", terms=rows(*given))
    assert refused(bob, job, sent).code == code


@pytest.mark.rule("PROP-04")
def test_thirty_milestones_are_taken(bob, job):
    sent = ProposalValues(
        duration="lt1",
        letter="Hello",
        terms=rows(*[("Part", None, Decimal(5))] * 30),
    )
    assert actions.submit_proposal(by=bob, job_id=job.pk, values=sent).terms.get().amount == 150


@pytest.mark.rule("PROP-05")
@pytest.mark.parametrize("amount", [None, "4.99", "0", "-5", "100000000", "Infinity", "5.001"])
def test_a_project_costs_at_least_five(bob, job, amount):
    price = None if amount is None else Decimal(amount)
    no = refused(
        bob, job, ProposalValues(duration="lt1", letter="Hello", terms=TermsValues("project", price))
    )
    assert (no.code, no.field) == ("amount", "price")


@pytest.mark.rule("PROP-06")
def test_an_hourly_proposal_has_a_rate_and_perhaps_a_weekly_limit(bob, hourly_job):
    sent = ProposalValues(duration="lt1", letter="Hello", terms=terms("hourly", "3", weekly_limit=20))
    kept = actions.submit_proposal(by=bob, job_id=hourly_job.pk, values=sent).terms.get()
    assert (kept.amount, kept.weekly_limit) == (Decimal(3), 20)


@pytest.mark.rule("PROP-06")
@pytest.mark.parametrize(
    ("amount", "limit", "field"),
    [("2.99", None, "rate"), ("45", 0, "weekly_limit"), ("45", 169, "weekly_limit")],
)
def test_hourly_terms_that_do_not_fit_are_refused(bob, hourly_job, amount, limit, field):
    sent = ProposalValues(duration="lt1", letter="Hi", terms=terms("hourly", amount, weekly_limit=limit))
    assert refused(bob, hourly_job, sent).field == field


@pytest.mark.rule("PROP-06")
def test_a_weekly_limit_belongs_to_hourly_terms_only(bob, job):
    sent = ProposalValues(duration="lt1", letter="Hi", terms=TermsValues("project", Decimal(50), 20))
    assert refused(bob, job, sent).code == "weekly_limit"


@pytest.mark.rule("PROP-07")
@pytest.mark.parametrize("duration", ["", "forever"])
def test_the_duration_is_required(bob, job, duration):
    assert refused(bob, job, values(duration=duration)).field == "duration"


@pytest.mark.rule("PROP-08")
def test_availability_is_optional_and_kept(bob, job):
    start = clock.today() + timedelta(days=3)
    sent = values(hours_a_week=15, start_date=start)
    proposal = actions.submit_proposal(by=bob, job_id=job.pk, values=sent)
    assert (proposal.hours_a_week, proposal.start_date) == (15, start)


@pytest.mark.rule("PROP-08")
@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"hours_a_week": 0}, "hours_a_week"),
        ({"hours_a_week": 169}, "hours_a_week"),
        ({"start_date": clock.today() - timedelta(days=3)}, "start_date"),
    ],
)
def test_availability_that_cannot_be_is_refused(bob, job, given, field):
    assert refused(bob, job, values(**given)).field == field


@pytest.mark.rule("PROP-09")
@pytest.mark.parametrize("letter", ["", "  \n ", "\x00\x00", "x" * 5001, "x" * 1_000_000])
def test_a_cover_letter_has_1_to_5000_characters(bob, job, letter):
    assert refused(bob, job, values(letter)).field == "letter"


@pytest.mark.rule("PROP-09")
@pytest.mark.parametrize("letter", ["x", "x" * 5000, "Hallo 🙂", "مرحبا", "<script>alert(1)</script>"])
def test_any_letter_that_fits_is_kept_as_it_was_written(bob, job, letter):
    assert a_proposal(by=bob, job=job, letter=letter).letter == letter


@pytest.mark.rule("PROP-12")
def test_every_question_has_to_be_answered(bob, alice, account):
    job = a_job(by=alice, account=account, questions=["Which programs?", "When?"])
    first, second = job.questions.order_by("position")
    no = refused(bob, job, values(answers={first.pk: "Two of them", second.pk: " "}))
    assert (no.code, no.status, no.field) == ("answers_required", 422, f"answer-{second.pk}")


@pytest.mark.rule("PROP-12")
def test_answers_are_kept_with_the_words_that_were_asked(bob, alice, account):
    job = a_job(by=alice, account=account, questions=["Which programs?"])
    answer = a_proposal(by=bob, job=job).answers.get()
    assert (answer.asked, answer.text) == ("Which programs?", "My answer to: Which programs?")


@pytest.mark.rule("PROP-12")
def test_an_answer_has_at_most_2000_characters(bob, alice, account):
    job = a_job(by=alice, account=account, questions=["Which programs?"])
    sent = values(answers={job.questions.get().pk: "x" * 2001})
    assert refused(bob, job, sent).code == "answer_too_long"


def file(name="plan.pdf", content=b"%PDF-1.7 a plan"):
    return SimpleUploadedFile(name, content)


@pytest.mark.rule("PROP-13")
def test_files_are_kept_with_a_safe_name(bob, job):
    kept = a_proposal(by=bob, job=job, files=(file("../../étude 1.pdf"),)).files.get()
    assert (kept.name, kept.kind, kept.size) == ("étude 1.pdf", "application/pdf", 15)
    assert str(kept.file).startswith("proposals/")
    assert "tude" not in str(kept.file)
    assert kept.file.read() == b"%PDF-1.7 a plan"


@pytest.mark.rule("PROP-13")
@pytest.mark.parametrize(
    "given",
    [
        [file("run.exe")],
        [file("RUN.EXE. ")],
        [file("plan.pdf", b"MZ\x90\x00\x03")],
        [file("plan.pdf", b"\x7fELF\x02")],
        [file("notes.txt", b"#!/bin/sh\nls")],
        [file("page.html")],
        [file("drawing.svg")],
        [file("notes.txt", b"  <!DOCTYPE HTML><script>alert(1)</script>")],
        [file("notes.txt", b"\xef\xbb\xbf<?xml version='1.0'?><svg onload='alert(1)'/>")],
        [file("notes.txt", "<html>".encode("utf-16"))],
        [file("empty.pdf", b"")],
        [file()] * 11,
    ],
)
def test_files_that_may_not_be_sent_are_refused(bob, job, given):
    assert refused(bob, job, values(files=tuple(given))).field == "files"


@pytest.mark.rule("PROP-13")
def test_a_file_over_the_limit_is_refused(bob, job):
    with changed(proposal__file_max_mb=0):
        assert refused(bob, job, values(files=(file(),))).code == "file_too_large"


@pytest.mark.rule("PROP-33")
def test_the_profile_is_kept_as_the_client_sees_it(bob, job):
    snapshot = a_proposal(by=bob, job=job).snapshot
    assert (snapshot["name"], snapshot["title"], snapshot["city"]) == ("Bob R.", "Bookkeeper", "Manila")


def test_sending_throws_the_draft_away(bob, job):
    actions.save_draft(by=bob, job_id=job.pk, values={"letter": "Half a thought"})
    a_proposal(by=bob, job=job)
    assert not Draft.objects.exists()


@pytest.mark.rule("INV-22")
def test_a_draft_keeps_what_was_typed_last_and_no_more_than_fits(bob, job):
    actions.save_draft(by=bob, job_id=job.pk, values={"letter": "First"})
    actions.save_draft(by=bob, job_id=job.pk, values={"letter": "Second\x00 🙂", "price": "5" * 30_000})
    kept = queries.draft_of(bob, job)
    assert kept["letter"] == "Second 🙂"
    assert len(kept["price"]) == 20_000


@pytest.mark.rule("PROP-28")
@pytest.mark.rule("PROP-02")
@pytest.mark.rule("MSG-06")
def test_an_invited_proposal_is_active_with_a_room_at_once(bob, charlie, account, job):
    before = last_event()
    with transaction.atomic():
        proposal = actions.submit_invited(
            by=charlie,
            job=jobs.lock_open_job(job.pk),
            profile=charlie.profile,
            origin="referral",
            referrer=bob,
            values=values_for(job),
        )
    assert (proposal.state, proposal.origin, proposal.referrer) == ("active", "referral", bob)
    assert proposal.room is not None
    assert proposal.room.subject == f"proposal:{proposal.pk}"
    assert Introduction.objects.get(profile=charlie.profile, account=account).level == Introduction.Level.MET
    assert facts_told(before) == ["messaging.RoomOpened", "proposals.ProposalSubmitted"]
    assert Activity.objects.get(job=job).proposals == 1


@pytest.mark.rule("JOB-11")
@pytest.mark.parametrize(("policy", "count"), [("client_first_reply", 0), ("invite_accepted", 1)])
def test_an_accepted_invitation_counts_as_interview_by_policy(bob, job, policy, count):
    with changed(interview__counts_from=policy), transaction.atomic():
        actions.submit_invited(
            by=bob, job=jobs.lock_open_job(job.pk), profile=bob.profile, origin="invite", values=values()
        )
        assert Activity.objects.get(job=job).interviewing == count == queries.counts_of(job).interviewing


def test_an_invited_proposal_beside_an_open_one_is_refused(bob, job):
    a_proposal(by=bob, job=job)
    before = last_event()
    with pytest.raises(Refused) as no, transaction.atomic():
        actions.submit_invited(
            by=bob, job=jobs.lock_open_job(job.pk), profile=bob.profile, origin="invite", values=values()
        )
    assert no.value.code == "already_proposed"
    assert Proposal.objects.count() == 1
    assert told_nothing(before)
