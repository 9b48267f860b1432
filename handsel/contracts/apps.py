from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class ContractsConfig(AppConfig):
    """Declares the contracts room."""

    name = "handsel.contracts"

    def ready(self) -> None:
        """Listen, and fill the places that lower rooms offer."""
        import_module("handsel.contracts.handlers")
        filled = import_module("handsel.contracts.slots_filled")
        slots.fill("contract.parts", filled.hours_part, order=20)
        slots.fill("home.side", filled.home_panel, order=10)
        slots.fill("find.side", filled.home_panel, order=10)
