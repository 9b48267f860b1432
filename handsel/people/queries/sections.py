"""The lists on a profile, all of them in one query."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from handsel.people.models import (
    Certificate,
    Education,
    Employment,
    FreelancerProfile,
    LinkedAccount,
    OtherExperience,
    SpokenLanguage,
)

ORDERS: dict[type[Model], tuple[str, ...]] = {
    SpokenLanguage: ("pk",),
    Employment: ("-from_year", "pk"),
    Education: ("-from_year", "pk"),
    Certificate: ("-issued_date", "pk"),
    OtherExperience: ("pk",),
    LinkedAccount: ("site",),
}


@dataclass(frozen=True)
class Lists:
    """What stands in the lists on a profile, each in its order."""

    languages: list[SpokenLanguage]
    employments: list[Employment]
    educations: list[Education]
    certificates: list[Certificate]
    experiences: list[OtherExperience]
    linked: list[LinkedAccount]


def lists_of(profile: FreelancerProfile) -> Lists:
    """Return the lists of a profile; a query for each would cost the page six."""
    rows = [_rows(model) for model in ORDERS]
    found = FreelancerProfile.objects.filter(pk=profile.pk).values_list(*rows).get()
    lists = [[_made(model, row) for row in given] for model, given in zip(ORDERS, found, strict=True)]
    return Lists(*lists)


def rows_of(model: type[Model], profile: FreelancerProfile | OuterRef) -> "QuerySet[Any]":
    """Return one list of a profile, in its order."""
    return model._default_manager.filter(profile=profile).order_by(*ORDERS[model])


def _rows(model: type[Model]) -> ArraySubquery:
    own = rows_of(model, OuterRef("pk"))
    return ArraySubquery(
        own.values(row=JSONObject(**{field.attname: field.attname for field in _fields(model)}))
    )


def _made(model: type[Model], row: dict[str, Any]) -> Any:
    values = [field.to_python(row[field.attname]) for field in _fields(model)]
    return model.from_db(DEFAULT_DB_ALIAS, [field.attname for field in _fields(model)], values)


def _fields(model: type[Model]) -> list[Any]:
    return list(model._meta.concrete_fields)
