"""What the worker runs: deliveries, work by the clock, and picking up what a dead worker left."""

from typing import Any

from django.db import close_old_connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from handsel.events import actions, facts


@app.task(name="handsel.deliver", retry=RetryStrategy(max_attempts=8, exponential_wait=3))
def deliver(*, delivery_id: int) -> None:
    """Deliver one event to one handler; a failure is noted and tried again with growing pauses."""
    close_old_connections()
    try:
        actions.deliver(delivery_id=delivery_id)
    except Exception as error:
        actions.note_failure(delivery_id=delivery_id, error=repr(error))
        raise


def register_periodic() -> None:
    """Give the queue every function that a room declared with `facts.every`."""
    for name, (cron, function) in facts.clockwork().items():
        task = app.task(name=f"handsel.clock.{name}", queueing_lock=name)(_on_the_clock(function))
        app.periodic(cron=cron)(task)


def _on_the_clock(function: Any) -> Any:
    def run(*, timestamp: int) -> None:
        del timestamp
        close_old_connections()
        function()

    return run
