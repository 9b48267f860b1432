"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from handsel.notifications.models import Letter, Notice, Preference, PushMessage, PushSubscription


def broken(constraint, act):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        act()


@pytest.mark.rule("NOTIF-14")
def test_a_person_is_told_once_per_key(bob, charlie):
    Notice.objects.create(person=bob, kind="k", key="it:1", title="t", url="/")
    broken("told_once", lambda: Notice.objects.create(person=bob, kind="k", key="it:1", title="t", url="/"))
    Notice.objects.create(person=charlie, kind="k", key="it:1", title="t", url="/")


@pytest.mark.rule("NOTIF-14")
def test_a_letter_is_written_once_per_key(db):
    Letter.objects.create(to="a@example.org", kind="k", key="1", subject="s", text="t")
    broken("key", lambda: Letter.objects.create(to="b@example.org", kind="k", key="1", subject="s", text="t"))


@pytest.mark.rule("NOTIF-01")
def test_a_person_has_one_choice_per_kind_and_way(bob):
    Preference.objects.create(person=bob, kind="k", channel="email", wanted=True)
    broken(
        "one_choice",
        lambda: Preference.objects.create(person=bob, kind="k", channel="email", wanted=False),
    )


@pytest.mark.rule("NOTIF-14")
def test_a_notice_is_pushed_to_a_browser_once(bob):
    browser = PushSubscription.objects.create(person=bob, endpoint="https://push.example.com/1")
    notice = Notice.objects.create(person=bob, kind="k", key="it:1", title="t", url="/")
    PushMessage.objects.create(subscription=browser, notice=notice)
    broken("pushed_once", lambda: PushMessage.objects.create(subscription=browser, notice=notice))
    broken(
        "endpoint",
        lambda: PushSubscription.objects.create(person=bob, endpoint="https://push.example.com/1"),
    )
