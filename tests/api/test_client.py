"""The Python client has every door of the API, and they work against a real server."""

from pathlib import Path

import generate
import pytest
from handsel_client import Handsel, Problem

from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.people.testing import a_key

pytestmark = pytest.mark.rule("ADM-13")
PAPER = b"%PDF-1.7 a plan \x00\xff"


def test_the_client_has_every_door_as_it_is_described():
    written = Path(generate.PAGE).read_text("utf-8")
    assert written == generate.page(), "write it anew: python clients/python/generate.py"


@pytest.mark.soak
def test_the_doors_of_the_client_open(transactional_db, live_server, alice, account, bob, charlie):
    job = a_job(by=alice, account=account)
    room = accepted(an_invitation(by=alice, job=job, to=charlie)).room_id
    client = Handsel(live_server.url, a_key(alice, account))
    first, second = Handsel(live_server.url, a_key(bob)), Handsel(live_server.url, a_key(charlie))
    assert first.doors.read_me()["first_name"] == "Bob"
    first.doors.save_job(job.pk)
    assert [row["id"] for row in first.doors.list_saved_jobs(query={"limit": 5})["items"]] == [job.pk]
    files = {"files": [('the "plan".pdf', PAPER), ("two.pdf", PAPER)]}
    said = second.doors.say_with_files(room, files, fields={"body": "The plan – fine?"}, key="plan")
    again = second.doors.say_with_files(room, files, fields={"body": "The plan – fine?"})
    assert (said["body"], len(said["files"])) == ("The plan – fine?", 2)
    assert again["id"] != said["id"]
    assert client.doors.read_message_file(said["files"][0]["id"]) == PAPER
    with pytest.raises(Problem) as no:
        first.doors.read_message_file(said["files"][0]["id"])
    assert (no.value.status, no.value.code) == (404, "not_found")
    line = client.doors.add_alternate(job.pk, {"profile": bob.profile.public_id})
    assert client.doors.remove_alternate(line["items"][0]["id"])["items"] == []
    made = client.doors.add_endpoint({"name": "Ours", "url": "https://example.org/", "kinds": ["job.posted"]})
    assert made["secret"].startswith("whsec_")
    client.doors.remove_endpoint(made["id"])
