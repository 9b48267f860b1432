from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class AgenciesConfig(AppConfig):
    """Declares the agencies room."""

    name = "handsel.agencies"

    def ready(self) -> None:
        """Fill places in pages; models can be imported from here on."""
        filled = import_module("handsel.agencies.slots_filled")
        slots.fill("frame.menu", filled.menu_link, order=10)
        slots.fill("profile.side", filled.agencies_panel, order=30)
