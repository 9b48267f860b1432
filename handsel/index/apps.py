from django.apps import AppConfig


class IndexConfig(AppConfig):
    """Declares the index room."""

    name = "handsel.index"
