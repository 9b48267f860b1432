"""The verbs of the desk: banners, news, labels, the instance."""

from collections.abc import Mapping
from datetime import datetime

from django.core.cache import caches
from django.db import connection, transaction

from handsel.desk import notices, rules
from handsel.desk.events import NewsGoesOn, NewsPublished
from handsel.desk.models import Banner, ClosedBanner, Instance, LabelText, News
from handsel.desk.queries.memory import PLACE, closed_place
from handsel.events import actions as events
from handsel.kit import clock, instance
from handsel.kit.locks import locked
from handsel.kit.text import clean, one_line
from handsel.notifications import actions as notifications
from handsel.notifications import queries as followers
from handsel.people.models import Person
from handsel.people.rules import check_is_operator

BATCH = 100


@transaction.atomic
def put_up_banner(
    *,
    by: Person,
    text: str,
    who: str = "everybody",
    icon: str = "info",
    country: str = "",
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    link_url: str = "",
    link_text: str = "",
) -> Banner:
    """This will show a sentence to everybody of an audience between two moments.

    Rules: ADM-05, ADM-08. Locks: none. Tells: nothing.

    :raises Refused: forbidden, invalid, too_long.
    """
    check_is_operator(by)
    text, link_url, link_text = one_line(text), one_line(link_url)[:300], one_line(link_text)[:80]
    starts = starts_at or clock.now()
    rules.check_banner(text=text, who=who, icon=icon, country=country, starts_at=starts, ends_at=ends_at)
    rules.check_link(link_url, link_text)
    banner = Banner.objects.create(
        text=text,
        who=who,
        icon=icon,
        country=country,
        starts_at=starts,
        ends_at=ends_at,
        link_url=link_url,
        link_text=link_text,
    )
    events.audit(by=by, act="banner_put_up", subject=f"desk.banner:{banner.pk}", why=text)
    _forget()
    return banner


@transaction.atomic
def take_banner_down(*, by: Person, banner_id: int) -> None:
    """This will show a banner to nobody any more; one that is gone is no matter.

    Rules: ADM-05, ADM-08. Locks: the banner. Tells: nothing.

    :raises Refused: forbidden.
    """
    check_is_operator(by)
    banner = locked(Banner.objects.filter(pk=banner_id)).first()
    if banner is not None:
        events.audit(by=by, act="banner_taken_down", subject=f"desk.banner:{banner.pk}", why=banner.text)
        banner.delete()
        _forget()


@transaction.atomic
def close_banner(*, by: Person, banner_id: int) -> None:
    """This will keep a banner from a person who has read it; again it changes nothing.

    Rules: ADM-05. Locks: none, a constraint decides. Tells: nothing.
    """
    if Banner.objects.filter(pk=banner_id).exists():
        ClosedBanner.objects.get_or_create(banner_id=banner_id, person=by)
        caches["process"].delete(closed_place(by.pk))


@transaction.atomic
def publish_news(*, by: Person, title: str, text: str, link: str = "") -> News:
    """This will put a piece of news on the page and have those who follow the topic told.

    Rules: NOTIF-18, ADM-08. Locks: none. Tells: `NewsPublished`.

    :raises Refused: forbidden, invalid, too_long, bad_link.
    """
    check_is_operator(by)
    said = rules.checked_news(title=title, text=text, link=link)
    news = News.objects.create(written_by=by, **said)
    events.audit(by=by, act="news_published", subject=f"desk.news:{news.pk}", why=news.title)
    events.record(NewsPublished(news.pk))
    return news


@transaction.atomic
def take_followers(*, news_id: int) -> tuple[News | None, list[Person]]:
    """This will return the next of those who are to be told of a piece of news, and note that they are.

    Call inside the transaction that tells them. News that are gone or were told to all give nobody.

    Rules: NOTIF-18. Locks: the news. Tells: `NewsGoesOn` while more may wait.
    """
    news = locked(News.objects.filter(pk=news_id, sent_at=None)).first()
    if news is None:
        return None, []
    people = followers.followers_of(notices.NEWS, after=news.told_to, most=BATCH)
    if people:
        news.told_to = people[-1].pk
    if len(people) == BATCH:
        events.record(NewsGoesOn(news.pk))
    else:
        news.sent_at = clock.now()
    news.save(update_fields=["told_to", "sent_at"])
    return news, people


@transaction.atomic
def remove_news(*, by: Person, news_id: int) -> None:
    """This will take a piece of news from the page, and its notices from the bells; mails that wait are not sent.

    One that is gone is no matter.

    Rules: NOTIF-18, ADM-08. Locks: the news. Tells: nothing.

    :raises Refused: forbidden.
    """
    check_is_operator(by)
    news = locked(News.objects.filter(pk=news_id)).first()
    if news is not None:
        events.audit(by=by, act="news_removed", subject=f"desk.news:{news.pk}", why=news.title)
        notifications.take_back(key=notices.key_of(news.pk))
        news.delete()


@transaction.atomic
def write_label(*, by: Person, key: str, texts: Mapping[str, str]) -> None:
    """This will say a label in the operator's own words, by language; no words bring the default back.

    Rules: ADM-09, ADM-08. Locks: none, one row per label and language. Tells: nothing.

    :raises Refused: forbidden, hidden, too_long.
    """
    check_is_operator(by)
    for language, text in texts.items():
        text = clean(text)
        rules.check_label(key, language, text)
        _write(by, key, language, text if instance.LABELS[key].long else one_line(text))
    _forget()


def _write(by: Person, key: str, language: str, text: str) -> None:
    rows = LabelText.objects.filter(key=key, language=language)
    before = rows.first()
    if (before.text if before is not None else "") == text:
        return
    if text:
        LabelText.objects.update_or_create(key=key, language=language, defaults={"text": text})
    else:
        rows.delete()
    events.audit(by=by, act="label_written", subject=f"desk.label:{key}", why=f"{language}: {text}")


@transaction.atomic
def set_instance(
    *,
    by: Person,
    currency: str,
    cycle_time_zone: str,
    message_max: int,
    switches: Mapping[str, int] | None = None,
) -> Instance:
    """This will set the instance's currency, the time zone of its cycles, its longest message, and what is
    switched on; switches that are not named stay.

    Rules: ADM-16 the currency stays while there are amounts, ADM-08. Locks: the one row, against a second
    operator. Tells: nothing.

    :raises Refused: forbidden, invalid, currency_in_use.
    """
    check_is_operator(by)
    with connection.cursor() as cursor:  # while there is no row yet there is none to lock
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('handsel.desk.instance'))")
    now = Instance.objects.first()
    before = now.currency if now is not None else instance.Kept().currency
    rules.check_instance(
        currency=currency, before=before, cycle_time_zone=cycle_time_zone, message_max=message_max
    )
    rules.check_switches(switches or {})
    values = {
        "currency": currency,
        "cycle_time_zone": cycle_time_zone,
        "message_max": message_max,
        "switches": {**(now.switches if now is not None else {}), **(switches or {})},
    }
    made, _new = Instance.objects.update_or_create(pk=1, defaults=values)
    events.audit(
        by=by,
        act="instance_set",
        subject="desk.instance:1",
        why=f"{currency}, {cycle_time_zone}, {message_max}, {made.switches}",
    )
    _forget()
    return made


def _forget() -> None:
    """Let this process ask anew, also after whoever asked while the change was not committed yet."""
    caches["process"].delete(PLACE)
    transaction.on_commit(lambda: caches["process"].delete(PLACE))
