"""What becomes of a proposal: viewed, answered, withdrawn, ended with its job."""

from typing import Any

import pytest
from django.db import transaction
from django.utils import translation
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity, Job
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.messaging.models import Message, Room
from handsel.notifications.models import Notice
from handsel.notifications.testing import titles, told
from handsel.people import testing as people
from handsel.people.models import FreelancerProfile, Introduction
from handsel.proposals import actions, queries, rules
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal, values


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def sent(bob, job):
    proposal = a_proposal(by=bob, job=job)
    deliver_all()
    return proposal


@pytest.fixture
@kept
def invited(bob, job):
    with transaction.atomic():
        proposal = actions.submit_invited(
            by=bob, job=jobs.lock_open_job(job.pk), profile=bob.profile, origin="invite", values=values()
        )
    deliver_all()
    return proposal


def fresh(proposal):
    return Proposal.objects.get(pk=proposal.pk)


def counts_agree(job):
    kept, counted = Activity.objects.get(job=job), queries.counts_of(job)
    return (kept.proposals, kept.interviewing) == (counted.proposals, counted.interviewing)


def refused(proposal, act, *args, **more):
    """Do what must be refused; return why, having seen that nothing changed and nothing was told."""
    before = last_event()
    row = Proposal.objects.filter(pk=proposal.pk).values().get()
    messages = Message.objects.count()
    with pytest.raises(Refused) as no:
        act(*args, **more)
    assert Proposal.objects.filter(pk=proposal.pk).values().get() == row
    assert Message.objects.count() == messages
    assert told_nothing(before)
    return no.value


@pytest.mark.rule("PROP-26")
def test_the_clients_first_look_makes_it_viewed_and_is_told_once(erin, sent, job):
    before = last_event()
    actions.view_proposal(by=erin, proposal_id=sent.pk)
    actions.view_proposal(by=erin, proposal_id=sent.pk)
    assert fresh(sent).state == "viewed"
    assert fresh(sent).viewed_at is not None
    assert Activity.objects.get(job=job).last_viewed_at is not None
    assert facts_told(before) == ["proposals.ProposalViewed"]


@pytest.mark.rule("PROP-26")
def test_a_look_at_an_active_candidacy_keeps_it_active(alice, invited):
    actions.view_proposal(by=alice, proposal_id=invited.pk)
    assert fresh(invited).state == "active"
    assert fresh(invited).viewed_at is not None


@pytest.mark.parametrize("who", ["charlie", "dora"])
def test_strangers_and_operators_leave_no_mark(request, sent, job, who):
    person = request.getfixturevalue(who)
    assert refused(sent, actions.view_proposal, by=person, proposal_id=sent.pk).code == "hidden"
    assert Activity.objects.get(job=job).last_viewed_at is None


@pytest.mark.rule("MSG-07")
@pytest.mark.rule("MSG-08")
@pytest.mark.rule("JOB-11")
def test_the_clients_first_message_opens_the_room_and_begins_the_interview(alice, bob, account, sent, job):
    before = last_event()
    message = actions.start_interview(by=alice, proposal_id=sent.pk, body="When could you begin?", key="k1")
    proposal = fresh(sent)
    assert (proposal.state, proposal.room) == ("active", message.room)
    assert proposal.interview_started_at is not None
    assert Activity.objects.get(job=job).interviewing == 1
    assert Introduction.objects.get(profile=bob.profile, account=account).level == Introduction.Level.MET
    assert sorted(facts_told(before)) == [
        "messaging.MessageSent",
        "messaging.RoomOpened",
        "proposals.InterviewStarted",
    ]
    deliver_all()
    assert Activity.objects.get(job=job).interviewing == 1


@pytest.mark.rule("MSG-07")
def test_a_second_click_says_it_once(alice, sent):
    for _click in range(2):
        actions.start_interview(by=alice, proposal_id=sent.pk, body="When could you begin?", key="k1")
    assert Message.objects.filter(author=alice).count() == 1
    assert Room.objects.count() == 1


