"""The JSON doors to offers."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.contracts import actions, queries
from handsel.contracts.models import Offer
from handsel.contracts.shapes.contracts import ContractOut
from handsel.contracts.shapes.offers import (
    AcceptOfferIn,
    DeclineOfferIn,
    NewOfferIn,
    OfferOut,
    OffersAsked,
    OffersOut,
    OfferTermsIn,
    WithdrawOfferIn,
)
from handsel.jobs.models import Job
from handsel.kit.api import Id, newest_first
from handsel.kit.api import router as router_of
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile

router = router_of("contracts")


@router.get("/offers", response=OffersOut, summary="My offers")
def list_offers(request: Request, asked: Query[OffersAsked]) -> Any:
    """The offers that the key's role made or got, the newest first."""
    rows = queries.offers_of_role(request.acting)
    if asked.state:
        rows = rows.filter(state=asked.state)
    found, after = newest_first(rows, asked)
    return {"items": [queries.told_offer_line(row, request.acting) for row in found], "next": after}


@router.post("/jobs/{job_id}/offers", response={201: OfferOut}, summary="Make an offer")
def send_offer(request: Request, job_id: Id, data: NewOfferIn) -> Any:
    """Offer an open job of the account to a freelancer (CTR-01)."""
    people_rules.check_acts_for_client(request.acting)
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    visible = FreelancerProfile.objects.visible_to(request.acting)
    profile = get_object_or_404(visible, public_id=data.freelancer)
    sent = actions.send_offer(
        by=request.acting.me, job_id=job.pk, profile_id=profile.pk, values=data.values()
    )
    return Status(201, _told(request, sent.pk))


@router.get("/offers/{offer_id}", response=OfferOut, summary="An offer")
def read_offer(request: Request, offer_id: Id) -> Any:
    """A whole offer with the terms that hold, and those that were asked for instead."""
    return _told(request, offer_id)


@router.put("/offers/{offer_id}/terms", response=OfferOut, summary="Change an offer")
def change_offer(request: Request, offer_id: Id, data: OfferTermsIn) -> Any:
    """Change an open offer, or answer other terms; it waits for an answer anew (CTR-03)."""
    actions.change_offer(by=request.acting.me, offer_id=_mine(request, offer_id).pk, values=data.values())
    return _told(request, offer_id)


@router.post("/offers/{offer_id}/counter", response=OfferOut, summary="Ask for other terms")
def counter_offer(request: Request, offer_id: Id, data: OfferTermsIn) -> Any:
    """Ask the client for other terms; the offer stands as it is until the client changes it (CTR-03)."""
    actions.counter_offer(by=request.acting.me, offer_id=_mine(request, offer_id).pk, values=data.values())
    return _told(request, offer_id)


@router.post("/offers/{offer_id}/accept", response={201: ContractOut}, summary="Accept an offer")
def accept_offer(request: Request, offer_id: Id, data: AcceptOfferIn) -> Any:
    """Accept the version of the terms that was read; the contract begins (CTR-06)."""
    offer = _mine(request, offer_id)
    contract = actions.accept_offer(by=request.acting.me, offer_id=offer.pk, version=data.version)
    found = queries.of_role(request.acting).get(pk=contract.pk)
    return Status(201, queries.told_whole(found, request.acting))


@router.post("/offers/{offer_id}/decline", response=OfferOut, summary="Decline an offer")
def decline_offer(request: Request, offer_id: Id, data: DeclineOfferIn) -> Any:
    """Decline an open offer and say why; it counts against nobody (CTR-05)."""
    actions.decline_offer(
        by=request.acting.me,
        offer_id=_mine(request, offer_id).pk,
        reason=data.reason,
        message=data.message,
    )
    return _told(request, offer_id)


@router.post("/offers/{offer_id}/withdraw", response=OfferOut, summary="Take an offer back")
def withdraw_offer(request: Request, offer_id: Id, data: WithdrawOfferIn) -> Any:
    """Take an open offer back, with or without a reason."""
    actions.withdraw_offer(by=request.acting.me, offer_id=_mine(request, offer_id).pk, reason=data.reason)
    return _told(request, offer_id)


def _mine(request: Request, offer_id: int) -> Offer:
    return get_object_or_404(queries.offers_of_role(request.acting), pk=offer_id)


def _told(request: Request, offer_id: int) -> dict[str, Any]:
    return queries.told_whole_offer(_mine(request, offer_id), request.acting)
