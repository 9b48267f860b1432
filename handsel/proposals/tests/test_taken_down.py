"""Proposals that a moderator takes down, and shows again after an appeal."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.events.models import AuditEntry
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.moderation import actions as moderation
from handsel.moderation.testing import a_decided_case
from handsel.notifications.models import Notice
from handsel.people.testing import a_program, a_specialist
from handsel.proposals import actions
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal
from handsel.proposals.values import ContentValues

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-07")]
OFF_RULES = "Ring me at the harbour, we do it without this place."


def refused(code, act):
    """Do what must be refused, and see that nothing changed and nothing was told."""
    since, before = last_event(), list(Proposal.objects.values())
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert list(Proposal.objects.values()) == before
    assert told_nothing(since)


@pytest.fixture
def sent(alice, account, bob):
    """A proposal with a letter, an answer and a file that break a rule."""
    job = a_job(by=alice, account=account, questions=("When could you begin?",))
    files = (SimpleUploadedFile("harbour.txt", b"The address."),)
    answers = {job.questions.get().pk: "At the harbour, on Monday."}
    return a_proposal(by=bob, job=job, letter=OFF_RULES, files=files, answers=answers)


@pytest.fixture
def case(sent, alice, dora):
    """The case in which it was taken down."""
    found = a_decided_case(
        by=dora, reporter=alice, subject=f"proposals.proposal:{sent.pk}", decision="remove"
    )
    deliver_all()
    return found


def test_the_client_reads_nothing_of_it_and_sees_that_it_was_removed(sent, case, alice, account, browse):
    hers = browse(alice, f"client:{account.pk}")
    for address in (sent.get_absolute_url(), f"/jobs/{sent.job_id}/candidates/"):
        page = hers.get(address)
        assert page.status_code == 200
        assert "harbour" not in page.content.decode()
        assert "removed by a moderator" in page.content.decode().lower()
    assert hers.get(f"/proposals/files/{sent.files.get().pk}/").status_code == 404
    sent.refresh_from_db()
    assert sent.is_open


def test_its_author_is_told_and_still_reads_it(sent, case, bob, browse):
    notice = Notice.objects.get(person=bob, key=f"case_decided:{case.pk}")
    assert notice.title == "Something of yours was taken down"
    mine = browse(bob)
    page = mine.get(sent.get_absolute_url()).content.decode()
    assert "Ring me at the harbour" in page
    assert "A moderator took this down" in page
    assert mine.get(f"/proposals/files/{sent.files.get().pk}/").status_code == 200


def test_it_cannot_be_edited_until_it_is_shown_again(sent, bob, dora):
    actions.take_proposal_down(by=dora, proposal_id=sent.pk, why="It broke a rule.")
    answers = {row.pk: "Now." for row in sent.answers.all()}
    values = ContentValues(letter="Good day.", answers=answers, kept=frozenset())
    refused("taken_down", lambda: actions.edit_content(by=bob, proposal_id=sent.pk, values=values))


def test_programs_of_the_client_get_nothing_of_it(sent, case, alice, account, bob):
    program = a_program(alice, account)
    told = program.get(f"/proposals/{sent.pk}").json()
    assert told["letter"] == "(removed by a moderator)"
    assert (told["answers"], told["files"], told["video"], told["taken_down"]) == ([], [], None, True)
    assert "harbour" not in str(program.get(f"/jobs/{sent.job_id}/proposals").json())
    assert program.get(f"/files/proposals/{sent.files.get().pk}").status_code == 404
    own = a_program(bob).get(f"/proposals/{sent.pk}").json()
    assert own["letter"] == OFF_RULES
    assert own["taken_down"]


def test_the_clients_talent_specialist_reads_nothing_of_it(sent, case, account, dora, browse):
    grace = a_specialist(account, "Grace", "Okafor", by=dora)
    hers = browse(grace, f"specialist:{account.pk}")
    page = hers.get(f"/desk/clients/proposals/{sent.pk}/")
    assert page.status_code == 200
    assert "harbour" not in page.content.decode()


@pytest.mark.rule("ADM-04")
def test_an_appeal_that_was_right_shows_it_again(sent, case, alice, account, bob, dora, browse):
    moderation.appeal(by=bob, case_id=case.pk, words="The harbour is where I work.")
    moderation.decide_appeal(by=dora, case_id=case.pk, outcome="reversed", reason="It is.")
    deliver_all()
    page = browse(alice, f"client:{account.pk}").get(sent.get_absolute_url()).content.decode()
    assert "Ring me at the harbour" in page
    assert "removed by a moderator" not in page.lower()


@pytest.mark.rule("ADM-08")
def test_only_operators_do_it_once_and_it_is_in_the_audit(sent, alice, dora):
    refused(
        "forbidden",
        lambda: actions.take_proposal_down(by=alice, proposal_id=sent.pk, why="I do not like it."),
    )
    for _ in range(2):
        actions.take_proposal_down(by=dora, proposal_id=sent.pk, why="It broke a rule.")
    for _ in range(2):
        actions.show_proposal_again(by=dora, proposal_id=sent.pk, why="It did not.")
    rows = AuditEntry.objects.filter(subject=f"proposals.proposal:{sent.pk}").order_by("pk")
    assert list(rows.values_list("act", flat=True)) == ["proposal_taken_down", "proposal_shown_again"]


def test_the_case_shows_it_whole_to_the_moderator(sent, case, dora, browse):
    page = browse(dora).get(case.get_absolute_url()).content.decode()
    assert "Ring me at the harbour" in page
    assert "At the harbour, on Monday." in page
