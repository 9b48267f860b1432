"""The JSON doors to invitations and referrals."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.agencies.models import Agency
from handsel.invitations import actions, queries
from handsel.invitations.models import Alternate, Invitation, Referral
from handsel.invitations.shapes import (
    AcceptIn,
    AlternateIn,
    DeclineIn,
    InvitationIn,
    InvitationOut,
    InvitationsAsked,
    InvitationsOut,
    LineupIn,
    LineupOut,
    MoveIn,
    NotNowIn,
    RefereeIn,
    ReferralOut,
    ReferralsOut,
)
from handsel.jobs.models import Job
from handsel.kit.api import Id, Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.people import queries as people
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile

router = router_of("invitations")


@router.get("/invitations", response=InvitationsOut, summary="My invitations")
def list_invitations(request: Request, asked: Query[InvitationsAsked]) -> Any:
    """The invitations to the freelancer, the newest first."""
    people_rules.check_acts_as_freelancer(request.acting)
    found, after = newest_first(queries.for_program(request.acting, waiting=asked.waiting), asked)
    return {"items": [queries.told_freelancer(row, request.acting) for row in found], "next": after}


@router.get("/jobs/{job_id}/invitations", response=InvitationsOut, summary="Whom I invited to a job")
def list_invitations_of_job(request: Request, job_id: Id, asked: Query[Listing]) -> Any:
    """Everybody invited to a job of the account, the newest first (INV-25)."""
    job = get_object_or_404(Job.objects.of_team(request.acting).select_related("account"), pk=job_id)
    found, after = newest_first(Invitation.objects.filter(job=job), asked)
    rows = queries.for_job(job, request.acting, among=[row.pk for row in found])
    return {"items": [queries.told_client(row, request.acting) for row in rows], "next": after}


@router.post("/jobs/{job_id}/invitations", response={201: InvitationOut}, summary="Invite somebody")
def send_invitation(request: Request, job_id: Id, data: InvitationIn) -> Any:
    """Ask one freelancer or one agency to propose on one job of the account."""
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    if data.agency and not data.profile:
        agencies = Agency.objects.visible_to(request.acting)
        agency = get_object_or_404(agencies, public_id=people.public_id_in(data.agency))
        asked = actions.invite_agency(
            by=request.acting.me, job_id=job.pk, agency_id=agency.pk, message=data.message
        )
        return Status(201, queries.told(request.acting, asked.pk))
    visible = FreelancerProfile.objects.visible_to(request.acting)
    profile = get_object_or_404(visible, public_id=people.public_id_in(data.profile))
    sent = actions.send_invitation(
        by=request.acting.me,
        job_id=job.pk,
        profile_id=profile.pk,
        message=data.message,
        specialized=people.public_id_in(data.specialized) or data.specialized,
    )
    return Status(201, queries.told(request.acting, sent.pk))


@router.get("/invitations/{invitation_id}", response=InvitationOut, summary="An invitation")
def read_invitation(request: Request, invitation_id: Id) -> Any:
    """One invitation; the invited person's first look is noted, as on its page (REF-17)."""
    found = get_object_or_404(_mine(request), pk=invitation_id)
    if not request.acting.is_client and found.viewed_at is None and found.is_answerable:
        actions.view_invitation(by=request.acting.me, invitation_id=invitation_id)
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/accept", response=InvitationOut, summary="Accept with a proposal")
def accept_invitation(request: Request, invitation_id: Id, data: AcceptIn) -> Any:
    """Accept with a proposal, which opens the conversation with the client; for an agency name the member."""
    values = data.values()
    actions.accept_invitation(
        by=request.acting.me,
        invitation_id=_received(request, invitation_id).pk,
        values=values,
        typed=data.typed(),
        member_id=queries.member_id_of(data.freelancer),
    )
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/decline", response=InvitationOut, summary="Decline, and refer")
def decline_invitation(request: Request, invitation_id: Id, data: DeclineIn) -> Any:
    """Decline and, with `refer`, pass it on to somebody else: both or neither."""
    actions.decline_invitation(
        by=request.acting.me,
        invitation_id=_received(request, invitation_id).pk,
        reason=data.reason,
        message=data.message,
        refer=data.refer.referee() if data.refer is not None else None,
    )
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/not-now", response=InvitationOut, summary="Not now")
def answer_not_now(request: Request, invitation_id: Id, data: NotNowIn) -> Any:
    """Decline for now, and name the day from which one would like to be asked (INV-29)."""
    actions.answer_not_now(
        by=request.acting.me,
        invitation_id=_received(request, invitation_id).pk,
        ask_again_on=data.ask_again_on,
        message=data.message,
    )
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/ignore", response=InvitationOut, summary="Put aside")
def ignore_invitation(request: Request, invitation_id: Id) -> Any:
    """Put an invitation aside without answering it."""
    actions.ignore_invitation(by=request.acting.me, invitation_id=_received(request, invitation_id).pk)
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/withdraw", response=InvitationOut, summary="Take back")
def withdraw_invitation(request: Request, invitation_id: Id) -> Any:
    """Take an unanswered invitation back, for its client."""
    actions.withdraw_invitation(by=request.acting.me, invitation_id=_sent(request, invitation_id).pk)
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/ask-to-reopen", response=InvitationOut, summary="Ask to reopen")
def ask_to_reopen(request: Request, invitation_id: Id) -> Any:
    """Ask the client to open an expired invitation again."""
    actions.ask_to_reopen(by=request.acting.me, invitation_id=_received(request, invitation_id).pk)
    return queries.told(request.acting, invitation_id)


