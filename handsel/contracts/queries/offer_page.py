"""Offers as their two sides read them: terms in words, versions side by side, where one stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.contracts.models import Contract, Offer, OfferMilestone, OfferTerms, Side
from handsel.contracts.queries.offer_programs import offers_got, waiting_first
from handsel.contracts.queries.offers import values_of
from handsel.contracts.queries.sides import side_of
from handsel.contracts.values import MilestoneValues, OfferValues
from handsel.invitations.queries import seed_of
from handsel.jobs.models import Job
from handsel.kit.tags.figures import money
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile
from handsel.proposals import queries as proposals
from handsel.proposals.models import Terms
from handsel.proposals.queries import Change, Version, paired


@dataclass(frozen=True)
class Shown:
    """Terms in words: labelled lines, the parts with their prices, and what the work is."""

    lines: list[tuple[str, str]]
    rows: Sequence[MilestoneValues]
    text: str


@dataclass(frozen=True)
class OfferPage:
    """What the page of an offer shows one of its sides.

    `asked` is how the terms that the freelancer wants differ from those that hold; `newer` is the version of the
    proposal's terms that the client had not seen when the offer was made (PROP-21).
    """

    offer: Offer
    side: Side
    other: str
    terms: OfferTerms
    shown: Shown
    asked: Version | None
    versions: list[Version]
    newer: int | None
    contract: Contract | None

    @property
    def is_client(self) -> bool:
        """Whether the reader stands on the client's side."""
        return self.side == Side.CLIENT


def in_words(values: OfferValues) -> Shown:
    """Return terms as pages show them."""
    return Shown(list(_lines(values).items()), values.terms.milestones, values.text)


def _shown(values: OfferValues, side: Side) -> Shown:
    """Return the terms for a side; the freelancer's with what is left after the service fee (CTR-18)."""
    shown = in_words(values)
    fee = proposals.fee_on(values.terms.total)
    if side == Side.FREELANCER and fee.percent:
        shown.lines.append((_("You receive"), money(fee.receives)))
    return shown


def offer_of(acting: Acting, offer_id: int) -> "QuerySet[Offer]":
    """Return the one offer of this id, if the reader may open it."""
    rows = Offer.objects.select_related(
        "job__account", "profile__person", "agency", "room", "proposal", "made_by", "contract"
    )
    return rows.filter(pk__in=Offer.objects.visible_to(acting).filter(pk=offer_id).values("pk"))


def offer_page(offer: Offer, acting: Acting) -> OfferPage:
    """Return what the page of an offer shows to somebody who may open it, in a few queries."""
    side = side_of(acting.me, offer)
    if side is None:
        raise LookupError("who may open an offer stands on one of its sides")
    rows = Prefetch("milestones", OfferMilestone.objects.order_by("position"), to_attr="rows")
    every = list(offer.terms.order_by("version").prefetch_related(rows))
    held = [terms for terms in every if terms.side == Side.CLIENT]
    now = held[-1]
    wish = every[-1] if offer.state == Offer.State.COUNTERED else None
    return OfferPage(
        offer=offer,
        side=side,
        other=other_side(offer, acting, side),
        terms=now,
        shown=_shown(values_of(now), side),
        asked=_version(now, wish) if wish is not None else None,
        versions=[_version(old, new) for old, new in pairwise(held)][::-1],
        newer=_newer(offer, now),
        contract=getattr(offer, "contract", None),
    )


def other_side(offer: Offer, acting: Acting, side: Side) -> str:
    """Return the name of the side across the table, as far as the reader may know it."""
    if side == Side.FREELANCER:
        return people.client_label(offer.job.account, acting)
    name = acting.name_of(offer.profile)
    return f"{name} · {offer.agency.name}" if offer.agency is not None else name


@dataclass(frozen=True)
class OfferRow:
    """An offer in the list of the freelancer's side: who made it, and what it comes to in words."""

    offer: Offer
    other: str
    seed: str
    amount: str


def got_rows(acting: Acting, start: int, most: int) -> list[OfferRow]:
    """Return a part of the offers that somebody got, those that wait first, in two queries."""
    held = OfferTerms.objects.filter(side=Side.CLIENT).order_by("version")
    rows = waiting_first(offers_got(acting)).prefetch_related(Prefetch("terms", held, to_attr="held"))
    return [_got(offer, acting) for offer in rows[start : start + most]]


def _got(offer: Any, acting: Acting) -> OfferRow:
    terms: OfferTerms = offer.held[-1]
    words = _("%(rate)s an hour") if terms.is_hourly else "%(rate)s"
    account = offer.job.account
    other = people.client_label(account, acting)
    return OfferRow(offer, other, seed_of(account), words % {"rate": money(terms.amount)})


def open_offer(job: Job, profile: FreelancerProfile) -> Offer | None:
    """Return the offer of a job to somebody that waits for an answer, if there is one."""
    return Offer.objects.open().filter(job=job, profile=profile).first()


def jobs_to_offer(acting: Acting) -> "QuerySet[Job]":
    """Return the open jobs of the reader's client account, the newest first."""
    rows = Job.objects.open().filter(account=acting.account) if acting.account else Job.objects.none()
    return rows.select_related("account").order_by("-published_at", "-pk")[:50]


def _newer(offer: Offer, terms: OfferTerms) -> int | None:
    if offer.proposal is None or not offer.is_open or terms.proposal_version is None:
        return None
    last = (
        Terms.objects.filter(proposal=offer.proposal).order_by("-version").values_list("version", flat=True)
    )
    newest = last.first()
    return newest if newest is not None and newest > terms.proposal_version else None


def _version(old: OfferTerms, new: OfferTerms) -> Version:
    before, after = values_of(old), values_of(new)
    told_before, told_after = _told(before), _told(after)
    changes = [
        Change(label, told_before.get(label, "–"), told_after.get(label, "–"))
        for label in dict.fromkeys([*told_after, *told_before])
        if told_before.get(label) != told_after.get(label)
    ]
    return Version(new.version, new.since, changes, paired(before.terms.milestones, after.terms.milestones))


def _told(values: OfferValues) -> dict[str, str]:
    words = {_("What the work is"): values.text} if values.text else {}
    return {**_lines(values), **words}


def _lines(values: OfferValues) -> dict[str, str]:
    """Return the terms as labelled words, in the order in which pages show them."""
    terms = values.terms
    hourly = terms.kind == Terms.Kind.HOURLY
    amount = money(terms.total)
    lines = {_("Payment"): str(Terms.Kind(terms.kind).label)}
    lines[_("Rate") if hourly else _("Price")] = (
        _("%(rate)s an hour") % {"rate": amount} if hourly else amount
    )
    if terms.weekly_limit:
        words = ngettext("%(hours)s hour a week", "%(hours)s hours a week", terms.weekly_limit)
        lines[_("Weekly limit")] = words % {"hours": terms.weekly_limit}
    start = values.start_date
    lines[_("Start")] = date_format(start, "DATE_FORMAT") if start else _("with the acceptance")
    return lines
