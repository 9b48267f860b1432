"""The two sides of an agreement."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """For whom somebody acts in an offer or a contract."""

    CLIENT = "client", _("Client")
    FREELANCER = "freelancer", _("Freelancer")

    @property
    def other(self) -> "Side":
        """The side across the table."""
        return Side.FREELANCER if self is Side.CLIENT else Side.CLIENT
