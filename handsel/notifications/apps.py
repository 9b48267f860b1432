from importlib import import_module

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Declares the notifications room."""

    name = "handsel.notifications"

    def ready(self) -> None:
        """Fill places in pages; models can be imported from here on."""
        import_module("handsel.notifications.slots")
