"""Each invariant sees its own break: the world is whole, one row is falsified, and the invariant says so."""

import pytest
from django.db import connection, transaction

import simulation.agreements
import simulation.invariants  # noqa: F401 - they fill the list
from handsel.contracts import testing as contracts
from handsel.events.testing import deliver_all
from handsel.invitations import testing as invitations
from handsel.jobs import testing as jobs
from handsel.kit import clock
from handsel.messaging import actions as messaging
from handsel.moderation import actions as moderation
from handsel.people import testing as people
from handsel.proposals import testing as proposals
from handsel.reputation.testing import a_record
from simulation.checking import INVARIANTS, broken, page
from tests.architecture.test_rules import _documented
from tests.architecture.tree import ROOT

BREAKS = {
    "one_live_invitation": """ALTER TABLE invitations_invitation DROP CONSTRAINT IF EXISTS one_live_invitation;
        DROP INDEX IF EXISTS one_live_invitation;
        UPDATE invitations_invitation SET
            job_id = (SELECT min(job_id) FROM invitations_invitation WHERE state = 'pending'),
            profile_id = (SELECT min(profile_id) FROM invitations_invitation WHERE state = 'pending')
        WHERE state = 'pending'""",
    "one_referral_for_a_declined_invitation": """UPDATE invitations_invitation SET state = 'ignored',
            decline_reason = '', decline_message = '', answered_at = NULL
        WHERE id = (SELECT max(declined_invitation_id) FROM invitations_referral)""",
    "chains_end": "UPDATE invitations_referral SET depth = 3",
    "nobody_refers_themselves": """UPDATE invitations_referral SET referrer_id =
            (SELECT person_id FROM people_freelancerprofile f WHERE f.id = profile_id)""",
    "referrals_follow_their_invitations": "UPDATE invitations_referral SET state = 'revoked'",
    "accepted_means_a_proposal": """UPDATE invitations_invitation SET profile_id =
            (SELECT max(profile_id) FROM invitations_referral) WHERE state = 'accepted'""",
    "one_open_proposal": """ALTER TABLE proposals_proposal DROP CONSTRAINT IF EXISTS one_open_proposal;
        DROP INDEX IF EXISTS one_open_proposal;
        UPDATE proposals_proposal SET job_id = (SELECT min(job_id) FROM proposals_proposal),
            profile_id = (SELECT min(profile_id) FROM proposals_proposal)""",
    "nothing_waits_on_an_ended_job": """UPDATE jobs_job SET state = 'closed', ended_at = now(),
            end_reason = 'no_hire' WHERE state = 'open'""",
    "nothing_waits_for_ever": "UPDATE invitations_invitation SET expires_at = now() - interval '30 days'",
    "activity_is_what_is_counted": "UPDATE jobs_activity SET unanswered = unanswered + 1",
    "versions_of_terms_are_whole": "UPDATE proposals_terms SET version = version + 1",
    "rooms_go_with_their_proposals": "UPDATE messaging_room SET state = 'archived'",
    "who_talks_has_met": "DELETE FROM people_introduction",
    "interviews_begin_with_the_client": "UPDATE messaging_message SET side = 'freelancer'",
    "every_notice_has_its_event": "DELETE FROM events_delivery; DELETE FROM events_event",
    "letters_belong_to_notices": """UPDATE notifications_letter SET person_id =
            (SELECT max(id) FROM people_person) WHERE notice_id IS NOT NULL""",
    "notices_keep_whom_they_name": "UPDATE notifications_notice SET names = '{}'",
    "silence_is_kept": """INSERT INTO events_delivery (event_id, handler, attempts, last_error, done_at)
        SELECT id, 'handsel.invitations.handlers.tell_client', 1, '', now() FROM events_event
        WHERE kind = 'invitations.InvitationIgnored'""",
    "everything_was_heard": "UPDATE events_delivery SET done_at = NULL",
    "only_what_may_be_found_is_found": "UPDATE people_freelancerprofile SET visibility = 'private'",
    "guests_may_see_their_job": "DELETE FROM jobs_jobguest",
    "alternates_come_after_somebody": """UPDATE invitations_alternate SET profile_id =
            (SELECT max(id) FROM people_freelancerprofile)""",
    "staff_acts_are_audited": "DELETE FROM events_auditentry",
    "suspended_people_ask_for_nothing": "UPDATE people_person SET standing = 'suspended'",
    "at_most_two_specialized_profiles": """INSERT INTO people_specializedprofile
            (profile_id, public_id, title, overview, is_shown, created_at)
        SELECT (SELECT min(id) FROM people_freelancerprofile), 'n' || n, 'T', '', true, now()
        FROM generate_series(1, 3) n""",
    "one_open_offer": """ALTER TABLE contracts_offer DROP CONSTRAINT IF EXISTS one_open_offer;
        DROP INDEX IF EXISTS one_open_offer;
        UPDATE contracts_offer SET state = 'pending', ended_at = NULL,
            job_id = (SELECT min(job_id) FROM contracts_offer),
            profile_id = (SELECT min(profile_id) FROM contracts_offer)""",
    "an_accepted_offer_is_a_contract": """UPDATE contracts_offer SET state = 'withdrawn'
        WHERE state = 'accepted'""",
    "proposals_know_their_offers": "UPDATE proposals_proposal SET state = 'withdrawn' WHERE state = 'hired'",
    "no_offer_waits_for_ever": "UPDATE contracts_offer SET expires_at = now() - interval '30 days'",
    "a_contract_has_its_conversation": "UPDATE messaging_room SET kind = 'interview'",
    "sums_are_what_is_counted": "UPDATE contracts_contract SET approved = approved + 1",
    "totals_are_what_is_counted": "UPDATE people_worktotals SET minutes = minutes + 1",
    "weeks_are_what_is_counted": "UPDATE contracts_timeentry SET minutes = minutes + 1",
    "nothing_is_reviewed_for_ever": """UPDATE contracts_week SET approve_by = now() - interval '30 days'
        WHERE state = 'in_review'""",
    "an_ended_contract_is_at_rest": """UPDATE contracts_contract SET state = 'ended', ended_at = now(),
            ended_by_side = 'client', end_reason = 'done' WHERE state = 'active'""",
    "the_timeline_is_whole": "DELETE FROM contracts_step WHERE kind = 'started'",
    "the_timeline_tells_how_it_stands": "DELETE FROM contracts_step WHERE kind = 'approved'",
    "each_side_reviews_once": """ALTER TABLE reputation_review DROP CONSTRAINT one_review_each_side;
        ALTER TABLE reputation_review DROP CONSTRAINT each_side_by_its_criteria;
        UPDATE reputation_review SET side = 'client'""",
    "hires_are_what_is_counted": "UPDATE jobs_activity SET hired = hired + 1",
    "referred_and_hired": "UPDATE invitations_referral SET state = 'accepted' WHERE state = 'hired'",
    "reviews_are_blind_until_both_or_time": "UPDATE reputation_review SET visible_at = NULL",
    "scores_are_what_is_counted": "UPDATE people_freelancerprofile SET score = 7",
    "bands_are_what_is_counted": "UPDATE people_freelancerprofile SET response_band = 'fast'",
}


