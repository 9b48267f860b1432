from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class ProposalsConfig(AppConfig):
    """Declares the proposals room and what it draws in lower rooms' pages."""

    name = "handsel.proposals"

    def ready(self) -> None:
        """Fill the places that lower rooms offer."""
        slots_filled = import_module("handsel.proposals.slots_filled")
        slots.fill("job.actions", slots_filled.apply_or_see, order=40)
        slots.fill("room.composer", slots_filled.quick_text, order=20)
        import_module("handsel.proposals.reports")
        kept = import_module("handsel.tips.kept")
        kept.offer(import_module("handsel.proposals.queries").letters_kept)
