"""The files of what was reported: whoever has the case in hand opens them, and the audit knows."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.events.models import AuditEntry
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.kit.testing import a_video
from handsel.messaging import actions as messaging
from handsel.moderation import actions
from handsel.moderation.subjects import view_of
from handsel.moderation.testing import a_case
from handsel.people.testing import an_operator
from handsel.policy import numbers
from handsel.proposals.testing import a_proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-03")]
PAPER = b"%PDF-1.7 a plan"


@pytest.fixture
def proposal(alice, account, bob):
    with numbers.changed(video_proposal=True):
        job = a_job(by=alice, account=account, takes_video=True)
        return a_proposal(by=bob, job=job, files=(SimpleUploadedFile("plan.pdf", PAPER),), video=a_video())


@pytest.fixture
def case(alice, proposal):
    return a_case(by=alice, subject=f"proposals.proposal:{proposal.pk}")


def doors(case):
    return [f"/desk/cases/{case.pk}/files/{file.key}/" for file in view_of(case.subject).files]


def opened():
    rows = AuditEntry.objects.filter(act="case_file_opened").order_by("pk")
    return list(rows.values_list("by_id", "subject", "why"))


@pytest.mark.rule("ADM-08")
def test_whoever_has_the_case_opens_its_files_each_time_with_a_line_in_the_audit(browse, dora, case):
    client, (paper, video) = browse(dora), doors(case)
    page = client.get(case.get_absolute_url()).content.decode()
    assert "plan.pdf" in page
    assert paper not in page
    assert client.post(paper).status_code == 404
    assert opened() == []
    actions.claim_case(by=dora, case_id=case.pk)
    page = client.get(case.get_absolute_url()).content.decode()
    assert paper in page
    assert video in page
    got = client.post(paper)
    assert (b"".join(got.streaming_content), got["Content-Type"]) == (PAPER, "application/pdf")
    assert got["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert "sandbox" in got["Content-Security-Policy"]
    assert client.post(video).status_code == 200
    subject = f"moderation.case:{case.pk}"
    assert opened() == [(str(dora.pk), subject, "plan.pdf"), (str(dora.pk), subject, "Video.webm")]
    assert "plan.pdf" in client.get("/desk/audit/").content.decode()


def test_to_everybody_else_they_are_not_there(browse, alice, bob, charlie, dora, case):
    actions.claim_case(by=dora, case_id=case.pk)
    for reader in (an_operator(), alice, bob, charlie):
        for door in doors(case):
            assert browse(reader).post(door).status_code == 404
    assert browse(None).post(doors(case)[0]).status_code == 302
    assert browse(dora).get(doors(case)[0]).status_code == 405
    assert browse(dora).post(f"/desk/cases/{case.pk}/files/file-0/").status_code == 404
    assert opened() == []


def test_they_close_when_the_case_is_given_back_or_decided(dora, case):
    [key, _video] = [file.key for file in view_of(case.subject).files]
    actions.claim_case(by=dora, case_id=case.pk)
    actions.release_case(by=dora, case_id=case.pk)
    with pytest.raises(Refused) as no:
        actions.open_file(by=dora, case_id=case.pk, key=key)
    assert no.value.code == "hidden"
    actions.claim_case(by=dora, case_id=case.pk)
    actions.decide_case(by=dora, case_id=case.pk, decision="dismiss", reason="Nothing is wrong.")
    with pytest.raises(Refused):
        actions.open_file(by=dora, case_id=case.pk, key=key)
    assert opened() == []


def test_of_a_reported_message_its_own_files_are_opened_and_no_others(browse, alice, account, bob, dora):
    proposal = accepted(an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob))
    mine, other = (
        messaging.say(by=bob, room_id=proposal.room_id, body=name, files=[SimpleUploadedFile(name, PAPER)])
        for name in ("mine.pdf", "other.pdf")
    )
    case = a_case(by=alice, subject=f"messaging.message:{mine.pk}")
    actions.claim_case(by=dora, case_id=case.pk)
    assert [file.name for file in view_of(case.subject).files] == ["mine.pdf"]
    assert browse(dora).post(doors(case)[0]).status_code == 200
    theirs = f"/desk/cases/{case.pk}/files/file-{other.files.get().pk}/"
    assert browse(dora).post(theirs).status_code == 404
