from django.apps import AppConfig


class PolicyConfig(AppConfig):
    """Declares the policy room."""

    name = "handsel.policy"
