"""Computing and keeping the job success score."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people import actions as people
from handsel.people import rules as people_rules
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation.models import Score, ScoreRun, ScoreWeek
from handsel.reputation.queries import scores as queries
from handsel.reputation.score import Score as Computed
from handsel.reputation.score import score_of

BATCH = 2000
KEPT = [field.name for field in Score._meta.concrete_fields if not field.primary_key]


@transaction.atomic
def compute_scores(*, profiles: Sequence[int]) -> int:
    """This will compute the scores of these freelancers from their contracts and show them; return how many moved.

    The rows are locked before the contracts are read, so that of two computations the later one has the last word.
    Running twice changes nothing.

    Rules: REP-01 to REP-05, REP-22. Locks: scores by pk, then profiles. Tells: nothing.
    """
    _open_rows(queries.without_row(profiles))
    held = list(locked(Score.objects.filter(pk__in=list(profiles))).values_list("pk", flat=True))
    if not held:
        return 0
    outcomes = queries.outcomes_of(Q(profile__in=held))
    now, weights = clock.now(), queries.weights()
    found = {pk: score_of(outcomes.get(pk, ()), now, weights) for pk in held}
    Score.objects.bulk_create(
        [_row(pk, score) for pk, score in found.items()],
        update_conflicts=True,
        unique_fields=["profile"],
        update_fields=KEPT,
    )
    return people.set_scores({pk: score.best for pk, score in found.items()})


@transaction.atomic
def begin_run(*, by: Person | None = None) -> ScoreRun:
    """This will begin to compute everybody's score, as the clock or an operator wants; one that is under way goes on.

    Rules: REP-02, ADM-08. Locks: none; one open run can be written. Tells: nothing.

    :raises Refused: no operator (`forbidden`).
    """
    if by is not None:
        people_rules.check_is_operator(by)
    begun = ScoreRun.objects.bulk_create([ScoreRun()], ignore_conflicts=True)
    run = queries.open_run() or begun[0]
    if by is not None:
        events.audit(by=by, act="score_run", subject=f"reputation.run:{run.pk}")
    return run


@transaction.atomic
def take_step(*, most: int = BATCH) -> bool:
    """This will compute the next profiles of the open run and note how far it came; return whether there is more.

    What is computed and how far it came commit together: a process that dies takes back both, and the next one goes
    on from there.

    Rules: REP-02. Locks: the run, then scores and profiles. Tells: nothing.
    """
    open_runs = ScoreRun.objects.filter(finished_at=None)
    run = open_runs.select_for_update(skip_locked=True, no_key=True).first()
    if run is None:
        return False  # none is open, or another process is at it
    profiles = queries.next_profiles(run.after, most)
    if profiles:
        run.moved += compute_scores(profiles=profiles)
        run.computed += len(profiles)
        run.after = profiles[-1]
    else:
        run.finished_at = clock.now()
    run.save(update_fields=["moved", "computed", "after", "finished_at"])
    return bool(profiles)


def go_on() -> int:
    """This will take the open run to its end, beginning one if it is time; by the clock. Return how many steps."""
    if queries.run_is_due():
        begin_run()
    steps = 0
    while take_step():
        steps += 1
    return steps


def compute_moved() -> int:
    """This will compute the scores of everybody for whom something left a window since; by the clock (REP-02)."""
    count = 0
    while profiles := queries.moved_by_time(BATCH):
        compute_scores(profiles=profiles)
        count += len(profiles)
    return count


@transaction.atomic
def keep_week() -> int:
    """This will write down everybody's score of this week, and forget the weeks that no badge asks for; by the clock.

    Again in the same week the later figure holds. Rules: REP-12. Locks: none. Tells: nothing.
    """
    today = clock.today()
    monday = today - timedelta(days=today.weekday())
    oldest = monday - timedelta(weeks=numbers.BADGE_WEEKS_OF.value + 4)
    ScoreWeek.objects.filter(week__lt=oldest).delete()
    kept = 0
    rows = Score.objects.filter(best__isnull=False).order_by("pk").values_list("pk", "best")
    for first in range(0, rows.count(), BATCH):
        weeks = [
            ScoreWeek(profile_id=pk, week=monday, best=best or 0) for pk, best in rows[first : first + BATCH]
        ]
        ScoreWeek.objects.bulk_create(
            weeks, update_conflicts=True, unique_fields=["profile", "week"], update_fields=["best"]
        )
        kept += len(weeks)
    return kept


def _open_rows(profiles: list[int]) -> None:
    Score.objects.bulk_create([Score(profile_id=pk) for pk in profiles], ignore_conflicts=True)


def _row(profile_id: int, score: Computed) -> Score:
    windows = score.windows
    return Score(
        profile_id=profile_id,
        **{f"months_{months}": window.percent for months, window in windows.items()},
        trend=score.trend,
        best=score.best,
        best_of=score.best_of,
        contracts=windows[24].contracts,
        clients=windows[24].clients,
        computed_at=clock.now(),
        changes_at=score.changes_at,
    )
