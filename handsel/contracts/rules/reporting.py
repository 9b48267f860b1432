"""Who may write what came out of a contract (REP-24)."""

from django.utils.translation import gettext as _

from handsel.contracts.models import Contract, Side
from handsel.contracts.rules.contracts import check_acts_in
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy import numbers


def check_can_report(person: Person, contract: Contract, text: str) -> None:
    """REP-24: the freelancer's side writes what came out, while the contract runs or after its end.

    :raises Refused: hidden, wrong_role, suspended, required, too_long.
    """
    check_acts_in(person, contract, Side.FREELANCER)
    check_not_suspended(person)
    words, most = clean(text), numbers.OUTCOME_MAX.value
    if not words:
        raise Refused("required", _("Please write what came out of the work."), field="text")
    if len(words) > most:
        raise Refused("too_long", _("Please use at most %(most)s characters.") % {"most": most}, field="text")
