from importlib import import_module

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Declares the jobs room."""

    name = "handsel.jobs"

    def ready(self) -> None:
        """Let jobs be reported; models can be imported from here on."""
        import_module("handsel.jobs.reports")
