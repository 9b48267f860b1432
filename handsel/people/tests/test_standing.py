"""Limiting and suspending people (ACC-20)."""

import pytest

from handsel.events.models import AuditEntry
from handsel.events.testing import facts_told, last_event, told_nothing
from handsel.index import queries as index
from handsel.kit.refused import Refused
from handsel.people import actions, rules
from handsel.people.models import FreelancerProfile, Person
from handsel.people.testing import an_operator


@pytest.mark.rule("ACC-20", "ADM-08")
def test_a_suspension_is_told_kept_in_the_audit_and_takes_the_profile_out_of_the_search(bob, dora):
    profile, since = FreelancerProfile.objects.get(person=bob), last_event()
    actions.set_standing(by=dora, person_id=bob.pk, standing="suspended", why="Spam.")
    assert facts_told(since) == ["people.StandingChanged"]
    entry = AuditEntry.objects.get(act="standing_suspended")
    assert (entry.by_id, entry.subject, entry.why) == (str(dora.pk), f"people.person:{bob.pk}", "Spam.")
    assert str(profile.pk) not in index.find("profile").keys
    assert not FreelancerProfile.objects.searchable().filter(pk=profile.pk).exists()
    actions.set_standing(by=dora, person_id=bob.pk, standing="active", why="They explained it.")
    assert str(profile.pk) in index.find("profile").keys


def test_the_same_standing_again_changes_nothing(bob, dora):
    actions.set_standing(by=dora, person_id=bob.pk, standing="limited", why="Spam.")
    since = last_event()
    actions.set_standing(by=dora, person_id=bob.pk, standing="limited", why="Spam.")
    assert told_nothing(since)
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("who", "standing", "why", "code"),
    [
        ("bob", "suspended", "Because.", "forbidden"),
        ("dora", "suspended", " ", "reason_required"),
        ("dora", "gone", "Because.", "invalid"),
    ],
)
def test_not_everybody_suspends_and_never_without_a_reason(who, standing, why, code, bob, charlie, dora):
    by, since = {"bob": bob, "dora": dora}[who], last_event()
    with pytest.raises(Refused) as no:
        actions.set_standing(by=by, person_id=charlie.pk, standing=standing, why=why)
    assert no.value.code == code
    assert told_nothing(since)
    assert Person.objects.get(pk=charlie.pk).standing == "active"
    assert not AuditEntry.objects.exists()


def test_operators_suspend_neither_themselves_nor_each_other(dora):
    for person, code in ((dora, "self_action"), (an_operator(), "not_eligible")):
        with pytest.raises(Refused) as no:
            actions.set_standing(by=dora, person_id=person.pk, standing="suspended", why="Because.")
        assert no.value.code == code
        assert Person.objects.get(pk=person.pk).standing == "active"
    with pytest.raises(Refused) as no:
        actions.set_standing(by=dora, person_id=0, standing="suspended", why="Because.")
    assert no.value.code == "hidden"


@pytest.mark.rule("ACC-20")
def test_a_limited_person_answers_and_a_suspended_one_does_not(bob, dora):
    rules.check_may_reach_out(bob)
    actions.set_standing(by=dora, person_id=bob.pk, standing="limited", why="Spam.")
    bob.refresh_from_db()
    rules.check_not_suspended(bob)
    with pytest.raises(Refused) as no:
        rules.check_may_reach_out(bob)
    assert (no.value.code, no.value.status) == ("suspended", 403)
    actions.set_standing(by=dora, person_id=bob.pk, standing="suspended", why="More spam.")
    bob.refresh_from_db()
    with pytest.raises(Refused):
        rules.check_not_suspended(bob)


@pytest.mark.rule("ADM-08")
def test_a_payment_mark_is_in_the_audit(account, dora):
    actions.mark_payment_verified(by=dora, account_id=account.pk, verified=True)
    actions.mark_payment_verified(by=dora, account_id=account.pk, verified=True)
    actions.mark_payment_verified(by=dora, account_id=account.pk, verified=False)
    acts = AuditEntry.objects.order_by("pk").values_list("act", "subject")
    subject = f"people.account:{account.pk}"
    assert list(acts) == [("payment_verified", subject), ("payment_unverified", subject)]
