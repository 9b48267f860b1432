"""What the proposals room does when it hears that a job ended or somebody wrote, and whom it tells what."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.agencies.events import MemberJoined, MemberLeft, RoleChanged
from handsel.events import facts
from handsel.jobs.events import JobEnded
from handsel.messaging.events import MessageSent
from handsel.moderation.events import AppealDecided, CaseDecided
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.models import Person
from handsel.proposals import actions, queries, reports
from handsel.proposals.events import (
    ProposalDeclined,
    ProposalsEnded,
    ProposalSubmitted,
    ProposalViewed,
    ProposalWithdrawn,
    TermsChanged,
)
from handsel.proposals.models import Proposal

RECEIVED = kinds.register("proposal", gettext_lazy("New proposals on your jobs"), email=True, push=True)
WITHDRAWN = kinds.register(
    "proposal_withdrawn", gettext_lazy("Proposals that freelancers withdraw"), email=False, push=False
)
TERMS = kinds.register(
    "proposal_terms", gettext_lazy("When a freelancer changes the terms of a proposal"), email=True, push=True
)
DECLINED = kinds.register(
    "proposal_declined", gettext_lazy("When a client declines your proposal"), email=True, push=True
)
VIEWED = kinds.register(
    "proposal_viewed",
    gettext_lazy("When a client opens your proposal"),
    email=False,
    push=False,
    bell=False,
)
ENDED = kinds.register(
    "proposal_ended", gettext_lazy("When a job you proposed to closes"), email=True, push=False
)


@facts.on(MemberJoined)
def seat_new_manager(fact: MemberJoined) -> None:
    """AGY-07: whoever joins an agency as manager sits in the conversations of its proposals."""
    actions.seat_managers(agency_id=fact.agency_id)


@facts.on(RoleChanged)
def seat_by_new_role(fact: RoleChanged) -> None:
    """AGY-07: whoever begins or ceases to act for an agency joins or leaves its conversations."""
    actions.seat_managers(agency_id=fact.agency_id)


@facts.on(MemberLeft)
def unseat_old_manager(fact: MemberLeft) -> None:
    """AGY-07: whoever left an agency leaves the conversations of its proposals."""
    actions.seat_managers(agency_id=fact.agency_id)


@facts.on(JobEnded)
def end_proposals_of_the_job(fact: JobEnded) -> None:
    """JOB-16: open proposals end with their job."""
    actions.end_proposals(job_id=fact.job_id)


@facts.on(MessageSent)
def begin_the_interview(fact: MessageSent) -> None:
    """MSG-08: an interview begins when the client writes to a candidate."""
    if fact.side == "client":
        actions.note_client_message(room_id=fact.room_id, message_id=fact.message_id)


@facts.on(CaseDecided)
def take_down_what_broke_the_rules(fact: CaseDecided) -> None:
    """Hide what somebody wrote in a proposal for which an operator decided so (ADM-07)."""
    sort, _sign, key = fact.subject.partition(":")
    if sort == reports.SORT and fact.decision == Case.Decision.REMOVE:
        why = Case.objects.get(pk=fact.case_id).reason
        actions.take_proposal_down(by=Person.objects.get(pk=fact.by_id), proposal_id=int(key), why=why)


@facts.on(AppealDecided)
def show_what_was_taken_down_wrongly(fact: AppealDecided) -> None:
    """Show again what somebody wrote in a proposal, where the removal was undone (ADM-04)."""
    sort, _sign, key = fact.subject.partition(":")
    undone = fact.outcome == Appeal.State.REVERSED and fact.decision == Case.Decision.REMOVE
    if sort == reports.SORT and undone:
        why = Appeal.objects.get(case=fact.case_id).reason
        actions.show_proposal_again(by=Person.objects.get(pk=fact.by_id), proposal_id=int(key), why=why)


@facts.on(ProposalSubmitted)
def tell_client_of_proposal(fact: ProposalSubmitted) -> None:
    """Tell the client's people; an accepted invitation is told by the room that accepted it."""
    proposal = _proposal(fact.proposal_id)
    if proposal.is_marketplace:
        _tell_hirers(proposal, RECEIVED, f"proposal-submitted:{proposal.pk}", _submitted_words)


@facts.on(ProposalWithdrawn)
def tell_client_of_withdrawal(fact: ProposalWithdrawn) -> None:
    """Tell the client's people that a candidate is no longer there."""
    proposal = _proposal(fact.proposal_id)
    _tell_hirers(proposal, WITHDRAWN, f"proposal-withdrawn:{proposal.pk}", _withdrawn_words)