@pytest.fixture
def a_whole_world(db, alice, account, bob, charlie):
    """One of everything that invariants look at, made by real acts and told."""
    nina, omar = people.a_freelancer("Nina").person, people.a_freelancer("Omar").person
    first, second = jobs.a_job(by=alice, account=account), jobs.a_job(by=alice, account=account)
    invitations.a_referral(invitations.an_invitation(by=alice, job=first, to=bob), charlie)
    accepted = invitations.accepted(invitations.an_invitation(by=alice, job=first, to=nina), kind="milestone")
    messaging.say(by=alice, room_id=accepted.room_id, body="Welcome.")
    proposals.a_proposal(by=omar, job=second)
    aside = invitations.an_invitation(by=alice, job=second, to=bob)
    invitations.actions.ignore_invitation(by=bob, invitation_id=aside.pk)
    invitations.an_invitation(by=alice, job=second, to=nina)
    third = jobs.a_job(by=alice, account=account)
    invitations.actions.add_alternate(by=alice, job_id=third.pk, profile_id=charlie.profile.pk)
    invitations.actions.start_lineup(by=alice, job_id=third.pk)
    invitations.declined(invitations.an_invitation(by=alice, job=third, to=omar))
    _a_case_with_an_appeal(alice, bob, second)
    deliver_all()
    _agreements(alice, account, charlie)
    with clock.turned(days=7):
        deliver_all()


def _agreements(alice, account, charlie):
    """An offer that waits, work by milestone and by the hour, an end with two reviews, and somebody referred."""
    a_record(charlie.profile, 5, 4, 5, 5)
    quinn = people.a_freelancer("Quinn")
    proposals.a_proposal(by=quinn.person, job=jobs.a_job(by=alice, account=account))
    contracts.an_offer(by=alice, job=quinn.proposals.get().job, to=quinn)
    parts = contracts.a_contract(
        by=alice, job=jobs.a_job(by=alice, account=account), to=quinn, kind="milestone"
    )
    contracts.submitted(parts.milestones.get(position=1))
    contracts.actions.approve_work(by=alice, milestone_id=parts.milestones.get(position=1).pk)
    hourly = contracts.a_contract(
        by=alice, job=jobs.a_job(by=alice, account=account), to=quinn, kind="hourly", amount="40"
    )
    contracts.a_week_in_review(hourly)
    _referred_and_hired(alice, account, quinn.person)


def _referred_and_hired(alice, account, quinn):
    job, rosa = jobs.a_job(by=alice, account=account), people.a_freelancer("Rosa")
    referral = invitations.a_referral(invitations.an_invitation(by=alice, job=job, to=quinn), rosa.person)
    invitations.accepted(referral.invitation)
    contracts.a_contract(by=alice, job=job, to=rosa)


def _a_case_with_an_appeal(alice, bob, job):
    dora = people.an_operator()
    case = moderation.open_case(subject=f"jobs.job:{job.pk}", kind="spam", person=alice)
    moderation.claim_case(by=dora, case_id=case.pk)
    moderation.decide_case(by=dora, case_id=case.pk, decision="warn", reason="Too many.")
    moderation.appeal(by=alice, case_id=case.pk, words="It was one.")
    moderation.decide_appeal(by=dora, case_id=case.pk, outcome="upheld", reason="It was ten.")


def test_every_invariant_holds_in_a_whole_world_and_sees_its_own_break(a_whole_world):
    assert broken() == []
    assert {one.name for one in INVARIANTS} == set(BREAKS)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert [one.name for one in INVARIANTS if not _sees_its_break(one)] == []


def _sees_its_break(one):
    """Falsify what one invariant looks at, ask it, and put everything back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(BREAKS[one.name])
        seen = list(one.check())
        transaction.set_rollback(True)
    return bool(seen)


def test_the_rules_that_invariants_name_are_written_down():
    assert {rule for one in INVARIANTS for rule in one.rules} - _documented() == set()


def test_the_page_of_invariants_is_current():
    kept = (ROOT / "docs/reference/invariants.md").read_text("utf-8")
    assert kept == page(), "python -m simulation --list > docs/reference/invariants.md"
