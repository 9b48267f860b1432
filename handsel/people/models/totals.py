"""What work came to, kept here by the room of contracts for the pages of lower rooms (JOB-14, ACC-15)."""

from decimal import Decimal

from django.db import models

from handsel.people.models.accounts import ClientAccount
from handsel.people.models.profile import FreelancerProfile


class ClientTotals(models.Model):
    """What a client account approved so far, of that by the hour, and how many it hired; countable from scratch."""

    account = models.OneToOneField(
        ClientAccount, on_delete=models.CASCADE, primary_key=True, related_name="totals"
    )
    spent = models.DecimalField(max_digits=14, decimal_places=2, default=Decimal(0))
    hourly_spent = models.DecimalField(max_digits=14, decimal_places=2, default=Decimal(0))
    hourly_minutes = models.PositiveBigIntegerField(default=0)
    hires = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.spent} by {self.account_id}"


class WorkTotals(models.Model):
    """What a freelancer's approved work came to, in how many hours and contracts; countable from scratch.

    `earned_at` is when work of theirs was approved last (ACC-19). `hidden_since` is set while a Plus member keeps the
    earnings off the profile (ACC-15).
    """

    profile = models.OneToOneField(
        FreelancerProfile, on_delete=models.CASCADE, primary_key=True, related_name="totals"
    )
    earned = models.DecimalField(max_digits=14, decimal_places=2, default=Decimal(0))
    minutes = models.PositiveBigIntegerField(default=0)
    contracts = models.PositiveIntegerField(default=0)
    earned_at = models.DateTimeField(null=True, blank=True)
    hidden_since = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.earned} by {self.profile_id}"
