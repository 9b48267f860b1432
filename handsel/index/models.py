"""What may be found."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Document(models.Model):
    """One thing that may be found: a profile or a job, by kind and key."""

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=40)
    words = SearchVectorField()
    tags = ArrayField(models.CharField(max_length=100), default=list)
    number = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    fresh_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_document_per_key")]
        indexes = [
            GinIndex(fields=["words"], name="document_words"),
            GinIndex(fields=["tags"], name="document_tags"),
            models.Index(fields=["kind", "-fresh_at"], name="document_fresh"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
