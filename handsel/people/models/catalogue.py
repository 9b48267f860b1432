"""Categories and skills."""

from django.db import models


class Category(models.Model):
    """A field of work, such as "Design"."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.name


class Skill(models.Model):
    """Something a freelancer can do and a job can want, such as "Bookkeeping"."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=80, unique=True)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="skills")

    def __str__(self) -> str:
        return self.name
