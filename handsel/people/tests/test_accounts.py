"""Client accounts, introductions and who may do what in them."""

import pytest

from handsel.kit.refused import Refused
from handsel.people import actions, queries, rules
from handsel.people.models import ClientAccount, Introduction, Seat
from handsel.people.testing import a_client, a_freelancer, a_person, acting_as

SEEN, MET = Introduction.Level.SEEN, Introduction.Level.MET


@pytest.mark.rule("ACC-01")
def test_one_person_may_be_freelancer_and_client(bob):
    account = a_client(company="Reyes Imports", person=bob)
    assert acting_as(bob).role == "freelancer"
    assert acting_as(bob, f"client:{account.pk}").account == account
    assert acting_as(bob, "client:999999").role == "freelancer"


@pytest.mark.rule("ACC-23")
def test_who_opens_an_account_owns_it_and_a_second_click_opens_no_second(db):
    person = a_person()
    first = actions.open_client_account(by=person, name="Roux", city="Lyon", country="FR")
    second = actions.open_client_account(by=person, name=" roux ", city="", country="")
    assert first == second
    assert Seat.objects.get().role == "owner"
    assert first.payment_verified_at is None


@pytest.mark.parametrize("values", [{"name": "  "}, {"country": "ZZ"}])
def test_an_account_without_a_name_or_with_no_country_is_refused(db, refusing, values):
    person = a_person()
    with refusing("invalid"):
        actions.open_client_account(by=person, **{"name": "Roux", "city": "", "country": "FR", **values})
    assert not ClientAccount.objects.exists()


@pytest.mark.rule("ACC-23")
def test_only_an_owner_changes_the_account(account, alice, erin, bob, refusing):
    changed = {"account_id": account.pk, "name": "Other", "city": "", "country": ""}
    with refusing("forbidden"):
        actions.edit_client_account(by=erin, **changed)
    with refusing("hidden"):
        actions.edit_client_account(by=bob, **changed)
    account.refresh_from_db()
    assert account.name == "Atelier Martin"
    assert actions.edit_client_account(by=alice, **changed).name == "Other"


@pytest.mark.rule("ACC-24")
def test_only_an_operator_marks_payment_as_verified(account, alice, erin, dora, bob, refusing):
    for person in (alice, erin, bob):
        with refusing("forbidden"):
            actions.mark_payment_verified(by=person, account_id=account.pk, verified=True)
    account.refresh_from_db()
    assert account.payment_verified_at is None
    assert actions.mark_payment_verified(by=dora, account_id=account.pk, verified=True).payment_verified_at
    assert not actions.mark_payment_verified(
        by=dora, account_id=account.pk, verified=False
    ).payment_verified_at


@pytest.mark.rule("ACC-24", "ACC-01")
def test_an_operator_does_not_mark_their_own_account(dora, refusing):
    account = a_client(company="Lind", person=dora)
    with refusing("self_action"):
        actions.mark_payment_verified(by=dora, account_id=account.pk, verified=True)
    account.refresh_from_db()
    assert account.payment_verified_at is None


def test_an_unknown_account_is_hidden(dora, refusing):
    with refusing("hidden"):
        actions.mark_payment_verified(by=dora, account_id=0, verified=True)


@pytest.mark.rule("ACC-04", "ACC-21")
def test_names_are_initials_and_places_until_they_met(account, alice, bob):
    profile = bob.profile
    assert acting_as(alice).name_of(profile) == "Bob R."
    assert queries.name_for(profile, alice) == "Bob R."
    assert queries.client_label(account, acting_as(bob)) == "A client in Lyon"
    assert queries.client_label_for(account, bob) == "A client in Lyon"
    actions.introduce(profile=profile, account=account, level=SEEN)
    assert acting_as(alice).name_of(profile) == "Bob R."
    assert queries.client_label(account, acting_as(bob)) == "A client in Lyon"
    actions.introduce(profile=profile, account=account, level=MET)
    assert acting_as(alice).name_of(profile) == "Bob Reyes"
    assert queries.name_for(profile, alice) == "Bob Reyes"
    assert queries.client_label(account, acting_as(bob)) == "Atelier Martin"
    assert queries.client_label_for(account, bob) == "Atelier Martin"


