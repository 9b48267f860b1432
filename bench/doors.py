"""The doors that are measured, and the people, invitations and rooms that they need."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client

from bench import programs
from bench.door import Door
from bench.fill import FREELANCERS
from bench.load import Asked
from handsel.invitations.models import Invitation
from handsel.jobs.models import Job, JobGuest
from handsel.kit import clock, ids
from handsel.messaging import actions as messaging
from handsel.people.acting import SESSION_KEY as ACTING
from handsel.people.models import ClientAccount, FreelancerProfile, Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TOKEN = "b" * 32
FREELANCER, CLIENT = 1, FREELANCERS + 1
EACH = 240
LETTER = (
    "Thank you for inviting me. " + "I have done this kind of work for years and would begin next week. " * 6
)


def _session(person_id: int, role: str) -> str:
    person = Person.objects.get(pk=person_id)
    store = SessionStore()
    store[SESSION_KEY] = str(person.pk)
    store[BACKEND_SESSION_KEY] = BACKEND
    store[HASH_SESSION_KEY] = person.get_session_auth_hash()
    store[ACTING] = role
    store.create()
    return str(store.session_key)


def _headers(session: str) -> tuple[tuple[str, str], ...]:
    return (("Cookie", f"sessionid={session}; csrftoken={TOKEN}"),)


def _post(path: str, session: str, values: dict[str, Any]) -> Asked:
    head = (*_headers(session), ("Content-Type", "application/x-www-form-urlencoded"))
    body = urlencode({"csrfmiddlewaretoken": TOKEN, **values}, doseq=True).encode()
    return Asked("POST", path, head, body)


def _invite(whom: list[int], first_job: int) -> list[int]:
    """Invite each of these freelancers to a fixed-price job of their own and return the ids of the invitations."""
    open_jobs = Job.objects.open().filter(budget_kind="fixed", pk__gt=first_job).order_by("pk")
    pairs = list(zip(open_jobs[: len(whom)], whom, strict=True))
    guests = [JobGuest(job=job, person_id=person) for job, person in pairs]
    JobGuest.objects.bulk_create(guests, ignore_conflicts=True)
    now = clock.now()
    rows = [
        Invitation(
            job=job,
            profile_id=person,
            sender_id=job.posted_by_id,
            sender_kind="client",
            message="Would you have time?",
            sent_at=now,
            expires_at=now + timedelta(days=10),
        )
        for job, person in pairs
    ]
    return [row.pk for row in Invitation.objects.bulk_create(rows)]


def prepare() -> list[Door]:
    """Make what the doors need and return them."""
    Person.objects.filter(pk=FREELANCER).update(first_name="Bob", last_name="Reyes")
    freelancer, client = _session(FREELANCER, "freelancer"), _session(CLIENT, "client:1")
    decliners = list(range(1001, 1001 + EACH))  # each refers once: a day has room for 20 (REF-28)
    sessions = [_session(person, "freelancer") for person in decliners]
    looked_at, declined, accepted = _invite([1], 0)[0], _invite(decliners, 100), _invite([1] * EACH, 5000)
    referred = list(
        FreelancerProfile.objects.filter(visibility="public", pk__gt=FREELANCERS // 2)
        .order_by("pk")
        .values_list("public_id", flat=True)[:EACH]
    )
    room = messaging.open_interview(
        account=ClientAccount.objects.get(pk=1),
        profile=FreelancerProfile.objects.get(pk=2),
        title="A talk",
        subject="bench:room",
    )
    job = Job.objects.open().filter(account=1).order_by("pk").first()
    assert job is not None
    seen = _headers(freelancer)
    return [
        Door("home (signed out)", lambda n: Asked("GET", "/")),
        Door("home (freelancer)", lambda n: Asked("GET", "/", seen)),
        Door(
            "freelancer search",
            lambda n: Asked("GET", "/freelancers/?q=" + ("careful+design" if n % 2 else "numbers+tax"), _headers(client)),
        ),
        Door("job page", lambda n: Asked("GET", f"/jobs/{job.pk}/", seen)),
        Door("find jobs", lambda n: Asked("GET", "/jobs/?q=" + ("careful" if n % 2 else "monthly"), seen)),
        Door("my proposals", lambda n: Asked("GET", "/proposals/", seen)),
        Door("candidates of a job", lambda n: Asked("GET", f"/jobs/{job.pk}/candidates/", _headers(client))),
        Door("conversations", lambda n: Asked("GET", "/rooms/", _headers(client))),
        Door("invitation page", lambda n: Asked("GET", f"/invitations/{looked_at}/", seen)),
        Door(
            "decline and refer",
            lambda n: _post(
                f"/invitations/{declined[n]}/refer/",
                sessions[n],
                {
                    "reason": "too_busy",
                    "message": "Sorry, I am full this month.",
                    "refer_to": f"/freelancers/{referred[n]}/",
                    "refer_message": "They are very good at this.",
                },
            ),
            good=(302, 303),
            count=EACH - 40,
            writes=True,
        ),
        Door(
            "accept with proposal",
            lambda n: _post(
                f"/invitations/{accepted[n]}/accept/",
                freelancer,
                {
                    "kind": "project", "price": "500", "duration": "1to3", "letter": LETTER,
                    "milestones-TOTAL_FORMS": "0", "milestones-INITIAL_FORMS": "0", "do": "send",
                },
            ),
            good=(302, 303),
            count=EACH - 40,
            writes=True,
        ),
        Door(
            "send message",
            lambda n: _post(f"/rooms/{room.pk}/say/", client, {"body": f"Line {n}", "key": ids.opaque()}),
            good=(302, 303),
            writes=True,
        ),
        *programs.doors(Person.objects.get(pk=FREELANCER), ClientAccount.objects.get(pk=1), job, room),
    ]  # fmt: skip


Statement = tuple[str, Any]


def statements_of(asked: Asked) -> list[Statement]:
    """Return the SQL that one request runs, in order; what it changes is rolled back."""
    said: list[Statement] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            said.append((sql, params))
        return execute(sql, params, many, context)

    client = Client()
    headers = {name: value for name, value in asked.headers if name not in {"Cookie", "Content-Type"}}
    cookies = dict(asked.headers).get("Cookie", "")
    for cookie in filter(None, cookies.split("; ")):
        name, _, value = cookie.partition("=")
        client.cookies[name] = value
    connection.set_autocommit(False)
    try:
        with connection.execute_wrapper(listen):
            if asked.method == "GET":
                client.get(asked.path, headers=headers)
            else:
                kind = dict(asked.headers)["Content-Type"]
                client.generic("POST", asked.path, asked.body, content_type=kind, headers=headers)
    finally:
        connection.rollback()
        connection.set_autocommit(True)
    return said
