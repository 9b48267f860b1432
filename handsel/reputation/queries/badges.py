"""What the badges are computed from (REP-11 to REP-14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count, Max, Min, Q, Sum

from handsel.contracts.models import Contract, Milestone, Week
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals.models import Proposal
from handsel.reputation.badges import NONE, Demands, Record, badge_of
from handsel.reputation.models import ScoreWeek

YEAR = timedelta(days=365)


def demands() -> Demands:
    """Return the published thresholds as they are now."""
    return Demands(
        score=numbers.BADGE_SCORE.value,
        weeks=numbers.BADGE_WEEKS.value,
        weeks_of=numbers.BADGE_WEEKS_OF.value,
        complete=numbers.BADGE_COMPLETE.value,
        first_days=numbers.BADGE_FIRST_DAYS.value,
        earned=numbers.BADGE_EARNED.value,
        active_days=numbers.BADGE_ACTIVE_DAYS.value,
        plus_earned=numbers.BADGE_PLUS_EARNED.value,
        large=numbers.BADGE_LARGE.value,
        rising_proposals=numbers.BADGE_RISING_PROPOSALS.value,
    )


def to_check(after: int, most: int) -> list[int]:
    """Return the next profiles who have a badge or may have earned one, by id."""
    since = clock.now() - timedelta(days=numbers.BADGE_ACTIVE_DAYS.value)
    try_now = Proposal.objects.filter(submitted_at__gte=since).values("profile")
    rows = FreelancerProfile.objects.filter(
        ~Q(badge="") | Q(score__gte=numbers.BADGE_SCORE.value) | Q(score=None, pk__in=try_now)
    )
    return list(rows.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:most])


def badges_of(profiles: Sequence[int]) -> dict[int, str]:
    """Return the badge that each of these profiles has earned now, in seven queries, and one more for each whose
    badge hangs on how complete the profile is alone.
    """
    now, wanted = clock.now(), demands()
    found = {}
    for pk, record in records_of(profiles).items():
        badge = badge_of(record, now, wanted)
        if badge != NONE:
            badge = badge_of(replace(record, complete=_complete(pk)), now, wanted)
        found[pk] = badge
    return found


def record_of(profile: FreelancerProfile) -> Record:
    """Return what the badges ask of one freelancer, with how complete the profile is."""
    return replace(records_of([profile.pk])[profile.pk], complete=_complete(profile.pk))


def records_of(profiles: Sequence[int]) -> dict[int, Record]:
    """Return what the badges ask of these freelancers, in seven queries; as if every profile were complete."""
    rows = people.with_last_active().filter(pk__in=profiles).select_related("person")
    work = _work(profiles)
    earned, weeks, proposals = _earned(profiles), _weeks(profiles), _proposals(profiles)
    found = {}
    for row in rows:
        first, largest = work.get(row.pk, (None, Decimal(0)))
        person = row.person
        found[row.pk] = Record(
            score=row.score,
            weeks=weeks.get(row.pk, 0),
            complete=100,
            first_contract_at=first,
            earned=earned.get(row.pk, Decimal(0)),
            largest=largest,
            good_standing=(
                person.standing == Person.Standing.ACTIVE and person.is_active and row.taken_down_at is None
            ),
            active_at=row.last_active,
            proposals=proposals.get(row.pk, 0),
        )
    return found


def _complete(profile_id: int) -> int:
    profile = FreelancerProfile.objects.select_related("person").get(pk=profile_id)
    return people.completeness_of(profile).percent


def _work(profiles: Sequence[int]) -> dict[int, tuple[datetime, Decimal]]:
    rows = Contract.objects.filter(profile__in=profiles).order_by().values("profile")
    rows = rows.annotate(first=Min("started_at"), largest=Max("approved"))
    return {row["profile"]: (row["first"], row["largest"]) for row in rows}


def _earned(profiles: Sequence[int]) -> dict[int, Decimal]:
    since = clock.now() - YEAR
    found: dict[int, Decimal] = {}
    for model, amount in ((Milestone, "price"), (Week, "amount")):
        rows = model.objects.filter(contract__profile__in=profiles, approved_at__gt=since).order_by()
        for profile, total in rows.values_list("contract__profile").annotate(total=Sum(amount)):
            found[profile] = found.get(profile, Decimal(0)) + total
    return found


def _weeks(profiles: Sequence[int]) -> dict[int, int]:
    today = clock.today()
    first = today - timedelta(days=today.weekday()) - timedelta(weeks=numbers.BADGE_WEEKS_OF.value - 1)
    rows = ScoreWeek.objects.filter(
        profile__in=profiles, week__gte=first, best__gte=numbers.BADGE_SCORE.value
    )
    return dict(rows.order_by().values_list("profile").annotate(n=Count("pk")))


def _proposals(profiles: Sequence[int]) -> dict[int, int]:
    since = clock.now() - timedelta(days=numbers.BADGE_ACTIVE_DAYS.value)
    rows = Proposal.objects.filter(profile__in=profiles, submitted_at__gte=since)
    return dict(rows.order_by().values_list("profile").annotate(n=Count("pk")))
