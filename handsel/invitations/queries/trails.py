"""The handover trail of an invitation: from the client over who passed it on to who has it now."""

from collections.abc import Callable

from django.db.models import Q
from django.utils.translation import gettext as _

from handsel.invitations.models import Invitation
from handsel.invitations.queries.referees import chain_of, links_of
from handsel.kit.trail import TrailStep
from handsel.messaging.models import Room
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import ClientAccount, FreelancerProfile, Person
from handsel.proposals.models import Proposal

Namer = Callable[[FreelancerProfile], str]
STATES = {
    Invitation.State.PENDING: "pending",
    Invitation.State.IGNORED: "pending",
    Invitation.State.ACCEPTED: "accepted",
    Invitation.State.DECLINED: "declined",
}


def trail_of(invitation: Invitation, acting: Acting) -> list[TrailStep]:
    """Return the trail of an invitation (job, account and profile loaded) in the names that the reader
    may know.
    """
    account = invitation.job.account
    return _steps(invitation, people.client_label(account, acting), acting.name_of)


def trail_for(invitation: Invitation, person: Person) -> list[TrailStep]:
    """Return the trail in the names that a person may know who is told about it outside a request."""
    account = invitation.job.account
    label = people.client_label_for(account, person)
    return _steps(invitation, label, lambda profile: people.name_for(profile, person))


def trail_of_proposal(proposal: Proposal, acting: Acting) -> list[TrailStep]:
    """Return the trail that led to a proposal, empty if nobody was asked (PROP-02)."""
    if proposal.origin == Proposal.Origin.MARKETPLACE:
        return []
    return _asked_by(Q(proposal=proposal), acting)


def trail_of_room(room: Room, acting: Acting) -> list[TrailStep]:
    """Return the trail that led to a room, empty if nobody was asked."""
    return _asked_by(Q(proposal__room=room), acting)


def latest_of(invitation: Invitation) -> Invitation:
    """Return where the work went from an invitation: the last one that was passed on, or itself."""
    if invitation.state != Invitation.State.DECLINED:
        return invitation
    links = {link.declined_invitation_id: link for link in links_of(invitation.job_id)}
    latest = invitation
    while latest.pk in links:
        link = links[latest.pk]
        if link.invitation is None:
            break
        latest = link.invitation
        latest.referral = link
        latest.job = invitation.job
    return latest


def seed_of(account: ClientAccount) -> str:
    """Return what the made face of a client grows from, the same wherever they are unnamed."""
    return f"account-{account.public_id}"


def _asked_by(which: Q, acting: Acting) -> list[TrailStep]:
    back = "referral__declined_invitation"
    paths = ["__".join([back] * links) for links in (1, 2, 3)]
    links = [f"{path}__{end}" for path in paths for end in ("profile__person", "agency")]
    loaded = Invitation.objects.select_related(
        "job__account", "profile__person", "agency", "proposal", *links
    )
    invitation = loaded.filter(which).first()
    return trail_of(invitation, acting) if invitation is not None else []


def _step(asked: Invitation, name: Namer, state: str, label: str = "") -> TrailStep:
    """Return who was asked: the freelancer, or the agency as one unit (AGY-09)."""
    if asked.agency is not None:
        return TrailStep(asked.agency.name, asked.agency.name, state, label)
    return TrailStep(name(asked.profile), asked.profile.person, state, label)


def _steps(invitation: Invitation, client: str, name: Namer) -> list[TrailStep]:
    steps = [TrailStep(client, None, "invited", seed=seed_of(invitation.job.account))]
    for link in chain_of(invitation):
        steps.append(_step(link.declined_invitation, name, "referred"))
    state, label = _standing(invitation)
    steps.append(_step(invitation, name, state, label))
    return steps


def _standing(invitation: Invitation) -> tuple[str, str]:
    if invitation.state == Invitation.State.ACCEPTED:
        return _standing_of_proposal(invitation.proposal)
    if invitation.state in Invitation.ANSWERABLE and not invitation.job.is_open:
        return "ended", _("Job closed")
    known = STATES.get(Invitation.State(invitation.state))
    return (known, "") if known else ("ended", str(Invitation.State(invitation.state).label))


def _standing_of_proposal(proposal: Proposal | None) -> tuple[str, str]:
    if proposal is None or proposal.told_state == Proposal.State.ACTIVE:
        started = proposal is not None and proposal.interview_started_at is not None
        return ("interviewing", "") if started else ("accepted", "")
    return ("accepted", "") if proposal.stands else ("ended", str(Proposal.State(proposal.state).label))
