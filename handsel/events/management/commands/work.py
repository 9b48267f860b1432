"""`manage.py work`: the worker process."""

import asyncio
import logging
import os
import socket
import time
from typing import Any

import structlog
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.middleware import AsyncCallNext
from procrastinate.worker import Worker

from handsel.events import actions, tasks
from handsel.kit import tracing

log = logging.getLogger(__name__)
done = logging.getLogger("handsel.jobs.done")
STALLED_SECONDS = settings.WORKER_STALLED_SECONDS
BEAT_SECONDS = min(10.0, STALLED_SECONDS / 3)


class Command(BaseCommand):
    """Delivers events, sends mail and does what the clock asks, until it is stopped."""

    help = "Runs the worker until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how many jobs may run at once, and whether to stop when nothing waits."""
        parser.add_argument("--concurrency", type=int, default=4)
        parser.add_argument("--once", action="store_true", help="Stop when nothing waits.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGINT or SIGTERM."""
        tasks.register_periodic()
        tracing.begin(settings.TRACES_URL, "worker")
        with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
            asyncio.run(_work(options["concurrency"], wait=not options["once"]))
        tracing.end()


async def _work(concurrency: int, *, wait: bool) -> None:
    name = f"{socket.gethostname()}:{os.getpid()}"
    async with app.open_async():
        watch = asyncio.create_task(_watch(name))
        try:
            await app.run_worker_async(
                name=name,
                wait=wait,
                concurrency=concurrency,
                delete_jobs="successful",
                fetch_job_polling_interval=2,
                shutdown_graceful_timeout=8,
                update_heartbeat_interval=BEAT_SECONDS,
                stalled_worker_timeout=STALLED_SECONDS,
                install_signal_handlers=True,
                worker_middleware=[_named],
            )
        finally:
            watch.cancel()


async def _named(call_next: AsyncCallNext, context: JobContext, worker: Worker) -> Any:
    """Give the lines that a job logs its id and kind, and say in one line what became of it."""
    begun = time.perf_counter()
    outcome = "failed"
    with (
        structlog.contextvars.bound_contextvars(job=context.job.id, kind=context.job.task_name),
        tracing.span(context.job.task_name) as span,
    ):
        try:
            answer = await call_next()
            outcome = "done"
            return answer
        except Exception:
            span.fail()
            raise
        finally:
            ms = round((time.perf_counter() - begun) * 1000, 1)
            done.info("job", extra={"outcome": outcome, "ms": ms})


async def _watch(name: str) -> None:
    """Beat, and put jobs that a dead worker left "in progress" back into the queue."""
    while True:
        try:
            await sync_to_async(actions.beat)(name=name)
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
                log.warning("Picking up job %s, which a dead worker left in progress.", job.id)
                await app.job_manager.retry_job(job)
        except Exception:
            log.exception("The worker's watch failed; trying again.")
        await asyncio.sleep(BEAT_SECONDS)
