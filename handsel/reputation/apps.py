from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class ReputationConfig(AppConfig):
    """Declares the reputation room and what it draws in pages of lower rooms."""

    name = "handsel.reputation"

    def ready(self) -> None:
        """Fill the places that lower rooms offer."""
        filled = import_module("handsel.reputation.slots_filled")
        slots.fill("frame.menu", filled.menu_link, order=20)
        slots.fill("profile.side", filled.stats_link, order=60)
        slots.fill("frame.operator", filled.desk_link, order=45)
        slots.fill("profile.main", filled.profile_reviews, order=40)
        slots.fill("profile.facts", filled.profile_stars, order=20)
        slots.fill("profile.side", filled.profile_habits, order=30)
        slots.fill("job.below", filled.client_history, order=60)
        slots.fill("client.main", filled.own_history, order=40)
        slots.fill("contract.side", filled.contract_words, order=50)
        slots.fill("contracts.above", filled.reviews_to_write, order=20)
        slots.fill("home.side", filled.reviews_at_home, order=7)
        slots.fill("find.side", filled.reviews_at_home, order=7)
        slots.fill("contract.side", filled.contract_reviews, order=40)
        import_module("handsel.reputation.reports")
