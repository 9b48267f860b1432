from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Declares the jobs room."""

    name = "handsel.jobs"
