"""Who is told what about offers."""

import pytest

from handsel.agencies.testing import a_member
from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.testing import an_offer, values
from handsel.events.testing import deliver_all
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.notifications.models import Notice
from handsel.notifications.testing import letters_to, titles
from handsel.people.models import FreelancerProfile
from handsel.proposals import actions as proposals
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


def news(person, act):
    """Return the titles of the notices that an act brought to somebody."""
    before = len(titles(person))
    act()
    deliver_all()
    deliver_all()
    return titles(person)[before:]


@pytest.mark.rule("NOTIF-10")
@pytest.mark.rule("NOTIF-09")
def test_the_freelancer_hears_of_an_offer_by_bell_and_mail(bob, account, offer):
    assert titles(bob)[-1] == f"{account.name} made you an offer for “{offer.job.title}”"
    assert offer.get_absolute_url() in letters_to(bob)[-1].text


@pytest.mark.rule("NOTIF-10")
def test_each_side_hears_what_the_other_does(alice, erin, bob, offer):
    number = offer.pk
    told = news(bob, lambda: actions.change_offer(by=erin, offer_id=number, values=values(amount="700")))
    assert "changed the offer" in told[0]
    told = news(alice, lambda: actions.counter_offer(by=bob, offer_id=number, values=values(amount="900")))
    assert "asks for other terms" in told[0]
    assert news(erin, lambda: actions.decline_offer(by=bob, offer_id=number, reason="terms")) == [
        f"Bob Reyes declined your offer for “{offer.job.title}”"
    ]


@pytest.mark.rule("NOTIF-10")
def test_an_offer_that_is_taken_back_is_told_with_the_reason(alice, bob, offer):
    told = news(bob, lambda: actions.withdraw_offer(by=alice, offer_id=offer.pk, reason="Plans changed"))
    assert "took the offer" in told[0]
    assert Notice.objects.filter(person=bob).latest("pk").body == "Plans changed"


@pytest.mark.rule("NOTIF-10")
def test_the_freelancer_is_warned_a_day_before_and_both_hear_of_the_expiry(alice, bob, offer):
    with clock.turned(days=6, minutes=1):
        assert "expires soon" in news(bob, actions.warn_of_expiry)[0]
    with clock.turned(days=7, minutes=1):
        told = news(alice, actions.expire_offers)
    assert "has expired" in told[0]
    assert "has expired" in titles(bob)[-1]


@pytest.mark.rule("NOTIF-10")
@pytest.mark.rule("JOB-15")
def test_the_client_hears_of_the_acceptance_and_is_asked_whether_to_close_the_job(alice, bob, offer):
    told = news(alice, lambda: actions.accept_offer(by=bob, offer_id=offer.pk))
    assert "accepted your offer" in told[0]
    letter = letters_to(alice)[-1].text
    assert "The job is still open" in letter
    assert f"/jobs/{offer.job_id}/close/" in letter
    assert "has started" not in titles(bob)[-1]


@pytest.mark.rule("AGY-05")
def test_an_agency_hears_of_what_its_manager_accepted(alice, job, agency, frank):
    mia = a_member(agency)
    kim = a_member(agency, role="manager").profile.person
    member = ForMember(agency.pk, mia.profile_id)
    proposals.submit_proposal(by=frank, job_id=job.pk, values=proposal_values(), member=member)
    offer = an_offer(by=alice, job=job, to=FreelancerProfile.objects.get(pk=mia.profile_id))
    deliver_all()
    for person in (frank, kim, mia.profile.person):
        assert "made you an offer" in titles(person)[-1]
    actions.accept_offer(by=kim, offer_id=offer.pk)
    deliver_all()
    for person in (frank, mia.profile.person):
        assert "has started" in titles(person)[-1]
    assert "has started" not in titles(kim)[-1]


@pytest.mark.rule("PROP-19")
@pytest.mark.rule("PROP-22")
@pytest.mark.rule("JOB-16")
def test_what_one_notice_tells_no_second_repeats(alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    an_offer(by=alice, job=job, to=bob.profile)
    deliver_all()
    new = {"terms": terms(amount="800"), "duration": "1to3"}
    told = news(alice, lambda: proposals.change_terms(by=bob, proposal_id=proposal.pk, **new))
    assert len(told) == 1
    assert "asks for other terms" in told[0]
    told = news(alice, lambda: proposals.withdraw_proposal(by=bob, proposal_id=proposal.pk))
    assert len(told) == 1
    assert "withdrew" in told[0]


@pytest.mark.rule("JOB-16")
def test_a_job_that_closes_tells_of_proposal_and_offer_once(alice, bob, job):
    a_proposal(by=bob, job=job)
    an_offer(by=alice, job=job, to=bob.profile)
    deliver_all()
    told = news(bob, lambda: jobs.close_job(by=alice, job_id=job.pk, hired=False))
    assert len(told) == 1
    assert "has closed" in told[0]
