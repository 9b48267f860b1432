"""The access matrix: every address, every persona."""

import re

import pytest

from handsel.invitations.testing import an_invitation
from handsel.invitations import actions as invitations
from handsel.jobs.testing import a_draft, a_job
from handsel.people.testing import a_client, a_freelancer
from handsel.proposals.testing import a_proposal, values_for
from tests.architecture import access

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-01", "ADM-15")]


@pytest.fixture
def world(alice, erin, bob, charlie, dora, account, browse, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    job = a_job(by=alice, account=account)
    draft = a_draft(by=alice, account=account)
    waiting = an_invitation(by=alice, job=job, to=bob)
    second = an_invitation(by=alice, job=job, to=charlie)
    accepted = invitations.accept_invitation(by=charlie, invitation_id=second.pk, values=values_for(job))
    stranger = a_freelancer("Sam", "Stone").person
    rival = a_client("Rita", "Rival", company="Rival Ltd", city="Oslo", country="NO")
    clients = {
        "nobody": browse(None),
        "stranger": browse(stranger),
        "rival": browse(rival.seats.get().person, "client"),
        "bob": browse(bob),
        "charlie": browse(charlie),
        "alice": browse(alice, "client"),
        "erin": browse(erin, "client"),
        "dora": browse(dora),
    }
    values = {
        "job_id": job.pk,
        "jobs:delete": {"job_id": draft.pk},
        "jobs:publish": {"job_id": draft.pk},
        "invitation_id": waiting.pk,
        "proposal_id": accepted.pk,
        "room_id": accepted.room_id,
        "public_id": bob.profile.public_id,
        "account_id": account.pk,
        "seat_id": account.seats.get(person=erin).pk,
    }
    return values, clients


def test_the_page_says_who_may_open_what(world, request):
    values, clients = world
    now = access.page(values, clients)
    if request.config.getoption("--write", default=False):
        access.PAGE.write_text(now, "utf-8")
    assert access.PAGE.read_text("utf-8") == now


def test_no_address_breaks_for_anybody(world):
    values, clients = world
    broken = [
        f"{address.name} as {who}: {status}"
        for address in access.addresses(values)
        for who, pair in access.statuses(address, clients).items()
        for status in pair
        if status >= 500
    ]
    assert broken == []


def test_signed_out_people_reach_open_doors_only():
    rows = re.findall(r"^\| `([a-z_:]+)` \| (\d+)·(\d+)", access.PAGE.read_text("utf-8"), re.MULTILINE)
    open_doors = {name for name, get, _ in rows if get == "200"}
    assert open_doors <= access.OPEN, f"not meant to be open: {open_doors - access.OPEN}"
