"""The weekly mails: jobs that fit for freelancers, candidates and invitations for clients."""

import pytest

from handsel.events.testing import deliver_all
from handsel.invitations.testing import an_invitation
from handsel.jobs.actions import close_job
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.notifications.models import Letter, Notice
from handsel.people import testing as people
from handsel.proposals.testing import a_proposal
from handsel.search import handlers

pytestmark = [pytest.mark.django_db, pytest.mark.rule("NOTIF-16")]


@pytest.fixture
def greta(db):
    return people.a_freelancer("Greta", "Holm", skills=("Bookkeeping",)).person


def letters(person, kind) -> list[Letter]:
    return list(Letter.objects.filter(person=person, kind=kind).order_by("pk"))


def review() -> None:
    handlers.review_week()
    deliver_all()


def test_a_freelancer_reads_once_a_week_which_new_jobs_fit(alice, account, greta, bob):
    fits = a_job(by=alice, account=account, title="Books of a bakery", skills=["Bookkeeping"])
    a_job(by=alice, account=account, title="Paint a fence", skills=["Painting"])
    a_job(by=alice, account=account, title="Secret books", skills=["Bookkeeping"], visibility="invite_only")
    review()
    review()
    (letter,) = letters(greta, "weekly_jobs")
    assert letter.subject == "New jobs of this week that fit you"
    assert fits.title in letter.text
    assert "Paint a fence" not in letter.text
    assert "Secret books" not in letter.text
    assert "/unsubscribe/" in letter.text
    assert not Notice.objects.get(person=greta).listed
    with clock.turned(days=8):
        review()
    assert len(letters(greta, "weekly_jobs")) == 1, "a week without new jobs is not told"
    assert letters(bob, "weekly_jobs") == []


def test_own_proposals_and_closed_jobs_are_left_out(alice, account, greta):
    a_proposal(by=greta, job=a_job(by=alice, account=account, skills=["Bookkeeping"]))
    gone = a_job(by=alice, account=account, title="Gone", skills=["Bookkeeping"])
    handlers.review_week()
    close_job(by=alice, job_id=gone.pk, hired=False)
    deliver_all()
    assert letters(greta, "weekly_jobs") == []


def test_a_client_reads_of_candidates_and_open_invitations(alice, erin, account, bob, charlie):
    job = a_job(by=alice, account=account, title="Books of a bakery")
    a_job(by=alice, account=account, title="Nothing happens")
    an_invitation(by=alice, job=job, to=bob)
    a_proposal(by=charlie, job=job)
    review()
    review()
    for person in (alice, erin):
        (letter,) = letters(person, "weekly_hiring")
        assert "“Books of a bakery”: 1 new candidate. 1 invitation waits for an answer." in letter.text
        assert "Nothing happens" not in letter.text


def test_a_quiet_week_of_a_client_is_not_told(alice, account):
    a_job(by=alice, account=account)
    review()
    assert letters(alice, "weekly_hiring") == []


@pytest.mark.rule("ACC-09")
def test_jobs_fit_by_the_profiles_that_are_shown_too(alice, account, greta):
    people.a_specialized(greta.profile, title="Fences", skills=("Painting",))
    people.a_specialized(greta.profile, title="Roofs", skills=("Roofing",), shown=False)
    fits = a_job(by=alice, account=account, title="Paint a fence", skills=["Painting"])
    hidden = a_job(by=alice, account=account, title="Mend a roof", skills=["Roofing"])
    review()
    (letter,) = letters(greta, "weekly_jobs")
    assert fits.title in letter.text
    assert hidden.title not in letter.text
