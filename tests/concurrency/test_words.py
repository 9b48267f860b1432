"""Merges that cross, and merges beside people who write."""

import pytest
from django.db import IntegrityError

from handsel.kit.refused import Refused
from handsel.people import actions, rules
from handsel.people.actions import catalogue
from handsel.people.models import FreelancerProfile, Skill
from handsel.people.testing import a_skill, an_operator

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.rule("ADM-14")
@pytest.mark.parametrize("locks", [True, False])
def test_two_merges_that_cross_leave_one_of_the_two(race, bob, charlie, dora, locks):
    one, two = a_skill("One"), a_skill("Two")
    actions.add_skill(by=bob, name="One")
    actions.add_skill(by=charlie, name="Two")
    other = an_operator()
    first, second = race(
        lambda: actions.merge_words(by=dora, sort="skills", word_id=one.pk, into_id=two.pk),
        lambda: actions.merge_words(by=other, sort="skills", word_id=two.pk, into_id=one.pk),
        pause=(rules, "check_can_merge"),
        locks=locks,
    )
    if not locks:
        assert isinstance(first, IntegrityError), (first, second)
        return
    assert isinstance(first, Skill)
    assert isinstance(second, Refused)
    assert second.code == "word_gone"
    assert Skill.objects.get() == first
    for person in (bob, charlie):
        assert list(FreelancerProfile.objects.get(person=person).skills.all()) == [first]


@pytest.mark.rule("ADM-14")
def test_a_skill_that_is_added_during_its_merge_is_not_lost(race, bob, dora):
    one, two = a_skill("One"), a_skill("Two")
    first, second = race(
        lambda: actions.add_skill(by=bob, name="One"),
        lambda: actions.merge_words(by=dora, sort="skills", word_id=one.pk, into_id=two.pk),
        pause=(catalogue, "hold_words"),
        locks=True,
    )
    assert isinstance(first, Skill), first
    assert isinstance(second, Skill), second
    assert list(FreelancerProfile.objects.get(person=bob).skills.all()) == [two]


@pytest.mark.rule("ADM-14")
def test_a_skill_that_was_merged_a_moment_ago_is_taken_as_what_it_became(race, bob, dora):
    one, two = a_skill("One"), a_skill("Two")
    first, second = race(
        lambda: actions.merge_words(by=dora, sort="skills", word_id=one.pk, into_id=two.pk),
        lambda: actions.add_skill(by=bob, name="One"),
        pause=(rules, "check_can_merge"),
        locks=True,
    )
    assert isinstance(first, Skill), first
    assert isinstance(second, Skill), second
    assert list(FreelancerProfile.objects.get(person=bob).skills.all()) == [two]
