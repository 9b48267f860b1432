"""Every door of the API as a typed method. Written by `clients/python/generate.py`; do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Protocol, TypedDict, cast

File = tuple[str, bytes]


class Asks(Protocol):
    """What the doors need of a client."""

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        key: str = "",
    ) -> Any:
        """Ask one door and return its answer."""

    def upload(
        self, path: str, fields: Mapping[str, str], files: Mapping[str, Sequence[File]], *, key: str = ""
    ) -> Any:
        """Send files to one door and return its answer."""

    def fetch(self, path: str) -> bytes:
        """Return the bytes of a file."""


class AcceptIn(TypedDict):
    """The proposal that accepts."""

    letter: str
    duration: Literal["lt1", "1to3", "3to6", "gt6"]
    terms: TermsIn
    hours_a_week: NotRequired[int | None]
    start_date: NotRequired[str | None]
    answers: NotRequired[list[AnswerIn]]
    profile: NotRequired[str]
    freelancer: NotRequired[str]


class AcceptOfferIn(TypedDict):
    """Which version of the terms was read."""

    version: int


class AccountIn(TypedDict):
    """What a client account says of itself."""

    name: str
    city: NotRequired[str]
    country: NotRequired[str]
    about: NotRequired[str]


class AccountOut(TypedDict):
    """The client account that the key acts for."""

    id: int
    name: str
    city: str
    country: str
    about: str
    payment_verified: bool


class ActingOut(TypedDict):
    """As whom the key acts."""

    role: Literal["freelancer", "client"]
    account_id: int | None
    account_name: str | None


class ActivityOut(TypedDict):
    """What happened on a job, as its page tells."""

    proposals: str
    interviewing: int
    invited: int
    unanswered: int
    last_viewed_at: str | None


class AgenciesOut(TypedDict):
    """A part of the agencies."""

    items: list[AgencyLineOut]
    next: str | None


class AgencyIn(TypedDict):
    """What an agency says of itself."""

    name: str
    tagline: NotRequired[str]
    overview: NotRequired[str]
    city: NotRequired[str]
    country: NotRequired[str]
    website: NotRequired[str]


class AgencyLineOut(TypedDict):
    """An agency in a list."""

    id: str
    url: str
    name: str
    tagline: str
    place: str
    members: int
    skills: list[str]


class AgencyOut(TypedDict):
    """An agency."""

    id: str
    url: str
    name: str
    tagline: str
    overview: str
    place: str
    website: str
    skills: list[str]
    members: list[MemberOut]
    hidden: int


class AlternateIn(TypedDict):
    """Whom to put in line, by the id or address of their profile."""

    profile: str


class AlternateOut(TypedDict):
    """Somebody in line."""

    id: int
    freelancer: Named
    place: int | None
    state: str
    skip_reason: str
    invitation_id: int | None


class AnswerIn(TypedDict):
    """The answer to a screening question, by its id."""

    question: int
    text: str


class AnswerOut(TypedDict):
    """A question as it was asked, and its answer."""

    id: int
    asked: str
    text: str


class AnsweredIn(TypedDict):
    """What was written so far in answer to a question of the job, by its id."""

    question: int
    text: str


class AppealIn(TypedDict):
    """Why a decision should be looked at again."""

    words: str


class AppealOut(TypedDict):
    """A wish that a decision be looked at again, and what became of it."""

    id: int
    case_id: int
    words: str
    state: str
    reason: str


class AvailabilityIn(TypedDict):
    """How much one can work in a week."""

    availability: Literal["over_30", "under_30", "as_needed", "not_available"]
    available_on: NotRequired[str | None]


class BackIn(TypedDict):
    """What should be corrected."""

    note: str


class CertificateIn(TypedDict):
    """Something that somebody certified of one."""

    name: str
    issuer: str
    issued_date: str
    credential: NotRequired[str]
    link: NotRequired[str]


class CertificateOut(TypedDict):
    """Something that somebody certified of a freelancer."""

    id: int
    name: str
    issuer: str
    issued_date: str
    credential: str
    link: str


class ChangeIn(TypedDict):
    """What should change."""

    kind: Literal["rate", "text", "milestone", "drop"]
    milestone_id: NotRequired[int | None]
    rate: NotRequired[float | str | None]
    price: NotRequired[float | str | None]
    due_date: NotRequired[str | None]
    text: NotRequired[str]
    why: NotRequired[str]


class ChangeOut(TypedDict):
    """A change of what was agreed."""

    id: int
    contract_id: int
    kind: str
    milestone_id: int | None
    rate: str | None
    price: str | None
    due_date: str | None
    text: str
    why: str
    before: str
    state: str
    side: str
    asked_at: str
    answered_at: str | None


class ChangesOut(TypedDict):
    """The changes of a contract."""

    items: list[ChangeOut]


class ChoiceIn(TypedDict):
    """Whether a kind of notice shall come by a channel."""

    kind: str
    channel: Literal["bell", "email", "push"]
    wanted: bool


class ChoiceOut(TypedDict):
    """Whether a kind of notice comes by a channel."""

    kind: str
    channel: str
    wanted: bool
    fixed: bool


class ClientHistoryOut(TypedDict):
    """What others said of the client of a job, and its last contracts."""

    rating: str | None
    reviews: int
    contracts: list[PastContractOut]


class CloseIn(TypedDict):
    """Whether somebody was hired."""

    hired: bool


class CoachingAdviceOut(TypedDict):
    """One piece of advice, and the figure that it comes from."""

    key: str
    message: str
    figure: str


class CoachingOut(TypedDict):
    """Advice from one's own figures."""

    figures: FiguresOut
    advice: list[CoachingAdviceOut]


class CompletenessOut(TypedDict):
    """How complete one's profile is in percent, what is missing, and the tips."""

    percent: int
    missing: list[str]
    tips: list[TipOut]


class ContentIn(TypedDict):
    """New words of a proposal that its client has not looked at."""

    letter: str
    answers: NotRequired[list[NewAnswerIn]]


class ContractLine(TypedDict):
    """A contract in a list."""

    id: int
    url: str
    job_id: int
    offer_id: int
    room_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    kind: str
    state: str
    rate: str | None
    weekly_limit: int | None
    approved: str
    paid: str
    start_date: str
    started_at: str
    ended_at: str | None


class ContractMilestoneOut(TypedDict):
    """One deliverable."""

    id: int
    text: str
    due_date: str | None
    price: str
    state: str
    proposed_by_side: str
    submitted_at: str | None
    approve_by: str | None
    approved_at: str | None


class ContractOut(TypedDict):
    """A whole contract."""

    id: int
    url: str
    job_id: int
    offer_id: int
    room_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    kind: str
    state: str
    rate: str | None
    weekly_limit: int | None
    approved: str
    paid: str
    start_date: str
    started_at: str
    ended_at: str | None
    text: str
    agreed: str | None
    paused_at: str | None
    paused_by_side: str
    ended_by_side: str
    end_reason: str
    end_message: str
    milestones: list[ContractMilestoneOut]
    steps: list[StepOut]


class ContractReportOut(TypedDict):
    """What came out of a contract."""

    contract_id: int
    title: str
    outcome: str
    started: str
    ended: str | None
    days: int
    hours: str
    approved: str
    milestones: list[DeliveredOut]
    matters: list[str]
    client_text: str


class ContractReviewsOut(TypedDict):
    """The reviews of a contract for one side."""

    contract_id: int
    side: Literal["client", "freelancer"]
    closes_at: str | None
    own: OwnReviewOut | None
    theirs: ReviewOut | None


class ContractsOut(TypedDict):
    """A part of a list of contracts."""

    items: list[ContractLine]
    next: str | None


class DailyIn(TypedDict):
    """Whether new jobs of a search are told once a day."""

    wanted: bool


