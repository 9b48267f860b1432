"""Coaching from one's own figures (AI-11)."""

import pytest

from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people import actions as people
from handsel.people.testing import a_freelancer, a_program
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal
from handsel.reputation import queries
from handsel.reputation.coaching import Figures, advice_from

pytestmark = [pytest.mark.django_db, pytest.mark.rule("AI-11")]
GOOD = {
    "days": 90,
    "band": "day",
    "counted": 5,
    "invited": 5,
    "answered": 5,
    "sent": 6,
    "viewed": 5,
    "talks": 3,
}


def advised(**changes):
    return {each.key: each for each in advice_from(Figures(**{**GOOD, **changes}))}


def test_good_figures_are_called_good_with_the_figures():
    assert list(advised()) == ["well"]
    assert "5 of 5 invitations answered" in advised()["well"].figure


@pytest.mark.parametrize(
    ("changes", "key", "figure"),
    [
        ({"missed": 2, "invited": 7}, "missed", "2 of 7 invitations ran out unanswered"),
        ({"band": "slow", "counted": 7}, "slow", "from 7 invitations"),
        ({"band": "three_days", "counted": 4}, "slow", "from 4 invitations"),
        ({"band": "", "counted": 1}, "no_band", "1 of the 3 invitations"),
        ({"sent": 1, "viewed": 1, "talks": 1}, "few_sent", "1 proposal sent"),
        ({"sent": 8, "viewed": 2, "talks": 2}, "unopened", "2 of 8 proposals were opened"),
        ({"viewed": 6, "talks": 1}, "no_talk", "1 of 6 opened proposals"),
        ({"complete": 70}, "profile", "70 percent complete"),
        ({"declined": 3}, "no_referral", "3 invitations declined"),
        ({"referrals": 3, "referrals_taken": 2}, "referred", "2 of 3 people"),
    ],
)
def test_each_piece_of_advice_comes_with_its_figure(changes, key, figure):
    found = advised(**changes)
    assert list(found) == [key]
    assert figure in found[key].figure


def test_the_figures_are_ones_own_and_of_the_window(alice, account, bob):
    mona = a_freelancer("Mona", "Lund").person
    jobs = [a_job(by=alice, account=account, title=f"Job {number}") for number in range(3)]
    accepted(an_invitation(by=alice, job=jobs[0], to=bob))
    a_referral(an_invitation(by=alice, job=jobs[1], to=bob), mona)
    sent = a_proposal(by=bob, job=jobs[2])
    a_proposal(by=mona, job=jobs[2])
    proposals.view_proposal(by=alice, proposal_id=sent.pk)
    found = queries.figures_of(bob.profile)
    assert (found.invited, found.answered, found.accepted, found.declined, found.missed) == (2, 2, 1, 1, 0)
    assert (found.sent, found.viewed, found.talks) == (1, 1, 0)
    assert (found.referrals, found.referrals_taken) == (1, 0)
    with clock.turned(days=91):
        assert queries.figures_of(bob.profile).invited == 0


def test_the_page_is_for_plus_and_says_what_it_is_to_basic(browse, bob, alice, account, dora):
    visitor = browse(bob)
    page = visitor.get("/coaching/").content.decode()
    assert "This belongs to the plan Plus" in page
    assert "From this figure" not in page
    assert 'href="/coaching/"' in visitor.get("/").content.decode()
    people.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid.")
    page = visitor.get("/coaching/").content.decode()
    assert "From this figure" in page
    assert "0 proposals sent unasked" in page
    assert browse(alice, "client").get("/coaching/").status_code == 403


def test_a_program_reads_the_same(bob, dora):
    program = a_program(bob)
    assert program.get("/coaching").status_code == 403
    people.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid.")
    given = program.get("/coaching").json()
    assert given["figures"]["sent"] == 0
    assert {"few_sent", "profile"} <= {each["key"] for each in given["advice"]}
