"""What the people room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SeatOffered:
    """Somebody was asked by e-mail to take a seat in a client account."""

    seat_invitation_id: int


@dataclass(frozen=True)
class SeatTaken:
    """A person took a seat in a client account."""

    account_id: int
    person_id: int


@dataclass(frozen=True)
class SeatLeft:
    """A person's seat in a client account ended."""

    account_id: int
    person_id: int


@dataclass(frozen=True)
class ProfileChanged:
    """A freelancer's profile was made or changed."""

    profile_id: int


@dataclass(frozen=True)
class ProfileTurnedPrivate:
    """A profile was turned private at a time, because its owner was not active for long (ACC-19)."""

    profile_id: int
    at: str


@dataclass(frozen=True)
class ApiKeyMade:
    """A person made a key for a program."""

    key_id: int


@dataclass(frozen=True)
class ApiKeyRevoked:
    """A person revoked a key of theirs."""

    key_id: int


@dataclass(frozen=True)
class StandingChanged:
    """An operator limited or suspended a person, or let them do everything again (ACC-20).

    `audit_id` is the line of the audit log that keeps why; with a `case_id` the case tells the person.
    """

    person_id: int
    standing: str
    audit_id: int = 0
    case_id: int = 0


@dataclass(frozen=True)
class PlanChanged:
    """An operator gave a freelancer another plan (ACC-18)."""

    profile_id: int
    plan: str


@dataclass(frozen=True)
class WordChanged:
    """A skill or category (`sort`) got another name, or took in another one by a merge; `at` tells one change
    from the next."""

    sort: str
    word_id: int
    at: str


@dataclass(frozen=True)
class DeletionAsked:
    """A person asked for the end of their account (ACC-22)."""

    person_id: int


@dataclass(frozen=True)
class AccountKept:
    """A person kept the account that they had asked to end (ACC-22)."""

    person_id: int


@dataclass(frozen=True)
class PersonForgotten:
    """A person's account ended, and who they were is forgotten (ACC-22)."""

    person_id: int


@dataclass(frozen=True)
class ExportAsked:
    """A person asked for everything that is theirs (ACC-22)."""

    export_id: int


@dataclass(frozen=True)
class SpecialistAssigned:
    """An operator assigned a talent specialist to a client account (SPEC-01)."""

    assignment_id: int


@dataclass(frozen=True)
class SpecialistEnded:
    """A talent specialist works for a client account no more (SPEC-05)."""

    assignment_id: int


@dataclass(frozen=True)
class ConductFlagged:
    """An operator said that a client is known for poor conduct, or said it no more (REP-05)."""

    account_id: int


@dataclass(frozen=True)
class ExpertSet:
    """An operator vetted a freelancer as an expert, or took that back (REP-11); `at` is when."""

    profile_id: int
    vetted: bool
    at: str = ""
