"""Payments that the client writes down and the freelancer confirms, and asking for feedback."""

from datetime import timedelta
from decimal import Decimal

import pytest

from handsel.contracts import actions, queries
from handsel.contracts.models import Contract, FeedbackRequest, Payment, Step
from handsel.contracts.testing import a_payment, a_week_in_review
from handsel.contracts.values import PaymentValues
from handsel.events.models import Event
from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.models import Notice
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-11")]


def _refused(act, code):
    def now():
        return Event.objects.count(), list(Payment.objects.values()), list(Contract.objects.values())

    before = now()
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert now() == before


def test_a_payment_counts_once_the_freelancer_confirms_it(hourly, alice, bob):
    payment = a_payment(hourly, by=alice, amount="120.50")
    hourly.refresh_from_db()
    assert hourly.paid == 0
    for _ in range(2):
        actions.confirm_payment(by=bob, payment_id=payment.pk)
    hourly.refresh_from_db()
    assert hourly.paid == queries.recount_paid(hourly) == Decimal("120.50")
    kinds = list(hourly.steps.order_by("pk").values_list("kind", flat=True))
    assert kinds[-2:] == [Step.Kind.PAYMENT_RECORDED, Step.Kind.PAYMENT_CONFIRMED]


def test_what_did_not_arrive_may_arrive_later_or_be_taken_back(hourly, alice, bob):
    first, second = a_payment(hourly, by=alice), a_payment(hourly, by=alice)
    for payment in (first, second):
        assert actions.deny_payment(by=bob, payment_id=payment.pk).state == "denied"
    assert actions.confirm_payment(by=bob, payment_id=first.pk).state == "confirmed"
    assert actions.withdraw_payment(by=alice, payment_id=second.pk).state == "withdrawn"
    _refused(lambda: actions.deny_payment(by=bob, payment_id=first.pk), "payment_answered")
    _refused(lambda: actions.withdraw_payment(by=alice, payment_id=first.pk), "payment_answered")
    _refused(lambda: actions.confirm_payment(by=bob, payment_id=second.pk), "payment_answered")


def test_a_form_sent_twice_is_one_payment(hourly, alice):
    assert a_payment(hourly, by=alice, key="form") == a_payment(hourly, by=alice, key="form")
    assert Event.objects.filter(kind="contracts.PaymentRecorded").count() == 1


def test_each_side_says_what_is_its_to_say(hourly, alice, bob, charlie):
    payment = a_payment(hourly, by=alice)
    _refused(lambda: a_payment(hourly, by=bob), "wrong_role")
    _refused(lambda: a_payment(hourly, by=charlie), "hidden")
    for act in (actions.confirm_payment, actions.deny_payment):
        _refused(lambda act=act: act(by=alice, payment_id=payment.pk), "wrong_role")
        _refused(lambda act=act: act(by=charlie, payment_id=payment.pk), "hidden")
        _refused(lambda act=act: act(by=bob, payment_id=payment.pk + 1), "hidden")
    _refused(lambda: actions.withdraw_payment(by=bob, payment_id=payment.pk), "wrong_role")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"amount": Decimal(0)}, "amount"),
        ({"amount": Decimal(-5)}, "amount"),
        ({"amount": Decimal("0.001")}, "amount"),
        ({"amount": Decimal(100_000_000)}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"paid_date": timedelta(days=1)}, "date"),
        ({"note": "x" * 201}, "note"),
    ],
)
def test_a_payment_that_cannot_be_is_refused(hourly, alice, values, code):
    said = {"amount": Decimal(5), "paid_date": timedelta(), **values}
    said["paid_date"] = clock.today() + said["paid_date"]
    _refused(
        lambda: actions.record_payment(by=alice, contract_id=hourly.pk, values=PaymentValues(**said)), code
    )


def test_payments_go_on_after_the_end(hourly, alice, bob):
    actions.end_contract(by=alice, contract_id=hourly.pk, reason=Contract.EndReason.DONE)
    payment = a_payment(hourly, by=alice)
    assert actions.confirm_payment(by=bob, payment_id=payment.pk).state == "confirmed"


