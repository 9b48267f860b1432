"""What pages want to know of proposals."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.text import clean, one_line
from handsel.messaging.models import Message, Room, Seat
from handsel.people.acting import Acting
from handsel.people.models import GENERAL, FreelancerProfile, Introduction, Person
from handsel.people.queries import Appearance
from handsel.policy.numbers import INTERVIEW_COUNTS_FROM
from handsel.proposals.models import Draft, Proposal, ProposedMilestone, Terms
from handsel.proposals.values import ProposalValues, TermsValues

_LOOKS_APART = timedelta(minutes=1)
ACTIVE, SUBMITTED, ARCHIVED = "active", "submitted", "archived"
TABS = (ACTIVE, SUBMITTED, ARCHIVED)
_State = Proposal.State
# What the client archived stays where it was for its author: archiving is not told (part D).
TAB = {
    ACTIVE: Q(state__in=[_State.ACTIVE, _State.OFFERED]) | Q(state=_State.ARCHIVED, room__isnull=False),
    SUBMITTED: Q(state__in=[_State.SUBMITTED, _State.VIEWED]) | Q(state=_State.ARCHIVED, room=None),
    ARCHIVED: Q(state__in=[_State.HIRED, _State.DECLINED, _State.WITHDRAWN, _State.JOB_CLOSED]),
}


def for_freelancer(acting: Acting, tab: str) -> "QuerySet[Proposal]":
    """Return the reader's own proposals of one tab of "My proposals", newest first (PROP-16, PROP-17).

    `tab` is `active`, `submitted` or `archived`; each row brings its job, account, room and newest terms in
    three queries, and knows `link` (the room for an active candidacy, MSG-20) and `status` (PROP-26).
    """
    return with_terms(
        _own(acting)
        .filter(TAB[tab])
        .select_related("job__account", "job__activity", "room", "agency", "profile__person")
    ).order_by("-pk")


def tab_counts(acting: Acting) -> dict[str, int]:
    """Return how many proposals each of the three tabs holds, in one query (PROP-17)."""
    counts: dict[str, int] = _own(acting).aggregate(
        **{tab: Count("pk", filter=which) for tab, which in TAB.items()}
    )
    return counts


def page_of(acting: Acting, proposal_id: int) -> "QuerySet[Proposal]":
    """Return the proposal as far as the reader may open it, with all that its page shows."""
    rows = Proposal.objects.visible_to(acting).filter(pk=proposal_id)
    rows = rows.select_related(
        "job__account",
        "job__activity",
        "profile__person",
        "profile__category",
        "referrer__profile",
        "room",
        "agency",
        "video",
    )
    found: QuerySet[Proposal] = with_all_terms(rows.prefetch_related("answers", "files"))
    return found


def with_all_terms(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Load every version of the terms with each proposal, the newest first, and their milestones, in two queries."""
    in_order = Prefetch("milestones", ProposedMilestone.objects.order_by("position"), to_attr="rows")
    terms = Terms.objects.order_by("-version").prefetch_related(in_order)
    return rows.prefetch_related(Prefetch("terms", terms, to_attr="newest_terms"))


def _own(acting: Acting) -> "QuerySet[Proposal]":
    if acting.person is None:
        return Proposal.objects.none()
    return Proposal.objects.filter(Proposal.objects.all().written_by(acting.person))


def with_terms(rows: "QuerySet[Proposal]", *, milestones: bool = True) -> "QuerySet[Proposal]":
    """Load the terms that hold with each proposal in one query, and their milestones in another."""
    newest = Terms.objects.filter(proposal=OuterRef("proposal")).order_by("-version").values("pk")[:1]
    terms = Terms.objects.filter(pk=Subquery(newest))
    if milestones:
        in_order = ProposedMilestone.objects.order_by("position")
        terms = terms.prefetch_related(Prefetch("milestones", in_order, to_attr="rows"))
    return rows.prefetch_related(Prefetch("terms", terms, to_attr="newest_terms"))


def open_proposal_of(profile: FreelancerProfile | None, job: Job) -> Proposal | None:
    """Return the freelancer's proposal on a job that stands as far as they know, if there is one (PROP-01)."""
    last = last_proposal_of(profile, job)
    return last if last is not None and last.stands else None


def last_proposal_of(profile: FreelancerProfile | None, job: Job) -> Proposal | None:
    """Return the freelancer's newest proposal on a job, open or ended."""
    if profile is None:
        return None
    return Proposal.objects.filter(job=job, profile=profile).order_by("-pk").first()


def says_the_same(proposal: Proposal, values: ProposalValues) -> bool:
    """Return whether a proposal was sent with these values: the second click of a double click."""
    terms = proposal.terms.order_by("-version").first()
    if terms is None or proposal.letter != clean(values.letter) or proposal.duration != values.duration:
        return False
    if values.profile and values.profile != proposal.snapshot.get("profile", GENERAL):
        return False
    return same_terms(terms, values.terms)


