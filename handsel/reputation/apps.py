from django.apps import AppConfig


class ReputationConfig(AppConfig):
    """Declares the reputation room."""

    name = "handsel.reputation"
