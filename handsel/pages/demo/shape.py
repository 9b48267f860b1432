"""The shapes of the demo world: plain data, no rows; somebody else turns them into actions."""

from dataclasses import dataclass
from typing import Literal

Visibility = Literal["public", "members", "private"]
JobVisibility = Literal["public", "members", "invite_only"]
Duration = Literal["lt1", "1to3", "3to6", "gt6"]
DeclineReasonCode = Literal[
    "skills",
    "not_interested",
    "too_busy",
    "little_history",
    "rate_low",
    "spam",
    "free_work",
    "outside_platform",
    "other",
]
InvitationOutcome = Literal[
    "pending",
    "viewed",
    "ignored",
    "accepted",
    "declined",
    "declined_and_referred",
    "withdrawn",
    "expired",
    "job_closed",
]
ProposalState = Literal["submitted", "viewed", "active", "withdrawn"]


@dataclass(frozen=True)
class CategorySeed:
    """A field of work, as people choose it when they post a job or write a profile."""

    slug: str
    name: str


@dataclass(frozen=True)
class SkillSeed:
    """A named skill and the category under which it is listed."""

    name: str
    category: str


@dataclass(frozen=True)
class FreelancerSeed:
    """A freelancer and their general profile; the e-mail address is derived from the key."""

    key: str
    first_name: str
    last_name: str
    city: str
    country: str
    time_zone: str
    title: str
    overview: str
    hourly_rate: int
    category: str
    skills: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    employment: tuple[tuple[str, str, int, int | None, str], ...] = ()
    education: tuple[tuple[str, str, int, int | None], ...] = ()
    portfolio: tuple[tuple[str, str], ...] = ()
    visibility: Visibility = "public"
    accepts_referrals: bool = True

    @property
    def email(self) -> str:
        return f"{self.key}@example.org"


@dataclass(frozen=True)
class ClientSeed:
    """A client account, its owner, and the hirers who hold further seats: (key, first name, last name)."""

    key: str
    first_name: str
    last_name: str
    company: str
    city: str
    country: str
    time_zone: str
    payment_verified: bool
    about: str
    seats: tuple[tuple[str, str, str], ...] = ()

    @property
    def email(self) -> str:
        return f"{self.key}@example.org"


@dataclass(frozen=True)
class OperatorSeed:
    """A person who looks after the instance or, as talent specialist, after some of its clients."""

    key: str
    first_name: str
    last_name: str
    city: str
    country: str
    time_zone: str

    @property
    def email(self) -> str:
        return f"{self.key}@example.org"


@dataclass(frozen=True)
class AgencySeed:
    """An agency; `owner` and those who joined are keys of freelancers, each member with their role."""

    name: str
    tagline: str
    overview: str
    city: str
    country: str
    owner: str
    members: tuple[tuple[str, Literal["manager", "member"]], ...]
    opened_days_ago: int
    invited_to: str
    invited_hours_ago: int
    message: str


@dataclass(frozen=True)
class JobSeed:
    """A job; `client` is the key of the account's owner, `budget` whole USD for fixed, rates USD an hour.

    With `roles` it is open to teams.
    """

    key: str
    client: str
    title: str
    description: str
    category: str
    skills: tuple[str, ...]
    experience: Literal["entry", "intermediate", "expert"]
    size: Literal["small", "medium", "large"]
    duration: Duration
    budget_kind: Literal["fixed", "hourly"]
    budget: int | None = None
    rate_min: int | None = None
    rate_max: int | None = None
    visibility: JobVisibility = "public"
    questions: tuple[str, ...] = ()
    posted_days_ago: int = 1
    closed_days_ago: int | None = None
    draft: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermsSeed:
    """What a freelancer asks: `amount` is the project price, the hourly rate, or the sum of the milestones.

    A milestone is (deliverable, due in days, price). Availability is hours a week and days until the start.
    """

    kind: Literal["milestone", "project", "hourly"]
    amount: int
    duration: Duration
    milestones: tuple[tuple[str, int, int], ...] = ()
    weekly_limit: int | None = None
    hours_a_week: int | None = None
    starts_in_days: int | None = None


@dataclass(frozen=True)
class AcceptanceSeed:
    """The proposal that accepts an invitation; one answer for each question of the job."""

    letter: str
    terms: TermsSeed
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReferralSeed:
    """Whom a decliner named: `to` is a freelancer's key, or empty with `email` for an unknown address.

    What the referred person did stands in their own InvitationSeed, with the decliner in `referred_by`.
    """

    to: str
    by: Literal["address", "email", "search"]
    message: str = ""
    email: str = ""
    revoked: bool = False


@dataclass(frozen=True)
class InvitationSeed:
    """One invitation; `sender` is a hirer's key where it was not the owner who sent it.

    With `referred_by` it was made by that freelancer's referral on the same job, at `sent_hours_ago`.
    """

    job: str
    freelancer: str
    message: str
    sent_hours_ago: int
    outcome: InvitationOutcome
    sender: str = ""
    referred_by: str = ""
    answered_hours_ago: int | None = None
    acceptance: AcceptanceSeed | None = None
    reason: DeclineReasonCode | None = None
    decline_message: str = ""
    referral: ReferralSeed | None = None


@dataclass(frozen=True)
class ProposalSeed:
    """A proposal sent from the marketplace, without an invitation."""

    job: str
    freelancer: str
    letter: str
    terms: TermsSeed
    submitted_hours_ago: int
    state: ProposalState
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class TalkSeed:
    """The talk in one room, found by job and freelancer: lines of (who, hours ago, text), oldest first."""

    job: str
    freelancer: str
    lines: tuple[tuple[Literal["client", "freelancer"], int, str], ...]
