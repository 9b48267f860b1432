"""Letters through a real mail server."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from handsel.kit.refused import Refused
from handsel.notifications import actions, kinds, tasks
from handsel.notifications.carriers import NotCarried
from handsel.notifications.models import Letter
from handsel.notifications.words import Words

TRIED = kinds.register("tried", "Things we try", email=True, push=True)


def tell(person, key="it:1", **more) -> Letter:
    actions.tell(
        person=person,
        kind=TRIED,
        key=key,
        words=lambda: Words("Grüße from Lyon 🎁", "Have a look.", "/jobs/1/"),
        **more,
    )
    return Letter.objects.get(notice__key=key)


@pytest.mark.rule("NOTIF-13", "NOTIF-16")
def test_a_letter_goes_out_with_both_parts_and_can_be_unsubscribed(bob, mailbox):
    letter = tell(bob)
    tasks.send_letter(letter_id=letter.pk)
    [envelope] = mailbox.mails
    mail = message_from_bytes(envelope.content, policy=policy.default)
    assert envelope.rcpt_tos == [bob.email]
    assert mail["Subject"] == "Grüße from Lyon 🎁"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert "/unsubscribe/" in mail["List-Unsubscribe"]
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    letter.refresh_from_db()
    assert letter.state == Letter.State.SENT
    assert letter.sent_at is not None


@pytest.mark.rule("NOTIF-14")
def test_a_job_that_runs_twice_sends_once(bob, mailbox):
    letter = tell(bob)
    tasks.send_letter(letter_id=letter.pk)
    tasks.send_letter(letter_id=letter.pk)
    assert len(mailbox.mails) == 1


@pytest.mark.rule("NOTIF-14")
def test_a_letter_cut_off_while_being_sent_goes_out_once_more_and_never_a_third_time(bob, mailbox):
    letter = tell(bob)
    for _crash in range(4):
        claimed = actions.claim_letter(letter_id=letter.pk)
        if claimed:
            from handsel.notifications.carriers import carry_letter

            carry_letter(claimed)
    assert len(mailbox.mails) == 2
    assert len({message_from_bytes(mail.content)["Message-ID"] for mail in mailbox.mails}) == 1
    letter.refresh_from_db()
    assert letter.state == Letter.State.FAILED


@pytest.mark.rule("NOTIF-14")
def test_a_line_that_breaks_during_the_handover_counts_as_unsure(bob, mailbox):
    mailbox.hang_up = True
    letter = tell(bob)
    with pytest.raises(NotCarried):
        tasks.send_letter(letter_id=letter.pk)
    tasks.send_letter(letter_id=letter.pk)
    tasks.send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert (letter.state, letter.unsure, len(mailbox.mails)) == (Letter.State.FAILED, 2, 2)


@pytest.mark.rule("NOTIF-13")
def test_a_server_that_is_away_is_asked_again_until_it_is_given_up(bob, mailbox, settings):
    settings.EMAIL_PORT = 9
    letter = tell(bob)
    for _try in range(7):
        with pytest.raises(NotCarried):
            tasks.send_letter(letter_id=letter.pk)
        letter.refresh_from_db()
        assert letter.state == Letter.State.WAITING
    tasks.send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert letter.state == Letter.State.FAILED
    assert "refused" in letter.last_error


def test_an_address_that_the_server_refuses_for_good_is_not_tried_again(bob, mailbox):
    mailbox.answer = "550 No such person"
    letter = tell(bob)
    tasks.send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == (Letter.State.FAILED, 1)
    assert "No such person" in letter.last_error


def test_an_operator_has_a_failed_letter_sent_again(bob, dora, mailbox):
    mailbox.answer = "550 No such person"
    letter = tell(bob)
    tasks.send_letter(letter_id=letter.pk)
    mailbox.answer = "250 OK"
    actions.send_again(by=dora, letter_id=letter.pk)
    tasks.send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert letter.state == Letter.State.SENT


@pytest.mark.parametrize(
    ("who", "configured", "code"), [("bob", True, "forbidden"), ("dora", False, "no_mail_server")]
)
def test_sending_again_is_refused(bob, dora, settings, who, configured, code):
    settings.MAIL_CONFIGURED = False
    letter = tell(bob)
    settings.MAIL_CONFIGURED = configured
    with pytest.raises(Refused) as no:
        actions.send_again(by={"bob": bob, "dora": dora}[who], letter_id=letter.pk)
    assert no.value.code == code
    letter.refresh_from_db()
    assert letter.state == Letter.State.KEPT


def test_a_letter_on_its_way_is_not_sent_again(bob, dora, settings):
    settings.MAIL_CONFIGURED = True
    letter = tell(bob)
    with pytest.raises(Refused) as no:
        actions.send_again(by=dora, letter_id=letter.pk)
    assert no.value.code == "not_failed"


def test_a_late_letter_is_dropped_when_the_notice_was_read_and_sent_when_not(bob, mailbox):
    read = tell(bob, "it:1", mail_after=timedelta(minutes=2))
    actions.mark_read(by=bob, notice_id=read.notice_id)
    unread = tell(bob, "it:2", mail_after=timedelta(minutes=2))
    tasks.send_letter(letter_id=read.pk)
    tasks.send_letter(letter_id=unread.pk)
    read.refresh_from_db()
    unread.refresh_from_db()
    assert (read.state, unread.state) == (Letter.State.DROPPED, Letter.State.SENT)
    assert len(mailbox.mails) == 1


def test_a_late_letter_is_kept_where_there_is_no_mail_server(bob, settings):
    settings.MAIL_CONFIGURED = False
    letter = tell(bob, mail_after=timedelta(minutes=2))
    tasks.send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert letter.state == Letter.State.KEPT


def test_a_letter_that_is_gone_harms_no_job(db):
    tasks.send_letter(letter_id=10**9)
