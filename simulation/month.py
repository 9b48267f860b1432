"""The clock of a simulated month: it turns, people look in, facts are heard, and what runs by the clock runs."""

from collections.abc import Callable
from datetime import datetime, timedelta

from croniter import croniter
from django.utils import timezone

import simulation.agreements
import simulation.invariants  # noqa: F401 - they fill the list
from handsel.events import actions as events
from handsel.events import facts
from handsel.kit import clock
from simulation.checking import broken
from simulation.habits import freelancer_looks_in, hirer_looks_in, operator_looks_in
from simulation.world import World

HOURS = (7, 11, 15, 20)  # when people look in, UTC
AFTERWARDS = timedelta(hours=26)


def live(world: World, days: int, *, day_over: Callable[[int], None] = lambda day: None) -> list[str]:
    """Let everybody live for some days, then let only the clock work for a few, and return what does not hold."""
    begin = timezone.now()
    last = begin
    for day in range(days):
        for hour in HOURS:
            moment = begin + timedelta(days=day, hours=hour)
            with clock.turned(seconds=(moment - timezone.now()).total_seconds()):
                _work_of_the_clock(last, moment)
                _everybody_looks_in(world)
                events.deliver_waiting()
                operator_looks_in(world)
                events.deliver_waiting()
            last = moment
        events.forget_queued(task=events.DELIVER)
        day_over(day + 1)
    found = []
    for pause in (AFTERWARDS, AFTERWARDS):
        moment = last + pause
        with clock.turned(seconds=(moment - timezone.now()).total_seconds()):
            _work_of_the_clock(last, moment)
            found = broken()
        last = moment
    return found


def _everybody_looks_in(world: World) -> None:
    rng = world.rng
    for freelancer in world.freelancers:
        if rng.random() < freelancer.diligence / len(HOURS):
            freelancer_looks_in(world, freelancer)
    for hirer in world.hirers:
        if rng.random() < hirer.diligence / len(HOURS):
            hirer_looks_in(world, hirer)


def _work_of_the_clock(since: datetime, until: datetime) -> None:
    """Run once whatever was due between two moments, in the order of the first moment that it was due."""
    due = []
    for name, (cron, function) in facts.clockwork().items():
        first = croniter(cron, since).get_next(datetime)
        if first <= until:
            due.append((first, name, function))
    for _first, _name, function in sorted(due, key=lambda row: row[:2]):
        function()
        events.deliver_waiting()
