"""What the badges are computed from (REP-11 to REP-14)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import (
    Aggregate,
    Count,
    DateTimeField,
    DecimalField,
    Field,
    IntegerField,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from handsel.contracts.models import Contract, Milestone, Week
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals.models import Proposal
from handsel.reputation.badges import NONE, Demands, Record, badge_of, conditions
from handsel.reputation.models import ScoreWeek
from handsel.reputation.queries.explaining import condition_name

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
    """Return the badge that each of these profiles has earned now, in one query, and two more for each whose badge
    hangs on how complete the profile is alone.
    """
    now, wanted = clock.now(), demands()
    found = {}
    for pk, record in records_of(profiles).items():
        badge = badge_of(record, now, wanted)
        if badge != NONE:
            badge = badge_of(replace(record, complete=_complete(pk)), now, wanted)
        found[pk] = badge
    return found


def records_of(profiles: Sequence[int]) -> dict[int, Record]:
    """Return what the badges ask of these freelancers, in one query; as if every profile were complete."""
    rows = people.with_last_active().filter(pk__in=profiles).select_related("person")
    return {row.pk: _record(row) for row in rows.annotate(**_facts())}


def what_is_missing(profile: FreelancerProfile, badge: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of a badge and which of its conditions are not met now, in words."""
    known = replace(records_of([profile.pk])[profile.pk], complete=_complete(profile.pk))
    asked = conditions(badge, known, clock.now(), demands())
    return people.merit_names()[badge], tuple(condition_name(one) for one in asked if not one.met)


def hears_of_loss(person: Person) -> bool:
    """Return whether somebody is told that a badge is gone: not who closes their account, nor who is suspended."""
    leaves = person.deletion_asked_at is not None or not person.is_active
    return not leaves and person.standing != Person.Standing.SUSPENDED


def _record(row: Any) -> Record:
    person = row.person
    fine = person.standing == Person.Standing.ACTIVE and person.is_active and row.taken_down_at is None
    return Record(
        score=row.score,
        weeks=row.good_weeks,
        complete=100,
        first_contract_at=row.first_contract,
        earned=row.earned_by_milestones + row.earned_by_hours,
        largest=row.largest,
        good_standing=fine,
        active_at=row.last_active,
        proposals=row.sent_lately,
    )


def _complete(profile_id: int) -> int:
    profile = FreelancerProfile.objects.select_related("person").get(pk=profile_id)
    return people.completeness_of(profile).percent


def _facts() -> dict[str, Any]:
    now, today = clock.now(), clock.today()
    lately = now - timedelta(days=numbers.BADGE_ACTIVE_DAYS.value)
    first_week = today - timedelta(days=today.weekday(), weeks=numbers.BADGE_WEEKS_OF.value - 1)
    contracts = Contract.objects.all()
    milestones = Milestone.objects.filter(approved_at__gt=now - YEAR)
    weeks = Week.objects.filter(approved_at__gt=now - YEAR)
    good = ScoreWeek.objects.filter(week__gte=first_week, best__gte=numbers.BADGE_SCORE.value)
    sent = Proposal.objects.filter(submitted_at__gte=lately)
    money, nothing = DecimalField(max_digits=14, decimal_places=2), Value(Decimal(0))
    return {
        "first_contract": _of(contracts, "profile", Min("started_at"), DateTimeField()),
        "largest": Coalesce(_of(contracts, "profile", Max("approved"), money), nothing),
        "earned_by_milestones": Coalesce(_of(milestones, "contract__profile", Sum("price"), money), nothing),
        "earned_by_hours": Coalesce(_of(weeks, "contract__profile", Sum("amount"), money), nothing),
        "good_weeks": Coalesce(_of(good, "profile", Count("pk"), IntegerField()), 0),
        "sent_lately": Coalesce(_of(sent, "profile", Count("pk"), IntegerField()), 0),
    }


def _of(rows: "QuerySet[Any]", owner: str, number: Aggregate, kind: "Field[Any, Any]") -> Subquery:
    own = rows.filter(**{owner: OuterRef("pk")}).order_by().values(owner).annotate(number=number)
    return Subquery(own.values("number"), output_field=kind)
