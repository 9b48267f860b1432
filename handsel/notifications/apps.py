from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class NotificationsConfig(AppConfig):
    """Declares the notifications room."""

    name = "handsel.notifications"

    def ready(self) -> None:
        """Fill places in pages; models can be imported from here on."""
        filled = import_module("handsel.notifications.slots_filled")
        slots.fill("frame.bell", filled.bell)
        slots.fill("frame.head", filled.manifest)