@pytest.mark.rule("MSG-04")
def test_the_freelancer_cannot_write_first_about_a_marketplace_proposal(bob, sent):
    no = refused(sent, actions.start_interview, by=bob, proposal_id=sent.pk, body="Hello")
    assert (no.code, no.status) == ("wait_for_client", 403)
    assert not Room.objects.exists()


@pytest.mark.rule("MSG-06")
def test_the_freelancer_may_write_first_after_accepting(bob, invited):
    messaging.say(by=bob, room_id=invited.room_id, body="Thank you for inviting me.")
    deliver_all()
    assert fresh(invited).interview_started_at is None


@pytest.mark.rule("MSG-08")
@pytest.mark.rule("JOB-11")
def test_an_accepted_invitation_becomes_an_interview_when_the_client_writes(alice, invited, job):
    assert Activity.objects.get(job=job).interviewing == 0
    for _time in range(2):
        messaging.say(by=alice, room_id=invited.room_id, body="Nice to meet you.")
        deliver_all()
    assert fresh(invited).interview_started_at is not None
    assert Activity.objects.get(job=job).interviewing == 1
    assert facts_told().count("proposals.InterviewStarted") == 1


def test_nobody_writes_to_a_withdrawn_candidate(alice, bob, sent):
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk)
    no = refused(sent, actions.start_interview, by=alice, proposal_id=sent.pk, body="Hello")
    assert (no.code, no.state) == ("proposal_not_open", "withdrawn")


def test_an_empty_message_opens_no_room(alice, sent):
    assert refused(sent, actions.start_interview, by=alice, proposal_id=sent.pk, body=" ").field == "body"
    assert not Room.objects.exists()


def test_a_candidate_of_a_closed_job_is_not_written_to(alice, sent, job):
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    assert (
        refused(sent, actions.start_interview, by=alice, proposal_id=sent.pk, body="Hi").code == "job_closed"
    )


@pytest.mark.rule("PROP-22")
@pytest.mark.rule("JOB-08")
def test_withdrawing_takes_the_proposal_out_of_the_counts(alice, bob, sent, job):
    actions.start_interview(by=alice, proposal_id=sent.pk, body="When could you begin?")
    before = last_event()
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk, reason="I took\nother work")
    proposal = fresh(sent)
    assert (proposal.state, proposal.withdraw_reason) == ("withdrawn", "I took other work")
    assert facts_told(before) == ["proposals.ProposalWithdrawn"]
    activity = Activity.objects.get(job=job)
    assert (activity.proposals, activity.interviewing) == (0, 0)
    assert proposal.room.state == Room.State.READ_MOSTLY


@pytest.mark.rule("PROP-22")
def test_withdrawing_twice_is_withdrawing_once(bob, sent, job):
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk, reason="First")
    before = last_event()
    assert actions.withdraw_proposal(by=bob, proposal_id=sent.pk, reason="Second").withdraw_reason == "First"
    assert told_nothing(before)
    assert Activity.objects.get(job=job).proposals == 0


@pytest.mark.rule("PROP-22")
@pytest.mark.parametrize("who", ["alice", "charlie"])
def test_only_its_author_withdraws_a_proposal(request, sent, who):
    person = request.getfixturevalue(who)
    assert refused(sent, actions.withdraw_proposal, by=person, proposal_id=sent.pk).code == "hidden"


@pytest.mark.rule("PROP-22")
def test_an_ended_proposal_cannot_be_withdrawn(alice, bob, sent, job):
    jobs.close_job(by=alice, job_id=job.pk, hired=True)
    deliver_all()
    assert refused(sent, actions.withdraw_proposal, by=bob, proposal_id=sent.pk).code == "proposal_not_open"


@pytest.mark.rule("PROP-23")
def test_withdrawing_changes_nothing_that_judges_the_freelancer(bob, sent):
    before = FreelancerProfile.objects.filter(person=bob).values().get()
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk)
    deliver_all()
    assert FreelancerProfile.objects.filter(person=bob).values().get() == before


