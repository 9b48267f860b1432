"""What the agencies room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AgencyOpened:
    """A freelancer opened an agency."""

    agency_id: int


@dataclass(frozen=True)
class MemberInvited:
    """Somebody was asked to join an agency."""

    member_invitation_id: int


@dataclass(frozen=True)
class InvitationToJoinDeclined:
    """Somebody who was asked to join an agency said no."""

    member_invitation_id: int


@dataclass(frozen=True)
class MemberJoined:
    """A freelancer joined an agency."""

    agency_id: int
    person_id: int


@dataclass(frozen=True)
class MemberLeft:
    """A freelancer left an agency, or was removed from it; `removed` says which."""

    agency_id: int
    person_id: int
    removed: bool
    at: str


@dataclass(frozen=True)
class RoleChanged:
    """A member of an agency has another role now; `at` tells one change from the next."""

    agency_id: int
    person_id: int
    role: str
    at: str
