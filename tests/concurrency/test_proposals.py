"""Races about proposals: a letter that was read does not change."""

import pytest

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.proposals import actions, rules
from handsel.proposals.models import Proposal
from handsel.proposals.testing import LETTER, a_proposal
from handsel.proposals.values import ContentValues

pytestmark = pytest.mark.django_db(transaction=True)
BETTER = ContentValues("A better letter.")


@pytest.fixture
@kept
def sent(alice, bob, account):
    return a_proposal(by=bob, job=a_job(by=alice, account=account))


@pytest.mark.rule("PROP-18")
@pytest.mark.parametrize("locks", [True, False])
def test_who_looks_during_an_edit_reads_the_letter_that_stays(race, alice, bob, sent, locks):
    edited, read = race(
        lambda: actions.edit_content(by=bob, proposal_id=sent.pk, values=BETTER),
        lambda: actions.view_proposal(by=alice, proposal_id=sent.pk),
        pause=(rules, "check_can_edit_content"),
        locks=locks,
    )
    assert isinstance(edited, Proposal)
    assert isinstance(read, Proposal)
    stays = Proposal.objects.get(pk=sent.pk).letter
    assert stays == "A better letter."
    assert (read.letter == stays) is locks


@pytest.mark.rule("PROP-18")
@pytest.mark.parametrize("locks", [True, False])
def test_an_edit_that_comes_during_the_first_look_is_refused(race, alice, bob, sent, locks):
    read, edited = race(
        lambda: actions.view_proposal(by=alice, proposal_id=sent.pk),
        lambda: actions.edit_content(by=bob, proposal_id=sent.pk, values=BETTER),
        pause=(rules, "check_is_client"),
        locks=locks,
    )
    assert isinstance(read, Proposal)
    if locks:
        assert isinstance(edited, Refused)
        assert edited.code == "already_viewed"
    assert (Proposal.objects.get(pk=sent.pk).letter == LETTER) is locks
