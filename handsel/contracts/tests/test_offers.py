"""Offers: changed, answered with other terms, declined, taken back, run out, ended with their job."""

from datetime import timedelta

import pytest

from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.models import Contract, Offer
from handsel.contracts.testing import an_offer, values
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging.models import Message, Room
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal, terms
from handsel.proposals.testing import values as proposal_values
from handsel.proposals.values import ForMember

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def offer(alice, job, bob):
    found = an_offer(by=alice, job=job, to=bob.profile)
    deliver_all()
    return found


@pytest.fixture
@kept
def on_proposal(alice, job, bob):
    a_proposal(by=bob, job=job)
    found = an_offer(by=alice, job=job, to=bob.profile)
    deliver_all()
    return found


def refused(act, offer, code):
    """Check that an act is refused with a code, changes nothing and tells nothing."""
    before, since = Offer.objects.filter(pk=offer.pk).values().get(), last_event()
    versions, contracts = offer.terms.count(), Contract.objects.count()
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert Offer.objects.filter(pk=offer.pk).values().get() == before
    assert (offer.terms.count(), Contract.objects.count()) == (versions, contracts)
    assert told_nothing(since)
    return no.value


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def all_acts(by, offer):
    """Return every act on an offer, done by one person, with the side that may do it."""
    known = {"by": by, "offer_id": offer.pk}
    return {
        "change": (lambda: actions.change_offer(**known, values=values(amount="700")), "client"),
        "withdraw": (lambda: actions.withdraw_offer(**known), "client"),
        "accept": (lambda: actions.accept_offer(**known), "freelancer"),
        "counter": (lambda: actions.counter_offer(**known, values=values(amount="700")), "freelancer"),
        "decline": (lambda: actions.decline_offer(**known, reason="terms"), "freelancer"),
    }


ACTS = ["change", "withdraw", "accept", "counter", "decline"]


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("act", ACTS)
def test_strangers_and_the_wrong_side_do_nothing_to_an_offer(alice, bob, charlie, erin, offer, act):
    refused(all_acts(charlie, offer)[act][0], offer, "hidden")
    _, side = all_acts(bob, offer)[act]
    for wrong in [bob] if side == "client" else [alice, erin]:
        refused(all_acts(wrong, offer)[act][0], offer, "wrong_role")
    missing = type(offer)(pk=999999)
    with pytest.raises(Refused) as no:
        all_acts(alice, missing)[act][0]()
    assert no.value.code == "hidden"


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("ended", ["withdrawn", "declined", "expired", "accepted"])
@pytest.mark.parametrize("act", ACTS)
def test_an_offer_that_ended_stays_as_it_is(alice, bob, offer, act, ended):
    if ended == "withdrawn":
        actions.withdraw_offer(by=alice, offer_id=offer.pk)
    elif ended == "declined":
        actions.decline_offer(by=bob, offer_id=offer.pk, reason="time")
    elif ended == "accepted":
        actions.accept_offer(by=bob, offer_id=offer.pk)
    else:
        with clock.turned(days=8):
            assert actions.expire_offers() == 1
    if (act, ended) in {("withdraw", "withdrawn"), ("decline", "declined"), ("accept", "accepted")}:
        since = last_event()
        all_acts(alice if act == "withdraw" else bob, offer)[act][0]()
        assert told_nothing(since)
        return
    by = alice if act in ("change", "withdraw") else bob
    no = refused(all_acts(by, offer)[act][0], offer, "offer_not_pending")
    assert no.state == ended


