"""The list of contracts and the page of one, as each side reads them, and their doors for programs."""

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions
from handsel.contracts.testing import a_contract, a_wish, an_ended_contract, submitted
from handsel.jobs.testing import a_job
from handsel.people.testing import a_freelancer, a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-06")]


@pytest.fixture
@kept
def contract(alice, account, bob):
    return a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile, kind="milestone")


@pytest.mark.rule("ACC-04")
def test_both_sides_read_the_contract_and_each_other_s_full_name(browse, contract, alice, bob, account):
    page = browse(alice, "client").get(contract.get_absolute_url()).content.decode()
    assert bob.full_name in page
    assert "First draft" in page
    assert "$500" in page
    assert account.name in browse(bob).get(contract.get_absolute_url()).content.decode()


def test_whoever_has_nothing_to_do_with_it_finds_no_contract(browse, contract, charlie, dora):
    for person in (charlie, dora):
        assert browse(person).get(contract.get_absolute_url()).status_code == 404
    assert browse(None).get(contract.get_absolute_url()).status_code == 302


def test_the_list_keeps_what_runs_apart_from_what_ended(browse, contract, alice, bob, account):
    other = an_ended_contract(
        by=alice, job=a_job(by=alice, account=account, title="Last year's books"), to=bob.profile
    )
    for who, role in ((alice, "client"), (bob, "freelancer")):
        window = browse(who, role)
        running = window.get("/contracts/").content.decode()
        assert contract.get_absolute_url() in running
        assert f'href="{other.get_absolute_url()}"' not in running
        assert other.get_absolute_url() in window.get("/contracts/?tab=ended").content.decode()


@pytest.mark.rule("CTR-08", "CTR-10")
def test_lists_and_home_say_whose_turn_it_is(browse, contract, alice, bob, account):
    sides = ((alice, "client"), (bob, "freelancer"))

    def turns():
        return [
            ["Your turn" in browse(who, role).get(path).content.decode() for who, role in sides]
            for path in ("/contracts/", "/")
        ]

    assert turns() == [[False, False]] * 2
    work = contract.milestones.get(position=1)
    submitted(work)
    assert turns() == [[True, False]] * 2
    actions.send_back_work(by=alice, milestone_id=work.pk, note="Shorter, please.")
    assert turns() == [[False, True]] * 2
    actions.submit_work(by=bob, milestone_id=work.pk, text="Shorter now.")
    actions.approve_work(by=alice, milestone_id=work.pk)
    assert turns() == [[False, False]] * 2
    a_wish(by=bob, contract=contract, text="Longer words.")
    assert turns() == [[True, False]] * 2


def test_the_list_asks_few_questions_whatever_its_length(
    browse, contract, alice, bob, account, django_assert_max_num_queries
):
    for number in range(4):
        a_contract(by=alice, job=a_job(by=alice, account=account, title=f"Job {number}"), to=bob.profile)
    for window in (browse(alice, "client"), browse(bob)):
        with django_assert_max_num_queries(15):
            assert "Job 3" in window.get("/contracts/").content.decode()


def test_an_empty_list_says_what_will_be_there(browse, alice):
    assert "No contract is running" in browse(alice, "client").get("/contracts/").content.decode()
    sam = a_freelancer("Sam", "Stone").person
    assert "Find work" in browse(sam).get("/contracts/").content.decode()


def test_home_leads_to_the_running_contracts_of_both(browse, contract, alice, bob):
    for who, role in ((alice, "client"), (bob, "freelancer")):
        assert contract.get_absolute_url() in browse(who, role).get("/").content.decode()


@pytest.mark.rule("CTR-22")
def test_an_ended_contract_and_its_room_stay_readable(browse, contract, alice, bob):
    actions.end_contract(by=alice, contract_id=contract.pk, reason="done", message="Thank you for all of it.")
    for who, role in ((alice, "client"), (bob, "freelancer")):
        page = browse(who, role).get(contract.get_absolute_url()).content.decode()
        assert "Thank you for all of it." in page
        assert browse(who, role).get(contract.room.get_absolute_url()).status_code == 200


@pytest.mark.rule("ADM-13")
def test_programs_of_both_sides_list_and_read_contracts(contract, alice, bob, charlie, account):
    for program in (a_program(alice, account), a_program(bob)):
        assert [row["id"] for row in program.get("/contracts").json()["items"]] == [contract.pk]
        assert program.get("/contracts?state=ended").json()["items"] == []
        whole = program.get(f"/contracts/{contract.pk}").json()
        assert (whole["agreed"], whole["approved"], whole["client"]) == ("500.00", "0.00", account.name)
        assert [row["price"] for row in whole["milestones"]] == ["200.00", "300.00"]
        assert [row["kind"] for row in whole["steps"]] == ["started"]
    assert a_program(charlie).get(f"/contracts/{contract.pk}").status_code == 404