@pytest.mark.rule("ACC-04")
def test_operators_and_the_person_themselves_read_the_full_name(bob, dora, charlie):
    assert acting_as(dora).name_of(bob.profile) == queries.name_for(bob.profile, dora) == "Bob Reyes"
    assert acting_as(bob).name_of(bob.profile) == queries.name_for(bob.profile, bob) == "Bob Reyes"
    assert acting_as(charlie).name_of(bob.profile) == queries.name_for(bob.profile, charlie) == "Bob R."
    assert acting_as(None).name_of(bob.profile) == "Bob R."


@pytest.mark.rule("ACC-21")
def test_a_client_is_named_by_what_is_known_of_their_place(db, charlie):
    in_france = a_client("A", "B", company="One", city="", country="FR")
    nowhere = a_client("C", "D", company="Two", city="", country="")
    assert queries.client_label(in_france, acting_as(charlie)) == "A client in France"
    assert queries.client_label(nowhere, acting_as(charlie)) == "A client"


@pytest.mark.rule("ACC-07")
def test_what_two_know_of_each_other_only_grows(account, bob):
    actions.introduce(profile=bob.profile, account=account, level=MET)
    row = actions.introduce(profile=bob.profile, account=account, level=SEEN)
    assert row.level == MET
    assert Introduction.objects.count() == 1


@pytest.mark.rule("ACC-01")
def test_nobody_deals_with_themselves_across_roles(bob, charlie, account):
    with pytest.raises(Refused) as no:
        rules.check_not_self(by=bob, other=bob)
    assert (no.value.code, no.value.status) == ("self_action", 422)
    rules.check_not_self(by=bob, other=charlie)
    own = a_client(company="Reyes Imports", person=bob)
    with pytest.raises(Refused) as no:
        rules.check_not_own_account(profile=bob.profile, account=own)
    assert no.value.code == "self_action"
    rules.check_not_own_account(profile=bob.profile, account=account)


def test_only_people_with_a_seat_act_for_an_account(account, erin, bob):
    assert rules.check_may_act_for(by=erin, account=account).role == "hirer"
    with pytest.raises(Refused) as no:
        rules.check_may_act_for(by=bob, account=account)
    assert no.value.code == "forbidden"


@pytest.mark.rule("ACC-05", "ACC-06", "ACC-07")
def test_access_by_visibility_and_reader(account, alice, dora, charlie, db):
    readers = {
        "visitor": acting_as(None),
        "stranger": acting_as(charlie),
        "client": acting_as(alice),
        "operator": acting_as(dora),
    }
    expected = {
        "public": ("full", "full", "full", "full"),
        "members": ("none", "full", "full", "full"),
        "private": ("none", "card", "card", "full"),
    }
    for visibility, access in expected.items():
        profile = a_freelancer("Sam", "Okoye", visibility=visibility)
        found = tuple(queries.profile_access(profile, reader) for reader in readers.values())
        assert found == access, visibility
        assert queries.profile_access(profile, acting_as(profile.person)) == "full"


@pytest.mark.rule("ACC-07", "ACC-08")
def test_a_client_who_got_a_proposal_reads_a_private_profile(account, alice, erin):
    profile = a_freelancer("Sam", "Okoye", visibility="private")
    actions.introduce(profile=profile, account=account, level=SEEN)
    assert queries.profile_access(profile, acting_as(alice)) == "full"
    assert queries.profile_access(profile, acting_as(erin)) == "full"


def test_nobody_sees_the_profile_of_somebody_who_is_gone(alice, dora):
    profile = a_freelancer("Sam", "Okoye")
    profile.person.is_active = False
    assert queries.profile_access(profile, acting_as(alice)) == "none"
    assert queries.profile_access(profile, acting_as(dora)) == "full"
