"""Telling people."""

from datetime import timedelta

import pytest
from django.db import connection, transaction

from handsel.kit.trail import TrailStep
from handsel.notifications import actions, kinds
from handsel.notifications import testing as notifications
from handsel.notifications.models import Letter, Notice, Preference
from handsel.notifications.words import Words

TRIED = kinds.register("tried", "Things we try", email=True, push=True)
QUIET = kinds.register("tried_quiet", "Quiet things", email=False, push=False)
ALWAYS = kinds.register("tried_always", "Important things", email=True, push=True, always_bell=True)


def said(**more):
    return Words(
        **{"title": "Something happened", "body": "You may want to look.", "url": "/jobs/1/", **more}
    )


def jobs_waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'handsel.send_letter'")
        return int(cursor.fetchone()[0])


@pytest.mark.rule("NOTIF-14")
def test_a_person_is_told_once_per_key(bob):
    first = actions.tell(person=bob, kind=TRIED, key="it:1", words=said)
    second = actions.tell(person=bob, kind=TRIED, key="it:1", words=lambda: said(title="Again"))
    assert first is not None
    assert second is None
    assert notifications.titles(bob) == ["Something happened"]
    assert len(notifications.letters_to(bob)) == 1


@pytest.mark.rule("NOTIF-13")
def test_without_a_mail_server_the_letter_is_kept_and_no_job_waits(bob, settings):
    settings.MAIL_CONFIGURED = False
    actions.tell(person=bob, kind=TRIED, key="it:1", words=said)
    [letter] = notifications.letters_to(bob)
    assert letter.state == Letter.State.KEPT
    assert jobs_waiting() == 0


@pytest.mark.rule("NOTIF-13")
def test_with_a_mail_server_the_letter_waits_for_a_job_of_the_same_transaction(bob, settings):
    settings.MAIL_CONFIGURED = True
    with transaction.atomic():
        actions.tell(person=bob, kind=TRIED, key="it:1", words=said)
        assert jobs_waiting() == 1
        transaction.set_rollback(True)
    assert jobs_waiting() == 0
    assert notifications.letters_to(bob) == []
    actions.tell(person=bob, kind=TRIED, key="it:1", words=said)
    assert jobs_waiting() == 1


def test_words_are_asked_in_the_language_of_the_person(bob):
    bob.language = "de"
    bob.save()
    seen = []

    def words():
        from django.utils import timezone, translation

        seen.append((translation.get_language(), timezone.get_current_timezone_name()))
        return said()

    actions.tell(person=bob, kind=TRIED, key="it:1", words=words)
    assert seen == [("de", bob.time_zone)]


@pytest.mark.rule("NOTIF-01")
def test_each_way_follows_what_the_person_chose(bob):
    Preference.objects.create(person=bob, kind="tried", channel="email", wanted=False)
    actions.tell(person=bob, kind=TRIED, key="it:1", words=said)
    assert notifications.letters_to(bob) == []
    Preference.objects.create(person=bob, kind="tried_quiet", channel="email", wanted=True)
    actions.tell(person=bob, kind=QUIET, key="it:2", words=said)
    assert len(notifications.letters_to(bob)) == 1


@pytest.mark.rule("NOTIF-01")
def test_the_bell_can_be_switched_off_but_not_for_what_is_always_on(bob):
    for kind in (TRIED, ALWAYS):
        Preference.objects.create(person=bob, kind=kind.key, channel="bell", wanted=False)
        actions.tell(person=bob, kind=kind, key=kind.key, words=said)
    assert list(Notice.objects.listed().values_list("kind", flat=True)) == ["tried_always"]


@pytest.mark.rule("NOTIF-15")
def test_letters_hold_no_contact_details_of_other_people(bob):
    words = said(
        title="Write to eve@example.org",
        body="Or call +49 170 1234567 or (0170) 123 45 67.",
        quote="555-123-4567, eve.m@mail.example.com; I start on 2026-11-21 for $1,200.00 "
        "(2026-12-01 at the latest)",
        lines=("Your own address is " + bob.email,),
    )
    actions.tell(person=bob, kind=TRIED, key="it:1", words=lambda: words)
    [letter] = notifications.letters_to(bob)
    for text in (letter.text, letter.html, letter.subject):
        assert "example.org" not in text
        assert "mail.example.com" not in text
        assert "1234567" not in text
        assert "123 45 67" not in text
        assert "123-4567" not in text
    assert "2026-11-21" in letter.text
    assert "(2026-12-01" in letter.text
    assert bob.email in letter.text


def test_a_letter_has_text_and_html_with_the_trail_as_a_sentence(bob):
    trail = (TrailStep("A client in Lyon", None, "posted"), TrailStep("Bob R.", None, "pending"))
    words = said(quote="<script>alert(1)</script>", trail=trail, actions=(("Look at it", "/invitations/7/"),))
    actions.tell(person=bob, kind=TRIED, key="it:1", words=lambda: words)
    [letter] = notifications.letters_to(bob)
    for text in (letter.text, letter.html):
        assert "A client in Lyon invited Bob R." in text
        assert "/invitations/7/" in text
    assert "<script>" not in letter.html
    assert "http" in letter.text
    assert "http" in letter.html


def test_nobody_is_told_whose_account_is_closed(bob):
    bob.is_active = False
    bob.save()
    assert actions.tell(person=bob, kind=TRIED, key="it:1", words=said) is None
    assert notifications.told(bob) == []


def test_a_late_letter_is_not_needed_once_the_notice_was_read(bob, settings):
    settings.MAIL_CONFIGURED = False
    actions.tell(person=bob, kind=TRIED, key="it:1", words=said, mail_after=timedelta(minutes=2))
    [letter] = notifications.letters_to(bob)
    assert letter.state == Letter.State.WAITING
    assert jobs_waiting() == 1
    assert actions.mark_seen(person=bob, url="/jobs/1/") == 1
