"""Two computations of one score at once: the later one has the last word."""

import pytest

from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.people.models import FreelancerProfile
from handsel.reputation import actions
from handsel.reputation.models import Review, Score
from handsel.reputation.queries import scores
from handsel.reputation.testing import a_record, some_work

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.rule("REP-02")
@pytest.mark.parametrize("locks", [True, False])
def test_what_becomes_readable_during_a_run_is_in_the_score_in_the_end(race, alice, account, bob, locks):
    a_record(bob.profile, 5, 5, 5, 5)
    bad = some_work(by=alice, account=account, to=bob.profile, stars=1)
    Review.objects.filter(contract=bad).update(visible_at=None)
    deliver_all()

    def shown_and_computed():
        Review.objects.filter(contract=bad).update(visible_at=clock.now())
        return actions.compute_scores(profiles=[bob.profile.pk])

    race(
        lambda: actions.compute_scores(profiles=[bob.profile.pk]),
        shown_and_computed,
        pause=(scores, "outcomes_of"),
        locks=locks,
    )
    kept = Score.objects.get(profile=bob.profile.pk).best
    assert kept == (60 if locks else 100)
    assert FreelancerProfile.objects.get(person=bob).score == (60 if locks else 100)
