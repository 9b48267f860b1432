"""What the client says to the report of a contract (REP-24)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models import Contract
from handsel.kit import clock
from handsel.people.models import Person


class ReportAnswer(models.Model):
    """What matters to the client in the results of a contract; optional, and never in the score."""

    class Matter(models.TextChoices):
        """What can matter."""

        RESULT = "result", _("That the result works")
        QUALITY = "quality", _("How well it is made")
        TIME = "time", _("That it is there in time")
        COST = "cost", _("That the cost stays as agreed")
        CONTACT = "contact", _("That we talk often")
        IDEAS = "ideas", _("Own ideas")

    contract = models.OneToOneField(Contract, on_delete=models.CASCADE, related_name="report_answer")
    matters = ArrayField(models.CharField(max_length=10, choices=Matter.choices), default=list, blank=True)
    text = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"on {self.contract_id}"

    @property
    def matter_words(self) -> list[str]:
        """The choices in words."""
        return [str(self.Matter(matter).label) for matter in self.matters]
