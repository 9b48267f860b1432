"""How long after an ending a score is current: real endings, with the worker that `make run` starts beside them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 60.0


@contextmanager
def working() -> Iterator[None]:
    """Run one worker within the block."""
    process = subprocess.Popen([sys.executable, "manage.py", "work"], env=dict(os.environ))
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def endings(count: int = 20) -> list[float]:
    """Let clients end so many contracts, one after the other; return the seconds until each score was current."""
    from handsel.contracts import actions
    from handsel.contracts.models import Contract
    from handsel.people.models import Person

    runs = {
        "state": Contract.State.ACTIVE,
        "ended_at": None,
        "ended_by_side": "",
        "end_reason": "",
        "end_message": "",
    }
    chosen = list(range(1, count + 1))
    Contract.objects.filter(pk__in=chosen).update(**runs)
    found = []
    with working():
        for contract in Contract.objects.filter(pk__in=chosen).order_by("pk"):
            by = Person.objects.get(seats__account=contract.account_id)
            begun = time.perf_counter()
            ended = actions.end_contract(by=by, contract_id=contract.pk, reason="done")
            _await(contract.profile_id, ended.ended_at)
            found.append(time.perf_counter() - begun)
    return sorted(found[1:])  # the first waits for the worker to start


def _await(profile_id: int, ended_at: object) -> None:
    from handsel.reputation.models import Score

    ends = time.monotonic() + PATIENCE
    while not Score.objects.filter(pk=profile_id, computed_at__gte=ended_at).exists():
        if time.monotonic() > ends:
            raise SystemExit("The worker did not compute the score.")
        time.sleep(0.005)
