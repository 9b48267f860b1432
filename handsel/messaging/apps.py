from django.apps import AppConfig


class MessagingConfig(AppConfig):
    """Declares the messaging room."""

    name = "handsel.messaging"