class DeclineIn(TypedDict):
    """Why somebody declines, and whom they refer instead, if anybody."""

    reason: Literal[
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
    message: NotRequired[str]
    refer: NotRequired[RefereeIn | None]


class DeclineOfferIn(TypedDict):
    """Why an offer is declined, in words that the client reads."""

    reason: Literal["terms", "time", "other_work", "scope", "other"]
    message: NotRequired[str]


class DeclineProposalIn(TypedDict):
    """Why the client turns a proposal down."""

    reason: Literal["skills", "experience", "price", "time", "chosen", "plans", "other"]
    message: NotRequired[str]


class DeliveredOut(TypedDict):
    """One milestone in a report."""

    text: str
    price: str
    due: str | None
    approved: str | None
    in_time: bool | None


class DeliveriesOut(TypedDict):
    """A part of the list of messages, the newest first."""

    items: list[DeliveryOut]
    next: str | None


class DeliveryOut(TypedDict):
    """A message to an endpoint and what became of it."""

    id: int
    message_id: str
    kind: str
    state: str
    tries: int
    made_at: str
    next_try_at: str | None
    last_try_at: str | None
    last_status: int | None
    last_failure: str
    answer: str


class EarningsIn(TypedDict):
    """Whether what one earned is kept off one's profile, for Plus members."""

    hidden: bool


class EducationIn(TypedDict):
    """A course of study."""

    school: str
    degree: NotRequired[str]
    from_year: int
    to_year: NotRequired[int | None]


class EducationOut(TypedDict):
    """A course of study."""

    id: int
    school: str
    degree: str
    from_year: int
    to_year: int | None


class EmploymentIn(TypedDict):
    """A job that a freelancer held."""

    title: str
    company: str
    from_year: int
    to_year: NotRequired[int | None]
    text: NotRequired[str]


class EmploymentOut(TypedDict):
    """A job that a freelancer held."""

    id: int
    title: str
    company: str
    from_year: int
    to_year: int | None
    text: str


class EndIn(TypedDict):
    """Why a contract ends, and a last word that both sides read."""

    reason: Literal["done", "changed", "not_delivered", "no_fit", "other"]
    message: NotRequired[str]


class EndMeIn(TypedDict):
    """The password of the key's owner."""

    password: str


class EndpointIn(TypedDict):
    """Where a program listens, and which kinds of messages it is told."""

    name: str
    url: str
    kinds: list[str]


class EndpointOut(TypedDict):
    """An endpoint."""

    id: int
    name: str
    url: str
    kinds: list[str]
    state: str
    stop_reason: str
    failing_since: str | None
    made_at: str


class EndpointsOut(TypedDict):
    """A part of the list of endpoints, and every kind of message that there is."""

    items: list[EndpointOut]
    next: str | None
    kinds: list[str]


class ExperienceIn(TypedDict):
    """What one can beside jobs and studies."""

    title: str
    text: NotRequired[str]


class ExperienceOut(TypedDict):
    """What a freelancer can beside jobs and studies."""

    id: int
    title: str
    text: str


class FeedbackIn(TypedDict):
    """A line to the client."""

    message: NotRequired[str]


class FeedbackOut(TypedDict):
    """A request of feedback."""

    contract_id: int
    asked_at: str
    message: str


class FiguresOut(TypedDict):
    """One's own figures over so many days."""

    days: int
    band: str
    counted: int
    invited: int
    answered: int
    accepted: int
    declined: int
    missed: int
    sent: int
    viewed: int
    talks: int
    referrals: int
    referrals_taken: int
    complete: int
    hired: int
    hire_rate: int | None
    score: int | None
    endings: int


class FileOut(TypedDict):
    """A file."""

    id: int
    name: str
    size: int


class FirstMessageIn(TypedDict):
    """The client's first words to a candidate."""

    body: str


class FirstMessageOut(TypedDict):
    """The message, and the conversation that it opened."""

    id: int
    room_id: int


class FreelancerLine(TypedDict):
    """A freelancer in a list, as the profile that fits best."""

    id: str
    url: str
    name: str
    title: str
    specialized: str | None
    place: str
    overview: str
    hourly_rate: str | None
    skills: list[str]
    response: str
    score: int | None
    badges: list[str]
    is_new: bool
    availability: str
    available_on: str | None


class FreelancersOut(TypedDict):
    """A part of what was found."""

    items: list[FreelancerLine]
    next: str | None


class HabitsOut(TypedDict):
    """How a freelancer works, apart from stars."""

    on_time: int | None
    dated: int
    reply_hours: float | None
    replies: int
    repeat: int | None
    clients: int


class IntroVideoOut(TypedDict):
    """The video in which a freelancer says hello."""

    url: str | None
    seconds: int | None
    link: str | None


class InvitationIn(TypedDict):
    """Whom to invite, and with which words."""

    profile: NotRequired[str]
    agency: NotRequired[str]
    message: NotRequired[str]
    specialized: NotRequired[str]


class InvitationOut(TypedDict):
    """An invitation as its reader may know it."""

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
    sent_at: str
    expires_at: str
    answered_at: str | None


class InvitationsOut(TypedDict):
    """A part of a list of invitations."""

    items: list[InvitationOut]
    next: str | None


class JobIn(TypedDict):
    """What a job is made of."""

    title: str
    description: str
    category: str
    skills: NotRequired[list[str]]
    experience: NotRequired[Literal["entry", "intermediate", "expert"]]
    size: NotRequired[Literal["small", "medium", "large"]]
    duration: NotRequired[Literal["lt1", "1to3", "3to6", "gt6"]]
    budget_kind: NotRequired[Literal["fixed", "hourly"]]
    budget: NotRequired[float | str | None]
    rate_min: NotRequired[float | str | None]
    rate_max: NotRequired[float | str | None]
    visibility: NotRequired[Literal["public", "members", "invite_only"]]
    questions: NotRequired[list[str]]
    takes_video: NotRequired[bool | None]
    open_to_teams: NotRequired[bool]
    roles: NotRequired[list[str]]


class JobLine(TypedDict):
    """A job in a list."""

    id: int
    url: str
    title: str
    client: str
    category: str
    budget_kind: Literal["fixed", "hourly"]
    budget: str | None
    rate_min: str | None
    rate_max: str | None
    experience: Literal["entry", "intermediate", "expert"]
    state: str
    published_at: str | None
    proposals: str


class JobOut(TypedDict):
    """A job as its page shows it to the reader."""

    id: int
    url: str
    title: str
    description: str
    client: str
    category: str
    skills: list[str]
    experience: Literal["entry", "intermediate", "expert"]
    size: Literal["small", "medium", "large"]
    duration: Literal["lt1", "1to3", "3to6", "gt6"]
    budget_kind: Literal["fixed", "hourly"]
    budget: str | None
    rate_min: str | None
    rate_max: str | None
    visibility: str
    state: str
    end_reason: str
    published_at: str | None
    open_to_teams: bool
    roles: list[str]
    client_hire_rate: int | None
    client_spent: str | None
    client_average_hourly_rate: str | None
    questions: list[QuestionOut]
    takes_video: bool
    activity: ActivityOut


class JobsOut(TypedDict):
    """A part of a list of jobs."""

    items: list[JobLine]
    next: str | None


class LanguagesIn(TypedDict):
    """The languages that one works in."""

    levels: dict[str, str]


class LeavingOut(TypedDict):
    """An ending that leaves a window, and the score then if nothing else happened."""

    contract: int
    months: int
    at: str
    score: int | None


class LetterIn(TypedDict):
    """A letter to begin others with."""

    name: str
    text: str


class LetterOut(TypedDict):
    """A kept letter."""

    id: int
    name: str
    text: str
    changed_at: str


class LetterTipOut(TypedDict):
    """One tip."""

    kind: str
    message: str
    place: Literal["job", "letter"]
    start: int
    end: int
    quote: str
    draft: str
    claims_skill: bool


class LetterTipsIn(TypedDict):
    """A letter, and the answers to the client's questions as far as they are written."""

    letter: str
    answers: NotRequired[list[AnsweredIn]]


class LetterTipsOut(TypedDict):
    """The tips for a letter, what was checked, who gave them (`rules` or `model`), and the limit (null."""

    tips: list[LetterTipOut]
    checks: list[str]
    source: Literal["rules", "model"]
    note: str
    reminder: str
    limit: LimitOut | None


class LettersOut(TypedDict):
    """A part of the list of kept letters."""

    items: list[LetterOut]
    next: str | None


class LimitIn(TypedDict):
    """For how many hours a week the client pays at most."""

    hours: int | None


class LimitOut(TypedDict):
    """How often tips are given a day, how often there still are, and from when on anew."""

    most: int
    left: int
    until: str


class LineupIn(TypedDict):
    """Whether the next in line is invited by itself, and in which words."""

    on: bool
    message: NotRequired[str]


class LineupOut(TypedDict):
    """The line of a job."""

    on: bool
    message: str
    stop_reason: str
    items: list[AlternateOut]


class LinkedAccountIn(TypedDict):
    """One's page at another place where work is shown."""

    site: Literal["behance", "dribbble", "github", "gitlab", "linkedin", "stack_overflow"]
    link: str


class LinkedAccountOut(TypedDict):
    """A freelancer's page at another place."""

    id: int
    site: Literal["behance", "dribbble", "github", "gitlab", "linkedin", "stack_overflow"]
    link: str


class MeIn(TypedDict):
    """A person's own details."""

    first_name: str
    last_name: str
    language: str
    time_zone: str


class MeOut(TypedDict):
    """Whose key it is, as whom it acts, and what it may do."""

    first_name: str
    last_name: str
    email: str
    language: str
    time_zone: str
    acting: ActingOut
    scopes: list[str]
    profile: str | None
    ends_at: str | None


class MemberIn(TypedDict):
    """For which member of which agency."""

    agency: str
    freelancer: str


class MemberOut(TypedDict):
    """A member, named as the reader may know them."""

    id: str
    name: str
    role: Literal["owner", "manager", "member"]


class MeritsOut(TypedDict):
    """What past work says of a freelancer."""

    score: int | None
    badges: list[str]
    response: str
    is_new: bool


class MessageIn(TypedDict):
    """Something to say."""

    body: str


class MessageOut(TypedDict):
    """Something said."""

    id: int
    name: str
    mine: bool
    body: str
    files: list[FileOut]
    sent_at: str


class MessagesOut(TypedDict):
    """A stretch of a conversation, the oldest first."""

    items: list[MessageOut]
    more: bool
    seen: int


class MidFeedbackAskIn(TypedDict):
    """A request for feedback."""

    message: NotRequired[str]


class MidFeedbackIn(TypedDict):
    """How the work goes."""

    stars: int
    text: NotRequired[str]


class MidFeedbackOut(TypedDict):
    """What one side said while the contract runs."""

    id: int
    side: Literal["client", "freelancer"]
    stars: int
    text: str
    asked_at: str
    given_at: str


class MidFeedbackPageOut(TypedDict):
    """Feedback of a contract."""

    is_asked: bool
    message: str
    waits_until: str | None
    given: list[MidFeedbackOut]


class MilestoneIn(TypedDict):
    """One deliverable."""

    text: str
    due_date: NotRequired[str | None]
    price: float | str


class MilestoneOut(TypedDict):
    """One deliverable."""

    text: str
    due_date: str | None
    price: str


class MoveIn(TypedDict):
    """Which way somebody moves in line."""

    to: Literal["up", "down"]


class MovePieceIn(TypedDict):
    """Which way a piece of work moves, by one place."""

    to: Literal["up", "down"]


class Named(TypedDict):
    """Somebody, by the id of their profile and the name that the reader may know."""

    id: str
    name: str


class NewAnswerIn(TypedDict):
    """The new words of an answer, by the answer's id."""

    id: int
    text: str


class NewEndpointOut(TypedDict):
    """An endpoint with its secret, which is told this once."""

    id: int
    name: str
    url: str
    kinds: list[str]
    state: str
    stop_reason: str
    failing_since: str | None
    made_at: str
    secret: str


class NewJobIn(TypedDict):
    """A job to write."""

    title: str
    description: str
    category: str
    skills: NotRequired[list[str]]
    experience: NotRequired[Literal["entry", "intermediate", "expert"]]
    size: NotRequired[Literal["small", "medium", "large"]]
    duration: NotRequired[Literal["lt1", "1to3", "3to6", "gt6"]]
    budget_kind: NotRequired[Literal["fixed", "hourly"]]
    budget: NotRequired[float | str | None]
    rate_min: NotRequired[float | str | None]
    rate_max: NotRequired[float | str | None]
    visibility: NotRequired[Literal["public", "members", "invite_only"]]
    questions: NotRequired[list[str]]
    takes_video: NotRequired[bool | None]
    open_to_teams: NotRequired[bool]
    roles: NotRequired[list[str]]
    publish: NotRequired[bool]


class NewMilestoneIn(TypedDict):
    """One more deliverable."""

    text: str
    due_date: NotRequired[str | None]
    price: float | str


class NewOfferIn(TypedDict):
    """An offer to the freelancer with this id."""

    terms: TermsIn
    text: NotRequired[str]
    start_date: NotRequired[str | None]
    freelancer: str


class NewProposalIn(TypedDict):
    """A whole proposal."""

    letter: str
    duration: Literal["lt1", "1to3", "3to6", "gt6"]
    terms: TermsIn
    hours_a_week: NotRequired[int | None]
    start_date: NotRequired[str | None]
    answers: NotRequired[list[AnswerIn]]
    profile: NotRequired[str]
    member: NotRequired[MemberIn | None]


class NewTermsIn(TypedDict):
    """Other terms, beside the earlier ones."""

    terms: TermsIn
    duration: Literal["lt1", "1to3", "3to6", "gt6"]


class NewsListOut(TypedDict):
    """A part of the list of news."""

    items: list[NewsOut]
    next: str | None


class NewsOut(TypedDict):
    """One piece of news."""

    id: int
    title: str
    text: str
    link: str
    written_at: str


class NotNowIn(TypedDict):
    """From which day somebody would like to be asked again."""

    ask_again_on: str
    message: NotRequired[str]


class NoticeOut(TypedDict):
    """One thing that one was told."""

    id: int
    kind: str
    title: str
    body: str
    url: str
    at: str
    read_at: str | None


class NoticesOut(TypedDict):
    """A part of the list of notices, and how many are unread in all."""

    items: list[NoticeOut]
    next: str | None
    unread: int


class OfferLine(TypedDict):
    """An offer in a list."""

    id: int
    url: str
    job_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    proposal_id: int | None
    room_id: int | None
    contract_id: int | None
    state: str
    sent_at: str
    expires_at: str
    ended_at: str | None


class OfferMilestoneOut(TypedDict):
    """One deliverable of the terms."""

    text: str
    due_date: str | None
    price: str


class OfferOut(TypedDict):
    """A whole offer."""

    id: int
    url: str
    job_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    proposal_id: int | None
    room_id: int | None
    contract_id: int | None
    state: str
    sent_at: str
    expires_at: str
    ended_at: str | None
    terms: OfferTermsOut
    wanted: OfferTermsOut | None
    decline_reason: str
    decline_message: str
    withdraw_reason: str


class OfferTermsIn(TypedDict):
    """The terms of an offer."""

    terms: TermsIn
    text: NotRequired[str]
    start_date: NotRequired[str | None]


class OfferTermsOut(TypedDict):
    """One version of the terms."""

    version: int
    side: str
    kind: str
    amount: str
    weekly_limit: int | None
    milestones: list[OfferMilestoneOut]
    text: str
    start_date: str | None
    since: str


class OffersOut(TypedDict):
    """A part of a list of offers."""

    items: list[OfferLine]
    next: str | None


class OutcomeIn(TypedDict):
    """What came out of the work, in the freelancer's words."""

    text: str


class OwnCaseOut(TypedDict):
    """What an operator decided about something of one's own, and why."""

    id: int
    subject: str
    decision: str
    reason: str
    decided_at: str


class OwnCasesOut(TypedDict):
    """A part of the list of such decisions."""

    items: list[OwnCaseOut]
    next: str | None


class OwnProfileOut(TypedDict):
    """One's own profile, with what only its owner sees."""

    id: str
    url: str
    name: str
    title: str
    place: str
    is_full: bool
    overview: NotRequired[str | None]
    hourly_rate: NotRequired[str | None]
    category: NotRequired[str | None]
    skills: NotRequired[list[str]]
    languages: NotRequired[dict[str, str]]
    response: NotRequired[str]
    score: NotRequired[int | None]
    badges: NotRequired[list[str]]
    rating: NotRequired[str | None]
    reviews: NotRequired[int]
    is_new: NotRequired[bool]
    earned_at_least: NotRequired[str | None]
    hours_worked: NotRequired[int | None]
    contracts: NotRequired[int | None]
    availability: NotRequired[Literal["over_30", "under_30", "as_needed", "not_available"]]
    available_on: NotRequired[str | None]
    employment: NotRequired[list[EmploymentOut]]
    education: NotRequired[list[EducationOut]]
    certificates: NotRequired[list[CertificateOut]]
    experience: NotRequired[list[ExperienceOut]]
    accounts: NotRequired[list[LinkedAccountOut]]
    portfolio: NotRequired[list[PieceOut]]
    specialized: NotRequired[list[SpecializedOut]]
    video: NotRequired[IntroVideoOut | None]
    city: str
    country: str
    visibility: Literal["public", "members", "private"]
    accepts_referrals: bool


class OwnReviewOut(TypedDict):
    """One's own review, with what was said in private."""

    id: int
    side: Literal["client", "freelancer"]
    overall: str
    stars: StarsOut
    text: str
    written_at: str
    visible_at: str | None
    answer: str
    answered_at: str | None
    private_score: int | None


class PastContractOut(TypedDict):
    """One of a client's last contracts."""

    title: str
    freelancer: str
    running: bool
    started: str
    ended: str | None
    given: ShortReviewOut | None
    received: ShortReviewOut | None


class PauseIn(TypedDict):
    """Why a contract is paused, if somebody wants to say."""

    why: NotRequired[str]


class PaymentIn(TypedDict):
    """What the client paid outside."""

    amount: float | str
    paid_date: str
    note: NotRequired[str]


class PaymentOut(TypedDict):
    """A payment."""

    id: int
    contract_id: int
    amount: str
    paid_date: str
    note: str
    state: str
    recorded_at: str
    answered_at: str | None


class PaymentsOut(TypedDict):
    """A part of the list of payments, the newest first."""

    items: list[PaymentOut]
    next: str | None


class PieceFileOut(TypedDict):
    """A file of a piece of work."""

    id: int
    name: str
    size: int
    kind: str
    url: str


class PieceIn(TypedDict):
    """A piece of work to show, with links to where it can be seen."""

    title: str
    text: NotRequired[str]
    links: NotRequired[list[str]]


class PieceOut(TypedDict):
    """A piece of work to show."""

    id: int
    url: str
    title: str
    text: str
    links: list[str]
    files: list[PieceFileOut]


class ProfileIn(TypedDict):
    """The basics of one's profile."""

    title: str
    overview: NotRequired[str]
    hourly_rate: NotRequired[float | str | None]
    city: NotRequired[str]
    country: NotRequired[str]
    category: NotRequired[str]
    skills: NotRequired[list[str] | None]


class ProfileOut(TypedDict):
    """A freelancer's profile as far as the reader may see it."""

    id: str
    url: str
    name: str
    title: str
    place: str
    is_full: bool
    overview: NotRequired[str | None]
    hourly_rate: NotRequired[str | None]
    category: NotRequired[str | None]
    skills: NotRequired[list[str]]
    languages: NotRequired[dict[str, str]]
    response: NotRequired[str]
    score: NotRequired[int | None]
    badges: NotRequired[list[str]]
    rating: NotRequired[str | None]
    reviews: NotRequired[int]
    is_new: NotRequired[bool]
    earned_at_least: NotRequired[str | None]
    hours_worked: NotRequired[int | None]
    contracts: NotRequired[int | None]
    availability: NotRequired[Literal["over_30", "under_30", "as_needed", "not_available"]]
    available_on: NotRequired[str | None]
    employment: NotRequired[list[EmploymentOut]]
    education: NotRequired[list[EducationOut]]
    certificates: NotRequired[list[CertificateOut]]
    experience: NotRequired[list[ExperienceOut]]
    accounts: NotRequired[list[LinkedAccountOut]]
    portfolio: NotRequired[list[PieceOut]]
    specialized: NotRequired[list[SpecializedOut]]
    video: NotRequired[IntroVideoOut | None]


class ProposalLine(TypedDict):
    """A proposal in a list."""

    id: int
    url: str
    job_id: int
    job_title: str
    client: str
    freelancer: Named
    merits: NotRequired[MeritsOut | None]
    agency: NotRequired[str | None]
    origin: str
    state: str
    opening: str
    terms: TermsOut | None
    room_id: int | None
    submitted_at: str


class ProposalOut(TypedDict):
    """A whole proposal."""

    id: int
    url: str
    job_id: int
    job_title: str
    client: str
    freelancer: Named
    merits: NotRequired[MeritsOut | None]
    agency: NotRequired[str | None]
    origin: str
    state: str
    opening: str
    terms: TermsOut | None
    room_id: int | None
    submitted_at: str
    sent_as: SnapshotOut
    letter: str
    duration: str
    hours_a_week: int | None
    start_date: str | None
    answers: list[AnswerOut]
    files: list[FileOut]
    video: ProposalVideoOut | None
    taken_down: bool
    referred_by: str
    decline_reason: str
    decline_message: str
    withdraw_reason: str


class ProposalVideoOut(TypedDict):
    """The video that came with a proposal."""

    url: str
    seconds: int


class ProposalsOut(TypedDict):
    """A part of a list of proposals."""

    items: list[ProposalLine]
    next: str | None


class PublicReviewOut(TypedDict):
    """What a client wrote of a freelancer in public."""

    id: int
    title: str
    client: str
    started: str
    ended: str | None
    overall: str
    stars: StarsOut
    text: str
    written_at: str
    answer: str
    answered_at: str | None


class PublicReviewsOut(TypedDict):
    """A part of a freelancer's reviews."""

    rating: str | None
    reviews: int
    items: list[PublicReviewOut]
    next: str | None


class QuestionOut(TypedDict):
    """A screening question."""

    id: int
    text: str


class ReadIn(TypedDict):
    """How far one has read."""

    up_to: int


class ReadOut(TypedDict):
    """How many notices were marked as read."""

    changed: int


class RefereeIn(TypedDict):
    """Whom to name."""

    to: str
    message: NotRequired[str]
    anyway: NotRequired[bool]


class ReferralOut(TypedDict):
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
    at: str


class ReferralsIn(TypedDict):
    """Whether others may refer one to jobs."""

    wanted: bool


class ReferralsOut(TypedDict):
    """The referrals that one made, a part of the list."""

    items: list[ReferralOut]
    next: str | None


class RefusalOut(TypedDict):
    """A client from whom one wants no more invitations."""

    id: int
    client: str
    since: str


class ReplayedOut(TypedDict):
    """How many messages are on their way again."""

    again: int


class ReportAnswerIn(TypedDict):
    """What matters to the client in the results."""

    matters: NotRequired[list[Literal["result", "quality", "time", "cost", "contact", "ideas"]]]
    text: NotRequired[str]


class ReportIn(TypedDict):
    """What breaks the rules."""

    subject: str
    kind: Literal["spam", "free_work", "outside", "contact", "abuse", "breach"]
    words: NotRequired[str]


class ReportOut(TypedDict):
    """Something that one reported."""

    id: int
    subject: str
    kind: str
    words: str
    at: str


class ReportsOut(TypedDict):
    """A part of the list of one's reports."""

    items: list[ReportOut]
    next: str | None


class ReviewAnswerIn(TypedDict):
    """The reviewed side's answer."""

    text: str


class ReviewIn(TypedDict):
    """A review."""

    stars: StarsIn
    text: NotRequired[str]
    private_score: NotRequired[int | None]


class ReviewOut(TypedDict):
    """A review."""

    id: int
    side: Literal["client", "freelancer"]
    overall: str
    stars: StarsOut
    text: str
    written_at: str
    visible_at: str | None
    answer: str
    answered_at: str | None


class RoomOut(TypedDict):
    """A conversation."""

    id: int
    url: str
    kind: str
    state: str
    title: str
    with_name: str
    last: str
    last_message_at: str
    unread: int


class RoomsOut(TypedDict):
    """A part of the list of conversations, the one that moved last first."""

    items: list[RoomOut]
    next: str | None


class SavedJobsOut(TypedDict):
    """A part of the list of saved jobs."""

    items: list[JobLine]
    next: str | None


class SavedSearchIn(TypedDict):
    """A search of jobs, by words and filters, and whether new ones are told once a day."""

    name: str
    daily: NotRequired[bool]
    q: NotRequired[str]
    category: NotRequired[list[str]]
    skill: NotRequired[list[str]]
    kind: NotRequired[list[Literal["fixed", "hourly"]]]
    experience: NotRequired[list[Literal["entry", "intermediate", "expert"]]]


class SavedSearchOut(TypedDict):
    """A saved search of jobs."""

    id: int
    name: str
    daily: bool
    q: str
    category: list[str]
    skill: list[str]
    kind: list[str]
    experience: list[str]


class ScorePartOut(TypedDict):
    """One ended contract's part by its stars, in points of each window's figure."""

    contract: int
    ended_at: str
    amount: str
    weight: int
    sign: str
    months_24: float | None
    months_12: float | None
    months_6: float | None
    months_3: float | None


class SendBackIn(TypedDict):
    """What should change in delivered work."""

    note: str


class ShortReviewOut(TypedDict):
    """A review in a client's history."""

    overall: str
    text: str
    answer: str


class ShortenIn(TypedDict):
    """A letter to make shorter."""

    letter: str
    job_id: NotRequired[int | None]
    most: NotRequired[int]


class ShortenOut(TypedDict):
    """The shorter letter, made of the sentences of the long one, and what was left out."""

    letter: str
    cut: list[str]


class ShortlistIn(TypedDict):
    """Whether a proposal is on the client's shortlist."""

    wanted: bool


class ShownIn(TypedDict):
    """Whether others see it."""

    is_shown: bool


class SnapshotOut(TypedDict):
    """The profile with which a proposal was sent, as it was then."""

    profile: str
    title: str
    overview: str
    rate: str | None
    skills: list[str]


class SpecializedIn(TypedDict):
    """A profile for one kind of work."""

    title: str
    overview: NotRequired[str]
    hourly_rate: NotRequired[float | str | None]
    category: NotRequired[str]
    skills: NotRequired[list[str]]
    portfolio: NotRequired[list[int]]


class SpecializedOut(TypedDict):
    """A specialized profile."""

    id: str
    url: str
    title: str
    overview: str
    hourly_rate: str | None
    category: str | None
    skills: list[str]
    portfolio: list[int]
    is_shown: bool


class StarsIn(TypedDict):
    """Stars by criterion."""

    skills: NotRequired[int | None]
    quality: NotRequired[int | None]
    availability: int
    deadlines: int
    communication: int
    cooperation: int


class StarsOut(TypedDict):
    """Stars by criterion."""

    skills: int | None
    quality: int | None
    availability: int
    deadlines: int
    communication: int
    cooperation: int


class StatsOut(TypedDict):
    """One's own score, what it is made of, and what moves it."""

    score: int | None
    best_of: str
    trend: int | None
    badges: list[str]
    windows: list[WindowOut]
    parts: list[ScorePartOut]
    leaving: list[LeavingOut]
    figures: FiguresOut


class StepOut(TypedDict):
    """One thing that happened."""

    kind: str
    side: str
    subject: str
    amount: str | None
    note: str
    at: str


class SubmissionOut(TypedDict):
    """One delivery."""

    id: int
    milestone_id: int
    by: str
    text: str
    at: str
    files: list[FileOut]
    answer: str
    answer_text: str
    answered_at: str | None


class SubmissionsOut(TypedDict):
    """Everything that was delivered for a milestone."""

    items: list[SubmissionOut]


class SwitchIn(TypedDict):
    """Whether an endpoint shall be told what happens."""

    on: bool


class TermsIn(TypedDict):
    """What the freelancer asks for."""

    kind: Literal["milestone", "project", "hourly"]
    amount: NotRequired[float | str | None]
    weekly_limit: NotRequired[int | None]
    milestones: NotRequired[list[MilestoneIn]]


class TermsOut(TypedDict):
    """What the freelancer asks for."""

    version: int
    kind: str
    amount: str
    weekly_limit: int | None
    milestones: list[MilestoneOut]


class TimeIn(TypedDict):
    """Minutes worked on one day, and on what."""

    date: str
    minutes: int
    text: str


class TimeOut(TypedDict):
    """An entry of the hours sheet."""

    id: int
    week_id: int
    date: str
    minutes: int
    text: str


class TipOut(TypedDict):
    """One way to a better profile."""

    key: str
    title: str
    text: str
    done: bool
    url: str


class TitleIdeaOut(TypedDict):
    """A title for the profile, and what it is made of."""

    title: str
    why: str


class TryOut(TypedDict):
    """The scores now and after such an ending."""

    before: int | None
    after: int | None


class VideoLinkIn(TypedDict):
    """A video in another place of the web."""

    link: str


class VisibilityIn(TypedDict):
    """Who may see one's profile."""

    visibility: Literal["public", "members", "private"]


class WeekOut(TypedDict):
    """The hours of one week."""

    id: int
    contract_id: int
    monday: str
    state: str
    minutes: int
    rate: str | None
    amount: str
    approve_by: str | None
    approved_at: str | None
    note: str
    entries: list[TimeOut]


class WeeksOut(TypedDict):
    """A part of the list of weeks, the newest first."""

    items: list[WeekOut]
    next: str | None


class WindowOut(TypedDict):
    """One window of the score."""

    months: int
    percent: int | None
    contracts: int
    clients: int
    private: int | None


class WithdrawIn(TypedDict):
    """Why a proposal is taken back, if its author wants to say."""

    reason: NotRequired[str]


class WithdrawOfferIn(TypedDict):
    """Why an offer is taken back, if the client wants to say."""

    reason: NotRequired[str]


class WordOut(TypedDict):
    """A category or skill."""

    slug: str
    name: str
    aliases: NotRequired[list[str]]


class WordsOut(TypedDict):
    """A part of the list of skills."""

    items: list[WordOut]
    next: str | None


class WorkIn(TypedDict):
    """What is delivered, in words."""

    text: str


class Doors:
    """One method for each operation of the API, named as there."""

    def __init__(self, client: Asks) -> None:
        self._client = client

    def read_me(self) -> MeOut:
        """Who I am."""
        return cast("MeOut", self._client.ask("GET", "/me"))

    def edit_me(self, body: MeIn, *, key: str = "") -> MeOut:
        """Change my names, language and time zone."""
        return cast("MeOut", self._client.ask("PUT", "/me", body, key=key))

    def ask_to_delete(self, body: EndMeIn, *, key: str = "") -> MeOut:
        """Ask for the end of my account."""
        return cast("MeOut", self._client.ask("PUT", "/me/end", body, key=key))

    def keep_account(self, *, key: str = "") -> MeOut:
        """Keep my account."""
        return cast("MeOut", self._client.ask("DELETE", "/me/end", key=key))

    def read_own_profile(self) -> OwnProfileOut:
        """My profile."""
        return cast("OwnProfileOut", self._client.ask("GET", "/profile"))

    def edit_own_profile(self, body: ProfileIn, *, key: str = "") -> OwnProfileOut:
        """Write my profile."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile", body, key=key))

    def read_completeness(self) -> CompletenessOut:
        """How complete my profile is."""
        return cast("CompletenessOut", self._client.ask("GET", "/profile/completeness"))

    def set_visibility(self, body: VisibilityIn, *, key: str = "") -> OwnProfileOut:
        """Choose who sees my profile."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/visibility", body, key=key))

    def set_availability(self, body: AvailabilityIn, *, key: str = "") -> OwnProfileOut:
        """Say how much I can work."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/availability", body, key=key))

    def set_referrals(self, body: ReferralsIn, *, key: str = "") -> OwnProfileOut:
        """Choose whether I may be referred."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/referrals", body, key=key))

    def set_languages(self, body: LanguagesIn, *, key: str = "") -> OwnProfileOut:
        """Write my languages."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/languages", body, key=key))

    def add_skill(self, slug: str, *, key: str = "") -> OwnProfileOut:
        """Add a skill to my profile."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/skills/{slug}", key=key))

    def remove_skill(self, slug: str, *, key: str = "") -> OwnProfileOut:
        """Take a skill off my profile."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/skills/{slug}", key=key))

    def add_specialized(self, body: SpecializedIn, *, key: str = "") -> OwnProfileOut:
        """Add a specialized profile."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/specialized", body, key=key))

    def edit_specialized(self, special_id: str, body: SpecializedIn, *, key: str = "") -> OwnProfileOut:
        """Write a specialized profile."""
        return cast(
            "OwnProfileOut", self._client.ask("PUT", f"/profile/specialized/{special_id}", body, key=key)
        )

    def remove_specialized(self, special_id: str, *, key: str = "") -> OwnProfileOut:
        """Delete a specialized profile."""
        return cast(
            "OwnProfileOut", self._client.ask("DELETE", f"/profile/specialized/{special_id}", key=key)
        )

    def show_specialized(self, special_id: str, body: ShownIn, *, key: str = "") -> OwnProfileOut:
        """Show or hide a specialized profile."""
        return cast(
            "OwnProfileOut",
            self._client.ask("PUT", f"/profile/specialized/{special_id}/visibility", body, key=key),
        )

    def read_profile(self, public_id: str) -> ProfileOut:
        """A freelancer's profile."""
        return cast("ProfileOut", self._client.ask("GET", f"/freelancers/{public_id}"))

    def read_account(self) -> AccountOut:
        """My client account."""
        return cast("AccountOut", self._client.ask("GET", "/account"))

    def edit_account(self, body: AccountIn, *, key: str = "") -> AccountOut:
        """Write my client account."""
        return cast("AccountOut", self._client.ask("PUT", "/account", body, key=key))

    def list_categories(self) -> list[WordOut]:
        """Categories."""
        return cast("list[WordOut]", self._client.ask("GET", "/categories"))

    def list_skills(self, *, query: Mapping[str, Any] | None = None) -> WordsOut:
        """Skills."""
        return cast("WordsOut", self._client.ask("GET", "/skills", query=query))

    def set_photo(
        self, files: Mapping[str, Sequence[File]], *, fields: Mapping[str, str] | None = None, key: str = ""
    ) -> MeOut:
        """Give me a photo."""
        return cast("MeOut", self._client.upload("/me/photo", fields or {}, files, key=key))

    def remove_photo(self, *, key: str = "") -> MeOut:
        """Take my photo away."""
        return cast("MeOut", self._client.ask("DELETE", "/me/photo", key=key))

    def list_refusals(self) -> list[RefusalOut]:
        """Clients that I refused."""
        return cast("list[RefusalOut]", self._client.ask("GET", "/refusals"))

    def take_refusal_back(self, refusal_id: int, *, key: str = "") -> None:
        """Let a client invite me again."""
        self._client.ask("DELETE", f"/refusals/{refusal_id}", key=key)

    def add_employment(self, body: EmploymentIn, *, key: str = "") -> OwnProfileOut:
        """Add to my employment."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/employment", body, key=key))

    def edit_employment(self, row_id: int, body: EmploymentIn, *, key: str = "") -> OwnProfileOut:
        """Change my employment."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/employment/{row_id}", body, key=key))

    def remove_employment(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my employment."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/employment/{row_id}", key=key))

    def add_education(self, body: EducationIn, *, key: str = "") -> OwnProfileOut:
        """Add to my education."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/education", body, key=key))

    def edit_education(self, row_id: int, body: EducationIn, *, key: str = "") -> OwnProfileOut:
        """Change my education."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/education/{row_id}", body, key=key))

    def remove_education(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my education."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/education/{row_id}", key=key))

    def add_certificate(self, body: CertificateIn, *, key: str = "") -> OwnProfileOut:
        """Add to my certificates."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/certificates", body, key=key))

    def edit_certificate(self, row_id: int, body: CertificateIn, *, key: str = "") -> OwnProfileOut:
        """Change my certificates."""
        return cast(
            "OwnProfileOut", self._client.ask("PUT", f"/profile/certificates/{row_id}", body, key=key)
        )

    def remove_certificate(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my certificates."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/certificates/{row_id}", key=key))

    def link_account(self, body: LinkedAccountIn, *, key: str = "") -> OwnProfileOut:
        """Add to my linked pages."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/accounts", body, key=key))

    def edit_linked_account(self, row_id: int, body: LinkedAccountIn, *, key: str = "") -> OwnProfileOut:
        """Change my linked pages."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/accounts/{row_id}", body, key=key))

    def unlink_account(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my linked pages."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/accounts/{row_id}", key=key))

    def add_experience(self, body: ExperienceIn, *, key: str = "") -> OwnProfileOut:
        """Add to my other experience."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/experience", body, key=key))

    def edit_experience(self, row_id: int, body: ExperienceIn, *, key: str = "") -> OwnProfileOut:
        """Change my other experience."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/experience/{row_id}", body, key=key))

    def remove_experience(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my other experience."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/experience/{row_id}", key=key))

    def add_piece(self, body: PieceIn, *, key: str = "") -> OwnProfileOut:
        """Add to my portfolio."""
        return cast("OwnProfileOut", self._client.ask("POST", "/profile/portfolio", body, key=key))

    def edit_piece(self, row_id: int, body: PieceIn, *, key: str = "") -> OwnProfileOut:
        """Change my portfolio."""
        return cast("OwnProfileOut", self._client.ask("PUT", f"/profile/portfolio/{row_id}", body, key=key))

    def remove_piece(self, row_id: int, *, key: str = "") -> OwnProfileOut:
        """Take from my portfolio."""
        return cast("OwnProfileOut", self._client.ask("DELETE", f"/profile/portfolio/{row_id}", key=key))

    def move_piece(self, row_id: int, body: MovePieceIn, *, key: str = "") -> OwnProfileOut:
        """Order my portfolio."""
        return cast(
            "OwnProfileOut", self._client.ask("POST", f"/profile/portfolio/{row_id}/move", body, key=key)
        )

    def add_piece_file(
        self,
        row_id: int,
        files: Mapping[str, Sequence[File]],
        *,
        fields: Mapping[str, str] | None = None,
        key: str = "",
    ) -> OwnProfileOut:
        """Add a file to a piece."""
        return cast(
            "OwnProfileOut",
            self._client.upload(f"/profile/portfolio/{row_id}/files", fields or {}, files, key=key),
        )

    def remove_piece_file(self, row_id: int, file_id: int, *, key: str = "") -> OwnProfileOut:
        """Take a file off a piece."""
        return cast(
            "OwnProfileOut",
            self._client.ask("DELETE", f"/profile/portfolio/{row_id}/files/{file_id}", key=key),
        )

    def set_video(
        self, files: Mapping[str, Sequence[File]], *, fields: Mapping[str, str] | None = None, key: str = ""
    ) -> OwnProfileOut:
        """Give my profile a video."""
        return cast("OwnProfileOut", self._client.upload("/profile/video", fields or {}, files, key=key))

    def link_video(self, body: VideoLinkIn, *, key: str = "") -> OwnProfileOut:
        """Link my profile to a video."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/video", body, key=key))

    def remove_video(self, *, key: str = "") -> OwnProfileOut:
        """Take the video off my profile."""
        return cast("OwnProfileOut", self._client.ask("DELETE", "/profile/video", key=key))

    def hide_earnings(self, body: EarningsIn, *, key: str = "") -> OwnProfileOut:
        """Choose whether others see what I earned."""
        return cast("OwnProfileOut", self._client.ask("PUT", "/profile/earnings", body, key=key))

    def find_agencies(self, *, query: Mapping[str, Any] | None = None) -> AgenciesOut:
        """Find agencies."""
        return cast("AgenciesOut", self._client.ask("GET", "/agencies", query=query))

    def read_agency(self, public_id: str) -> AgencyOut:
        """An agency."""
        return cast("AgencyOut", self._client.ask("GET", f"/agencies/{public_id}"))

    def edit_agency(self, public_id: str, body: AgencyIn, *, key: str = "") -> AgencyOut:
        """Write my agency's page."""
        return cast("AgencyOut", self._client.ask("PUT", f"/agencies/{public_id}", body, key=key))

    def find_freelancers(self, *, query: Mapping[str, Any] | None = None) -> FreelancersOut:
        """Find freelancers."""
        return cast("FreelancersOut", self._client.ask("GET", "/freelancers", query=query))

    def list_saved_jobs(self, *, query: Mapping[str, Any] | None = None) -> SavedJobsOut:
        """My saved jobs."""
        return cast("SavedJobsOut", self._client.ask("GET", "/saved/jobs", query=query))

    def save_job(self, job_id: int, *, key: str = "") -> None:
        """Save a job."""
        self._client.ask("PUT", f"/saved/jobs/{job_id}", key=key)

    def forget_job(self, job_id: int, *, key: str = "") -> None:
        """Forget a saved job."""
        self._client.ask("DELETE", f"/saved/jobs/{job_id}", key=key)

    def list_saved_searches(self) -> list[SavedSearchOut]:
        """My saved searches."""
        return cast("list[SavedSearchOut]", self._client.ask("GET", "/saved/searches"))

    def save_search(self, body: SavedSearchIn, *, key: str = "") -> SavedSearchOut:
        """Save a search."""
        return cast("SavedSearchOut", self._client.ask("POST", "/saved/searches", body, key=key))

    def tell_daily(self, search_id: int, body: DailyIn, *, key: str = "") -> SavedSearchOut:
        """Tell me daily, or not."""
        return cast(
            "SavedSearchOut", self._client.ask("PUT", f"/saved/searches/{search_id}/daily", body, key=key)
        )

    def delete_search(self, search_id: int, *, key: str = "") -> None:
        """Delete a saved search."""
        self._client.ask("DELETE", f"/saved/searches/{search_id}", key=key)

    def find_jobs(self, *, query: Mapping[str, Any] | None = None) -> JobsOut:
        """Find jobs."""
        return cast("JobsOut", self._client.ask("GET", "/jobs", query=query))

    def post_job(self, body: NewJobIn, *, key: str = "") -> JobOut:
        """Write a job."""
        return cast("JobOut", self._client.ask("POST", "/jobs", body, key=key))

    def list_own_jobs(self, *, query: Mapping[str, Any] | None = None) -> JobsOut:
        """My account's jobs."""
        return cast("JobsOut", self._client.ask("GET", "/account/jobs", query=query))

    def read_job(self, job_id: int) -> JobOut:
        """A job."""
        return cast("JobOut", self._client.ask("GET", f"/jobs/{job_id}"))

    def edit_job(self, job_id: int, body: JobIn, *, key: str = "") -> JobOut:
        """Change a job."""
        return cast("JobOut", self._client.ask("PUT", f"/jobs/{job_id}", body, key=key))

    def delete_draft(self, job_id: int, *, key: str = "") -> None:
        """Delete a draft."""
        self._client.ask("DELETE", f"/jobs/{job_id}", key=key)

    def publish_job(self, job_id: int, *, key: str = "") -> JobOut:
        """Post a draft."""
        return cast("JobOut", self._client.ask("POST", f"/jobs/{job_id}/publish", key=key))

    def close_job(self, job_id: int, body: CloseIn, *, key: str = "") -> JobOut:
        """Close a job."""
        return cast("JobOut", self._client.ask("POST", f"/jobs/{job_id}/close", body, key=key))

    def list_invitations(self, *, query: Mapping[str, Any] | None = None) -> InvitationsOut:
        """My invitations."""
        return cast("InvitationsOut", self._client.ask("GET", "/invitations", query=query))

    def list_invitations_of_job(
        self, job_id: int, *, query: Mapping[str, Any] | None = None
    ) -> InvitationsOut:
        """Whom I invited to a job."""
        return cast("InvitationsOut", self._client.ask("GET", f"/jobs/{job_id}/invitations", query=query))

    def send_invitation(self, job_id: int, body: InvitationIn, *, key: str = "") -> InvitationOut:
        """Invite somebody."""
        return cast("InvitationOut", self._client.ask("POST", f"/jobs/{job_id}/invitations", body, key=key))

    def read_invitation(self, invitation_id: int) -> InvitationOut:
        """An invitation."""
        return cast("InvitationOut", self._client.ask("GET", f"/invitations/{invitation_id}"))

    def accept_invitation(self, invitation_id: int, body: AcceptIn, *, key: str = "") -> InvitationOut:
        """Accept with a proposal."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/accept", body, key=key)
        )

    def decline_invitation(self, invitation_id: int, body: DeclineIn, *, key: str = "") -> InvitationOut:
        """Decline, and refer."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/decline", body, key=key)
        )

    def answer_not_now(self, invitation_id: int, body: NotNowIn, *, key: str = "") -> InvitationOut:
        """Not now."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/not-now", body, key=key)
        )

    def ignore_invitation(self, invitation_id: int, *, key: str = "") -> InvitationOut:
        """Put aside."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/ignore", key=key)
        )

    def withdraw_invitation(self, invitation_id: int, *, key: str = "") -> InvitationOut:
        """Take back."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/withdraw", key=key)
        )

    def ask_to_reopen(self, invitation_id: int, *, key: str = "") -> InvitationOut:
        """Ask to reopen."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/ask-to-reopen", key=key)
        )

    def reopen_invitation(self, invitation_id: int, *, key: str = "") -> InvitationOut:
        """Reopen."""
        return cast(
            "InvitationOut", self._client.ask("POST", f"/invitations/{invitation_id}/reopen", key=key)
        )

    def list_referrals(self, *, query: Mapping[str, Any] | None = None) -> ReferralsOut:
        """My referrals."""
        return cast("ReferralsOut", self._client.ask("GET", "/referrals", query=query))

    def revoke_referral(self, referral_id: int, *, key: str = "") -> ReferralOut:
        """Take a referral back."""
        return cast("ReferralOut", self._client.ask("POST", f"/referrals/{referral_id}/revoke", key=key))

    def retry_referral(self, referral_id: int, body: RefereeIn, *, key: str = "") -> ReferralOut:
        """Name somebody else."""
        return cast("ReferralOut", self._client.ask("POST", f"/referrals/{referral_id}/retry", body, key=key))

    def list_alternates(self, job_id: int) -> LineupOut:
        """Who stands in line."""
        return cast("LineupOut", self._client.ask("GET", f"/jobs/{job_id}/alternates"))

    def add_alternate(self, job_id: int, body: AlternateIn, *, key: str = "") -> LineupOut:
        """Put somebody in line."""
        return cast("LineupOut", self._client.ask("POST", f"/jobs/{job_id}/alternates", body, key=key))

    def switch_lineup(self, job_id: int, body: LineupIn, *, key: str = "") -> LineupOut:
        """Invite by itself, or not."""
        return cast(
            "LineupOut", self._client.ask("PUT", f"/jobs/{job_id}/alternates/inviting", body, key=key)
        )

    def move_alternate(self, alternate_id: int, body: MoveIn, *, key: str = "") -> LineupOut:
        """Move somebody in line."""
        return cast("LineupOut", self._client.ask("POST", f"/alternates/{alternate_id}/move", body, key=key))

    def remove_alternate(self, alternate_id: int, *, key: str = "") -> LineupOut:
        """Take somebody out of line."""
        return cast("LineupOut", self._client.ask("DELETE", f"/alternates/{alternate_id}", key=key))

    def list_proposals(self, *, query: Mapping[str, Any] | None = None) -> ProposalsOut:
        """My proposals."""
        return cast("ProposalsOut", self._client.ask("GET", "/proposals", query=query))

    def list_proposals_of_job(self, job_id: int, *, query: Mapping[str, Any] | None = None) -> ProposalsOut:
        """The proposals of my job."""
        return cast("ProposalsOut", self._client.ask("GET", f"/jobs/{job_id}/proposals", query=query))

    def submit_proposal(self, job_id: int, body: NewProposalIn, *, key: str = "") -> ProposalOut:
        """Send a proposal."""
        return cast("ProposalOut", self._client.ask("POST", f"/jobs/{job_id}/proposals", body, key=key))

    def read_proposal(self, proposal_id: int) -> ProposalOut:
        """A proposal."""
        return cast("ProposalOut", self._client.ask("GET", f"/proposals/{proposal_id}"))

    def edit_content(self, proposal_id: int, body: ContentIn, *, key: str = "") -> ProposalOut:
        """Edit a sent letter."""
        return cast("ProposalOut", self._client.ask("PUT", f"/proposals/{proposal_id}/letter", body, key=key))

    def add_files(
        self,
        proposal_id: int,
        files: Mapping[str, Sequence[File]],
        *,
        fields: Mapping[str, str] | None = None,
        key: str = "",
    ) -> ProposalOut:
        """Add files to a proposal."""
        return cast(
            "ProposalOut",
            self._client.upload(f"/proposals/{proposal_id}/files", fields or {}, files, key=key),
        )

    def remove_file(self, proposal_id: int, file_id: int, *, key: str = "") -> ProposalOut:
        """Take a file from a proposal."""
        return cast(
            "ProposalOut", self._client.ask("DELETE", f"/proposals/{proposal_id}/files/{file_id}", key=key)
        )

    def send_video(
        self,
        proposal_id: int,
        files: Mapping[str, Sequence[File]],
        *,
        fields: Mapping[str, str] | None = None,
        key: str = "",
    ) -> ProposalOut:
        """Add a video to a proposal."""
        return cast(
            "ProposalOut",
            self._client.upload(f"/proposals/{proposal_id}/video", fields or {}, files, key=key),
        )

    def take_video_off(self, proposal_id: int, *, key: str = "") -> ProposalOut:
        """Take the video from a proposal."""
        return cast("ProposalOut", self._client.ask("DELETE", f"/proposals/{proposal_id}/video", key=key))

    def read_proposal_file(self, file_id: int) -> bytes:
        """A file of a proposal."""
        return self._client.fetch(f"/files/proposals/{file_id}")

    def list_letters(self, *, query: Mapping[str, Any] | None = None) -> LettersOut:
        """My kept letters."""
        return cast("LettersOut", self._client.ask("GET", "/letters", query=query))

    def save_letter(self, body: LetterIn, *, key: str = "") -> LetterOut:
        """Keep a letter."""
        return cast("LetterOut", self._client.ask("POST", "/letters", body, key=key))

    def edit_letter(self, letter_id: int, body: LetterIn, *, key: str = "") -> LetterOut:
        """Change a kept letter."""
        return cast("LetterOut", self._client.ask("PUT", f"/letters/{letter_id}", body, key=key))

    def delete_letter(self, letter_id: int, *, key: str = "") -> None:
        """Delete a kept letter."""
        self._client.ask("DELETE", f"/letters/{letter_id}", key=key)

    def keep_letter(self, proposal_id: int, *, key: str = "") -> LetterOut:
        """Keep its letter."""
        return cast("LetterOut", self._client.ask("POST", f"/proposals/{proposal_id}/keep-letter", key=key))

    def change_terms(self, proposal_id: int, body: NewTermsIn, *, key: str = "") -> ProposalOut:
        """Offer other terms."""
        return cast("ProposalOut", self._client.ask("PUT", f"/proposals/{proposal_id}/terms", body, key=key))

    def withdraw_proposal(self, proposal_id: int, body: WithdrawIn, *, key: str = "") -> ProposalOut:
        """Withdraw a proposal."""
        return cast(
            "ProposalOut", self._client.ask("POST", f"/proposals/{proposal_id}/withdraw", body, key=key)
        )

    def shortlist_proposal(self, proposal_id: int, body: ShortlistIn, *, key: str = "") -> ProposalOut:
        """Shortlist."""
        return cast(
            "ProposalOut", self._client.ask("PUT", f"/proposals/{proposal_id}/shortlist", body, key=key)
        )

    def archive_proposal(self, proposal_id: int, *, key: str = "") -> ProposalOut:
        """Archive."""
        return cast("ProposalOut", self._client.ask("POST", f"/proposals/{proposal_id}/archive", key=key))

    def restore_proposal(self, proposal_id: int, *, key: str = "") -> ProposalOut:
        """Restore."""
        return cast("ProposalOut", self._client.ask("POST", f"/proposals/{proposal_id}/restore", key=key))

    def decline_proposal(self, proposal_id: int, body: DeclineProposalIn, *, key: str = "") -> ProposalOut:
        """Decline a proposal."""
        return cast(
            "ProposalOut", self._client.ask("POST", f"/proposals/{proposal_id}/decline", body, key=key)
        )

    def start_interview(self, proposal_id: int, body: FirstMessageIn, *, key: str = "") -> FirstMessageOut:
        """Write to a candidate first."""
        return cast(
            "FirstMessageOut", self._client.ask("POST", f"/proposals/{proposal_id}/message", body, key=key)
        )

    def list_contracts(self, *, query: Mapping[str, Any] | None = None) -> ContractsOut:
        """My contracts."""
        return cast("ContractsOut", self._client.ask("GET", "/contracts", query=query))

    def read_contract(self, contract_id: int) -> ContractOut:
        """A contract."""
        return cast("ContractOut", self._client.ask("GET", f"/contracts/{contract_id}"))

    def propose_milestone(self, contract_id: int, body: NewMilestoneIn, *, key: str = "") -> ContractOut:
        """Propose a milestone."""
        return cast(
            "ContractOut", self._client.ask("POST", f"/contracts/{contract_id}/milestones", body, key=key)
        )

    def agree_milestone(self, milestone_id: int, *, key: str = "") -> ContractOut:
        """Agree to a milestone."""
        return cast("ContractOut", self._client.ask("POST", f"/milestones/{milestone_id}/agree", key=key))

    def refuse_milestone(self, milestone_id: int, *, key: str = "") -> ContractOut:
        """Refuse a milestone."""
        return cast("ContractOut", self._client.ask("POST", f"/milestones/{milestone_id}/refuse", key=key))

    def drop_milestone(self, milestone_id: int, *, key: str = "") -> ContractOut:
        """Take a proposed milestone back."""
        return cast("ContractOut", self._client.ask("POST", f"/milestones/{milestone_id}/drop", key=key))

    def list_submissions(self, milestone_id: int) -> SubmissionsOut:
        """What was submitted."""
        return cast("SubmissionsOut", self._client.ask("GET", f"/milestones/{milestone_id}/submissions"))

    def submit_work(self, milestone_id: int, body: WorkIn, *, key: str = "") -> SubmissionOut:
        """Submit work."""
        return cast(
            "SubmissionOut",
            self._client.ask("POST", f"/milestones/{milestone_id}/submissions", body, key=key),
        )

    def submit_files(
        self,
        milestone_id: int,
        files: Mapping[str, Sequence[File]],
        *,
        fields: Mapping[str, str] | None = None,
        key: str = "",
    ) -> SubmissionOut:
        """Submit files."""
        return cast(
            "SubmissionOut",
            self._client.upload(
                f"/milestones/{milestone_id}/submissions/files", fields or {}, files, key=key
            ),
        )

    def approve_work(self, milestone_id: int, *, key: str = "") -> ContractOut:
        """Approve work."""
        return cast("ContractOut", self._client.ask("POST", f"/milestones/{milestone_id}/approve", key=key))

    def send_back_work(self, milestone_id: int, body: SendBackIn, *, key: str = "") -> ContractOut:
        """Ask for changes."""
        return cast(
            "ContractOut", self._client.ask("POST", f"/milestones/{milestone_id}/send-back", body, key=key)
        )

    def read_work_file(self, file_id: int) -> bytes:
        """A file of delivered work."""
        return self._client.fetch(f"/files/work/{file_id}")

    def list_changes(self, contract_id: int) -> ChangesOut:
        """Changes of a contract."""
        return cast("ChangesOut", self._client.ask("GET", f"/contracts/{contract_id}/changes"))

    def ask_change(self, contract_id: int, body: ChangeIn, *, key: str = "") -> ChangeOut:
        """Ask for a change."""
        return cast("ChangeOut", self._client.ask("POST", f"/contracts/{contract_id}/changes", body, key=key))

    def approve_change(self, change_id: int, *, key: str = "") -> ChangeOut:
        """Agree to a change."""
        return cast("ChangeOut", self._client.ask("POST", f"/changes/{change_id}/approve", key=key))

    def refuse_change(self, change_id: int, *, key: str = "") -> ChangeOut:
        """Refuse a change."""
        return cast("ChangeOut", self._client.ask("POST", f"/changes/{change_id}/refuse", key=key))

    def withdraw_change(self, change_id: int, *, key: str = "") -> ChangeOut:
        """Take a change back."""
        return cast("ChangeOut", self._client.ask("POST", f"/changes/{change_id}/withdraw", key=key))

    def pause_contract(self, contract_id: int, body: PauseIn, *, key: str = "") -> ContractOut:
        """Pause a contract."""
        return cast("ContractOut", self._client.ask("POST", f"/contracts/{contract_id}/pause", body, key=key))

    def resume_contract(self, contract_id: int, *, key: str = "") -> ContractOut:
        """Let a contract go on."""
        return cast("ContractOut", self._client.ask("POST", f"/contracts/{contract_id}/resume", key=key))

    def end_contract(self, contract_id: int, body: EndIn, *, key: str = "") -> ContractOut:
        """End a contract."""
        return cast("ContractOut", self._client.ask("POST", f"/contracts/{contract_id}/end", body, key=key))

    def read_reviews(self, contract_id: int) -> ContractReviewsOut:
        """The reviews of a contract."""
        return cast("ContractReviewsOut", self._client.ask("GET", f"/contracts/{contract_id}/reviews"))

    def write_review(self, contract_id: int, body: ReviewIn, *, key: str = "") -> OwnReviewOut:
        """Review a contract."""
        return cast(
            "OwnReviewOut", self._client.ask("POST", f"/contracts/{contract_id}/reviews", body, key=key)
        )

    def change_review(self, review_id: int, body: ReviewIn, *, key: str = "") -> OwnReviewOut:
        """Change my review."""
        return cast("OwnReviewOut", self._client.ask("PUT", f"/reviews/{review_id}", body, key=key))

    def answer_review(self, review_id: int, body: ReviewAnswerIn, *, key: str = "") -> ReviewOut:
        """Answer a review."""
        return cast("ReviewOut", self._client.ask("POST", f"/reviews/{review_id}/answer", body, key=key))

    def list_weeks(self, contract_id: int, *, query: Mapping[str, Any] | None = None) -> WeeksOut:
        """The hours of a contract."""
        return cast("WeeksOut", self._client.ask("GET", f"/contracts/{contract_id}/weeks", query=query))

    def add_time(self, contract_id: int, body: TimeIn, *, key: str = "") -> TimeOut:
        """Write hours down."""
        return cast("TimeOut", self._client.ask("POST", f"/contracts/{contract_id}/hours", body, key=key))

    def edit_time(self, entry_id: int, body: TimeIn, *, key: str = "") -> TimeOut:
        """Change an entry."""
        return cast("TimeOut", self._client.ask("PUT", f"/hours/{entry_id}", body, key=key))

    def delete_time(self, entry_id: int, *, key: str = "") -> None:
        """Delete an entry."""
        self._client.ask("DELETE", f"/hours/{entry_id}", key=key)

    def approve_week(self, week_id: int, *, key: str = "") -> WeekOut:
        """Approve hours."""
        return cast("WeekOut", self._client.ask("POST", f"/weeks/{week_id}/approve", key=key))

    def send_week_back(self, week_id: int, body: BackIn, *, key: str = "") -> WeekOut:
        """Send hours back."""
        return cast("WeekOut", self._client.ask("POST", f"/weeks/{week_id}/send-back", body, key=key))

    def hand_in_week(self, week_id: int, *, key: str = "") -> WeekOut:
        """Hand hours in again."""
        return cast("WeekOut", self._client.ask("POST", f"/weeks/{week_id}/hand-in", key=key))

    def set_weekly_limit(self, contract_id: int, body: LimitIn, *, key: str = "") -> ContractOut:
        """Set the weekly limit."""
        return cast(
            "ContractOut", self._client.ask("PUT", f"/contracts/{contract_id}/weekly-limit", body, key=key)
        )

    def list_offers(self, *, query: Mapping[str, Any] | None = None) -> OffersOut:
        """My offers."""
        return cast("OffersOut", self._client.ask("GET", "/offers", query=query))

    def send_offer(self, job_id: int, body: NewOfferIn, *, key: str = "") -> OfferOut:
        """Make an offer."""
        return cast("OfferOut", self._client.ask("POST", f"/jobs/{job_id}/offers", body, key=key))

    def read_offer(self, offer_id: int) -> OfferOut:
        """An offer."""
        return cast("OfferOut", self._client.ask("GET", f"/offers/{offer_id}"))

    def change_offer(self, offer_id: int, body: OfferTermsIn, *, key: str = "") -> OfferOut:
        """Change an offer."""
        return cast("OfferOut", self._client.ask("PUT", f"/offers/{offer_id}/terms", body, key=key))

    def counter_offer(self, offer_id: int, body: OfferTermsIn, *, key: str = "") -> OfferOut:
        """Ask for other terms."""
        return cast("OfferOut", self._client.ask("POST", f"/offers/{offer_id}/counter", body, key=key))

    def accept_offer(self, offer_id: int, body: AcceptOfferIn, *, key: str = "") -> ContractOut:
        """Accept an offer."""
        return cast("ContractOut", self._client.ask("POST", f"/offers/{offer_id}/accept", body, key=key))

    def decline_offer(self, offer_id: int, body: DeclineOfferIn, *, key: str = "") -> OfferOut:
        """Decline an offer."""
        return cast("OfferOut", self._client.ask("POST", f"/offers/{offer_id}/decline", body, key=key))

    def withdraw_offer(self, offer_id: int, body: WithdrawOfferIn, *, key: str = "") -> OfferOut:
        """Take an offer back."""
        return cast("OfferOut", self._client.ask("POST", f"/offers/{offer_id}/withdraw", body, key=key))

    def list_payments(self, contract_id: int, *, query: Mapping[str, Any] | None = None) -> PaymentsOut:
        """The payments of a contract."""
        return cast("PaymentsOut", self._client.ask("GET", f"/contracts/{contract_id}/payments", query=query))

    def record_payment(self, contract_id: int, body: PaymentIn, *, key: str = "") -> PaymentOut:
        """Write down a payment."""
        return cast(
            "PaymentOut", self._client.ask("POST", f"/contracts/{contract_id}/payments", body, key=key)
        )

    def confirm_payment(self, payment_id: int, *, key: str = "") -> PaymentOut:
        """Confirm a payment."""
        return cast("PaymentOut", self._client.ask("POST", f"/payments/{payment_id}/confirm", key=key))

    def deny_payment(self, payment_id: int, *, key: str = "") -> PaymentOut:
        """Say a payment did not arrive."""
        return cast("PaymentOut", self._client.ask("POST", f"/payments/{payment_id}/deny", key=key))

    def withdraw_payment(self, payment_id: int, *, key: str = "") -> PaymentOut:
        """Take a payment back."""
        return cast("PaymentOut", self._client.ask("POST", f"/payments/{payment_id}/withdraw", key=key))

    def ask_for_feedback(self, contract_id: int, body: FeedbackIn, *, key: str = "") -> FeedbackOut:
        """Ask for feedback."""
        return cast(
            "FeedbackOut",
            self._client.ask("POST", f"/contracts/{contract_id}/feedback-requests", body, key=key),
        )

    def read_feedback(self, contract_id: int) -> MidFeedbackPageOut:
        """Feedback while a contract runs."""
        return cast("MidFeedbackPageOut", self._client.ask("GET", f"/contracts/{contract_id}/mid-feedback"))

    def give_feedback(self, contract_id: int, body: MidFeedbackIn, *, key: str = "") -> MidFeedbackPageOut:
        """Give feedback."""
        return cast(
            "MidFeedbackPageOut",
            self._client.ask("POST", f"/contracts/{contract_id}/mid-feedback", body, key=key),
        )

    def ask_mid_feedback(
        self, contract_id: int, body: MidFeedbackAskIn, *, key: str = ""
    ) -> MidFeedbackPageOut:
        """Ask for feedback."""
        return cast(
            "MidFeedbackPageOut",
            self._client.ask("POST", f"/contracts/{contract_id}/mid-feedback-requests", body, key=key),
        )

    def read_report(self, contract_id: int) -> ContractReportOut:
        """The report of a contract."""
        return cast("ContractReportOut", self._client.ask("GET", f"/contracts/{contract_id}/report"))

    def write_outcome(self, contract_id: int, body: OutcomeIn, *, key: str = "") -> ContractReportOut:
        """Write what came out."""
        return cast(
            "ContractReportOut",
            self._client.ask("PUT", f"/contracts/{contract_id}/report/outcome", body, key=key),
        )

    def answer_report(self, contract_id: int, body: ReportAnswerIn, *, key: str = "") -> ContractReportOut:
        """Say what matters."""
        return cast(
            "ContractReportOut",
            self._client.ask("PUT", f"/contracts/{contract_id}/report/answer", body, key=key),
        )

    def list_rooms(self, *, query: Mapping[str, Any] | None = None) -> RoomsOut:
        """My conversations."""
        return cast("RoomsOut", self._client.ask("GET", "/rooms", query=query))

    def read_room(self, room_id: int) -> RoomOut:
        """A conversation."""
        return cast("RoomOut", self._client.ask("GET", f"/rooms/{room_id}"))

    def list_messages(self, room_id: int, *, query: Mapping[str, Any] | None = None) -> MessagesOut:
        """What was said."""
        return cast("MessagesOut", self._client.ask("GET", f"/rooms/{room_id}/messages", query=query))

    def say(self, room_id: int, body: MessageIn, *, key: str = "") -> MessageOut:
        """Say something."""
        return cast("MessageOut", self._client.ask("POST", f"/rooms/{room_id}/messages", body, key=key))

    def say_with_files(
        self,
        room_id: int,
        files: Mapping[str, Sequence[File]],
        *,
        fields: Mapping[str, str] | None = None,
        key: str = "",
    ) -> MessageOut:
        """Send files."""
        return cast(
            "MessageOut",
            self._client.upload(f"/rooms/{room_id}/messages/files", fields or {}, files, key=key),
        )

    def read_message_file(self, file_id: int) -> bytes:
        """A file of a conversation."""
        return self._client.fetch(f"/files/messages/{file_id}")

    def mark_read(self, room_id: int, body: ReadIn, *, key: str = "") -> RoomOut:
        """Say how far I have read."""
        return cast("RoomOut", self._client.ask("PUT", f"/rooms/{room_id}/read", body, key=key))

    def list_notices(self, *, query: Mapping[str, Any] | None = None) -> NoticesOut:
        """My notices."""
        return cast("NoticesOut", self._client.ask("GET", "/notices", query=query))

    def read_all(self, *, key: str = "") -> ReadOut:
        """Mark all as read."""
        return cast("ReadOut", self._client.ask("PUT", "/notices/read", key=key))

    def read_notice(self, notice_id: int, *, key: str = "") -> NoticeOut:
        """Mark one as read."""
        return cast("NoticeOut", self._client.ask("PUT", f"/notices/{notice_id}/read", key=key))

    def list_choices(self) -> list[ChoiceOut]:
        """Which notices come."""
        return cast("list[ChoiceOut]", self._client.ask("GET", "/notices/choices"))

    def choose(self, body: list[ChoiceIn], *, key: str = "") -> list[ChoiceOut]:
        """Choose which notices come."""
        return cast("list[ChoiceOut]", self._client.ask("PUT", "/notices/choices", body, key=key))

    def list_news(self, *, query: Mapping[str, Any] | None = None) -> NewsListOut:
        """News."""
        return cast("NewsListOut", self._client.ask("GET", "/news", query=query))

    def list_reports(self, *, query: Mapping[str, Any] | None = None) -> ReportsOut:
        """What I reported."""
        return cast("ReportsOut", self._client.ask("GET", "/reports", query=query))

    def report(self, body: ReportIn, *, key: str = "") -> ReportOut:
        """Report something."""
        return cast("ReportOut", self._client.ask("POST", "/reports", body, key=key))

    def list_own_cases(self, *, query: Mapping[str, Any] | None = None) -> OwnCasesOut:
        """What was decided about me."""
        return cast("OwnCasesOut", self._client.ask("GET", "/cases", query=query))

    def appeal(self, case_id: int, body: AppealIn, *, key: str = "") -> AppealOut:
        """Ask to look again."""
        return cast("AppealOut", self._client.ask("POST", f"/cases/{case_id}/appeal", body, key=key))

    def list_endpoints(self, *, query: Mapping[str, Any] | None = None) -> EndpointsOut:
        """My webhooks."""
        return cast("EndpointsOut", self._client.ask("GET", "/webhooks", query=query))

    def add_endpoint(self, body: EndpointIn, *, key: str = "") -> NewEndpointOut:
        """Add a webhook."""
        return cast("NewEndpointOut", self._client.ask("POST", "/webhooks", body, key=key))

    def read_endpoint(self, endpoint_id: int) -> EndpointOut:
        """A webhook."""
        return cast("EndpointOut", self._client.ask("GET", f"/webhooks/{endpoint_id}"))

    def edit_endpoint(self, endpoint_id: int, body: EndpointIn, *, key: str = "") -> EndpointOut:
        """Change a webhook."""
        return cast("EndpointOut", self._client.ask("PUT", f"/webhooks/{endpoint_id}", body, key=key))

    def remove_endpoint(self, endpoint_id: int, *, key: str = "") -> None:
        """Remove a webhook."""
        self._client.ask("DELETE", f"/webhooks/{endpoint_id}", key=key)

    def switch_endpoint(self, endpoint_id: int, body: SwitchIn, *, key: str = "") -> EndpointOut:
        """Stop or start a webhook."""
        return cast("EndpointOut", self._client.ask("PUT", f"/webhooks/{endpoint_id}/on", body, key=key))

    def rotate_secret(self, endpoint_id: int, *, key: str = "") -> NewEndpointOut:
        """New secret."""
        return cast("NewEndpointOut", self._client.ask("POST", f"/webhooks/{endpoint_id}/secret", key=key))

    def send_test(self, endpoint_id: int, *, key: str = "") -> DeliveryOut:
        """Send a test."""
        return cast("DeliveryOut", self._client.ask("POST", f"/webhooks/{endpoint_id}/test", key=key))

    def list_deliveries(self, endpoint_id: int, *, query: Mapping[str, Any] | None = None) -> DeliveriesOut:
        """What was sent."""
        return cast(
            "DeliveriesOut", self._client.ask("GET", f"/webhooks/{endpoint_id}/messages", query=query)
        )

    def replay_failed(self, endpoint_id: int, *, key: str = "") -> ReplayedOut:
        """Send again what failed."""
        return cast("ReplayedOut", self._client.ask("POST", f"/webhooks/{endpoint_id}/replay", key=key))

    def replay(self, endpoint_id: int, delivery_id: int, *, key: str = "") -> DeliveryOut:
        """Send one again."""
        return cast(
            "DeliveryOut",
            self._client.ask("POST", f"/webhooks/{endpoint_id}/messages/{delivery_id}/replay", key=key),
        )

    def get_tips(self, job_id: int, body: LetterTipsIn, *, key: str = "") -> LetterTipsOut:
        """Get tips for a letter."""
        return cast("LetterTipsOut", self._client.ask("POST", f"/jobs/{job_id}/letter-tips", body, key=key))

    def shorten_letter(self, body: ShortenIn, *, key: str = "") -> ShortenOut:
        """Make a letter shorter."""
        return cast("ShortenOut", self._client.ask("POST", "/writing-help/shorten", body, key=key))

    def list_title_ideas(self) -> list[TitleIdeaOut]:
        """Ideas for my title."""
        return cast("list[TitleIdeaOut]", self._client.ask("GET", "/profile/title-ideas"))

    def read_coaching(self) -> CoachingOut:
        """Advice from my figures."""
        return cast("CoachingOut", self._client.ask("GET", "/coaching"))

    def read_stats(self) -> StatsOut:
        """My stats."""
        return cast("StatsOut", self._client.ask("GET", "/stats"))

    def try_ending(self, *, query: Mapping[str, Any] | None = None) -> TryOut:
        """What an ending would do."""
        return cast("TryOut", self._client.ask("GET", "/stats/try", query=query))

    def list_public_reviews(
        self, public_id: str, *, query: Mapping[str, Any] | None = None
    ) -> PublicReviewsOut:
        """Reviews of a freelancer."""
        return cast(
            "PublicReviewsOut", self._client.ask("GET", f"/freelancers/{public_id}/reviews", query=query)
        )

    def read_habits(self, public_id: str) -> HabitsOut:
        """How a freelancer works."""
        return cast("HabitsOut", self._client.ask("GET", f"/freelancers/{public_id}/habits"))

    def read_client_history(self, job_id: int) -> ClientHistoryOut:
        """What others say of a job's client."""
        return cast("ClientHistoryOut", self._client.ask("GET", f"/jobs/{job_id}/client-history"))
