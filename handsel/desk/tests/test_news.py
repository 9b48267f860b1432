"""Release notes and other news, and how those who follow them are told."""

import pytest
from django.urls import reverse

from handsel.desk import actions, notices
from handsel.desk.events import NewsGoesOn, NewsPublished
from handsel.desk.models import News
from handsel.events.models import AuditEntry, Event
from handsel.events.testing import deliver_all
from handsel.kit.refused import Refused
from handsel.notifications import actions as notifications
from handsel.notifications.models import Letter, Notice, PushMessage
from handsel.people import testing as people

pytestmark = [pytest.mark.django_db, pytest.mark.rule("NOTIF-18")]
SAID = {"title": "Release 1.1", "text": "Line up <b>alternates</b>.\n\nAnd more."}


def publish(by, **more):
    return actions.publish_news(by=by, **{**SAID, **more})


def follow(person, *channels):
    notifications.choose(by=person, wanted={("news", channel): True for channel in channels})


def told(person):
    return Notice.objects.filter(person=person, kind="news")


def test_followers_are_told_once_by_the_ways_they_chose_and_nobody_else(alice, bob, charlie, dora):
    follow(bob, "bell")
    follow(charlie, "email")
    news = publish(dora)
    deliver_all()
    assert told(bob).get().listed
    assert told(bob).get().url == reverse("desk:entry", args=[news.pk])
    assert not Letter.objects.filter(person=bob, kind="news").exists()
    assert not told(charlie).get().listed
    letter = Letter.objects.get(person=charlie, kind="news")
    assert letter.subject == "Release 1.1"
    assert "/unsubscribe/" in letter.text
    assert not Notice.objects.filter(kind="news").exclude(person__in=[bob, charlie]).exists()
    assert not PushMessage.objects.exists()
    follow(alice, "bell", "email")
    for again in (NewsPublished(news.pk), NewsGoesOn(news.pk)):
        actions.events.record(again)
    deliver_all()
    assert Notice.objects.filter(kind="news").count() == 2
    assert Letter.objects.filter(kind="news").count() == 1


def test_who_follows_no_longer_is_not_told(bob, dora):
    follow(bob, "bell", "email")
    notifications.choose(by=bob, wanted={("news", "bell"): False, ("news", "email"): False})
    news = publish(dora)
    deliver_all()
    assert not told(bob).exists()
    news.refresh_from_db()
    assert news.sent_at is not None


def test_many_followers_are_told_in_steps_that_go_on_after_a_restart(bob, charlie, dora, monkeypatch):
    monkeypatch.setattr(actions, "BATCH", 2)
    crowd = [bob, charlie, *[people.a_freelancer(f"Reader{number}").person for number in range(3)]]
    for person in crowd:
        follow(person, "bell")
    news = publish(dora)
    _news, first = actions.take_followers(news_id=news.pk)
    for person in first:
        notifications.tell(
            person=person,
            kind=notices.NEWS,
            key=notices.key_of(news.pk),
            words=lambda: notices.words_of(news),
        )
    news.refresh_from_db()
    assert news.sent_at is None
    assert Notice.objects.filter(kind="news").count() == 2
    deliver_all()
    assert [told(person).count() for person in crowd] == [1] * 5
    news.refresh_from_db()
    assert news.sent_at is not None
    assert Event.objects.filter(kind="desk.NewsGoesOn").exists()


def test_what_is_refused_is_not_kept_and_told_to_nobody(bob, dora):
    follow(bob, "bell")
    for by, code, more in (
        (bob, "forbidden", {}),
        (dora, "invalid", {"title": " "}),
        (dora, "invalid", {"text": "\x00\n"}),
        (dora, "too_long", {"title": "x" * 121}),
        (dora, "too_long", {"text": "x" * 5001}),
        (dora, "bad_link", {"link": "javascript:alert(1)"}),
    ):
        with pytest.raises(Refused) as no:
            publish(by, **more)
        assert no.value.code == code
    deliver_all()
    assert not News.objects.exists()
    assert not told(bob).exists()
    assert not AuditEntry.objects.exists()
    assert not Event.objects.filter(kind__startswith="desk.").exists()
    news = publish(dora)
    with pytest.raises(Refused) as no:
        actions.remove_news(by=bob, news_id=news.pk)
    assert no.value.code == "forbidden"
    assert News.objects.exists()


def test_news_that_are_removed_leave_the_bells_and_waiting_mails_are_dropped(bob, dora, settings):
    settings.MAIL_CONFIGURED = True
    follow(bob, "bell", "email")
    news = publish(dora)
    deliver_all()
    assert Letter.objects.get(kind="news").state == Letter.State.WAITING
    actions.remove_news(by=dora, news_id=news.pk)
    actions.remove_news(by=dora, news_id=news.pk)
    assert not told(bob).get().listed
    assert Letter.objects.get(kind="news").state == Letter.State.DROPPED
    early = publish(dora)
    actions.remove_news(by=dora, news_id=early.pk)
    deliver_all()
    assert told(bob).count() == 1
    acts = list(AuditEntry.objects.order_by("pk").values_list("act", flat=True))
    assert acts == ["news_published", "news_removed"] * 2


def test_everybody_reads_the_news_newest_first_and_escaped(browse, dora):
    visitor = browse(None)
    assert "No news yet" in visitor.get("/news/").content.decode()
    for number in range(21):
        publish(dora, title=f"Release {number}.", link="https://example.org/notes")
    first = visitor.get("/news/").content.decode()
    assert "<p>Line up &lt;b&gt;alternates&lt;/b&gt;.</p>" in first
    assert "<p>And more.</p>" in first
    assert first.index("Release 20.") < first.index("Release 19.")
    assert "Release 0." not in first
    assert "Release 0." in visitor.get("/news/?page=2").content.decode()
    entry = visitor.get(reverse("desk:entry", args=[News.objects.earliest("pk").pk])).content.decode()
    assert 'href="https://example.org/notes"' in entry
    assert reverse("notifications:preferences") in entry
    assert visitor.get("/news/0/").status_code == 404
    assert 'href="/news/"' in visitor.get("/").content.decode()


def test_the_operator_looks_first_then_publishes_and_removes(browse, dora):
    desk, address = browse(dora), reverse("desk:write_news")
    looked = desk.post(address, {**SAID, "preview": "1"}).content.decode()
    assert "<p>Line up &lt;b&gt;alternates&lt;/b&gt;.</p>" in looked
    bad = desk.post(address, {**SAID, "link": "javascript:alert(1)", "preview": "1"})
    assert bad.status_code == 422
    assert 'href="javascript' not in bad.content.decode()
    assert not News.objects.exists()
    assert desk.post(address, SAID).status_code == 302
    news = News.objects.get()
    assert "Release 1.1" in desk.get(address).content.decode()
    assert desk.post(reverse("desk:remove_news", args=[news.pk])).status_code == 302
    assert not News.objects.exists()


def test_programs_read_the_news(client, bob, dora):
    publish(dora, title="First")
    publish(dora, title="Second")
    key = people.a_key(bob)
    answer = client.get("/api/v1/news?limit=1", headers={"Authorization": f"Bearer {key}"}).json()
    assert [row["title"] for row in answer["items"]] == ["Second"]
    after = client.get(
        f"/api/v1/news?cursor={answer['next']}", headers={"Authorization": f"Bearer {key}"}
    ).json()
    assert [row["title"] for row in after["items"]] == ["First"]
