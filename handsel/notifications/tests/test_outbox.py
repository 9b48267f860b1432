"""The operator's outbox."""

import pytest
from django.urls import reverse

from handsel.notifications import actions, kinds
from handsel.notifications.models import Letter
from handsel.notifications.words import Words

TRIED = kinds.register("tried", "Things we try", email=True, push=True)


def letter(person, number=1, **more) -> Letter:
    words = Words(**{"title": f"Thing {number}", "body": "Look.", "url": f"/jobs/{number}/", **more})
    actions.tell(person=person, kind=TRIED, key=f"it:{number}", words=lambda: words)
    return Letter.objects.get(notice__key=f"it:{number}", person=person)


@pytest.mark.rule("NOTIF-13")
def test_the_operator_sees_every_letter_and_others_see_no_outbox(browse, bob, dora, settings):
    settings.MAIL_CONFIGURED = False
    row = letter(bob)
    for path in ("/outbox/", f"/outbox/{row.pk}/", f"/outbox/{row.pk}/html/"):
        assert browse(dora).get(path).status_code == 200
        assert browse(bob).get(path).status_code == 404
        assert browse(None).get(path).status_code == 302
    page = browse(dora).get("/outbox/").content.decode()
    assert "Thing 1" in page
    assert "Kept in the outbox" in page


def test_letters_are_found_by_words_and_state(browse, bob, charlie, dora, settings):
    settings.MAIL_CONFIGURED = False
    letter(bob, 1)
    Letter.objects.filter(pk=letter(charlie, 2).pk).update(state=Letter.State.FAILED)
    client = browse(dora)

    def shown(**asked):
        page = client.get("/outbox/", asked).content.decode()
        return [number for number in (1, 2) if f"Thing {number}" in page]

    assert shown() == [1, 2]
    assert shown(q=bob.email) == [1]
    assert shown(q="thing 2") == [2]
    assert shown(state="failed") == [2]
    assert shown(q="nothing like it") == []
    assert shown(state="nonsense", q="\x00") == [1, 2]


def test_the_preview_may_do_nothing(browse, bob, dora):
    row = letter(bob, quote="<script>alert(1)</script><img src=https://evil.example/x>")
    answer = browse(dora).get(f"/outbox/{row.pk}/html/")
    policy = answer["Content-Security-Policy"]
    assert "script-src 'none'" in policy
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "<script>" not in answer.content.decode()
    assert "sandbox" in browse(dora).get(f"/outbox/{row.pk}/").content.decode()


def test_sending_again_is_a_post_of_the_operator(browse, bob, dora, settings):
    settings.MAIL_CONFIGURED = False
    row = letter(bob)
    url = reverse("notifications:send_again", args=[row.pk])
    assert browse(dora).get(url).status_code == 405
    assert browse(bob).post(url).status_code == 404
    assert browse(dora).post(url).status_code == 422
    settings.MAIL_CONFIGURED = True
    assert browse(dora).post(url).status_code == 302
    row.refresh_from_db()
    assert row.state == Letter.State.WAITING
    assert browse(dora).post("/outbox/999999/send/").status_code == 404


@pytest.mark.parametrize("many", [2, 40])
def test_the_outbox_takes_few_queries(browse, bob, dora, many, django_assert_max_num_queries):
    for number in range(many):
        letter(bob, number)
    client = browse(dora)
    with django_assert_max_num_queries(15):
        client.get("/outbox/")
