from importlib import import_module

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """Declares the moderation room."""

    name = "handsel.moderation"

    def ready(self) -> None:
        """Fill places in pages, and say what a profile looks like in a case."""
        import_module("handsel.moderation.slots_filled")
