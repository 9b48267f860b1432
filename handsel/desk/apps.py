from importlib import import_module

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Declares the desk room."""

    name = "handsel.desk"

    def ready(self) -> None:
        """Fill the operator's menu, and hear of news."""
        import_module("handsel.desk.handlers")
        import_module("handsel.desk.slots_filled")
