from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    """Declares the proposals room."""

    name = "handsel.proposals"
