"""Categories and skills, and the other names under which they are found."""

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


class CategoryAlias(models.Model):
    """Another name of a field of work: what people type for it, or what it was called before (ADM-14)."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=80)
    word = models.ForeignKey(Category, on_delete=models.CASCADE, related_name="aliases")

    def __str__(self) -> str:
        return self.name


class SkillAlias(models.Model):
    """Another name of a skill: "JS" for "JavaScript", or what it was called before a merge (ADM-14)."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=80)
    word = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="aliases")

    def __str__(self) -> str:
        return self.name
