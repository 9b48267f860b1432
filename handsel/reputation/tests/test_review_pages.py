"""The pages of reviews, their doors for programs, and what people are told of them."""

import pytest

from handsel.config.testing import kept
from handsel.contracts.testing import a_contract, an_ended_contract
from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.moderation import actions as moderation
from handsel.moderation.testing import a_decided_case
from handsel.notifications.models import Notice
from handsel.people.testing import a_program
from handsel.reputation import handlers
from handsel.reputation.models import Review
from handsel.reputation.testing import a_review

pytestmark = pytest.mark.django_db
STARS = {
    "skills": "5",
    "quality": "4",
    "availability": "5",
    "deadlines": "5",
    "communication": "4",
    "cooperation": "5",
}


@pytest.fixture
@kept
def contract(alice, account, bob):
    return an_ended_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)


def text_of(answer):
    return answer.content.decode()


@pytest.mark.rule("REP-15")
def test_a_client_fills_in_the_form_and_waits_for_the_other_side(browse, contract, alice, bob):
    window, address = browse(alice, "client"), f"/contracts/{contract.pk}/review/"
    page = text_of(window.get(address))
    assert page.count('type="radio"') == 30
    assert "In private" in page
    answer = window.post(address, {**STARS, "text": "Tidy <b>books</b>.", "private_score": "9"}, follow=True)
    assert "Waiting for Bob Reyes" in text_of(answer)
    assert "Tidy &lt;b&gt;books" in text_of(answer)
    review = Review.objects.get()
    assert (str(review.overall), review.private_score) == ("4.67", 9)
    theirs = text_of(browse(bob).get(address))
    assert "Tidy" not in theirs
    assert "In private" not in theirs
    assert theirs.count('type="radio"') == 20


@pytest.mark.rule("REP-19")
def test_the_list_of_contracts_asks_for_the_reviews_that_can_still_be_written(
    browse, contract, alice, bob, charlie, django_assert_max_num_queries
):
    address = f"/contracts/{contract.pk}/review/"
    assert address in text_of(browse(alice, "client").get("/contracts/"))
    window = browse(bob)
    with django_assert_max_num_queries(15):
        assert address in text_of(window.get("/contracts/"))
    assert address not in text_of(browse(charlie).get("/contracts/"))
    a_review(contract, alice)
    assert address not in text_of(browse(alice, "client").get("/contracts/"))
    assert address in text_of(browse(bob).get("/contracts/"))
    with clock.turned(days=15):
        assert address not in text_of(browse(bob).get("/contracts/"))


@pytest.mark.rule("REP-19")
def test_home_shows_both_sides_which_contracts_they_can_review(
    browse, contract, alice, bob, charlie, django_assert_max_num_queries
):
    address, title = f"/contracts/{contract.pk}/review/", "Contracts to review"
    for window in (browse(alice, "client"), browse(bob)):
        with django_assert_max_num_queries(15):
            page = text_of(window.get("/"))
        assert title in page
        assert address in page
    assert address not in text_of(browse(bob).get("/jobs/"))
    assert title not in text_of(browse(charlie).get("/"))
    a_review(contract, alice)
    assert address not in text_of(browse(alice, "client").get("/"))
    assert address in text_of(browse(bob).get("/"))
    with clock.turned(days=15):
        assert title not in text_of(browse(bob).get("/"))


@pytest.mark.rule("REP-15")
def test_a_form_with_stars_missing_says_which(browse, contract, alice):
    window, address = browse(alice, "client"), f"/contracts/{contract.pk}/review/"
    answer = window.post(address, {**STARS, "deadlines": "", "text": "Fine"})
    assert answer.status_code == 422
    assert "Please choose one." in text_of(answer)
    assert window.post(address, {**STARS, "deadlines": "6"}).status_code == 422
    assert Review.objects.count() == 0


@pytest.mark.rule("REP-20")
def test_a_blind_review_is_changed_on_its_page_and_nobody_else_s(browse, contract, alice, bob, charlie):
    review = a_review(contract, alice, stars=3)
    address = f"/reviews/{review.pk}/change/"
    window = browse(alice, "client")
    assert "Save the review" in text_of(window.get(address))
    assert window.post(address, {**STARS, "text": "Better"}).status_code == 302
    assert Review.objects.get().text == "Better"
    assert browse(bob).get(address).status_code == 403
    assert browse(charlie).get(address).status_code == 404
    a_review(contract, bob)
    assert window.post(address, {**STARS, "text": "Worse"}).status_code == 409
    assert Review.objects.get(side="client").text == "Better"


