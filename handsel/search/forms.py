"""What somebody looks for, as the address of a page says it; what makes no sense is left out."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from handsel.kit.instance import symbol
from handsel.kit.text import one_line

ORDERS = ("newest", "low", "high")
_AMOUNT = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")


@dataclass(frozen=True)
class FreelancerSearch:
    """Words and filters for freelancers (SEARCH-01, SEARCH-08)."""

    words: str = ""
    categories: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    badge: tuple[str, ...] = ()
    score: tuple[str, ...] = ()
    city: str = ""
    rate_from: Decimal | None = None
    rate_to: Decimal | None = None
    order: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "FreelancerSearch":
        """Read the query of an address."""
        order = query.get("sort", "")
        return cls(
            words=one_line(query.get("q", ""))[:200],
            categories=_chosen(query, "category"),
            skills=_chosen(query, "skill"),
            countries=_chosen(query, "country"),
            languages=_chosen(query, "language"),
            availability=_chosen(query, "availability"),
            works=_chosen(query, "works"),
            badge=_chosen(query, "badge"),
            score=_chosen(query, "score"),
            city=one_line(query.get("city", ""))[:80],
            rate_from=_amount(query, "rate_from"),
            rate_to=_amount(query, "rate_to"),
            order=order if order in ORDERS else "",
        )

    @property
    def narrowed(self) -> int:
        """How many filters are chosen."""
        lists = [self.categories, self.skills, self.countries, self.languages, self.availability]
        lists += [self.works, self.badge, self.score]
        single = (self.city, self.rate_from, self.rate_to)
        return sum(len(values) for values in lists) + sum(value not in ("", None) for value in single)

    @property
    def filters(self) -> list[tuple[str, str]]:
        """Every chosen filter as name and value, for a form that has to keep them."""
        lists = {"category": self.categories, "skill": self.skills, "country": self.countries}
        rows = [(name, value) for name, values in lists.items() for value in values]
        rows += [("language", value) for value in self.languages]
        rows += [("availability", value) for value in self.availability]
        rows += [("works", value) for value in self.works]
        rows += [("badge", value) for value in self.badge]
        rows += [("score", value) for value in self.score]
        single = {"city": self.city, "rate_from": self.rate_from, "rate_to": self.rate_to}
        return rows + [(name, str(value)) for name, value in single.items() if value not in ("", None)]


class SaveSearchForm(forms.Form):
    """A name for a search of jobs, and whether new ones are told daily (SEARCH-11)."""

    name = forms.CharField(
        label=_("Name"), max_length=80, error_messages={"required": _("Give the search a name.")}
    )
    daily = forms.BooleanField(label=_("Tell me once a day about new jobs"), required=False)


def chosen_id(query: QueryDict, name: str) -> int:
    """Return the id that an address names, 0 for none."""
    raw = query.get(name, "")
    return int(raw) if re.fullmatch("[0-9]{1,18}", raw) else 0


def _chosen(query: QueryDict, name: str) -> tuple[str, ...]:
    values = [one_line(value)[:80] for value in query.getlist(name)[:20]]
    return tuple(dict.fromkeys(filter(None, values)))


def _amount(query: QueryDict, name: str) -> Decimal | None:
    raw = query.get(name, "").strip().lstrip(symbol())
    return Decimal(raw.replace(",", ".")) if _AMOUNT.fullmatch(raw) else None
