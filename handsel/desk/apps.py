from importlib import import_module

from django.apps import AppConfig

from handsel.kit import showcase


class DeskConfig(AppConfig):
    """Declares the desk room."""

    name = "handsel.desk"

    def ready(self) -> None:
        """Fill the operator's menu, hear of news, and add to the demo world."""
        import_module("handsel.desk.handlers")
        import_module("handsel.desk.slots_filled")
        shown = import_module("handsel.desk.showcase")
        showcase.add(shown.NEWS_HOURS, shown.publish_news)
        showcase.add(shown.BANNER_HOURS, shown.put_up_banner)
