"""Scores in the database: computed at once, by the run and by time, and shown."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from handsel.events.testing import deliver_all
from handsel.index.models import Document
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people import testing
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation import actions
from handsel.reputation.models import Review, Score, ScoreRun, ScoreWeek
from handsel.reputation.testing import a_record, some_work

pytestmark = pytest.mark.django_db


@pytest.mark.rule("REP-02")
@pytest.mark.rule("REP-03")
def test_the_fourth_ending_makes_a_score_at_once_and_the_profile_is_found_by_it(bob, profile_of):
    a_record(profile_of(bob), 5, 5, 5)
    deliver_all()
    assert profile_of(bob).score is None
    assert Score.objects.get().contracts == 3
    a_record(profile_of(bob), 5)
    deliver_all()
    assert profile_of(bob).score == 100
    row = Score.objects.get(profile__person=bob)
    assert (row.best, row.months_3, row.trend, row.contracts, row.clients) == (100, 100, 100, 4, 3)
    tags = Document.objects.get(kind="profile", key=str(profile_of(bob).pk)).tags
    assert {"score:70", "score:80", "score:90"} <= set(tags)
    assert "seen:public" in tags


@pytest.mark.rule("REP-20")
@pytest.mark.rule("REP-02")
def test_what_is_blind_or_hidden_counts_nothing(alice, account, bob, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    bad = some_work(by=alice, account=account, to=profile_of(bob), stars=1)
    Review.objects.filter(contract=bad).update(visible_at=None)
    deliver_all()
    assert profile_of(bob).score == 100
    Review.objects.filter(contract=bad).update(visible_at=clock.now())
    actions.compute_scores(profiles=[profile_of(bob).pk])
    assert profile_of(bob).score == 60
    Review.objects.filter(contract=bad).update(hidden_at=clock.now())
    actions.compute_scores(profiles=[profile_of(bob).pk])
    assert profile_of(bob).score == 100


@pytest.mark.rule("REP-05")
def test_bad_words_of_a_flagged_or_suspended_client_are_left_out(alice, account, bob, dora, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    some_work(by=alice, account=account, to=profile_of(bob), stars=1)
    deliver_all()
    assert profile_of(bob).score == 60
    people.flag_conduct(by=dora, account_id=account.pk, flagged=True, why="Threatens with reviews.")
    deliver_all()
    assert profile_of(bob).score == 100
    people.flag_conduct(by=dora, account_id=account.pk, flagged=False, why="They apologised.")
    deliver_all()
    assert profile_of(bob).score == 60
    people.set_standing(by=dora, person_id=alice.pk, standing=Person.Standing.SUSPENDED, why="Fraud.")
    deliver_all()
    assert profile_of(bob).score == 100


@pytest.mark.rule("REP-02")
def test_time_alone_moves_a_score_and_the_clock_sees_it(bob, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    deliver_all()
    assert actions.compute_moved() == 0
    with clock.turned(days=92):
        assert actions.compute_moved() == 1
        assert actions.compute_moved() == 0
        row = Score.objects.get()
        assert (row.months_3, row.trend, row.best) == (None, None, 100)
    with clock.turned(days=731):
        assert actions.compute_moved() == 1
        assert profile_of(bob).score is None
        assert Score.objects.get().changes_at is None
        tags = Document.objects.get(kind="profile", key=str(profile_of(bob).pk)).tags
        assert not [tag for tag in tags if tag.startswith("score:")]


@pytest.mark.rule("REP-02")
def test_a_run_goes_through_everybody_step_by_step_and_begins_again_after_two_weeks(bob, charlie, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    a_record(profile_of(charlie), 1, 5, 5, 5)
    run = actions.begin_run()
    assert actions.begin_run() == run
    assert actions.take_step(most=1)
    assert (profile_of(bob).score, profile_of(charlie).score) == (100, None)
    run.refresh_from_db()
    assert (run.after, run.computed, run.moved) == (profile_of(bob).pk, 1, 1)
    actions.go_on()
    run.refresh_from_db()
    assert run.finished_at is not None
    assert profile_of(charlie).score == 50
    assert actions.go_on() == 0
    assert ScoreRun.objects.count() == 1
    with clock.turned(days=15):
        actions.go_on()
    assert ScoreRun.objects.count() == 2
    assert set(ScoreRun.objects.order_by("pk").values_list("moved", flat=True)) == {2, 0}


@pytest.mark.rule("REP-02")
def test_the_database_keeps_a_second_run_from_beginning():
    ScoreRun.objects.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        ScoreRun.objects.create()
    ScoreRun.objects.update(finished_at=clock.now())
    ScoreRun.objects.create()


@pytest.mark.rule("REP-02")
def test_only_operators_begin_a_run_by_hand(alice, dora):
    with pytest.raises(Refused) as no:
        actions.begin_run(by=alice)
    assert no.value.code == "forbidden"
    assert not ScoreRun.objects.exists()
    actions.begin_run(by=dora)
    assert ScoreRun.objects.count() == 1


@pytest.mark.rule("REP-02")
def test_each_week_keeps_its_last_score_and_old_weeks_are_forgotten(bob, profile_of):
    a_record(profile_of(bob), 5, 5, 5, 5)
    deliver_all()
    assert actions.keep_week() == actions.keep_week() == 1
    week = ScoreWeek.objects.get()
    assert (week.best, week.week.weekday()) == (100, 0)
    weeks = numbers.BADGE_WEEKS_OF.value
    with clock.turned(weeks=weeks + 6):
        actions.keep_week()
    assert ScoreWeek.objects.get().week > week.week + timedelta(weeks=weeks)


@pytest.mark.rule("REP-01")
def test_published_weights_hold_at_once_for_whoever_is_computed(bob, profile_of):
    a_record(profile_of(bob), 3, 5, 5, 5)
    deliver_all()
    assert profile_of(bob).score == 75
    with numbers.changed(score__good_from=50):
        actions.compute_scores(profiles=[profile_of(bob).pk])
    assert profile_of(bob).score == 100


def test_somebody_without_contracts_has_no_row():
    profile = testing.a_freelancer("Nora", "New")
    assert actions.compute_scores(profiles=[profile.pk, 10**9]) == 0
    assert not Score.objects.exists()