@pytest.mark.rule("CTR-02")
@pytest.mark.parametrize("act", ACTS)
def test_an_offer_whose_time_is_over_is_not_open_though_the_clock_has_not_ended_it(alice, bob, offer, act):
    with clock.turned(days=7, minutes=1):
        by = alice if act in ("change", "withdraw") else bob
        assert refused(all_acts(by, offer)[act][0], offer, "offer_not_pending").state == "expired"


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("act", ["change", "accept", "counter"])
def test_nothing_is_agreed_on_a_job_that_ended(alice, bob, offer, job, act):
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    by = alice if act == "change" else bob
    refused(all_acts(by, offer)[act][0], offer, "job_closed")


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("act", ["change", "accept", "counter"])
def test_suspended_people_agree_on_nothing(alice, bob, offer, act):
    by = alice if act == "change" else bob
    Person.objects.filter(pk=by.pk).update(standing=Person.Standing.SUSPENDED)
    by.refresh_from_db()
    refused(all_acts(by, offer)[act][0], offer, "suspended")


@pytest.mark.rule("CTR-03")
@pytest.mark.rule("CTR-02")
def test_a_changed_offer_is_a_new_version_and_its_time_begins_anew(alice, erin, bob, offer):
    with clock.turned(days=6):
        since = last_event()
        new = actions.change_offer(by=erin, offer_id=offer.pk, values=values(amount="700"))
        assert (new.version, new.amount, fresh(offer).state) == (2, 700, "pending")
        assert fresh(offer).expires_at - clock.now() > timedelta(days=6, hours=23)
        assert facts_told(since) == ["contracts.OfferChanged"]
    with clock.turned(days=8):
        assert actions.expire_offers() == 0


@pytest.mark.rule("CTR-03")
def test_the_same_terms_again_are_no_change(alice, offer):
    since, until = last_event(), fresh(offer).expires_at
    again = actions.change_offer(by=alice, offer_id=offer.pk, values=values())
    assert (again.version, fresh(offer).expires_at, told_nothing(since)) == (1, until, True)


@pytest.mark.rule("CTR-01")
@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize("act", ["change", "counter"])
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"amount": "4"}, "amount"),
        ({"kind": "hourly", "amount": "2"}, "amount"),
        ({"weekly_limit": 20}, "weekly_limit"),
        ({"kind": "hourly", "amount": "40", "weekly_limit": 169}, "hours"),
    ],
)
def test_terms_that_are_too_low_or_do_not_fit_are_refused(alice, bob, offer, act, fields, code):
    call = actions.change_offer if act == "change" else actions.counter_offer
    by = alice if act == "change" else bob
    refused(lambda: call(by=by, offer_id=offer.pk, values=values(**fields)), offer, code)


@pytest.mark.rule("CTR-03")
def test_a_freelancer_asks_for_other_terms_while_the_offer_stands(bob, offer):
    since, until = last_event(), fresh(offer).expires_at
    wish = actions.counter_offer(by=bob, offer_id=offer.pk, values=values("milestone"))
    now = fresh(offer)
    assert (wish.version, wish.side, now.state, now.expires_at) == (2, "freelancer", "countered", until)
    assert (now.current_terms.version, now.wanted_terms) == (1, wish)
    assert facts_told(since) == ["contracts.OfferCountered"]
    again = actions.counter_offer(by=bob, offer_id=offer.pk, values=values("milestone"))
    assert (again, facts_told(since)) == (wish, ["contracts.OfferCountered"])


@pytest.mark.rule("CTR-03")
def test_asking_for_the_terms_of_the_offer_is_refused(bob, offer):
    refused(lambda: actions.counter_offer(by=bob, offer_id=offer.pk, values=values()), offer, "same_terms")


@pytest.mark.rule("CTR-03")
def test_the_client_answers_other_terms_with_a_change_or_says_that_the_offer_stays(alice, bob, offer):
    actions.counter_offer(by=bob, offer_id=offer.pk, values=values(amount="900"))
    stays = actions.change_offer(by=alice, offer_id=offer.pk, values=values())
    assert (stays.version, stays.amount, fresh(offer).state) == (3, 500, "pending")
    assert fresh(offer).wanted_terms is None
    actions.counter_offer(by=bob, offer_id=offer.pk, values=values(amount="800"))
    actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="800"))
    contract = actions.accept_offer(by=bob, offer_id=offer.pk, version=5)
    assert [row.price for row in contract.milestones.all()] == [800]


