"""What people are told when a badge of theirs comes or goes."""

import pytest
from django.urls import reverse

from handsel.events.models import Delivery, Event
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals.testing import a_proposal
from handsel.reputation import actions

pytestmark = pytest.mark.django_db


@pytest.fixture
def rising(alice, account, charlie):
    """Charlie, who proposes, before the first check; every profile is complete enough."""
    a_proposal(by=charlie, job=a_job(by=alice, account=account))
    deliver_all()
    with numbers.changed(badge__complete=0):
        yield charlie


def heard(person):
    deliver_all()
    return list(Notice.objects.filter(person=person, kind="badge").order_by("pk"))


@pytest.mark.rule("REP-11")
def test_a_badge_won_is_told_once_with_the_way_to_ones_stats(rising, alice):
    actions.check_badges()
    [notice] = heard(rising)
    assert notice.title == "You are Rising Talent now"
    assert notice.url == "/stats/"
    letter = Letter.objects.get(notice=notice)
    assert "/stats/#badges" in letter.text
    assert heard(alice) == []
    before = last_event()
    assert actions.check_badges() == 0
    assert told_nothing(before)


@pytest.mark.rule("REP-11")
@pytest.mark.rule("NOTIF-14")
def test_a_fact_heard_again_tells_nothing_new_and_an_old_one_nothing_wrong(rising):
    actions.check_badges()
    assert len(heard(rising)) == 1
    Delivery.objects.update(done_at=None)
    assert len(heard(rising)) == 1
    with numbers.changed(badge__complete=101):
        actions.check_badges()
    actions.check_badges()
    assert [notice.title for notice in heard(rising)] == ["You are Rising Talent now"] * 2


@pytest.mark.rule("REP-11")
def test_a_badge_lost_is_told_with_what_is_missing_and_comes_back(rising, profile_of):
    actions.check_badges()
    heard(rising)
    with numbers.changed(badge__rising_proposals=3):
        actions.check_badges()
        lost = heard(rising)[-1]
    assert lost.title == "You are not Rising Talent any more"
    text = Letter.objects.get(notice=lost).text
    assert "Proposals sent lately: 3 (now 1)" in text
    assert "percent complete" not in text
    actions.check_badges()
    assert [notice.title.split()[2] for notice in heard(rising)] == ["Rising", "not", "Rising"]


@pytest.mark.rule("REP-11")
def test_a_lower_badge_says_which_one_is_left_and_a_score_ends_rising_talent_kindly(rising, profile_of):
    FreelancerProfile.objects.filter(person=rising).update(badge="top_plus")
    actions.check_badges()
    assert profile_of(rising).badge == "rising"
    [down] = heard(rising)
    assert down.title == "You are not Top Rated Plus any more"
    assert "Your badge is Rising Talent now" in down.body
    FreelancerProfile.objects.filter(person=rising).update(score=80)
    actions.check_badges()
    kind = heard(rising)[-1]
    assert "you have one now" in kind.body
    assert "No score yet" not in Letter.objects.get(notice=kind).text


@pytest.mark.rule("REP-11")
@pytest.mark.parametrize("how", ["closes", "suspended"])
def test_whoever_closes_their_account_or_is_suspended_is_not_told_of_the_loss(rising, dora, how, profile_of):
    actions.check_badges()
    heard(rising)
    if how == "closes":
        Person.objects.filter(pk=rising.pk).update(deletion_asked_at=Event.objects.latest("pk").at)
        FreelancerProfile.objects.filter(person=rising).update(score=10)
    else:
        people.set_standing(by=dora, person_id=rising.pk, standing="suspended", why="Spam.")
    actions.check_badges()
    assert profile_of(rising).badge == ""
    assert len(heard(rising)) == 1


@pytest.mark.rule("REP-11")
def test_vetting_and_taking_it_back_is_told_once_each_and_a_refusal_tells_nothing(bob, dora, profile_of):
    before = last_event()
    with pytest.raises(Refused):
        people.set_expert(by=dora, profile_id=profile_of(bob).pk, vetted=True, why=" ")
    assert told_nothing(before)
    for _again in range(2):
        people.set_expert(by=dora, profile_id=profile_of(bob).pk, vetted=True, why="Talked for an hour.")
    assert [notice.title for notice in heard(bob)] == ["You are Expert-Vetted now"]
    people.set_expert(by=dora, profile_id=profile_of(bob).pk, vetted=False, why="A secret of operators.")
    Delivery.objects.update(done_at=None)
    taken = heard(bob)
    assert [notice.title for notice in taken[1:]] == ["You are not Expert-Vetted any more"]
    assert "secret" not in Letter.objects.get(notice=taken[1]).text


@pytest.mark.rule("NOTIF-01")
def test_people_choose_how_they_hear_of_badges(rising, browse):
    page = browse(rising).get(reverse("notifications:preferences")).content.decode()
    assert "Badges that you earn or lose" in page
