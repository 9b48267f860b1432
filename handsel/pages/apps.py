from django.apps import AppConfig

from handsel.kit import slots


class PagesConfig(AppConfig):
    """Declares the pages room: what it draws into the pages of lower rooms."""

    name = "handsel.pages"

    def ready(self) -> None:
        """Fill the side of the job list with what waits for a freelancer."""
        from handsel.pages.slots_filled import freelancer_side  # noqa: PLC0415 - models are not ready before this

        slots.fill("find.side", freelancer_side, order=10)
