from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Declares the people room."""

    name = "handsel.people"
