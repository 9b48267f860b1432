"""Taking along everything that is one's own (ACC-22)."""

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.events.testing import deliver_all
from handsel.invitations import actions as invitations
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.testing import a_video
from handsel.messaging import actions as messaging
from handsel.pages import actions
from handsel.people import actions as people
from handsel.people import handlers
from handsel.people.models import Export
from handsel.people.values import PastWork, Piece
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.testing import values_for
from handsel.search.actions import save_search
from tests.journeys.world import PNG

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-22")]
PAGE = "/settings/account/"


def made(person):
    export = people.ask_for_export(by=person)
    deliver_all()
    export.refresh_from_db()
    return export


def told(browser, export):
    answer = browser.get(f"{PAGE}export/{export.pk}/")
    assert answer.status_code == 200
    return json.loads(b"".join(answer.streaming_content))


def test_it_is_asked_for_made_told_and_downloaded(browse, bob):
    mine = browse(bob)
    assert "Put my data together" in mine.get(PAGE).content.decode()
    assert mine.post(f"{PAGE}export/").status_code == 302
    export = Export.objects.get()
    assert mine.get(f"{PAGE}export/{export.pk}/").status_code == 404
    assert "Download" not in mine.get(PAGE).content.decode()
    deliver_all()
    assert "Download" in mine.get(PAGE).content.decode()
    assert bob.notices.get(kind="export").url == PAGE
    answer = mine.get(f"{PAGE}export/{export.pk}/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_file_holds_what_is_ones_own(browse, alice, account, bob):
    people.add_employment(by=bob, values=PastWork("Clerk", "Bank", 2001))
    people.add_certificate(by=bob, values=people.CertificateValues("Payroll", "Chamber", date(2021, 5, 4)))
    people.link_account(by=bob, values=people.AccountValues("github", "github.com/bob"))
    people.add_experience(by=bob, values=people.ExperienceValues("Treasurer of a choir"))
    people.make_key(by=bob, name="Program", scopes=["people:read"])
    save_search(by=bob, name="Books", query="q=books")
    proposal = accepted(an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob))
    messaging.say(by=bob, room_id=proposal.room_id, body="Good morning, مرحبا")
    messaging.say(by=alice, room_id=proposal.room_id, body="What I wrote")
    deliver_all()
    whole = told(browse(bob), made(bob))
    assert whole["you"]["email"] == bob.email
    assert whole["profile"][0]["title"] == "Bookkeeper"
    assert whole["employment"][0]["company"] == "Bank"
    assert whole["certificates"][0]["issued_date"] == "2021-05-04"
    assert whole["linked_accounts"] == [{"site": "github", "link": "https://github.com/bob"}]
    assert whole["other_experience"][0]["title"] == "Treasurer of a choir"
    assert [row["body"] for row in whole["messages"]] == ["Good morning, مرحبا"]
    assert whole["proposals"][0]["letter"] == proposal.letter
    assert whole["invitations_received"][0]["state"] == "accepted"
    assert whole["saved_searches"][0]["query"] == "q=books"
    assert whole["keys"][0]["name"] == "Program"
    text = json.dumps(whole)
    assert "digest" not in text
    assert "password" not in text


def test_the_file_names_pictures_and_videos(browse, alice, account, bob):
    piece = Piece(
        "A ledger",
        links=("https://example.org/ledger",),
        files=(SimpleUploadedFile("me.png", PNG, "image/png"),),
    )
    people.add_piece(by=bob, values=piece)
    people.set_video(by=bob, upload=a_video(seconds=5))
    with numbers.changed(video_proposal=True):
        jobs = [a_job(by=alice, account=account, title=title, takes_video=True) for title in ("One", "Two")]
        proposals.submit_proposal(by=bob, job_id=jobs[0].pk, values=values_for(jobs[0], video=a_video()))
        proposals.save_draft(by=bob, job_id=jobs[1].pk, values={"letter": "Good day"}, video=a_video())
    whole = told(browse(bob), made(bob))
    assert whole["portfolio"][0]["links"] == ["https://example.org/ledger"]
    assert [(row["item__title"], row["name"]) for row in whole["portfolio_files"]] == [("A ledger", "me.png")]
    assert [row["seconds"] for row in whole["intro_video"]] == [5]
    assert [row["seconds"] for row in whole["proposal_videos"]] == [5]
    assert [row["video_seconds"] for row in whole["drafts"]] == [5]


def test_a_clients_file_does_not_tell_what_their_pages_keep_from_them(browse, alice, account, bob):
    asked = an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob)
    invitations.ignore_invitation(by=bob, invitation_id=asked.pk)
    whole = told(browse(alice), made(alice))
    assert whole["invitations_sent"][0]["job__title"] == asked.job.title
    assert "ignored" not in json.dumps(whole)
    assert bob.email not in json.dumps(whole)


def test_nobody_else_gets_it_and_it_is_made_once(browse, bob, charlie, dora):
    export = made(bob)
    name = export.file.name
    for other in (charlie, dora):
        assert browse(other).get(f"{PAGE}export/{export.pk}/").status_code == 404
    assert browse(None).get(f"{PAGE}export/{export.pk}/").status_code == 302
    assert actions.make_export(export_id=export.pk) is None
    export.refresh_from_db()
    assert export.file.name == name


def test_asking_while_it_is_made_answers_the_same_and_asking_later_makes_a_new_one(bob):
    first = people.ask_for_export(by=bob)
    assert people.ask_for_export(by=bob) == first
    deliver_all()
    assert people.ask_for_export(by=bob) != first
    assert Export.objects.count() == 1


def test_it_is_gone_after_seven_days(browse, bob, django_capture_on_commit_callbacks):
    export = made(bob)
    with clock.turned(days=7, minutes=1):
        assert browse(bob).get(f"{PAGE}export/{export.pk}/").status_code == 404
        assert "Download" not in browse(bob).get(PAGE).content.decode()
        with django_capture_on_commit_callbacks(execute=True):
            handlers.drop_old_exports()
    assert not Export.objects.exists()
    assert not export.file.storage.exists(export.file.name)
