"""What of reviews and feedback goes into the file of one's own data."""

import pytest

from handsel.contracts.testing import an_ended_contract
from handsel.jobs.testing import a_job
from handsel.pages.belongings import belongings_of
from handsel.reputation import actions
from handsel.reputation.testing import a_review

pytestmark = pytest.mark.django_db


@pytest.mark.rule("ACC-22")
def test_the_file_holds_what_one_wrote_and_read_but_nothing_blind_or_private_of_others(alice, account, bob):
    contract = an_ended_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    review = a_review(contract, alice, stars=4, private=3, text="Fine work")
    assert belongings_of(bob)["reviews_received"] == []
    a_review(contract, bob, text="A good client")
    actions.answer_review(by=bob, review_id=review.pk, text="Thank you")
    his, hers = belongings_of(bob), belongings_of(alice)
    assert [row["text"] for row in his["reviews_received"]] == ["Fine work"]
    assert "private_score" not in his["reviews_received"][0]
    assert [row["text"] for row in his["reviews_written"]] == ["A good client"]
    assert [row["answer"] for row in his["review_answers"]] == ["Thank you"]
    assert [row["private_score"] for row in hers["reviews_written"]] == [3]
