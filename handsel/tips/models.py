"""The rows by which askings are counted; what was asked stands nowhere."""

from django.db import models

from handsel.kit import clock
from handsel.people.models import Person


class Asking(models.Model):
    """Somebody asked for tips on a letter of so many characters; its words are not kept (AI-08, AI-10)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="askings")
    length = models.PositiveIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="asking_of_today")]

    def __str__(self) -> str:
        return f"{self.length} characters"
