"""What the desk does when it hears of news."""

from handsel.desk import actions, notices
from handsel.desk.events import NewsGoesOn, NewsPublished
from handsel.events import facts
from handsel.notifications import actions as notifications
from handsel.webhooks import audiences

audiences.NEVER[NewsPublished] = "news are for people who follow them; programs read the list of news"
audiences.NEVER[NewsGoesOn] = "a step of telling those who follow the news"


@facts.on(NewsPublished)
def tell_first_followers(fact: NewsPublished) -> None:
    """Begin to tell those who follow the news (NOTIF-18)."""
    _tell_next(fact.news_id)


@facts.on(NewsGoesOn)
def tell_more_followers(fact: NewsGoesOn) -> None:
    """Tell the next of those who follow the news (NOTIF-18)."""
    _tell_next(fact.news_id)


def _tell_next(news_id: int) -> None:
    news, people = actions.take_followers(news_id=news_id)
    if news is None:
        return
    for person in people:
        notifications.tell(
            person=person,
            kind=notices.NEWS,
            key=notices.key_of(news.pk),
            words=lambda: notices.words_of(news),
        )
