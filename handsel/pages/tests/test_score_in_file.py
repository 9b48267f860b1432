"""The score in the file of one's own data."""

import pytest

from handsel.events.testing import deliver_all
from handsel.pages.belongings import belongings_of
from handsel.reputation import actions
from handsel.reputation.testing import a_record

pytestmark = pytest.mark.django_db


@pytest.mark.rule("ACC-22")
def test_the_file_holds_ones_score_and_its_weeks_and_nobody_elses(bob, charlie):
    a_record(bob.profile, 5, 5, 5, 5)
    deliver_all()
    actions.keep_week()
    mine = belongings_of(bob)
    assert [row["best"] for row in mine["score"]] == [100]
    assert [row["best"] for row in mine["score_weeks"]] == [100]
    assert belongings_of(charlie)["score"] == []
