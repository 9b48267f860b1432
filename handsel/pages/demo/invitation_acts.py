"""How invitations are sent, seen, answered, passed on and taken back in the demo world."""

from collections.abc import Callable, Iterator
from functools import partial

from django.conf import settings

from handsel.invitations import actions as invitations
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.shape import InvitationSeed, ReferralSeed
from handsel.pages.demo.stage import Stage
from handsel.proposals import actions as proposals

JOBS = {job.key: job for job in world.JOBS}
CLIENT_READS_AFTER = 4  # hours


def all_are_invited(stage: Stage) -> Iterator[Act]:
    """Yield what becomes of each invitation."""
    answers: dict[str, Callable[[Stage, InvitationSeed], object]] = {
        "accepted": accept,
        "declined": decline,
        "declined_and_referred": decline,
        "ignored": ignore,
        "withdrawn": withdraw,
    }
    for row in world.INVITATIONS:
        if not row.referred_by:
            yield Act(row.sent_hours_ago, row.job, partial(send, stage, row))
        if row.outcome not in ("pending", "withdrawn", "expired"):
            yield Act(_seen(row), row.job, partial(view, stage, row))
        if row.outcome in answers:
            yield Act(_answered(row), row.job, partial(answers[row.outcome], stage, row))
        if row.outcome == "accepted":
            hours = max(_answered(row) - CLIENT_READS_AFTER, 1)
            yield Act(hours, row.job, partial(client_reads, stage, row))


def client_key(job: str, sender: str = "") -> str:
    """Return who acts for the client: the hirer who sent, else the owner."""
    return sender or JOBS[job].client


def send(stage: Stage, row: InvitationSeed) -> None:
    """Let the client invite a freelancer."""
    invitations.send_invitation(
        by=stage.person(client_key(row.job, row.sender)),
        job_id=stage.jobs[row.job],
        profile_id=stage.profile(row.freelancer).pk,
        message=row.message,
    )


def view(stage: Stage, row: InvitationSeed) -> None:
    """Let the freelancer open an invitation."""
    invitations.view_invitation(by=stage.person(row.freelancer), invitation_id=_id(stage, row))


def accept(stage: Stage, row: InvitationSeed) -> None:
    """Let the freelancer accept with a proposal."""
    if row.acceptance is None:
        raise ValueError(f"{row.freelancer} accepts {row.job} without a proposal")
    values = stage.proposal_values(
        JOBS[row.job], row.acceptance.letter, row.acceptance.terms, row.acceptance.answers
    )
    invitations.accept_invitation(
        by=stage.person(row.freelancer), invitation_id=_id(stage, row), values=values
    )


def decline(stage: Stage, row: InvitationSeed) -> None:
    """Let the freelancer decline, and name somebody else where the seed says so."""
    invitations.decline_invitation(
        by=stage.person(row.freelancer),
        invitation_id=_id(stage, row),
        reason=row.reason or "other",
        message=row.decline_message,
        refer=_referee(stage, row.referral) if row.referral else None,
    )


def ignore(stage: Stage, row: InvitationSeed) -> None:
    """Let the freelancer put an invitation aside."""
    invitations.ignore_invitation(by=stage.person(row.freelancer), invitation_id=_id(stage, row))


def withdraw(stage: Stage, row: InvitationSeed) -> None:
    """Let whoever asked take it back: the client, or the freelancer who referred."""
    invitation = stage.invitation(row.job, row.freelancer)
    if row.referred_by:
        referral = invitation.referral
        invitations.revoke_referral(by=stage.person(row.referred_by), referral_id=referral.pk)
    else:
        by = stage.person(client_key(row.job, row.sender))
        invitations.withdraw_invitation(by=by, invitation_id=invitation.pk)


def client_reads(stage: Stage, row: InvitationSeed) -> None:
    """Let the client open the proposal that accepted their invitation."""
    proposal = stage.proposal(row.job, row.freelancer)
    proposals.view_proposal(by=stage.person(client_key(row.job, row.sender)), proposal_id=proposal.pk)


def _referee(stage: Stage, referral: ReferralSeed) -> invitations.Referee:
    profile = stage.profile(referral.to) if referral.to else None
    text, profile_id = "", None
    if profile is not None and referral.by == "search":
        profile_id = profile.pk
    elif profile is not None and referral.by == "address":
        text = settings.SITE_URL + profile.get_absolute_url()
    else:
        text = referral.email or f"{referral.to}@{world.DOMAIN}"
    return invitations.Referee(text=text, profile_id=profile_id, message=referral.message, anyway=True)


def _id(stage: Stage, row: InvitationSeed) -> int:
    return stage.invitation(row.job, row.freelancer).pk


def _answered(row: InvitationSeed) -> int:
    """Return when the answer came; one that the seed does not date comes within two days."""
    if row.answered_hours_ago is not None:
        return row.answered_hours_ago
    return max(row.sent_hours_ago - 6 - spread(f"{row.job} {row.freelancer}", 40), 1)


def _seen(row: InvitationSeed) -> int:
    """Return when the freelancer looked: within a day, and before the answer."""
    looked = row.sent_hours_ago - 1 - spread(f"{row.freelancer} {row.job}", 20)
    return max(looked, _answered(row))
