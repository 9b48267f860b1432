from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps


class EventsConfig(AppConfig):
    """Declares the events room and loads every room's handlers, so that facts find who hears them."""

    name = "handsel.events"

    def ready(self) -> None:
        """Load `handlers.py` of every room that has one."""
        for config in apps.get_app_configs():
            if config.name.startswith("handsel.") and find_spec(f"{config.name}.handlers"):
                import_module(f"{config.name}.handlers")