def same_terms(terms: Terms, values: TermsValues) -> bool:
    """Return whether terms already say this; the duration stands beside them."""
    rows = [(row.text, row.due_date, row.price) for row in terms.milestones.order_by("position")]
    return (terms.kind, terms.amount, terms.weekly_limit, rows) == (
        values.kind,
        values.total,
        values.weekly_limit,
        [(one_line(row.text), row.due_date, row.price) for row in values.milestones],
    )


def draft_of(person: Person, job: Job) -> dict[str, Any]:
    """Return what the person typed for this job and could not send, by field name."""
    draft = Draft.objects.filter(person=person, job=job).first()
    return dict(draft.values) if draft else {}


def kept_video_of(person: Person, job: Job) -> int:
    """Return how many seconds the video plays that was kept with a refused form, 0 for none (PROP-14)."""
    if not job.video_is_open:
        return 0
    draft = Draft.objects.filter(person=person, job=job).exclude(video="").first()
    return draft.video_seconds if draft else 0


def snapshot_of(profile: FreelancerProfile, job: Job, shown: Appearance) -> dict[str, Any]:
    """Return the profile as the client sees it now, to be kept with a proposal (PROP-33, ACC-10).

    Keys: name, profile (`general` or an id), title, overview, rate (text or None), city, country, skills
    (list of names), at (ISO time).
    """
    met = Introduction.objects.filter(
        profile=profile, account=job.account_id, level__gte=Introduction.Level.MET
    ).exists()
    name = profile.person.full_name if met else profile.person.short_name
    facts = _facts_of(profile, shown)
    return {"name": name, "profile": shown.key, **facts, "at": clock.now().isoformat()}


def _facts_of(profile: FreelancerProfile, shown: Appearance) -> dict[str, Any]:
    return {
        "title": shown.title,
        "overview": shown.overview,
        "rate": None if shown.hourly_rate is None else str(shown.hourly_rate),
        "city": profile.city,
        "country": profile.country,
        "skills": [skill.name for skill in shown.skills],
    }


def profile_changed_since(proposal: Proposal, shown: Appearance | None) -> bool:
    """Return whether the profile (as it is now) differs from the one that was sent (PROP-33)."""
    if shown is None:
        return True
    now = _facts_of(proposal.profile, shown)
    return any(proposal.snapshot.get(key) != now[key] for key in now)


def look_is_news(proposal: Proposal) -> bool:
    """Return whether a look of the client at a proposal is news: the first, then one a minute (JOB-09).

    Ask on a proposal with its job's activity loaded.
    """
    last = proposal.job.activity.last_viewed_at
    return proposal.viewed_at is None or last is None or clock.now() - last > _LOOKS_APART


def list_look_is_news(job: Job) -> bool:
    """Return whether a look of the client at the list of proposals is news: one a minute (JOB-09)."""
    last = job.activity.last_viewed_at
    return last is None or clock.now() - last > _LOOKS_APART


@dataclass(frozen=True)
class Counts:
    """The proposals' part of a job's activity, counted from scratch (JOB-08, JOB-11)."""

    proposals: int
    interviewing: int


def counts_of(job: Job) -> Counts:
    """Count the proposals of a job without the withdrawn ones, and the candidates in interviews.

    The counters on the activity row are moved act by act; a test compares them with this.
    """
    started = Q(interview_started_at__isnull=False)
    if INTERVIEW_COUNTS_FROM.value == "invite_accepted":
        started |= ~Q(origin=Proposal.Origin.MARKETPLACE)
    found = Proposal.objects.filter(job=job).aggregate(
        proposals=Count("pk", filter=~Q(state=_State.WITHDRAWN)),
        interviewing=Count("pk", filter=started & ~Q(state__in=[_State.WITHDRAWN, _State.DECLINED])),
    )
    return Counts(**found)


def quick_text_for(acting: Acting, room: Room) -> str:
    """Return the first words that a freelancer may send after accepting an invitation, or "" (PROP-27).

    Offered until they have written in the room.
    """
    person, profile = acting.person, acting.profile
    if person is None or profile is None or room.profile_id != profile.pk or room.state != Room.State.OPEN:
        return ""
    invited = Proposal.objects.filter(room=room, profile__person=person, state=_State.ACTIVE).exclude(
        origin=Proposal.Origin.MARKETPLACE
    )
    wrote = Message.objects.filter(room=room, author=person, side=Seat.Side.FREELANCER)
    if wrote.exists() or not invited.exists():
        return ""
    return _(
        "Thank you for inviting me. I have just sent my proposal for %(title)s."
        " If you have questions, I am glad to answer them here."
    ) % {"title": room.title}


def referrer_name(proposal: Proposal, acting: Acting) -> str:
    """Return who referred the candidate, as far as the reader may know the name, or "" (REF-15)."""
    referrer = proposal.referrer
    if referrer is None:
        return ""
    profile = getattr(referrer, "profile", None)
    return acting.name_of(profile) if profile is not None else referrer.short_name
