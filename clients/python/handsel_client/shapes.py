"""What the marketplace answers, as types; amounts are text, as they travel."""

from typing import Any, TypedDict


class Problem(Exception):
    """A refusal: `code` is the word to decide by, `detail` the sentence for a person."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        self.status = status
        self.code = str(body.get("code", "unknown"))
        self.detail = str(body.get("detail", ""))
        self.state = body.get("state")
        self.errors: list[dict[str, str]] = list(body.get("errors") or [])
        super().__init__(f"{status} {self.code}: {self.detail}")


class Named(TypedDict):
    """Somebody, by the id of their profile and the name that one may know."""

    id: str
    name: str


class Freelancer(TypedDict):
    """A freelancer in a list."""

    id: str
    url: str
    name: str
    title: str
    place: str
    overview: str
    hourly_rate: str | None
    skills: list[str]
    response: str


class Question(TypedDict):
    """A screening question."""

    id: int
    text: str


class Job(TypedDict):
    """A job; in lists without description and questions."""

    id: int
    url: str
    title: str
    client: str
    category: str
    state: str
    budget_kind: str
    budget: str | None
    questions: list[Question]


class Invitation(TypedDict):
    """An invitation as its reader may know it."""

    id: int
    url: str
    job_id: int
    job_title: str
    client: str
    freelancer: Named
    state: str
    message: str
    referred_by: str
    passed_to: str
    proposal_id: int | None


class Referral(TypedDict):
    """A referral as its maker may know it."""

    id: int
    invitation_id: int
    job_title: str
    name: str
    state: str
    progress: str
    can_revoke: bool
    can_retry: bool


class Proposal(TypedDict):
    """A proposal; in lists without letter and answers."""

    id: int
    url: str
    job_id: int
    client: str
    freelancer: Named
    origin: str
    state: str
    letter: str
    room_id: int | None
    referred_by: str


class Room(TypedDict):
    """A conversation."""

    id: int
    title: str
    with_name: str
    state: str
    unread: int


class Message(TypedDict):
    """Something said."""

    id: int
    name: str
    mine: bool
    body: str


class Notice(TypedDict):
    """Something that one was told."""

    id: int
    kind: str
    title: str
    url: str
    read_at: str | None