@facts.on(TermsChanged)
def tell_client_of_terms(fact: TermsChanged) -> None:
    """PROP-21: the client's people hear of each new version, unless they put the proposal away.

    Under offer new terms are told as other terms that somebody asks for (PROP-19).
    """
    proposal = _proposal(fact.proposal_id)
    if proposal.is_open and proposal.state != Proposal.State.OFFERED:
        _tell_hirers(proposal, TERMS, f"proposal-terms:{proposal.pk}:{fact.version}", _terms_words)


@facts.on(ProposalDeclined)
def tell_freelancer_of_decline(fact: ProposalDeclined) -> None:
    """PROP-25, NOTIF-09: its author hears that the client declined, and why."""
    proposal = _proposal(fact.proposal_id)

    def words(person: Person) -> Words:
        client = people.client_label_for(proposal.job.account, person)
        named = {"client": client, "title": proposal.job.title}
        reason = proposal.get_decline_reason_display()
        return Words(
            title=_("%(client)s declined your proposal for “%(title)s”") % named,
            body=f"{reason}. {proposal.decline_message}".strip(),
            url=proposal.get_absolute_url(),
            actions=((_("See your proposal"), proposal.get_absolute_url()),),
        )

    _tell_authors(proposal, DECLINED, f"proposal-declined:{proposal.pk}", words)


@facts.on(ProposalViewed)
def tell_freelancer_of_view(fact: ProposalViewed) -> None:
    """NOTIF-09: the freelancer may want to know that the client opened the proposal; off by default."""
    proposal = _proposal(fact.proposal_id)

    def words(person: Person) -> Words:
        client = people.client_label_for(proposal.job.account, person)
        title = _("%(client)s opened your proposal") % {"client": client}
        return Words(title=title, body=proposal.job.title, url=proposal.get_absolute_url())

    _tell_authors(proposal, VIEWED, f"proposal-viewed:{proposal.pk}", words)


@facts.on(ProposalsEnded)
def tell_freelancers_of_the_end(fact: ProposalsEnded) -> None:
    """NOTIF-09: whoever had an open proposal hears that the job closed, and why."""
    rows = Proposal.objects.filter(pk__in=fact.proposal_ids).select_related("job", "profile__person")
    for proposal in rows.order_by("pk"):
        _tell_of_end(proposal)


def _tell_of_end(proposal: Proposal) -> None:
    def words(person: Person) -> Words:
        return Words(
            title=_("The job “%(title)s” has closed") % {"title": proposal.job.title},
            body=_("%(reason)s Your proposal moved to the archive.")
            % {"reason": proposal.job.get_end_reason_display()},
            url=proposal.get_absolute_url(),
            actions=((_("See your proposal"), proposal.get_absolute_url()),),
        )

    _tell_authors(proposal, ENDED, f"proposal-ended:{proposal.pk}", words)


def _tell_authors(proposal: Proposal, kind: kinds.Kind, key: str, words: Callable[[Person], Words]) -> None:
    """Tell the freelancer, and who acts for the agency that proposed them (AGY-05)."""
    for person in queries.authors_of(proposal):
        notifications.tell(person=person, kind=kind, key=key, words=partial(words, person))


def _proposal(proposal_id: int) -> Proposal:
    return Proposal.objects.select_related("job__account", "profile__person").get(pk=proposal_id)


def _tell_hirers(
    proposal: Proposal, kind: kinds.Kind, key: str, words: Callable[[Proposal, Person], Words]
) -> None:
    for person in people.hirers_of(proposal.job.account):
        notifications.tell(person=person, kind=kind, key=key, words=partial(words, proposal, person))


def _submitted_words(proposal: Proposal, person: Person) -> Words:
    name = people.name_for(proposal.profile, person)
    return Words(
        title=_("%(name)s sent a proposal for “%(title)s”") % {"name": name, "title": proposal.job.title},
        body=proposal.opening,
        url=proposal.get_absolute_url(),
        actions=((_("Read the proposal"), proposal.get_absolute_url()),),
    )


def _terms_words(proposal: Proposal, person: Person) -> Words:
    words = {"name": people.name_for(proposal.profile, person), "title": proposal.job.title}
    return Words(
        title=_("%(name)s changed the terms of the proposal for “%(title)s”") % words,
        body=_("You see old and new terms beside each other."),
        url=proposal.get_absolute_url(),
        actions=((_("See what changed"), proposal.get_absolute_url()),),
    )


def _withdrawn_words(proposal: Proposal, person: Person) -> Words:
    name = people.name_for(proposal.profile, person)
    words = {"name": name, "title": proposal.job.title}
    return Words(
        title=_("%(name)s withdrew the proposal for “%(title)s”") % words,
        body=proposal.withdraw_reason,
        url=proposal.get_absolute_url(),
    )
