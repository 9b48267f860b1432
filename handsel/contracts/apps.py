from importlib import import_module

from django.apps import AppConfig


class ContractsConfig(AppConfig):
    """Declares the contracts room."""

    name = "handsel.contracts"

    def ready(self) -> None:
        """Listen."""
        import_module("handsel.contracts.handlers")