@pytest.mark.rule("JOB-16")
def test_open_proposals_end_with_their_job_and_their_rooms_stay_for_reading(
    alice, bob, charlie, job, invited
):
    other = a_proposal(by=charlie, job=job)
    gone = a_proposal(by=people.a_freelancer("Gina", "Rossi").person, job=job)
    actions.withdraw_proposal(by=gone.profile.person, proposal_id=gone.pk)
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    assert (fresh(invited).state, fresh(other).state) == ("job_closed", "job_closed")
    assert fresh(gone).state == "withdrawn"
    assert Room.objects.get(pk=invited.room_id).state == Room.State.READ_MOSTLY
    assert f"proposal-ended:{invited.pk}" in told(bob)
    assert f"proposal-ended:{other.pk}" in told(charlie)
    assert counts_agree(job)


@pytest.mark.rule("JOB-16")
def test_hearing_of_the_end_twice_ends_them_once(alice, sent, job):
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    before = last_event()
    assert actions.end_proposals(job_id=job.pk) == []
    assert told_nothing(before)


def test_an_open_job_ends_no_proposal(sent, job):
    assert actions.end_proposals(job_id=job.pk) == []
    assert fresh(sent).state == "submitted"


def test_the_clients_people_hear_of_a_new_proposal(alice, erin, bob, sent, job):
    for person in (alice, erin):
        assert titles(person) == [f"Bob R. sent a proposal for “{job.title}”"]
    assert told(bob) == []


def test_an_invited_proposal_is_told_by_who_accepted_it(alice, invited):
    assert not Notice.objects.filter(person=alice, kind="proposal").exists()


def test_the_clients_people_hear_of_a_withdrawal(alice, bob, sent):
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk)
    deliver_all()
    assert f"proposal-withdrawn:{sent.pk}" in told(alice)


def test_that_the_client_opened_it_is_told_to_nobody_who_did_not_ask(alice, bob, sent):
    actions.view_proposal(by=alice, proposal_id=sent.pk)
    deliver_all()
    assert not Notice.objects.filter(person=bob, listed=True).exists()


@pytest.mark.rule("PROP-26")
def test_its_author_reads_of_every_state_but_not_of_archiving():
    words = {
        "submitted": "Submitted",
        "viewed": "Viewed by the client",
        "active": "Active",
        "offered": "Offer",
        "hired": "Hired",
        "declined": "Declined by the client",
        "archived": "Submitted",
        "withdrawn": "Withdrawn",
        "job_closed": "Job closed",
    }
    with translation.override("en"):
        assert {state: Proposal(state=state).status for state in Proposal.State.values} == words


@pytest.mark.rule("PROP-26")
@pytest.mark.parametrize("start", Proposal.State.values)
@pytest.mark.parametrize("end", Proposal.State.values)
def test_a_proposal_moves_along_its_state_table_and_no_other_way(start, end):
    proposal = Proposal(state=start)
    if end in Proposal.NEXT[start]:
        rules.check_may_become(proposal, end)
    else:
        with pytest.raises(Refused) as no:
            rules.check_may_become(proposal, end)
        assert (no.value.code, no.value.state) == ("proposal_not_open", start)


@pytest.mark.rule("PROP-16")
@pytest.mark.rule("PROP-17")
@pytest.mark.rule("MSG-20")
def test_active_candidacies_are_a_tab_of_their_own_and_lead_to_the_conversation(bob, charlie, invited, job):
    acting = people.acting_as(bob)
    assert queries.tab_counts(acting) == {"active": 1, "submitted": 0, "archived": 0}
    (row,) = queries.for_freelancer(acting, "active")
    assert row.link == invited.room.get_absolute_url()
    assert queries.tab_counts(people.acting_as(charlie)) == {"active": 0, "submitted": 0, "archived": 0}


