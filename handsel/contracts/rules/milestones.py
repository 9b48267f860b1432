"""Who may propose, answer, submit and review milestones (CTR-08)."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from handsel.contracts.models import Contract, Milestone, Side
from handsel.contracts.rules.contracts import check_acts_in, check_is_not_paused, check_is_running
from handsel.contracts.values import MilestoneValues
from handsel.kit import files as looks
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy import numbers

HIGHEST = Decimal("99999999.99")


def no_such_milestone() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such milestone."))


def check_is_fixed(contract: Contract) -> None:
    """Refuse milestones where the work is paid by the hour.

    :raises Refused: wrong_kind.
    """
    if contract.is_hourly:
        raise Refused("wrong_kind", _("This work is paid by the hour; it has no milestones."))


def check_text(text: str, *, field: str = "text") -> None:
    """Refuse words that are too long.

    :raises Refused: too_long.
    """
    most = numbers.WORK_TEXT_MAX.value
    if len(clean(text)) > most:
        raise Refused("too_long", _("Please use at most %(most)s characters.") % {"most": most}, field=field)


def check_milestone_text(text: str) -> None:
    """Refuse a milestone that does not say in a line what will be delivered.

    :raises Refused: empty, too_long.
    """
    if not one_line(text):
        raise Refused("empty", _("Please say what will be delivered."), field="text")
    if len(one_line(text)) > 200:
        raise Refused("too_long", _("Please use at most %(most)s characters.") % {"most": 200}, field="text")


def check_price(price: Decimal) -> None:
    """PROP-04: a milestone costs at least what the marketplace asks.

    :raises Refused: amount.
    """
    least = numbers.MILESTONE_MIN.value
    fits = price.is_finite() and price == round(price, 2) and least <= price <= HIGHEST
    if not fits:
        words = _("The price must be at least %(least)s, with at most two decimals.") % {"least": least}
        raise Refused("amount", words, field="price")


def check_can_propose_milestone(person: Person, contract: Contract, values: MilestoneValues) -> Side:
    """CTR-08: either side proposes more work in a running contract with a fixed price; ACC-20 nobody suspended.

    :raises Refused: hidden, suspended, wrong_kind, contract_not_running, milestones, empty, too_long, amount.
    """
    side = check_acts_in(person, contract)
    check_not_suspended(person)
    check_is_fixed(contract)
    check_is_running(contract)
    most = numbers.MILESTONES_MAX.value
    gone = [Milestone.State.REFUSED, Milestone.State.DROPPED]
    if contract.milestones.exclude(state__in=gone).count() >= most:
        words = _("A contract has at most %(most)s milestones at a time.") % {"most": most}
        raise Refused("milestones", words)
    check_milestone_text(values.text)
    check_price(values.price)
    return side


def check_state(milestone: Milestone, state: str) -> None:
    """Refuse what needs a milestone in another state.

    :raises Refused: milestone_not_pending.
    """
    if milestone.state != state:
        words = _("This milestone stands differently now: %(state)s.")
        told = {"state": milestone.get_state_display()}
        raise Refused("milestone_not_pending", words % told, state=milestone.state)


def check_can_answer_milestone(person: Person, milestone: Milestone) -> Side:
    """CTR-08: the side that did not propose a milestone agrees or refuses.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, milestone_not_pending.
    """
    proposer = Side(milestone.proposed_by_side)
    side = check_acts_in(person, milestone.contract, proposer.other)
    check_not_suspended(person)
    check_is_running(milestone.contract)
    check_state(milestone, Milestone.State.PROPOSED)
    return side


def check_can_drop_milestone(person: Person, milestone: Milestone) -> Side:
    """CTR-08: the side that proposed a milestone takes it back until it is answered.

    :raises Refused: hidden, wrong_role, contract_not_running, milestone_not_pending.
    """
    side = check_acts_in(person, milestone.contract, Side(milestone.proposed_by_side))
    check_is_running(milestone.contract)
    check_state(milestone, Milestone.State.PROPOSED)
    return side


def check_can_submit(person: Person, milestone: Milestone) -> Side:
    """CTR-08: the freelancer's side submits work for an agreed milestone; ACC-20 also when suspended.

    :raises Refused: hidden, wrong_role, contract_not_running, contract_paused, milestone_not_pending.
    """
    side = check_acts_in(person, milestone.contract, Side.FREELANCER)
    check_is_running(milestone.contract)
    check_is_not_paused(milestone.contract)
    check_state(milestone, Milestone.State.AGREED)
    return side


def check_submission(text: str, files: "Sequence[UploadedFile[Any]]", *, scan: bool = True) -> None:
    """CTR-08: what is submitted says or brings something.

    :raises Refused: empty, too_long, or what `kit.files` refuses.
    """
    if not clean(text) and not files:
        raise Refused("empty", _("Say what you deliver, or add a file."), field="text")
    check_text(text)
    most, most_mb = numbers.WORK_FILES_MAX.value, numbers.WORK_FILE_MAX_MB.value
    looks.check_files(files, most=most, most_mb=most_mb, scan=scan)


def check_can_review(person: Person, milestone: Milestone) -> Side:
    """CTR-08: the client's side approves submitted work or sends it back, also after the end.

    :raises Refused: hidden, wrong_role, milestone_not_pending.
    """
    side = check_acts_in(person, milestone.contract, Side.CLIENT)
    check_state(milestone, Milestone.State.SUBMITTED)
    return side


def may_approve_by_time(milestone: Milestone, *, due: bool) -> bool:
    """CTR-08: time approves only what still waits and whose days are over."""
    return due and milestone.state == Milestone.State.SUBMITTED
