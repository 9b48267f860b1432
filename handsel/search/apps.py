from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Declares the search room."""

    name = "handsel.search"
