"""Two people at once, on real transactions in two threads.

The first one looks, then pauses before writing; meanwhile the second one does all of theirs, if the locks
let them. With locks the second waits and finds what the first left: the pause ends as soon as PostgreSQL
says that the second waits for the first. The twin of each race takes the locks out and shows what they prevent.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest
from django.db import connection

from handsel.contracts.actions import changes, hours, milestones, payments, running_out
from handsel.contracts.actions import holding as offer_holding
from handsel.invitations.actions import answering, ending, holding, referring
from handsel.jobs.actions import activity as job_activity
from handsel.jobs.actions import ending as job_ending
from handsel.jobs.actions import writing as job_writing
from handsel.kit.refused import Refused
from handsel.moderation import actions as moderation
from handsel.people.actions import catalogue
from handsel.proposals.actions import holding as proposals
from handsel.proposals.actions import life
from handsel.reputation.actions import scores

Act = Callable[[], Any]
Race = Callable[..., list[Any]]
LOCKING = (
    hours,
    payments,
    changes,
    milestones,
    job_writing,
    job_ending,
    job_activity,
    catalogue,
    moderation,
    proposals,
    life,
    holding,
    referring,
    answering,
    ending,
    offer_holding,
    running_out,
    scores,
)
PAUSE = 1.0
LOOK = 0.01
ENOUGH = 20.0
WAITING_FOR_US = """
SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
"""


def _outcome(act: Act) -> Any:
    """Do it and return what came of it; a refusal or an error of the database is an outcome as well."""
    try:
        return act()
    except Refused as no:
        return no
    except Exception as error:  # noqa: BLE001 - the twins are there to show what breaks
        return error
    finally:
        connection.close()


def _is_waited_for() -> bool:
    """Whether somebody waits for what this thread's transaction locked or wrote."""
    with connection.cursor() as cursor:
        cursor.execute(WAITING_FOR_US)
        return bool(cursor.fetchone()[0])


@pytest.fixture
def race(monkeypatch: pytest.MonkeyPatch) -> Race:
    """Run two acts: `race(first, second, pause=(rules, "check_can_accept"), locks=True)`.

    The first pauses when it comes out of the named function, until the second is done or waits for the first,
    or a second is over.
    """

    def run(first: Act, second: Act, *, pause: tuple[ModuleType, str], locks: bool) -> list[Any]:
        if not locks:
            for module in LOCKING:
                monkeypatch.setattr(module, "locked", lambda rows, **_: rows.order_by("pk"))
        looked, done = threading.Event(), threading.Event()
        pausing: list[int] = []
        module, name = pause
        real = getattr(module, name)

        def look_then_pause(*args: Any, **values: Any) -> Any:
            answer = real(*args, **values)
            if pausing == [threading.get_ident()]:
                pausing.append(0)
                looked.set()
                until = time.monotonic() + PAUSE
                while not done.wait(LOOK) and not _is_waited_for() and time.monotonic() < until:
                    pass
            return answer

        def go_first() -> Any:
            pausing.append(threading.get_ident())
            try:
                return _outcome(first)
            finally:
                looked.set()

        def go_second() -> Any:
            assert looked.wait(ENOUGH), "the first one never came to its pause"
            try:
                return _outcome(second)
            finally:
                done.set()

        monkeypatch.setattr(module, name, look_then_pause)
        with ThreadPoolExecutor(2) as pool:
            both = [pool.submit(go_first), pool.submit(go_second)]
            outcomes = [future.result(ENOUGH) for future in both]
        assert len(pausing) == 2, f"{name} was not asked"
        return outcomes

    return run
