"""Each constraint of the room, broken on purpose in the database."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.proposals.models import Draft, Proposal, ProposedMilestone, Terms
from handsel.proposals.testing import a_proposal


@pytest.fixture
@kept
def proposal(alice, account, bob):
    return a_proposal(by=bob, job=a_job(by=alice, account=account))


def breaks(name, act):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        act()


def test_an_ended_proposal_has_a_time_and_an_open_one_has_none(proposal):
    rows = Proposal.objects.filter(pk=proposal.pk)
    breaks("an_ended_proposal_has_a_time", lambda: rows.update(state="withdrawn"))
    breaks("an_ended_proposal_has_a_time", lambda: rows.update(ended_at=clock.now()))


def test_terms_cost_something_and_have_one_version_each(proposal):
    rows = Terms.objects.filter(proposal=proposal)
    breaks("terms_cost_something", lambda: rows.update(amount=Decimal(0)))
    again = {"proposal": proposal, "version": 1, "kind": "project", "amount": Decimal(5)}
    breaks("terms_in_order", lambda: Terms.objects.create(**again))


@pytest.mark.rule("PROP-06")
def test_only_hourly_terms_have_a_weekly_limit(proposal):
    rows = Terms.objects.filter(proposal=proposal)
    breaks("only_hours_have_a_weekly_limit", lambda: rows.update(weekly_limit=20))


@pytest.mark.rule("PROP-04")
def test_milestones_have_one_place_each(proposal):
    first = {"terms": proposal.terms.get(), "position": 1, "text": "Plan", "price": Decimal(5)}
    ProposedMilestone.objects.create(**first)
    breaks("milestones_in_order", lambda: ProposedMilestone.objects.create(**first))


def test_there_is_one_draft_per_person_and_job(proposal, bob):
    Draft.objects.create(person=bob, job=proposal.job, values={})
    breaks("one_draft", lambda: Draft.objects.create(person=bob, job=proposal.job, values={}))
