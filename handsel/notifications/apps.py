from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Declares the notifications room."""

    name = "handsel.notifications"