@router.post("/invitations/{invitation_id}/reopen", response=InvitationOut, summary="Reopen")
def reopen_invitation(request: Request, invitation_id: Id) -> Any:
    """Open an expired invitation again, for its client."""
    actions.reopen_invitation(by=request.acting.me, invitation_id=_sent(request, invitation_id).pk)
    return queries.told(request.acting, invitation_id)


@router.get("/referrals", response=ReferralsOut, summary="My referrals")
def list_referrals(request: Request, asked: Query[Listing]) -> Any:
    """The referrals that the freelancer made, as far as they may know of them."""
    people_rules.check_acts_as_freelancer(request.acting)
    found, after = newest_first(Referral.objects.visible_to(request.acting), asked)
    kept = {row.pk for row in found}
    rows = [row for row in queries.referrals_made(request.acting) if row.referral.pk in kept]
    return {"items": [queries.told_maker(row) for row in rows], "next": after}


@router.post("/referrals/{referral_id}/revoke", response=ReferralOut, summary="Take a referral back")
def revoke_referral(request: Request, referral_id: Id) -> Any:
    """Take a referral back while nobody answered it."""
    own = _own(request, referral_id)
    actions.revoke_referral(by=request.acting.me, referral_id=own.pk)
    return queries.told_maker(queries.made_row(_own(request, referral_id), request.acting))


@router.post("/referrals/{referral_id}/retry", response={201: ReferralOut}, summary="Name somebody else")
def retry_referral(request: Request, referral_id: Id, data: RefereeIn) -> Any:
    """Name somebody else after a referral that could not be delivered, once (REF-07)."""
    own = _own(request, referral_id)
    made = actions.retry_referral(by=request.acting.me, referral_id=own.pk, refer=data.referee())
    return Status(201, queries.told_maker(queries.made_row(_own(request, made.pk), request.acting)))


def _mine(request: Request) -> "QuerySet[Invitation]":
    return queries.for_program(request.acting)


def _received(request: Request, invitation_id: int) -> Invitation:
    found = get_object_or_404(_mine(request), pk=invitation_id)
    people_rules.check_acts_as_freelancer(request.acting)
    return found


def _sent(request: Request, invitation_id: int) -> Invitation:
    found = get_object_or_404(_mine(request), pk=invitation_id)
    people_rules.check_acts_for_client(request.acting)
    return found


def _own(request: Request, referral_id: int) -> Referral:
    people_rules.check_acts_as_freelancer(request.acting)
    rows = Referral.objects.visible_to(request.acting)
    return get_object_or_404(rows, pk=referral_id)


@router.get("/jobs/{job_id}/alternates", response=LineupOut, summary="Who stands in line")
def list_alternates(request: Request, job_id: Id) -> Any:
    """The people lined up for a job of the account, in order, and whether the next is invited by itself (INV-28)."""
    return _line(request, job_id)


@router.post("/jobs/{job_id}/alternates", response={201: LineupOut}, summary="Put somebody in line")
def add_alternate(request: Request, job_id: Id, data: AlternateIn) -> Any:
    """Put somebody at the end of the line; they do not know of it (INV-28)."""
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    visible = FreelancerProfile.objects.visible_to(request.acting)
    profile = get_object_or_404(visible, public_id=people.public_id_in(data.profile))
    actions.add_alternate(by=request.acting.me, job_id=job.pk, profile_id=profile.pk)
    return Status(201, _line(request, job_id))


@router.put("/jobs/{job_id}/alternates/inviting", response=LineupOut, summary="Invite by itself, or not")
def switch_lineup(request: Request, job_id: Id, data: LineupIn) -> Any:
    """Let the next in line be invited when an invitation ends without an acceptance, or stop it (INV-28)."""
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    if data.on:
        actions.start_lineup(by=request.acting.me, job_id=job.pk, message=data.message)
    else:
        actions.stop_lineup(by=request.acting.me, job_id=job.pk)
    return _line(request, job_id)


@router.post("/alternates/{alternate_id}/move", response=LineupOut, summary="Move somebody in line")
def move_alternate(request: Request, alternate_id: Id, data: MoveIn) -> Any:
    """Move somebody one place up or down."""
    found = get_object_or_404(Alternate.objects.visible_to(request.acting), pk=alternate_id)
    actions.move_alternate(by=request.acting.me, alternate_id=found.pk, up=data.to == "up")
    return _line(request, found.job_id)


@router.delete("/alternates/{alternate_id}", response=LineupOut, summary="Take somebody out of line")
def remove_alternate(request: Request, alternate_id: Id) -> Any:
    """Take somebody out of the line."""
    found = get_object_or_404(Alternate.objects.visible_to(request.acting), pk=alternate_id)
    actions.remove_alternate(by=request.acting.me, alternate_id=found.pk)
    return _line(request, found.job_id)


def _line(request: Request, job_id: int) -> dict[str, Any]:
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    line = queries.line_of(job, request.acting)
    lineup = line.lineup
    return {
        "on": line.is_on,
        "message": lineup.message if lineup is not None else "",
        "stop_reason": lineup.stop_reason if lineup is not None else "",
        "items": [_alternate(row) for row in (*line.waiting, *line.settled)],
    }


def _alternate(row: queries.AlternateRow) -> dict[str, Any]:
    names = ("state", "skip_reason", "invitation_id")
    profile = row.alternate.profile
    plain = {name: getattr(row.alternate, name) for name in names}
    return {
        "id": row.alternate.pk,
        "freelancer": {"id": profile.public_id, "name": row.name},
        "place": row.place or None,
        **plain,
    }
