"""What each kind of notice follows from: the key of the notice, the facts, and the field that names the same thing.

A notice whose key nobody lists here breaks an invariant: whoever writes a new notice says what it follows from.
"""

import re

_INVITATION = {
    "invited": "InvitationSent",
    "accepted": "InvitationAccepted",
    "declined": "InvitationDeclined",
    "withdrawn": "InvitationWithdrawn",
    "expired:[0-9-]+": "InvitationExpired",
    "not_answered:[0-9-]+": "InvitationExpired",
    "job_closed": "InvitationJobClosed",
    "voided": "InvitationVoided",
    "reopen_asked:[0-9-]+": "ReopenAsked",
    "reopened:[0-9-]+": "InvitationReopened",
    "ask_again": "AskAgainDue",
}
_REFERRAL = {
    "made": "ReferralSent",
    "viewed": "ReferralViewed",
    "accepted": "ReferralAccepted",
    "declined": "ReferralDeclined",
    "expired": "ReferralExpired",
    "ended": "ReferralEnded",
    "hired": "ReferralHired",
    "job_closed": "ReferralJobClosed",
    "undeliverable": "ReferralUndeliverable",
    "revoked": "ReferralRevoked",
}
_PROPOSAL = {
    "submitted": "ProposalSubmitted",
    "withdrawn": "ProposalWithdrawn",
    "declined": "ProposalDeclined",
    "viewed": "ProposalViewed",
    "ended": "ProposalsEnded",
}

_OFFER = {
    "received": "OfferSent",
    "changed:[0-9]+": "OfferChanged",
    "runs_out:[0-9]+": "OfferExpiring",
    "withdrawn": "OfferWithdrawn",
    "expired": "OfferExpired",
    "countered:[0-9]+": "OfferCountered",
    "declined": "OfferDeclined",
    "accepted": "OfferAccepted",
    "begun": "OfferAccepted",
}

_TABLE: list[tuple[str, tuple[str, ...], str]] = [
    *[
        (f"^invitation:[0-9]+:{what}$", (f"invitations.{fact}",), "invitation_id")
        for what, fact in _INVITATION.items()
    ],
    *[
        (f"^referral:[0-9]+:{what}$", (f"invitations.{fact}",), "referral_id")
        for what, fact in _REFERRAL.items()
    ],
    *[
        (f"^proposal-{what}:[0-9]+$", (f"proposals.{fact}",), "proposal_id")
        for what, fact in _PROPOSAL.items()
    ],
    *[(f"^offer:[0-9]+:{what}$", (f"contracts.{fact}",), "offer_id") for what, fact in _OFFER.items()],
    ("^proposal-terms:[0-9]+:[0-9]+$", ("proposals.TermsChanged",), "proposal_id"),
    ("^job:[0-9]+:edited:", ("jobs.JobEdited",), "job_id"),
    ("^job_runs_out:[0-9]+:", ("jobs.JobAboutToExpire",), "job_id"),
    ("^job_ended:[0-9]+$", ("jobs.JobEnded",), "job_id"),
    ("^message:[0-9]+$", ("messaging.MessageSent",), "message_id"),
    ("^case_opened:[0-9]+$", ("moderation.CaseOpened",), "case_id"),
    ("^standing:[0-9]+:[0-9]+$", ("people.StandingChanged",), "person_id"),
    ("^case_decided:[0-9]+$", ("moderation.CaseDecided",), "case_id"),
    ("^appeal_made:[0-9]+$", ("moderation.AppealMade",), "case_id"),
    ("^appeal_decided:[0-9]+$", ("moderation.AppealDecided",), "case_id"),
    ("^agency:asked:[0-9]+$", ("agencies.MemberInvited",), "member_invitation_id"),
    ("^webhook:[0-9]+:stopped:", ("webhooks.EndpointStopped",), "endpoint_id"),
    ("^news:[0-9]+$", ("desk.NewsPublished",), "news_id"),
    ("^review_(possible|due):[0-9]+$", ("contracts.ContractEnded",), "contract_id"),
    ("^reviews_shown:[0-9]+$", ("reputation.ReviewsShown",), "contract_id"),
    ("^badge:[0-9]+:[0-9]+$", ("reputation.BadgeChanged",), "profile_id"),
    ("^expert:[0-9]+:[0-9]+$", ("people.ExpertSet",), "profile_id"),
    ("^feedback_asked:[0-9]+$", ("reputation.MidFeedbackAsked",), "feedback_id"),
    ("^feedback_given:[0-9]+$", ("reputation.FeedbackGiven",), "feedback_id"),
    ("^report:[0-9]+$", ("contracts.OutcomeWritten",), "contract_id"),
    ("^report_answered:[0-9]+$", ("reputation.ReportAnswered",), "contract_id"),
    ("^review_answered:[0-9]+$", ("reputation.ReviewAnswered",), "review_id"),
    ("^week:[0-9]+:in_review:[0-9T:-]+$", ("contracts.HoursInReview",), "week_id"),
    ("^week:[0-9]+:sent_back:[0-9]+$", ("contracts.HoursSentBack",), "week_id"),
    ("^payment:[0-9]+:recorded$", ("contracts.PaymentRecorded",), "payment_id"),
    ("^payment:[0-9]+:(confirmed|denied|withdrawn)$", ("contracts.PaymentAnswered",), "payment_id"),
    ("^feedback:[0-9]+:[0-9]+$", ("contracts.FeedbackAsked",), "contract_id"),
    ("^week:[0-9]+:approved$", ("contracts.HoursApproved",), "week_id"),
    ("^contract:[0-9]+:limit:[0-9]+$", ("contracts.LimitChanged",), "contract_id"),
    ("^submission:[0-9]+:submitted$", ("contracts.WorkSubmitted",), "submission_id"),
    ("^submission:[0-9]+:sent_back$", ("contracts.WorkSentBack",), "submission_id"),
    ("^milestone:[0-9]+:approved$", ("contracts.WorkApproved",), "milestone_id"),
    ("^milestone:[0-9]+:proposed$", ("contracts.MilestoneProposed",), "milestone_id"),
    ("^milestone:[0-9]+:answered$", ("contracts.MilestoneAnswered",), "milestone_id"),
    ("^change:[0-9]+:asked$", ("contracts.ChangeAsked",), "change_id"),
    ("^change:[0-9]+:answered$", ("contracts.ChangeAnswered",), "change_id"),
    ("^contract:[0-9]+:paused:[0-9]+$", ("contracts.ContractPaused",), "contract_id"),
    ("^contract:[0-9]+:resumed:[0-9]+$", ("contracts.ContractResumed",), "contract_id"),
    ("^contract:[0-9]+:ended$", ("contracts.ContractEnded",), "contract_id"),
    ("^alternate:[0-9]+:invited$", ("invitations.AlternateInvited",), "alternate_id"),
    ("^lineup:[0-9]+:stopped:", ("invitations.LineupStopped",), "job_id"),
]
# Notices whose key names a moment or a week instead of a thing: the fact says for whom it is.
_TO_ONE = {
    "^new_jobs:": "search.NewJobsFound",
    "^weekly_jobs:": "search.JobsOfTheWeek",
    "^weekly_hiring:[0-9]+:": "search.HiringOfTheWeek",
}
NOTICES = [(re.compile(pattern), facts, name) for pattern, facts, name in _TABLE]
TOLD_TO_ONE = [(re.compile(pattern), fact) for pattern, fact in _TO_ONE.items()]
