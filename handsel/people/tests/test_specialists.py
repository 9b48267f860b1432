"""Talent specialists: who is one, and for whom (SPEC-01, SPEC-05)."""

import pytest

from handsel.events.models import AuditEntry, Event
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people import testing as people
from handsel.people.models import Assignment, Person

pytestmark = pytest.mark.django_db


def _audited():
    return list(AuditEntry.objects.order_by("pk").values_list("act", flat=True))


@pytest.mark.rule("SPEC-01")
def test_an_operator_makes_a_specialist_and_assigns_a_client_and_each_act_is_audited(dora, account):
    person = people.a_person("Greta", "Holm")
    actions.make_specialist(by=dora, email=person.email.upper())
    actions.make_specialist(by=dora, email=person.email)
    actions.assign_specialist(by=dora, person_id=person.pk, account_id=account.pk)
    again = actions.assign_specialist(by=dora, person_id=person.pk, account_id=account.pk)
    actions.end_assignment(by=dora, assignment_id=again.pk)
    actions.end_assignment(by=dora, assignment_id=again.pk)
    assert _audited() == ["specialist_made", "specialist_assigned", "specialist_ended"]
    entry = AuditEntry.objects.get(act="specialist_assigned")
    assert (entry.subject, entry.why) == (f"people.account:{account.pk}", f"people.person:{person.pk}")


@pytest.mark.rule("SPEC-01")
def test_the_role_of_a_specialist_is_their_own_and_never_that_of_a_client(grace, account):
    acting = people.acting_as(grace)
    assert (acting.role, acting.served, acting.account) == ("specialist", account, None)
    assert not acting.is_client
    assert not acting.is_freelancer
    assert acting.knows_client(account)
    assert acting.serves == [account.pk]


@pytest.mark.rule("SPEC-05")
def test_a_specialist_acts_for_assigned_clients_only_and_the_end_closes_the_account_at_once(
    grace, dora, account
):
    other = people.a_client("Rita", "Rival", company="Rival Ltd")
    assert people.acting_as(grace, f"specialist:{other.pk}").served == account
    assert people.acting_as(grace, f"client:{account.pk}").account is None
    window = people.browse(grace)
    assert window.post("/switch/", {"to": f"specialist:{other.pk}"}).status_code == 404
    assert window.post("/switch/", {"to": f"specialist:{account.pk}"}).status_code == 302
    actions.end_assignment(by=dora, assignment_id=Assignment.objects.get().pk)
    acting = people.acting_as(grace, f"specialist:{account.pk}")
    assert (acting.role, acting.serves, acting.knows_client(account)) == ("member", [], False)
    assert not queries.specialists_of(account).exists()


@pytest.mark.rule("SPEC-05")
def test_whoever_is_a_specialist_no_more_loses_all_clients(grace, dora, account):
    actions.end_specialist(by=dora, person_id=grace.pk)
    actions.end_specialist(by=dora, person_id=grace.pk)
    assert people.acting_as(grace, f"specialist:{account.pk}").role == "member"
    assert Assignment.objects.get().ended_at is not None
    assert _audited()[-2:] == ["specialist_ended", "specialist_unmade"]


@pytest.mark.rule("SPEC-01")
def test_only_operators_decide_who_works_for_whom(grace, alice, account):
    before = (_audited(), Event.objects.count())
    for act in (
        lambda: actions.make_specialist(by=alice, email=alice.email),
        lambda: actions.assign_specialist(by=alice, person_id=grace.pk, account_id=account.pk),
        lambda: actions.end_assignment(by=grace, assignment_id=Assignment.objects.get().pk),
        lambda: actions.end_specialist(by=grace, person_id=grace.pk),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert no.value.code == "forbidden"
    assert (_audited(), Event.objects.count()) == before
    assert Assignment.objects.get().ended_at is None


@pytest.mark.rule("SPEC-01")
def test_a_freelancer_is_no_specialist_and_a_specialist_no_freelancer(bob, grace, dora):
    with pytest.raises(Refused) as no:
        actions.make_specialist(by=dora, email=bob.email)
    assert no.value.code == "not_eligible"
    with pytest.raises(Refused) as no:
        actions.become_freelancer(by=grace)
    assert no.value.code == "not_eligible"
    assert not hasattr(Person.objects.get(pk=grace.pk), "profile")


@pytest.mark.rule("SPEC-05")
def test_nobody_is_the_specialist_of_their_own_client_or_without_the_role(dora, grace, account, erin):
    own = people.a_client(company="Okafor Ltd", person=grace)
    for person, client, code in ((grace, own, "self_action"), (erin, own, "not_eligible")):
        with pytest.raises(Refused) as no:
            actions.assign_specialist(by=dora, person_id=person.pk, account_id=client.pk)
        assert no.value.code == code
    for person_id, account_id in ((0, account.pk), (grace.pk, 0)):
        with pytest.raises(Refused) as no:
            actions.assign_specialist(by=dora, person_id=person_id, account_id=account_id)
        assert no.value.code == "hidden"
    with pytest.raises(Refused) as no:
        actions.make_specialist(by=dora, email="nobody@example.test")
    assert no.value.code == "invalid"
    assert Assignment.objects.count() == 1


@pytest.mark.rule("SPEC-01")
def test_a_key_never_acts_as_specialist(grace, account):
    with pytest.raises(Refused) as no:
        people.a_key(grace, account)
    assert no.value.code == "role"
