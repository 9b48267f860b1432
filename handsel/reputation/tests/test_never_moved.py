"""What never moves a score: each of these acts is done for real, and everybody is computed anew after it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions as contracts
from handsel.contracts.testing import an_offer
from handsel.events.testing import deliver_all
from handsel.invitations import actions as invitations
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.messaging.testing import a_message, a_room
from handsel.proposals import actions as proposals
from handsel.proposals.testing import a_proposal
from handsel.reputation import actions
from handsel.reputation.models import Score
from handsel.reputation.testing import a_record
from tests.architecture.tree import imports, sources

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def records(bob, charlie, profile_of):
    """Give Bob and Charlie scores."""
    for person, stars in ((bob, (5, 5, 2, 5, 5)), (charlie, (4, 5, 3, 5))):
        a_record(profile_of(person), *stars)
    deliver_all()


@pytest.fixture
def unmoved(bob, charlie, profile_of, records):
    """Return a check that the scores of all are as they were."""
    before = rows()
    assert [row["best"] for row in before] == [60, 75]

    def check():
        deliver_all()
        assert rows() == before
        actions.begin_run()
        actions.go_on()
        assert rows() == before
        assert (profile_of(bob).score, profile_of(charlie).score) == (60, 75)

    return check


def rows():
    hidden = {"computed_at"}
    return [
        {name: value for name, value in row.items() if name not in hidden}
        for row in Score.objects.order_by("pk").values()
    ]


Act = Callable[..., object]


def accept(invitation, charlie, bob):
    accepted(invitation)


def decline(invitation, charlie, bob):
    declined(invitation, message="Not this time.")


def not_now(invitation, charlie, bob):
    day = clock.today() + timedelta(days=14)
    invitations.answer_not_now(by=bob, invitation_id=invitation.pk, ask_again_on=day)


def ignore(invitation, charlie, bob):
    invitations.ignore_invitation(by=bob, invitation_id=invitation.pk)


def refer(invitation, charlie, bob):
    a_referral(invitation, charlie)


def refer_and_be_refused(invitation, charlie, bob):
    declined(a_referral(invitation, charlie).invitation)


def let_expire(invitation, charlie, bob):
    with clock.turned(days=60):
        invitations.expire_invitations()


def be_withdrawn(invitation, charlie, bob):
    invitations.withdraw_invitation(by=invitation.sender, invitation_id=invitation.pk)


@pytest.mark.rule("REP-04")
@pytest.mark.rule("INV-15")
@pytest.mark.rule("REF-19")
@pytest.mark.parametrize(
    "act", [accept, decline, not_now, ignore, refer, refer_and_be_refused, let_expire, be_withdrawn]
)
def test_no_answer_to_an_invitation_moves_a_score(alice, account, bob, charlie, unmoved, act):
    invitation = an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob)
    act(invitation, charlie, bob)
    unmoved()


@pytest.mark.rule("REP-04")
@pytest.mark.rule("PROP-23")
def test_sending_withdrawing_and_losing_proposals_moves_no_score(alice, account, bob, charlie, unmoved):
    job = a_job(by=alice, account=account)
    first, second = a_proposal(by=bob, job=job), a_proposal(by=charlie, job=job)
    proposals.withdraw_proposal(by=bob, proposal_id=first.pk, reason="other_work")
    proposals.decline_proposal(by=alice, proposal_id=second.pk, reason="experience")
    unmoved()


@pytest.mark.rule("REP-04")
@pytest.mark.rule("CTR-05")
def test_declining_or_losing_an_offer_moves_no_score(alice, account, bob, charlie, unmoved):
    first = an_offer(by=alice, job=a_job(by=alice, account=account, title="One"), to=bob.profile)
    contracts.decline_offer(by=bob, offer_id=first.pk, reason="time", message="Not this month.")
    second = an_offer(by=alice, job=a_job(by=alice, account=account, title="Two"), to=charlie.profile)
    contracts.withdraw_offer(by=alice, offer_id=second.pk, reason="Plans changed.")
    unmoved()


@pytest.mark.rule("REP-04")
def test_messages_and_silence_move_no_score(alice, account, bob, unmoved):
    room = a_room(account=account, freelancer=bob)
    a_message(room, alice, "Hello?")
    with clock.turned(days=5):
        a_message(room, alice, "Are you there?")
        a_message(room, bob, "Sorry, I was away.")
    unmoved()


@pytest.mark.rule("REP-04")
@pytest.mark.rule("INV-15")
@pytest.mark.rule("REF-19")
@pytest.mark.rule("PROP-23")
def test_what_reads_and_computes_scores_knows_no_invitations_proposals_or_messages():
    parts = ("reputation/score.py", "reputation/queries/scores.py", "reputation/actions/scores.py")
    apart = (
        "handsel.invitations",
        "handsel.proposals",
        "handsel.messaging",
        "handsel.jobs",
        "handsel.agencies",
    )
    read = [source for source in sources() if source.name.endswith(parts)]
    assert len(read) == len(parts)
    wrong = [
        f"{one.name} imports {name}" for one in read for name, _line in imports(one) if name.startswith(apart)
    ]
    assert wrong == []
    pure = next(one for one in read if one.name.endswith(parts[0]))
    assert {name.split(".")[0] for name, _line in imports(pure)} <= {
        "collections",
        "dataclasses",
        "datetime",
        "decimal",
    }
