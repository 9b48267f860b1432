"""Shortlists of freelancers, and notes on proposals."""

from django.db import models

from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals.models import Proposal


class Pick(models.Model):
    """A freelancer whom a talent specialist put on the shortlist of a job (SPEC-02)."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="picks")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="+")
    picked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "profile"], name="picked_once")]

    def __str__(self) -> str:
        return f"{self.profile_id} for {self.job_id}"


class Note(models.Model):
    """What the client's people and their specialists say to each other about a proposal (SPEC-04)."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    as_specialist = models.BooleanField()
    text = models.TextField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["proposal", "id"], name="note_of_proposal")]

    def __str__(self) -> str:
        return f"{self.author_id} on {self.proposal_id}"
