"""What the invitations room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class InvitationSent:
    """An invitation was delivered, by a client or by a referral."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationViewed:
    """The invited person opened the invitation for the first time."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationAccepted:
    """An invitation was accepted with a proposal."""

    invitation_id: int
    proposal_id: int


@dataclass(frozen=True)
class InvitationDeclined:
    """An invitation was declined, with or without a referral."""

    invitation_id: int


@dataclass(frozen=True)
class AskAgainDue:
    """The day came from which somebody who said "not now" would like to be asked again."""

    invitation_id: int


@dataclass(frozen=True)
class AlternateInvited:
    """Somebody in line was invited because another invitation ended."""

    alternate_id: int


@dataclass(frozen=True)
class LineupStopped:
    """Nobody in a job's line is invited any more, for a reason other than the client's own word."""

    job_id: int
    reason: str
    at: str


@dataclass(frozen=True)
class InvitationIgnored:
    """An invitation was put aside."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationWithdrawn:
    """The client took an invitation back, or a referrer a referral."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationExpired:
    """Nobody answered an invitation in time."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationJobClosed:
    """An unanswered invitation ended with its job."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationVoided:
    """An invitation was taken down because its sender was suspended; it counts for nobody (ACC-20)."""

    invitation_id: int


@dataclass(frozen=True)
class ReopenAsked:
    """A freelancer asked to reopen an expired invitation."""

    invitation_id: int


@dataclass(frozen=True)
class InvitationReopened:
    """The client reopened an expired invitation."""

    invitation_id: int


@dataclass(frozen=True)
class ReferralSent:
    """A decliner passed the work on to somebody who can be reached."""

    referral_id: int


@dataclass(frozen=True)
class ReferralUndeliverable:
    """A decliner named somebody who cannot be reached; told to nobody before its day is over."""

    referral_id: int


@dataclass(frozen=True)
class ReferralViewed:
    """The referred person opened the invitation."""

    referral_id: int


@dataclass(frozen=True)
class ReferralAccepted:
    """The referred person accepted."""

    referral_id: int


@dataclass(frozen=True)
class ReferralDeclined:
    """The referred person declined."""

    referral_id: int


@dataclass(frozen=True)
class ReferralRevoked:
    """The referrer took the referral back."""

    referral_id: int


@dataclass(frozen=True)
class ReferralExpired:
    """The referred person did not answer in time."""

    referral_id: int


@dataclass(frozen=True)
class ReferralJobClosed:
    """The job ended before the referred person answered."""

    referral_id: int


@dataclass(frozen=True)
class ReferralHired:
    """The client hired the referred person."""

    referral_id: int


@dataclass(frozen=True)
class ReferralEnded:
    """The referred person's proposal ended without a hire."""

    referral_id: int
