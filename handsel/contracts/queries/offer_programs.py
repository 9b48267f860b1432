"""Offers as programs read them."""

from typing import Any

from django.db.models import Case, Count, Prefetch, Q, QuerySet, When

from handsel.agencies.models import managed
from handsel.contracts.models import Contract, Offer, OfferMilestone, OfferTerms, Side
from handsel.contracts.queries.offers import values_of
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.acting import Acting


def offers_of_role(acting: Acting) -> "QuerySet[Offer]":
    """Return the offers of the one role in which somebody looks: on their account's jobs, or got for their work."""
    if acting.account is not None:
        return _whole().filter(job__account=acting.account)
    return offers_got(acting)


def offers_got(acting: Acting) -> "QuerySet[Offer]":
    """Return the offers that a freelancer got, and those of the agencies that they act for (PROP-17, AGY-05)."""
    if acting.person is None or acting.profile is None:
        return _whole().none()
    return _whole().filter(Q(profile=acting.profile) | managed(acting.person))


def waiting(rows: "QuerySet[Offer]") -> "QuerySet[Offer]":
    """Keep the offers that can be accepted now: open, in time, on an open job."""
    return rows.filter(_waits())


def count_got(acting: Acting) -> dict[str, int]:
    """Return how many offers `offers_got` lists, `all` of them and those `waiting` for an answer, in one query."""
    counts: dict[str, int] = offers_got(acting).aggregate(
        all=Count("pk"), waiting=Count("pk", filter=_waits())
    )
    return counts


def waiting_first(rows: "QuerySet[Offer]") -> "QuerySet[Offer]":
    """Put offers in order: those that wait for an answer, then the others, the newest first."""
    return rows.order_by(Case(When(_waits(), then=0), default=1), "-pk")


def _waits() -> Q:
    return Q(state__in=Offer.OPEN_STATES, job__state=Job.State.OPEN, expires_at__gt=clock.now())


def _whole() -> "QuerySet[Offer]":
    return Offer.objects.select_related("job__account", "profile__person", "agency", "contract", "proposal")


def told_offer_line(offer: Offer, acting: Acting) -> dict[str, Any]:
    """Return an offer as a program reads it in a list."""
    contract: Contract | None = getattr(offer, "contract", None)
    names = ("job_id", "proposal_id", "room_id", "state", "sent_at", "expires_at", "ended_at")
    return {
        "id": offer.pk,
        "url": offer.get_absolute_url(),
        "title": offer.job.title,
        "client": people.client_label(offer.job.account, acting),
        "freelancer": {"id": offer.profile.public_id, "name": acting.name_of(offer.profile)},
        "agency": offer.agency.name if offer.agency is not None else None,
        "contract_id": contract.pk if contract is not None else None,
        **{name: getattr(offer, name) for name in names},
    }


def told_whole_offer(offer: Offer, acting: Acting) -> dict[str, Any]:
    """Return a whole offer as a program reads it."""
    rows = Prefetch("milestones", OfferMilestone.objects.order_by("position"), to_attr="rows")
    every = list(offer.terms.order_by("version").prefetch_related(rows))
    held = [terms for terms in every if terms.side == Side.CLIENT][-1]
    wish = every[-1] if offer.state == Offer.State.COUNTERED else None
    names = ("decline_reason", "decline_message", "withdraw_reason")
    return {
        **told_offer_line(offer, acting),
        **{name: getattr(offer, name) for name in names},
        "terms": _told_terms(held),
        "wanted": _told_terms(wish) if wish is not None else None,
    }


def _told_terms(terms: OfferTerms) -> dict[str, Any]:
    values = values_of(terms)
    rows = [
        {"text": row.text, "due_date": row.due_date, "price": row.price} for row in values.terms.milestones
    ]
    return {
        "version": terms.version,
        "side": terms.side,
        "kind": values.terms.kind,
        "amount": terms.amount,
        "weekly_limit": terms.weekly_limit,
        "milestones": rows,
        "text": terms.text,
        "start_date": terms.start_date,
        "since": terms.since,
    }