@pytest.mark.rule("REP-21")
def test_the_reviewed_side_answers_on_its_page(browse, contract, alice, bob):
    review = a_review(contract, alice)
    a_review(contract, bob)
    window = browse(bob)
    page = text_of(window.get(f"/contracts/{contract.pk}/review/"))
    assert f"/reviews/{review.pk}/answer/" in page
    assert "stay between the two of you" in page
    answer = window.post(f"/reviews/{review.pk}/answer/", {"text": "Thank you, Alice."}, follow=True)
    assert "Thank you, Alice." in text_of(answer)
    assert "Thank you, Alice." in text_of(browse(alice, "client").get(f"/contracts/{contract.pk}/review/"))


@pytest.mark.rule("REP-19")
def test_a_running_contract_is_not_reviewed_and_strangers_find_nothing(browse, alice, account, bob, charlie):
    running = a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    address = f"/contracts/{running.pk}/review/"
    assert "This contract still runs" in text_of(browse(bob).get(address))
    assert browse(bob).post(address, STARS).status_code == 422
    assert browse(charlie).get(address).status_code == 404
    assert Review.objects.count() == 0


def test_the_page_of_an_ended_contract_leads_to_the_review(browse, contract, alice, bob):
    for who, role in ((alice, "client"), (bob, "freelancer")):
        assert f"/contracts/{contract.pk}/review/" in text_of(
            browse(who, role).get(contract.get_absolute_url())
        )
    a_review(contract, alice, stars=2)
    assert "Your review is in." in text_of(browse(alice, "client").get(contract.get_absolute_url()))
    assert "From Atelier" not in text_of(browse(bob).get(contract.get_absolute_url()))


@pytest.mark.rule("REP-19")
def test_both_sides_are_told_asked_again_and_told_of_the_end(contract, alice, erin, bob):
    deliver_all()
    asked = Notice.objects.filter(key=f"review_possible:{contract.pk}")
    assert {notice.person for notice in asked} == {alice, erin, bob}
    a_review(contract, bob)
    deliver_all()
    assert not Notice.objects.filter(kind="review", key__startswith="reviews_shown").exists()
    with clock.turned(days=11, minutes=1):
        assert handlers.remind_of_reviews() == 1
        handlers.remind_of_reviews()
    assert {notice.person for notice in Notice.objects.filter(key=f"review_due:{contract.pk}")} == {
        alice,
        erin,
    }
    with clock.turned(days=15, minutes=1):
        assert handlers.show_due_reviews() == 1
        deliver_all()
    assert Notice.objects.filter(key=f"reviews_shown:{contract.pk}").count() == 3


@pytest.mark.rule("ADM-07")
def test_a_review_that_broke_the_rules_is_hidden_and_an_appeal_shows_it_again(
    browse, contract, alice, bob, dora
):
    review = a_review(contract, alice, text="They are a thief.")
    a_review(contract, bob)
    case = a_decided_case(by=dora, reporter=bob, subject=f"reputation.review:{review.pk}", decision="remove")
    deliver_all()
    address = f"/contracts/{contract.pk}/review/"
    assert "They are a thief." not in text_of(browse(bob).get(address))
    assert "Hidden by a moderator" in text_of(browse(alice, "client").get(address))
    from_moderation(case, alice, dora)
    deliver_all()
    assert "They are a thief." in text_of(browse(bob).get(address))


def from_moderation(case, person, operator):
    """Let somebody appeal, and an operator undo the decision."""
    moderation.appeal(by=person, case_id=case.pk, words="It is true.")
    moderation.decide_appeal(by=operator, case_id=case.pk, outcome="reversed", reason="It was opinion.")


@pytest.mark.rule("ADM-13")
def test_programs_of_both_sides_review_read_and_answer(contract, alice, bob, charlie, account):
    client, freelancer = a_program(alice, account), a_program(bob)
    address = f"/contracts/{contract.pk}/reviews"
    stars = {name: int(value) for name, value in STARS.items()}
    made = client.post(address, {"stars": stars, "text": "Tidy", "private_score": 7})
    assert (made.status_code, made.json()["private_score"]) == (201, 7)
    assert freelancer.get(address).json()["theirs"] is None
    number = made.json()["id"]
    changed = client.put(f"/reviews/{number}", {"stars": {**stars, "skills": 1}, "text": "Untidy"})
    assert changed.json()["overall"] == "4.00"
    four = dict.fromkeys(("availability", "deadlines", "communication", "cooperation"), 5)
    assert freelancer.post(address, {"stars": {**four, "skills": 5}}).json()["code"] == "stars"
    assert freelancer.post(address, {"stars": four}).status_code == 201
    theirs = freelancer.get(address).json()["theirs"]
    assert (theirs["text"], "private_score" in theirs) == ("Untidy", False)
    answered = freelancer.post(f"/reviews/{number}/answer", {"text": "I see."})
    assert answered.json()["answer"] == "I see."
    again = freelancer.post(f"/reviews/{number}/answer", {"text": "And more."})
    assert (again.status_code, again.json()["code"]) == (409, "review_answered")
    assert a_program(charlie).get(address).status_code == 404
