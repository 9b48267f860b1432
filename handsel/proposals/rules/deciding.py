"""What a client's people may do with proposals (PROP-25)."""

from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import Person, Seat
from handsel.policy import numbers
from handsel.proposals.models import Proposal
from handsel.proposals.rules.writing import check_job_is_open, check_may_become, no_such_proposal


def check_acts_for_client(person: Person, proposal: Proposal) -> None:
    """PROP-25: only the people of the job's client account sort and answer its proposals."""
    if not Seat.objects.filter(account=proposal.job.account_id, person=person).exists():
        raise no_such_proposal()


def check_can_shortlist(person: Person, proposal: Proposal) -> None:
    """PROP-25: the client marks proposals that may still lead to a contract."""
    check_acts_for_client(person, proposal)
    if not proposal.is_open:
        check_may_become(proposal, "")


def check_can_archive(person: Person, proposal: Proposal) -> None:
    """PROP-25: the client puts an open proposal out of sight."""
    check_acts_for_client(person, proposal)
    check_may_become(proposal, Proposal.State.ARCHIVED)


def check_can_restore(person: Person, proposal: Proposal) -> None:
    """PROP-25: the client takes a proposal out of the archive while the job is open and no newer one is.

    :raises Refused: proposal_not_open, job_closed, already_proposed.
    """
    check_acts_for_client(person, proposal)
    if proposal.state != Proposal.State.ARCHIVED:
        check_may_become(proposal, "")
    check_job_is_open(proposal.job)
    if Proposal.objects.open().filter(job=proposal.job, profile=proposal.profile).exists():
        raise Refused("already_proposed", _("There is a newer proposal of the same person for this job."))


def check_can_decline(person: Person, proposal: Proposal) -> None:
    """PROP-25: the client turns an open proposal down."""
    check_acts_for_client(person, proposal)
    check_may_become(proposal, Proposal.State.DECLINED)


def check_decline(reason: str, message: str) -> None:
    """PROP-25: a decline has one of the reasons, and a message of at most 1,000 characters.

    :raises Refused: reason, too_long.
    """
    if reason not in Proposal.DeclineReason.values:
        raise Refused("reason", _("Please choose a reason."), field="reason")
    most = numbers.DECLINE_MESSAGE_MAX.value
    if len(clean(message)) > most:
        words = _("Please use at most %(most)s characters.") % {"most": most}
        raise Refused("too_long", words, field="message")
