from importlib import import_module

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    """Declares the messaging room."""

    name = "handsel.messaging"

    def ready(self) -> None:
        """Fill places in pages; models can be imported from here on."""
        import_module("handsel.messaging.slots")
