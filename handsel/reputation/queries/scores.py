"""What the job success score is computed from, for one freelancer or for many (REP-01 to REP-05)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import FilteredRelation, Q

from handsel.contracts.models import Contract, Side
from handsel.kit import clock
from handsel.people.models import ClientAccount, FreelancerProfile, Person, Seat
from handsel.policy import numbers
from handsel.reputation.models import Score, ScoreRun
from handsel.reputation.score import WINDOW_DAYS, Outcome, Weights

COLUMNS = (
    "profile_id",
    "pk",
    "account_id",
    "started_at",
    "ended_at",
    "approved",
    "said__overall",
    "said__private_score",
)


def weights() -> Weights:
    """Return the published numbers as they are now."""
    steps = (numbers.SCORE_STEP_2, numbers.SCORE_STEP_3, numbers.SCORE_STEP_4, numbers.SCORE_STEP_5)
    return Weights(
        good_from=numbers.SCORE_GOOD_FROM.value,
        bad_to=numbers.SCORE_BAD_TO.value,
        long_days=numbers.SCORE_LONG_DAYS.value,
        steps=tuple(step.value for step in steps),
        least_contracts=numbers.SCORE_LEAST_CONTRACTS.value,
        least_clients=numbers.SCORE_LEAST_CLIENTS.value,
    )


def flagged_accounts() -> set[int]:
    """Return the clients of whom only good words count: flagged, or with a suspended owner (REP-05)."""
    suspended = Seat.objects.filter(role=Seat.Role.OWNER, person__standing=Person.Standing.SUSPENDED)
    known = ClientAccount.objects.filter(
        Q(poor_conduct_since__isnull=False) | Q(pk__in=suspended.values("account"))
    )
    return set(known.values_list("pk", flat=True))


def outcomes_of(profiles: "Q", flagged: set[int] | None = None) -> dict[int, list[Outcome]]:
    """Return the ended contracts of the longest window by profile, with what the client's shown review says.

    Blind and hidden reviews say nothing (REP-20); feedback from the middle of a contract is not read (REP-22).
    In one query, and one more where `flagged` is not given.
    """
    flagged = flagged_accounts() if flagged is None else flagged
    said = FilteredRelation(
        "reviews",
        condition=Q(reviews__side=Side.CLIENT, reviews__visible_at__isnull=False, reviews__hidden_at=None),
    )
    since = clock.now() - timedelta(days=max(WINDOW_DAYS.values()))
    rows = Contract.objects.filter(profiles, state=Contract.State.ENDED, ended_at__gt=since)
    rows = rows.annotate(said=said).order_by("profile_id", "ended_at")
    found: dict[int, list[Outcome]] = defaultdict(list)
    for profile, pk, client, started, ended, amount, stars, private in rows.values_list(*COLUMNS).iterator(
        5000
    ):
        if ended is not None:
            outcome = Outcome(pk, client, started, ended, amount, stars, private, client in flagged)
            found[profile].append(outcome)
    return found


def outcomes_of_one(profile_id: int) -> list[Outcome]:
    """Return the outcomes that one freelancer's score is computed from, in two queries."""
    return outcomes_of(Q(profile=profile_id)).get(profile_id, [])


def without_row(profiles: Sequence[int]) -> list[int]:
    """Return those who have ended contracts but were never computed, by id."""
    ended = Contract.objects.filter(profile__in=profiles, state=Contract.State.ENDED)
    known = Score.objects.filter(pk__in=profiles)
    return sorted(set(ended.values_list("profile_id", flat=True)) - set(known.values_list("pk", flat=True)))


def next_profiles(after: int, most: int) -> list[int]:
    """Return the next profiles of a run, by id: a slice of all of them, whether they have a contract or not."""
    rows = FreelancerProfile.objects.filter(pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def moved_by_time(most: int) -> list[int]:
    """Return profiles of whose windows something left since they were computed (REP-02)."""
    rows = Score.objects.filter(changes_at__lte=clock.now()).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def accounts_of(person_id: int) -> list[int]:
    """Return the client accounts that a person owns."""
    seats = Seat.objects.filter(person=person_id, role=Seat.Role.OWNER)
    return list(seats.values_list("account_id", flat=True))


def profiles_with(accounts: Iterable[int]) -> list[int]:
    """Return whose scores a client's word can be in."""
    rows = Contract.objects.filter(account__in=list(accounts), state=Contract.State.ENDED)
    return sorted(set(rows.values_list("profile_id", flat=True)))


def open_run() -> ScoreRun | None:
    """Return the run that is not finished, if there is one."""
    return ScoreRun.objects.filter(finished_at=None).first()


def run_is_due() -> bool:
    """Whether everybody's score is to be computed anew: the last run began long enough ago (REP-02)."""
    since = clock.now() - timedelta(days=numbers.SCORE_RUN_DAYS.value)
    return not ScoreRun.objects.filter(Q(started_at__gt=since) | Q(finished_at=None)).exists()


@dataclass(frozen=True)
class ScoreDesk:
    """What operators see of scores: the last runs, whom they vetted, which clients are flagged, how many are shown."""

    runs: list[ScoreRun]
    experts: list[FreelancerProfile]
    flagged: list[ClientAccount]
    shown: int


def desk() -> ScoreDesk:
    """Return what operators see of scores, in four queries."""
    experts = FreelancerProfile.objects.filter(expert_since__isnull=False).select_related("person")
    flagged = ClientAccount.objects.filter(poor_conduct_since__isnull=False)
    return ScoreDesk(
        runs=list(ScoreRun.objects.order_by("-pk")[:5]),
        experts=list(experts.order_by("-expert_since")[:100]),
        flagged=list(flagged.order_by("-poor_conduct_since")[:100]),
        shown=FreelancerProfile.objects.filter(score__isnull=False).count(),
    )
