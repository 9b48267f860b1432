"""The numbers of the rulebook, typed, each with the rule that it belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from handsel.kit import instance

V = TypeVar("V", int, bool, str)
_changes: ContextVar[dict[str, Any] | None] = ContextVar("changes", default=None)
ALL: dict[str, "Number[Any]"] = {}


@dataclass(frozen=True)
class Number(Generic[V]):
    """One number, switch or word of the law."""

    key: str
    default: V
    rule: str
    unit: str = ""

    def __post_init__(self) -> None:
        """Keep the number in the list of all of them."""
        ALL[self.key] = self

    @property
    def value(self) -> V:
        """The value that holds now."""
        kept: Any = instance.kept().numbers.get(self.key, self.default)
        changed: V = (_changes.get() or {}).get(self.key, kept)
        return changed


@contextmanager
def changed(**values: Any) -> Iterator[None]:
    """Let other values hold within the block; keys are written with `__` for the dot. For tests.

    :raises KeyError: there is no such number.
    """
    new = {key.replace("__", "."): value for key, value in values.items()}
    for key in new:
        ALL[key]
    token = _changes.set({**(_changes.get() or {}), **new})
    try:
        yield
    finally:
        _changes.reset(token)


# People
SKILLS_MAX = Number("profile.skills_max", 15, "ACC-02", "skills")
OVERVIEW_MAX = Number("profile.overview_max", 5000, "ACC-02", "characters")
OVERVIEW_TILE = Number("profile.overview_tile", 250, "ACC-02", "characters")
TITLE_MAX = Number("profile.title_max", 70, "ACC-02", "characters")
EXPORT_DAYS = Number("account.export_days", 7, "ACC-22", "days")
ACCOUNT_GRACE_DAYS = Number("account.grace_days", 30, "ACC-22", "days")
AWAY_DAYS_MAX = Number("profile.away_days_max", 365, "ACC-17", "days")
SPECIALIZED_MAX = Number("profiles.specialized_max", 2, "ACC-09", "profiles")
INACTIVE_PRIVATE = Number("profile.inactive_private", False, "ACC-19")
INACTIVE_DAYS_ESTABLISHED = Number("profile.inactive_days_established", 730, "ACC-19", "days")
INACTIVE_DAYS_NEW = Number("profile.inactive_days_new", 90, "ACC-19", "days")
PHOTO_MAX_MB = Number("profile.photo_max_mb", 10, "ACC-02", "MB")
PHOTO_SIZE = Number("profile.photo_size", 400, "ACC-02", "pixels")
PORTFOLIO_MAX = Number("portfolio.items_max", 40, "ACC-13", "pieces of work")
PORTFOLIO_FILES_MAX = Number("portfolio.files_max", 10, "ACC-13", "files")
PORTFOLIO_FILE_MAX_MB = Number("portfolio.file_max_mb", 25, "ACC-13", "MB")
PORTFOLIO_LINKS_MAX = Number("portfolio.links_max", 10, "ACC-13", "links")
PORTFOLIO_PICTURE = Number("portfolio.picture", 1600, "ACC-13", "pixels")
PORTFOLIO_THUMB = Number("portfolio.thumb", 480, "ACC-13", "pixels")
VIDEO_ON = Number("video.on", True, "ACC-12")
VIDEO_SECONDS = Number("video.seconds", 60, "ACC-12", "seconds")
VIDEO_MAX_MB = Number("video.max_mb", 100, "ACC-12", "MB")

COMPLETE_BASE = Number("completeness.base", 50, "ACC-11", "percent")
COMPLETE_PIECE = Number("completeness.piece", 5, "ACC-11", "percent")
COMPLETE_PIECES_MOST = Number("completeness.pieces_most", 20, "ACC-11", "percent")
COMPLETE_EMPLOYMENT = Number("completeness.employment", 10, "ACC-11", "percent")
COMPLETE_EMPLOYMENTS_MOST = Number("completeness.employments_most", 20, "ACC-11", "percent")
COMPLETE_SKILLS = Number("completeness.skills", 10, "ACC-11", "percent")
COMPLETE_STUDY = Number("completeness.study", 10, "ACC-11", "percent")
COMPLETE_STUDIES_MOST = Number("completeness.studies_most", 20, "ACC-11", "percent")
COMPLETE_VIDEO = Number("completeness.video", 10, "ACC-11", "percent")
COMPLETE_LINKED = Number("completeness.linked", 10, "ACC-11", "percent")
COMPLETE_CERTIFICATE = Number("completeness.certificate", 5, "ACC-11", "percent")
COMPLETE_CERTIFICATES_MOST = Number("completeness.certificates_most", 10, "ACC-11", "percent")
COMPLETE_OTHER = Number("completeness.other", 5, "ACC-11", "percent")
TIP_KEYWORDS = Number("tip.keywords", 3, "ACC-16", "skills")
TIP_SKILLS = Number("tip.skills", 5, "ACC-16", "skills")
TIP_PIECES = Number("tip.pieces", 3, "ACC-16", "pieces")
TIP_OVERVIEW = Number("tip.overview", 250, "ACC-16", "characters")
EARNINGS_STEPS = Number(
    "earnings.steps", "100,1000,5000,10000,50000,100000,500000,1000000", "ACC-15", "currency"
)

# Jobs
JOB_TITLE_MAX = Number("job.title_max", 100, "JOB-01", "characters")
JOB_DESCRIPTION_MIN = Number("job.description_min", 50, "JOB-01", "characters")
JOB_DESCRIPTION_MAX = Number("job.description_max", 5000, "JOB-01", "characters")
JOB_SKILLS_MAX = Number("job.skills_max", 15, "JOB-01", "skills")
JOB_QUESTIONS_MAX = Number("job.questions_max", 5, "JOB-05", "questions")
JOB_QUESTION_LENGTH = Number("job.question_length", 200, "JOB-05", "characters")
VIDEO_PROPOSAL = Number("video_proposal", False, "JOB-06")
JOB_EXPIRY_DAYS = Number("job.expiry_days", 30, "JOB-15", "days")
JOB_EXPIRY_WARNING_DAYS = Number("job.expiry_warning_days", 5, "JOB-15", "days")
JOB_HIRE_RATE_DAYS = Number("job.hire_rate_days", 7, "JOB-14", "days")
JOB_OTHERS_SHOWN = Number("job.others_shown", 10, "JOB-13", "jobs")
JOB_ROLES_MAX = Number("job.roles_max", 10, "JOB-18", "roles")
JOB_ROLE_LENGTH = Number("job.role_length", 80, "JOB-18", "characters")
INTERVIEW_COUNTS_FROM = Number("interview.counts_from", "client_first_reply", "JOB-11")

# Search
COMPARED_MAX = Number("search.compared_max", 4, "SEARCH-10", "profiles")
NEWCOMER_SHARE = Number("search.newcomer_share", 20, "SEARCH-05", "percent")
SAVED_SEARCHES_MAX = Number("search.saved_max", 20, "SEARCH-11", "searches")

# Invitations and referrals
INVITATION_MESSAGE_MAX = Number("invitation.message_max", 1000, "INV-03", "characters")
INVITATION_DAYS = Number("invitation.days", 14, "INV-19", "days")
INVITATIONS_OPEN_PER_JOB = Number("invitation.open_per_job", 30, "INV-20", "invitations")
SPECIALIST_EXEMPT = Number("invitation.specialist_exempt", False, "SPEC-06")
INVITATION_NUDGE_HOURS = Number("invitation.nudge_hours", 24, "INV-17", "hours")
ALTERNATES_MAX = Number("invitation.alternates_max", 10, "INV-28", "people")
SPECIALIST_NOTE_MAX = Number("specialist.note_max", 2000, "SPEC-04", "characters")
SHORTLIST_MAX = Number("specialist.shortlist_max", 100, "SPEC-02", "people")
ASK_AGAIN_DAYS = Number("invitation.ask_again_days", 365, "INV-29", "days")
DECLINE_MESSAGE_MAX = Number("invitation.decline_message_max", 1000, "INV-11", "characters")
REFERRAL_MAX_CHAIN = Number("referral.max_chain", 3, "REF-14", "referrals")
REFERRAL_RETRY_UNDELIVERABLE = Number("referral.retry_undeliverable", 1, "REF-07", "retries")
REFERRAL_UNDELIVERABLE_HOURS = Number("referral.undeliverable_hours", 24, "REF-06", "hours")
REFERRAL_REVEAL_UNKNOWN_EMAIL = Number("referral.reveal_unknown_email", False, "REF-06")
REFERRAL_ALLOW_PRIVATE_JOBS = Number("referral.allow_private_jobs", False, "REF-12")
REFERRAL_REWARD = Number("referral.reward", 0, "REF-18", "Connects")
REFERRALS_PER_DAY = Number("referral.per_day", 20, "REF-28", "referrals")
REFERRAL_MESSAGE_MAX = Number("referral.message_max", 1000, "REF-08", "characters")
REFERRAL_HINT_DAYS = Number("referral.hint_days", 7, "REF-24", "days")

# Offers and contracts
OFFER_DAYS = Number("offer.days", 7, "CTR-02", "days")
OFFER_WARNING_HOURS = Number("offer.warning_hours", 24, "NOTIF-10", "hours")
OFFER_TEXT_MAX = Number("offer.text_max", 5000, "CTR-01", "characters")
RISK_NOTICE = Number("contract.risk_notice", True, "MSG-13")
WORK_TEXT_MAX = Number("work.text_max", 5000, "CTR-08", "characters")
WORK_FILES_MAX = Number("work.files_max", 10, "CTR-08", "files")
WORK_FILE_MAX_MB = Number("work.file_max_mb", 25, "CTR-08", "MB")
MILESTONE_REVIEW_DAYS = Number("milestone.review_days", 14, "CTR-08", "days")
HOURS_REVIEW_DAYS = Number("hours.review_days", 5, "CTR-10", "days")
SERVICE_FEE_PERCENT = Number("fee.freelancer_percent", 0, "CTR-18", "percent")
FEEDBACK_REQUEST_DAYS = Number("feedback.request_days", 14, "CTR-21", "days")

# Proposals
MILESTONES_MAX = Number("proposal.milestones_max", 30, "PROP-04", "milestones")
MILESTONE_MIN = Number("proposal.milestone_min", 5, "PROP-04", "currency")
PROJECT_MIN = Number("proposal.project_min", 5, "PROP-05", "currency")
HOURLY_MIN = Number("proposal.hourly_min", 3, "PROP-06", "currency an hour")
LETTER_MAX = Number("proposal.letter_max", 5000, "PROP-09", "characters")
LETTER_PREVIEW = Number("proposal.letter_preview", 200, "PROP-09", "characters")
ANSWER_MAX = Number("proposal.answer_max", 2000, "JOB-05", "characters")
LETTERS_KEPT = Number("proposal.letters_kept", 30, "PROP-10", "letters")
LETTER_LIKENESS = Number("proposal.letter_likeness", 85, "PROP-10", "percent")
PROPOSAL_TERMS_EDIT_UNTIL = Number("proposal.terms_edit_until", "offer_accepted", "PROP-19")
PROPOSAL_EDIT_HOURS = Number("proposal.edit_hours", 6, "PROP-18", "hours")
FILES_MAX = Number("proposal.files_max", 10, "PROP-13", "files")
FILE_MAX_MB = Number("proposal.file_max_mb", 25, "PROP-13", "MB")
PROPOSAL_VIDEO_SECONDS = Number("proposal.video_seconds", 120, "PROP-14", "seconds")
PROPOSAL_VIDEO_MAX_MB = Number("proposal.video_max_mb", 100, "PROP-14", "MB")

# Tips for letters
AI_MIN_CHARS = Number("ai.min_chars", 200, "AI-02", "characters")
AI_BASIC_PER_DAY = Number("ai.basic_per_day", 5, "AI-08", "askings")
AI_SECONDS = Number("ai.seconds", 5, "AI-07", "seconds")

# Messages
MESSAGE_MAX = Number("message.max", 10000, "ADM-16", "characters")
MESSAGE_FILES_MAX = Number("message.files_max", 10, "MSG-01", "files")
MESSAGE_FILE_MAX_MB = Number("message.file_max_mb", 100, "MSG-21", "MB")
MESSAGE_MAIL_MINUTES = Number("message.mail_minutes", 2, "NOTIF-01", "minutes")
MESSAGE_DIGEST_MINUTES = Number("message.digest_minutes", 15, "NOTIF-17", "minutes")
ROOM_ARCHIVE_DAYS = Number("room.archive_days", 30, "MSG-02", "days")

# Moderation
REPORT_WORDS_MAX = Number("report.words_max", 2000, "ADM-03", "characters")
REPORTS_PER_DAY = Number("report.per_day", 20, "ADM-03", "reports")
APPEAL_DAYS = Number("appeal.days", 30, "ADM-04", "days")
CASE_CONTEXT_MESSAGES = Number("case.context_messages", 20, "MSG-24", "messages")

# Reputation
RESPONSE_WINDOW_DAYS = Number("response.window_days", 90, "REP-06", "days")
RESPONSE_MIN_INVITATIONS = Number("response.min_invitations", 3, "REP-06", "invitations")
RESPONSE_WITHDRAWN_HOURS = Number("response.withdrawn_hours", 24, "REP-09", "hours")
REVIEW_DAYS = Number("review.days", 14, "REP-19", "days")
REVIEW_REMINDER_DAYS = Number("review.reminder_days", 3, "REP-19", "days")
REVIEW_ANSWER_DAYS = Number("review.answer_days", 28, "REP-21", "days")
REVIEW_TEXT_MAX = Number("review.text_max", 5000, "REP-15", "characters")
MID_FEEDBACK_FROM_DAY = Number("feedback.from_day", 30, "REP-22", "days")
MID_FEEDBACK_WORK_DAYS = Number("feedback.work_days", 30, "REP-22", "days")
MID_FEEDBACK_DAYS = Number("feedback.open_days", 14, "REP-22", "days")
OUTCOME_MAX = Number("contract.outcome_max", 5000, "REP-24", "characters")
HABITS_MIN = Number("habits.min", 3, "REP-17", "data points")
SCORE_GOOD_FROM = Number("score.good_from", 70, "REP-01", "of 100")
SCORE_BAD_TO = Number("score.bad_to", 40, "REP-01", "of 100")
SCORE_LONG_DAYS = Number("score.long_days", 90, "REP-01", "days")
SCORE_STEP_2 = Number("score.weight_2_from", 100, "REP-01", "amount")
SCORE_STEP_3 = Number("score.weight_3_from", 500, "REP-01", "amount")
SCORE_STEP_4 = Number("score.weight_4_from", 2000, "REP-01", "amount")
SCORE_STEP_5 = Number("score.weight_5_from", 5000, "REP-01", "amount")
SCORE_RUN_DAYS = Number("score.run_days", 14, "REP-02", "days")
SCORE_LEAST_CONTRACTS = Number("score.least_contracts", 4, "REP-03", "contracts")
SCORE_LEAST_CLIENTS = Number("score.least_clients", 2, "REP-03", "clients")
BADGE_SCORE = Number("badge.score", 90, "REP-12", "percent")
BADGE_WEEKS = Number("badge.weeks", 13, "REP-12", "weeks")
BADGE_WEEKS_OF = Number("badge.weeks_of", 16, "REP-12", "weeks")
BADGE_COMPLETE = Number("badge.complete", 100, "REP-12", "percent")
BADGE_FIRST_DAYS = Number("badge.first_contract_days", 90, "REP-12", "days")
BADGE_EARNED = Number("badge.earned", 1000, "REP-12", "amount")
BADGE_ACTIVE_DAYS = Number("badge.active_days", 90, "REP-12", "days")
BADGE_PLUS_EARNED = Number("badge.plus_earned", 10000, "REP-14", "amount")
BADGE_LARGE = Number("badge.large_contract", 5000, "REP-14", "amount")
BADGE_RISING_PROPOSALS = Number("badge.rising_proposals", 1, "REP-13", "proposals")

# Programs
API_PER_MINUTE = Number("api.per_minute", 300, "ADM-13", "requests")
API_ANSWER_HOURS = Number("api.answer_hours", 24, "ADM-13", "hours")
API_KEYS_MAX = Number("api.keys_max", 20, "ADM-13", "keys")

# Webhooks
WEBHOOK_PAUSES = Number(
    "webhook.pauses", "5,300,1800,7200,18000,36000,50400,72000,86400", "ADM-13", "seconds"
)
WEBHOOK_TIMEOUT = Number("webhook.timeout", 15, "ADM-13", "seconds")
WEBHOOK_FAILING_DAYS = Number("webhook.failing_days", 5, "ADM-13", "days")
WEBHOOK_ROTATION_HOURS = Number("webhook.rotation_hours", 24, "ADM-13", "hours")
WEBHOOK_KEPT_DAYS = Number("webhook.kept_days", 30, "ADM-13", "days")
WEBHOOK_ENDPOINTS_MAX = Number("webhook.endpoints_max", 10, "ADM-13", "endpoints")
