from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class SpecialistsConfig(AppConfig):
    """Declares the specialists room and what it draws in pages of lower rooms."""

    name = "handsel.specialists"

    def ready(self) -> None:
        """Fill the places that lower rooms offer."""
        filled = import_module("handsel.specialists.slots_filled")
        slots.fill("frame.nav", filled.desk_link, order=10)
        slots.fill("frame.operator", filled.staff_link, order=40)
        slots.fill("tile.actions", filled.shortlist_button, order=40)
        slots.fill("job.actions", filled.job_link, order=5)
        slots.fill("job.below", filled.picks_for_client, order=60)
        slots.fill("proposal.side", filled.notes_link, order=60)
        slots.fill("client.side", filled.specialists_of_client, order=20)
        import_module("handsel.specialists.handlers")
