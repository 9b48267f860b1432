"""Config as Django sees it: no room, but it brings commands, checks and one table."""

from importlib import import_module

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Registers the checks once all rooms are loaded, before `manage.py check` asks for them."""

    name = "handsel.config"

    def ready(self) -> None:
        """Load the checks."""
        import_module("handsel.config.checks")
