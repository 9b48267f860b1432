from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    """Declares the invitations room."""

    name = "handsel.invitations"
