"""Everything that is a person's own, as one plain value for a file (ACC-22).

Each list names its columns: what others may not know from a page, such as what became of somebody else's
invitation, is not told by a file either.
"""

from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from handsel.agencies.models import Member
from handsel.contracts.models import Contract, Offer, OfferTerms
from handsel.invitations.models import Invitation, Referral
from handsel.jobs.models import Job
from handsel.messaging.models import Attachment, Message
from handsel.moderation.models import Report
from handsel.notifications.models import Notice, Preference
from handsel.people.models import ApiKey, FreelancerProfile, Person, PieceFile, Refusal, Seat
from handsel.proposals.models import Answer, Draft, Proposal, ProposalFile, ProposalVideo, SavedLetter, Terms
from handsel.reputation.models import MidFeedback, ReportAnswer, Review, Score, ScoreWeek
from handsel.search.models import SavedJob, SavedSearch
from handsel.specialists.models import Note

Rows = tuple[str, "QuerySet[Any]", str]


def belongings_of(person: Person) -> dict[str, Any]:
    """Return what is a person's own: lists of rows by name, each with its plain words and times."""
    names = ("email", "first_name", "last_name", "language", "time_zone", "joined_at")
    whole: dict[str, Any] = {"you": {name: getattr(person, name) for name in names}}
    for name, rows, columns in [*_of_person(person), *_of_freelancer(person), *_of_client(person)]:
        whole[name] = list(rows.order_by("pk").values(*columns.split()))
    return whole


def _of_person(person: Person) -> Iterator[Rows]:
    yield "addresses", EmailAddress.objects.filter(user=person), "email verified primary"
    yield "messages", Message.objects.filter(author=person), "room_id room__title body sent_at"
    yield "message_files", Attachment.objects.filter(message__author=person), "message__room_id name size"
    yield "notices", Notice.objects.filter(person=person, listed=True), "title body url at read_at"
    yield "notice_choices", Preference.objects.filter(person=person), "kind channel wanted"
    yield "comments", Note.objects.filter(author=person), "proposal__job__title text at"
    yield "signed_in", UserSession.objects.filter(user=person), "created_at ip user_agent"
    yield "keys", ApiKey.objects.filter(person=person), "name prefix scopes made_at expires_at revoked_at"
    yield "reports", Report.objects.filter(reporter=person), "subject kind words at"
    stars = "overall skills quality availability deadlines communication cooperation"
    written = Review.objects.filter(author=person)
    yield "reviews_written", written, f"contract__title side {stars} text private_score written_at"
    answers = Review.objects.filter(answered_by=person)
    yield "review_answers", answers, "contract__title answer answered_at"
    yield "feedback_asked", MidFeedback.objects.filter(asked_by=person), "contract__title message asked_at"
    yield "feedback_given", MidFeedback.objects.filter(by=person), "contract__title stars text given_at"
    yield "report_answers", ReportAnswer.objects.filter(by=person), "contract__title matters text at"
    yield "unwanted_clients", Refusal.objects.filter(person=person), "since"


def _of_freelancer(person: Person) -> Iterator[Rows]:
    profiles = FreelancerProfile.objects.filter(person=person)
    yield (
        "profile",
        profiles,
        "public_id title overview hourly_rate city country category__name visibility accepts_referrals "
        "weekly_hours available_on created_at",
    )
    yield "skills", profiles.exclude(skills=None), "skills__name"
    yield "employment", _rows_of(profiles, "employments"), "title company from_year to_year text"
    yield "education", _rows_of(profiles, "educations"), "school degree from_year to_year"
    yield "certificates", _rows_of(profiles, "certificates"), "name issuer issued_date credential link"
    yield "linked_accounts", _rows_of(profiles, "linked_accounts"), "site link"
    yield "other_experience", _rows_of(profiles, "experiences"), "title text"
    yield "portfolio", _rows_of(profiles, "portfolio"), "title text links"
    shown = PieceFile.objects.filter(item__profile__in=profiles)
    yield "portfolio_files", shown, "item__title name kind size"
    yield "intro_video", _rows_of(profiles, "video"), "link kind seconds added_at"
    yield "languages", _rows_of(profiles, "languages"), "code level"
    yield "specialized_profiles", _rows_of(profiles, "specialized"), "title overview hourly_rate is_shown"
    yield "agencies", Member.objects.filter(profile__in=profiles), "agency__name role since"
    yield (
        "invitations_received",
        Invitation.objects.filter(profile__in=profiles),
        "job_id job__title message state sent_at answered_at decline_reason decline_message ask_again_on",
    )
    referrals = Referral.objects.filter(referrer=person)
    yield "referrals_made", referrals, "declined_invitation__job__title named message at"
    yield (
        "proposals",
        Proposal.objects.filter(profile__in=profiles),
        "id job_id job__title letter duration hours_a_week start_date submitted_at ended_at withdraw_reason",
    )
    mine = {"proposal__profile__in": profiles}
    yield "proposal_terms", Terms.objects.filter(**mine), "proposal_id version kind amount weekly_limit since"
    yield "proposal_answers", Answer.objects.filter(**mine), "proposal_id asked text"
    yield "proposal_files", ProposalFile.objects.filter(**mine), "proposal_id name size"
    yield "proposal_videos", ProposalVideo.objects.filter(**mine), "proposal_id kind seconds"
    offers = Offer.objects.filter(profile__in=profiles)
    yield "offers", offers, "id job__title state sent_at ended_at decline_reason decline_message"
    terms = OfferTerms.objects.filter(offer__in=offers)
    yield "offer_terms", terms, "offer_id version side kind amount weekly_limit start_date text since"
    contracts = Contract.objects.filter(profile__in=profiles)
    yield (
        "contracts",
        contracts,
        "id title text kind rate state start_date ended_at approved paid minutes outcome",
    )
    received = Review.objects.shown().of_freelancers().filter(contract__profile__in=profiles)
    yield "reviews_received", received, "contract__title overall text visible_at answer"
    scores = Score.objects.filter(profile__in=profiles)
    yield (
        "score",
        scores,
        "best best_of months_3 months_6 months_12 months_24 trend contracts clients computed_at",
    )
    yield "score_weeks", ScoreWeek.objects.filter(profile__in=profiles), "week best"
    yield "letters", SavedLetter.objects.filter(person=person), "name text changed_at"
    yield "drafts", Draft.objects.filter(person=person), "job_id values video_seconds saved_at"
    yield "saved_jobs", SavedJob.objects.filter(person=person), "job_id job__title saved_at"
    yield "saved_searches", SavedSearch.objects.filter(person=person), "name query daily saved_at"


def _of_client(person: Person) -> Iterator[Rows]:
    yield (
        "client_accounts",
        Seat.objects.filter(person=person),
        "account__name account__city account__country account__about role since",
    )
    yield (
        "jobs",
        Job.objects.filter(posted_by=person),
        "id title description category__name experience size duration budget_kind budget rate_min rate_max "
        "visibility state created_at published_at ended_at",
    )
    sent = Invitation.objects.filter(sender=person, sender_kind=Invitation.Sender.CLIENT)
    made = Offer.objects.filter(made_by=person)
    yield "offers_made", made, "id job__title profile__public_id state sent_at ended_at withdraw_reason"
    yield "invitations_sent", sent, "job_id job__title profile__public_id message sent_at"


def _rows_of(profiles: "QuerySet[FreelancerProfile]", relation: str) -> "QuerySet[Any]":
    found = FreelancerProfile._meta.get_field(relation)
    model: Any = found.related_model
    rows: QuerySet[Any] = model._default_manager.filter(profile__in=profiles)
    return rows
