"""Response time: the pure function against a reference, and the band on the profile."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.events.testing import deliver_all
from handsel.invitations import actions as invitations
from handsel.invitations.models import Invitation
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job, remove_job
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people import actions as people
from handsel.reputation import actions, queries
from handsel.reputation.bands import Asked, response

NOW = datetime(2030, 5, 1, tzinfo=UTC)
HOURS = st.integers(min_value=0, max_value=24 * 120)
STATES = ["pending", "ignored", "accepted", "declined", "withdrawn", "expired", "job_closed", "voided"]


@st.composite
def an_asked(draw) -> Asked:
    state, age, took = draw(st.sampled_from(STATES)), draw(HOURS), draw(HOURS)
    sent = NOW - timedelta(hours=age)
    end = sent + timedelta(hours=min(age, took))
    answered = end if state in {"accepted", "declined"} else None
    ended = end if state in {"withdrawn", "expired", "job_closed", "voided"} else None
    return Asked(state, sent, answered, ended)


def reference(rows: list[Asked]) -> tuple[str, int]:
    """Say the rule again, as plainly as possible, in hours."""
    waits = []
    for row in rows:
        age = (NOW - row.sent_at).total_seconds() / 3600
        until = row.answered_at or row.ended_at or NOW
        took = (until - row.sent_at).total_seconds() / 3600
        if age > 90 * 24 or row.state == "voided":
            continue
        if (row.state in {"withdrawn", "job_closed"} and took <= 24) or (row.state == "pending" and age < 72):
            continue
        waits.append(min(took, 72) if row.state in {"accepted", "declined"} else 72)
    waits.sort()
    if len(waits) < 3:
        return "", len(waits)
    usual = (waits[(len(waits) - 1) // 2] + waits[len(waits) // 2]) / 2
    return ("day" if usual < 24 else "three_days" if usual < 72 else "slow"), len(waits)


@pytest.mark.rule("REP-06")
@given(st.lists(an_asked(), max_size=12))
def test_the_band_is_that_of_the_reference(rows):
    found = response(rows, NOW)
    assert (found.band, found.count) == reference(rows)


@pytest.mark.rule("REP-06")
@given(st.lists(an_asked(), min_size=3, max_size=8), st.integers(min_value=73, max_value=1000))
def test_a_late_answer_is_never_worse_than_none(rows, hours):
    sent = NOW - timedelta(hours=hours)
    late = response([*rows, Asked("declined", sent, NOW)], NOW)
    never = response([*rows, Asked("expired", sent, None, NOW)], NOW)
    assert late == never


def asked(hours: float, state: str = "declined", age_days: float = 10) -> Asked:
    sent = NOW - timedelta(days=age_days)
    at = sent + timedelta(hours=hours)
    return Asked(state, sent, at if state in {"accepted", "declined"} else None, at)


@pytest.mark.rule("REP-06")
@pytest.mark.parametrize(
    ("hours", "band"), [(0, "day"), (23.9, "day"), (24, "three_days"), (71.9, "three_days"), (72, "slow")]
)
def test_the_bands_begin_where_the_rule_says(hours, band):
    assert response([asked(hours)] * 3, NOW).band == band


@pytest.mark.rule("REP-06")
def test_fewer_than_three_give_no_band_and_old_ones_do_not_count():
    assert response([asked(1)] * 2, NOW).band == ""
    assert response([asked(1)] * 2 + [asked(1, age_days=91)], NOW).band == ""


@pytest.mark.rule("REP-07")
def test_yes_and_no_stop_the_clock_alike():
    assert response([asked(5, "accepted")] * 3, NOW) == response([asked(5, "declined")] * 3, NOW)


@pytest.mark.rule("REP-09")
@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize("state", ["withdrawn", "job_closed"])
def test_what_ended_within_a_day_is_left_out_and_later_counts_as_unanswered(state):
    answers = [asked(1)] * 3
    assert response([*answers, asked(24, state)], NOW).count == 3
    assert response([*answers, asked(25, state)], NOW).count == 4
    assert response([asked(25, state)] * 3, NOW).band == "slow"


@pytest.mark.rule("REP-09")
def test_what_was_voided_is_left_out_always():
    assert response([asked(1)] * 3 + [asked(100, "voided")] * 5, NOW).count == 3


@pytest.mark.rule("ACC-17")
@given(st.lists(an_asked(), max_size=8), st.lists(an_asked(), max_size=8))
def test_what_was_sent_to_somebody_who_is_away_changes_nothing(rows, while_away):
    sent_away = [replace(row, while_away=True) for row in while_away]
    assert response([*rows, *sent_away], NOW) == response(rows, NOW)


@pytest.mark.django_db
@pytest.mark.rule("ACC-17")
def test_an_invitation_remembers_that_its_person_was_away(alice, account, bob):
    until = clock.today() + timedelta(days=2)
    people.set_availability(by=bob, availability="not_available", available_on=until)
    away = [
        an_invitation(by=alice, job=a_job(by=alice, account=account, title=f"J {n}"), to=bob) for n in "abc"
    ]
    with clock.turned(days=5):
        later = an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob)
        assert [row.away_until for row in (*away, later)] == [until] * 3 + [None]
        assert queries.response_of(profile_of(bob).pk).count == 0
    with clock.turned(days=10):
        assert queries.response_of(profile_of(bob).pk).count == 1


# On the profile


@pytest.mark.django_db
@pytest.mark.rule("REP-07")
@pytest.mark.rule("REP-08")
@pytest.mark.rule("REP-10")
@pytest.mark.rule("REF-20")
@pytest.mark.rule("REF-22")
def test_the_band_is_measured_after_each_answer_and_shown(alice, account, bob, charlie, browse):
    for number in range(3):
        job = a_job(by=alice, account=account, title=f"Job {number}")
        invitation = an_invitation(by=alice, job=job, to=bob)
        with clock.turned(hours=2):
            referral = a_referral(invitation, charlie)
        with clock.turned(hours=28):
            accepted(referral.invitation)
    deliver_all()
    bobs, charlies = profile_of(bob), profile_of(charlie)
    assert (bobs.response_band, bobs.response_count) == ("day", 3)
    assert (charlies.response_band, charlies.response_count) == ("three_days", 3)
    page = browse(charlie).get(bobs.get_absolute_url()).content.decode()
    assert "Usually answers within a day" in page
    tiles = browse(alice).get("/freelancers/?q=bookkeeper").content.decode()
    assert "within a day" in tiles


@pytest.mark.django_db
@pytest.mark.rule("REF-20")
def test_a_decline_with_a_referral_counts_exactly_as_a_plain_one(alice, account, bob, charlie, stranger):
    for number, person in enumerate((bob, stranger)):
        job = a_job(by=alice, account=account, title=f"Job {number}")
        invitation = an_invitation(by=alice, job=job, to=person)
        with clock.turned(hours=30):
            if person == bob:
                a_referral(invitation, charlie)
            else:
                declined(invitation)
    first, second = (Invitation.objects.get(profile=profile_of(person)) for person in (bob, stranger))
    waits = [one.answered_at - one.sent_at for one in (first, second)]
    assert abs(waits[0] - waits[1]) < timedelta(seconds=30)
    assert queries.response_of(profile_of(bob).pk) == queries.response_of(profile_of(stranger).pk)


@pytest.mark.django_db
@pytest.mark.rule("REP-06")
@pytest.mark.rule("INV-08")
def test_putting_aside_is_no_answer_and_the_night_measures_everybody(alice, account, bob):
    for number in range(3):
        invitation = an_invitation(
            by=alice, job=a_job(by=alice, account=account, title=f"Job {number}"), to=bob
        )
        invitations.ignore_invitation(by=bob, invitation_id=invitation.pk)
    assert profile_of(bob).response_band == ""
    assert actions.measure_everybody() == 1
    assert profile_of(bob).response_band == "slow"
    with clock.turned(days=92):
        assert actions.measure_everybody() == 1
    assert (profile_of(bob).response_band, profile_of(bob).response_count) == ("", 0)


@pytest.mark.django_db
@pytest.mark.rule("REP-09")
@pytest.mark.rule("INV-18")
def test_withdrawals_and_removed_jobs_reach_the_profile(alice, account, bob, dora):
    for number in range(5):
        job = a_job(by=alice, account=account, title=f"Job {number}")
        invitation = an_invitation(by=alice, job=job, to=bob)
        if number < 3:
            with clock.turned(hours=25):
                invitations.withdraw_invitation(by=alice, invitation_id=invitation.pk)
        elif number == 3:
            invitations.withdraw_invitation(by=alice, invitation_id=invitation.pk)
        else:
            with clock.turned(hours=30):
                remove_job(by=dora, job_id=job.pk)
    deliver_all()
    assert (profile_of(bob).response_band, profile_of(bob).response_count) == ("slow", 3)


@pytest.mark.django_db
@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize(("hours", "counted"), [(20, 0), (30, 1)])
def test_a_job_that_closes_counts_by_how_long_one_could_have_answered(alice, account, bob, hours, counted):
    job = a_job(by=alice, account=account)
    an_invitation(by=alice, job=job, to=bob)
    with clock.turned(hours=hours):
        close_job(by=alice, job_id=job.pk, hired=False)
    with clock.turned(hours=50):
        deliver_all()
    assert profile_of(bob).response_count == counted
