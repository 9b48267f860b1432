"""Reads of the news."""

from django.db.models import QuerySet

from handsel.desk.models import News


def all_news() -> "QuerySet[News]":
    """Return every piece of news, the newest first."""
    return News.objects.order_by("-pk")
