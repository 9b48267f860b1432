from django.apps import AppConfig


class TipsConfig(AppConfig):
    """Declares the tips room."""

    name = "handsel.tips"
