"""Who hears of offers."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.contracts import events as contract_facts
from handsel.contracts import queries as contracts
from handsel.contracts.models import Offer
from handsel.contracts.shapes.offers import OfferOut
from handsel.people.acting import Acting
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell


def _said(pk: int, **more: Any) -> Say:
    def say(acting: Acting) -> Data:
        row = contracts.offers_of_role(acting).get(pk=pk)
        return {"offer": shaped(OfferOut, contracts.told_whole_offer(row, acting)), **more}

    return say


def _sides(fact: Any, **more: Any) -> Copy:
    row = Offer.objects.select_related("job", "profile__person", "proposal").get(pk=fact.offer_id)
    workers = tuple(person.pk for person in contracts.workers_of(row))
    return Copy(_said(row.pk, **more), (row.job.account_id,), workers)


def _both(fact: Any) -> Iterator[Copy]:
    yield _sides(fact)


def _version(fact: Any) -> Iterator[Copy]:
    yield _sides(fact, version=fact.version)


def _contract(fact: contract_facts.OfferAccepted) -> Iterator[Copy]:
    yield _sides(fact, contract_id=fact.contract_id)


_c = contract_facts
tell(_c.OfferSent, "offer.sent", _("An offer was made"), _both)
tell(_c.OfferChanged, "offer.changed", _("An offer was changed"), _version)
tell(_c.OfferCountered, "offer.countered", _("Other terms were asked for"), _version)
tell(_c.OfferAccepted, "offer.accepted", _("An offer was accepted"), _contract)
tell(_c.OfferDeclined, "offer.declined", _("An offer was declined"), _both)
tell(_c.OfferWithdrawn, "offer.withdrawn", _("An offer was taken back"), _both)
tell(_c.OfferExpiring, "offer.expiring", _("An offer expires within a day"), _both)
tell(_c.OfferExpired, "offer.expired", _("An offer expired"), _both)