@pytest.mark.rule("CTR-03")
def test_the_standing_terms_can_still_be_accepted_after_other_terms_were_asked_for(bob, offer):
    actions.counter_offer(by=bob, offer_id=offer.pk, values=values(amount="900"))
    contract = actions.accept_offer(by=bob, offer_id=offer.pk, version=1)
    assert [row.price for row in contract.milestones.all()] == [500]


@pytest.mark.rule("CTR-03")
def test_terms_that_changed_meanwhile_are_not_accepted_unread(alice, bob, offer):
    actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="100"))
    refused(lambda: actions.accept_offer(by=bob, offer_id=offer.pk, version=1), offer, "offer_changed")
    assert actions.accept_offer(by=bob, offer_id=offer.pk, version=2).job_id == offer.job_id


@pytest.mark.rule("CTR-03")
@pytest.mark.rule("CTR-05")
def test_a_declined_offer_says_why_and_its_proposal_stands_as_before(bob, on_proposal):
    since = last_event()
    actions.decline_offer(by=bob, offer_id=on_proposal.pk, reason="terms", message=" Too little. \r\n")
    now = fresh(on_proposal)
    assert (now.state, now.decline_reason, now.decline_message) == ("declined", "terms", "Too little.")
    assert now.proposal.state == Proposal.State.ACTIVE
    assert now.room.state == Room.State.OPEN
    assert facts_told(since) == ["contracts.OfferDeclined"]


@pytest.mark.rule("CTR-03")
@pytest.mark.parametrize(
    ("reason", "message", "code"),
    [("", "", "reason"), ("withdrew", "", "reason"), ("time", "x" * 1001, "too_long")],
)
def test_a_decline_needs_one_of_the_reasons_and_not_too_many_words(bob, offer, reason, message, code):
    refused(
        lambda: actions.decline_offer(by=bob, offer_id=offer.pk, reason=reason, message=message), offer, code
    )


@pytest.mark.rule("CTR-03")
def test_an_offer_that_is_taken_back_lets_another_be_made(alice, erin, bob, on_proposal, job):
    since = last_event()
    actions.withdraw_offer(by=erin, offer_id=on_proposal.pk, reason="Plans\nchanged")
    now = fresh(on_proposal)
    assert (now.state, now.withdraw_reason) == ("withdrawn", "Plans changed")
    assert now.proposal.state == Proposal.State.ACTIVE
    assert facts_told(since) == ["contracts.OfferWithdrawn"]
    again = an_offer(by=alice, job=job, to=bob.profile)
    assert again.pk != on_proposal.pk
    assert fresh(now.proposal).state == Proposal.State.OFFERED


@pytest.mark.rule("CTR-02")
def test_an_unanswered_offer_expires_after_its_days_and_its_proposal_stands_as_before(on_proposal):
    with clock.turned(days=6, hours=23):
        assert actions.expire_offers() == 0
    since = last_event()
    with clock.turned(days=7, minutes=1):
        assert actions.expire_offers() == 1
        assert actions.expire_offers() == 0
    now = fresh(on_proposal)
    assert (now.state, now.proposal.state) == ("expired", "active")
    assert facts_told(since) == ["contracts.OfferExpired"]


@pytest.mark.rule("CTR-02")
def test_the_operator_sets_the_days_of_an_offer(alice, job, bob):
    with numbers.changed(offer__days=30):
        offer = an_offer(by=alice, job=job, to=bob.profile)
    with clock.turned(days=29):
        assert actions.expire_offers() == 0
        assert fresh(offer).is_open


