"""Reads of the webhooks room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet

from handsel.kit.paging import Page, page_of
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.policy import numbers
from handsel.webhooks import audiences
from handsel.webhooks.models import Delivery, Endpoint

TABS = ("", Delivery.State.WAITING, Delivery.State.FAILED)


@dataclass(frozen=True)
class EndpointPage:
    """An endpoint with a page of what was sent to it, and how many were not delivered."""

    endpoint: Endpoint
    deliveries: Page[Delivery]
    failed: int


def own(acting: Acting) -> "QuerySet[Endpoint]":
    """Return the reader's endpoints, the newest first."""
    rows = Endpoint.objects.all()
    return rows.filter(person=acting.me).select_related("account").order_by("-pk")


def endpoint_page(endpoint: Endpoint, state: str, number: int) -> EndpointPage:
    """Return what the page of an endpoint shows, in three queries."""
    rows = Delivery.objects.filter(endpoint=endpoint)
    failed = rows.filter(state=Delivery.State.FAILED).count()
    shown = rows.filter(state=state) if state else rows
    return EndpointPage(endpoint, page_of(shown.order_by("-pk"), number), failed)


def acting_of(endpoint: Endpoint) -> Acting | None:
    """Return as whom an endpoint is told, or None where its owner has the role no more."""
    person = endpoint.person
    return people.program_acting(person, endpoint.account_id) if person.is_active else None


def pauses() -> list[timedelta]:
    """Return how long to wait after the first try, the second and so on; after the last one it is given up."""
    return [timedelta(seconds=int(word)) for word in numbers.WEBHOOK_PAUSES.value.split(",")]


def kind_rows() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return every area with its name and its kinds, as choices of a form."""
    areas: dict[str, tuple[str, str, list[tuple[str, str]]]] = {}
    for kind in audiences.KINDS.values():
        row = areas.setdefault(kind.area, (kind.area, str(kind.area_label), []))
        row[2].append((kind.key, str(kind.label)))
    return list(areas.values())


def areas_of(kinds: Sequence[str]) -> set[str]:
    """Return the areas of the API that kinds of messages tell of."""
    return {audiences.KINDS[kind].area for kind in kinds if kind in audiences.KINDS}
