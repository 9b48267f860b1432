"""Who is told when an open job is edited, and what (JOB-17, JOB-05)."""

from decimal import Decimal

import pytest

from handsel.events.testing import deliver_all, facts_told, last_event
from handsel.invitations.testing import an_invitation, declined, profile_of
from handsel.jobs import actions
from handsel.jobs.testing import a_job, job_values
from handsel.kit.refused import Refused
from handsel.notifications.models import Notice
from handsel.notifications.testing import letters_to
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db
TITLE = "Bring a year of receipts in order"


@pytest.fixture
def plain(alice, account):
    return a_job(by=alice, account=account)


def edited(person) -> list[Notice]:
    return list(Notice.objects.filter(person=person, kind="job_edited").order_by("pk"))


def edit(alice, job, **changes):
    actions.edit_job(by=alice, job_id=job.pk, values=job_values(**changes))
    deliver_all()


@pytest.mark.rule("JOB-17")
def test_the_invited_and_those_who_proposed_hear_once_what_changed(alice, bob, charlie, stranger, plain):
    an_invitation(by=alice, job=plain, to=bob)
    a_proposal(by=charlie, job=plain)
    declined(an_invitation(by=alice, job=plain, to=stranger))
    edit(alice, plain, budget=Decimal(1200), duration="gt6")
    for person in (bob, charlie):
        (notice,) = edited(person)
        assert notice.title == f"The client changed “{TITLE}”"
        assert notice.body == "Changed: how long it may take, the budget."
        assert "Atelier" not in letters_to(person)[-1].text
    assert edited(stranger) == []
    assert edited(alice) == []
    edit(alice, plain, budget=Decimal(1500), duration="gt6")
    assert len(edited(bob)) == 2


@pytest.mark.rule("JOB-17", "NOTIF-09", "PROP-25")
def test_the_author_of_an_archived_proposal_hears_of_an_edit_like_everybody_and_once(alice, charlie, plain):
    proposal = a_proposal(by=charlie, job=plain)
    proposals.archive_proposal(by=alice, proposal_id=proposal.pk)
    edit(alice, plain, duration="gt6")
    assert len(edited(charlie)) == 1
    assert Notice.objects.filter(person=charlie, title__contains=TITLE).count() == 1


@pytest.mark.rule("JOB-17")
def test_an_edit_that_changes_nothing_tells_nothing(alice, bob, plain):
    an_invitation(by=alice, job=plain, to=bob)
    last = last_event()
    edit(alice, plain)
    assert "jobs.JobEdited" not in facts_told(last)
    assert edited(bob) == []


@pytest.mark.rule("JOB-17")
def test_another_kind_of_budget_after_a_proposal_tells_nobody(alice, charlie, plain):
    a_proposal(by=charlie, job=plain)
    with pytest.raises(Refused) as no:
        edit(alice, plain, rate_min=Decimal(20))
    assert (no.value.code, no.value.status) == ("has_proposals", 422)
    deliver_all()
    assert edited(charlie) == []
    plain.refresh_from_db()
    assert plain.budget_kind == "fixed"


@pytest.mark.rule("JOB-05")
def test_questions_added_later_are_not_asked_of_a_proposal_that_is_there(alice, charlie, plain, browse):
    proposal = a_proposal(by=charlie, job=plain)
    edit(alice, plain, questions=["Which programs do you use?"])
    assert list(Proposal.objects.get(pk=proposal.pk).answers.all()) == []
    page = browse(charlie).get(proposal.get_absolute_url()).content.decode()
    assert "Which programs do you use?" not in page
    (letter,) = [one for one in letters_to(charlie) if "changed" in one.subject]
    assert "You need not answer new questions." in letter.text
    assert profile_of(charlie).person == charlie