@pytest.mark.rule("CTR-02")
def test_an_offer_that_runs_out_is_announced_once_a_day_before(alice, bob, offer):
    assert actions.warn_of_expiry() == 0
    since = last_event()
    with clock.turned(days=6, minutes=5):
        assert actions.warn_of_expiry() == 1
        assert actions.warn_of_expiry() == 0
        assert facts_told(since) == ["contracts.OfferExpiring"]
        actions.change_offer(by=alice, offer_id=offer.pk, values=values(amount="700"))
        assert actions.warn_of_expiry() == 0
    with clock.turned(days=12, hours=1):
        assert actions.warn_of_expiry() == 1


@pytest.mark.rule("JOB-16")
@pytest.mark.parametrize("proposed", [True, False])
def test_open_offers_end_with_their_job(alice, bob, job, proposed):
    if proposed:
        a_proposal(by=bob, job=job)
    offer = an_offer(by=alice, job=job, to=bob.profile)
    deliver_all()
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    now = fresh(offer)
    assert (now.state, now.room.state) == ("withdrawn", Room.State.READ_MOSTLY)
    if now.proposal is not None:
        assert now.proposal.state == Proposal.State.JOB_CLOSED
    since = last_event()
    assert (actions.end_with_job(job_id=job.pk), told_nothing(since)) == ([], True)


@pytest.mark.rule("JOB-16")
def test_a_contract_stays_when_its_job_ends(alice, bob, job, offer):
    contract = actions.accept_offer(by=bob, offer_id=offer.pk)
    jobs.close_job(by=alice, job_id=job.pk, hired=True)
    deliver_all()
    assert (fresh(contract).state, fresh(offer).state) == ("active", "accepted")
    assert fresh(contract).room.state == Room.State.OPEN


@pytest.mark.rule("PROP-22")
def test_withdrawing_a_proposal_declines_its_offer(alice, bob, on_proposal):
    proposals.withdraw_proposal(by=bob, proposal_id=on_proposal.proposal_id, reason="Other work")
    refused(lambda: actions.accept_offer(by=bob, offer_id=on_proposal.pk), on_proposal, "offer_not_pending")
    deliver_all()
    now = fresh(on_proposal)
    assert (now.state, now.decline_reason, now.proposal.state) == ("declined", "withdrew", "withdrawn")
    since = last_event()
    assert (actions.decline_with_proposal(proposal_id=now.proposal_id), told_nothing(since)) == ([], True)


@pytest.mark.rule("PROP-22")
def test_a_hired_proposal_is_not_withdrawn(bob, on_proposal):
    actions.accept_offer(by=bob, offer_id=on_proposal.pk)
    refused(
        lambda: proposals.withdraw_proposal(by=bob, proposal_id=on_proposal.proposal_id),
        on_proposal,
        "has_contract",
    )


@pytest.mark.rule("PROP-19")
def test_new_terms_of_a_proposal_under_offer_reach_the_client_as_other_terms(bob, on_proposal):
    proposals.change_terms(
        by=bob, proposal_id=on_proposal.proposal_id, terms=terms("milestone"), duration="1to3"
    )
    deliver_all()
    now = fresh(on_proposal)
    wish = now.wanted_terms
    assert (now.state, now.current_terms.version, wish.version) == ("countered", 1, 2)
    assert [row.price for row in wish.milestones.order_by("position")] == [200, 300]
    assert (wish.text, wish.proposal_version) == (now.current_terms.text, 2)
    assert actions.counter_with_proposal(proposal_id=now.proposal_id, version=2) is None


@pytest.mark.rule("PROP-19")
def test_where_the_operator_wants_it_terms_rest_while_an_offer_waits(bob, on_proposal):
    with numbers.changed(proposal__terms_edit_until="offer_made"):
        refused(
            lambda: proposals.change_terms(
                by=bob, proposal_id=on_proposal.proposal_id, terms=terms("milestone"), duration="1to3"
            ),
            on_proposal,
            "offer_made",
        )