def test_the_page_carries_payments_for_both_sides(browse, hourly, alice, bob):
    window = browse(alice)
    path = f"/contracts/{hourly.pk}/payments/"
    assert "No money moves here" in window.get(path).content.decode()
    today = clock.today().isoformat()
    assert window.post(path, {"amount": "0", "paid_date": today}).status_code == 422
    assert window.post(path, {"amount": "abc", "paid_date": today}).status_code == 422
    said = {"amount": "450", "paid_date": today, "note": "January", "key": "one"}
    assert [window.post(path, said).status_code for _ in range(2)] == [302, 302]
    assert browse(bob).get(path).status_code == 403
    payment = Payment.objects.get()
    page = browse(bob).get(hourly.get_absolute_url()).content.decode()
    assert "$450" in page
    assert "It arrived" in page
    assert browse(bob).post(f"/payments/{payment.pk}/confirm/").status_code == 302
    assert window.post(f"/payments/{payment.pk}/withdraw/").status_code == 409


def test_both_sides_hear_of_payments(hourly, alice, bob):
    payment = a_payment(hourly, by=alice)
    deliver_all()
    assert "$100" in Notice.objects.get(person=bob, kind="payments").title
    actions.deny_payment(by=bob, payment_id=payment.pk)
    deliver_all()
    assert "did not arrive" in Notice.objects.get(person=alice, kind="payments").title
    actions.withdraw_payment(by=alice, payment_id=payment.pk)
    deliver_all()
    assert Notice.objects.filter(person=bob, kind="payments").count() == 2


def test_programs_write_down_and_answer_payments(hourly, alice, account, bob, charlie):
    client, freelancer = a_program(alice, account), a_program(bob)
    said = {"amount": "450.00", "paid_date": clock.today().isoformat(), "note": "January"}
    made = client.post(f"/contracts/{hourly.pk}/payments", said)
    assert made.status_code == 201
    pk = made.json()["id"]
    assert freelancer.post(f"/payments/{pk}/deny", {}).json()["state"] == "denied"
    assert freelancer.post(f"/payments/{pk}/confirm", {}).json()["state"] == "confirmed"
    assert client.post(f"/payments/{pk}/withdraw", {}).json()["code"] == "payment_answered"
    assert [row["state"] for row in client.get(f"/contracts/{hourly.pk}/payments").json()["items"]] == [
        "confirmed"
    ]
    assert a_program(charlie).post(f"/payments/{pk}/confirm", {}).status_code == 404


@pytest.mark.rule("CTR-21")
def test_feedback_is_asked_for_after_delivery_and_once_in_two_weeks(hourly, alice, bob, charlie):
    def ask(by=bob, message=""):
        return actions.ask_for_feedback(by=by, contract_id=hourly.pk, message=message)

    _refused(ask, "nothing_delivered")
    a_week_in_review(hourly)
    _refused(lambda: ask(alice), "wrong_role")
    _refused(lambda: ask(charlie), "hidden")
    _refused(lambda: ask(message="x" * 501), "too_long")
    ask(message="How do you like it?")
    _refused(ask, "rate_limited")
    with clock.turned(days=14):
        ask()
    deliver_all()
    assert FeedbackRequest.objects.count() == 2
    assert hourly.steps.filter(kind=Step.Kind.FEEDBACK_ASKED).count() == 2
    assert Notice.objects.filter(person=alice, kind="feedback_asked").count() >= 1


@pytest.mark.rule("CTR-21")
def test_the_page_and_the_door_ask_for_feedback(browse, hourly, alice, bob):
    assert "Ask for feedback" not in browse(bob).get(hourly.get_absolute_url()).content.decode()
    a_week_in_review(hourly)
    assert "Ask for feedback" in browse(bob).get(hourly.get_absolute_url()).content.decode()
    path = f"/contracts/{hourly.pk}/feedback/"
    assert browse(alice).post(path, {"message": ""}).status_code == 403
    assert browse(bob).post(path, {"message": "How is it?"}).status_code == 302
    assert browse(bob).post(path, {"message": "How is it?"}).status_code == 429
    again = a_program(bob).post(f"/contracts/{hourly.pk}/feedback-requests", {"message": ""})
    assert again.json()["code"] == "rate_limited"
    with clock.turned(days=15):
        again = a_program(bob).post(f"/contracts/{hourly.pk}/feedback-requests", {"message": ""})
    assert again.status_code == 201