@pytest.mark.rule("PROP-17")
def test_each_state_has_its_tab(bob, sent, django_assert_num_queries):
    tabs = {}
    ended = {"hired", "declined", "archived", "withdrawn", "job_closed"}
    acting = people.acting_as(bob)
    for state in Proposal.State.values:
        Proposal.objects.filter(pk=sent.pk).update(
            state=state,
            ended_at=sent.submitted_at if state in ended else None,
            decline_reason="other" if state == "declined" else "",
        )
        tabs[state] = [tab for tab, count in queries.tab_counts(acting).items() if count]
    assert tabs == {
        "submitted": ["submitted"],
        "viewed": ["submitted"],
        "archived": ["submitted"],
        "active": ["active"],
        "offered": ["active"],
        "hired": ["archived"],
        "declined": ["archived"],
        "withdrawn": ["archived"],
        "job_closed": ["archived"],
    }
    with django_assert_num_queries(3):
        for row in queries.for_freelancer(acting, "archived"):
            assert row.current_terms is not None
            assert row.job.account.name


@pytest.mark.rule("PROP-24")
def test_the_client_lists_proposals_as_they_came_with_their_labels(bob, charlie, invited, job):
    gone = a_proposal(by=people.a_freelancer("Gina", "Rossi").person, job=job)
    actions.withdraw_proposal(by=gone.profile.person, proposal_id=gone.pk)
    a_proposal(by=charlie, job=job)
    rows = list(queries.for_job(job, order="first"))
    assert [(row.profile.person, row.labels) for row in rows] == [
        (bob, ["New", "Invited"]),
        (charlie, ["New"]),
    ]


class ProposalLife(RuleBasedStateMachine):
    """One freelancer and one job: whatever order things happen in, counters and states agree."""

    def __init__(self):
        super().__init__()
        account = people.a_client("Alice", "Martin")
        self.alice = account.seats.get().person
        self.bob = people.a_freelancer("Bob", "Reyes").person
        self.job = a_job(by=self.alice, account=account)
        self.last: Any = None

    def try_to(self, act, **given):
        before = Proposal.objects.filter(job=self.job).values_list("pk", "state")
        states, event = dict(before), last_event()
        try:
            with transaction.atomic():
                return act(**given)
        except Refused:
            assert dict(Proposal.objects.filter(job=self.job).values_list("pk", "state")) == states
            assert told_nothing(event)
            return None

    @rule(letter=st.sampled_from(["One", "Two"]))
    def propose(self, letter):
        found = self.try_to(actions.submit_proposal, by=self.bob, job_id=self.job.pk, values=values(letter))
        self.last = found or self.last

    @rule()
    def accept_an_invitation(self):
        def accept():
            job = jobs.lock_open_job(self.job.pk)
            return actions.submit_invited(
                by=self.bob, job=job, profile=self.bob.profile, origin="invite", values=values()
            )

        self.last = self.try_to(accept) or self.last

    @precondition(lambda self: self.last)
    @rule()
    def view(self):
        self.try_to(actions.view_proposal, by=self.alice, proposal_id=self.last.pk)

    @precondition(lambda self: self.last)
    @rule()
    def write(self):
        self.try_to(actions.start_interview, by=self.alice, proposal_id=self.last.pk, body="Hello")

    @precondition(lambda self: self.last)
    @rule()
    def withdraw(self):
        self.try_to(actions.withdraw_proposal, by=self.bob, proposal_id=self.last.pk)

    @rule()
    def deliver(self):
        deliver_all()

    @rule()
    def close_the_job(self):
        self.try_to(jobs.close_job, by=self.alice, job_id=self.job.pk, hired=False)

    @invariant()
    def the_counters_are_what_counting_gives(self):
        assert counts_agree(self.job)

    @invariant()
    def at_most_one_is_open_and_active_ones_have_a_room(self):
        rows = list(Proposal.objects.filter(job=self.job))
        assert sum(row.is_open for row in rows) <= 1
        assert all(row.room_id for row in rows if row.state == "active")
        assert all(row.state == "active" or not row.is_open for row in rows if row.interview_started_at)

    def teardown(self):
        deliver_all()
        if not Job.objects.get(pk=self.job.pk).is_open:
            assert not Proposal.objects.filter(job=self.job, state__in=Proposal.OPEN_STATES).exists()


@pytest.mark.django_db
def test_whatever_order_things_happen_in_states_and_counters_agree():
    run_state_machine_as_test(
        ProposalLife,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
