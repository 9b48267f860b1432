from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Declares the pages room."""

    name = "handsel.pages"
