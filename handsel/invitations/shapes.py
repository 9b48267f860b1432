"""The shapes in which programs read and write invitations and referrals."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.invitations.values import Referee
from handsel.kit.api import Line, Listing, Named, Text
from handsel.proposals.shapes import ProposalIn

Reason = Literal[
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


class InvitationsAsked(Listing):
    """Which of one's invitations: all, or those that wait for an answer."""

    waiting: bool = False


class InvitationOut(Schema):
    """An invitation as its reader may know it; what is put aside looks like waiting to the client."""

    id: int
    url: str
    job_id: int
    job_title: str
    client: str
    sender: str
    freelancer: Named
    specialized: str | None
    agency: str | None
    state: str
    message: str
    referred_by: str
    passed_to: str
    decline_reason: str
    decline_message: str
    proposal_id: int | None
    sent_at: datetime
    expires_at: datetime
    answered_at: datetime | None


class InvitationsOut(Schema):
    """A part of a list of invitations."""

    items: list[InvitationOut]
    next: str | None


class InvitationIn(Schema):
    """Whom to invite, and with which words: a freelancer or an agency, by the id or address of the page;
    `specialized` asks for one of a freelancer's specialized profiles.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"profile": "k3m9x2p7q4rt", "message": "Would you like to have a look?"}]
        }
    )
    profile: Line = ""
    agency: Line = ""
    message: Text = ""
    specialized: Line = ""


class AcceptIn(ProposalIn):
    """The proposal that accepts; for an agency `freelancer` is the member who would do the work."""

    freelancer: Line = ""


class RefereeIn(Schema):
    """Whom to name: the address of a profile, or the e-mail of an account; `message` is for the client."""

    to: Annotated[Line, Field(min_length=1)]
    message: Text = ""
    anyway: bool = False

    def referee(self) -> Referee:
        """Return what the actions take."""
        return Referee(text=self.to, message=self.message, anyway=self.anyway)


class DeclineIn(Schema):
    """Why somebody declines, and whom they refer instead, if anybody: both or neither."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"reason": "too_busy", "refer": {"to": "charlie@example.org", "message": "Ask Charlie."}}
            ]
        }
    )
    reason: Reason
    message: Text = ""
    refer: RefereeIn | None = None


class NotNowIn(Schema):
    """From which day somebody would like to be asked again."""

    ask_again_on: date
    message: Text = ""


class ReferralOut(Schema):
    """A referral as its maker may know it (REF-31)."""

    id: int
    invitation_id: int
    job_id: int
    job_title: str
    name: str
    state: str
    progress: str
    can_revoke: bool
    can_retry: bool
    at: datetime


class ReferralsOut(Schema):
    """The referrals that one made, a part of the list."""

    items: list[ReferralOut]
    next: str | None


class AlternateIn(Schema):
    """Whom to put in line, by the id or address of their profile."""

    profile: Line


class MoveIn(Schema):
    """Which way somebody moves in line."""

    to: Literal["up", "down"]


class LineupIn(Schema):
    """Whether the next in line is invited by itself, and in which words."""

    on: bool
    message: Text = ""


class AlternateOut(Schema):
    """Somebody in line: waiting at a `place`, or invited or skipped, with the reason."""

    id: int
    freelancer: Named
    place: int | None
    state: str
    skip_reason: str
    invitation_id: int | None


class LineupOut(Schema):
    """The line of a job: who waits, in order, then who was invited or skipped; `on` says whether it moves."""

    on: bool
    message: str
    stop_reason: str
    items: list[AlternateOut]
