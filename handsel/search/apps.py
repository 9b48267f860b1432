from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class SearchConfig(AppConfig):
    """Declares the search room and what it draws in pages of lower rooms."""

    name = "handsel.search"

    def ready(self) -> None:
        """Fill the places that lower rooms offer."""
        filled = import_module("handsel.search.slots_filled")
        slots.fill("jobs.find.above", filled.saving, order=60)
        slots.fill("job.tile", filled.marks, order=20)
        slots.fill("job.actions", filled.save_button, order=60)
