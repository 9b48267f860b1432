from django.apps import AppConfig

from handsel.kit import slots


class PagesConfig(AppConfig):
    """Declares the pages room: what it draws into the pages of lower rooms."""

    name = "handsel.pages"

    def ready(self) -> None:
        """Fill the side of the job list with what waits for a freelancer, and warn who is leaving."""
        from handsel.pages import slots_filled  # noqa: PLC0415 - models are not ready before this

        slots.fill("find.side", slots_filled.freelancer_side, order=10)
        slots.fill("frame.footer", slots_filled.help_link, order=5)
        slots.fill("frame.menu", slots_filled.help_in_menu, order=90)
        slots.fill("frame.above", slots_filled.leaving_banner, order=5)
