"""Whose turn it is in a contract, and what is to be done."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handsel.contracts.models import ChangeRequest, Contract, Milestone, Side, Week
from handsel.contracts.queries.changes import Wish

States = Milestone.State


@dataclass(frozen=True)
class Turn:
    """One thing that waits: for the reader, with the way there, or for the other side."""

    words: str
    url: str = ""
    label: str = ""

    @property
    def mine(self) -> bool:
        """Whether the reader can do it."""
        return bool(self.url)


def turns_of(contract: Contract, side: Side, milestones: list[Milestone], wishes: list[Wish]) -> list[Turn]:
    """Return what waits for the reader's side, the most pressing first; of the other side only the first thing."""
    found = [_review(row, side) for row in milestones if row.state == States.SUBMITTED]
    if contract.is_running:
        found += [_answer(row, side) for row in milestones if row.state == States.PROPOSED]
        found += [_wish(wish, side) for wish in wishes]
    if contract.state == Contract.State.ACTIVE:
        found += [_work(row, side) for row in milestones if row.state == States.AGREED]
    if contract.is_hourly:
        found += _weeks(contract, side)
    mine = [turn for turn in found if turn.mine]
    return mine or found[:1]


def waits_for(side: Side) -> Q:
    """Return the question whether something in a contract waits for a side, to be asked with a list of contracts.

    Work that goes on waits for nobody; what was handed in, sent back or asked for does.
    """
    own = {"contract": OuterRef("pk")}
    changes = ChangeRequest.objects.filter(**own, state=ChangeRequest.State.OPEN).exclude(side=side)
    proposed = Milestone.objects.filter(**own, state=States.PROPOSED).exclude(proposed_by_side=side)
    if side == Side.CLIENT:
        work = Milestone.objects.filter(**own, state=States.SUBMITTED)
        hours = Week.objects.filter(**own, state=Week.State.IN_REVIEW)
    else:
        work = Milestone.objects.filter(**own, state=States.AGREED, submissions__isnull=False)
        hours = Week.objects.filter(**own, state=Week.State.SENT_BACK)
    return Exists(changes) | Exists(proposed) | Exists(work) | Exists(hours)


def _review(row: Milestone, side: Side) -> Turn:
    day = date_format(row.approve_by) if row.approve_by else ""
    told = {"work": row.text, "day": day}
    if side == Side.FREELANCER:
        return Turn(_("Your client looks at “%(work)s”. It is approved by time on %(day)s.") % told)
    words = _("Look at “%(work)s”. Without an answer it is approved on %(day)s.") % told
    return Turn(words, reverse("contracts:approve", args=[row.pk]), _("Review the work"))


def _answer(row: Milestone, side: Side) -> Turn:
    told = {"work": row.text}
    if row.proposed_by_side == side:
        return Turn(_("The other side has not answered your milestone “%(work)s” yet.") % told)
    address = row.contract.get_absolute_url() + f"#milestone-{row.pk}"
    return Turn(_("Answer the proposed milestone “%(work)s”.") % told, address, _("See the milestone"))


def _wish(wish: Wish, side: Side) -> Turn:
    if wish.change.side == side:
        return Turn(_("The other side has not answered your wish yet."))
    address = wish.change.contract.get_absolute_url() + f"#change-{wish.change.pk}"
    return Turn(_("Answer the wish to change what was agreed."), address, _("See the change"))


def _work(row: Milestone, side: Side) -> Turn:
    told = {"work": row.text}
    if side == Side.CLIENT:
        return Turn(_("The freelancer works on “%(work)s”.") % told)
    words = (
        _("Your client asked for changes to “%(work)s”.") if row.was_sent_back else _("Work on “%(work)s”.")
    )
    return Turn(words % told, reverse("contracts:submit", args=[row.pk]), _("Submit work"))


def _weeks(contract: Contract, side: Side) -> list[Turn]:
    wanted = Week.State.IN_REVIEW if side == Side.CLIENT else Week.State.SENT_BACK
    words = {
        Side.CLIENT: _("Look at the hours of the week from %(day)s."),
        Side.FREELANCER: _("Correct the hours of the week from %(day)s."),
    }
    return [
        Turn(
            words[side] % {"day": date_format(week.monday)},
            week.get_absolute_url(),
            _("See the hours"),
        )
        for week in contract.weeks.filter(state=wanted).order_by("monday")
    ]
