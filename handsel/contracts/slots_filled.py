"""What the contracts room draws into pages of lower rooms."""

from typing import Any

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from handsel.contracts import queries
from handsel.contracts.models import Contract, Offer, Week
from handsel.jobs.models import Job
from handsel.messaging.models import Room
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile
from handsel.proposals.models import Proposal

HOME_ROWS = 4


def hours_part(request: Request, contract: Contract, page: queries.ContractPage) -> str:
    """Draw the present week on the page of a contract by the hour, and which other weeks wait (CTR-10)."""
    if not contract.is_hourly:
        return ""
    monday = queries.week_asked(contract, "")
    states = (Week.State.IN_REVIEW, Week.State.SENT_BACK)
    weeks = list(contract.weeks.filter(Q(monday=monday) | Q(state__in=states)).order_by("monday"))
    context = {
        "contract": contract,
        "sheet": queries.summary_of(contract, page.side, monday, weeks),
        "waiting": [week for week in weeks if week.monday != monday],
    }
    return render_to_string("contracts/hours_part.html", context, request)


def payments_part(request: Request, contract: Contract, page: queries.ContractPage) -> str:
    """Draw what was written down as paid, with what each side can say to it."""
    context = {"contract": contract, "page": page, "payments": list(queries.payments_of(contract)[:50])}
    return render_to_string("contracts/payments_part.html", context, request)


def feedback_part(request: Request, contract: Contract, page: queries.ContractPage) -> str:
    """Draw the way to ask for feedback for the freelancer's side of a running contract, once something is
    delivered (CTR-21); after the end there are reviews.
    """
    if (
        page.is_client
        or not contract.is_running
        or not (page.has_deliveries or queries.is_something_delivered(contract))
    ):
        return ""
    return render_to_string("contracts/feedback_part.html", {"contract": contract}, request)


def home_panel(request: Request) -> str:
    """Draw the running contracts beside what else is new, at home only, and nothing where there are none."""
    if request.path != reverse("pages:home"):
        return ""
    rows = queries.of_tab(request.acting, queries.RUNNING)[:HOME_ROWS]
    shown = [(row, queries.other_name_for(request.acting, row)) for row in rows]
    return render_to_string("contracts/home_panel.html", {"rows": shown}, request) if shown else ""


def offer_button(
    request: Request, profile: FreelancerProfile, job: Job | None = None, special_id: str = ""
) -> str:
    """Draw the way to an offer on a profile or a tile, for clients (CTR-01)."""
    acting = request.acting
    if not acting.is_client or acting.me.pk == profile.person_id or (job is not None and not job.is_open):
        return ""
    if job is None:
        return _link(request, reverse("contracts:choose_job", args=[profile.public_id]), _("Make an offer"))
    return _link(request, _new(job.pk, profile), _("Make an offer"))


def offer_on_proposal(request: Request, proposal: Proposal) -> str:
    """Draw the way to an offer, or to the one that waits, among what the client may do with a proposal (PROP-25)."""
    if not request.acting.is_client or not proposal.job.is_open or not proposal.stands:
        return ""
    made = proposal.state == Proposal.State.OFFERED
    words = _("See the offer") if made else _("Make an offer")
    return _link(request, _new(proposal.job_id, proposal.profile), words)


def offers_of_proposal(request: Request, proposal: Proposal) -> str:
    """Draw the offers made on a proposal beside it, for both sides (PROP-21, PROP-26)."""
    rows = Offer.objects.filter(proposal=proposal).select_related("contract").order_by("-pk")
    return _panel(request, "contracts/offers_panel.html", list(rows))


def hires_of_job(request: Request, job: Job) -> str:
    """Draw who was hired for a job, and ask its client whether to close it or to go on looking (JOB-15)."""
    if job.account_id not in [seat.account_id for seat in request.acting.seats] or not job.activity.hired:
        return ""
    rows = Contract.objects.filter(job=job).select_related("profile__person").order_by("pk")
    return _panel(request, "contracts/hires_panel.html", list(rows), job=job)


def offers_at_home(request: Request) -> str:
    """Draw the offers that wait for somebody's answer, at home only: the client's are those with other terms."""
    if request.path != reverse("pages:home"):
        return ""
    rows = queries.waiting(queries.offers_of_role(request.acting))
    if request.acting.account is not None:
        rows = rows.filter(state=Offer.State.COUNTERED)
    return _panel(request, "contracts/home_offers.html", list(rows.order_by("expires_at")[:HOME_ROWS]))


def _panel(request: Request, template: str, rows: "list[Any]", **more: Any) -> str:
    return render_to_string(template, {"rows": rows, **more}, request) if rows else ""


def offer_in_room(request: Request, room: Room) -> str:
    """Draw the offer that waits, the contract, or for the client the way to make an offer, in the head of a
    conversation (CTR-01).
    """
    states = [*Offer.OPEN_STATES, Offer.State.ACCEPTED]
    found = list(Offer.objects.filter(room=room, state__in=states).select_related("contract").order_by("-pk"))
    waiting = next((offer for offer in found if offer.is_open), None)
    if waiting is not None:
        return _link(request, waiting.get_absolute_url(), _("See the offer"), kind="main")
    if found:
        return _link(request, found[0].contract.get_absolute_url(), _("See the contract"))
    if not request.acting.is_client or room.kind != Room.Kind.INTERVIEW or room.state != Room.State.OPEN:
        return ""
    talked = Proposal.objects.open().filter(room=room).select_related("job", "profile").first()
    if talked is None or not talked.job.is_open:
        return ""
    return _link(request, _new(talked.job_id, talked.profile), _("Make an offer"))


def _new(job_id: int, profile: FreelancerProfile) -> str:
    return reverse("contracts:new_offer", args=[job_id, profile.public_id])


def _link(request: Request, address: str, words: str, kind: str = "plain") -> str:
    context = {"address": address, "words": words, "kind": kind}
    return render_to_string("contracts/offer_button.html", context, request)
