"""What people are told about offers: the kinds of notices and their words (NOTIF-10)."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts.models import Contract, Offer
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.models import Person

OFFER = kinds.register(
    "offer", gettext_lazy("Offers you got, and what becomes of them"), email=True, push=True
)
ANSWER = kinds.register("offer_answer", gettext_lazy("Answers to offers you made"), email=True, push=True)

Say = Callable[[Offer, Person], Words]


def _names(offer: Offer, person: Person) -> dict[str, str]:
    return {
        "client": people.client_label_for(offer.job.account, person),
        "name": people.name_for(offer.profile, person),
        "title": offer.job.title,
        "day": date_format(offer.expires_at, "DATE_FORMAT"),
    }


def _words(offer: Offer, title: str, body: str, link: str) -> Words:
    address = offer.get_absolute_url()
    return Words(title=title, body=body, url=address, actions=((link, address),))


def received(offer: Offer, person: Person) -> Words:
    """Tell the freelancer that a client made an offer."""
    names = _names(offer, person)
    return _words(
        offer,
        _("%(client)s made you an offer for “%(title)s”") % names,
        _("You can accept it, decline it or propose other terms until %(day)s.") % names,
        _("See the offer"),
    )


def changed(offer: Offer, person: Person) -> Words:
    """Tell the freelancer that the client changed the offer."""
    names = _names(offer, person)
    return _words(
        offer,
        _("%(client)s changed the offer for “%(title)s”") % names,
        _("You see old and new terms beside each other, and can answer until %(day)s.") % names,
        _("See what changed"),
    )


def runs_out(offer: Offer, person: Person) -> Words:
    """Tell the freelancer that an offer runs out within a day."""
    names = _names(offer, person)
    return _words(
        offer,
        _("The offer for “%(title)s” expires soon") % names,
        _("%(client)s waits for your answer until %(day)s.") % names,
        _("Answer the offer"),
    )


def withdrawn(offer: Offer, person: Person) -> Words:
    """Tell the freelancer that an offer was taken back, or ended with its job."""
    names = _names(offer, person)
    body = offer.withdraw_reason
    if not offer.job.is_open:
        body = _("The job has ended, and the offer with it.")
    return _words(
        offer, _("%(client)s took the offer for “%(title)s” back") % names, body, _("See the offer")
    )


def expired(offer: Offer, person: Person) -> Words:
    """Tell the freelancer that an offer ran out."""
    names = _names(offer, person)
    body = _("Your proposal stands as before.") if offer.proposal_id is not None else ""
    return _words(offer, _("The offer for “%(title)s” has expired") % names, body, _("See the offer"))


def client_expired(offer: Offer, person: Person) -> Words:
    """Tell the client that an offer of theirs ran out."""
    names = _names(offer, person)
    return _words(
        offer,
        _("Your offer to %(name)s has expired") % names,
        _("Nobody answered it. You can make another one for “%(title)s”.") % names,
        _("See the offer"),
    )


def countered(offer: Offer, person: Person) -> Words:
    """Tell the client that the freelancer asks for other terms."""
    names = _names(offer, person)
    return _words(
        offer,
        _("%(name)s asks for other terms for “%(title)s”") % names,
        _("Your offer stands as it is until you change it. You see both beside each other."),
        _("Compare the terms"),
    )


def declined(offer: Offer, person: Person) -> Words:
    """Tell the client that the freelancer declined, and why."""
    names = _names(offer, person)
    reason = f"{offer.get_decline_reason_display()}. {offer.decline_message}".strip()
    return _words(
        offer, _("%(name)s declined your offer for “%(title)s”") % names, reason, _("See the offer")
    )


def accepted(offer: Offer, person: Person) -> Words:
    """Tell the client that the contract has begun, and ask whether they still look (JOB-15)."""
    names = _names(offer, person)
    contract = Contract.objects.get(offer=offer)
    body = _("The contract has started. You may now talk and meet in any way you like.")
    actions = [(_("See the contract"), contract.get_absolute_url())]
    if offer.job.is_open:
        body += " " + _("The job is still open: close it if you have found everybody you need.")
        actions.append((_("Close the job"), reverse("jobs:close", args=[offer.job_id])))
    return Words(
        title=_("%(name)s accepted your offer for “%(title)s”") % names,
        body=body,
        url=contract.get_absolute_url(),
        actions=tuple(actions),
    )


def begun(offer: Offer, person: Person) -> Words:
    """Tell those who work that an offer was accepted for them, by somebody of their side (AGY-05)."""
    names = _names(offer, person)
    address = Contract.objects.get(offer=offer).get_absolute_url()
    return Words(
        title=_("The contract for “%(title)s” has started") % names,
        body=_("%(client)s reads that the offer was accepted.") % names,
        url=address,
        actions=((_("See the contract"), address),),
    )
