from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class ContractsConfig(AppConfig):
    """Declares the contracts room."""

    name = "handsel.contracts"

    def ready(self) -> None:
        """Listen, and fill the places that lower rooms offer."""
        import_module("handsel.contracts.handlers")
        import_module("handsel.people.hindrances").add(
            import_module("handsel.contracts.rules").check_may_leave
        )
        filled = import_module("handsel.contracts.slots_filled")
        slots.fill("contract.parts", filled.hours_part, order=20)
        slots.fill("profile.actions", filled.offer_button, order=30)
        slots.fill("tile.actions", filled.offer_button, order=25)
        slots.fill("proposal.side", filled.offers_of_proposal, order=5)
        slots.fill("job.actions", filled.hires_of_job, order=3)
        slots.fill("home.side", filled.offers_at_home, order=5)
        slots.fill("find.side", filled.offers_at_home, order=5)
        slots.fill("proposal.decide", filled.offer_on_proposal, order=10)
        slots.fill("room.head", filled.offer_in_room, order=20)
        slots.fill("contract.below", filled.payments_part, order=20)
        slots.fill("contract.side", filled.feedback_part, order=30)
        slots.fill("home.side", filled.home_panel, order=10)
        slots.fill("find.side", filled.home_panel, order=10)
