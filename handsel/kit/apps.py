from django.apps import AppConfig


class KitConfig(AppConfig):
    """Declares the kit; it has no models."""

    name = "handsel.kit"
