from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class JobsConfig(AppConfig):
    """Declares the jobs room."""

    name = "handsel.jobs"

    def ready(self) -> None:
        """Let jobs be reported, and draw into the client's page; models can be imported from here on."""
        import_module("handsel.jobs.reports")
        filled = import_module("handsel.jobs.slots_filled")
        slots.fill("client.side", filled.own_figures, order=20)
