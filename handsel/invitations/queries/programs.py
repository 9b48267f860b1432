"""What a program may ask of invitations, in the one role in which it acts."""

from typing import Any

from django.db.models import QuerySet

from handsel.invitations.models import Invitation
from handsel.invitations.queries.lists import (
    InviteeRow,
    MadeRow,
    invitee_row,
    referrer_name,
    sender_words,
)
from handsel.people import queries as people
from handsel.people.acting import Acting


def for_program(acting: Acting, *, waiting: bool = False) -> QuerySet[Invitation]:
    """Return the invitations of the one role in which a program acts, with what is shown of each (ADM-13)."""
    rows = Invitation.objects.waiting() if waiting else Invitation.objects.all()
    if acting.account is not None:
        rows = rows.filter(job__account=acting.account)
    else:
        rows = rows.addressed_to(acting)
    return rows.select_related(
        "job__account",
        "profile__person",
        "specialized",
        "agency",
        "sender",
        "proposal",
        "referral__referrer__profile__person",
        "referral__declined_invitation__agency",
    )


def told(acting: Acting, invitation_id: int) -> dict[str, Any]:
    """Return what a program reads of one invitation of its role.

    :raises Invitation.DoesNotExist: it is not of this role.
    """
    found = for_program(acting).get(pk=invitation_id)
    if acting.is_client:
        return told_client(invitee_row(found, acting), acting)
    return told_freelancer(found, acting)


def _plain(row: Invitation, acting: Acting) -> dict[str, Any]:
    names = ("message", "decline_reason", "decline_message", "sent_at", "expires_at", "answered_at")
    client = people.client_label(row.job.account, acting)
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "job_id": row.job_id,
        "job_title": row.job.title,
        "client": client,
        "sender": sender_words(row, client),
        "freelancer": {"id": row.profile.public_id, "name": acting.name_of(row.profile)},
        "specialized": row.specialized.public_id if row.specialized is not None else None,
        "agency": row.agency.public_id if row.agency is not None else None,
        "proposal_id": row.proposal_id,
        **{name: getattr(row, name) for name in names},
    }


def told_freelancer(row: Invitation, acting: Acting) -> dict[str, Any]:
    """Return an invitation as the invited freelancer reads it."""
    closed = row.state in Invitation.ANSWERABLE and not row.job.is_open
    referred = row.sender_kind == Invitation.Sender.REFERRAL and hasattr(row, "referral")
    by = referrer_name(row.referral, acting) if referred else ""
    state = Invitation.State.JOB_CLOSED if closed else row.state
    return {**_plain(row, acting), "state": state, "referred_by": by, "passed_to": ""}


def told_client(row: InviteeRow, acting: Acting) -> dict[str, Any]:
    """Return an invitation as its client reads it: what is put aside looks like waiting (INV-25)."""
    plain = _plain(row.invitation, acting)
    return {**plain, "state": row.state, "referred_by": row.referred_by, "passed_to": row.passed_to}


def told_maker(row: MadeRow) -> dict[str, Any]:
    """Return a referral as its maker reads it (REF-31)."""
    referral = row.referral
    return {
        "id": referral.pk,
        "invitation_id": referral.declined_invitation_id,
        "job_id": row.job.pk,
        "job_title": row.job.title,
        **{name: getattr(row, name) for name in ("name", "state", "progress", "can_revoke", "can_retry")},
        "at": referral.at,
    }
