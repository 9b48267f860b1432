"""The doors of the API that are measured, each beside the page that does the same."""

import json
from typing import Any

from bench.door import Door
from bench.fill import FREELANCERS
from bench.load import Asked
from handsel.jobs.models import Job
from handsel.kit import ids
from handsel.messaging.models import Room
from handsel.people import testing as people
from handsel.people.models import ClientAccount, FreelancerProfile, Person

KEYS = 8  # a key may ask 300 times a minute


class _Program:
    """One program with several keys, used in turn."""

    def __init__(self, person: Person, account: ClientAccount | None = None) -> None:
        self.keys = [people.a_key(person, account) for _ in range(KEYS)]

    def get(self, path: str, n: int) -> Asked:
        return Asked("GET", f"/api/v1{path}", self._head(n))

    def post(self, path: str, n: int, body: Any) -> Asked:
        head = (*self._head(n), ("Content-Type", "application/json"), ("Idempotency-Key", ids.opaque()))
        return Asked("POST", f"/api/v1{path}", head, json.dumps(body).encode())

    def _head(self, n: int) -> tuple[tuple[str, str], ...]:
        return (("Authorization", f"Bearer {self.keys[n % KEYS]}"),)


def doors(freelancer: Person, account: ClientAccount, job: Job, room: Room) -> list[Door]:
    """Return the doors of the API."""
    mine = _Program(freelancer)
    theirs = _Program(account.seats.order_by("pk")[0].person, account)
    public = FreelancerProfile.objects.filter(visibility="public", pk__gt=FREELANCERS * 3 // 4)
    invited = list(public.order_by("pk").values_list("public_id", flat=True)[:240])
    jobs = list(Job.objects.open().filter(account=account).order_by("pk").values_list("pk", flat=True))
    return [
        Door("API: jobs", lambda n: mine.get("/jobs?q=" + ("careful" if n % 2 else "monthly"), n)),
        Door("API: a job", lambda n: mine.get(f"/jobs/{job.pk}", n)),
        Door("API: my invitations", lambda n: mine.get("/invitations", n)),
        Door("API: my proposals", lambda n: mine.get("/proposals", n)),
        Door("API: freelancers", lambda n: theirs.get("/freelancers?q=careful", n)),
        Door(
            "API: invite",
            lambda n: theirs.post(f"/jobs/{jobs[n % len(jobs)]}/invitations", n, {"profile": invited[n]}),
            good=(201,),
            count=200,
            writes=True,
        ),
        Door(
            "API: say",
            lambda n: theirs.post(f"/rooms/{room.pk}/messages", n, {"body": f"Line {n}"}),
            good=(201,),
            writes=True,
        ),
    ]