@pytest.mark.rule("PROP-26")
def test_a_proposal_sent_after_a_direct_offer_is_hired_with_it(bob, offer, job):
    proposal = a_proposal(by=bob, job=job)
    actions.accept_offer(by=bob, offer_id=offer.pk)
    assert fresh(proposal).state == Proposal.State.HIRED


@pytest.mark.rule("MSG-12")
@pytest.mark.rule("MSG-13")
def test_with_the_contract_the_rule_line_goes_and_one_line_names_the_risk(bob, offer):
    actions.accept_offer(by=bob, offer_id=offer.pk)
    room = fresh(offer).room
    assert (room.kind, room.state) == (Room.Kind.CONTRACT, Room.State.OPEN)
    assert "scams are more likely" in Message.objects.filter(room=room, author=None).get().body


@pytest.mark.rule("MSG-13")
def test_the_operator_can_leave_the_line_on_risk_out(bob, offer):
    with numbers.changed(contract__risk_notice=False):
        actions.accept_offer(by=bob, offer_id=offer.pk)
    assert not Message.objects.filter(room=offer.room).exists()


@pytest.fixture
@kept
def of_agency(alice, job, agency, frank):
    """An offer to a member whom the agency proposed; frank owns it, kim manages it."""
    mia = a_member(agency)
    kim = a_member(agency, role="manager").profile.person
    proposals.submit_proposal(
        by=frank,
        job_id=job.pk,
        values=proposal_values(),
        member=ForMember(agency.pk, mia.profile_id),
    )
    offer = an_offer(by=alice, job=job, to=FreelancerProfile.objects.get(pk=mia.profile_id))
    deliver_all()
    return offer, frank, kim


@pytest.mark.rule("AGY-05")
def test_a_manager_answers_for_the_agency_and_the_member_may_too(of_agency):
    offer, frank, kim = of_agency
    assert offer.agency is not None
    actions.counter_offer(by=kim, offer_id=offer.pk, values=values(amount="900"))
    contract = actions.accept_offer(by=frank, offer_id=offer.pk)
    assert contract.agency == offer.agency
    assert contract.profile.person not in (frank, kim)


@pytest.mark.rule("AGY-05")
def test_of_two_managers_one_answers_and_the_other_reads_what_became_of_the_offer(of_agency):
    offer, frank, kim = of_agency
    actions.decline_offer(by=frank, offer_id=offer.pk, reason="time")
    refused(lambda: actions.accept_offer(by=kim, offer_id=offer.pk), offer, "offer_not_pending")
    refused(
        lambda: actions.counter_offer(by=kim, offer_id=offer.pk, values=values(amount="900")),
        offer,
        "offer_not_pending",
    )


@pytest.mark.rule("CTR-01")
def test_nobody_offers_to_who_takes_no_work_or_for_others_jobs(alice, bob, charlie, job):
    for by, profile, code in ((charlie, bob.profile, "hidden"), (bob, bob.profile, "hidden")):
        with pytest.raises(Refused) as no:
            an_offer(by=by, job=job, to=profile)
        assert no.value.code == code
    Person.objects.filter(pk=bob.pk).update(standing=Person.Standing.SUSPENDED)
    with pytest.raises(Refused) as no:
        an_offer(by=alice, job=job, to=FreelancerProfile.objects.get(person=bob))
    assert no.value.code == "not_available"
    Person.objects.filter(pk=bob.pk).update(standing=Person.Standing.ACTIVE, deletion_asked_at=clock.now())
    with pytest.raises(Refused) as no:
        an_offer(by=alice, job=job, to=FreelancerProfile.objects.get(person=bob))
    assert no.value.code == "not_available"
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    since = last_event()
    with pytest.raises(Refused) as no:
        an_offer(by=alice, job=job, to=charlie.profile)
    assert (no.value.code, Offer.objects.count(), told_nothing(since)) == ("job_closed", 0, True)
