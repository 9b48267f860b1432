"""Every door asked with what nobody thought of, drawn from the API's own description."""

from functools import cache

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from handsel.config.api import ROUTERS, api
from handsel.config.asgi import wsgi
from handsel.invitations.models import Invitation
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.models import Job
from handsel.jobs.testing import a_job
from handsel.people.testing import a_key
from handsel.proposals.models import Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13"), pytest.mark.soak]
EXAMPLES = 5
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(autouse=True)
def _one_connection():
    """Stay on the connection of the test, as Django's own test client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def secrets(alice, account, bob, charlie):
    """A small world, and the keys of a client and of a freelancer in it."""
    job = a_job(by=alice, account=account, questions=["Which programs?"])
    accepted(an_invitation(by=alice, job=job, to=charlie))
    an_invitation(by=alice, job=job, to=bob)
    return {"client": a_key(alice, account), "freelancer": a_key(bob)}


@pytest.fixture
def known(secrets):
    """The ids of the small world, by which its doors are reached as well as by any ids."""
    return {
        "job_id": Job.objects.get().pk,
        "invitation_id": Invitation.objects.get(proposal=None).pk,
        "proposal_id": Proposal.objects.get().pk,
        "room_id": Proposal.objects.get().room_id,
    }


SCHEMA = api.get_openapi_schema(path_prefix="/api/v1/")


@cache
def description():
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", wsgi)


def doors(area):
    for path, methods in SCHEMA["paths"].items():
        for method, door in methods.items():
            if door["tags"] == [area]:
                yield path, method


@pytest.mark.parametrize("area", ROUTERS)
def test_no_door_breaks_or_answers_what_it_does_not_describe(secrets, known, area):
    broken = {}
    for path, method in doors(area):
        try:
            _ask(description()[path][method], secrets, known)
        except Exception as error:  # noqa: BLE001 - every door is asked, then all that broke are told
            broken[f"{method} {path}"] = str(error)[:1500]
    assert broken == {}


def _ask(door, secrets, known):
    @given(case=door.as_strategy())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        given = dict(case.path_parameters)
        if case.meta is None or not case.meta.generation.mode.is_negative:
            case.path_parameters = {name: known.get(name, value) for name, value in given.items()}
        for secret in secrets.values():
            response = case.call(headers={"Authorization": f"Bearer {secret}"})
            case.validate_response(response, checks=CHECKS)

    ask()
