"""How those who follow the news are told."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.desk.models import News
from handsel.kit.text import shorten
from handsel.notifications import kinds
from handsel.notifications.words import Words

BEGINNING = 400

# Nobody is told who did not choose it: to follow the topic is to choose a way (NOTIF-18).
NEWS = kinds.register("news", gettext_lazy("News and new releases"), email=False, push=False, bell=False)


def key_of(news_id: int) -> str:
    """Return the key by which each person is told once."""
    return f"news:{news_id}"


def words_of(news: News) -> Words:
    """Return the title and the beginning of the text."""
    address = reverse("desk:entry", args=[news.pk])
    return Words(
        title=news.title,
        body=shorten(news.text, BEGINNING),
        url=address,
        actions=((_("Read the news"), address),),
    )
