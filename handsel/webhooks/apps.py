from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """Declares the webhooks room."""

    name = "handsel.webhooks"
