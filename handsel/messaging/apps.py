from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class MessagingConfig(AppConfig):
    """Declares the messaging room."""

    name = "handsel.messaging"

    def ready(self) -> None:
        """Fill places in pages; models can be imported from here on."""
        filled = import_module("handsel.messaging.slots_filled")
        slots.fill("frame.messages", filled.unread_mark)
        import_module("handsel.messaging.reports")
